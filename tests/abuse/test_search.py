"""Any words in a search or look-up: an answer of known things, in bounded number, and never an error."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.search.medicine_names import medicines_named
from data.search.search import SearchIndex, build_index, search
from tests.abuse.strategies import hostile, typed
from tests.support.known import known_catalogue


@cache
def index() -> SearchIndex:
    return build_index(known_catalogue())


@cache
def names() -> tuple[str, ...]:
    catalogue = known_catalogue()
    spoken = [medicine.generic_name for medicine in catalogue.medicines.values()]
    spoken += [brand for medicine in catalogue.medicines.values() for brand in medicine.brand_names]
    spoken += [subject.name for subject in catalogue.subjects.values()]
    spoken += [cancer.name for cancer in catalogue.cancers.values()]
    return tuple(spoken)


def misspelt(name: str, position: int, letter: str) -> str:
    position %= len(name)
    return name[:position] + letter + name[position + 1 :]


known_words = st.sampled_from(names())
queries = st.one_of(
    typed,
    st.builds(misspelt, known_words, st.integers(0, 60), st.characters()),
    st.lists(st.one_of(known_words, hostile, st.sampled_from(("rash", "fever", "for", "vs"))), max_size=6).map(
        " ".join
    ),
)


@given(queries, st.integers(-1, 30))
def test_a_search_answers_with_known_things_in_order(catalogue: Catalogue, words: str, most: int) -> None:
    result = search(index(), words, most)
    assert len(result.hits) <= max(most, 0)
    tables = {
        "medicine": catalogue.medicines,
        "subject": catalogue.subjects,
        "cancer": catalogue.cancers,
        "mechanism": catalogue.mechanisms,
        "term": catalogue.terms,
        "question": catalogue.search_questions,
    }
    for hit in result.hits:
        assert hit.id in tables[hit.kind]
        assert hit.kind not in ("medicine", "subject") or hit.subject in catalogue.subjects
        assert hit.reason
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)
    assert result == search(index(), words, most)


@given(queries)
def test_a_look_up_answers_with_known_medicines_each_once(catalogue: Catalogue, words: str) -> None:
    ids = [medicine.id for medicine in medicines_named(index(), words).medicines]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= catalogue.medicines.keys()


@given(known_words, hostile)
def test_a_symptom_word_is_noticed_beside_anything(name: str, beside: str) -> None:
    assert search(index(), f"rash {name} {beside[:40]}").has_symptom_words
