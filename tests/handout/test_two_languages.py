"""Handouts in two languages: each line in the reader's own, the other smaller under it; how long they are is known."""

from __future__ import annotations

import io
from dataclasses import replace

import page as pdf_validation
import pikepdf
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from documents.handout.handout import Handout, Print
from documents.handout.handout_files import handout_file, handout_named
from documents.handout.handout_names import CALL, COMPARE, ROOM, YEAR
from documents.handout.handout_pdf import handout_length, handout_pdf
from tests.handout.test_handouts import CATALOGUE, SITE, SUBJECTS, TODAY, sizes_of
from tests.sheet.test_sheet_documents import body_of
from tests.sheet.test_sheet_outputs import ORGANISATION
from tests.sheet.test_two_languages import languages_marked
from tests.support.second_language import second_catalogue
from tests.table.tables import flat, text_of

NAMES = [CALL, COMPARE, ROOM, f"{YEAR}bcg", *(subject.id for subject in CATALOGUE.types)]
MOST_PAGES = 8  # of a type in regular print, in words that are a quarter longer


@pytest.fixture(scope="module")
def second() -> Catalogue:
    return second_catalogue()


def settings(catalogue: Catalogue, is_large: bool = False) -> Print:
    return Print(notice_lines(catalogue), TODAY, SITE, "letter", is_large, ORGANISATION)


def made(name: str, first: Catalogue, other: Catalogue, is_large: bool = False) -> Handout:
    document = handout_named(first, name, first.types[:2], settings(first, is_large), other)
    assert document is not None
    return document


def lines_of(document: Handout) -> list[str]:
    sections = (document.urgent, *document.beside, *document.panels, *document.sections, *document.after)
    return [text for section in sections for text in (section.heading, *(line.text for line in section.lines))]


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("name", NAMES)
def test_every_line_stands_in_both_languages_the_readers_first(
    catalogue: Catalogue, second: Catalogue, name: str, is_large: bool
) -> None:
    document = made(name, catalogue, second, is_large)
    assert document.other is not None
    data = handout_pdf(document)
    words = flat(body_of(data))
    pairs = list(zip(lines_of(document), lines_of(document.other), strict=True))
    assert [line for pair in pairs for line in pair if flat(line) not in words] == []
    assert all(words.index(flat(line)) < words.index(flat(twin)) for line, twin in pairs if line != twin)
    shared = (document.title, document.other.title, document.other.learning)
    assert all(flat(line) in flat(text_of(data)) for line in shared)
    result = pdf_validation.validate_pdf_bytes(data, profile="ua1")
    assert result.is_compliant, result.failures
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert str(opened.Root.Lang) == catalogue.language
    assert set(languages_marked(data)) == {second.language}


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_type_or_kind_takes_a_few_sheets_and_says_how_many(
    catalogue: Catalogue, second: Catalogue, name: str
) -> None:
    document = made(name, second, catalogue)
    pages = handout_length(document)
    assert pages == len(pypdfium2.PdfDocument(handout_pdf(document)))
    assert pages <= MOST_PAGES + 2 * (name == "topical_modulators")


def test_letters_are_14_points_and_those_under_them_11(catalogue: Catalogue, second: Catalogue) -> None:
    sizes = sizes_of(handout_file(catalogue, CALL, [], settings(catalogue), second))
    assert min(sizes) == 11 and 14 in sizes
    assert min(sizes_of(handout_file(catalogue, CALL, [], settings(catalogue, is_large=True), second))) == 16


def test_the_code_opens_the_page_in_the_first_language(catalogue: Catalogue, second: Catalogue) -> None:
    for first, other, ending in ((catalogue, second, ""), (second, catalogue, f"&lang={second.language}")):
        for name in ("bcg", f"{YEAR}bcg", COMPARE):
            code = made(name, first, other).code
            assert code is not None and code.address.endswith(ending)
            assert ("lang=" in code.address) is bool(ending)


def test_where_one_language_has_more_lines_none_is_lost(catalogue: Catalogue, second: Catalogue) -> None:
    document = made(CALL, catalogue, second)
    assert document.other is not None
    fewer = replace(document, sections=tuple(replace(each, lines=each.lines[:1]) for each in document.sections))
    words = flat(text_of(handout_pdf(fewer)))
    assert all(flat(line.text) in words for section in document.other.sections for line in section.lines)
    more = replace(document, other=replace(document.other, sections=fewer.sections))
    assert all(flat(line) in flat(text_of(handout_pdf(more))) for line in lines_of(document))
