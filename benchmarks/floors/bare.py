"""An app as it is often begun: one table and one chart, made anew in each run."""

import altair as alt
import pandas as pd
import streamlit as st

table = pd.DataFrame(
    {"name": [f"Name {number}" for number in range(20)], "count": range(20), "year": range(2000, 2020)}
)
st.title("Bare")
st.button("Press", key="press")
st.dataframe(table)
st.altair_chart(alt.Chart(table).mark_bar().encode(x="count:Q", y=alt.Y("name:N", sort="-x"), color="year:Q"))
