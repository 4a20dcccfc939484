"""The comparison of a talk: a few facts at a glance, one short cell for each type or kind that is compared."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import GlanceRowFacts, Statement, Subject
from data.catalogue.query import cell
from data.catalogue.year import EVENTS, lane_text, year_lanes, year_sources
from data.compare.glance import differences, glance_cell
from data.talk.model import SlideTable, TalkChoice, Year

YEARS_SHOWN = 2


def glance_table(catalogue: Catalogue, rows: Sequence[str], choice: TalkChoice) -> SlideTable:
    """Some rows at a glance, for what is compared."""
    subjects = [catalogue.subjects[subject] for subject in choice.compared]
    facts = [catalogue.glance[row] for row in rows]
    return SlideTable(
        columns=choice.compared,
        names=tuple(subject.short_name for subject in subjects),
        rows=tuple(
            (row.name, tuple(glance_cell(catalogue, subject, row).text for subject in subjects)) for row in facts
        ),
    )


def _cells(catalogue: Catalogue, subjects: Sequence[Subject], fact: GlanceRowFacts) -> tuple[str, ...]:
    return tuple(glance_cell(catalogue, subject, fact).text for subject in subjects)


def glance_sources(catalogue: Catalogue, rows: Sequence[str], choice: TalkChoice) -> tuple[str, ...]:
    """The sources of the cells, in the order of first use."""
    subjects = [catalogue.subjects[subject] for subject in choice.compared]
    cells = (glance_cell(catalogue, subject, catalogue.glance[row]) for row in rows for subject in subjects)
    return tuple(dict.fromkeys(source for statement in cells for source in statement.sources))


def said_of_differences(catalogue: Catalogue, choice: TalkChoice) -> tuple[str, ...]:
    """The difference in one line for each, as the presenter says it."""
    subjects = [catalogue.subjects[subject] for subject in choice.compared]
    return (" ".join(f"{clause}." for clause in differences(subjects)),)


def said_if_asked(catalogue: Catalogue, rows: Sequence[str], choice: TalkChoice) -> tuple[str, ...]:
    """The full cells behind the short ones, to read out if someone asks."""
    subjects = [catalogue.subjects[subject] for subject in choice.compared]
    attributes = [catalogue.attributes[catalogue.glance[row].attribute] for row in rows]
    full: list[tuple[str, Statement]] = [
        (subject.name, cell(catalogue, subject, attribute)) for attribute in attributes for subject in subjects
    ]
    return tuple(f"{name}: {statement.text}" for name, statement in full)


def year_figure(catalogue: Catalogue, choice: TalkChoice) -> Year:
    """A year with the first of those that are compared: as many as a slide has room for."""
    subjects = _with_a_year(catalogue, choice)
    lanes = [{lane.event: lane for lane in year_lanes(catalogue, subject)} for subject in subjects]
    return Year(
        columns=tuple(subject.id for subject in subjects),
        names=tuple(subject.short_name for subject in subjects),
        rows=tuple(
            (catalogue.messages(f"year.{event}"), tuple(of_subject[event] for of_subject in lanes))
            for event in EVENTS
            if all(event in of_subject for of_subject in lanes)
        ),
    )


def year_slide_sources(figure: Year) -> tuple[str, ...]:
    """What the lanes of a slide rest on."""
    return year_sources([lane for _, lanes in figure.rows for lane in lanes])


def said_of_year(figure: Year) -> tuple[str, ...]:
    """Each year in words, to read out if someone asks."""
    return tuple(
        " ".join((f"{name}.", *(lane_text(lanes[column]) for _, lanes in figure.rows)))
        for column, name in enumerate(figure.names)
    )


def has_year(catalogue: Catalogue, choice: TalkChoice) -> bool:
    """Whether there is a year to show of what is compared."""
    return bool(_with_a_year(catalogue, choice))


def _with_a_year(catalogue: Catalogue, choice: TalkChoice) -> list[Subject]:
    subjects = (catalogue.subjects[subject] for subject in choice.compared)
    return [subject for subject in subjects if year_lanes(catalogue, subject)][:YEARS_SHOWN]
