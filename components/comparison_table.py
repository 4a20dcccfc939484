"""The comparison as one semantic table whose rows offer their question; a press keeps the focus where it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from components.content import text
from components.marks import theme
from components.picks import put, sheet, take_off
from components.presses import DEFAULT, SCRIPT, confirmed, do_presses
from data.model import Statement, Subject
from data.query import Row
from documents.figures.marks import colour_of

HERE = Path(__file__).parent
_table = st.components.v2.component(
    "comparison_table",
    html='<div class="comparison"></div>',
    css="\n".join((HERE / name).read_text(encoding="utf-8") for name in ("shapes.css", "comparison_table.css")),
    js=SCRIPT + (HERE / "comparison_table.js").read_text(encoding="utf-8"),
)
KEY = "comparison_table"


def comparison_table(subjects: Sequence[Subject], rows: Sequence[Row], numbers: Mapping[str, int]) -> None:
    """Draw the rows for the subjects; `numbers` are the numbers of the sources in the page's list."""
    picked = sheet()
    _table(
        key=KEY,
        default=DEFAULT,
        data={
            **confirmed(KEY),
            "caption": text("compare.caption", names=", ".join(subject.name for subject in subjects)),
            "heads": [
                {
                    "name": subject.name,
                    "shape": subject.facts.shape,
                    "colour": colour_of(subject.facts, theme()),
                }
                for subject in subjects
            ],
            "rows": [
                {
                    "id": row.attribute.id,
                    "name": row.attribute.name,
                    "differs": row.differs,
                    "cells": [_cell(said, numbers) for said in row.cells],
                    "question": {
                        "id": row.question.id,
                        "text": row.question.text,
                        "onSheet": picked.has(row.question.id),
                    },
                }
                for row in rows
            ],
            "words": _words(),
        },
        on_presses_change=_pressed,
    )


def _pressed() -> None:
    do_presses(KEY, _press)


def _press(press: dict[str, Any]) -> None:
    question = press.get("question")
    if isinstance(question, str):
        (take_off if press.get("action") == "take_off" else put)(question)


def _cell(said: Statement, numbers: Mapping[str, int]) -> dict[str, object]:
    return {
        "lines": list(said.lines),
        "list": said.part == "mechanism" and len(said.lines) > 1,
        "refs": " ".join(f"[{numbers[source]}]" for source in said.sources),
        "refsWord": text("frame.source_word"),
    }


def _words() -> dict[str, object]:
    return {
        "rowHead": text("compare.row_head"),
        "questionHead": text("compare.question_head"),
        "add": text("compare.add"),
        "remove": text("compare.remove"),
    }
