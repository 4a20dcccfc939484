"""The foot of the paper: how long it is, the sheet as files, and more ways to take it along, folded."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Literal, get_args

import streamlit as st

from components.page.content import language, text
from components.page.html import element, show
from components.page.organisation import organisation
from components.page.site_address import site_address
from components.page.url_widgets import address_value, choose_one_of
from components.sheet.came_from import WITH_COMPARISON, compared, prints_comparison
from components.sheet.paper_language import paper_languages
from components.sheet.share import share_address, share_sheet
from components.sheet.sheet_session import sheet
from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from data.sheet.sheet import TOP, Sheet
from documents.formats.paper import Paper
from documents.sheet.portal_text import portal_text
from documents.sheet.sheet_document import SheetDocument, in_both, sheet_document
from documents.sheet.sheet_pdf import sheet_pdf
from documents.sheet.sheet_text import sheet_text

Size = Literal["regular", "large"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
SIZES: tuple[Size, ...] = get_args(Size)


def _word(document: SheetDocument) -> bytes:
    from documents.sheet.sheet_word import sheet_word  # its library is loaded when the first file is made

    return sheet_word(document)


FORMS = {
    "pdf": (sheet_pdf, "pdf", "application/pdf"),
    "word": (_word, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "text": (sheet_text, "txt", "text/plain"),
}


def printed_sheet() -> SheetDocument:
    """The sheet as a document, in the paper and size that the address asks for."""
    asked_paper, asked_size = address_value("paper", PAPERS)[0], address_value("size", SIZES)[0]
    paper = next((paper for paper in PAPERS if paper == asked_paper), PAPERS[0])
    size = next((size for size in SIZES if size == asked_size), SIZES[0])
    return _document(sheet(), paper, size)


def download_buttons(document: SheetDocument) -> None:
    """The sheet as PDF, Word and plain text."""
    for form, (make, ending, mime) in FORMS.items():
        st.download_button(
            text(f"questions.{form}"),
            partial(make, document),
            file_name=_file_name(ending),
            mime=mime,
            on_click="ignore",
            type="primary" if form == "pdf" else "secondary",
        )


def comparison_choice() -> None:
    """Whether what was compared stands above the questions, said where the paper is."""
    if subjects := compared():
        st.session_state[WITH_COMPARISON] = prints_comparison()  # so that it stays as it was first seen
        names = ", ".join(subject.short_name for subject in subjects)
        st.checkbox(text("questions.with_comparison", names=names), key=WITH_COMPARISON, persist_state="session")


def more_ways(document: SheetDocument) -> None:
    """Paper and size, sharing, and a text for a message."""
    with st.expander(text("questions.paper_fold"), key="paper_fold"):
        paper_column, size_column = st.columns(2)
        with paper_column:
            choose_one_of(text("questions.paper"), PAPERS, key="paper", label_of=_label)
        with size_column:
            choose_one_of(text("questions.size"), SIZES, key="size", label_of=_label)
    share_sheet()
    with st.expander(text("questions.portal_fold"), key="portal_fold"):
        show(element("p", text("questions.portal_what", top=TOP)))
        st.code(portal_text(document), language=None, wrap_lines=True)


def _label(option: str) -> str:
    return text(f"questions.{option}")


def _document(wanted: Sheet, paper: Paper, size: Size) -> SheetDocument:
    """The sheet in the language that was chosen, or in two."""

    def one(content: Catalogue) -> SheetDocument:
        subjects = compared() if prints_comparison() else ()
        return sheet_document(
            content,
            wanted,
            notice_lines(content),
            date.today(),
            paper,
            is_large=size == "large",
            address=share_address(),
            site=site_address(),
            organisation=organisation(),
            compared=[content.subjects[subject.id] for subject in subjects],
            typed_in=language(),
        )

    chosen = paper_languages()
    other = chosen.other_content
    return in_both(one(chosen.content), one(other)) if other else one(chosen.content)


def _file_name(ending: str) -> str:
    """The name of the file, in the language that stands first in it."""
    return f"{paper_languages().content.messages('sheet.file_name')}.{ending}"


def pdf_button(label: str, key: str) -> None:
    """The sheet as PDF, in the paper and size that were chosen last, or the usual ones."""
    (make, ending, mime), paper, size = FORMS["pdf"], st.session_state.get("paper"), st.session_state.get("size")
    # The file is made outside of the session, which the sheet must be read from before.
    document = _document(sheet(), paper if paper in PAPERS else PAPERS[0], size if size in SIZES else SIZES[0])
    file_name = _file_name(ending)
    st.download_button(
        label, partial(make, document), file_name=file_name, mime=mime, on_click="ignore", type="primary", key=key
    )
