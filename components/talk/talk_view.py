"""The talk in the browser: all slides, or all notes, are sent once; a turn costs the server nothing.

The browser shows one slide at a time and keeps its id in the address, so that the back button, a reload and a link
bring the same slide back. Each slide's markup is built once for a choice, a theme and the address of the site. The
slides and the notes of one browser tell each other where they are, without the server (company.js).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue, catalogue_in, language, text
from components.page.links import spoken_here
from components.page.site_address import site_address
from components.page.type_icon import theme
from components.sheet.sheet_session import picks_parameter
from components.talk.slide_picture import slide_picture
from components.talk.slides import slide_html
from components.talk.talk_languages import language_parameters, notes_language, slides_language
from components.talk.talk_notes import notes_html
from data.talk.model import Slide, Talk, TalkChoice
from data.talk.talk import read_choice, talk, write_choice

PAGE = "present"
SLIDE, VIEW = "slide", "view"  # in the address
SLIDES, NOTES = "slides", "notes"  # the two views; notes stands in the address
TALKS_KEPT = 64  # talks whose markup is kept; a few hundred kilobytes each
SLIDE_STYLE = asset("talk/slide.css", "talk/talk_figures.css", "page/shapes.css")
_WORDS = (  # that the script puts on the page
    *("counter", "announced", "previous", "next", "end", "turns", "keys", "on_screen", "next_is", "next_is_end"),
    *("black", "black_on", "black_off", "company", "alone", "gone", "over", "clock_start", "clock_again", "notes"),
)
# Not isolated: a printed talk and the page's own bar are ruled by the same style sheet.
_stage = st.components.v2.component(
    "talk",
    html='<div class="stage"></div>',
    css=SLIDE_STYLE + asset("talk/talk.css", "talk/presenter.css"),
    js=asset("page/dom.js", "talk/stage.js", "talk/clock.js", "talk/company.js", "talk/touch.js", "talk/talk.js"),
    isolate_styles=False,
)


def talk_asked() -> tuple[TalkChoice, bool]:
    """The choice in the address, and whether part of it was not understood."""
    return read_choice(catalogue(), {key: st.query_params.get_all(key) for key in st.query_params})


def talk_view_asked(page: str = PAGE) -> str:
    """SLIDES or NOTES, which fill the window, or "" for a page that stands in the frame."""
    if page != PAGE:
        return ""
    if st.query_params.get(VIEW) == NOTES:
        return NOTES
    return SLIDES if SLIDE in st.query_params else ""


@st.cache_resource(show_spinner=False, max_entries=TALKS_KEPT)
def talk_of(choice: TalkChoice, language: str) -> Talk:
    """The talk for a choice, made once."""
    return talk(catalogue_in(language), choice)


@st.cache_resource(show_spinner=False, max_entries=TALKS_KEPT)
def _sent(choice: TalkChoice, shown: str, said: str, theme: str, root: str, view: str) -> Mapping[str, Any]:
    """What the browser gets: the slides in the language in which they are shown, the notes in theirs."""
    language = shown if view == SLIDES else said
    content, wanted_talk = catalogue_in(language), talk_of(choice, language)
    pictures = slide_pictures(choice, shown, theme, root) if view == NOTES else {}

    def markup(slide: Slide) -> dict[str, str]:
        if view == SLIDES:
            return {"html": slide_html(content, slide, theme, root)}
        return {"html": notes_html(content, slide), "picture": pictures[slide.id]}

    return {
        "view": view,
        "language": language,
        "minutes": choice.length,
        "slides": [{"id": slide.id, "title": slide.title, **markup(slide)} for slide in wanted_talk.slides],
        "words": {word: content.messages(f"talk.{word}") for word in _WORDS},
    }


@st.cache_resource(show_spinner=False, max_entries=TALKS_KEPT)
def slide_pictures(choice: TalkChoice, language: str, theme: str, root: str) -> Mapping[str, str]:
    """A small picture of each slide of a talk, by its id."""
    content = catalogue_in(language)
    return {slide.id: slide_picture(content, slide, theme, root) for slide in talk_of(choice, language).slides}


def talk_view(view: str) -> None:
    """Show the slides or the notes, from the slide that the address names."""
    choice, ignored = talk_asked()
    sent = _sent(choice, slides_language(), notes_language(), theme(), site_address(), view)
    slide_in_address = st.query_params.get(SLIDE, "")
    ids = talk_of(choice, language()).ids
    is_lost = ignored or (slide_in_address not in ids and bool(slide_in_address))
    parameters = {**write_choice(catalogue(), choice), **language_parameters(), **picks_parameter(), **spoken_here()}
    _stage(
        key=f"talk_{view}",
        data={
            **sent,
            "start": slide_in_address if slide_in_address in ids else ids[0],
            "lost": text("talk.lost") if is_lost else "",
            "leave": f"?{urlencode(parameters)}" if parameters else "?",
        },
        on_left_change=_leave,
    )


def start_talk() -> None:
    """Begin the talk at its first slide."""
    st.query_params[SLIDE] = talk_of(talk_asked()[0], language()).ids[0]
    st.rerun()  # all of the page, of which the button is in a part


def _leave() -> None:
    for key in (SLIDE, VIEW):
        st.query_params.pop(key, None)
