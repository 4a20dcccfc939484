"""My questions: build the sheet and take it along."""

import streamlit as st

from components.content import catalogue, text
from components.draft import draft_section
from components.frame import open_page, source_list
from components.html import element, show
from components.own_question import own_question_field
from components.picks import sheet
from components.question_choice import always_asked, bank, starters
from components.sheet_downloads import downloads, undo_and_clear
from components.sheet_list import sheet_list
from data.model import Statement

open_page("questions", text("questions.title"))
show(element("p", text("questions.lead")))
starters()
on_sheet, to_pick = st.columns(2, gap="large")
with on_sheet:
    st.header(text("questions.my_sheet"), anchor=False)
    sheet_list()
    undo_and_clear()
    own_question_field()
    st.header(text("questions.download"), anchor=False)
    downloads()
    draft_section()
with to_pick:
    st.header(text("questions.pick"), anchor=False)
    always_asked()
    bank()
source_list(Statement("question", "known", (), catalogue().questions[q].sources) for q in sheet().questions)
