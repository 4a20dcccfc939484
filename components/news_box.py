"""Where a headline is pasted, or one of the examples pressed; keeps the text for this visit, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from components.content import catalogue, language, text
from components.html import element, show
from components.names import decode_index
from components.search_box import has_symptom_words
from data.decode import Decoded, decode
from data.headline_checks import Checked, CheckIndex, build_check_index, check_headline
from data.kept import kept
from data.news_text import LONGEST_NEWS, NewsText, news_text

WORDS = "news_words"  # what stands in the box
ASKED = "news_asked"  # the text that was asked about last
_READ = "news_read"
_TIMES = "news_times_asked"
EXAMPLES = ("mice", "vaccine", "phase", "long", "spelling")
LOW = 160  # pixels
HERE = Path(__file__).parent
STYLE = (HERE / "news.css").read_text(encoding="utf-8")
_answer = st.components.v2.component("news_answer", js=(HERE / "news_answer.js").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class ReadNews:
    """A text that was asked about, and everything that was found in it."""

    news: NewsText
    decoded: Decoded
    checks: tuple[Checked, ...]
    names_symptoms: bool


@cache
@kept
def _check_index(spoken: str) -> CheckIndex:
    return build_check_index(catalogue())


def news_box() -> None:
    """The box with its privacy line and the button. The indexes are ready before anybody presses it."""
    decode_index(language())
    _check_index(language())
    st.html(f"<style>{STYLE}</style>")
    show(element("p", text("news.private"), class_="news-private"))
    # No max_chars: the browser would drop a longer paste without a word.
    typed = st.text_area(
        text("news.label"), key=WORDS, height=LOW, placeholder=text("news.placeholder"), persist_state="session"
    )
    show(element("p", text("news.count", count=f"{len(typed):,}", most=f"{LONGEST_NEWS:,}"), class_="news-count"))
    with st.container(horizontal=True):
        st.button(text("news.show"), on_click=_ask, type="primary", key="news_show")
        if st.session_state.get(ASKED):
            st.button(text("news.clear"), on_click=_clear, key="news_clear")


def examples() -> None:
    """Made-up headlines to press."""
    st.header(text("news.examples"), anchor=False)
    with st.container(gap="xsmall", key="news_examples"):
        for example in EXAMPLES:
            words = text(f"news.example_{example}")
            st.button(words, on_click=_ask_about, args=(words,), key=f"news_example_{example}", type="tertiary")


def read_news() -> ReadNews | None:
    """What was asked about, read once and kept for the other presses on the page; None before anything was asked."""
    asked = st.session_state.get(ASKED)
    if asked is None:
        return None
    kept = st.session_state.get(_READ)
    if not isinstance(kept, tuple) or kept[0] != (asked, language()):
        kept = ((asked, language()), _read(asked))
        st.session_state[_READ] = kept
    read = kept[1]
    return read if isinstance(read, ReadNews) else None


def _read(asked: str) -> ReadNews:
    news = news_text(decode_index(language()), asked)
    decoded = decode(decode_index(language()), news.text)
    checks = check_headline(_check_index(language()), news.text, decoded)
    return ReadNews(news, decoded, checks, has_symptom_words(news.text))


def go_to_answer() -> None:
    """Lead the focus to the answer after a press; drawn after it, on every run."""
    _answer(key="news_answer", data={"asked": st.session_state.get(_TIMES, 0)})


def _ask() -> None:
    _ask_about(st.session_state.get(WORDS, ""))


def _ask_about(words: str) -> None:
    st.session_state[WORDS] = words
    st.session_state[ASKED] = words
    st.session_state[_TIMES] = st.session_state.get(_TIMES, 0) + 1


def _clear() -> None:
    st.session_state[WORDS] = ""
    st.session_state.pop(ASKED, None)
