"""A sheet in two languages: line by line on one leaf, the reader's language first, each marked as what it is."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import docx
import page as pdf_validation
import pikepdf
import pypdfium2
import pytest
from docx.oxml.ns import qn

from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from data.sheet.sheet import Sheet
from documents.formats.paper import Paper
from documents.sheet.sheet_data import layout
from documents.sheet.sheet_document import SheetDocument, in_both, sheet_document
from documents.sheet.sheet_length import length_lines, sheet_length
from documents.sheet.sheet_pdf import sheet_pdf
from documents.sheet.sheet_text import sheet_text
from documents.sheet.sheet_word import sheet_word
from tests.sheet.test_sheet_documents import TODAY, flat, sheet_of, text_of
from tests.sheet.test_sheet_outputs import ADDRESS, ORGANISATION, into_the_foot, letter_sizes, outside, with_notes
from tests.support.second_language import second_catalogue

PAPERS: list[Paper] = ["letter", "a4"]
ON_ONE_LEAF = 5  # questions in two languages, of which one has words a quarter longer
MINE = "What about my cat at home?"


@pytest.fixture(scope="module")
def second() -> Catalogue:
    return second_catalogue()


def both(
    first: Catalogue,
    second: Catalogue,
    sheet: Sheet,
    paper: Paper = "letter",
    *,
    is_large: bool = False,
    compared: tuple[str, ...] = (),
) -> SheetDocument:
    def one(catalogue: Catalogue) -> SheetDocument:
        return sheet_document(
            catalogue,
            sheet,
            notice_lines(catalogue),
            TODAY,
            paper,
            is_large=is_large,
            address=ADDRESS,
            organisation=ORGANISATION,
            compared=[catalogue.subjects[subject] for subject in compared],
            typed_in=first.language,
        )

    return in_both(one(first), one(second))


def words_of(document: SheetDocument, form: str) -> str:
    if form == "pdf":
        return flat(text_of(sheet_pdf(document)))
    if form == "text":
        return flat(sheet_text(document).decode())
    body = docx.Document(io.BytesIO(sheet_word(document))).element.body
    return flat("".join(node.text or "" for node in body.iter(qn("w:t"))))


def languages_marked(data: bytes) -> dict[str, int]:
    """How many runs of text a PDF marks as being in a language that is not its own."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        content = b"".join(page.Contents.read_bytes() for page in opened.pages)
    marks = re.findall(rb"/Lang ?\((\w+)\)", content)
    return {mark.decode(): marks.count(mark) for mark in set(marks)}


@pytest.mark.parametrize("form", ["pdf", "text", "word"])
@pytest.mark.parametrize("is_turned", [False, True], ids=["first", "second"])
def test_each_question_stands_above_its_twin_and_the_readers_language_is_first(
    catalogue: Catalogue, second: Catalogue, form: str, is_turned: bool
) -> None:
    first, other = (second, catalogue) if is_turned else (catalogue, second)
    sheet = sheet_of(catalogue, 9)
    words = words_of(both(first, other, sheet), form)
    texts = [flat(of.questions[question].text) for question in sheet.questions for of in (first, other)]
    indexes = [words.index(text) for text in texts]
    assert indexes == sorted(indexes)


@pytest.mark.parametrize("form", ["pdf", "text", "word"])
def test_what_the_care_team_reads_stands_in_both_languages_also_where_there_is_little_room(
    catalogue: Catalogue, second: Catalogue, form: str
) -> None:
    document = both(catalogue, second, sheet_of(catalogue, ON_ONE_LEAF))
    words = words_of(document, form)
    for of in (catalogue, second):
        notice = [flat(line) for line in notice_lines(of)]
        lines = [f"sheet.{name}" for name in ("title", "care_team", "top_three", "remember", "check_back_1", "wrote")]
        lines += [f"sheet.{name}" for name in ("call_card", "card_emergency", "card_treatment", "card_night")]
        assert [key for key in (*lines, "sheet.card_tell") if flat(of.messages(key)) not in words] == []
        assert [line for line in notice if line not in words] == []


@pytest.mark.parametrize("form", ["pdf", "text", "word"])
def test_own_words_stand_once_as_typed_with_a_line_for_who_interprets(
    catalogue: Catalogue, second: Catalogue, form: str
) -> None:
    sheet = with_notes(sheet_of(catalogue, 1), "Since Monday.").with_own(MINE)[0]
    words = words_of(both(catalogue, second, sheet), form)
    assert words.count(flat(MINE)) == 1
    assert words.count(flat("Since Monday.")) == 1
    assert words.count(flat(second.messages("sheet.interpret"))) == 2, "below the question, and below the note"
    assert flat(catalogue.messages("sheet.interpret")) not in words


@pytest.mark.parametrize("form", ["pdf", "text", "word"])
def test_a_sheet_in_one_language_has_that_line_where_the_reader_wrote_in_another(
    catalogue: Catalogue, second: Catalogue, form: str
) -> None:
    sheet = sheet_of(catalogue, 1, [MINE])
    for typed_in, count in (("", 0), (catalogue.language, 0), (second.language, 1)):
        document = sheet_document(catalogue, sheet, notice_lines(catalogue), TODAY, typed_in=typed_in)
        assert words_of(document, form).count(flat(catalogue.messages("sheet.interpret"))) == count, typed_in


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("picks", [1, ON_ONE_LEAF, 12, 25])
def test_every_sheet_is_a_valid_tagged_pdf_that_marks_the_second_language(
    catalogue: Catalogue, second: Catalogue, paper: Paper, is_large: bool, picks: int
) -> None:
    document = both(catalogue, second, sheet_of(catalogue, picks, [MINE]), paper, is_large=is_large)
    data = sheet_pdf(document)
    result = pdf_validation.validate_pdf_bytes(data, profile="ua1")
    assert result.is_compliant, result.failures
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert str(opened.Root.Lang) == catalogue.language
    marked = languages_marked(data)
    assert set(marked) == {second.language}
    assert marked[second.language] > picks
    assert outside(data) == []
    assert into_the_foot(data, document.learning) == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("is_turned", [False, True], ids=["first", "second"])
def test_the_leaf_stays_one_leaf_with_its_letters_as_large_as_they_are(
    catalogue: Catalogue, second: Catalogue, paper: Paper, is_turned: bool
) -> None:
    first, other = (second, catalogue) if is_turned else (catalogue, second)
    document = both(first, other, sheet_of(catalogue, ON_ONE_LEAF), paper)
    data = sheet_pdf(document)
    assert len(pypdfium2.PdfDocument(data)) == 2
    assert sheet_length(document).leaves == 1
    sizes = letter_sizes(data)
    assert min(sizes) == 11
    assert sizes[14] > sizes[12], "what is read first is 14 points"
    last = flat(pypdfium2.PdfDocument(data)[1].get_textpage().get_text_bounded())
    assert flat(first.messages("sheet.card_tell")) in last


def test_large_print_has_no_small_letters_in_either_language(catalogue: Catalogue, second: Catalogue) -> None:
    data = sheet_pdf(both(catalogue, second, sheet_of(catalogue, 4, [MINE]), is_large=True))
    assert min(letter_sizes(data)) >= 16


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
def test_the_top_three_stand_on_the_first_page_with_a_comparison_too(
    catalogue: Catalogue, second: Catalogue, is_large: bool
) -> None:
    compared = ("car_t_cell_therapy", "til_therapy")
    document = both(catalogue, second, sheet_of(catalogue, 6), is_large=is_large, compared=compared)
    data = sheet_pdf(document)
    first_page = flat(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded())
    assert document.other is not None and document.other.comparison is not None
    for each in (document, document.other):
        assert all(flat(question) in first_page for question in each.top.questions)
    shown = document.other.comparison.up_to(layout(document).setting.rows_up_to)
    words = flat(text_of(data))
    assert all(flat(row.name) in words for row in shown.rows)
    assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_a_longer_sheet_says_so_beforehand_and_how_it_comes_back_to_one_leaf(
    catalogue: Catalogue, second: Catalogue
) -> None:
    words = catalogue.messages
    printed = sheet_length(both(catalogue, second, sheet_of(catalogue, 12)))
    assert printed.leaves == 2
    assert printed.one_language_fits
    assert printed.keep >= ON_ONE_LEAF
    lines = length_lines(words, printed)
    assert words("length.one_language") in lines
    assert words("length.fewer", keep=printed.keep, off=12 - printed.keep) in lines
    assert sheet_length(both(catalogue, second, sheet_of(catalogue, printed.keep))).leaves == 1


def test_long_words_of_the_reader_are_cut_and_told_in_both_languages(catalogue: Catalogue, second: Catalogue) -> None:
    sheet = sheet_of(catalogue, 0, [f"{number} {'What did you mean by that? ' * 50}" for number in range(3)])
    document = both(catalogue, second, sheet)
    assert sheet_length(document).shortened == (1, 2, 3)
    words = words_of(document, "pdf")
    for of in (catalogue, second):
        assert flat(of.messages("sheet.in_full")) in words


def test_word_marks_the_second_language_and_sets_it_smaller(catalogue: Catalogue, second: Catalogue) -> None:
    document = both(catalogue, second, sheet_of(catalogue, 4, [MINE]), compared=("bcg", "interferons"))
    file = docx.Document(io.BytesIO(sheet_word(document)))
    marked = [run for run in file.element.body.iter(qn("w:r")) if run.find(f".//{qn('w:lang')}") is not None]
    assert {run.find(f".//{qn('w:lang')}").get(qn("w:val")) for run in marked} == {f"{second.language}-US"}
    texts = {"".join(node.text or "" for node in run.iter(qn("w:t"))).strip() for run in marked}
    assert second.questions[document.top.lines[0].entry].text in texts
    assert not {question.text for question in catalogue.questions.values()} & texts
    assert {int(run.find(f".//{qn('w:sz')}").get(qn("w:val"))) for run in marked} == {22}
    assert file.core_properties.language == f"{catalogue.language}-US"
    (table,) = file.tables
    names = [f"{catalogue.subjects[name].name}\n{second.subjects[name].name}" for name in ("bcg", "interferons")]
    assert [cell.text for cell in table.rows[0].cells][1:] == names


def test_a_second_line_of_the_text_file_stands_further_in(catalogue: Catalogue, second: Catalogue) -> None:
    lines = sheet_text(both(catalogue, second, sheet_of(catalogue, 1))).decode().split("\r\n")
    question = catalogue.questions[sheet_of(catalogue, 1).questions[0]]
    at = lines.index(f"1. [ ] {question.text}")
    assert lines[at + 1] == f"       {second.questions[question.id].text}"
    headings = [(line, below) for line, below in pairwise(lines) if re.fullmatch("-+|=+", below)]
    assert len(headings) >= 8
    assert all(" / " in line and len(line) == len(below) for line, below in headings)


def test_two_sheets_of_one_language_would_say_nothing_twice(catalogue: Catalogue) -> None:
    sheet = sheet_of(catalogue, 4)
    words = words_of(both(catalogue, catalogue, sheet), "pdf")
    assert all(words.count(flat(catalogue.questions[question].text)) == 1 for question in sheet.questions)
