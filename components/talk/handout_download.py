"""A handout to download, made when its button is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from components.page.content import catalogue_in, text
from components.page.html import element, show
from components.page.organisation import organisation
from components.page.site_address import site_address
from components.sheet.paper_language import choose_paper_language, paper_languages
from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from documents.formats.paper import Paper
from documents.formats.typst_pdf import CannotPrint
from documents.handout.handout import Print
from documents.handout.handout_files import handout_file, handout_named
from documents.handout.handout_names import YEAR
from documents.handout.handout_pdf import handout_length

LENGTHS_KEPT = 256  # of handouts in two languages: a number each


def handout_download(
    name: str, label: str, compared: Sequence[str] = (), paper: Paper = "letter", is_large: bool = False
) -> None:
    """The button for one handout, in the language that was chosen, or in two."""
    chosen = paper_languages()
    content = chosen.content
    subjects = [content.subjects[subject] for subject in compared]
    size = "large" if is_large else "regular"
    st.download_button(
        label,
        partial(handout_file, content, name, subjects, _settings(content, paper, is_large), chosen.other_content),
        file_name=f"{content.messages('room.handout_file', name=name.replace('_', '-'))}.pdf",
        mime="application/pdf",
        key=f"handout_file_{name}_{size}",
        on_click="ignore",
    )


def _settings(content: Catalogue, paper: Paper, is_large: bool) -> Print:
    return Print(notice_lines(content), date.today(), site_address(), paper, is_large, organisation())


def pages_in_two(name: str, compared: Sequence[str] = (), paper: Paper = "letter", *, is_large: bool = False) -> int:
    """How many pages a handout in two languages has; 0 for one in a single language, which keeps to its sheet."""
    chosen = paper_languages()
    if not chosen.other:
        return 0
    return _pages(name, tuple(compared), paper, is_large, chosen.first, chosen.other, date.today(), site_address())


@st.cache_data(show_spinner=False, max_entries=LENGTHS_KEPT)
def _pages(
    name: str, compared: tuple[str, ...], paper: Paper, is_large: bool, first: str, other: str, today: date, site: str
) -> int:
    """The pages of a handout in two languages, or 0 where they are not known; what it hangs on is in the arguments."""
    del today, site
    content = catalogue_in(first)
    subjects = [content.subjects[subject] for subject in compared]
    document = handout_named(content, name, subjects, _settings(content, paper, is_large), catalogue_in(other))
    try:
        return handout_length(document) if document else 0
    except CannotPrint:
        return 0


def year_handout_download(subject: str) -> None:
    """The handout of a year with a type or kind, on the page of that."""
    handout_download(f"{YEAR}{subject}", text("year.handout"))


def type_handouts(subject: str) -> None:
    """The handout of a type or kind, in both prints, on its own page, and in which language."""
    choose_paper_language()
    with st.container(horizontal=True):
        handout_download(subject, text("type.handout"))
        handout_download(subject, text("type.handout_large"), is_large=True)
    regular, large = (pages_in_two(subject, is_large=is_large) for is_large in (False, True))
    if regular and large:
        line = f"{text('paper_language.pages', pages=regular)} {text('paper_language.pages_large', pages=large)}"
        show(element("p", line, class_="quiet", role="status"))
