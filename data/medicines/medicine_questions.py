"""Five questions to ask about a medicine: what good, what harm, how it is given, what to watch for, what it costs."""

from __future__ import annotations

from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine, Question, Subject


@dataclass(frozen=True, slots=True)
class _Want:
    """One thing to ask: the general question, and where the kind's own may stand that takes its place."""

    general: str
    topic: str = ""
    stage: str = ""
    is_of_type_too: bool = False  # the questions of the whole type fit as well


WANTED = (
    _Want("chance_of_help"),
    _Want("side_effects_to_expect"),
    _Want("how_given", "how_it_works_for_me", "before"),
    _Want("call_at_once", "side_effects_and_who_to_call", "during", is_of_type_too=True),
    _Want("cost_help"),
)


def questions_about(catalogue: Catalogue, medicine: Medicine) -> tuple[str, ...]:
    """The ids of five questions. Those of its kind are left out where it works in another way than the kind."""
    kind = catalogue.subjects[medicine.kind]
    is_like_its_kind = medicine.mainly_immune and not medicine.mechanism
    return tuple(_own_question(catalogue, kind, want) if is_like_its_kind else want.general for want in WANTED)


def _own_question(catalogue: Catalogue, kind: Subject, want: _Want) -> str:
    """The kind's own question, else one of its type; the one that the fewest others share comes first."""
    belonging = {kind.id, kind.facts.home_type} if want.is_of_type_too else {kind.id}

    def rank(question: Question) -> tuple[bool, int, int]:
        return kind.id not in question.subjects, len(question.subjects), question.order

    fitting = [
        question
        for question in catalogue.questions.values()
        if question.topic == want.topic and question.stage == want.stage and belonging & set(question.subjects)
    ]
    return min(fitting, key=rank).id if fitting else want.general
