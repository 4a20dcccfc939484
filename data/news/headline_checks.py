"""What a news text says, and leaves out: each check with the wording that it reacts to.

Nothing here judges whether the news is true. The wording is content (`headline_clues.csv`): "[a|b]" stands for each of
some words, "…" for a few words between, "#" for a number, "#%" for a percentage; "@5" at the end sets
how many words "…" may stand for. A quote takes the "not" before it along. Shares ("1 in 5") are no numbers of people:
data/news/news_numbers.py finds them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.lexicon import HeadlineCheck, HeadlineClue
from data.news.decode import Decoded, sentence_numbers
from data.news.decode_phrases import Phrase, PhraseIndex, build_phrase_index, phrases_in, pieces_of
from data.news.news_numbers import NumberWords, Share, Word, number_words, shares, words_of
from data.news.news_rules import FILLER_GROUP, groups_of
from data.search.patterns import spoken_ways
from data.search.tokens import Token, tokens
from data.search.word_forms import WordForms, word_forms

NUMBER_GROUP = "@number"  # in news_words.csv: numbers written as words
NEGATION_GROUP = "@no"  # and the words that a quote takes along
SHARE_CLUE = "share"  # the clue whose wording is found by number
MOST_QUOTES = 4
LONGEST_QUOTE = 60
_NUMBER, _PERCENT, _SHARE = "number0", "percent0", "share0"  # stand for any such; no text has these words
_REACH = re.compile(r"\s*@(\d+)$")
_FEW = 1

Range = tuple[int, int]  # characters of the text


@dataclass(frozen=True, slots=True)
class FoundClue:
    """A clue, and the text's own words that fit it, each once and in order; of a share how many that is of 100."""

    clue: HeadlineClue
    quotes: tuple[str, ...]
    per_hundred: tuple[int | None, ...] = ()


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
    number_words: NumberWords
    negations: frozenset[str]
    fillers: frozenset[str]


def build_check_index(catalogue: Catalogue) -> CheckIndex:
    """The index of a catalogue: make it once."""
    clues = tuple(catalogue.headline_clues.values())
    rules = tuple(catalogue.news_words.values())
    forms = word_forms(catalogue)
    groups = groups_of(rules, forms)
    return CheckIndex(
        checks=tuple(catalogue.headline_checks.values()),
        clues=clues,
        phrases=build_phrase_index(tuple(_phrase(clue.id, wording, forms) for clue in clues for wording in clue.words)),
        numbers=groups[NUMBER_GROUP],
        number_words=number_words(rules, forms),
        negations=groups[NEGATION_GROUP],
        fillers=groups[FILLER_GROUP],
    )


def check_headline(index: CheckIndex, text: str, decoded: Decoded) -> tuple[Checked, ...]:
    """Every check in its order, with the wording of `text` that it reacts to."""
    typed = tokens(text, index.number_words.forms)
    words = words_of(index.number_words, text, typed)
    parts = tuple(shares(index.number_words, words))
    ranges: defaultdict[str, set[Range]] = defaultdict(set)
    for clue, found_at in _clues_in_words(index, text, words, parts, decoded):
        ranges[clue].add(found_at)
    for clue_row in index.clues:
        for span in (*decoded.spans, *decoded.cancers):
            if span.entity in clue_row.things or f"{span.entity.partition(':')[0]}:" in clue_row.things:
                ranges[clue_row.id].add((span.start, span.end))
    of_hundred = {(words[part.first].start, words[part.end - 1].end): part.per_hundred for part in parts}
    ranges[SHARE_CLUE] |= of_hundred.keys()
    sentences = sentence_numbers(text, typed)
    quoted = _Quoted(index, text, typed, sentences, of_hundred)
    return tuple(Checked(check, tuple(_clues_of(index, check, quoted, ranges))) for check in index.checks)


def _phrase(clue: str, wording: str, forms: WordForms) -> Phrase:
    reach = _REACH.search(wording)
    bare = _REACH.sub("", wording).replace("#%", f" {_PERCENT} ").replace("#", f" {_NUMBER} ")
    pieces = pieces_of(bare, spoken_ways, forms)
    return Phrase(clue, pieces, frozenset(), frozenset(), int(reach[1]) if reach else _FEW)


def _clues_in_words(
    index: CheckIndex, text: str, words: Sequence[Word], parts: Iterable[Share], decoded: Decoded
) -> Iterator[tuple[str, Range]]:
    """Each clue told in words and where. A word inside a longer name belongs to the name ("breakthrough therapy")."""
    in_name = {position for span in decoded.spans for position in range(span.start, span.end)}
    in_share = {position for part in parts for position in range(part.first, part.end)}
    plain_words = [
        _spoken(index, word, word.start in in_name, position in in_share) for position, word in enumerate(words)
    ]
    entities = {clue.id: clue.things for clue in index.clues}
    sentences = sentence_numbers(text, words)
    for match in phrases_in(index.phrases, plain_words, sentences):
        found_at = words[match.first].start, words[match.end - 1].end
        around = (span for span in decoded.spans if _is_inside(found_at, (span.start, span.end)))
        if all(span.entity in entities[match.phrase.entity] for span in around):
            yield match.phrase.entity, found_at


def _spoken(index: CheckIndex, word: Word, is_named: bool, is_in_share: bool) -> str:
    """The word, or what stands for a number."""
    if is_named:
        return word.word
    if word.is_percent:
        return _PERCENT
    is_number = word.word[0].isdecimal() and word.value is not None
    if is_in_share and word.value is not None:
        return _SHARE
    return _NUMBER if is_number or word.word in index.numbers else word.word


@dataclass(frozen=True, slots=True)
class _Quoted:
    """What is needed to quote the text."""

    index: CheckIndex
    text: str
    typed: Sequence[Token]
    sentences: Sequence[int]
    of_hundred: dict[Range, int]

    def quote(self, found_at: Range) -> str:
        """The words of a range, with the "not" before them."""
        start = found_at[0]
        position = bisect_left(self.typed, start, key=lambda token: token.start)
        before = position - 1
        while before >= 0 and self.typed[before].word in self.index.fillers:
            before -= 1
        is_near = before >= 0 and position < len(self.typed) and self.sentences[before] == self.sentences[position]
        if is_near and self.typed[before].word in self.index.negations:
            start = self.typed[before].start
        return " ".join(self.text[start : found_at[1]].split())[:LONGEST_QUOTE]


def _clues_of(
    index: CheckIndex, check: HeadlineCheck, quoted: _Quoted, ranges: dict[str, set[Range]]
) -> Iterator[FoundClue]:
    """The clues of a check. Of wordings inside each other the longest counts ("no side effects")."""
    all_ranges = [found_at for clue in index.clues if clue.check == check.id for found_at in ranges.get(clue.id, ())]
    for clue in index.clues:
        if clue.check == check.id:
            longest = [
                found_at
                for found_at in ranges.get(clue.id, ())
                if not any(_is_inside(found_at, other) for other in all_ranges)
            ]
            quotes: dict[str, tuple[str, int | None]] = {}
            for found_at in sorted(longest):
                quote = quoted.quote(found_at)
                if any(map(str.isalpha, quote)) or clue.id == SHARE_CLUE:  # the "2" of "phase 1/2" tells nothing
                    quotes.setdefault(quote.casefold(), (quote, quoted.of_hundred.get(found_at)))
            if longest:
                first = tuple(quotes.values())[:MOST_QUOTES]
                yield FoundClue(clue, tuple(quote for quote, _ in first), tuple(count for _, count in first))


def _is_inside(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and inner != outer
