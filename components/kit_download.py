"""The offline kit on the page: a button that has it made, how far it is, and the download once it is there."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache, lru_cache, partial
from pathlib import Path

import streamlit as st

from components.content import catalogue, language, text
from components.html import element, show
from components.kit_store import FAILED, KitStore
from components.organisation import organisation
from components.talk_view import site_root
from data.kept import kept
from data.load import Catalogue
from data.talk import notice_lines
from documents.handout import Print
from documents.kit_version import Progress, content_version, kit_version
from documents.sheet_document import Paper
from documents.when_pressed import kit_progress

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_FULL = "kit_full"  # said once, when too many kits are waiting
LOOK_AGAIN = 0.5  # seconds between two looks at how far it is


@cache
def kits() -> KitStore:
    """The kits of this server."""
    return KitStore()


@cache
def _app_version() -> str:
    return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])


@cache
@kept
def _content(language: str) -> str:
    return content_version(catalogue())


@lru_cache(maxsize=16)
def _version(language: str, how: Print) -> str:
    return kit_version(catalogue(), _content(language), how, _app_version())


def kit_download(paper: Paper) -> None:
    """Offer the kit on a paper: to be made, being made, or to be downloaded."""
    known = catalogue()
    show(element("h3", text("kit.heading")), element("p", text("kit.lead")))
    how = Print(tuple(notice_lines(known)), date.today(), site_root(), paper, organisation=organisation())
    version = _version(language(), how)
    made = kits().look(version)
    if made is not None and made.kit:
        _ready(made)
    elif made is None or made is FAILED:
        if made is FAILED:
            show(element("p", text("kit.failed"), class_="hint", role="status"))
        if st.session_state.pop(_FULL, False):
            show(element("p", text("kit.full"), class_="hint", role="status"))
        st.button(text("kit.make"), key="make_kit", on_click=_start, args=(version, known, how))
    else:
        _making(version)


def _start(version: str, known: Catalogue, how: Print) -> None:
    st.session_state[_FULL] = not kits().start(version, partial(kit_progress, known, how))


def _ready(made: Progress) -> None:
    show(element("p", text("kit.ready", total=made.total), role="status"))
    st.download_button(
        text("kit.button"),
        lambda: made.kit,
        file_name=f"{text('kit.file')}.zip",
        mime="application/zip",
        key="kit",
        on_click="ignore",
    )


@st.fragment(run_every=LOOK_AGAIN)
def _making(version: str) -> None:
    """How far it is; draws the page anew once there is something to download."""
    made = kits().look(version)
    if made is None or made is FAILED or made.kit:
        st.rerun()
    if made.total == 0:
        show(element("p", text("kit.busy"), role="status"))
        return
    words = text("kit.making", done=made.done, total=made.total, name=made.name) if made.name else text("kit.packing")
    st.progress(made.done / made.total)
    show(element("p", words, role="status", aria_live="polite"))
