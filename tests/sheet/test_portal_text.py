"""The top three as a text to paste into a message, and the page for staff who hand the sheet out."""

from __future__ import annotations

import io

import page as pdf_validation
import pypdfium2

from data.catalogue.catalogue import Catalogue
from documents.formats.paper import Paper
from documents.handout.handout import Print
from documents.handout.staff_page import PARTS, staff_page_pdf
from documents.sheet.portal_text import portal_text
from documents.sheet.sheet_document import sheet_document
from tests.sheet.test_sheet_documents import NOTICE, TODAY, flat, sheet_of


def test_the_top_three_and_no_more_are_a_short_text_to_paste(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, 6, ["Mine? <b>"]).moved(6, 1)
    document = sheet_document(catalogue, sheet, NOTICE, TODAY)
    lines = portal_text(document).split("\n")
    assert lines[1:] == [f"{number}. {line.text}" for number, line in enumerate(document.top.lines, start=1)]
    assert lines[2] == "2. Mine? <b>"
    assert len(portal_text(document)) < 400


def test_the_staff_page_is_one_tagged_page_with_every_step(catalogue: Catalogue) -> None:
    papers: tuple[Paper, ...] = ("letter", "a4")
    for paper in papers:
        data = staff_page_pdf(catalogue, Print(NOTICE, TODAY, paper=paper))
        pages = list(pypdfium2.PdfDocument(io.BytesIO(data)))
        assert len(pages) == 1
        words = flat(pages[0].get_textpage().get_text_bounded())
        for part, steps in PARTS.items():
            for key in (part, *(f"{part}_{step}" for step in steps)):
                assert flat(catalogue.messages(f"staff_page.{key}")) in words
        assert all(flat(line) in words for line in NOTICE)
        assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
