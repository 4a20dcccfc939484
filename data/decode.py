"""Decode a headline: which of our names stand where in a text. A pure function, text in, spans out.

The joined plain words of the text are searched for all joined names at once (Aho-Corasick), so that hyphens, spaces and
brackets never matter; a find counts where it begins and ends with a word. Of finds that overlap the longest is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from data.decode_index import REACH, SURE, Care, DecodeIndex, Name, build_decode_index, one_thing
from data.plain_words import HYPHENS, Token, has_digit, tokens
from data.spelling import nearest_names

__all__ = ["DecodeIndex", "Decoded", "Span", "build_decode_index", "decode", "one_thing"]

_BETWEEN = frozenset(" \t\n()[]/'\"’‘“”" + "".join(HYPHENS))  # signs that may stand inside a name
_LONGEST_GAP = 3
_ANY_CASE = Care(frozenset([SURE]), frozenset(), REACH, capitals_suffice=True)


@dataclass(frozen=True, slots=True)
class Span:
    """A name in the text: text[start:end] stands for `thing`, "kind:id" of a subject, medicine, term, mechanism or
    target. `errors` counts the typing errors that were forgiven."""

    start: int
    end: int
    thing: str
    errors: int


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a text names: spans in order, none inside another, and the cancers it speaks of."""

    spans: tuple[Span, ...]
    cancers: tuple[Span, ...]

    @property
    def things(self) -> tuple[str, ...]:
        """Each thing once, in the order of its first mention."""
        return tuple(dict.fromkeys(span.thing for span in self.spans))


@dataclass(frozen=True, slots=True)
class _Find:
    name: Name
    first: int  # place of the first word
    end: int  # after the last
    errors: int

    @property
    def length(self) -> int:
        return self.end - self.first


def decode(index: DecodeIndex, text: str) -> Decoded:
    """The names in `text`, which is best cleaned before (data/typed_text.py): positions count its characters."""
    typed = tokens(text)
    words, errors = _read_words(index, typed)
    finds = _finds(index, text, typed, words, errors)
    kept = _longest(_sensible(index, typed, words, finds))
    spans = [span for find in kept for span in _spans(typed, find)]
    cancers = [
        Span(typed[f.first].start, typed[f.end - 1].end, f"cancer:{f.name.cancer}", f.errors)
        for f in kept
        if f.name.cancer
    ]
    return Decoded(tuple(spans), tuple(cancers))


def _read_words(index: DecodeIndex, typed: Sequence[Token]) -> tuple[list[str], list[int]]:
    """Each word as it is meant, and how many typing errors it has."""
    words = [index.spellings.get(token.word, token.word) for token in typed]
    unknown = [word for word in words if word not in index.known]
    meant = nearest_names(unknown, index.long_words, index.medicine_words)
    errors = [meant[word][1] if word in meant else 0 for word in words]
    return [meant[word][0] if word in meant else word for word in words], errors


def _finds(
    index: DecodeIndex, text: str, typed: Sequence[Token], words: Sequence[str], errors: Sequence[int]
) -> list[_Find]:
    """Every run of words that is a name."""
    begins = list(accumulate((len(word) for word in words), initial=0))
    place_of = {begin: place for place, begin in enumerate(begins)}
    breaks = list(accumulate(_breaks(text, typed), initial=0))
    wrong = list(accumulate(errors, initial=0))
    found = []
    for number, begin, end in index.automaton.find_matches_as_indexes("".join(words), overlapping=True):
        first, last = place_of.get(begin), place_of.get(end)
        if first is not None and last is not None and breaks[last - 1] == breaks[first]:
            found.append(_Find(index.names[number], first, last, wrong[last] - wrong[first]))
    return found


def _breaks(text: str, typed: Sequence[Token]) -> list[int]:
    """For each word but the first: 1 where a name cannot go on from the word before it."""
    found = []
    for before, token in pairwise(typed):
        gap = text[before.end : token.start]
        found.append(int(len(gap) > _LONGEST_GAP or not set(gap) <= _BETWEEN or gap.count("\n") > 1))
    return found


def _sensible(index: DecodeIndex, typed: Sequence[Token], words: Sequence[str], finds: Iterable[_Find]) -> list[_Find]:
    """The finds without everyday words that only look like names."""
    capitals = _capitals(typed)
    meant: list[_Find] = []
    unsure: list[tuple[_Find, Care]] = []
    for find in finds:
        if _is_chance(typed, find):
            continue
        care = _care_for(index, typed, words, find, capitals)
        if care is None:
            meant.append(find)
        else:
            unsure.append((find, care))
    meant += [find for find, care in unsure if _is_meant(words, [], find, care)]
    firm = _counted(len(words), meant)
    meant += [f for f, care in unsure if SURE in care.near and _is_meant(words, firm, f, care)]
    return meant


def _counted(count: int, finds: Iterable[_Find]) -> list[int]:
    """For each place how many words before it belong to a name of ours or of a cancer."""
    firm = [0] * count
    for find in finds:
        if find.name.things or find.name.cancer:
            firm[find.first : find.end] = [1] * find.length
    return list(accumulate(firm, initial=0))


def _is_chance(typed: Sequence[Token], find: _Find) -> bool:
    """True where words only happen to make a name when joined ("pet s can"), or a code goes on ("IL" in "IL-3")."""
    following = typed[find.end : find.end + 1]
    if following and following[0].is_joined and following[0].word.isdigit() and not has_digit(find.name.words[-1]):
        return True
    run = typed[find.first : find.end]
    cut = [token for token, word in zip(run, find.name.words, strict=False) if token.word != word]
    if not cut or len(run) <= len(find.name.words):
        return False
    return any(not token.is_joined and token.word.isalpha() and len(token.word) < 3 for token in run[1:]) and not any(
        token.typed[:1].isupper() for token in run[1:]
    )


def _capitals(typed: Sequence[Token]) -> list[int]:
    """For each place how many capital letters stand before it; none where all of the text is in capital letters."""
    letters = [token.typed for token in typed if token.typed.isalpha() and len(token.typed) > 1]
    if letters and all(word.isupper() for word in letters):
        return [0] * (len(typed) + 1)
    return list(accumulate((sum(map(str.isupper, token.typed)) for token in typed), initial=0))


def _care_for(
    index: DecodeIndex, typed: Sequence[Token], words: Sequence[str], find: _Find, capitals: Sequence[int]
) -> Care | None:
    """What a find needs beside it, or None if it stands for itself."""
    has_capitals = capitals[find.end] - capitals[find.first] > 1
    care = index.care.get(tuple(words[find.first : find.end])) or index.care.get(find.name.words)
    if care is None:
        if not find.name.wants_capitals or has_capitals or _is_code(typed[find.first : find.end]):
            return None
        return _ANY_CASE
    if care.capitals_suffice and has_capitals and not care.unless:
        return None
    if care.capitals_suffice and has_capitals:
        return Care(frozenset(), care.unless, care.reach, capitals_suffice=True)
    return care


def _is_code(run: Sequence[Token]) -> bool:
    """True for letters and a number without a space between, such as "pd-1"."""
    return any(has_digit(token.word) for token in run) and all(token.is_joined for token in run[1:])


def _is_meant(words: Sequence[str], firm: Sequence[int], find: _Find, care: Care) -> bool:
    """True where the words beside a find tell that our thing is meant; `firm` counts the names found so far."""
    start, end = max(0, find.first - care.reach), min(len(words), find.end + care.reach)
    before, after = words[start : find.first], words[find.end : end]
    if not care.unless.isdisjoint(before) or not care.unless.isdisjoint(after):
        return False
    if not care.near or not care.near.isdisjoint(before) or not care.near.isdisjoint(after):
        return True
    if not firm or SURE not in care.near:
        return False
    return firm[find.first] > firm[start] or firm[end] > firm[find.end]


def _longest(finds: Iterable[_Find]) -> list[_Find]:
    """Of finds that overlap the one with the most words, then the one that begins first."""
    taken: set[int] = set()
    kept = []
    for find in sorted(finds, key=lambda f: (-f.length, f.first, f.errors)):
        if taken.isdisjoint(range(find.first, find.end)):
            taken.update(range(find.first, find.end))
            kept.append(find)
    return sorted(kept, key=lambda f: f.first)


def _spans(typed: Sequence[Token], find: _Find) -> list[Span]:
    """One span a thing: the last words of a name of several things stand for one each."""
    spans = []
    more = len(find.name.things) - 1
    cuts = [find.first, *(find.end - more + n for n in range(more)), find.end]
    for thing, (first, end) in zip(find.name.things, pairwise(cuts), strict=False):
        spans.append(Span(typed[first].start, typed[end - 1].end, thing, find.errors))
    return spans
