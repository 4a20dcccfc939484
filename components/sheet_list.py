"""The sheet in order, with buttons to move, change and take off; a press keeps the focus where it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from components.content import catalogue, text
from components.html import element, show
from components.own_question import begin_change
from components.picks import set_sheet, sheet
from components.presses import DEFAULT, SCRIPT, as_text, confirmed, do_presses
from data.sheet import TOP, Entry

HERE = Path(__file__).parent
KEY = "sheet_list"
ACTIONS = ("first", "up", "down", "change", "remove")
_list = st.components.v2.component(
    "sheet_list",
    html='<div class="sheet"></div>',
    css=(HERE / "sheet_list.css").read_text(encoding="utf-8"),
    js=SCRIPT + (HERE / "sheet_list.js").read_text(encoding="utf-8"),
)


def entry_text(entry: Entry) -> str:
    """The words of an entry: the bank's or the reader's."""
    return catalogue().questions[entry.question].text if entry.question else entry.own


def _entry_id(entry: Entry) -> str:
    return entry.question or f"own:{entry.own}"


def sheet_list() -> None:
    """Draw the sheet, or a line that it is empty."""
    entries = sheet().entries
    if not entries:
        show(element("p", text("questions.empty"), class_="hint"))
        return
    _list(
        key=KEY,
        default=DEFAULT,
        data={
            **confirmed(KEY),
            "entries": tuple(
                {
                    "id": _entry_id(entry),
                    "text": entry_text(entry),
                    "own": bool(entry.own),
                    "note": entry.note,
                }
                for entry in entries
            ),
            "top": TOP,
            "words": as_text(
                {
                    **{action: text(f"questions.{action}") for action in ACTIONS},
                    "own": text("questions.own_mark"),
                    "note": text("questions.note_mark"),
                    "top": text("questions.top_three"),
                    "rest": text("questions.the_rest"),
                }
            ),
        },
        on_presses_change=_pressed,
    )


def _pressed() -> None:
    do_presses(KEY, _press)


def _press(pressed: dict[str, Any]) -> None:
    """Do what a button says; a press that no longer fits the sheet (a late double click) does nothing."""
    entries = sheet().entries
    place = pressed.get("place")
    if not isinstance(place, int) or not 0 <= place < len(entries):
        return
    if _entry_id(entries[place]) != pressed.get("id"):
        return
    action = str(pressed.get("action"))
    to = {"first": 0, "up": place - 1, "down": place + 1}.get(action)
    if to is not None:
        set_sheet(sheet().moved(place, to))
    elif action == "change":
        begin_change(_entry_id(entries[place]), entry_text(entries[place]), entries[place].note)
    elif action == "remove":
        set_sheet(sheet().without(place))
