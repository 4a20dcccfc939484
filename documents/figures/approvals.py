"""The chart of first approvals on Compare, with its message, its words, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from data.approval_years import ApprovalYears, approval_years
from data.load import Catalogue
from data.messages import Messages
from data.model import Subject
from documents.figures.approval_drawing import Spec, approval_drawing, first_year
from documents.figures.chart_look import Theme

TITLE_LETTERS, PICTURE_LETTERS = 56, 80  # letters on a line above a chart
MARGIN = 20  # pixels around the picture


@dataclass(frozen=True)
class ApprovalFigure:
    """The chart with all that goes with it. `spec` is shared: never change it."""

    years: ApprovalYears
    title: str
    lead: str
    not_better: str
    notes: tuple[str, ...]  # what is counted otherwise, and what is left out
    alt: str
    spec: Spec
    table: tuple[tuple[str, tuple[int, ...]], ...]  # a row's name, and a number for each subject


def approval_figure(catalogue: Catalogue, subjects: Sequence[Subject], theme: Theme) -> ApprovalFigure:
    """The chart for what is compared, in the colours of a light or a dark page."""
    words = catalogue.messages
    years = approval_years(catalogue, subjects)
    title = _title(years, words)
    return ApprovalFigure(
        years=years,
        title=title,
        lead=words("approvals.lead"),
        not_better=words("approvals.not_better"),
        notes=tuple(_notes(years, words)),
        alt=words("approvals.alt", first=first_year(years), last=years.last, count=len(years.strips), title=title),
        spec=approval_drawing(years, words, theme),
        table=_table(years, words),
    )


def approval_picture(catalogue: Catalogue, subjects: Sequence[Subject], sources: str) -> Spec:
    """The chart as it leaves the app: with its message above, and what it means and who says so below that."""
    made = approval_figure(catalogue, subjects, "light")
    below = (f"{made.lead} {made.not_better}", " ".join(made.notes), sources)
    title = {
        "text": wrap(made.title, TITLE_LETTERS),
        "subtitle": [line for part in below for line in wrap(part, PICTURE_LETTERS)],
        "anchor": "start",
        "fontSize": 18,
        "subtitleFontSize": 14,
        "subtitlePadding": 10,
    }
    return {**made.spec, "title": title, "padding": MARGIN}


def _title(years: ApprovalYears, words: Messages) -> str:
    if not years.total:
        return words("approvals.title_none")
    if not years.dated:
        return words("approvals.title_no_year")
    known = "_known" if years.undated else ""
    if years.dated == 1:
        return words(f"approvals.title_one{known}", year=years.years[0])
    part = {years.dated: "all", 0: "before"}.get(years.recent, "part")
    return words(f"approvals.title_{part}{known}", recent=years.recent, count=years.dated, since=years.since)


def _notes(years: ApprovalYears, words: Messages) -> list[str]:
    notes = []
    if years.undated:
        notes.append(words("approvals.note_no_year", count=years.undated, name=words("approvals.no_year")))
    if years.is_shared:
        notes.append(words("approvals.note_shared"))
    if years.other_way:
        notes.append(words("approvals.note_other_way", count=years.other_way))
    if years.former:
        notes.append(words("approvals.note_former", count=years.former))
    return notes


def _table(years: ApprovalYears, words: Messages) -> tuple[tuple[str, tuple[int, ...]], ...]:
    found = [dict(strip.by_year) for strip in years.strips]
    rows = [(str(year), tuple(one.get(year, 0) for one in found)) for year in years.years]
    if years.undated:
        rows.append((words("approvals.no_year"), tuple(strip.undated for strip in years.strips)))
    return (*rows, (words("approvals.sum"), tuple(strip.total for strip in years.strips)))
