"""What a news text says, and leaves out: each check with the wording that it reacts to.

Nothing here judges whether the news is true. The wording is content (`headline_clues.csv`): "[a|b]" stands for each of
some words, "…" for a few words between, "#" for a number, "#%" for a percentage; "@5" at the end sets
how many words "…" may stand for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.decode import Decoded, sentence_numbers
from data.decode_index import spoken_ways
from data.decode_phrases import Phrase, PhraseIndex, build_phrase_index, pieces_of, told
from data.load import Catalogue
from data.plain_words import Token, plain, tokens
from data.word_lists import HeadlineCheck, HeadlineClue

NUMBER_GROUP = "@number"  # in news_words.csv: numbers written as words
MOST_QUOTES = 4
LONGEST_QUOTE = 60
_NUMBER, _PERCENT = "number0", "percent0"  # stand for any number and percentage; no text has these words
_REACH = re.compile(r"\s*@(\d+)$")
_FEW = 1

Range = tuple[int, int]  # characters of the text


@dataclass(frozen=True, slots=True)
class FoundClue:
    """A clue, and the text's own words that fit it, each once and in order."""

    clue: HeadlineClue
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A check and its clues in the text; none means that the text does not say."""

    check: HeadlineCheck
    clues: tuple[FoundClue, ...]


@dataclass(frozen=True)
class CheckIndex:
    """The checks of a catalogue, prepared; never changed after it was made."""

    checks: tuple[HeadlineCheck, ...]
    clues: tuple[HeadlineClue, ...]
    phrases: PhraseIndex  # the thing of each is the id of its clue
    numbers: frozenset[str]


def build_check_index(catalogue: Catalogue) -> CheckIndex:
    """The index of a catalogue: make it once."""
    clues = tuple(catalogue.headline_clues.values())
    listed = [row.near for row in catalogue.news_words.values() if row.word == NUMBER_GROUP]
    return CheckIndex(
        checks=tuple(catalogue.headline_checks.values()),
        clues=clues,
        phrases=build_phrase_index(tuple(_phrase(clue.id, wording) for clue in clues for wording in clue.words)),
        numbers=frozenset(word for words in listed for one in words for word in plain(one)),
    )


def check_headline(index: CheckIndex, text: str, decoded: Decoded) -> tuple[Checked, ...]:
    """Every check in its order, with the wording of `text` that it reacts to."""
    found: defaultdict[str, set[Range]] = defaultdict(set)
    for clue, here in _told(index, text, decoded):
        found[clue].add(here)
    for clue_row in index.clues:
        for span in (*decoded.spans, *decoded.cancers):
            if span.thing in clue_row.things or f"{span.thing.partition(':')[0]}:" in clue_row.things:
                found[clue_row.id].add((span.start, span.end))
    return tuple(Checked(check, tuple(_clues_of(index, check, text, found))) for check in index.checks)


def _phrase(clue: str, wording: str) -> Phrase:
    reach = _REACH.search(wording)
    bare = _REACH.sub("", wording).replace("#%", f" {_PERCENT} ").replace("#", f" {_NUMBER} ")
    return Phrase(clue, pieces_of(bare, spoken_ways), frozenset(), frozenset(), int(reach[1]) if reach else _FEW)


def _told(index: CheckIndex, text: str, decoded: Decoded) -> Iterator[tuple[str, Range]]:
    """Each clue told in words and where. A word inside a longer name belongs to the name ("breakthrough therapy")."""
    typed = tokens(text)
    named = {place for span in decoded.spans for place in range(span.start, span.end)}
    words = [_counted(index, text, token) if token.start not in named else token.word for token in typed]
    things = {clue.id: clue.things for clue in index.clues}
    for each in told(index.phrases, words, sentence_numbers(text, typed)):
        end = typed[each.end - 1].end
        here = typed[each.first].start, end + (text[end : end + 1] == "%")
        around = (span for span in decoded.spans if _is_inside(here, (span.start, span.end)))
        if all(span.thing in things[each.phrase.thing] for span in around):
            yield each.phrase.thing, here


def _counted(index: CheckIndex, text: str, token: Token) -> str:
    """The word, or what stands for a number."""
    if token.word.isdigit() or token.word in index.numbers:
        return _PERCENT if text[token.end : token.end + 1] == "%" else _NUMBER
    return token.word


def _clues_of(index: CheckIndex, check: HeadlineCheck, text: str, found: dict[str, set[Range]]) -> Iterator[FoundClue]:
    """The clues of a check. Of wordings inside each other the longest counts ("no side effects")."""
    all_ranges = [here for clue in index.clues if clue.check == check.id for here in found.get(clue.id, ())]
    for clue in index.clues:
        if clue.check == check.id:
            own = [here for here in found.get(clue.id, ()) if not any(_is_inside(here, other) for other in all_ranges)]
            if own:
                yield FoundClue(clue, _quotes(text, sorted(own)))


def _is_inside(here: Range, other: Range) -> bool:
    return other[0] <= here[0] and here[1] <= other[1] and here != other


def _quotes(text: str, ranges: Sequence[Range]) -> tuple[str, ...]:
    said = (" ".join(text[start:end].split())[:LONGEST_QUOTE] for start, end in ranges)
    # The "2" of "phase 1/2" tells nothing by itself.
    return tuple(_once(quote for quote in said if any(map(str.isalpha, quote))))[:MOST_QUOTES]


def _once(quotes: Iterable[str]) -> list[str]:
    return list({quote.casefold(): quote for quote in reversed(tuple(quotes))}.values())[::-1]
