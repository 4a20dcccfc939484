"""The sheet keeps what was put on it, in order, and refuses with a reason."""

from __future__ import annotations

import pytest

from data.sheet.sheet import MOST_QUESTIONS, Entry, Sheet
from data.sheet.url_ids import read_ids

HOSTILE = [
    "<b>bold</b>",
    "*star* #read(1)",
    "=1+1",
    "ما هي الآثار؟",
    "副作用是什么?",
    "😀👨‍👩‍👧 ok?",
    "a" * 2000,
]


def test_questions_stay_in_the_order_they_were_put() -> None:
    sheet = Sheet().with_question("b").with_question("a").with_question("b")
    assert sheet.questions == ("b", "a")


def test_a_question_can_be_moved_up_down_and_to_the_top() -> None:
    sheet = Sheet().with_picks(["a", "b", "c"])
    assert sheet.moved(2, 1).questions == ("a", "c", "b")
    assert sheet.moved(0, 1).questions == ("b", "a", "c")
    assert sheet.moved(2, 0).questions == ("c", "a", "b")
    assert sheet.moved(0, -1).questions == ("a", "b", "c")
    assert sheet.moved(9, 0) == sheet


@pytest.mark.parametrize("typed", HOSTILE)
def test_own_words_are_kept_as_typed(typed: str) -> None:
    sheet, refusal = Sheet().with_own(typed)
    assert refusal is None
    assert sheet.entries == (Entry(own=typed),)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\x00\x07\u202e", "empty"),
        ("a" * 2001, "too_long"),
        ("WHY me?", "repeated"),
    ],
)
def test_own_words_are_refused_with_a_reason(typed: str, reason: str) -> None:
    before, _ = Sheet().with_own("Why me?")
    assert before.with_own(typed) == (before, reason)


def test_a_question_of_the_bank_is_not_taken_twice_as_own_words() -> None:
    sheet = Sheet().with_question("goal")
    assert sheet.with_own("what is the goal?", ["What is the goal?"]) == (sheet, "repeated")


def test_a_full_sheet_says_so_and_loses_nothing() -> None:
    sheet = Sheet()
    for number in range(MOST_QUESTIONS):
        sheet, refusal = sheet.with_own(f"Question {number}?")
        assert refusal is None
    assert sheet.with_own("One more?") == (sheet, "sheet_full")
    assert sheet.with_question("goal") == sheet


def test_only_ids_of_the_bank_could_stand_in_an_address() -> None:
    sheet, _ = Sheet().with_question("goal").with_own("My secret words?")
    assert sheet.questions == ("goal",)


def test_picks_of_an_address_keep_own_words() -> None:
    sheet, _ = Sheet().with_question("a").with_own("Mine?")
    assert sheet.with_picks(["c", "b", "c"]).entries == (
        Entry(question="c"),
        Entry(question="b"),
        Entry(own="Mine?"),
    )


def test_unknown_picks_are_left_out() -> None:
    assert read_ids(["x", "goal", "goal"], {"goal"}).ids == ("goal",)
