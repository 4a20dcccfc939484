"""A sheet as a tagged PDF. The template is a constant; the reader's words reach it as data and are never parsed."""

from __future__ import annotations

from documents.formats.typst_pdf import tagged_pdf
from documents.sheet.sheet_data import TEMPLATE, as_data
from documents.sheet.sheet_document import SheetDocument


def sheet_pdf(document: SheetDocument) -> bytes:
    """The sheet as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf(TEMPLATE, as_data(document))
