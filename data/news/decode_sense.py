"""Which finds are meant: an everyday word, a surname, a company or a place that only looks like a name is left out.

A find that needs no other word is meant at once; each that is meant makes others beside it surer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from data.news.decode_index import DecodeIndex, Name
from data.news.news_rules import SURE, Care
from data.search.tokens import Token, has_digit

ROUNDS = 3
_PHRASE_END = re.compile(r"[,:!?;\n]|\.\W|\s[—–]")
_CLAUSE_END = re.compile(r"[!?;\n]|\.\W|\s[—–]")


@dataclass(frozen=True, slots=True)
class Find:
    """A run of words that is a name."""

    name: Name
    first: int  # position of the first word
    end: int  # after the last
    errors: int

    @property
    def length(self) -> int:
        """How many words of the text it covers."""
        return self.end - self.first


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it is read: its words as typed and as meant, and the range of positions of each word's clause."""

    typed: Sequence[Token]
    words: Sequence[str]
    clauses: Sequence[tuple[int, int]]
    phrases: Sequence[tuple[int, int]]  # the same, and a comma ends one
    capitals: Sequence[int]  # for each position how many capital letters stand before it
    is_shouted: bool  # all in capital letters, so that they tell nothing
    is_whispered: bool  # none at all


def reading(text: str, typed: Sequence[Token], words: Sequence[str]) -> Reading:
    """A text with all that is asked of it at each word: its clause, its phrase, and how far capital letters tell."""
    letters = [token.typed for token in typed if token.typed.isalpha() and len(token.typed) > 1]
    is_shouted = bool(letters) and all(word.isupper() for word in letters)
    counts = (0 if is_shouted else sum(map(str.isupper, token.typed)) for token in typed)
    capitals = list(accumulate(counts, initial=0))
    is_whispered = capitals[-1] == 0 and not is_shouted
    clauses, phrases = (_parts(text, typed, end) for end in (_CLAUSE_END, _PHRASE_END))
    return Reading(typed, words, clauses, phrases, capitals, is_shouted, is_whispered)


def _parts(text: str, typed: Sequence[Token], part_end: re.Pattern[str]) -> list[tuple[int, int]]:
    """For each word the positions where its part of the text begins and ends."""
    gaps = ((position, text[a.end : b.start]) for position, (a, b) in enumerate(pairwise(typed), start=1))
    ends = [position for position, gap in gaps if gap != " " and part_end.search(gap)]
    bounds = [0, *ends, len(typed)]
    return [(start, end) for start, end in pairwise(bounds) for _ in range(start, end)]


def counted(count: int, finds: Iterable[Find]) -> list[int]:
    """For each position how many words before it belong to a name of ours or of a cancer."""
    firm = [0] * count
    for find in finds:
        if find.name.entities or find.name.cancer:
            firm[find.first : find.end] = [1] * find.length
    return list(accumulate(firm, initial=0))


def sensible(index: DecodeIndex, read: Reading, finds: Iterable[Find]) -> list[Find]:
    """The finds without everyday words that only look like names."""
    meant: list[Find] = []
    unsure: list[tuple[Find, Care]] = []
    for find in finds:
        if _is_chance(read.typed, find):
            continue
        care = _care_for(index, read, find)
        if care is None:
            meant.append(find)
        elif _is_spelled(read, find, care):
            unsure.append((find, care))
    for _ in range(ROUNDS):  # a name that is meant makes others beside it sure
        firm = counted(len(read.words), meant)
        sure = [is_meant(read, firm, find, care) for find, care in unsure]
        if not any(sure):
            break
        meant += [find for (find, _), is_sure in zip(unsure, sure, strict=True) if is_sure]
        unsure = [pair for pair, is_sure in zip(unsure, sure, strict=True) if not is_sure]
    return meant


def _is_chance(typed: Sequence[Token], find: Find) -> bool:
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


def _care_for(index: DecodeIndex, read: Reading, find: Find) -> Care | None:
    """What a find needs beside it, or None if it stands for itself."""
    run = read.typed[find.first : find.end]
    has_capitals = read.capitals[find.end] - read.capitals[find.first] > 1
    if has_capitals and not find.name.spoken.isupper():  # "BITE" is not "BiTE"
        has_capitals = any(token.typed != token.typed.upper() for token in run)
    care = index.care.get(tuple(read.words[find.first : find.end])) or index.care.get(find.name.words)
    if care is None:
        if not find.name.wants_capitals or _is_code(run):
            return None
        if read.is_shouted or read.is_whispered:  # capital letters tell nothing
            return index.short
        return replace(index.short, needs_capitals=True)
    if care.capitals_suffice and has_capitals and not care.unless:
        return None
    if care.capitals_suffice and has_capitals:
        return Care(frozenset(), care.unless, care.reach, capitals_suffice=True)
    return care


def _is_code(run: Sequence[Token]) -> bool:
    """True for letters and a number without a space between, such as "pd-1"."""
    return any(has_digit(token.word) for token in run) and all(token.is_joined for token in run[1:])


def _is_spelled(read: Reading, find: Find, care: Care) -> bool:
    """True if the find is typed as it must be, hyphens and the "s" of many aside."""
    if care.needs_capitals:
        return read.capitals[find.end] - read.capitals[find.first] > 1
    if not care.spelled:
        return True
    joined = "".join(token.typed for token in read.typed[find.first : find.end])
    spellings = {"".join(filter(str.isalnum, spelled)) for spelled in care.spelled}
    return not read.is_shouted and (joined in spellings or joined.removesuffix("s") in spellings)


def is_meant(read: Reading, firm: Sequence[int], find: Find, care: Care) -> bool:
    """True where the words beside a find tell that our thing is meant; `firm` counts the names found so far."""
    words, reach = read.words, care.reach
    start, end = max(0, find.first - reach), min(len(words), find.end + reach)
    if not care.unless.isdisjoint(words[start : find.first]) or not care.unless.isdisjoint(words[find.end : end]):
        return False
    if not care.near:
        return True
    first, last = max(start, read.clauses[find.first][0]), min(end, read.clauses[find.end - 1][1])
    if not care.near.isdisjoint(words[first : find.first]) or not care.near.isdisjoint(words[find.end : last]):
        return True
    if not firm or SURE not in care.near:
        return False
    if care.spelled:  # a place or a unit may stand in the next clause to a medicine
        start, end = first, last
    return firm[find.first] > firm[start] or firm[end] > firm[find.end]
