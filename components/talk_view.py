"""The talk in the browser: all slides, or all notes, are sent once; a turn costs the server nothing.

The browser shows one slide at a time and keeps its id in the address, so that the back button, a reload and a link
bring the same slide back. Each slide's markup is built once for a choice, a theme and the address of the site.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import streamlit as st

from components.content import catalogue, language, text
from components.marks import theme
from components.picks import picks_parameter
from components.presses import as_text
from components.slides import slide_html
from components.talk_notes import notes_html
from data.kept import kept
from data.talk import read_choice, talk, write_choice
from data.talk_model import Talk, TalkChoice

HERE = Path(__file__).parent
PAGE = "present"
SLIDE, VIEW = "slide", "view"  # in the address
SLIDES, NOTES = "slides", "notes"  # the two views; notes stands in the address
KEPT = 64  # talks whose markup is kept; a few hundred kilobytes each
_STYLE = "\n".join((HERE / name).read_text(encoding="utf-8") for name in ("talk.css", "talk_figures.css", "shapes.css"))
# Not isolated: a printed talk and the page's own bar are ruled by the same style sheet.
_stage = st.components.v2.component(
    "talk",
    html='<div class="stage"></div>',
    css=_STYLE,
    js=(HERE / "talk.js").read_text(encoding="utf-8"),
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


def site_root(page: str = PAGE) -> str:
    """The address of the site as the reader's browser has it, without a slash at the end; "" if it is not known."""
    url = urlsplit(st.context.url or "")
    if url.scheme not in ("http", "https") or not url.hostname:
        return ""
    path = url.path.rstrip("/").removesuffix(f"/{page}").rstrip("/")
    return f"{url.scheme}://{url.netloc.rpartition('@')[2]}{path}"


@lru_cache(maxsize=KEPT)
@kept
def talk_of(choice: TalkChoice, language: str) -> Talk:
    """The talk for a choice, made once."""
    return talk(catalogue(), choice)


@lru_cache(maxsize=KEPT)
@kept
def _sent(choice: TalkChoice, language: str, theme: str, root: str, view: str) -> Mapping[str, Any]:
    told = talk_of(choice, language)
    draw: Callable[..., str] = notes_html if view == NOTES else slide_html
    slides = tuple(
        {
            "id": slide.id,
            "title": slide.title,
            "html": draw(*((told, slide) if view == NOTES else (slide, theme, root))),
        }
        for slide in told.slides
    )
    words = ("counter", "announced", "previous", "next", "end", "keys")
    return {"view": view, "slides": slides, "words": as_text({word: text(f"talk.{word}") for word in words})}


def talk_view(view: str) -> None:
    """Show the slides or the notes, from the slide that the address names."""
    choice, ignored = talk_asked()
    sent = _sent(choice, language(), theme(), site_root(), view)
    asked = st.query_params.get(SLIDE, "")
    ids = talk_of(choice, language()).ids
    is_lost = ignored or (asked not in ids and bool(asked))
    parameters = {**write_choice(catalogue(), choice), **picks_parameter()}
    _stage(
        key=f"talk_{view}",
        data={
            **sent,
            "start": asked if asked in ids else ids[0],
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
