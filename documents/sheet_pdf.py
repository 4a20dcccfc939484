"""A sheet as a tagged PDF. The template is a constant; the reader's words reach it as data and are never parsed."""

from __future__ import annotations

from dataclasses import replace

from documents.sheet_data import as_data
from documents.sheet_document import SheetDocument
from documents.typst_pdf import page_of_label, tagged_pdf


def sheet_pdf(document: SheetDocument) -> bytes:
    """The sheet as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf("sheet", as_data(document))


def question_pages(document: SheetDocument) -> int:
    """On how many pages the questions stand, before the call card and the rest. Raises CannotPrint.

    The code stands behind the questions and takes longer to draw than all else: the answer needs none.
    """
    return page_of_label("sheet", as_data(replace(document, code=None)), "questions-end")
