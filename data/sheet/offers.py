"""Questions where one is: what a medicine, a type or kind, or a comparison offers to ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Concern, Medicine, Question
from data.catalogue.query import differing_questions, questions_for

FIRST = 5  # questions that one press puts on a sheet
LEAST_COMPARED = 2
HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Offer:
    """Questions about one thing: a medicine, a type or kind, HEADLINE, or what differs if compared (no `about`)."""

    about: str
    questions: tuple[Question, ...]


def questions_for_medicine(catalogue: Catalogue, medicine: Medicine) -> tuple[Question, ...]:
    """The bank's questions that belong to a medicine: those of its kind, and of the type of that."""
    return questions_for(catalogue, catalogue.subjects[medicine.kind])


def offers(catalogue: Catalogue, ids: Sequence[str], headline: Sequence[str] | None = None) -> tuple[Offer, ...]:
    """What to ask about some medicines, types and kinds, by id; no question stands in two offers.

    `headline` are the questions that a text from the news leads to. Without it several subjects are compared.
    """
    compared = tuple(item_id for item_id in ids if item_id in catalogue.subjects)
    offered: list[Offer] = []
    if headline is not None:
        offered.append(Offer(HEADLINE, tuple(catalogue.questions[question] for question in headline)))
    elif len(compared) >= LEAST_COMPARED:
        differing = differing_questions(catalogue, compared)
        offered.append(Offer("", tuple(catalogue.questions[question] for question in differing)))
    for item_id in dict.fromkeys(ids):
        if item_id in catalogue.medicines:
            offered.append(Offer(item_id, questions_for_medicine(catalogue, catalogue.medicines[item_id])))
        elif item_id in catalogue.subjects:
            offered.append(Offer(item_id, questions_for(catalogue, catalogue.subjects[item_id])))
    return _each_once(offered)


def by_concern(questions: Iterable[Question], concern: Concern | None, bank: Catalogue) -> tuple[Question, ...]:
    """The same questions, those of a concern first, then those on the same topics; otherwise in their order."""
    if concern is None:
        return tuple(questions)
    topics = {bank.questions[question].topic for question in concern.questions}
    return tuple(sorted(questions, key=lambda q: (q.id not in concern.questions, q.topic not in topics)))


def _each_once(offered: Iterable[Offer]) -> tuple[Offer, ...]:
    offered_before: set[str] = set()
    offers: list[Offer] = []
    for offer in offered:
        new_questions = tuple(question for question in offer.questions if question.id not in offered_before)
        offered_before |= {question.id for question in new_questions}
        if new_questions:
            offers.append(Offer(offer.about, new_questions))
    return tuple(offers)
