"""Where a headline is pasted, or one of the examples pressed; keeps the text for this visit, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.explore.search_box import has_symptom_words
from components.glossary.decode_index import decode_index
from components.page.assets import asset
from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import element, show
from data.news.decode import Decoded, decode
from data.news.headline_checks import Checked, CheckIndex, build_check_index, check_headline
from data.news.headline_findings import Finding, headline_findings
from data.news.news_text import LONGEST_NEWS, NewsText, is_readable, news_text

WORDS = "news_words"  # what stands in the box
ASKED = "news_asked"  # the text that was asked about last
_READ = "news_read"
_TIMES = "news_times_asked"
EXAMPLES = ("mice", "vaccine", "phase", "long", "spelling")
LOW = 104  # pixels
_answer = st.components.v2.component("news_answer", js=asset("news/news_answer.js"))


@dataclass(frozen=True, slots=True)
class ReadNews:
    """A text that was asked about, and everything that was found in it."""

    news: NewsText
    decoded: Decoded
    checks: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    names_symptoms: bool


@st.cache_resource(show_spinner=False)
def _check_index(language: str) -> CheckIndex:
    return build_check_index(catalogue_in(language))


def news_box() -> None:
    """The box with its button and its privacy line. The indexes are ready before anybody presses it."""
    decode_index(language())
    _check_index(language())
    # No max_chars: the browser would drop a longer paste without a word.
    typed = st.text_area(
        text("news.label"), key=WORDS, height=LOW, placeholder=text("news.placeholder"), persist_state="session"
    )
    with st.container(horizontal=True, vertical_alignment="center", key="news_buttons"):
        st.button(text("news.show"), on_click=_ask, type="primary", key="news_show")
        if st.session_state.get(ASKED):
            st.button(text("news.clear"), on_click=_clear, key="news_clear")
        count = text("news.count", count=f"{len(typed):,}", most=f"{LONGEST_NEWS:,}")
        show(element("p", text("news.private"), " ", element("span", count), class_="news-private"))


def examples() -> None:
    """Made-up headlines to press."""
    show(element("h2", text("news.examples"), class_="examples-head"))
    with st.container(gap="xsmall", key="news_examples"):
        for example in EXAMPLES:
            words = text(f"news.example_{example}")
            st.button(words, on_click=_ask_about, args=(words,), key=f"news_example_{example}", type="tertiary")


def read_news() -> ReadNews | None:
    """What was asked about, read once and kept for the other presses on the page; None before anything was asked."""
    headline = st.session_state.get(ASKED)
    if headline is None:
        return None
    answer = st.session_state.get(_READ)
    if not isinstance(answer, tuple) or answer[0] != (headline, language()):
        answer = ((headline, language()), _read(headline))
        st.session_state[_READ] = answer
    read = answer[1]
    return read if isinstance(read, ReadNews) else None


def _read(headline: str) -> ReadNews:
    news = news_text(decode_index(language()), headline)
    decoded = decode(decode_index(language()), news.text)
    index = _check_index(language())
    checks = check_headline(index, news.text, decoded)
    findings = headline_findings(
        catalogue().headline_findings.values(),
        index.number_words,
        news.text,
        decoded,
        checks,
        is_readable=is_readable(news),
    )
    return ReadNews(news, decoded, checks, findings, has_symptom_words(news.text))


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
