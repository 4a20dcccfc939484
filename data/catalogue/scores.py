"""How the pages score on published instruments: each item's points with why, totals, pass marks, and what is missed.

Who scores has not written the text; `python -m data.scores --from <folder>` takes a scoring into the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from data.catalogue.columns import Id, Line, Refers, empty_is_none
from data.catalogue.model import Record

Instrument = Literal["discern", "cci", "pemat_u", "pemat_a"]
INSTRUMENTS: tuple[Instrument, ...] = ("discern", "cci", "pemat_u", "pemat_a")
# DISCERN is a sum, 75 at most; the others are points in 100 of those that can be had.
PASS_MARKS: Mapping[Instrument, int] = {"discern": 63, "cci": 90, "pemat_u": 85, "pemat_a": 85}
SUMMED: frozenset[Instrument] = frozenset({"discern"})
SCORED_PAGES = ("compare", "questions")  # what else than a type or kind may be scored


class ScoreItem(Record):
    """One item of an instrument. An item that is not counted, such as an overall mark, is no part of the total."""

    order: int
    instrument: Instrument
    number: Annotated[int, Field(ge=1)]
    most: Annotated[int, Field(ge=1)]
    counted: bool
    name: Line


class Score(Record):
    """The points of one page in one item; None where the item does not apply to it."""

    subject: Annotated[Id, Refers("scored")]
    item: Annotated[Id, Refers("score_items")]
    score: Annotated[Annotated[int, Field(ge=0)] | None, BeforeValidator(empty_is_none)]
    scored_on: date
    why: Line


Items = Mapping[str, ScoreItem]


@dataclass(frozen=True, slots=True)
class Total:
    """What a page reaches on one instrument."""

    instrument: Instrument
    points: int
    most: int

    @property
    def applies(self) -> bool:
        """False where no item applies: DISCERN is about treatments, and a sheet of questions describes none."""
        return self.most > 0

    @property
    def is_passed(self) -> bool:
        """True if the points reach the pass mark of the instrument."""
        return self.points >= PASS_MARKS[self.instrument]


def scores_of(scores: Iterable[Score], subject: str) -> tuple[Score, ...]:
    """Those of the scores that were given to one page, or to one type or kind."""
    return tuple(score for score in scores if score.subject == subject)


def totals(items: Items, scores: Iterable[Score]) -> tuple[Total, ...]:
    """What one page reaches on each instrument; () where it has not been scored. Shares are rounded down."""
    in_order = list(scores)
    return tuple(_total(items, in_order, instrument) for instrument in INSTRUMENTS) if in_order else ()


def _total(items: Items, scores: Iterable[Score], instrument: Instrument) -> Total:
    applying = [
        (score.score, items[score.item].most)
        for score in scores
        if items[score.item].instrument == instrument and items[score.item].counted and score.score is not None
    ]
    points, most = sum(had for had, _ in applying), sum(most for _, most in applying)
    if instrument in SUMMED:
        return Total(instrument, points, most)
    return Total(instrument, 100 * points // most, 100) if most else Total(instrument, 0, 0)


def missed(items: Items, scores: Iterable[Score]) -> tuple[Score, ...]:
    """The scores below the most that their item gives, in the items' order."""
    lost = (score for score in scores if score.score is not None and score.score < items[score.item].most)
    return tuple(sorted(lost, key=lambda score: items[score.item].order))


def missed_most(items: Items, scores: Iterable[Score], least: int) -> tuple[tuple[ScoreItem, int], ...]:
    """The items in which at least `least` pages lose points, with how many do, the most first."""
    pages: dict[str, int] = {}
    for score in missed(items, scores):
        pages[score.item] = pages.get(score.item, 0) + 1
    often = [(items[item], count) for item, count in pages.items() if count >= least]
    return tuple(sorted(often, key=lambda pair: (-pair[1], pair[0].order)))
