"""Find from any word: one box; symptom words bring the call-now text first; each result says why it was found."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.glossary.glossary import capital
from components.page.content import catalogue, day, language, text
from components.page.html import Html, element, joined, show
from components.page.links import PART, TERM, page_link
from components.page.pages import page_door
from components.page.search_index import search_index
from components.page.sources import source_item
from data.catalogue.lexicon import SearchQuestion
from data.catalogue.query import MEDICINE_LIST_SOURCE
from data.search import search as searching
from data.search.search import LONGEST_SEARCH, Hit, SearchResult, named_subjects, search

KEY = "search_words"  # typed words: in the session, never in the address
MOST_SHOWN = 8
CALL_SOURCES = ("r64", "r69")  # hospital lists of what to call about


def search_field() -> str:
    """The field; returns what is typed in it."""
    return st.text_input(
        text("search_box.label"),
        key=KEY,
        placeholder=text("search_box.placeholder"),
        autocomplete="off",
        persist_state="session",
        label_visibility="collapsed",
    )


def search_answer(typed: str) -> None:
    """What was found for the words typed, to stand right under the field."""
    if not typed.strip():
        return
    result = search(search_index(language()), typed, MOST_SHOWN)
    with st.container(border=True, key="search_results"):
        if len(typed) > LONGEST_SEARCH:
            show(element("p", text("search_box.too_long", most=LONGEST_SEARCH)))
        results(result)
        if not result.hits and not result.has_symptom_words:
            checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
            none = element("p", text("explore.none", checked=checked), role="status")
            show(none, element("p", text("search_box.nothing")))


def results(result: SearchResult, leave_out: Sequence[str] = ()) -> None:
    """What a search found, some kinds of hits left out: what to do about a symptom, the hits, and meanings."""
    if result.has_symptom_words:
        call_now()
    hits = [hit for hit in result.hits if hit.kind != "term" and hit.kind not in leave_out]
    meanings = [hit for hit in result.hits if hit.kind == "term" and hit.kind not in leave_out]
    if hits:
        show(element("h2", text("search_box.found"), class_="box-heading"))
    for hit in hits:
        if hit.kind == "question":
            _answer(hit, result)
    listed = [_result(hit) for hit in hits if hit.kind != "question"]
    if listed:
        show(element("ul", *listed, class_="search-hits"))
    if meanings:
        show(element("h2", text("search_box.in_glossary"), class_="box-heading"))
    for hit in meanings:
        page_door("glossary", capital(hit.name), {TERM: hit.id})
        show(element("p", hit.reason))


def has_symptom_words(typed: str) -> bool:
    """True if typed words name something a reader may feel."""
    return searching.has_symptom_words(search_index(language()), typed)


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


def _answer(hit: Hit, result: SearchResult) -> None:
    """The sentence that answers a question, the way to the place that says more, and the sources."""
    question = catalogue().search_questions[hit.id]
    show(
        element("h3", question.name, class_="box-heading"),
        element("p", question.sentence),
        element("p", _ways(question, result)),
        *(element("p", source_item(catalogue().sources[source]), class_="refs") for source in question.sources),
    )


def _ways(question: SearchQuestion, result: SearchResult) -> Html:
    """Links to where more is said: the types and kinds that were named, or else all types."""
    where, _, name = question.leads_to.partition(":")
    if where == "page":
        return page_link(name, text(f"search_box.to_{name}"))
    if where == "term":
        return page_link("glossary", text("search_box.to_term", term=catalogue().terms[name].term), {TERM: name})
    subjects = [catalogue().subjects[subject] for subject in named_subjects(result)] or catalogue().types
    links = [page_link("type", subject.name, {"type": subject.id, PART: name}) for subject in subjects]
    label = text("search_box.to_part", part=catalogue().attributes[name].name)
    return joined([label, " ", *(joined([link, ". "]) for link in links)])


def _result(hit: Hit) -> Html:
    """The way to what was found, and why it was."""
    page, parameters = {
        "cancer": ("explore", {"cancer": hit.id}),
        "mechanism": ("explore", {"mechanism": hit.id}),
        "medicine": ("medicines", {"medicine": hit.id}),
        "subject": ("type", {"type": hit.subject}),
    }[hit.kind]
    return element("li", page_link(page, _label(hit), parameters), element("p", hit.reason))


def _label(hit: Hit) -> str:
    if hit.kind == "medicine":
        return text("search_box.medicine", name=hit.name, kind=catalogue().subjects[hit.subject].name)
    return hit.name
