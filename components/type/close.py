"""The end of a profile: the main points once more, the next step, and the way to the questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.page.content import text
from components.page.html import element, items, joined, show
from components.page.links import PART, page_link
from components.page.sources import numbers_of
from components.type.places import IN_SHORT
from data.catalogue.model import Question, Statement, Subject


def in_short(subject: Subject, questions: Sequence[Question], numbers: Mapping[str, int]) -> None:
    """What to keep of the page, and what to do next."""
    said: Statement = subject.statements[IN_SHORT]
    see = page_link("type", text("type.all_questions", count=len(questions)), {"type": subject.id, PART: "questions"})
    show(
        element(
            "section",
            element(
                "div",
                element("h2", text("type.in_short"), class_="box-heading"),
                element("p", see),
                class_="in-short-top",
            ),
            items([*said.lines[:-1], joined([said.lines[-1], " ", numbers_of(said, numbers)])]),
            class_="in-short",
            data_place=IN_SHORT,
        )
    )
