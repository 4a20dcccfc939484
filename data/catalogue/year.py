"""A year with a treatment: what comes when, as lanes to draw and as lines to read. Nothing in it is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import State, Statement, Subject
from data.catalogue.year_row import End, Event, YearRow

EVENTS: tuple[Event, ...] = get_args(Event)
YEAR = 365  # days
BEFORE = 91  # days before the first dose that are drawn

Span = tuple[int, int]  # the first and the last day


@dataclass(frozen=True, slots=True)
class Lane:
    """One event of one type or kind: what is drawn of it and what is said of it."""

    subject: str
    event: Event
    name: str  # of the event
    state: State
    span: Span | None  # what a source gives as the rule
    may: Span | None  # how early and how late it can be
    days: tuple[int, ...]  # what comes again
    may_days: tuple[int, ...]  # and comes as well where a plan is tighter
    lasts: int  # days that each of those lasts; 0 for less than a day
    end: End
    says: str  # what stands in the drawing
    more: str  # what stands beside it in words
    sources: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """True for what has a time; a lane that says "none" or "not known" is drawn empty."""
        return self.state == "known"

    @property
    def is_unknown(self) -> bool:
        """True for what nobody knows, or no source was found for."""
        return self.state in ("not_known", "not_found")

    @property
    def is_undated(self) -> bool:
        """True for what is known to come, though no source says when."""
        return self.is_known and not (self.span or self.may or self.days)


def year_lanes(catalogue: Catalogue, subject: Subject) -> tuple[Lane, ...]:
    """The lanes of a type or kind, in the order of a year."""
    rows = {row.event: row for row in catalogue.year.values() if row.subject == subject.id}
    return tuple(_lane(catalogue, rows[event]) for event in EVENTS if event in rows)


def year_text(catalogue: Catalogue, subject: Subject) -> tuple[str, ...]:
    """The same as lines to read: each event, when it comes, and what belongs to it."""
    return tuple(lane_text(lane) for lane in year_lanes(catalogue, subject))


def lane_text(lane: Lane) -> str:
    """A lane as one line: its event, and what it says of it."""
    return f"{lane.name}: {lane_words(lane)}"


def lane_words(lane: Lane) -> str:
    """What a lane says, as sentences: first what is drawn, then the rest."""
    return " ".join(part for part in (f"{lane.says}.", lane.more) if part)


def lane_statement(lane: Lane) -> Statement:
    """A lane as a statement, with its state and its sources."""
    return Statement(f"year_{lane.event}", lane.state, (lane_words(lane),), lane.sources)


def year_sources(lanes: Sequence[Lane]) -> tuple[str, ...]:
    """What some lanes rest on, in the order of first use."""
    return tuple(dict.fromkeys(source for lane in lanes for source in lane.sources))


def _lane(catalogue: Catalogue, row: YearRow) -> Lane:
    words = catalogue.messages
    days, may_days = _repeated(row)
    is_repeated = bool(days)
    span = None if is_repeated or row.from_day is None else (row.from_day, _or(row.to_day, YEAR))
    may = (_or(row.may_from_day, _or(row.from_day, 0)), _or(row.may_to_day, _or(row.to_day, YEAR)))
    has_may = row.may_from_day is not None or row.may_to_day is not None
    return Lane(
        subject=row.subject,
        event=row.event,
        name=words(f"year.{row.event}"),
        state=row.state,
        span=span,
        may=may if has_may else None,
        days=days,
        may_days=may_days,
        lasts=row.lasts_days or 0,
        end=row.end,
        says=row.short or words(f"year.{row.state}"),
        more=row.more,
        sources=row.sources,
    )


def _repeated(row: YearRow) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The days of what comes again, and those that only the tighter of two plans has."""
    if not row.every_days:
        return row.on_days, ()
    seldom, often = max(row.every_days), min(row.every_days)
    until = _or(row.to_day, YEAR)

    def days(step: int) -> tuple[int, ...]:
        first = row.on_days[-1] + step if row.on_days else _or(row.from_day, 0)
        return tuple(range(first, until + 1, step))

    sure = (*row.on_days, *days(seldom))
    return sure, tuple(day for day in days(often) if day not in sure)


def _or(day: int | None, other: int) -> int:
    return other if day is None else day
