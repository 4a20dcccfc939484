"""The sheet on its own page: the paper, its foot, and what is said of it; a press draws this alone."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import element, show
from components.sheet.own_question import change_field
from components.sheet.paper_language import choose_paper_language
from components.sheet.sheet_controls import plain_button, put_all_button
from components.sheet.sheet_downloads import comparison_choice, download_buttons, more_ways, printed_sheet
from components.sheet.sheet_list import sheet_list
from components.sheet.sheet_paper import paper
from components.sheet.sheet_session import MY_SHEET, ON_ITS_PAGE, can_undo, sheet
from data.sheet.sheet import MOST_QUESTIONS, TOP
from documents.formats.typst_pdf import CannotPrint
from documents.sheet.sheet_document import SheetDocument
from documents.sheet.sheet_length import length_lines, sheet_length
from documents.sheet.sheet_paper import SheetPaper, sheet_paper


@st.fragment(key=MY_SHEET)
def my_sheet() -> None:
    """The paper and what can be done with it: app.py lets a press draw this alone."""
    sheet_on_paper(ON_ITS_PAGE)


def sheet_on_paper(parts: tuple[str, ...]) -> None:
    """The same inside of another part that a press draws; `parts` are all on the page that show the sheet."""
    show(element("h2", text("questions.my_sheet"), class_="unseen"))
    if not len(sheet()):
        _empty()
        return
    choose_paper_language("collapsed")
    comparison_choice()
    document = printed_sheet()
    laid_out = _laid_out(document)
    _said_of(document, laid_out)
    if laid_out is None:
        sheet_list()
    else:
        paper(document, laid_out)
    change_field(parts)
    with st.container(horizontal=True, key="sheet_foot"):
        download_buttons(document)
        buttons = (plain_button(action, text(f"questions.{action}")) for action in ("undo", "clear"))
        show(element("div", *buttons, class_="sheet-buttons quiet-buttons"))
    show(element("p", text("questions.warn"), class_="quiet"))
    show(element("p", element("a", text("questions.to_add"), href="#add"), class_="to-add"))
    more_ways(document)


def _empty() -> None:
    """A paper that waits: the three that most first talks begin with are one press away."""
    first = next(iter(catalogue().starter_sets.values())).questions[:TOP]
    button = put_all_button(first, text("questions.start", count=len(first)), is_main=True)
    listed = element("ol", *(element("li", catalogue().questions[question].text) for question in first))
    back = plain_button("undo", text("questions.undo")) if can_undo() else ""
    lines = [element("p", text("questions.empty_start")), listed, element("div", button, back, class_="sheet-buttons")]
    show(element("div", *lines, class_="paper waiting"))


def _laid_out(document: SheetDocument) -> SheetPaper | None:
    try:
        return sheet_paper(document)
    except CannotPrint:
        return None


def _said_of(document: SheetDocument, laid_out: SheetPaper | None) -> None:
    """How much paper it takes, and the limits that are met."""
    if laid_out is None:
        show(element("p", text("questions.failed"), class_="hint", role="alert"))
        return
    first, *more_lines = length_lines(catalogue().messages, sheet_length(document, laid_out.printed))
    show(element("p", element("strong", first), *(f" {line}" for line in more_lines), class_="length", role="status"))
    if sheet().is_full:
        show(element("p", text("questions.full", most=MOST_QUESTIONS), class_="hint", role="status"))
