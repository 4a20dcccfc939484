"""Prose of a page, each part with the numbers of its sources."""

from __future__ import annotations

from collections.abc import Mapping

from components.frame import cited, numbers_of
from components.html import element, items, joined, show
from data.model import Statement


def passage(said: Statement, numbers: Mapping[str, int]) -> None:
    """Paragraphs with the numbers of their sources behind the last."""
    *first, last = said.lines
    refs = numbers_of(said, numbers)
    show(*(element("p", line) for line in first), element("p", joined([last, " ", refs])))


def bullets(said: Statement, numbers: Mapping[str, int]) -> None:
    """A list with the numbers of its sources behind the last item."""
    show(cited(said.lines, numbers_of(said, numbers)))


def named_bullets(said: Statement, numbers: Mapping[str, int]) -> None:
    """A list in which the name before the colon stands out."""
    parts = [line.partition(":") for line in said.lines]
    lines = [joined([element("strong", name), colon, rest]) for name, colon, rest in parts]
    show(cited(lines, numbers_of(said, numbers)))


def steps(said: Statement, numbers: Mapping[str, int]) -> None:
    """A numbered time line with the numbers of its sources below."""
    show(items(said.lines, "ol", class_="steps"), element("p", numbers_of(said, numbers)))
