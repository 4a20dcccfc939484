"""The one page on a comparison as a tagged PDF, set as large as it fits; what is too much is counted, never cut."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from documents.formats.glyphs import printable
from documents.formats.paper import Paper
from documents.formats.qr import can_be_code, qr_svg
from documents.formats.typst_pdf import page_of_label, tagged_pdf
from documents.organisation.letterhead import letterhead_data, with_direction
from documents.table.one_page import OnePage

TEMPLATE, END = "one_page", "page-end"
# Sizes in points, each with the lines to write on below a question; every setting takes less room than the one before.
SETTINGS = ((11.5, 2), (10.5, 2), (10.5, 1), (9.5, 1))
MOST_QUESTIONS = 12


@dataclass(frozen=True, slots=True)
class OnePageSetting:
    """How large the page is set, with how many lines a question, and how many questions."""

    size: float
    lines: int
    questions: int
    is_close: bool = False  # with narrow edges, for longer words


def one_page_pdf(page: OnePage, paper: Paper = "letter") -> bytes:
    """The page as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    settings = _settings(min(len(page.questions), MOST_QUESTIONS))
    closer = [replace(setting, is_close=True) for setting in settings[len(SETTINGS) - 1 :]]
    for tried in (settings, closer):
        first = bisect_left(
            tried, True, key=lambda setting: page_of_label(TEMPLATE, _data(page, paper, setting), END) == 1
        )
        if first < len(tried):
            return tagged_pdf(TEMPLATE, _data(page, paper, tried[first]))
    return tagged_pdf(TEMPLATE, _data(page, paper, settings[-1]))


def _settings(questions: int) -> list[OnePageSetting]:
    """From the most generous to the closest: smaller type before fewer lines, and fewer questions last."""
    size, lines = SETTINGS[-1]
    fewer = (OnePageSetting(size, lines, count) for count in range(questions - 1, 0, -1))
    return [*(OnePageSetting(size, lines, questions) for size, lines in SETTINGS), *fewer]


def _data(page: OnePage, paper: Paper, setting: OnePageSetting) -> dict[str, object]:
    """What the template is filled with: all words made fit for print, the reader's own in their direction."""
    left_out = len(page.questions) - setting.questions
    return {
        "language": page.language,
        "paper": paper,
        "size": setting.size,
        "lines": setting.lines,
        "is_close": setting.is_close,
        "letterhead": letterhead_data(page.letterhead) if page.letterhead else None,
        "title": printable(page.title),
        "difference_heading": printable(page.difference_heading),
        "differences": [printable(clause) for clause in page.differences],
        "row_head": printable(page.row_head),
        "names": [printable(name) for name in page.names],
        "rows": [
            {
                "icon": row.icon,
                "name": printable(row.name),
                "cells": [printable(words) for words in row.cells],
                "differs": row.differs,
            }
            for row in page.rows
        ],
        "questions_heading": printable(page.questions_heading),
        "questions": [with_direction(question) for question in page.questions[: setting.questions]],
        "more_questions": printable(page.more_questions.replace("{count}", str(left_out))) if left_out else "",
        "sources": printable(page.sources),
        "view": printable(page.view),
        "view_picture": printable(page.view_picture),
        "address": page.address,
        "code": qr_svg(page.address) if can_be_code(page.address) else "",
        "learning": printable(page.learning),
        "notice": printable(" ".join(page.notice)),
        "made_line": printable(page.made_line),
    }
