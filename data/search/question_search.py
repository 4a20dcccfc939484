"""Search over the bank of questions: by the words typed, words that mean the same, and how a word begins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Question
from data.search.tokens import plain
from data.search.word_forms import WordForms, word_forms

MOST_FOUND = 7
BEGINNING = 3  # letters that say too little of a word
TOO_COMMON = 0.15  # of all questions: a word that so many hold finds nothing


def find_questions(catalogue: Catalogue, typed: str, most: int = MOST_FOUND) -> tuple[Question, ...]:
    """The bank's questions that hold the words typed, others that mean the same or begin alike, the nearest first.

    Those on what may lie ahead are left out: a reader asks to see them.
    """
    forms = word_forms(catalogue)
    fillers = {plain(row.word, forms) for row in catalogue.search_words.values() if row.use == "filler"}
    alike = [_alike(catalogue, forms, word) for word in plain(typed, forms)]
    wanted = [words for words in alike if len(words) > 1 or words not in fillers]
    bank = [question for question in catalogue.questions.values() if not question.about_prognosis]
    texts = {question.id: frozenset(plain(question.text, forms)) for question in bank}
    points: defaultdict[str, float] = defaultdict(float)
    for words in wanted:
        near = {question: _likeness(words, text) for question, text in texts.items()}
        holding = sum(1 for likeness in near.values() if likeness)
        if holding > TOO_COMMON * len(texts):
            continue
        for question, likeness in near.items():
            points[question] += likeness / max(holding, 1)  # a word that few questions hold says more
    nearest = sorted(points, key=lambda question: (-points[question], bool(catalogue.questions[question].subjects)))
    return tuple(catalogue.questions[question] for question in nearest[:most] if points[question])


def _alike(catalogue: Catalogue, forms: WordForms, word: str) -> tuple[str, ...]:
    """The word, and those that mean the same."""
    groups = [[plain(other, forms)[0] for other in alike.words] for alike in catalogue.words_alike.values()]
    return (word, *(other for group in groups if word in group for other in group if other != word))


def _likeness(words: Sequence[str], text: Set[str]) -> float:
    """1 for the word itself, less for those that mean the same, and for what begins like them."""
    parts = [1.0 if word in text else 0.5 * any(_begin_alike(word, other) for other in text) for word in words]
    return max(parts) + 0.3 * (sum(parts) - max(parts))


def _begin_alike(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) > BEGINNING and longer.startswith(shorter)
