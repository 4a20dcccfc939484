"""The offline kit on the page: a button that has it made, how far it is, and the download once it is there."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import streamlit as st

from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import element, show
from components.page.organisation import organisation
from components.page.site_address import site_address
from components.talk.kit_store import FAILED, KitStore
from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from documents.formats.paper import Paper
from documents.handout.handout import Print
from documents.talk.kit_version import Progress, content_version, kit_version

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
_FULL = "kit_full"  # said once, when too many kits are waiting
LOOK_AGAIN = 0.5  # seconds between two looks at how far it is


@st.cache_resource(show_spinner=False)
def kits() -> KitStore:
    """The kits of this server."""
    return KitStore()


def _app_version() -> str:
    return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])


@st.cache_resource(show_spinner=False)
def _content_version(language: str) -> str:
    return content_version(catalogue_in(language))


def kit_download(paper: Paper) -> None:
    """Offer the kit on a paper: to be made, being made, or to be downloaded."""
    content = catalogue()
    settings = Print(tuple(notice_lines(content)), date.today(), site_address(), paper, organisation=organisation())
    version = kit_version(content, _content_version(language()), settings, _app_version())
    progress = kits().look(version)
    if progress is not None and progress.kit:
        _ready(progress)
    elif progress is None or progress is FAILED:
        st.button(text("kit.make"), key="make_kit", on_click=_start, args=(version, content, settings))
        if progress is FAILED:
            show(element("p", text("kit.failed"), class_="hint", role="status"))
        if st.session_state.pop(_FULL, False):
            show(element("p", text("kit.full"), class_="hint", role="status"))
    else:
        _making(version)
    show(element("p", text("kit.lead")))


def _start(version: str, content: Catalogue, settings: Print) -> None:
    maker = partial(kit_progress, content, settings)
    st.session_state[_FULL] = not kits().start(version, maker, st.context.ip_address or "")


def kit_progress(content: Catalogue, settings: Print) -> Iterator[Progress]:
    """The kit, step by step."""
    from documents.talk import kit  # its libraries are loaded when the first kit is made

    return kit.kit_progress(content, settings)


def _ready(ready: Progress) -> None:
    st.download_button(
        text("kit.button"),
        lambda: ready.kit,
        file_name=f"{text('kit.file')}.zip",
        mime="application/zip",
        key="kit",
        on_click="ignore",
    )
    show(element("p", text("kit.ready", total=ready.total), role="status"))


@st.fragment(run_every=LOOK_AGAIN)
def _making(version: str) -> None:
    """How far it is; draws the page anew once there is something to download."""
    progress = kits().look(version)
    if progress is None or progress is FAILED or progress.kit:
        st.rerun()
    if progress.total == 0:
        show(element("p", text("kit.busy"), role="status"))
        return
    name, steps_done, total = progress.name, progress.steps_done, progress.total
    line = text("kit.making", done=steps_done, total=total, name=name) if name else text("kit.packing")
    st.progress(steps_done / total)
    show(element("p", line, role="status", aria_live="polite"))
