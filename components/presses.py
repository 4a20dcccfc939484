"""Presses of buttons inside components, each done once and in order, however quickly they come."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

SCRIPT = (Path(__file__).parent / "presses.js").read_text(encoding="utf-8")  # goes before a component's own script
DEFAULT: dict[str, list[object]] = {"presses": []}
_TOKEN = "token_of_this_session"
MOST_AT_ONCE = 200


def session_token() -> str:
    """Names this session to the browser, so that it can tell a new one from the one before."""
    if _TOKEN not in st.session_state:
        st.session_state[_TOKEN] = secrets.token_hex(4)
    return str(st.session_state[_TOKEN])


def as_text(thing: object) -> str:
    """A mapping for a component's script, as JSON.

    Streamlit looks whether a list or a mapping that it is given is a table, and loads pandas for that, which takes
    longer than a whole start of the server. Strings, numbers and tuples it passes on.
    """
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def confirmed(key: str) -> dict[str, object]:
    """What the script needs to know: up to which press all is done, and which session it speaks to."""
    # After a restart of the server the browser sends its values back; the token tells that they are old.
    return {"done": st.session_state.get(_done(key), 0), "token": session_token()}


def do_presses(key: str, do: Callable[[dict[str, Any]], None]) -> None:
    """Do each press that is new, in order. For the component's change callback."""
    sent = st.session_state[key].presses
    last = st.session_state.get(_done(key), 0)
    for press in sent[-MOST_AT_ONCE:] if isinstance(sent, list) else []:
        if not isinstance(press, dict) or press.get("token") != st.session_state.get(_TOKEN):
            continue
        number = press.get("n")
        if isinstance(number, int) and number > last:
            last = number
            do(press)
    st.session_state[_done(key)] = last


def _done(key: str) -> str:
    return f"{key}_presses_done"
