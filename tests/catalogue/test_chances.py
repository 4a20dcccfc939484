"""A chance says its group, what happened, out of how many, in how long, and the rest; a third group is drawn."""

from __future__ import annotations

import re

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence, dot_key, dot_kinds
from data.catalogue.messages import Messages
from data.catalogue.model import Chance
from data.talk.content import talk_content
from documents.figures.chance_dots import chance_dots

WORDS = {
    "chance": {
        "single": "{share} {outcome}, {rest} {otherwise}.",
        "range": "{low} to {high} {outcome}, {rest_low} to {rest_high} {otherwise}.",
        "beside": "{share} {says}.",
        "who": "Counted: {who}.",
        "count": "{count} people.",
        "count_unknown": "Number not said.",
        "within": "Measured {within}.",
        "words_for_people": "people, adults",
        "words_for_time": "day, days, month, months, year, years",
        "maybe": "either side",
    }
}


@pytest.fixture
def words() -> Messages:
    """Short messages, so that the tests see how they are filled."""
    return Messages(WORDS)


def chance(**changed: object) -> Chance:
    fields: dict[str, object] = {
        "id": "one",
        "subject": "kind",
        "part": "benefits",
        "low": 20,
        "high": 20,
        "beside": 43,
        "counted": 65,
        "sources": "r1",
        "who": "adults in one trial",
        "outcome": "responded",
        "otherwise": "got it and did not respond",
        "within": "within 3 months",
        "beside_says": "could not get it",
    }
    return Chance.model_validate(fields | changed)


def test_all_three_groups_add_up_to_a_hundred(words: Messages) -> None:
    sentence = chance_sentence(words, chance())
    assert sentence == "20 responded, 37 got it and did not respond. 43 could not get it."
    assert [dot_kinds(20, 20, 43).count(kind) for kind in ("yes", "maybe", "no", "beside")] == [20, 0, 37, 43]


def test_a_range_leaves_the_third_group_out_of_the_rest(words: Messages) -> None:
    sentence = chance_sentence(words, chance(low=20, high=30, beside=10))
    assert sentence == "20 to 30 responded, 60 to 70 got it and did not respond. 10 could not get it."
    assert len(dot_kinds(20, 30, 10)) == 100


def test_without_a_third_group_nothing_is_said_of_it(words: Messages) -> None:
    plain = chance(beside=0, beside_says="")
    assert chance_sentence(words, plain) == "20 responded, 80 got it and did not respond."
    assert dot_key(words, plain) == ()
    assert "beside" not in dot_kinds(20, 20)


def test_each_mark_that_is_drawn_has_its_words(words: Messages) -> None:
    assert [kind for kind, _ in dot_key(words, chance())] == ["yes", "no", "beside"]
    assert dict(dot_key(words, chance(low=10)))["maybe"] == "either side"


def test_who_how_many_and_in_how_long_stand_with_the_number(words: Messages) -> None:
    assert chance_counted(words, chance()) == "Counted: adults in one trial. 65 people. Measured within 3 months."
    unknown = chance(counted="", within="The source gives no time.")
    assert chance_counted(words, unknown) == "Counted: adults in one trial. Number not said. The source gives no time."


def test_a_count_that_the_group_names_is_not_said_twice(words: Messages) -> None:
    assert chance_counted(words, chance(who="65 adults in one trial")).count("65") == 1


def test_the_third_group_is_drawn_as_another_mark_on_paper() -> None:
    drawn = chance_dots(20, 20, 25, beside=43)
    assert drawn.count("<circle") == 57
    assert drawn.count("<line") == 43


def test_every_chance_of_the_site_says_all_its_sides(catalogue: Catalogue) -> None:
    for chance in catalogue.chances.values():
        assert chance.low <= chance.high <= 100 - chance.beside, chance.id
        assert bool(chance.beside) == bool(chance.beside_says), chance.id
        sentence = chance_sentence(catalogue.messages, chance)
        assert chance.outcome in sentence and chance.otherwise in sentence and chance.beside_says in sentence, chance.id
        own_words = f"{chance.who} {chance.outcome} {chance.otherwise}"
        has_time = re.search(r"\d+ (days?|weeks?|months?|years?)", own_words)
        assert has_time or chance.within.rstrip(".") in chance_counted(catalogue.messages, chance), chance.id


def test_no_text_speaks_of_a_small_share_without_its_frame(catalogue: Catalogue) -> None:
    lines = [
        line for slide in talk_content(catalogue).slides.values() for line in (slide.title, *slide.lines, *slide.script)
    ]
    lines += [
        line for page in catalogue.pages.values() for statement in page.statements.values() for line in statement.lines
    ]
    for line in lines:
        assert "small share" not in line or "depends on the type" in line, line


def test_a_number_or_a_time_that_the_group_s_own_words_give_is_not_said_twice(catalogue: Catalogue) -> None:
    words = catalogue.messages
    chance = next(iter(catalogue.chances.values()))
    of_many = chance.model_copy(
        update={"who": "1,068 people with lymphoma", "counted": 1068, "within": "within 3 months"}
    )
    assert chance_counted(words, of_many).count("1,068") == 1
    unknown = words("chance.count_unknown")
    trial = chance.model_copy(update={"who": "Adults in a trial of 453 people", "counted": None})
    assert unknown not in chance_counted(words, trial)
    assert unknown in chance_counted(words, trial.model_copy(update={"who": "People with melanoma (2010)"}))
    timed = chance.model_copy(
        update={
            "who": "People",
            "outcome": "had no sign of cancer for at least 6 months",
            "within": "The source gives no time",
        }
    )
    assert "no time" not in chance_counted(words, timed)
    assert "no time" in chance_counted(words, timed.model_copy(update={"outcome": "had tumors that shrank"}))
