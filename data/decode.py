"""Decode a headline: which of our names stand where in a text. A pure function, text in, spans out.

The joined plain words of the text are searched for all joined names at once (Aho-Corasick), so that hyphens, spaces and
brackets never matter; a find counts where it begins and ends with a word. Of finds that overlap the longest is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from data.decode_index import REACH, SURE, Care, DecodeIndex, Name, Words, build_decode_index, one_thing
from data.decode_phrases import told
from data.plain_words import HYPHENS, Token, has_digit, tokens
from data.spelling import nearest_names

__all__ = ["DecodeIndex", "Decoded", "Span", "build_decode_index", "decode", "one_thing", "sentence_numbers"]

_BETWEEN = frozenset(" \t\n()[]/'\"’‘“”®™" + "".join(HYPHENS))  # signs that may stand inside a name
_DASH = re.compile(rf"\s[{''.join(HYPHENS)}]+\s|\n\s*\n")  # what ends one, though its signs may not
_SENTENCE_END = re.compile(r"[.!?;:]|\n")
_LONGEST_GAP = 3
ROUNDS = 3


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
    sensible = _sensible(index, typed, words, finds)
    kept = _longest(find for find in sensible if not find.name.cancer)
    of_cancers = _longest(find for find in sensible if find.name.cancer)
    spans = [span for find in kept for span in _spans(typed, find)]
    spans += _phrases(index, text, typed, words, kept)
    cancers = [
        Span(typed[f.first].start, typed[f.end - 1].end, f"cancer:{f.name.cancer}", f.errors) for f in of_cancers
    ]
    return Decoded(tuple(sorted(spans, key=lambda span: span.start)), tuple(cancers))


def _read_words(index: DecodeIndex, typed: Sequence[Token]) -> tuple[list[str], list[int]]:
    """Each word as it is meant, and how many typing errors it has."""
    plains = [_singular(token) for token in typed]
    words = [index.spellings.get(word, word) for word in plains]
    unknown = [word for word in words if word not in index.known]
    meant = nearest_names(unknown, index.long_words, index.medicine_words)
    errors = [meant[word][1] if word in meant else 0 for word in words]
    return [meant[word][0] if word in meant else word for word in words], errors


def _singular(token: Token) -> str:
    """The plain word; of a short form the "s" that makes it many is dropped too ("ICIs")."""
    if token.typed.endswith("s") and len(token.typed) > 2 and token.typed[:-1].isupper():
        return token.typed[:-1].casefold()
    return token.word


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
        if first is None or last is None:
            continue
        run = tuple(words[first:last])
        name = _as_written(index.names[number], run)
        if len(run) > len(name.words) and "/" in text[typed[first].start : typed[last - 1].end]:
            continue  # "phase I/II" is not "phase III"
        if breaks[last - 1] == breaks[first] or "," in name.spoken:
            found.append(_Find(name, first, last, wrong[last] - wrong[first]))
    return found


def _as_written(names: Sequence[Name], run: Words) -> Name:
    """Of names that are the same when joined the one in these very words, or else the first."""
    return next((name for name in names if name.words == run), names[0])


def _breaks(text: str, typed: Sequence[Token]) -> list[int]:
    """For each word but the first: 1 where a name cannot go on from the word before it."""
    found = []
    for before, token in pairwise(typed):
        gap = text[before.end : token.start]
        if gap == " ":
            found.append(0)
            continue
        found.append(int(len(gap) > _LONGEST_GAP or not set(gap) <= _BETWEEN or bool(_DASH.search(gap))))
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
    for _ in range(ROUNDS):  # a name that is meant makes others beside it sure
        firm = _counted(len(words), meant)
        sure = [_is_meant(words, firm, find, care) for find, care in unsure]
        if not any(sure):
            break
        meant += [find for (find, _), is_sure in zip(unsure, sure, strict=True) if is_sure]
        unsure = [pair for pair, is_sure in zip(unsure, sure, strict=True) if not is_sure]
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
    if find.length <= len(find.name.words):
        return False
    run = typed[find.first : find.end]
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
    if has_capitals and not find.name.spoken.isupper():  # "BITE" is not "BiTE"
        has_capitals = any(token.typed != token.typed.upper() for token in typed[find.first : find.end])
    care = index.care.get(tuple(words[find.first : find.end])) or index.care.get(find.name.words)
    if care is None:
        is_short = find.name.wants_capitals and not _is_code(typed[find.first : find.end])
        return index.short if is_short else None
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


def sentence_numbers(text: str, typed: Sequence[Token]) -> list[int]:
    """For each word the number of its sentence."""
    ends = (bool(_SENTENCE_END.search(text, a.end, b.start)) for a, b in pairwise(typed))
    return list(accumulate(ends, initial=0))


def _phrases(
    index: DecodeIndex, text: str, typed: Sequence[Token], words: Sequence[str], kept: Sequence[_Find]
) -> list[Span]:
    """Ways of working in free words. A mark ends before the first name inside it: names go before."""
    sentences = sentence_numbers(text, typed)
    firm = _counted(len(words), kept)
    taken = {place for find in kept for place in range(find.first, find.end)}
    spans = []
    for found in told(index.phrases, words, sentences):
        first = next((place for place in range(found.first, found.end) if place not in taken), found.end)
        end = next((place for place in range(first, found.end) if place in taken), found.end)
        find = _Find(Name((found.phrase.thing,), (), ""), found.first, found.end, 0)
        around = Care(found.phrase.near, found.phrase.unless, REACH, capitals_suffice=False)
        if first < end and _is_meant(words, firm, find, around):
            taken.update(range(first, end))
            spans.append(Span(typed[first].start, typed[end - 1].end, found.phrase.thing, 0))
    return spans
