"""The glossary: enough entries, each with its parts, and how to say a word only as the source gives it."""

from __future__ import annotations

import re

from data.catalogue.catalogue import Catalogue

LEAST_ENTRIES = 120
RESPELLED = re.compile(r"[A-Za-z .-]+")  # NCI's way: syllables with hyphens, the stressed one in capitals


def test_there_are_enough_entries_with_every_part_a_reader_needs(catalogue: Catalogue) -> None:
    terms = catalogue.terms.values()
    assert len(terms) >= LEAST_ENTRIES
    assert sum(bool(term.say) for term in terms) >= LEAST_ENTRIES
    assert sum(bool(term.also_called) for term in terms) >= LEAST_ENTRIES
    assert sum(bool(term.watch_out) for term in terms) >= 60


def test_every_entry_has_a_meaning_and_a_dated_source(catalogue: Catalogue) -> None:
    for term in catalogue.terms.values():
        assert term.meaning and term.sources
        assert all(catalogue.sources[source].checked_on for source in term.all_sources)


def test_how_to_say_a_word_comes_from_the_national_cancer_institute(catalogue: Catalogue) -> None:
    for term in catalogue.terms.values():
        assert bool(term.say) == bool(term.say_source)
        if term.say_source:
            assert catalogue.sources[term.say_source].publisher == "National Cancer Institute"
            assert RESPELLED.fullmatch(term.say), term.id
            assert not term.say_name or term.say_name != term.term


def test_names_are_not_given_twice(catalogue: Catalogue) -> None:
    for term in catalogue.terms.values():
        names = [name.casefold() for name in (term.term, *term.also_called)]
        assert len(set(names)) == len(names), term.id
