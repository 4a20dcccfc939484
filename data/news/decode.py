"""Decode a headline: which of our names stand where in a text. A pure function, text in, spans out.

The joined plain words of the text are searched for all joined names at once (Aho-Corasick), so that hyphens, spaces and
brackets never matter; a find counts where it begins and ends with a word. Of finds that overlap the longest is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Protocol

from data.news.decode_denial import is_contrary, is_denied
from data.news.decode_index import DecodeIndex, Name, Words, build_decode_index, entity_of_terms
from data.news.decode_phrases import phrases_in
from data.news.decode_sense import Find, Reading, counted, is_meant, reading, sensible
from data.news.news_rules import REACH, Care
from data.search.spelling import nearest_names
from data.search.tokens import HYPHENS, Token, has_digit, tokens

__all__ = ["DecodeIndex", "Decoded", "Span", "build_decode_index", "decode", "entity_of_terms", "sentence_numbers"]

_POSSESSIVE = re.compile(r"['’]s ?")
_BETWEEN = frozenset(" \t\n()[]/'\"’‘“”®™" + "".join(HYPHENS))  # signs that may stand inside a name
_DASH = re.compile(rf"\s[{''.join(HYPHENS)}]+\s|\n\s*\n")  # what ends one, though its signs may not
_SENTENCE_END = re.compile(r"[.!?;:]|\n")
_LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Span:
    """A name in the text: text[start:end] stands for `entity`, "kind:id" of a subject, medicine, term, mechanism or
    target. `errors` counts the typing errors that were forgiven."""

    start: int
    end: int
    entity: str
    errors: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a text names: spans in order, none inside another, and the cancers it speaks of. `turns` are the words by
    which it tells that a thing differs from its usual meaning."""

    spans: tuple[Span, ...]
    cancers: tuple[Span, ...]
    turns: tuple[Span, ...] = ()

    @property
    def entities(self) -> tuple[str, ...]:
        """Each thing once, in the order of its first mention."""
        return tuple(dict.fromkeys(span.entity for span in self.spans))


def decode(index: DecodeIndex, text: str) -> Decoded:
    """The names in `text`, which is best cleaned before (data/sheet/sanitize.py): positions count its characters."""
    typed = tokens(text, index.forms)
    words, errors = _read_words(index, typed)
    read = reading(text, typed, words)
    finds = sensible(index, read, _finds(index, text, typed, words, errors))
    name_finds = _longest(find for find in finds if not find.name.cancer)
    of_cancers = _longest(find for find in finds if find.name.cancer)
    meant = [find for find in name_finds if not is_denied(index, read, find)]
    spans = [span for find in meant for span in _spans(index, typed, find)]
    sentences = sentence_numbers(text, typed)
    spans += _phrases(index, read, sentences, name_finds)
    spans.sort(key=lambda span: span.start)
    cancers = tuple(
        Span(typed[find.first].start, typed[find.end - 1].end, f"cancer:{find.name.cancer}", find.errors)
        for find in of_cancers
        if not is_denied(index, read, find)
    )
    return Decoded(tuple(spans), cancers, _turns(index, read, sentences, spans))


def _read_words(index: DecodeIndex, typed: Sequence[Token]) -> tuple[list[str], list[int]]:
    """Each word as it is meant, and how many typing errors it has."""
    plains = [_singular(index, token) for token in typed]
    words = [index.spellings.get(word, word) for word in plains]
    unknown = [word for word in words if word not in index.vocabulary]
    meant = nearest_names(unknown, index.long_words, index.medicine_words, index.forms)
    errors = [meant[word][1] if word in meant else 0 for word in words]
    return [meant[word][0] if word in meant else word for word in words], errors


def _singular(index: DecodeIndex, token: Token) -> str:
    """The plain word, Greek letters written out; of a short form the "s" of many is dropped too ("ICIs")."""
    if token.typed.endswith("s") and len(token.typed) > 2 and token.typed[:-1].isupper():
        return token.typed[:-1].casefold()
    return token.word if token.word.isascii() else token.word.translate(index.signs)


def _finds(
    index: DecodeIndex, text: str, typed: Sequence[Token], words: Sequence[str], errors: Sequence[int]
) -> list[Find]:
    """Every run of words that is a name."""
    begins = list(accumulate((len(word) for word in words), initial=0))
    position_of = {begin: position for position, begin in enumerate(begins)}
    breaks = list(accumulate(_breaks(text, typed), initial=0))
    wrong = list(accumulate(errors, initial=0))
    finds = []
    for number, begin, end in index.automaton.find_matches_as_indexes("".join(words), overlapping=True):
        first, last = position_of.get(begin), position_of.get(end)
        if first is None or last is None:
            continue
        run = tuple(words[first:last])
        name = _as_written(index.names[number], run)
        if len(run) > len(name.words) and "/" in text[typed[first].start : typed[last - 1].end]:
            continue  # "phase I/II" is not "phase III"
        if breaks[last - 1] == breaks[first] or "," in name.spoken:
            finds.append(Find(name, first, last, wrong[last] - wrong[first]))
    return finds


def _as_written(names: Sequence[Name], run: Words) -> Name:
    """Of names that are the same when joined the one in these very words, or else the first."""
    return next((name for name in names if name.words == run), names[0])


def _breaks(text: str, typed: Sequence[Token]) -> list[int]:
    """For each word but the first: 1 where a name cannot go on from the word before it."""
    breaks = []
    for before, token in pairwise(typed):
        gap = text[before.end : token.start]
        if (
            gap == " "
            or _POSSESSIVE.fullmatch(gap)
            or (gap == "." and has_digit(before.typed[-1]) and has_digit(token.typed[0]))
        ):
            breaks.append(0)  # "18.2" goes on
            continue
        breaks.append(int(len(gap) > _LONGEST_GAP or not set(gap) <= _BETWEEN or bool(_DASH.search(gap))))
    return breaks


def _longest(finds: Iterable[Find]) -> list[Find]:
    """Of finds that overlap the one with the most words, then the one that begins first."""
    positions: set[int] = set()
    longest = []
    for find in sorted(finds, key=lambda f: (-f.length, f.first, f.errors)):
        if positions.isdisjoint(range(find.first, find.end)):
            positions.update(range(find.first, find.end))
            longest.append(find)
    return sorted(longest, key=lambda f: f.first)


def _spans(index: DecodeIndex, typed: Sequence[Token], find: Find) -> list[Span]:
    """One span a thing: the last words of a name of several things stand for one each. The letters of a maker that
    follow the name of a medicine belong to it."""
    spans = []
    more = len(find.name.entities) - 1
    is_longer = find.end < len(typed) and index.all_names.is_suffix(typed, find.end)
    end_of_all = find.end + is_longer
    cuts = [find.first, *(find.end - more + n for n in range(more)), end_of_all]
    for entity, (first, end) in zip(find.name.entities, pairwise(cuts), strict=False):
        spans.append(Span(typed[first].start, typed[end - 1].end, entity, find.errors))
    return spans


class Placed(Protocol):
    """Something that stands in a text."""

    @property
    def start(self) -> int:
        """The position of its first character in the text."""

    @property
    def end(self) -> int:
        """The position after its last character."""


def sentence_numbers(text: str, typed: Sequence[Placed]) -> list[int]:
    """For each word the number of its sentence."""
    ends = (bool(_SENTENCE_END.search(text, a.end, b.start)) for a, b in pairwise(typed))
    return list(accumulate(ends, initial=0))


def _phrases(index: DecodeIndex, read: Reading, sentences: Sequence[int], names: Sequence[Find]) -> list[Span]:
    """Ways of working in free words. A mark ends before the first name inside it: names go before."""
    firm = counted(len(read.words), names)
    positions_taken = {position for find in names for position in range(find.first, find.end)}
    spans = []
    for match in phrases_in(index.phrases, read.words, sentences):
        first = next(
            (position for position in range(match.first, match.end) if position not in positions_taken), match.end
        )
        end = next((position for position in range(first, match.end) if position in positions_taken), match.end)
        find = Find(Name((match.phrase.entity,), (), ""), match.first, match.end, 0)
        around = Care(match.phrase.near, match.phrase.unless, REACH)
        is_so = first < end and is_meant(read, firm, find, around) and not is_contrary(index, read, match.first)
        if is_so:
            positions_taken.update(range(first, end))
            spans.append(Span(read.typed[first].start, read.typed[end - 1].end, match.phrase.entity, 0))
    return spans


def _turns(index: DecodeIndex, read: Reading, sentences: Sequence[int], spans: Sequence[Span]) -> tuple[Span, ...]:
    """Where the text tells that one of the things it names is another than the usual one."""
    entities = {span.entity for span in spans}
    matches = [match for match in phrases_in(index.turns, read.words, sentences) if match.phrase.entity in entities]
    meant = [match for match in matches if not is_contrary(index, read, match.first)]
    return tuple(Span(read.typed[t.first].start, read.typed[t.end - 1].end, t.phrase.entity, 0) for t in meant)
