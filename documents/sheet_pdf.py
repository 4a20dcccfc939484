"""A sheet as a tagged PDF. The template is a constant; the reader's words reach it as data and are never parsed."""

from __future__ import annotations

from dataclasses import replace

from documents.sheet_data import as_data
from documents.sheet_document import Group, SheetDocument
from documents.typst_pdf import page_of_label, tagged_pdf


def sheet_pdf(document: SheetDocument) -> bytes:
    """The sheet as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf("sheet", as_data(document))


def question_pages(document: SheetDocument) -> int:
    """On how many pages the questions stand, before the call card and the rest. Raises CannotPrint.

    What stands behind the questions cannot move them, and takes longer to lay out than they do: it is left away.
    """
    none = Group("", ())
    questions = replace(document, check_back=none, reminders=none, call_card=none, notice=none, sources=none, code=None)
    return page_of_label("sheet", as_data(questions), "questions-end")
