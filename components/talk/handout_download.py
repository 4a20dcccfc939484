"""A handout to download, made when its button is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from components.page.content import catalogue, text
from components.page.organisation import organisation
from components.talk.talk_view import site_root
from data.catalogue.notice import notice_lines
from documents.handout.handout import Print
from documents.handout.handout_files import handout_file
from documents.handout.handout_names import YEAR
from documents.sheet.sheet_document import Paper


def handout_download(
    name: str, page: str, label: str, compared: Sequence[str] = (), paper: Paper = "letter", is_large: bool = False
) -> None:
    """The button for one handout, on the page of that id."""
    content = catalogue()
    settings = Print(notice_lines(content), date.today(), site_root(page), paper, is_large, organisation())
    size = "large" if is_large else "regular"
    st.download_button(
        label,
        partial(handout_file, content, name, [content.subjects[subject] for subject in compared], settings),
        file_name=f"{text('room.handout_file', name=name.replace('_', '-'))}.pdf",
        mime="application/pdf",
        key=f"handout_file_{name}_{size}",
        on_click="ignore",
    )


def year_handout_download(subject: str) -> None:
    """The handout of a year with a type or kind, on the page of that."""
    handout_download(f"{YEAR}{subject}", "type", text("year.handout"))


def type_handouts(subject: str) -> None:
    """The handout of a type or kind, in both prints, on its own page."""
    with st.container(horizontal=True):
        handout_download(subject, "type", text("type.handout"))
        handout_download(subject, "type", text("type.handout_large"), is_large=True)
