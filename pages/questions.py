"""My questions: build the sheet and take it along."""

import streamlit as st

from components.content import catalogue, text
from components.draft import DRAFT_FILE, draft_section
from components.frame import open_page, source_list
from components.html import element, show
from components.own_question import own_question_field
from components.picks import sheet
from components.question_choice import always_asked, bank, starters
from components.redraw import sheet_is_shown_in
from components.sheet_downloads import downloads, undo_and_clear
from components.sheet_list import sheet_list
from data.model import Statement
from data.sheet import MOST_QUESTIONS

MY_SHEET, SOURCES = "my_sheet", "sources_of_my_sheet"  # what a press on a box draws anew


@st.fragment(key=MY_SHEET)
def my_sheet() -> None:
    """The sheet and what can be done with it."""
    st.header(text("questions.my_sheet"), anchor=False)
    if sheet().is_full:
        show(element("p", text("questions.full", most=MOST_QUESTIONS), class_="hint", role="status"))
    sheet_list()
    undo_and_clear()
    own_question_field()
    st.header(text("questions.download"), anchor=False)
    downloads()


@st.fragment(key=SOURCES)
def sources() -> None:
    """The sources of the questions on the sheet."""
    source_list(Statement("question", "known", (), catalogue().questions[q].sources) for q in sheet().questions)


open_page("questions", text("questions.title"))
show(element("p", text("questions.lead")))
sheet_is_shown_in(MY_SHEET, DRAFT_FILE, SOURCES)
starters()
on_sheet, to_pick = st.columns(2, gap="large")
with on_sheet:
    my_sheet()
    draft_section()
with to_pick:
    st.header(text("questions.pick"), anchor=False)
    always_asked()
    bank()
sources()
