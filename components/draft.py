"""A draft of the sheet: on the reader's own device if they ask for it, as a file, and one button that clears all."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import streamlit as st

from components.content import catalogue, text
from components.html import element, show
from components.own_question import begin_change
from components.picks import clear, forget_earlier_sheets, set_sheet, sheet
from components.presses import session_token
from data.draft import LARGEST, REFUSALS, DraftNotice, added, read_draft, restored, write_draft
from data.sheet import MOST_QUESTIONS, Sheet
from data.typed_text import LONGEST

# What the browser is to do: look for a draft once, keep it, remove it, remove it and begin anew, or nothing.
Mode = Literal["ask", "keep", "forget", "clear", "leave"]
Place = Literal["top", "keep", "file"]  # where a line is said: at the top of the page, or beside what was pressed

KEY = "draft_keeper"
OPEN, SURE = "open_draft", "clear_everything_sure"
_MODE, _ORDER, _SAID = "draft_mode", "draft_order", "draft_said"
_OFFERED = "clear_everything_offered"
HERE = Path(__file__).parent
_keeper = st.components.v2.component("draft_keeper", js=(HERE / "draft.js").read_text(encoding="utf-8"))
# Streamlit's own field for files fails the accessibility test, and takes in the whole file before we can refuse it.
_file_field = st.components.v2.component(
    "draft_open",
    html="""<div class="open"><label for="file"></label><p class="limit" id="limit"></p>
    <input type="file" id="file" accept=".json,.txt" aria-describedby="limit"></div>""",
    css=(HERE / "draft.css").read_text(encoding="utf-8"),
    js=(HERE / "draft_open.js").read_text(encoding="utf-8"),
)


def is_kept() -> bool:
    """True if the reader asked to keep a draft on this device."""
    return _mode() == "keep"


def kept_draft() -> str:
    """What the browser is to keep; empty if the reader did not ask for it."""
    return write_draft(sheet()) if is_kept() else ""


def draft_keeper() -> None:
    """Keep the browser's draft in step with the sheet, which components/sheet_state.py tells; drawn on every page."""
    st.session_state.pop(_SAID, None)  # shown by draft_line in this run, which has come to its end
    if not st.session_state.pop(_OFFERED, False):
        st.session_state.pop(SURE, None)  # the reader left the page with the question open
    mode = _mode()
    _keeper(
        key=KEY,
        data={"mode": mode, "order": _order()},
        on_found_change=_found,
        on_gone_change=_gone,
        on_failed_change=_failed,
        on_cleared_change=_cleared,
        on_again_change=_again,
    )


def draft_line() -> None:
    """What there is to say about a draft that nobody pressed for, once, at the top of the page the reader is on."""
    _said("top")


def save_draft() -> None:
    """The draft as a file to save, and what that is for. It follows each press: draw it with the sheet."""
    st.header(text("draft.heading"), anchor=False)
    show(element("p", text("draft.file_what")), element("p", text("questions.warn"), class_="hint"))
    wanted = sheet()
    if len(wanted):
        st.download_button(
            text("draft.save"),
            lambda: write_draft(wanted).encode("utf-8"),
            file_name=text("draft.file_name"),
            mime="application/json",
            on_click="ignore",
        )


def draft_section() -> None:
    """What else a reader can do with a draft, and the way to clear it, for the page of the sheet."""
    _open_draft()
    _keep_draft()
    st.header(text("draft.clear_heading"), anchor=False)
    clear_everything()


def _open_draft() -> None:
    """The field to open a draft; what it holds is added to the sheet."""
    _file_field(
        key=OPEN,
        data={"label": text("draft.open"), "limit": text("draft.limit", most=LARGEST // 1_000_000), "most": LARGEST},
        on_opened_change=_opened,
    )
    _said("file")


def _keep_draft() -> None:
    """The choice to keep a draft on this device, off unless the reader turns it on."""
    st.session_state[_keep_key()] = _mode() == "keep"
    st.checkbox(text("draft.keep"), key=_keep_key(), on_change=_switch)
    _said("keep")
    show(element("p", text("draft.keep_what")), element("p", text("draft.keep_shared")))


def clear_everything() -> None:
    """One button that empties the sheet, the draft and the address, with a second press to be sure."""
    st.session_state[_OFFERED] = True
    show(element("p", text("draft.clear_what")))
    with st.container(horizontal=True):
        st.button(text("draft.clear"), key="clear_everything", on_click=_ask_if_sure)
        if st.session_state.get(SURE):
            st.button(text("draft.clear_yes"), key="clear_everything_yes", type="primary", on_click=_clear)
            st.button(text("draft.clear_no"), key="clear_everything_no", on_click=_not_sure)
    if st.session_state.get(SURE):
        show(element("p", text("draft.clear_sure"), class_="hint", role="alert"))


def _mode() -> Mode:
    mode: Mode = st.session_state.get(_MODE, "ask")
    return mode


def _order() -> str:
    """Names the last order to the browser, so that each is carried out once, in this session only."""
    if _ORDER not in st.session_state:
        st.session_state[_ORDER] = secrets.token_hex(8)
    return str(st.session_state[_ORDER])


def _set_mode(mode: Mode) -> None:
    st.session_state[_MODE] = mode
    st.session_state[_ORDER] = secrets.token_hex(8)


def _say(place: Place, key: str, *, is_alert: bool = False, **values: object) -> None:
    st.session_state[_SAID] = (*st.session_state.get(_SAID, ()), (place, key, values, is_alert))


def _said(place: Place) -> None:
    for where, key, values, is_alert in st.session_state.get(_SAID, ()):
        if where == place:
            show(element("p", text(f"draft.{key}", **values), class_="hint", role="alert" if is_alert else "status"))


def _say_notices(place: Place, notices: Iterable[DraftNotice], left_over: int) -> None:
    for notice in notices:
        _say(place, f"notice_{notice.reason}", is_alert=True, count=notice.count, most=_limit(notice))
    if left_over:
        _say(place, "no_room", is_alert=True, count=left_over, most=MOST_QUESTIONS)


def _limit(notice: DraftNotice) -> int:
    return {"too_large": LARGEST // 1_000_000, "shortened": LONGEST}.get(notice.reason, MOST_QUESTIONS)


def _keep_key() -> str:
    """Another box in each session: one that a lost session had turned on must not turn this one's draft on, empty."""
    return f"keep_draft_{session_token()}"


def _switch() -> None:
    is_on = bool(st.session_state.get(_keep_key()))
    _set_mode("keep" if is_on else "forget")
    _say("keep", "kept" if is_on else "forgotten")


def _found() -> None:
    """Take in a draft that the browser has: the kept one in a new visit, or what another tab wrote meanwhile."""
    found = st.session_state[KEY].found
    if not isinstance(found, dict) or not isinstance(found.get("draft"), str):
        return
    mode, bank = _mode(), catalogue().questions
    if mode not in ("ask", "keep"):
        return  # turned off or cleared while the browser was telling
    draft, notices = read_draft(found["draft"], bank)
    notices = tuple(notice for notice in notices if notice.reason != "empty")
    if any(notice.reason in REFUSALS for notice in notices):
        _set_mode("leave")  # what cannot be read is not written over, unless the reader asks for it
        _say("top", "unread", is_alert=True)
        _say_notices("top", notices, 0)
        return
    before = sheet()
    base, _ = read_draft(str(found.get("base", "")), bank)
    changed, left_over = restored(before, draft) if mode == "ask" else added(before, draft, base)
    set_sheet(changed)
    _set_mode("leave" if left_over else "keep")  # what found no room is not written over
    if mode == "ask" and changed != before:
        _say("top", "back")
    _say_notices("top", notices, left_over)


def _gone() -> None:
    _set_mode("leave")
    _say("top", "gone", is_alert=True)


def _failed() -> None:
    _set_mode("leave")
    _say("top", "failed", is_alert=True)
    _say("keep", "failed", is_alert=True)  # it was most likely pressed for, far down on its page


def _cleared() -> None:
    if not len(sheet()):
        _say("top", "cleared")


def _again() -> None:
    """The connection is back: the run itself is all that is needed."""


def _opened() -> None:
    """Add what is in a file to the sheet; a bad file changes nothing."""
    opened = st.session_state[OPEN].opened
    if not isinstance(opened, dict):
        return
    given = opened.get("draft")
    if isinstance(given, str):
        draft, notices = read_draft(given, catalogue().questions)
    else:
        draft = Sheet()
        notices = (DraftNotice("too_large" if opened.get("problem") == "too_large" else "not_a_draft"),)
    if any(notice.reason in REFUSALS for notice in notices):
        _say_notices("file", notices, 0)
        _say("file", "sheet_unchanged")
        return
    before = sheet()
    changed, left_over = added(before, draft)
    set_sheet(changed)
    count = len(changed) - len(before)
    _say("file", "added_none" if count == 0 else "added_one" if count == 1 else "added_many", count=count)
    _say_notices("file", notices, left_over)


def _ask_if_sure() -> None:
    st.session_state[SURE] = True


def _not_sure() -> None:
    st.session_state.pop(SURE, None)


def _clear() -> None:
    """Empty the session; the browser then removes the draft, empties the address and begins a new session."""
    _not_sure()
    begin_change("", "", "")  # the fields for own words
    clear()
    forget_earlier_sheets()
    _set_mode("clear")
