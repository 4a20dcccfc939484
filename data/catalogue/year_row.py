"""A row of the table of a year with a treatment: one event of one type or kind, in days from the first dose."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from data.catalogue.columns import Id, Ids, Refers, empty_is_none, split
from data.catalogue.model import Record, State

Event = Literal["before", "lab", "doses", "hospital", "near", "side_effects", "checks"]
# "later": it goes on past the year. "at_least": it may last longer, and no source gives one number.
End = Literal["known", "later", "at_least"]
MOST_LETTERS = 62  # of the words that stand in the drawing

Day = Annotated[int, Field(ge=-91, le=365)]
MaybeDay = Annotated[Day | None, BeforeValidator(empty_is_none)]
Days = Annotated[tuple[Day, ...], BeforeValidator(split)]


class YearRow(Record):
    """When one event of a treatment comes. Days are counted from the first dose; before it they are below zero.

    Of what has a beginning and an end, `from_day` to `to_day` is what a source gives as the rule, and `may_from_day` to
    `may_to_day` how early and how late it can be. What comes again stands on single days, or every so many.
    """

    subject: Annotated[Id, Refers("subjects")]
    event: Event
    state: State
    from_day: MaybeDay
    to_day: MaybeDay
    may_from_day: MaybeDay
    may_to_day: MaybeDay
    on_days: Days
    every_days: Annotated[Days, Field(max_length=2)]  # two where sources or plans differ
    lasts_days: MaybeDay  # how long each of those that come again lasts; empty for less than a day
    end: End
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]  # of what is not found: where we looked
    short: Annotated[str, Field(max_length=MOST_LETTERS)]  # empty only where nothing is known
    more: str
