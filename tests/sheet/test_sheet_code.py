"""The code on paper, read back from the printed page as a phone reads it."""

from __future__ import annotations

import io
from urllib.parse import parse_qs, urlsplit

import pypdfium2
import pytest
import zxingcpp
from streamlit.testing.v1 import AppTest

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import MOST_QUESTIONS, Sheet
from data.sheet.url_ids import page_address, read_picks, write_codes
from documents.formats.paper import Paper
from documents.sheet.sheet_document import sheet_document
from documents.sheet.sheet_pdf import sheet_pdf
from tests.conftest import ROOT
from tests.sheet.test_sheet_documents import NOTICE, TODAY, sheet_of

SITE = "https://immunotherapy.sheets.example.org"


def address_of(catalogue: Catalogue, sheet: Sheet) -> str:
    return page_address(SITE, "questions", {"sheet": write_codes(sheet.questions, catalogue.questions)})


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("dots_per_inch", [150, 300])
@pytest.mark.parametrize(("count", "is_large"), [(1, False), (12, False), (12, True), (MOST_QUESTIONS, False)])
def test_the_printed_code_is_read_back_at_its_size_on_paper(
    catalogue: Catalogue, paper: Paper, dots_per_inch: int, count: int, is_large: bool
) -> None:
    sheet = sheet_of(catalogue, count)
    address = address_of(catalogue, sheet)
    document = sheet_document(catalogue, sheet, NOTICE, TODAY, paper, is_large=is_large, address=address)
    pages = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document)))
    pictures = [page.render(scale=dots_per_inch / 72).to_pil().convert("L") for page in pages]
    read = [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]
    assert read == [address]
    picks = read_picks(parse_qs(urlsplit(read[0]).query)["sheet"], catalogue.questions)
    assert picks.ids == sheet.questions
    assert not picks.ignored


def test_the_address_of_a_full_sheet_is_short_enough_to_type(catalogue: Catalogue) -> None:
    assert len(address_of(catalogue, sheet_of(catalogue, 12))) <= 90
    assert len(address_of(catalogue, sheet_of(catalogue, MOST_QUESTIONS))) <= 190


def test_the_app_takes_the_questions_of_the_address_on_paper(catalogue: Catalogue) -> None:
    picks = tuple(catalogue.questions)[3:9]
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["sheet"] = write_codes(picks, catalogue.questions)
    app.run()
    assert not app.exception
    assert app.session_state["sheet_of_this_session"].questions == picks
