"""Terms inside a text: a link to the glossary, whose meaning shows on focus, on a tap, or under the pointer.

components/terms.js shows the meaning. A screen reader hears it as the link's description.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from components.content import catalogue, language
from components.html import Html, escape, joined
from components.links import TERM, page_href, page_link
from components.names import decode_index
from data.kept import kept
from data.term_links import (
    Mention,
    Piece,
    TermFinder,
    build_term_finder,
    entries_of_subject,
    in_pieces,
    mentions,
)


@cache
@kept
def _finder(spoken: str) -> TermFinder:
    return build_term_finder(catalogue(), decode_index(spoken))


@cache
@kept
def _mentions(line: str, spoken: str) -> tuple[Mention, ...]:
    return mentions(_finder(spoken), line)


@cache
@kept
def own_entries(subject: str, _: str) -> frozenset[str]:
    """The entries that a page about a subject need not link."""
    return entries_of_subject(catalogue(), subject)


@cache
@kept
def terms_named(lines: tuple[str, ...], spoken: str) -> frozenset[str]:
    """The entries that some lines name."""
    return frozenset(found.term for line in lines for found in _mentions(line, spoken))


def prepare() -> None:
    """Find the terms in every line of the profiles, so that no reader waits for it."""
    for subject in catalogue().subjects.values():
        for said in subject.statements.values():
            for line in said.lines:
                _mentions(line, language())


def lines_in_pieces(lines: Iterable[str], leave_out: Collection[str] = ()) -> list[tuple[Piece, ...]]:
    """Each line in pieces; an entry is linked where the lines name it first."""
    return in_pieces(((line, _mentions(line, language())) for line in lines), leave_out)


def linked(lines: Iterable[str], leave_out: Collection[str] = ()) -> dict[str, Html]:
    """Each line with its terms as links, by the line itself."""
    listed = tuple(dict.fromkeys(lines))
    return dict(zip(listed, _linked(listed, frozenset(leave_out), language()), strict=True))


@cache
@kept
def _linked(lines: tuple[str, ...], leave_out: frozenset[str], _: str) -> tuple[Html, ...]:
    return tuple(joined(map(_markup, pieces)) for pieces in lines_in_pieces(lines, leave_out))


def _markup(piece: Piece) -> Html:
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


def term_data(term_id: str) -> dict[str, str]:
    """What a component needs to draw a link to an entry: name, meaning and address."""
    term = catalogue().terms[term_id]
    return {"name": term.term, "meaning": term.meaning, "href": page_href("glossary", {TERM: term.id})}
