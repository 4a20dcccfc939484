"""The one store of the sheet on the server's side: takes the presses of every control, and tells what is so.

README.md shows the way of a press. A press draws one small message anew, which sheet_store.js follows on the whole
page, and what else of the page shows the sheet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from components.page.assets import asset
from components.page.content import text
from components.page.html import element, show
from components.sheet import draft
from components.sheet.own_question import begin_change
from components.sheet.sheet_controls import plain_button
from components.sheet.sheet_session import (
    LINE,
    OVER_PAGE,
    can_undo,
    clear,
    entry_text,
    lies_over_page,
    move_down,
    move_up,
    presses_done,
    put,
    put_all,
    session_token,
    set_presses_done,
    sheet,
    sheet_count,
    star,
    take_off,
    undo,
)
from data.sheet.sheet import MOST_QUESTIONS, TOP, Sheet
from data.sheet.url_ids import write_ids

KEY = "sheet_store"
MOST_AT_ONCE = 200  # presses
STYLE = asset("sheet/sheet.css")
FOR_THE_SHEET: dict[str, Callable[[], None]] = {"undo": undo, "clear": clear}
FOR_AN_ENTRY: dict[str, Callable[[str], None]] = {
    "put": put,
    "take_off": take_off,
    "star": star,
    "move_up": move_up,
    "move_down": move_down,
    "change": begin_change,
}
FROM_THE_BROWSER: dict[str, Callable[[dict[str, Any]], None]] = {"restore": draft.restore, "open": draft.open_draft}
_store = st.components.v2.component(KEY, js=asset("sheet/draft.js", "sheet/sheet_store.js"))
# The script of a component is sent with each drawing. So the message has a component to itself, with this for a script.
_line = st.components.v2.component(
    LINE,
    js="""
    export default (line) => {
      window.sheetLine = line
      window.sheetStore?.(line)
    }
    """,
)


def sheet_store(parts: tuple[str, ...] = ()) -> None:
    """Draw the store, before the page, whose controls need it.

    `parts` are the keys of the page's own fragments that show the sheet, and are drawn anew with each press.
    """
    words = {"put": text("compare.add"), "take_off": text("compare.remove")}
    _store(key=KEY, data=words | {name: text(f"draft.{name}") for name in draft.BROWSER_WORDS})
    _sheet_line(parts)


@st.fragment(key=LINE)
def _sheet_line(parts: tuple[str, ...]) -> None:
    """What a press draws anew: the message."""
    _line(key=LINE, default={"presses": []}, data=_message(), on_presses_change=partial(_pressed, parts))


def sheet_bar() -> None:
    """The bar at the bottom edge that says what a press has changed, with the way back; empty until then."""
    words = element("p", role="status")
    show(element("div", words, plain_button("undo", text("questions.undo")), class_="sheet-bar"))


def _message() -> dict[str, object]:
    """All that sheet_store.js needs to know."""
    picked = sheet()
    last_press, change = presses_done()
    return {
        "token": session_token(),
        "done": last_press,
        "change": change,
        "picks": write_ids(picked.questions),
        "top": [entry.id for entry in picked.entries[:TOP]],
        "count": sheet_count(),
        "number": len(picked),
        "isEmpty": not len(picked),
        "isFull": picked.is_full,
        "canUndo": can_undo(),
        **draft.draft_message(),
    }


def _pressed(parts: tuple[str, ...]) -> None:
    """Do each press that is new, in order and once. After a restart the browser sends old ones, with another token."""
    before = sheet()
    last, change = presses_done()
    sent = st.session_state[LINE].presses
    for press in sent[:MOST_AT_ONCE] if isinstance(sent, list) else []:
        if not isinstance(press, dict) or press.get("token") != session_token():
            continue
        number, action = press.get("n"), str(press.get("action"))
        if isinstance(number, int) and number > last:
            last = number
            if action in FROM_THE_BROWSER:
                FROM_THE_BROWSER[action](press)
                before, change = sheet(), ""
            else:
                _do(action, press)
                change = _change_in_words(before, sheet(), action)
    set_presses_done(last, change)
    if draft.has_lines():
        st.rerun()
    parts_to_draw = (OVER_PAGE,) if lies_over_page() else parts
    if parts_to_draw:
        st.rerun(scope=[LINE, *parts_to_draw])


def _do(action: str, press: dict[str, Any]) -> None:
    """Do what a control says; what no control says, or what no longer fits the sheet, changes nothing."""
    entry_id, questions = press.get("question"), press.get("questions")
    if action == "put_all" and isinstance(questions, list):
        put_all(question for question in questions if isinstance(question, str))
    elif action in FOR_THE_SHEET:
        FOR_THE_SHEET[action]()
    elif action in FOR_AN_ENTRY and isinstance(entry_id, str):
        FOR_AN_ENTRY[action](entry_id)


def _change_in_words(before: Sheet, after: Sheet, action: str) -> str:
    """What some presses have changed, in words."""
    put_on = [entry for entry in after.entries if before.place_of(entry.id) is None]
    taken_off = [entry for entry in before.entries if after.place_of(entry.id) is None]
    for word, entries in (("put", put_on), ("taken", taken_off)):
        if len(entries) == 1:
            return text(f"sheet_bar.{word}_one", question=entry_text(entries[0]))
        if entries:
            return text(f"sheet_bar.{word}_many", count=len(entries))
    if before.entries != after.entries:
        return text("sheet_bar.moved")
    if after.is_full and action in ("put", "put_all"):
        return text("questions.own_full", most=MOST_QUESTIONS)
    if action == "undo":
        return text("sheet_bar.nothing_to_undo")
    return text("sheet_bar.there") if action in ("put", "put_all") else ""
