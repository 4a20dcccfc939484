"""Terms inside a text: a link to the glossary, whose meaning shows on focus, on a tap, or under the pointer.

components/glossary/terms.js shows the meaning. A screen reader hears it as the link's description.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

import streamlit as st

from components.glossary.decode_index import decode_index
from components.page.content import catalogue, catalogue_in, language
from components.page.html import Html, escape, joined
from components.page.links import TERM, page_link
from data.news.term_links import (
    Mention,
    Piece,
    TermFinder,
    build_term_finder,
    entries_of_subject,
    in_pieces,
    mentions,
)


@st.cache_resource(show_spinner=False)
def _finder(language: str) -> TermFinder:
    return build_term_finder(catalogue_in(language), decode_index(language))


@cache  # called for each line of a page; finding the terms of all lines takes seconds
def _mentions(line: str, language: str) -> tuple[Mention, ...]:
    return mentions(_finder(language), line)


@cache
def own_entries(subject: str, language: str) -> frozenset[str]:
    """The entries that a page about a subject need not link."""
    return entries_of_subject(catalogue_in(language), subject)


def terms_named(lines: Iterable[str], language: str) -> frozenset[str]:
    """The entries that some lines name."""
    return frozenset(mention.term for line in lines for mention in _mentions(line, language))


def find_terms(language: str) -> None:
    """Find the terms in every line of the profiles, so that no reader waits for it."""
    for subject in catalogue_in(language).subjects.values():
        for statement in subject.statements.values():
            terms_named(statement.lines, language)


def lines_in_pieces(lines: Iterable[str], leave_out: Collection[str] = ()) -> list[tuple[Piece, ...]]:
    """Each line in pieces; an entry is linked where the lines name it first."""
    return in_pieces(((line, _mentions(line, language())) for line in lines), leave_out)


def linked(lines: Iterable[str], leave_out: Collection[str] = ()) -> dict[str, Html]:
    """Each line with its terms as links, by the line itself."""
    distinct = tuple(dict.fromkeys(lines))
    in_order = (joined(map(piece_markup, pieces)) for pieces in lines_in_pieces(distinct, leave_out))
    return dict(zip(distinct, in_order, strict=True))


def piece_markup(piece: Piece) -> Html:
    """A piece of a line, as a link if it is a term."""
    if not piece.term:
        return escape(piece.text)
    term = catalogue().terms[piece.term]
    return page_link(
        "glossary",
        piece.text,
        {TERM: term.id},
        class_="term",
        data_name=term.term,
        aria_description=term.meaning,
    )
