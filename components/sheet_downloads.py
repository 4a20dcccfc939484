"""The sheet as files: PDF and plain text, made when a button is pressed, and the buttons to undo and empty it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import get_args

import streamlit as st

from components.choices import choose_one_of
from components.content import catalogue, text
from components.frame import notice_lines
from components.html import element, show
from components.picks import can_undo, clear, sheet, undo
from data.load import Catalogue
from data.sheet import Sheet
from documents.printable import can_print
from documents.sheet_document import Paper, sheet_document
from documents.sheet_pdf import sheet_pdf
from documents.sheet_text import sheet_text

PAPERS: tuple[Paper, ...] = get_args(Paper)


def downloads() -> None:
    """The sheet as PDF and plain text. A document is made when its button is pressed, not before."""
    wanted = sheet()
    if not len(wanted):
        show(element("p", text("questions.nothing_to_print"), class_="hint"))
        return
    show(element("p", text("questions.warn"), class_="hint"))
    paper = choose_one_of(text("questions.paper"), PAPERS, key="paper", label_of=lambda one: text(f"questions.{one}"))
    if not all(can_print(entry.own) for entry in wanted.entries):
        show(element("p", text("questions.cannot_print"), class_="hint", role="status"))
    build = partial(_document_bytes, catalogue(), wanted, tuple(notice_lines()), paper)
    name = text("sheet.file_name")
    with st.container(horizontal=True):
        st.download_button(
            text("questions.pdf"),
            partial(build, "pdf"),
            file_name=f"{name}.pdf",
            mime="application/pdf",
            on_click="ignore",
            type="primary",
        )
        st.download_button(
            text("questions.text"),
            partial(build, "text"),
            file_name=f"{name}.txt",
            mime="text/plain",
            on_click="ignore",
        )


def _document_bytes(known: Catalogue, wanted: Sheet, notice: tuple[str, ...], paper: Paper, form: str) -> bytes:
    document = sheet_document(known, wanted, notice, date.today(), paper)
    return sheet_pdf(document) if form == "pdf" else sheet_text(document)


def undo_and_clear() -> None:
    """Take the last change back, or empty the sheet."""
    with st.container(horizontal=True):
        st.button(text("questions.undo"), on_click=undo, disabled=not can_undo())
        st.button(text("questions.clear"), on_click=clear, disabled=not len(sheet()))
