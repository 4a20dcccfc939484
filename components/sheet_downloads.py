"""The sheet as files, made when a button is pressed, how long it will be, and the buttons to undo and empty it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Literal, get_args

import streamlit as st

from components.choices import choose_one_of
from components.content import catalogue, text
from components.frame import notice_lines
from components.html import element, show
from components.organisation import organisation
from components.picks import can_undo, clear, sheet, undo
from components.share import share_address, share_sheet
from data.sheet import TOP
from documents.printable import can_print
from documents.sheet_document import Paper, SheetDocument, sheet_document, surely_fits
from documents.sheet_text import sheet_text
from documents.when_pressed import question_pages, sheet_pdf, sheet_word

Size = Literal["regular", "large"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
SIZES: tuple[Size, ...] = get_args(Size)
FORMS = {
    "pdf": (sheet_pdf, "pdf", "application/pdf"),
    "word": (sheet_word, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "text": (sheet_text, "txt", "text/plain"),
}
_LENGTH = "length_of_this_sheet"


def downloads() -> None:
    """The sheet as PDF, Word and plain text, and its address to share."""
    wanted = sheet()
    if not len(wanted):
        show(element("p", text("questions.nothing_to_print"), class_="hint"))
        return
    show(element("p", text("questions.warn"), class_="hint"))
    left, right = st.columns(2)
    with left:
        paper = choose_one_of(
            text("questions.paper"), PAPERS, key="paper", label_of=lambda one: text(f"questions.{one}")
        )
    with right:
        size = choose_one_of(text("questions.size"), SIZES, key="size", label_of=lambda one: text(f"questions.{one}"))
    document = sheet_document(
        catalogue(),
        wanted,
        notice_lines(),
        date.today(),
        paper,
        is_large=size == "large",
        address=share_address(),
        organisation=organisation(),
    )
    _length(1 if surely_fits(wanted, document) else _pages(document))
    if not all(can_print(entry.own + entry.note) for entry in wanted.entries):
        show(element("p", text("questions.cannot_print"), class_="hint", role="status"))
    with st.container(horizontal=True):
        for form, (make, ending, mime) in FORMS.items():
            st.download_button(
                text(f"questions.{form}"),
                partial(make, document),
                file_name=f"{text('sheet.file_name')}.{ending}",
                mime=mime,
                on_click="ignore",
                type="primary" if form == "pdf" else "secondary",
            )
    share_sheet()


def _length(pages: int) -> None:
    """Say on how many pages the questions stand, and the way to one page."""
    if pages == 1:
        show(element("p", text("questions.fits"), role="status"))
    elif pages > 1:
        show(element("p", text("questions.too_many_pages", pages=pages, top=TOP), role="status"))


def _pages(document: SheetDocument) -> int:
    """On how many pages the questions stand; 0 for what cannot be printed.

    Laying the sheet out takes some milliseconds: it is done anew only when the sheet or its form has changed, and the
    answer is kept in this session alone.
    """
    known = st.session_state.get(_LENGTH)
    if known is None or known[0] != document:
        known = (document, question_pages(document))
        st.session_state[_LENGTH] = known
    return int(known[1])


def undo_and_clear() -> None:
    """Take the last change back, or empty the sheet."""
    with st.container(horizontal=True):
        st.button(text("questions.undo"), on_click=undo, disabled=not can_undo())
        st.button(text("questions.clear"), on_click=clear, disabled=not len(sheet()))
