"""Search in Spanish: what a Spanish speaker types, with and without accents, finds what it finds in English."""

from __future__ import annotations

from functools import cache

import pytest

from data.catalogue.alphabet import without_accents
from data.search.question_search import find_questions
from data.search.search import SearchIndex, SearchResult, build_index, search
from data.search.tokens import plain
from tests.conftest import ROOT
from tests.search import unseen
from tests.search.unseen import Row, is_right
from tests.support.known import known_catalogue

HERE = ROOT / "tests" / "search"
TABLES = {
    name: unseen.rows(HERE / f"{name}.csv") for name in ("search_queries_unseen_es", "search_queries_unseen_es_2")
}
ROWS = [row for table in TABLES.values() for row in table]
ANSWERED_SYMPTOMS = [("question", "hair"), ("question", "side_effects")]


@cache
def index() -> SearchIndex:
    return build_index(known_catalogue("es"))


def result_of(typed: str) -> SearchResult:
    return search(index(), typed)


def found(typed: str, most: int = 6) -> list[tuple[str, str]]:
    return [(hit.kind, hit.id) for hit in result_of(typed).hits[:most]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.query)
def test_a_query_in_spanish_is_answered(row: Row) -> None:
    assert is_right(result_of(row.query), row.expected), result_of(row.query).hits[:3]


def test_the_tables_are_large_enough_and_a_third_of_the_first_are_traps() -> None:
    assert len(TABLES["search_queries_unseen_es"]) == 60
    assert sum(row.why.startswith("trap") for row in TABLES["search_queries_unseen_es"]) == 20


def test_accents_and_capitals_do_not_matter() -> None:
    for row in ROWS:
        for typed in (without_accents(row.query), row.query.upper()):
            assert is_right(result_of(typed), row.expected), typed


def test_every_name_in_the_catalogue_finds_its_own_thing() -> None:
    catalogue = index().catalogue
    for medicine in catalogue.medicines.values():
        for name in (medicine.generic_name, *medicine.brand_names):
            assert found(name, 1) == [("medicine", medicine.id)], name
    for subject in catalogue.subjects.values():
        assert result_of(subject.name).hits[0].id == subject.id
    for cancer in catalogue.cancers.values():
        assert ("cancer", cancer.id) in found(cancer.name, 3), cancer.name
    for mechanism in catalogue.mechanisms.values():
        assert result_of(mechanism.name).hits[0].id == mechanism.id


def test_every_alias_leads_to_what_it_points_to() -> None:
    for alias in index().catalogue.aliases.values():
        kind, _, target_id = alias.points_to.partition(":")
        assert (kind, target_id) in found(alias.alias), alias


def test_every_type_and_kind_is_found_by_its_english_name() -> None:
    for subject in known_catalogue().subjects.values():
        assert result_of(subject.name).hits[0].subject == subject.id, subject.name


def test_no_alias_hides_a_name_of_the_glossary() -> None:
    """An alias in the very words of a name would be taken for what people only type, and not be found in the news."""
    forms = index().lexicon.forms
    catalogue = index().catalogue
    names = {
        (f"term:{t.id}", plain(name, forms)) for t in catalogue.terms.values() for name in (t.term, *t.also_called)
    }
    aliases = [*catalogue.aliases.values(), *catalogue.spanish_names.values()]
    assert not [alias for alias in aliases if (alias.points_to, plain(alias.alias, forms)) in names]


def test_every_symptom_word_is_noticed_and_leads_to_nothing_but_its_meaning_or_an_answer() -> None:
    for row in index().catalogue.symptom_words.values():
        assert result_of(row.word).has_symptom_words, row.word
        for hit in result_of(f"mi papá tiene {row.word}").hits:
            is_meaning = hit.kind == "term" and hit.id in index().signs
            assert is_meaning or (hit.kind, hit.id) in ANSWERED_SYMPTOMS, (row.word, hit)


def test_each_name_of_a_side_effect_brings_both_the_call_now_box_and_the_meaning() -> None:
    assert {"cytokine_release_syndrome", "icans", "colitis", "pneumonitis", "myocarditis"} <= index().signs
    for sign in index().signs:
        for name in index().names.by_entity[f"term:{sign}"]:
            assert result_of(name.spoken).has_symptom_words, name.spoken
            assert ("term", sign) in found(name.spoken, 20), name.spoken


@pytest.mark.parametrize("typed", ["CD18", "PD-2", "HER4", "CTLA5", "IL-3", "cd200", "tik", "bcf", "ipx"])
def test_codes_and_short_words_are_never_guessed(typed: str) -> None:
    assert not result_of(typed).hits


@pytest.mark.parametrize("typed", ["arena", "campana", "columna", "perfecta", "cinta", "el mes de agosto", "pereza"])
def test_an_everyday_word_is_no_misspelled_medicine(typed: str) -> None:
    assert not result_of(typed).hits


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("dinero", "cost_help"),
        ("caro", "cost_help"),
        ("¿Quién me lleva?", "drive_me"),
        ("mi trabajo", "work_school"),
        ("hijos", "tell_children"),
        ("CABELLO", "hair"),
        ("calentura", "fever_number"),
    ],
)
def test_everyday_words_find_a_question_of_the_bank(typed: str, question: str) -> None:
    assert question in [bank_question.id for bank_question in find_questions(index().catalogue, typed)]
