"""My questions: build the sheet and take it along."""

import streamlit as st

from components.content import catalogue, text
from components.frame import open_page, source_list
from components.html import element, show
from components.picks import sheet
from components.sheet_builder import clear_button, downloads, own_question_field, picker, sheet_list
from data.model import Statement

open_page("questions", text("questions.title"))
show(element("p", text("questions.lead")))
on_sheet, to_pick = st.columns(2, gap="large")
with on_sheet:
    st.header(text("questions.my_sheet"), anchor=False)
    sheet_list()
    clear_button()
    own_question_field()
    st.header(text("questions.download"), anchor=False)
    downloads()
with to_pick:
    st.header(text("questions.pick"), anchor=False)
    picker()
source_list(Statement("question", "known", (), catalogue().questions[q].sources) for q in sheet().questions)
