"""The end of a profile: the main points once more, the next step, and the way to the questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.page.content import text
from components.page.html import element, items, joined, show
from components.page.sources import numbers_of
from components.type.head import all_questions_link
from components.type.places import IN_SHORT
from data.catalogue.model import Question, Subject


def in_short(subject: Subject, questions: Sequence[Question], numbers: Mapping[str, int]) -> None:
    """What to keep of the page, and what to do next."""
    statement = subject.statements[IN_SHORT]
    *lines, last = statement.lines
    show(
        element(
            "section",
            element(
                "div",
                element("h2", text("type.in_short"), class_="box-heading"),
                element("p", all_questions_link(subject, questions)),
                class_="in-short-top",
            ),
            items([*lines, joined([last, " ", numbers_of(statement, numbers)])]),
            class_="in-short",
            data_place=IN_SHORT,
        )
    )
