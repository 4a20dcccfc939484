"""A year on paper: a sheet of its own that draws it, and some lines on the handout of a type where there is room."""

from __future__ import annotations

import io

import page as pdf_validation
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.year import lane_words, year_lanes
from documents.formats.paper import Paper
from documents.handout.handout import Handout
from documents.handout.handout_files import handout_file
from documents.handout.handout_names import YEAR
from documents.handout.handout_pages import type_handout
from documents.handout.handout_pdf import handout_pdf
from documents.handout.year_handout import year_handout
from tests.handout.test_handouts import SUBJECTS, TYPES, printed, sizes_of
from tests.sheet.test_sheet_outputs import ORGANISATION
from tests.table.tables import flat, text_of


def pages(data: bytes) -> int:
    return len(pypdfium2.PdfDocument(io.BytesIO(data)))


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("name", SUBJECTS)
def test_a_year_fits_both_sides_of_one_sheet(catalogue: Catalogue, name: str, paper: Paper) -> None:
    print_settings = printed(catalogue, paper, organisation=ORGANISATION)
    assert pages(handout_pdf(year_handout(catalogue, catalogue.subjects[name], print_settings))) <= 2


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("name", TYPES)
def test_a_year_is_a_valid_tagged_pdf_that_says_all_that_the_page_says(
    catalogue: Catalogue, name: str, is_large: bool
) -> None:
    document = year_handout(catalogue, catalogue.subjects[name], printed(catalogue, is_large=is_large))
    pdf = handout_pdf(document)
    result = pdf_validation.validate_pdf_bytes(pdf, profile="ua1")
    assert result.is_compliant, result.failures
    words = flat(text_of(pdf))
    for lane in year_lanes(catalogue, catalogue.subjects[name]):
        assert flat(f"{lane.name}: {lane_words(lane)}") in words
    assert flat(catalogue.messages("notice.emergency")) in words
    listed = [number for source in document.sources for number, _, _ in source.titles]
    assert sorted(listed) == list(range(1, len(listed) + 1))


def test_only_regular_print_draws_the_year_and_its_words_are_12_points(catalogue: Catalogue) -> None:
    of = catalogue.subjects["car_t_cell_therapy"]
    regular, large = (year_handout(catalogue, of, printed(catalogue, is_large=is_large)) for is_large in (False, True))
    assert regular.year and regular.year.svg and regular.year.alt
    assert large.year and not large.year.svg
    assert min(sizes_of(handout_pdf(large))) >= 16


def test_the_file_of_a_year_is_asked_for_by_its_name(catalogue: Catalogue) -> None:
    print_settings = printed(catalogue)
    data = handout_file(catalogue, f"{YEAR}bcg", [], print_settings)
    assert data == handout_pdf(year_handout(catalogue, catalogue.subjects["bcg"], print_settings))


def has_year(catalogue: Catalogue, document: Handout) -> bool:
    return flat(catalogue.messages("year.heading")) in flat(text_of(handout_pdf(document)))


@pytest.mark.parametrize("name", ["checkpoint_inhibitors", "til_therapy", "dendritic_cell_vaccines"])
def test_a_type_with_room_carries_the_year_in_lines(catalogue: Catalogue, name: str) -> None:
    of = catalogue.subjects[name]
    words = flat(text_of(handout_pdf(type_handout(catalogue, of, printed(catalogue)))))
    for lane in year_lanes(catalogue, of):
        assert flat(f"{lane.name}: {lane.says}.") in words


def test_where_both_sides_are_full_the_year_and_its_sources_give_way(catalogue: Catalogue) -> None:
    document = type_handout(catalogue, catalogue.subjects["treatment_vaccines"], printed(catalogue))
    assert not has_year(catalogue, document)
    assert document.shorter and not document.shorter.year
    count = sum(len(source.titles) for source in document.shorter.sources)
    words = flat(text_of(handout_pdf(document)))
    assert flat(f"[{count}]") in words and flat(f"[{count + 1}]") not in words


def test_large_print_always_carries_the_year(catalogue: Catalogue) -> None:
    for name in TYPES:
        assert has_year(catalogue, type_handout(catalogue, catalogue.subjects[name], printed(catalogue, is_large=True)))
