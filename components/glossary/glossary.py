"""The entries of the glossary: one large, some that unfold, or all by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

import streamlit as st

from components.page.content import catalogue, catalogue_in, language, text
from components.page.fold import fold
from components.page.html import Html, element, items, joined, show
from components.page.links import TERM, page_link
from components.page.search_index import search_index
from components.page.site_address import site_address
from components.page.type_icon import coloured_shape, theme
from data.catalogue.model import Statement, Term
from data.search.glossary import NO_TYPE, Glossary, build_glossary, letter_of
from data.sheet.url_ids import page_address


@st.cache_resource(show_spinner=False)
def glossary_in(language: str) -> Glossary:
    """The glossary of a language; made once."""
    return build_glossary(catalogue_in(language), search_index(language))


def glossary() -> Glossary:
    """The glossary of the reader's language."""
    return glossary_in(language())


def statement_of(term: Term) -> Statement:
    """An entry as something said, for the list of sources."""
    return Statement(term.id, "known", (term.meaning,), term.all_sources)


def term_link(term: Term, label: str = "") -> Html:
    """A link to the entry."""
    return page_link("glossary", label or capital(term.term), {TERM: term.id})


def capital(name: str) -> str:
    """A name as it begins a line: "Antigen", but "mRNA" and "gp100" as they are."""
    first = name.split(" ")[0].split("-")[0]
    return name[:1].upper() + name[1:] if first.isalpha() and (first[1:].islower() or len(first) == 1) else name


def large_entry(term: Term, numbers: Mapping[str, int]) -> None:
    """One entry by itself, with the way to its type and to entries near it."""
    near = [catalogue().terms[other] for other in glossary().related[term.id]]
    related = [element("h2", text("glossary.related")), items(map(term_link, near), class_="related")] if near else []
    show(element("div", *_explained(term, numbers), *related, class_="term-large", id=f"term-{term.id}"))


def answer_entry(term: Term, numbers: Mapping[str, int]) -> None:
    """The entry that answers what was typed, and the way to its own page."""
    heading = element("h2", capital(term.term))
    body = [heading, *_explained(term, numbers), _own_page(term)]
    show(element("div", *body, class_="term-large", id=f"term-{term.id}"))


def folded_entries(terms: Iterable[Term], numbers: Mapping[str, int]) -> None:
    """Some entries by name, each of which unfolds in place."""
    folds = (
        fold(capital(term.term), [*_explained(term, numbers), _own_page(term)], id=f"term-{term.id}") for term in terms
    )
    show(element("div", *folds, class_="word-folds"))


def names(terms: Iterable[Term]) -> Html:
    """Entries by name under their letters; each shows its meaning on focus, a tap or under the pointer."""
    sections = (
        element("section", element("h3", letter.upper()), items(map(_name, of_letter)))
        for letter, of_letter in groupby(terms, key=letter_of)
    )
    return element("div", *sections, class_="term-index")


def all_names() -> Html:
    """Every entry by name."""
    return _all_names(language())


@cache  # some hundred links, the same for every reader
def _all_names(language: str) -> Html:
    return names(glossary_in(language).terms)


def _name(term: Term) -> Html:
    attributes = {"class_": "term", "data_name": term.term, "aria_description": term.meaning}
    return page_link("glossary", capital(term.term), {TERM: term.id}, **attributes)


def _explained(term: Term, numbers: Mapping[str, int]) -> list[Html]:
    """All that an entry says."""
    return [
        *_say(term),
        element("p", term.meaning, " ", _refs(term, numbers), class_="meaning"),
        *_watch_out(term),
        *_also_called(term),
        _belongs(term),
    ]


def _own_page(term: Term) -> Html:
    unseen = element("span", f": {capital(term.term)}", class_="unseen")
    return element("p", page_link("glossary", joined([text("glossary.own_page"), unseen]), {TERM: term.id}))


def share_entry(term: Term) -> None:
    """The address of one entry to copy; nothing where the address of the site is not known."""
    address = page_address(site_address(), "glossary", {TERM: term.id}, language())
    if not address:
        return
    with st.expander(text("glossary.share")):
        show(element("p", text("glossary.share_what")))
        st.code(address, language=None, wrap_lines=True)


def _say(term: Term) -> list[Html]:
    if not term.say:
        return []
    name = text("glossary.say_name", name=term.say_name) if term.say_name else text("glossary.say")
    return [element("p", name, " ", element("span", term.say, class_="respelled"), class_="say")]


def _watch_out(term: Term) -> list[Html]:
    if not term.watch_out:
        return []
    return [element("p", element("strong", text("glossary.watch_out")), " ", term.watch_out, class_="watch-out")]


def _also_called(term: Term) -> list[Html]:
    if not term.also_called:
        return []
    return [element("p", text("glossary.also_called", names=", ".join(term.also_called)), class_="also")]


def _belongs(term: Term) -> Html:
    """The type an entry belongs to, with the way to the profile of its subject."""
    home = glossary().type_of[term.id]
    if home == NO_TYPE or term.subject is None:
        return element("p", text("glossary.belongs"), " ", text("glossary.no_type_line"), class_="belongs")
    subject, kind = catalogue().subjects[home], catalogue().subjects[term.subject]
    link = page_link("type", subject.name, {"type": subject.id})
    parts = [text("glossary.belongs"), " ", coloured_shape(subject, theme()), " ", link]
    if kind != subject:
        parts += [" (", page_link("type", kind.name, {"type": kind.id}), ")"]
    return element("p", *parts, class_="belongs")


def _refs(term: Term, numbers: Mapping[str, int]) -> Html:
    references = " ".join(f"[{numbers[source]}]" for source in term.all_sources)
    return element("span", element("span", text("frame.source_word"), class_="unseen"), f" {references}", class_="ref")
