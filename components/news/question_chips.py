"""Questions that fit, each a chip that puts it on the sheet, and one press for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from components.page.content import catalogue, text
from components.page.html import element, show
from components.sheet.sheet_controls import put_all_button, question_list


def question_chips(question_ids: Iterable[str]) -> None:
    """Put the questions on the page, each once; nothing without any."""
    questions = [catalogue().questions[question] for question in dict.fromkeys(question_ids)]
    if not questions:
        return
    put_all = put_all_button([q.id for q in questions], text("news.add_all", count=len(questions)), is_main=True)
    show(
        element("div", element("h2", text("news.questions")), put_all, class_="questions-head"),
        element("div", question_list(questions), class_="question-chips"),
    )
