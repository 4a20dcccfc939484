"""Find from any word: one box; symptom words bring the call-now text first; each result says why it was found."""

from __future__ import annotations

from functools import cache

import streamlit as st

from components.content import catalogue, day, language, text
from components.frame import source_item
from components.glossary import capital, glossary
from components.html import element, show
from components.links import TERM
from components.pages import page_door
from data import search as searching
from data.glossary import look_up
from data.kept import kept
from data.query import MEDICINE_LIST_SOURCE
from data.search import LONGEST_SEARCH, Hit, SearchIndex, build_index, search

KEY = "search_words"  # typed words: in the session, never in the address
MOST_SHOWN = 8
MOST_WORDS = 3  # of the glossary
CALL_SOURCES = ("r64", "r69")  # hospital lists of what to call about


@cache
@kept
def _index(_: str) -> SearchIndex:
    return build_index(catalogue())


def search_box() -> None:
    """The box, and below it what was found for the words in it."""
    typed = st.text_input(
        text("search_box.label"),
        key=KEY,
        placeholder=text("search_box.placeholder"),
        autocomplete="off",
        persist_state="session",
    )
    if not typed.strip():
        return
    found = search(_index(language()), typed, MOST_SHOWN)
    with st.container(border=True, key="search_results"):
        if len(typed) > LONGEST_SEARCH:
            show(element("p", text("search_box.too_long", most=LONGEST_SEARCH)))
        if found.has_symptom_words:
            call_now()
        if found.hits:
            show(element("h2", text("search_box.found"), class_="box-heading"))
            for hit in found.hits:
                _result(hit)
        elif not found.has_symptom_words and not _in_glossary(typed):
            checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
            none = element("p", text("explore.none", checked=checked), role="status")
            show(none, element("p", text("search_box.nothing")))


def _in_glossary(typed: str) -> bool:
    """Offer the words of the glossary that were typed, and nothing else was found for. True if there are any."""
    terms = look_up(glossary(), typed).terms[:MOST_WORDS]
    if terms:
        show(element("h2", text("search_box.in_glossary"), class_="box-heading"))
    for term in terms:
        page_door("glossary", capital(term.term), {TERM: term.id})
        show(element("p", term.meaning))
    return bool(terms)


def has_symptom_words(typed: str) -> bool:
    """True if typed words name something a reader may feel."""
    return searching.has_symptom_words(_index(language()), typed)


def call_now() -> None:
    """What to do about a symptom. It is the same for every symptom: nothing here guesses what it means."""
    lines = [text(f"search_box.{line}") for line in ("call_911", "call_team", "no_guess")]
    show(
        element(
            "div",
            element("h2", text("search_box.call_heading"), class_="box-heading"),
            *(element("p", line) for line in lines),
            *(element("p", source_item(catalogue().sources[source]), class_="refs") for source in CALL_SOURCES),
            class_="emergency",
            role="alert",
        )
    )


def _result(hit: Hit) -> None:
    page, parameters = {
        "cancer": ("explore", {"cancer": hit.id}),
        "mechanism": ("explore", {"mechanism": hit.id}),
        "medicine": ("type", {"type": hit.subject}),
        "subject": ("type", {"type": hit.subject}),
    }[hit.kind]
    page_door(page, _label(hit), parameters)
    show(element("p", hit.reason))


def _label(hit: Hit) -> str:
    if hit.kind == "medicine":
        return text("search_box.medicine", name=hit.name, kind=catalogue().subjects[hit.subject].name)
    return hit.name
