"""Names of which a part was typed: their beginning, or words that stand in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import reduce

from data.search.index import Lexicon, SearchIndex
from data.search.match import QueryReading
from data.search.tokens import Token, has_digit

BEGINNING, BEGINNING_WORD = 4, 6  # letters to be typed before a name, or another word, is guessed from its beginning
CODE = 3  # at least one word must be this long for a match inside a name
PROPER = ("name", "brand", "part")  # any word inside one leads to it; of other phrases half must be typed


def beginning_with(index: SearchIndex, reading: QueryReading) -> list[int]:
    """Entries whose name begins with all that was typed, from the first word that carries meaning to the last."""
    if not reading.content:
        return []
    run = reading.tokens[reading.content[0] : reading.content[-1] + 1]
    typed = "".join(token.word for token in run)
    if len(typed) < BEGINNING or has_digit(typed) or _is_apart(index.lexicon, run):
        return []
    return [
        position
        for joined, position in _starting(index.joined, typed)
        if index.entries[position].kind != "question"
        and len(joined) > len(typed)
        and (len(typed) >= BEGINNING_WORD or index.entries[position].counts_as in PROPER)
    ]


def holding(index: SearchIndex, reading: QueryReading, positions: Sequence[int]) -> dict[int, int]:
    """Entries that hold every one of some words, or a word that begins with it, with the errors forgiven."""
    run = [reading.tokens[position] for position in positions]
    if not any(len(token.word) >= CODE for token in run) or _is_apart(index.lexicon, run):
        return {}
    by_token: list[dict[int, int]] = []
    for position in positions:
        errors_of_entry: dict[int, int] = {}
        for word, errors in reversed(reading.options[position]):
            errors_of_entry |= dict.fromkeys(index.by_word.get(word, ()), errors)
            if len(word) >= BEGINNING and not errors and word not in index.lexicon.apart:
                for longer in _words_starting(index.words, word):
                    errors_of_entry |= dict.fromkeys(index.by_word[longer], 0)
        by_token.append(errors_of_entry)
    common = reduce(lambda a, b: a & b, (frozenset(errors_of_entry) for errors_of_entry in by_token))
    errors_in = {position: sum(errors_of_entry[position] for errors_of_entry in by_token) for position in common}
    return {
        position: errors
        for position, errors in errors_in.items()
        if (not errors and index.entries[position].counts_as in PROPER) or _is_half(index, position, len(positions))
    }


def _is_half(index: SearchIndex, position: int, count: int) -> bool:
    words = index.entries[position].words
    return 2 * count >= sum(word not in index.lexicon.filler for word in words)


def _is_apart(lexicon: Lexicon, run: Sequence[Token]) -> bool:
    """True for one word alone that is an everyday word."""
    return len(run) == 1 and run[0].word in lexicon.ordinary | lexicon.capitals | lexicon.apart


def _starting(joined: Sequence[tuple[str, int]], beginning: str) -> Iterator[tuple[str, int]]:
    for at in range(bisect_left(joined, (beginning, -1)), len(joined)):
        if not joined[at][0].startswith(beginning):
            return
        yield joined[at]


def _words_starting(words: Sequence[str], beginning: str) -> Iterator[str]:
    for at in range(bisect_left(words, beginning), len(words)):
        if not words[at].startswith(beginning):
            return
        yield words[at]
