"""One leaf with two sides, the top three on the first page of every sheet, and what is said of the paper beforehand."""

from __future__ import annotations

import ctypes
import io
from dataclasses import replace
from itertools import pairwise

import page as pdf_validation
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import Sheet
from documents.formats.paper import Paper
from documents.sheet.sheet_data import layout
from documents.sheet.sheet_document import ONE_LEAF, SheetDocument, sheet_document
from documents.sheet.sheet_fields import beginning
from documents.sheet.sheet_length import SheetLength, length_lines, sheet_length
from documents.sheet.sheet_pdf import sheet_pdf
from tests.sheet.test_sheet_documents import NOTICE, TODAY, flat, sheet_of
from tests.sheet.test_sheet_outputs import ADDRESS, ORGANISATION, outside

PAPERS: list[Paper] = ["letter", "a4"]
TALK = "Could you tell me what the doctor in the other town meant when he said that all of it depends on my blood? "
TWO_KINDS = ("car_t_cell_therapy", "bispecific_t_cell_engagers")


def own_words(length: int) -> str:
    return (TALK * (length // len(TALK) + 1))[: length - 1] + "?"


def pages_of(document: SheetDocument) -> list[str]:
    pages = pypdfium2.PdfDocument(io.BytesIO(sheet_pdf(document)))
    return [flat(page.get_textpage().get_text_bounded()) for page in pages]


def long_sheet(catalogue: Catalogue, count: int, length: int) -> Sheet:
    return sheet_of(catalogue, 0, [f"{number} {own_words(length - 2)}" for number in range(count)])


@pytest.mark.parametrize("paper", PAPERS)
def test_twelve_questions_of_the_bank_stand_on_one_leaf_however_long(catalogue: Catalogue, paper: Paper) -> None:
    longest = sorted(catalogue.questions.values(), key=lambda question: -len(question.text))
    for organisation in (None, ORGANISATION):
        sheet = Sheet().with_picks(question.id for question in longest[:ONE_LEAF])
        document = sheet_document(catalogue, sheet, NOTICE, TODAY, paper, organisation=organisation)
        pages = pages_of(document)
        assert len(pages) == 2
        assert sheet_length(document) == SheetLength(2, 1, ONE_LEAF)
        texts = [flat(question.text) for question in longest[:ONE_LEAF]]
        assert all(text in pages[0] for text in texts[: ONE_LEAF - 2])  # a letterhead may send the last to the back


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("length", [20, 150, 300, 700, 2000])
def test_the_top_three_stand_on_the_first_page_of_every_sheet(
    catalogue: Catalogue, paper: Paper, is_large: bool, length: int
) -> None:
    for organisation in (None, ORGANISATION):
        sheet = long_sheet(catalogue, 4, length)
        document = sheet_document(catalogue, sheet, NOTICE, TODAY, paper, is_large=is_large, organisation=organisation)
        pages = pages_of(document)
        for line in document.top.lines:
            assert flat(beginning(line.text, 30).removesuffix("\u2026")) in pages[0]
            assert flat(line.text) in "".join(pages).replace(flat(document.learning), "") or length > 300
        printed_length = sheet_length(document)
        assert printed_length.pages == len(pages)
        assert printed_length.leaves == (len(pages) + 1) // 2
        assert outside(sheet_pdf(document)) == []
        whole = all(flat(line.text) in pages[0] for line in document.top.lines)
        assert whole == (not printed_length.shortened)


def test_a_top_question_too_long_for_the_first_page_is_printed_in_full_and_said_to_be_so(catalogue: Catalogue) -> None:
    sheet = long_sheet(catalogue, 3, 2000)
    document = sheet_document(catalogue, sheet, NOTICE, TODAY)
    printed_length = sheet_length(document)
    assert printed_length.shortened == (1, 2, 3)
    words = catalogue.messages
    assert words("length.shortened_many", numbers="1, 2, 3") in length_lines(words, printed_length)
    body = "".join(page.split(flat(document.learning))[0] for page in pages_of(document))
    assert flat(document.in_full) in body
    for line in document.top.lines:
        assert flat(line.text) in body
    assert pdf_validation.validate_pdf_bytes(sheet_pdf(document), profile="ua1").is_compliant


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
def test_no_heading_stands_alone_at_the_end_of_a_page(catalogue: Catalogue, is_large: bool) -> None:
    for count, length in ((1, 2000), (5, 2000), (9, 600), (4, 1200)):
        document = sheet_document(catalogue, long_sheet(catalogue, count, length), NOTICE, TODAY, is_large=is_large)
        headings = [
            flat(h) for h in (document.top.heading, *(g.heading for g in document.other_groups), document.in_full)
        ]
        for page in pages_of(document):
            body = page.split(flat(document.learning))[0]
            assert body
            assert not any(body.endswith(heading) for heading in headings), (count, length)


def test_a_longer_sheet_says_how_it_comes_back_to_one_leaf(catalogue: Catalogue) -> None:
    words = catalogue.messages
    printed_length = sheet_length(sheet_document(catalogue, sheet_of(catalogue, 25), NOTICE, TODAY))
    assert printed_length.leaves == 2
    assert printed_length.keep >= ONE_LEAF
    shorter = sheet_document(catalogue, sheet_of(catalogue, printed_length.keep), NOTICE, TODAY)
    assert sheet_length(shorter).leaves == 1
    assert words("length.fewer", keep=printed_length.keep, off=25 - printed_length.keep) in length_lines(
        words, printed_length
    )
    large = sheet_length(sheet_document(catalogue, sheet_of(catalogue, 6), NOTICE, TODAY, is_large=True))
    assert large.leaves == 2
    assert large.regular_print_fits
    assert words("length.regular_print") in length_lines(words, large)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("types", [0, 2, 3, 4, 5])
def test_a_comparison_of_two_to_five_stands_above_six_questions_on_one_leaf(
    catalogue: Catalogue, paper: Paper, types: int
) -> None:
    compared = catalogue.types[:types] or [catalogue.subjects[subject] for subject in TWO_KINDS]
    document = sheet_document(
        catalogue, sheet_of(catalogue, 6), NOTICE, TODAY, paper, address=ADDRESS, compared=compared
    )
    pages = pages_of(document)
    assert len(pages) == 2
    assert document.comparison is not None
    shown = document.comparison.up_to(layout(document).setting.rows_up_to)
    assert shown.rows
    expected = [*document.comparison.differences, *(row.name for row in shown.rows)]
    expected += [document.top.heading, *document.top.questions]
    indexes = [pages[0].index(flat(words)) for words in expected]
    assert indexes == sorted(indexes)
    assert all(letters(cell) in letters(pages[0]) for row in shown.rows for cell in row.cells)
    assert flat(shown.some_rows) in pages[0]
    data = sheet_pdf(document)
    assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert outside(data) == []
    assert letters_under_12_points(data) == ""


def letters(words: str) -> str:
    """Without what stands at the end of a line: a hyphen."""
    return "".join(filter(str.isalnum, words))


def letters_under_12_points(data: bytes) -> str:
    # Noto Emoji and the badges' numbers are drawn to a measure of their own.
    small = []
    for page in pypdfium2.PdfDocument(io.BytesIO(data)):
        for shape in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            size = ctypes.c_float()
            pypdfium2.raw.FPDFTextObj_GetFontSize(shape.raw, size)
            if size.value < 11.9:
                small.append(str(round(size.value, 1)))
    return " ".join(small)


def test_rows_without_room_are_said_on_paper_and_beforehand_and_harm_stays_with_help(catalogue: Catalogue) -> None:
    words = catalogue.messages
    document = sheet_document(catalogue, sheet_of(catalogue, 6), NOTICE, TODAY, compared=catalogue.types)
    printed_length = sheet_length(document)
    assert printed_length.leaves == 1
    assert 0 < printed_length.rows_shown < printed_length.rows
    assert words("length.some_rows", shown=printed_length.rows_shown, rows=printed_length.rows) in length_lines(
        words, printed_length
    )
    assert (
        flat(words("sheet.some_rows", shown=printed_length.rows_shown, count=printed_length.rows))
        in pages_of(document)[0]
    )
    ranks = {row.id: row.on_paper for row in catalogue.glance.values()}
    assert ranks["glance_help"] == ranks["glance_harm"]
    few = sheet_document(catalogue, sheet_of(catalogue, 3), NOTICE, TODAY, "a4", compared=catalogue.types[:2])
    assert sheet_length(few).rows_shown == 0
    assert length_lines(words, sheet_length(few)) == (words("length.one_leaf", leaves=1, pages=2),)


def test_a_comparison_in_large_print_gives_way_to_the_top_three_and_that_is_said(catalogue: Catalogue) -> None:
    document = sheet_document(catalogue, sheet_of(catalogue, 6), NOTICE, TODAY, is_large=True, compared=catalogue.types)
    printed_length = sheet_length(document)
    words = catalogue.messages
    assert printed_length.comparison_moved
    assert words("length.comparison_moved") in length_lines(words, printed_length)
    pages = pages_of(document)
    assert all(flat(question) in pages[0] for question in document.top.questions)
    assert document.comparison is not None
    shown = document.comparison.up_to(layout(document).setting.rows_up_to)
    cells = [cell for row in shown.rows for cell in row.cells]
    assert all(letters(cell) in letters("".join(pages)) for cell in cells)
    assert printed_length.regular_print_fits


def test_a_leaf_says_who_made_it_who_wrote_it_and_that_no_clinician_checked_it(catalogue: Catalogue) -> None:
    words = catalogue.messages
    site = "https://sheets.example.org"
    document = sheet_document(catalogue, sheet_of(catalogue, 4), (words("notice.review"),), TODAY, site=site)
    back = pages_of(document)[-1]
    for line in (
        words("sheet.site", name=words("site.name"), address="sheets.example.org"),
        words("sheet.wrote"),
        words("sheet.reminder_private"),
        words("sheet.card_emergency"),
    ):
        assert flat(line) in back
    assert flat("No doctor or nurse has checked this site") in back
    card = [flat(words("sheet.card_emergency")), flat(words("sheet.card_treatment")), flat(words("sheet.card_tell"))]
    assert all(back.index(first) < back.index(then) for first, then in pairwise(card))


@pytest.mark.parametrize(
    "site",
    [
        "http://localhost:8501",
        "http://127.0.0.1",
        "http://192.168.1.7:8501",
        "http://[::1]:8501",
        "http://app.local",
        "http://web",
    ],
)
def test_an_address_of_this_computer_alone_is_never_printed(catalogue: Catalogue, site: str) -> None:
    address = f"{site}/questions?sheet=goal_of_treatment"
    document = sheet_document(catalogue, sheet_of(catalogue, 2), NOTICE, TODAY, address=address, site=site)
    assert document.code is None
    assert catalogue.messages("sheet.site_unnamed", name="Immunotherapy Explorer") in document.origin
    assert flat(site.partition("//")[2]) not in "".join(pages_of(document))


def test_without_a_code_the_leaf_says_where_all_sources_are(catalogue: Catalogue) -> None:
    words = catalogue.messages
    document = sheet_document(catalogue, sheet_of(catalogue, 2), NOTICE, TODAY)
    assert document.publishers.endswith(words("sheet.sources_elsewhere"))
    coded = sheet_document(catalogue, sheet_of(catalogue, 2), NOTICE, TODAY, address="https://x.org/q?sheet=a")
    assert words("sheet.sources_elsewhere") not in coded.publishers


def test_a_leaf_without_questions_can_be_printed_too(catalogue: Catalogue) -> None:
    document = replace(sheet_document(catalogue, sheet_of(catalogue, 1), NOTICE, TODAY), other_groups=())
    assert len(pages_of(document)) == 2


def test_signs_that_no_font_has_are_named_beforehand(catalogue: Catalogue) -> None:
    document = sheet_document(catalogue, sheet_of(catalogue, 1, ["Is \U00012000 or \U0001fae8 fine?"]), NOTICE, TODAY)
    printed_length = sheet_length(document)
    assert printed_length.missing_signs == ("\U00012000",)
    words = catalogue.messages
    assert words("length.missing_signs", signs="\U00012000") in length_lines(words, printed_length)
    assert sheet_length(sheet_document(catalogue, sheet_of(catalogue, 2), NOTICE, TODAY)).missing_signs == ()
