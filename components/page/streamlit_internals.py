"""All that this app uses of Streamlit beyond what Streamlit promises to keep, and what breaks without it.

tests/house/test_streamlit_internals.py looks whether the installed Streamlit still has it; `make next` asks the newest.
"""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import streamlit as st

if TYPE_CHECKING:
    # What st.expander gives where it is drawn while it is open; without it mypy does not know of `.open`.
    from streamlit.elements.lib.mutable_expander_container import ExpanderContainer as _ExpanderContainer

ExpanderContainer: TypeAlias = "_ExpanderContainer"

# The page that Streamlit sends first; without it deploy/serve.py has no first page to put our name into.
INDEX = Path(st.__file__).parent / "static" / "index.html"
# What Streamlit's scripts are made of; the tests look in them for the names below.
SCRIPTS = Path(st.__file__).parent / "static" / "static" / "js"
# Where Streamlit's client asks for its server; without it, it looks below each deep link first, and finds nothing below
# an address of several parts.
BACKEND = "__streamlit", "BACKEND_BASE_URL"
SERVER_IS_HERE = f'<script>window.{BACKEND[0]} = {{ {BACKEND[1]}: window.location.origin + "/" }}</script>'
LANGUAGE = '<html lang="en">'
TITLE, HEAD, RELATIVE = "<title>Streamlit</title>", "<head>", '="./'

# Parts of Streamlit's page that our styles and scripts name (`data-testid`, or the class of the same name).
PAGE_PARTS = {
    "stApp": "a printed talk would end after its first sheet; a kept draft would not be looked for",
    "stAppViewContainer": "a printed talk would end after its first sheet",
    "stBaseButton-primary": "the words of the main button would be hard to read in the dark theme",
    "stBottom": "the tray would show where there is nothing in it, have no line above it, and be printed",
    "stBottomBlockContainer": "the tray would not line up with the page",
    "stButton": "buttons would be printed",
    "stCheckbox": "the words of a box would be small and bold",
    "stColumn": "cards side by side would differ in height",
    "stDialog": "the sheet opened over a page would be as wide as a large window",
    "stDownloadButton": "buttons would be printed",
    "stElementContainer": "cards side by side would differ in height",
    "stForm": "the field for an own question would stand in a second box",
    "stHeader": "the sticky head of a table, and an open word, would hide below the bar",
    "stHtml": "all our own markup: cards, lists, notices, tables",
    "stMain": "the width of a page; where the focus goes after a press, and the meaning of a word",
    "stMainMenuItem-theme": "the bar and the cards would stay light when the reader chooses dark in the menu",
    "stMultiSelect": "names of what is compared would be cut off, and pale",
    "stSelectbox": "a field with the focus would not show it",
    "stTextArea": "a field with the focus would not show it",
    "stTextInput": "a field with the focus would not show it",
    "stToolbar": "slides would have a bar above them, and it would be printed",
    "stVegaLiteChart": "charts would reach over the edge of a phone, and vanish where colours are forced",
    "stVerticalBlock": "cards side by side would differ in height",
    "stWidgetLabel": "labels would be small and thin",
}

# Words that Streamlit itself puts on a page, each by its message, which has them exactly; without it, a page in another
# language would have English words in it.
STREAMLIT_SAYS = (
    *("skip", "main_menu", "print", "record", "theme", "light", "dark", "system", "made_with", "copy_version"),
    *("copy", "copied", "fullscreen", "close_fullscreen", "show_data", "show_chart", "png", "spec", "heading"),
    *("choose", "no_results", "options", "most", "clear_all", "clear_value", "select_all", "dismiss", "close"),
    *("submit", "apply", "apply_with", "apply_with_mac"),
)


def first_page() -> str:
    """Streamlit's index.html, told where the server is, with addresses that hold on every page."""
    page = INDEX.read_text(encoding="utf-8").replace(HEAD, f"{HEAD}{SERVER_IS_HERE}", 1)
    return page.replace(RELATIVE, '="/')


def keep_downloads(seconds: float) -> None:
    """Keep each file made on a press for so long, whatever others do meanwhile.

    Streamlit marks a file that no page shows at the end of anybody's run, and removes it at the end of the next: with
    thirty visitors it was gone before the browser of the one who had pressed came for it.
    """
    from streamlit.runtime import media_file_manager

    class Kept(media_file_manager.MediaFileMetadata):
        """What Streamlit notes of a file: marked once the time is over."""

        def __init__(self, *values: Any, **named_values: Any) -> None:
            super().__init__(*values, **named_values)
            self._until = time.monotonic() + seconds

        def mark_for_delete(self) -> None:
            if time.monotonic() > self._until:
                super().mark_for_delete()

    # Its manager looks the class up by this name; mypy holds that a class is never given another value.
    media_file_manager.MediaFileMetadata = Kept  # type: ignore[misc]


def end_lost_sessions() -> int:
    """End each session whose reader has been away for longer than `server.disconnectedSessionTTL`, and free its words.

    To be called again and again from the server's own loop. Streamlit drops such a session only when a later one is
    lost, keeps the files made for it until other readers come, and its loop holds the last session and what was sent to
    it. So without this, typed words would stay in memory for as long as nobody comes. Returns how many there were.
    """
    from streamlit.runtime import Runtime  # here: to import it is to start half of Streamlit

    if not Runtime.exists():
        return 0
    runtime: Any = Runtime.instance()
    sessions = runtime._session_mgr
    lost = [entry.session for _, entry in sessions._session_storage._cache.expire()]
    for session in lost:
        session.shutdown()
        for part in (session._session_state, session._fragment_storage, session._browser_queue):
            part.clear()
        session._client_state.Clear()
    runtime.media_file_mgr.remove_orphaned_files()  # marks a file; the next time it is removed
    if not sessions.list_active_sessions():
        runtime._loop_coroutine_task.get_coro().cr_frame.f_locals.get("msg_list", []).clear()
    count = len(lost)
    if count:
        lost.clear()
        gc.collect()  # the parts of a session hold each other
    return count
