"""What the search over the bank of questions finds."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.search.question_search import MOST_FOUND, find_questions


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("money", "cost_help"),
        ("Who drives me?", "drive_me"),
        ("my job", "work_school"),
        ("kids", "tell_children"),
        ("HAIR", "hair"),
        ("fever", "fever_number"),
    ],
)
def test_everyday_words_find_a_question_of_the_bank(catalogue: Catalogue, typed: str, question: str) -> None:
    assert question in [bank_question.id for bank_question in find_questions(catalogue, typed)]


@pytest.mark.parametrize("typed", ["", "   ", "zzqxv", "the of my", "\u0000\u202e", "x" * 5000])
def test_words_that_say_nothing_find_nothing(catalogue: Catalogue, typed: str) -> None:
    assert find_questions(catalogue, typed) == ()


def test_a_search_shows_few_questions_and_none_about_what_may_lie_ahead(catalogue: Catalogue) -> None:
    for typed in ("treatment cost time", "how long might I live", "cure", "return"):
        questions = find_questions(catalogue, typed)
        assert len(questions) <= MOST_FOUND
        assert not any(question.about_prognosis for question in questions)
