"""The picture of the paper: the pages of the PDF, and the place of each question on them."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import TOP
from documents.formats.paper import Paper
from documents.sheet.sheet_paper import PIXELS_PER_INCH, SIDES_SHOWN, SIZES, sheet_paper
from documents.sheet.sheet_pdf import sheet_pdf
from tests.sheet.test_sheet_documents import document_of, sheet_of


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("picks", [1, 12, 30])
def test_the_picture_shows_what_the_pdf_prints(catalogue: Catalogue, paper: Paper, picks: int) -> None:
    document = document_of(catalogue, sheet_of(catalogue, picks), paper)
    laid_out = sheet_paper(document)
    printed = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document)))
    assert laid_out.count == len(printed)
    assert len(laid_out.pages) == min(SIDES_SHOWN, laid_out.count)
    for page, png in zip(printed, laid_out.pages, strict=False):
        picture = Image.open(io.BytesIO(png)).convert("L")
        expected = page.render(scale=PIXELS_PER_INCH / 72).to_pil().convert("L").resize(picture.size)
        assert ImageStat.Stat(ImageChops.difference(picture, expected)).mean[0] < 6


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_each_question_has_its_place_where_the_pdf_has_its_words(catalogue: Catalogue, paper: Paper) -> None:
    document = document_of(catalogue, sheet_of(catalogue, 12), paper)
    places = sheet_paper(document).places
    lines = [*document.top.lines, *(line for group in document.other_groups for line in group.lines)]
    assert len(places) == len(lines)
    printed = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document)))
    width, height = SIZES[paper]
    for line, place in zip(lines, places, strict=True):
        words = printed[place.page - 1].get_textpage()
        match = words.search(line.text[:20]).get_next()
        assert match, line.text
        _, _, _, top = words.get_charbox(match[0])
        assert abs((height - top) / width * 100 - place.top) < 3, line.text
    assert all(place.page == 1 for place in places[:TOP])


def test_the_picture_has_the_letters_of_other_scripts_and_not_boxes(catalogue: Catalogue) -> None:
    # Two questions of equal shape would give the same boxes.
    first, second = (
        sheet_paper(document).pages[0]
        for document in (document_of(catalogue, sheet_of(catalogue, 0, [words])) for words in ("집에서", "병원에"))
    )
    assert first != second
