"""What brings the sheet back: the address, this tab of the browser, a draft on the device, a draft file; and one button
that clears all of it.

The browser keeps all of that and asks for it with the first press of a session, `restore`; the server keeps nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import element, show
from components.sheet.own_question import end_change
from components.sheet.sheet_session import PARAMETER, begin_sheet, has_begun, set_sheet, sheet
from data.sheet.draft import LARGEST, REFUSALS, DraftNotice, added, read_draft, write_draft
from data.sheet.sanitize import LONGEST
from data.sheet.sheet import MOST_QUESTIONS, Entry, Sheet
from data.sheet.url_ids import read_picks

LinePlace = Literal["top", "file"]  # where a line is said: at the top of the page, or beside the field for a file

SURE = "clear_everything_sure"
_LEAVE, _CLEARED, _LINES = "draft_is_left_as_it_is", "all_is_cleared", "lines_about_drafts"
_OFFERED = "clear_everything_offered"
# What the browser says by itself, in the bar.
BROWSER_WORDS = ("kept", "forgotten", "gone", "failed", "cleared", "not_in_tab", "waiting")


def draft_message() -> dict[str, object]:
    """What the browser is to keep in this tab, and what it is to do about a draft on the device."""
    return {
        "text": write_draft(sheet()),
        "hasOwnWords": any(entry.own or entry.note for entry in sheet().entries),
        "leaveDraft": bool(st.session_state.get(_LEAVE)),
        "clear": bool(st.session_state.get(_CLEARED)),
    }


def read_picks_once() -> bool:
    """Take the picks of the address into a new session. Returns True if part of them was not known."""
    if has_begun():
        return False
    address_picks = read_picks(st.query_params.get_all(PARAMETER), catalogue().questions)
    first, no_room = added(Sheet(), _of_bank(address_picks.ids))
    begin_sheet(first)
    _add_no_room("link_no_room", no_room)
    return address_picks.ignored


def _of_bank(questions: Iterable[str]) -> Sheet:
    """All that an address asks for, however many."""
    return Sheet(tuple(Entry(question=question) for question in questions))


def end_run() -> None:
    """Forget what was said in this run, and a question that the reader has left open on another page."""
    st.session_state.pop(_LINES, None)
    if not st.session_state.pop(_OFFERED, False):
        st.session_state.pop(SURE, None)


def has_lines() -> bool:
    """True if there is something to say, wherever on the page."""
    return bool(st.session_state.get(_LINES))


def draft_line() -> None:
    """What there is to say about the sheet that nobody pressed for, once, at the top of the page the reader is on."""
    _show_lines("top")


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
    """The field to open a draft; what it holds is added to the sheet.

    Streamlit's own field for files fails the accessibility test, and takes in the whole file before we can refuse it.
    """
    show(
        element(
            "div",
            element("label", text("draft.open"), for_="draft-file"),
            element("p", text("draft.limit", most=LARGEST // 1_000_000), id="draft-limit"),
            element(
                "input",
                id="draft-file",
                type="file",
                accept=".json,.txt",
                data_draft_file=str(LARGEST),
                aria_describedby="draft-limit",
            ),
            class_="draft-open",
        )
    )
    _show_lines("file")


def _keep_draft() -> None:
    """The choice to keep a draft on this device, off unless the reader turns it on; the browser alone knows which."""
    box = element("input", type="checkbox", data_draft_keep="yes")
    show(
        element("div", element("label", box, element("span", text("draft.keep"))), class_="question-boxes"),
        element("p", text("draft.keep_what")),
        element("p", text("draft.keep_shared")),
    )


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


def _add_line(place: LinePlace, key: str, *, is_alert: bool = False, **values: object) -> None:
    st.session_state[_LINES] = (*st.session_state.get(_LINES, ()), (place, key, values, is_alert))


def _show_lines(place: LinePlace) -> None:
    for where, key, values, is_alert in st.session_state.get(_LINES, ()):
        if where == place:
            show(element("p", text(f"draft.{key}", **values), class_="hint", role="alert" if is_alert else "status"))


def _add_notices(place: LinePlace, notices: Iterable[DraftNotice]) -> None:
    for notice in notices:
        most = {"too_large": LARGEST // 1_000_000, "shortened": LONGEST}.get(notice.reason, MOST_QUESTIONS)
        _add_line(place, f"notice_{notice.reason}", is_alert=True, count=notice.count, most=most)


def _add_no_room(key: str, count: int, place: LinePlace = "top") -> None:
    if count:
        _add_line(place, key, is_alert=True, count=count, most=MOST_QUESTIONS)


def restore(browser_state: Mapping[str, object]) -> None:
    """Take in what the browser kept, as the first press of a session, or what another tab wrote into the draft.

    `tab` is what this tab had last, `picks` what its address asks for, `kept` the draft on the device, and `base` what
    that draft was when this tab last saw it. A session that goes on has no `tab` and no `picks`.
    """
    bank, before = catalogue().questions, sheet()
    draft, notices = read_draft(_text_of(browser_state, "kept"), bank)
    notices = tuple(notice for notice in notices if notice.reason != "empty") if _text_of(browser_state, "kept") else ()
    is_unread = any(notice.reason in REFUSALS for notice in notices)
    if is_unread:
        _add_line("top", "unread", is_alert=True)
    is_first = isinstance(browser_state.get("picks"), str)
    current = _first_sheet(browser_state, draft, before) if is_first else before
    base, _ = read_draft(_text_of(browser_state, "base"), bank)
    changed, no_room = added(current, draft, base)
    if is_first:
        begin_sheet(changed)
    else:
        set_sheet(changed)
    if len(changed) > len(current):
        _add_line("top", "merged", count=len(changed) - len(current))
    _add_notices("top", notices)
    _add_no_room("no_room", no_room)
    # What cannot be read, or found no room, is not written over, unless the reader asks for it.
    st.session_state[_LEAVE] = is_unread or bool(no_room)


def _first_sheet(browser_state: Mapping[str, object], draft: Sheet, before: Sheet) -> Sheet:
    """The sheet as this tab had it, or in a new tab the draft; behind it what the address or the reader has beyond."""
    bank, tab = catalogue().questions, _text_of(browser_state, "tab")
    first = read_draft(tab, bank)[0] if tab else draft
    own_entries = tuple(entry for entry in before.entries if entry.own)
    address_picks = _of_bank(read_picks([_text_of(browser_state, "picks")], bank).ids)
    merged, no_room = added(first, Sheet((*own_entries, *address_picks.entries)))
    _add_no_room("link_no_room", no_room)
    if not tab and merged != before:
        _add_line("top", "back")
    elif len(first) and len(merged) > len(first):
        _add_line("top", "link_added", count=len(merged) - len(first))
    return merged


def _text_of(browser_state: Mapping[str, object], part: str) -> str:
    value = browser_state.get(part)
    return value if isinstance(value, str) else ""


def open_draft(opened: Mapping[str, object]) -> None:
    """Add what is in a file to the sheet; a bad file changes nothing."""
    draft_text = opened.get("draft")
    if isinstance(draft_text, str):
        draft, notices = read_draft(draft_text, catalogue().questions)
    else:
        draft = Sheet()
        notices = (DraftNotice("too_large" if opened.get("problem") == "too_large" else "not_a_draft"),)
    if any(notice.reason in REFUSALS for notice in notices):
        _add_notices("file", notices)
        _add_line("file", "sheet_unchanged")
        return
    before = sheet()
    changed, no_room = added(before, draft)
    set_sheet(changed)
    count = len(changed) - len(before)
    _add_line("file", "added_none" if count == 0 else "added_one" if count == 1 else "added_many", count=count)
    _add_notices("file", notices)
    _add_no_room("no_room", no_room, "file")


def _ask_if_sure() -> None:
    st.session_state[SURE] = True


def _not_sure() -> None:
    st.session_state.pop(SURE, None)


def _clear() -> None:
    """Empty the session; the browser then forgets all it kept, empties the address and begins a new session."""
    _not_sure()
    end_change()  # the fields for own words
    begin_sheet(Sheet())
    st.session_state[_CLEARED] = True
