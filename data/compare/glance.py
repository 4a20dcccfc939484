"""A comparison at a glance: a few rows of one to six words a cell, and the difference in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Attribute, GlanceRowFacts, Question, State, Statement, Subject
from data.catalogue.query import cell


@dataclass(frozen=True, slots=True)
class GlanceRow:
    """A row: its name, its symbol, one short cell a subject, and the full row of the comparison behind it."""

    facts: GlanceRowFacts
    cells: tuple[Statement, ...]
    attribute: Attribute  # the full row that "more" unfolds
    question: Question

    @property
    def differs(self) -> bool:
        """True unless all cells say the same."""
        return len({_as_compared(statement) for statement in self.cells}) > 1


def glance(catalogue: Catalogue, subjects: Sequence[Subject]) -> tuple[GlanceRow, ...]:
    """The rows for some subjects, in their order."""
    return tuple(
        GlanceRow(
            facts,
            tuple(glance_cell(catalogue, subject, facts) for subject in subjects),
            catalogue.attributes[facts.attribute],
            catalogue.questions[catalogue.attributes[facts.attribute].question],
        )
        for facts in catalogue.glance.values()
    )


def glance_cell(catalogue: Catalogue, subject: Subject, facts: GlanceRowFacts) -> Statement:
    """The short cell of one row for one subject. No cell is blank: an unknown one says so."""
    if facts.origin == "mechanisms":
        statement = cell(catalogue, subject, catalogue.attributes[facts.attribute])
        return Statement(
            facts.id, statement.state, (catalogue.mechanisms[subject.facts.main_mechanism].name,), statement.sources
        )
    if facts.origin == "making":
        statement = subject.statements[facts.attribute]
        return Statement(
            facts.id, "known", (catalogue.messages(f"glance_making.{subject.facts.making}"),), statement.sources
        )
    return subject.statements[facts.id]


def differences(subjects: Sequence[Subject]) -> tuple[str, ...]:
    """One clause for each subject: together they say the difference in one line."""
    return tuple(subject.statements["difference"].text for subject in subjects)


def opening_subjects(catalogue: Catalogue, chosen: Sequence[str]) -> tuple[Subject, ...]:
    """What a comparison shows: the subjects chosen, or all types where nothing was."""
    return tuple(catalogue.subjects[subject] for subject in chosen) or catalogue.types


def _as_compared(statement: Statement) -> tuple[State, str]:
    return statement.state, statement.text.casefold()
