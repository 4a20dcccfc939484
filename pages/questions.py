"""My sheet: the paper as it will print, beside what can be added to it."""

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue, text
from components.page.folded_sources import folded_sources
from components.page.frame import open_page
from components.page.html import Html, element, show
from components.sheet.draft import draft_section, save_draft
from components.sheet.hand_out import hand_out
from components.sheet.my_sheet import my_sheet
from components.sheet.question_choice import add_questions
from components.sheet.sheet_session import SHEET_DRAFT, SHEET_SOURCES, sheet
from components.sheet.together import begin, is_together, together
from data.catalogue.model import Statement


@st.fragment(key=SHEET_DRAFT)
def draft_file() -> None:
    """The draft as a file, which follows each press."""
    save_draft()


@st.fragment(key=SHEET_SOURCES)
def sources() -> None:
    """Where the questions of the sheet come from, which follows each press."""
    content = catalogue()
    folded_sources(Statement("question", "known", (), content.questions[q].sources) for q in sheet().questions)


open_page("questions", text("together.begin" if is_together() else "questions.title"))
show(element("style", Html(asset("sheet/sheet_page.css"))))
if is_together():
    together()
else:
    with st.container(horizontal=True, key="sheet_lead", vertical_alignment="center"):
        show(element("p", text("questions.lead")))
        st.button(text("together.begin"), on_click=begin)
    on_paper, to_add = st.columns([13, 10], gap="large")
    with on_paper:
        my_sheet()
    with to_add:
        add_questions()
        with st.expander(text("questions.draft_fold"), key="draft_fold"):
            draft_file()
            draft_section()
        hand_out()
    sources()
