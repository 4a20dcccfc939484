"""One page on a comparison: one page, tagged, with the difference, the rows at a glance and the questions."""

from __future__ import annotations

import io
from datetime import date

import pikepdf
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from data.compare.glance import differences, glance
from data.sheet.sheet import Entry, Sheet
from documents.formats.paper import Paper
from documents.table.one_page import OFFERED, OnePage, one_page_document
from documents.table.one_page_pdf import one_page_pdf

TWO = ("car_t_cell_therapy", "bispecific_t_cell_engagers")
TODAY = date(2026, 11, 29)
ADDRESS = "https://example.org/compare?compare=car_t_cell_therapy.bispecific_t_cell_engagers"


def page(catalogue: Catalogue, ids: tuple[str, ...], sheet: Sheet) -> OnePage:
    subjects = [catalogue.subjects[subject_id] for subject_id in ids]
    return one_page_document(catalogue, subjects, sheet, ADDRESS, notice_lines(catalogue), TODAY)


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    assert len(document) == 1
    return " ".join(document[0].get_textpage().get_text_bounded().split())


def flat(words: str) -> str:
    """Letters alone: where a line ends differs with the paper."""
    return "".join(sign for sign in words if sign.isalnum())


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_it_holds_the_difference_the_rows_and_the_questions(catalogue: Catalogue, paper: Paper) -> None:
    subjects = [catalogue.subjects[subject_id] for subject_id in TWO]
    rows = glance(catalogue, subjects)
    picked = [row.question.id for row in rows if row.differs][:6]
    data = one_page_pdf(page(catalogue, TWO, Sheet().with_picks(picked)), paper)
    text = pdf_text(data)
    assert all(clause in text for clause in differences(subjects))
    assert all(row.facts.name in text for row in rows)
    for picked_question in picked:
        assert flat(catalogue.questions[picked_question].text) in flat(text)
    assert catalogue.messages("sheet.learning") in text
    with pikepdf.open(io.BytesIO(data)) as document:
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang) == "en"


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_all_five_types_and_a_long_sheet_are_one_page_which_says_how_many_questions_are_left_out(
    catalogue: Catalogue, paper: Paper
) -> None:
    many = Sheet(tuple(Entry(own=f"{number} {'long words of my own ' * 8}?") for number in range(40)))
    one_page = page(catalogue, tuple(home.id for home in catalogue.types), many)
    text = pdf_text(one_page_pdf(one_page, paper))
    printed_count = sum(f"{number} long words of my own" in text for number in range(40))
    assert 1 <= printed_count < 40
    assert catalogue.messages("compare.more_questions", count=40 - printed_count) in text


def test_without_questions_on_the_sheet_some_of_those_that_differ_are_offered(catalogue: Catalogue) -> None:
    one_page = page(catalogue, ("bcg", "interferons"), Sheet())
    rows = glance(catalogue, [catalogue.subjects[subject_id] for subject_id in ("bcg", "interferons")])
    assert list(one_page.questions) == [row.question.text for row in rows if row.differs][:OFFERED]
    assert one_page.questions_heading == catalogue.messages("compare.some_questions")


def test_own_words_are_text_and_never_markup(catalogue: Catalogue) -> None:
    own_words = "#import me <b>now</b> $x$ *bold*?"
    assert own_words in pdf_text(one_page_pdf(page(catalogue, TWO, Sheet((Entry(own=own_words),)))))


def test_it_counts_its_sources_and_says_when_they_were_checked(catalogue: Catalogue) -> None:
    one_page = page(catalogue, TWO, Sheet())
    cells = [
        subject_id for row in glance(catalogue, [catalogue.subjects[cell] for cell in TWO]) for subject_id in row.cells
    ]
    used = {source for cell in cells for source in cell.sources}
    used |= {source for subject_id in TWO for source in catalogue.subjects[subject_id].statements["difference"].sources}
    assert one_page.sources.startswith(f"{len(used)} ")
    assert "Checked between" in one_page.sources
