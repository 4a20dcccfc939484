"""The least that a page can be: a title and a button."""

import streamlit as st

st.title("Empty")
st.button("Press", key="press")
