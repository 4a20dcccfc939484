"""My questions: build the sheet and take it along."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.content import catalogue, text
from components.draft import draft_section, save_draft
from components.frame import open_page, source_markup
from components.html import element, show
from components.own_question import own_question_field
from components.picks import sheet
from components.question_choice import always_asked, bank, starters
from components.sheet_downloads import downloads, undo_and_clear
from components.sheet_list import sheet_list
from components.sheet_state import tell_sheet
from data.model import Statement
from data.sheet import MOST_QUESTIONS

NOTHING = element("span", "")


@st.fragment
def my_sheet(sources: DeltaGenerator) -> None:
    """The sheet and what can be done with it: a press on a button or box draws this alone."""
    st.header(text("questions.my_sheet"), anchor=False)
    if sheet().is_full:
        show(element("p", text("questions.full", most=MOST_QUESTIONS), class_="hint", role="status"))
    sheet_list()
    undo_and_clear()
    own_question_field()
    st.header(text("questions.download"), anchor=False)
    downloads()
    save_draft()
    tell_sheet()
    asked = (Statement("question", "known", (), catalogue().questions[q].sources) for q in sheet().questions)
    sources.html(source_markup(asked) or NOTHING)


open_page("questions", text("questions.title"))
show(element("p", text("questions.lead")))
starters()
on_sheet, to_pick = st.columns(2, gap="large")
sources = st.empty()
with on_sheet:
    my_sheet(sources)
    draft_section()
with to_pick:
    st.header(text("questions.pick"), anchor=False)
    always_asked()
    bank()
