"""Words of our own texts that the glossary explains: found where they stand, each linked once, the text unchanged."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import cell
from data.news.decode import build_decode_index
from data.news.term_links import Piece, TermFinder, build_term_finder, entries_of_subject, in_pieces, mentions
from tests.support.known import known_catalogue

CATALOGUE = known_catalogue()
FINDER = build_term_finder(CATALOGUE, build_decode_index(CATALOGUE))


@pytest.fixture(scope="module")
def finder() -> TermFinder:
    return FINDER


def pieces(finder: TermFinder, *lines: str, leave_out: tuple[str, ...] = ()) -> list[tuple[Piece, ...]]:
    return in_pieces(((line, mentions(finder, line)) for line in lines), leave_out)


def terms(lines: list[tuple[Piece, ...]]) -> list[str]:
    return [piece.term for line in lines for piece in line if piece.term]


def test_a_term_is_linked_where_it_is_first_named(finder: TermFinder) -> None:
    first, second = pieces(finder, "It blocks PD-1 on T cells.", "T cells then act. PD-1 stays blocked.")
    assert [(p.text, p.term) for p in first if p.term] == [("PD-1", "pd_1"), ("T cells", "t_cell")]
    assert second == (Piece("T cells then act. PD-1 stays blocked."),)


def test_a_word_that_the_sentence_explains_is_left_alone(finder: TermFinder) -> None:
    assert not terms(pieces(finder, "Inflamed lungs (pneumonitis) can come. It is called cytokine release syndrome."))


def test_what_the_page_is_about_is_not_linked(finder: TermFinder, catalogue: Catalogue) -> None:
    own_entries = tuple(entries_of_subject(catalogue, "car_t_cell_therapy"))
    assert set(own_entries) == {"car_t_cell_therapy", "t_cell_transfer_therapy"}
    assert not terms(pieces(finder, "CAR T-cell therapy is one kind.", leave_out=own_entries))


def test_a_word_of_a_type_leads_to_its_entry_and_a_medicine_to_none(finder: TermFinder) -> None:
    assert terms(pieces(finder, "It is a dendritic cell vaccine.")) == ["dendritic_cell_vaccine"]
    assert not terms(pieces(finder, "One of them is pembrolizumab (Keytruda)."))


def test_no_letter_of_any_text_is_lost_and_no_entry_linked_twice_in_a_section(
    finder: TermFinder, catalogue: Catalogue
) -> None:
    linked = 0
    for subject in catalogue.subjects.values():
        lines = [
            line for attribute in catalogue.attributes.values() for line in cell(catalogue, subject, attribute).lines
        ]
        linked_lines = pieces(finder, *lines)
        assert ["".join(piece.text for piece in line) for line in linked_lines] == lines
        assert len(terms(linked_lines)) == len(set(terms(linked_lines)))
        assert set(terms(linked_lines)) <= set(catalogue.terms)
        linked += bool(terms(linked_lines))
    assert linked == len(catalogue.subjects)
