"""In which language a talk is shown, and in which its notes are: they need not be the same."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.page.content import complete_languages, language, text
from components.page.url_widgets import address_value, choose_in_segments, write_one_of
from components.sheet.paper_language import language_names

SLIDES_IN, NOTES_IN = "slides_in", "notes_in"  # in the address; what is not there is in the language of the page


def slides_language() -> str:
    """The language of the slides."""
    return address_value(SLIDES_IN, complete_languages())[0] or language()


def notes_language() -> str:
    """The language of the notes."""
    return address_value(NOTES_IN, complete_languages())[0] or language()


def language_parameters() -> dict[str, str]:
    """What an address needs so that a talk stays in these languages; nothing where both are that of the page."""
    chosen = {SLIDES_IN: slides_language(), NOTES_IN: notes_language()}
    return {key: spoken for key, spoken in chosen.items() if spoken != language()}


def choose_languages() -> None:
    """Both choices, where there is more than one language."""
    names = language_names()
    if len(names) == 1:
        return
    with st.container(horizontal=True, key="talk_languages"):
        for key, chosen in ((SLIDES_IN, slides_language()), (NOTES_IN, notes_language())):
            write = partial(write_one_of, key, language())
            choose_in_segments(text(f"talk.{key}"), names, key=key, chosen=chosen, write=write)
