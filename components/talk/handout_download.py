"""A handout to download, made when its button is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from components.page.content import catalogue, text
from components.page.organisation import organisation
from components.page.site_address import site_address
from data.catalogue.notice import notice_lines
from documents.formats.paper import Paper
from documents.handout.handout import Print
from documents.handout.handout_files import handout_file
from documents.handout.handout_names import YEAR


def handout_download(
    name: str, label: str, compared: Sequence[str] = (), paper: Paper = "letter", is_large: bool = False
) -> None:
    """The button for one handout."""
    content = catalogue()
    settings = Print(notice_lines(content), date.today(), site_address(), paper, is_large, organisation())
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
    handout_download(f"{YEAR}{subject}", text("year.handout"))


def type_handouts(subject: str) -> None:
    """The handout of a type or kind, in both prints, on its own page."""
    with st.container(horizontal=True):
        handout_download(subject, text("type.handout"))
        handout_download(subject, text("type.handout_large"), is_large=True)
