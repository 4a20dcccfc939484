"""The entries of the glossary: one large, some in full, or all by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from urllib.parse import urlsplit, urlunsplit

import streamlit as st

from components.content import catalogue, language, text
from components.html import Html, element, items, joined, show
from components.links import TERM, page_link
from components.marks import theme
from data.glossary import NO_TYPE, Glossary, build_glossary, letter_of
from data.kept import kept
from data.model import Statement, Term
from documents.figures.marks import colour_of


@cache
@kept
def _glossary(_: str) -> Glossary:
    return build_glossary(catalogue())


def glossary() -> Glossary:
    """The glossary of the reader's language."""
    return _glossary(language())


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
    show(_large(term.id, language(), theme(), tuple(numbers.items())))


@cache
@kept
def _large(term_id: str, _: str, shown_in: str, numbers: tuple[tuple[str, int], ...]) -> Html:
    term = catalogue().terms[term_id]
    near = [catalogue().terms[other] for other in glossary().related[term.id]]
    return element(
        "div",
        *_say(term),
        element("p", term.meaning, " ", _refs(term, dict(numbers)), class_="meaning"),
        *_watch_out(term),
        *_also_called(term),
        _belongs(term, shown_in),
        *([element("h2", text("glossary.related")), items(map(term_link, near), class_="related")] if near else []),
        class_="term-large",
        id=f"term-{term.id}",
    )


def entries(terms: Iterable[Term], numbers: Mapping[str, int]) -> None:
    """Some entries in full, each with an anchor of its own."""
    listed = tuple(term.id for term in terms)
    show(_entries(listed, language(), theme(), tuple(numbers.items())))


@cache
@kept
def _entry(term_id: str, _: str, shown_in: str, numbers: tuple[tuple[str, int], ...]) -> Html:
    term = catalogue().terms[term_id]
    return element(
        "article",
        element("h3", term_link(term)),
        *_say(term),
        element("p", term.meaning, " ", _refs(term, dict(numbers))),
        *_watch_out(term),
        *_also_called(term),
        _belongs(term, shown_in),
        id=f"term-{term.id}",
    )


def _entries(listed: tuple[str, ...], spoken: str, shown_in: str, numbers: tuple[tuple[str, int], ...]) -> Html:
    by_source = dict(numbers)
    own = (tuple((s, by_source[s]) for s in catalogue().terms[one].all_sources) for one in listed)
    return element(
        "div", *(_entry(one, spoken, shown_in, refs) for one, refs in zip(listed, own, strict=True)), class_="entries"
    )


def index_of_names() -> None:
    """All entries by name under their letters, without their meanings."""
    show(_index(language()))


@cache
@kept
def _index(_: str) -> Html:
    groups = groupby(glossary().terms, key=letter_of)
    return element(
        "div",
        *(
            element("section", element("h3", letter.upper()), items(map(term_link, terms)), id=f"letter-{letter}")
            for letter, terms in groups
        ),
        class_="term-index",
    )


def share_entry(term: Term) -> None:
    """The address of one entry to copy; nothing where the address of the site is not known."""
    here = st.context.url
    if not here:
        return
    parts = urlsplit(here)
    path = f"{parts.path.rsplit('/', 1)[0]}/glossary"
    with st.expander(text("glossary.share")):
        show(element("p", text("glossary.share_what")))
        st.code(urlunsplit((parts.scheme, parts.netloc, path, f"{TERM}={term.id}", "")), language=None, wrap_lines=True)


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


def _belongs(term: Term, shown_in: str) -> Html:
    """The type an entry belongs to, with the way to the profile of its subject."""
    home = glossary().type_of[term.id]
    if home == NO_TYPE or term.subject is None:
        return element("p", text("glossary.belongs"), " ", text("glossary.no_type_line"), class_="belongs")
    subject, kind = catalogue().subjects[home], catalogue().subjects[term.subject]
    colour = colour_of(subject.facts, shown_in)
    shape = element("span", class_=f"shape {subject.facts.shape}", style=f"background: {colour}", aria_hidden="true")
    parts = [text("glossary.belongs"), " ", shape, " ", page_link("type", subject.name, {"type": subject.id})]
    if kind != subject:
        parts += [" (", page_link("type", kind.name, {"type": kind.id}), ")"]
    return element("p", *parts, class_="belongs")


def _refs(term: Term, numbers: Mapping[str, int]) -> Html:
    found = " ".join(f"[{numbers[source]}]" for source in term.all_sources)
    return joined(
        [element("span", element("span", text("frame.source_word"), class_="unseen"), f" {found}", class_="ref")]
    )
