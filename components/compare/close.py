"""The end of a comparison: each treatment in two sentences, where they differ, and the next step."""

from __future__ import annotations

from collections.abc import Mapping

from components.compare.cells import compared
from components.page.content import text
from components.page.html import Html, element, items, joined, show
from components.page.sources import numbers_of
from data.catalogue.model import Subject


def in_short(ids: tuple[str, ...]) -> None:
    """What to keep of a comparison, and what to do next."""
    comparison = compared(ids)
    rows = ", ".join(row.facts.name.lower() for row in comparison.glance if row.differs)
    lines: list[str] = [_line(subject, comparison.numbers) for subject in comparison.subjects]
    if rows:
        lines.append(text("compare.in_short_differ", rows=rows))
    show(
        element(
            "section",
            element("h2", text("compare.in_short"), class_="box-heading"),
            items(lines),
            element("p", text("compare.in_short_next")),
            class_="compare-in-short",
        )
    )


def _line(subject: Subject, numbers: Mapping[str, int]) -> Html:
    """What a treatment is and for whom, as its profile closes."""
    statement = subject.statements["in_short"]
    return joined([element("strong", subject.name), ": ", statement.lines[0], " ", numbers_of(statement, numbers)])
