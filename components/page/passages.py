"""Prose of a page as markup, each part with the numbers of its sources."""

from __future__ import annotations

from collections.abc import Mapping

from components.page.html import Html, element, items, joined
from components.page.sources import cited, numbers_of
from data.catalogue.model import Statement


def passage(statement: Statement, numbers: Mapping[str, int]) -> Html:
    """Paragraphs with the numbers of their sources behind the last."""
    *first, last = statement.lines
    refs = numbers_of(statement, numbers)
    return joined([*(element("p", line) for line in first), element("p", joined([last, " ", refs]))])


def bullets(statement: Statement, numbers: Mapping[str, int]) -> Html:
    """A list with the numbers of its sources behind the last item."""
    return cited(statement.lines, numbers_of(statement, numbers))


def named_bullets(statement: Statement, numbers: Mapping[str, int]) -> Html:
    """A list in which the name before the colon stands out."""
    parts = [line.partition(":") for line in statement.lines]
    lines = [joined([element("strong", name), colon, after]) for name, colon, after in parts]
    return cited(lines, numbers_of(statement, numbers))


def steps(statement: Statement, numbers: Mapping[str, int]) -> Html:
    """A numbered time line with the numbers of its sources below."""
    listed = items(statement.lines, "ol", class_="steps")
    return joined([listed, element("p", numbers_of(statement, numbers))])
