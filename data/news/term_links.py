"""Words of our own texts that the glossary explains, so that pages can link them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data.catalogue.catalogue import Catalogue
from data.news.decode import DecodeIndex, decode, entity_of_terms

# Where a sentence gives the word beside its meaning, a link would explain it twice; what may stand before is content.
_MEANING_AFTER = re.compile(r"\s*\((?!\d)")


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a line names an entry; `is_explained` where the sentence itself says what it means."""

    start: int
    end: int
    term: str
    is_explained: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line; `term` is the id of the entry that it names, or empty."""

    text: str
    term: str = ""


@dataclass(frozen=True)
class TermFinder:
    """What is needed to find terms; made once for a catalogue."""

    index: DecodeIndex
    entry_of: Mapping[str, str]  # a thing that the decoder finds -> the entry that explains it


def build_term_finder(catalogue: Catalogue, index: DecodeIndex) -> TermFinder:
    """The finder of a catalogue. Medicines are left out: they have a page of their own."""
    entries = {f"term:{term}": term for term in catalogue.terms}
    for term, entity in entity_of_terms(catalogue).items():
        entry = entries.pop(term)
        if not entity.startswith("medicine:"):
            entries.setdefault(entity, entry)
    return TermFinder(index, MappingProxyType(entries))


def entries_of_subject(catalogue: Catalogue, subject: str) -> frozenset[str]:
    """The entries that are the subject itself or its type: a page about it need not explain them."""
    near = {f"subject:{subject}", f"subject:{catalogue.subjects[subject].facts.home_type}"}
    entities = entity_of_terms(catalogue)
    return frozenset(term.removeprefix("term:") for term, entity in entities.items() if entity in near)


def mentions(finder: TermFinder, line: str) -> tuple[Mention, ...]:
    """The entries that a line names, in order."""
    mentions_of_line = []
    for span in decode(finder.index, line).spans:
        term = finder.entry_of.get(span.entity)
        if term and not span.errors:
            is_explained = bool(finder.index.called.search(line, 0, span.start) or _MEANING_AFTER.match(line, span.end))
            mentions_of_line.append(Mention(span.start, span.end, term, is_explained))
    return tuple(mentions_of_line)


def in_pieces(
    lines: Iterable[tuple[str, tuple[Mention, ...]]], leave_out: Collection[str] = ()
) -> list[tuple[Piece, ...]]:
    """Each line in pieces; the first mention of an entry in all of the lines carries its id, if it is not explained."""
    linked = set(leave_out)
    return [_pieces(line, of_line, linked) for line, of_line in lines]


def _pieces(line: str, mentions: tuple[Mention, ...], linked: set[str]) -> tuple[Piece, ...]:
    pieces, position = list[Piece](), 0
    for mention in mentions:
        is_new = mention.term not in linked
        linked.add(mention.term)
        if is_new and not mention.is_explained and mention.start >= position:
            pieces += [Piece(line[position : mention.start]), Piece(line[mention.start : mention.end], mention.term)]
            position = mention.end
    return tuple(piece for piece in (*pieces, Piece(line[position:])) if piece.text)
