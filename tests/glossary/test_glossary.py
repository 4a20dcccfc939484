"""The glossary: every entry is under its letter and its type, and found by any of its names, misspelled ones too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.search.glossary import MOST_RELATED, NO_TYPE, Glossary, build_glossary, look_up, narrowed
from tests.support.known import known_catalogue

GLOSSARY = build_glossary(known_catalogue())


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return GLOSSARY


def test_every_entry_stands_under_one_letter_and_one_type(glossary: Glossary, catalogue: Catalogue) -> None:
    by_letter = [term.id for letter in glossary.letters for term in narrowed(glossary, letter)]
    types = [*(home.id for home in catalogue.types), NO_TYPE]
    by_type = [term.id for type_id in types for term in narrowed(glossary, type_id=type_id)]
    assert sorted(by_letter) == sorted(by_type) == sorted(catalogue.terms)


def test_an_entry_is_found_first_by_each_of_its_names(glossary: Glossary, catalogue: Catalogue) -> None:
    for term in catalogue.terms.values():
        for name in (term.term, *term.also_called):
            terms = look_up(glossary, name).terms
            assert term in terms[:2], name


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("PDL1", "pd_l1"),
        ("pd-l1", "pd_l1"),
        ("penbrolizumab", "pembrolizumab"),
        ("remmission", "remission"),
        ("remisión", "remission"),
        ("células T", "t_cell"),
        ("keytruda every 6 weeks", "pembrolizumab"),
        ("trastuzumab-dkst", "trastuzumab"),
        ("SLC", "cytokine_release_syndrome"),
        ("citokine release syndrom", "cytokine_release_syndrome"),
        ("what is a T cell?", "t_cell"),
        ("phase III", "phase_3"),
        ("Keytruda", "pembrolizumab"),
        ("checkp", "checkpoint_inhibitor"),
        ("antibodies", "antibody"),
    ],
)
def test_a_word_is_found_however_it_is_typed(glossary: Glossary, typed: str, expected: str) -> None:
    assert expected in [term.id for term in look_up(glossary, typed).terms[:3]]


def test_how_a_misspelled_word_was_read_is_said(glossary: Glossary) -> None:
    assert look_up(glossary, "remmission").read_as == "remission"
    assert look_up(glossary, "remission").read_as == ""


@pytest.mark.parametrize("typed", ["", "   ", "zzzzqqq", "🦠", "<u>", "12345", "?" * 5000])
def test_what_is_no_word_of_ours_finds_nothing(glossary: Glossary, typed: str) -> None:
    assert look_up(glossary, typed).terms == ()


@settings(deadline=None)  # how long it takes is measured elsewhere, not on a busy machine
@given(st.text(max_size=400))
def test_nothing_typed_breaks_it(typed: str) -> None:
    look_up(GLOSSARY, typed)


def test_related_entries_exist_and_never_name_the_entry_itself(glossary: Glossary, catalogue: Catalogue) -> None:
    for term, near in glossary.related.items():
        assert set(near) <= set(catalogue.terms) - {term}
        assert len(near) == len(set(near)) <= MOST_RELATED
    assert sum(bool(near) for near in glossary.related.values()) >= 0.9 * len(glossary.related)
