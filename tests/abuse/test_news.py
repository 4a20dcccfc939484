"""Any text pasted as news, any words looked up in the glossary, and any address of a talk: an answer, and no error."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from data.news.decode import decode
from data.news.decode_index import DecodeIndex, build_decode_index
from data.news.headline_checks import CheckIndex, build_check_index, check_headline
from data.news.news_text import LONGEST_NEWS, news_text
from data.search.glossary import Glossary, build_glossary, look_up
from data.sheet.sanitize import clean
from data.talk.talk import COMPARED, LENGTH, PARTS, TYPES, read_choice, talk, write_choice
from tests.abuse.strategies import hostile, typed
from tests.abuse.test_search import known_words
from tests.support.known import known_catalogue

news_words = st.sampled_from(
    ("breakthrough", "cure", "90%", "phase 1", "mice", "2 of 3", "patients", "CAR T", "FDA", "approves", ",", ".", "\n")
)
stories = st.one_of(
    typed,
    st.lists(st.one_of(known_words, news_words, hostile), max_size=25).map(" ".join),
    st.builds(lambda text, times: text * times, hostile, st.integers(1, 600)),
)


@cache
def decoding() -> DecodeIndex:
    return build_decode_index(known_catalogue())


@cache
def checking() -> CheckIndex:
    return build_check_index(known_catalogue())


@cache
def glossary() -> Glossary:
    return build_glossary(known_catalogue())


@given(stories)
def test_a_story_is_refused_or_read_and_each_mark_stands_on_its_words(story: str) -> None:
    read = news_text(decoding(), story)
    assert (read.refusal is None) == bool(read.text)
    assert len(read.text) <= LONGEST_NEWS and read.text == clean(read.text, LONGEST_NEWS)
    decoded = decode(decoding(), read.text)
    last_end = 0
    for span in decoded.spans:
        assert last_end <= span.start < span.end <= len(read.text)
        last_end = span.end
    in_one_line = " ".join(read.text.split())  # a quote closes up the spaces of the text
    for checked in check_headline(checking(), read.text, decoded):
        for clue in checked.clues:
            for quote in clue.quotes:
                assert quote in in_one_line


@given(stories)
def test_a_story_is_decoded_the_same_each_time(story: str) -> None:
    text = news_text(decoding(), story).text
    assert decode(decoding(), text) == decode(decoding(), text)


@settings(max_examples=40)
@given(stories)
def test_any_words_in_the_glossary_find_known_entries_each_once(words: str) -> None:
    result = look_up(glossary(), words)
    ids = [term.id for term in result.terms]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= known_catalogue().terms.keys()


choices = st.dictionaries(
    st.sampled_from((LENGTH, PARTS, TYPES, COMPARED, "slide", "")),
    st.lists(st.one_of(hostile, st.sampled_from(("10", "20", "bcg.til_therapy.bcg", "x.y"))), max_size=4),
)


@settings(max_examples=40)
@given(choices)
def test_any_address_of_a_talk_gives_a_whole_talk(parameters: dict[str, list[str]]) -> None:
    catalogue = known_catalogue()
    choice, _ = read_choice(catalogue, parameters)
    chosen_talk = talk(catalogue, choice)
    assert len(chosen_talk.slides) > 2 and len(set(chosen_talk.ids)) == len(chosen_talk.ids)
    again, ignored = read_choice(catalogue, {key: [value] for key, value in write_choice(catalogue, choice).items()})
    assert (again, ignored) == (choice, False)
