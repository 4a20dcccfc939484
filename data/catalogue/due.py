"""What an editor has to check again: which sources are due, what rests on each, and the new date after it."""

from __future__ import annotations

import csv
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from data.catalogue.catalogue import Catalogue
from data.catalogue.form import SEPARATORS
from data.catalogue.model import Source

DATES = ("checked_on", "next_check")


@dataclass(frozen=True, slots=True)
class Due:
    """A source to check again, and how many statements, numbers, medicines, questions and words rest on it."""

    source: Source
    rest_on_it: int

    def __str__(self) -> str:
        source = self.source
        title = f"{source.publisher}: {source.title}"
        return (
            f"{source.id}\n    {title}\n    {source.url or 'no address'}\n"
            f"    checked {source.checked_on}, next check {source.next_check}, {self.rest_on_it} rest on it"
        )


def due(catalogue: Catalogue, by: date, beside: Iterable[Sequence[str]] = ()) -> list[Due]:
    """The sources whose next check falls on or before `by`, the longest due first.

    `beside` are the sources of each thing that is said outside the catalogue, such as the slides of a talk.
    """
    everything = (*_all_that_rests(catalogue), *beside)
    counts = Counter(source for sources in everything for source in set(sources))
    due_sources = [Due(source, counts[source.id]) for source in catalogue.sources.values() if source.next_check <= by]
    return sorted(due_sources, key=lambda late: (late.source.next_check, -late.rest_on_it, late.source.id))


class _WithSources(Protocol):
    @property
    def sources(self) -> Sequence[str]: ...


def _all_that_rests(catalogue: Catalogue) -> Iterable[Sequence[str]]:
    """The sources of each thing that the site says."""
    statements = [subject.statements for subject in catalogue.subjects.values()]
    statements += [page.statements for page in catalogue.pages.values()]
    yield from (statement.sources for parts in statements for statement in parts.values())
    yield from (term.all_sources for term in catalogue.terms.values())
    tables: tuple[Mapping[str, _WithSources], ...] = (
        catalogue.chances,
        catalogue.medicines,
        catalogue.label_names,
        catalogue.search_questions,
        catalogue.questions,
        catalogue.headline_checks,
        catalogue.headline_findings,
        catalogue.help,
    )
    for table in tables:
        yield from (row.sources for row in table.values())


def checked(table: str, ids: Sequence[str], on: date) -> str:
    """The table of sources with a new date for some of them, and the next check as far off as it was.

    All else stays as it is, byte for byte. Raises ValueError for an id that the table does not have.
    """
    lines = table.splitlines(keepends=True) or [""]
    sign = next((sign for sign in SEPARATORS if sign in lines[0]), ",")
    heading = next(csv.reader([lines[0].removeprefix("\ufeff")], delimiter=sign))
    unread = set(ids)
    for at, line in enumerate(lines[1:], start=1):
        row = dict(zip(heading, next(csv.reader([line], delimiter=sign), []), strict=False))
        if row.get("id") not in unread:
            continue
        unread.discard(row["id"])
        old, following = (date.fromisoformat(row[column]) for column in DATES)
        before, dates, after = line.rpartition(f"{sign}{old}{sign}{following}{sign}")
        if not dates:
            raise ValueError(f"{row['id']}: its dates do not stand side by side in the table.")
        lines[at] = sign.join((before, f"{on}", f"{next_check(old, following, on)}", after))
    if unread:
        raise ValueError(f"no such source: {', '.join(sorted(unread))}.")
    return "".join(lines)


def next_check(old: date, following: date, on: date) -> date:
    """The day as far after `on` as `following` was after `old`: so many months where they share a day, else days."""
    if old.day != following.day:
        return on + (following - old)
    months = (following.year - old.year) * 12 + following.month - old.month
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    return date(year, month + 1, 1) + timedelta(days=min(on.day, monthrange(year, month + 1)[1]) - 1)
