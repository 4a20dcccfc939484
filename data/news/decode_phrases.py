"""Ways of working told in free words: "carries its cargo straight into the tumor", "teach the body to spot them".

A phrase is a row of news_words.csv: pieces that follow each other with a few words between. It gives way to names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from data.search.tokens import plain
from data.search.word_forms import WordForms

Words = tuple[str, ...]
GAP = "…"  # in a row: some words may stand here


@dataclass(frozen=True, slots=True)
class Phrase:
    """Pieces in order; each is one of some runs of words, at most `reach` words after the one before it."""

    entity: str
    pieces: tuple[frozenset[Words], ...]
    near: frozenset[str]
    unless: frozenset[str]
    reach: int


@dataclass(frozen=True)
class PhraseIndex:
    """All phrases, and the pieces by their first word."""

    phrases: tuple[Phrase, ...]
    by_word: Mapping[str, tuple[tuple[int, int, Words], ...]]  # phrase, piece, words

    @property
    def words(self) -> set[str]:
        """Every word of every piece."""
        return {word for entries in self.by_word.values() for _, _, words in entries for word in words}


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """A phrase in a text: from word `first` to before word `end`."""

    phrase: Phrase
    first: int
    end: int


def pieces_of(word: str, ways: Callable[[str], Iterable[str]], forms: WordForms) -> tuple[frozenset[Words], ...]:
    """The pieces of a row, each with all the ways to say it."""
    return tuple(frozenset(filter(None, (plain(way, forms) for way in ways(piece)))) for piece in word.split(GAP))


def build_phrase_index(phrases: tuple[Phrase, ...]) -> PhraseIndex:
    """The index in which a reader of a text looks up each word: which phrases have a piece that begins with it."""
    by_word: defaultdict[str, list[tuple[int, int, Words]]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        for position, piece in enumerate(phrase.pieces):
            for words in sorted(piece):
                by_word[words[0]].append((number, position, words))
    return PhraseIndex(phrases, MappingProxyType({word: tuple(positions) for word, positions in by_word.items()}))


def phrases_in(index: PhraseIndex, words: Sequence[str], sentences: Sequence[int]) -> Iterator[PhraseMatch]:
    """Every phrase in some words; `sentences` numbers the sentence of each word. A phrase stays in one sentence."""
    ends: defaultdict[tuple[int, int], dict[int, int]] = defaultdict(dict)  # (phrase, piece): first word -> end
    for first, word in enumerate(words):
        for number, position, piece in index.by_word.get(word, ()):
            end = first + len(piece)
            if tuple(words[first:end]) == piece:
                ends_of_piece = ends[number, position]
                ends_of_piece[first] = max(end, ends_of_piece.get(first, 0))
    for number, phrase in enumerate(index.phrases):
        for first, end in ends[number, 0].items():
            position = 1
            while position < len(phrase.pieces) and end:
                following = ends[number, position]
                within = (following[at] for at in range(end, end + phrase.reach + 1) if at in following)
                end = next(within, 0)
                position += 1
            if end and sentences[first] == sentences[end - 1]:
                yield PhraseMatch(phrase, first, end)
