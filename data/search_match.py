"""From typed words to the names they stand for: typing errors, names inside sentences, words for symptoms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product

from data.plain_words import Token, has_digit
from data.search_index import LONG_WORD, Lexicon, SearchIndex
from data.spelling import MOST_ERRORS, Option, corrections

BEGINNING, BEGINNING_WORD = 4, 6  # letters to be typed before a name, or another word, is guessed from its beginning
MOST_READINGS = 64  # ways to read one run of words
SYMPTOM_REACH = 3  # words that may stand between the words of a symptom
CODE = 3  # at least one word must be this long for a match inside a name
PROPER = ("name", "brand", "part")  # any word inside one leads to it; of other phrases half must be typed


@dataclass(frozen=True, slots=True)
class Match:
    """An entry and the run of words that stands for it."""

    place: int  # of the entry in the index
    start: int
    end: int
    errors: int
    is_ordinary: bool  # could as well be an everyday word

    def is_inside(self, other: Match) -> bool:
        """True where `other` is the longer run around this one."""
        longer = other.end - other.start > self.end - self.start
        return longer and other.start <= self.start and self.end <= other.end


@dataclass(frozen=True)
class Reading:
    """What a typed text was understood to hold."""

    tokens: tuple[Token, ...]
    options: tuple[tuple[Option, ...], ...]  # for each token
    matches: tuple[Match, ...]
    content: tuple[int, ...]  # the tokens that carry meaning
    has_symptom_words: bool


def read(index: SearchIndex, typed: Sequence[Token]) -> Reading:
    """The names and symptom words among some tokens."""
    lexicon = index.lexicon
    tokens = _without_elsewhere(lexicon, typed)
    known = [_is_known(index, token.word) for token in tokens]
    unknown = [token.word for token, is_known in zip(tokens, known, strict=True) if not is_known]
    pairs = {
        place: tokens[place].word + tokens[place + 1].word
        for place in range(len(tokens) - 1)
        if not (known[place] and known[place + 1])
        and not any(token.word in lexicon.filler for token in tokens[place : place + 2])
    }
    meant = corrections([*unknown, *pairs.values()], index.long_words, index.medicine_words)
    felt = corrections(unknown, index.long_symptom_words)
    options = tuple(
        ((token.word, 0),) if is_known else meant.get(token.word, ((token.word, 0),))
        for token, is_known in zip(tokens, known, strict=True)
    )
    symptoms = _symptoms(index, [_felt_words(token.word, felt, meant) for token in tokens])
    found = [*_runs(index, tokens, options), *_split_names(index, pairs, meant)]
    found = [m for m in found if not _is_part_of_more(tokens, symptoms, m)]
    symptoms = [s for s in symptoms if not any(m.start <= min(s) and max(s) < m.end > m.start + 1 for m in found)]
    felt_places = {place for places in symptoms for place in places}
    empty = {place for place, some in enumerate(options) if is_filler(lexicon, some)}
    matches = _sensible(lexicon, tokens, found, empty | felt_places)
    content = tuple(place for place in range(len(tokens)) if place not in empty | felt_places)
    return Reading(tokens, options, matches, content, bool(symptoms))


def names_symptom(index: SearchIndex, typed: Sequence[Token]) -> bool:
    """True if some tokens hold words for a symptom as they stand, in a text of any length."""
    return bool(_symptoms(index, [frozenset([token.word]) for token in typed]))


def _is_part_of_more(tokens: Sequence[Token], symptoms: Iterable[frozenset[int]], match: Match) -> bool:
    """True for a part of another code ("IL" in "IL-3") or of a symptom ("cytokine" in "cytokine storm")."""
    run = frozenset(range(match.start, match.end))
    following = tokens[match.end : match.end + 1]
    return any(t.is_joined and t.word.isdigit() for t in following) or any(run <= places for places in symptoms)


def is_filler(lexicon: Lexicon, options: Iterable[Option]) -> bool:
    """True for a word without meaning here, or a misspelling of one."""
    return any(word in lexicon.filler for word, _ in options)


def _without_elsewhere(lexicon: Lexicon, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without names of other matters ("flu") that stand with words that go with them ("shot")."""
    dropped: set[int] = set()
    for place, token in enumerate(tokens):
        if token.word not in lexicon.elsewhere:
            continue
        for step in (1, -1):
            other = place + step
            while 0 <= other < len(tokens):
                word = tokens[other].word
                if word in lexicon.goes_with:
                    dropped |= {place, other}
                elif word not in lexicon.filler | lexicon.elsewhere:
                    break
                other += step
    return tuple(token for place, token in enumerate(tokens) if place not in dropped)


def _is_known(index: SearchIndex, word: str) -> bool:
    """True for a word that is not looked at for typing errors."""
    lexicon = index.lexicon
    return (
        word in index.by_word
        or word in index.exact
        or word in index.symptom_words
        or word in lexicon.filler
        or word in lexicon.apart | lexicon.elsewhere
        or has_digit(word)
        or len(word) < LONG_WORD - 1
    )


def _felt_words(word: str, felt: dict[str, tuple[Option, ...]], meant: dict[str, tuple[Option, ...]]) -> frozenset[str]:
    """The word, and the symptom words it may be a misspelling of, unless it is nearer to a name."""
    if word in felt and (word not in meant or felt[word][0][1] <= meant[word][0][1]):
        return frozenset([word, *(option for option, _ in felt[word])])
    return frozenset([word])


def _symptoms(index: SearchIndex, words: list[frozenset[str]]) -> list[frozenset[int]]:
    """The places of each symptom found; the words of one may stand in any order, close to each other."""
    found = []
    for place, here in enumerate(words):
        for word in here:
            for phrase in index.symptoms.get(word, ()):
                reach = len(phrase) - 1 + SYMPTOM_REACH
                near = range(max(0, place - reach), min(len(words), place + reach + 1))
                places = [next((p for p in near if wanted in words[p]), None) for wanted in phrase]
                if None not in places:
                    found.append(frozenset(p for p in places if p is not None))
    return found


def _runs(index: SearchIndex, tokens: Sequence[Token], options: Sequence[Sequence[Option]]) -> Iterator[Match]:
    """Every run of words that is the whole of some name."""
    most = index.longest + 1
    for start in range(len(tokens)):
        readings: list[tuple[str, int]] = [("", 0)]
        for end in range(start + 1, min(len(tokens), start + most) + 1):
            readings = [
                (joined + word, errors + more)
                for (joined, errors), (word, more) in product(readings, options[end - 1])
                if errors + more <= MOST_ERRORS + 1
            ][:MOST_READINGS]
            for joined, errors in readings:
                for place in index.exact.get(joined, ()):
                    yield Match(place, start, end, errors, _is_ordinary(index, tokens, place, start, end))


def _split_names(index: SearchIndex, pairs: dict[int, str], meant: dict[str, tuple[Option, ...]]) -> Iterator[Match]:
    """Names that were cut in two and misspelled."""
    for start, joined in pairs.items():
        for word, errors in meant.get(joined, ()):
            for place in index.exact.get(word, ()):
                yield Match(place, start, start + 2, errors, False)


def _is_ordinary(index: SearchIndex, tokens: Sequence[Token], place: int, start: int, end: int) -> bool:
    """True for a run that could as well be everyday words."""
    lexicon, run = index.lexicon, tokens[start:end]
    if len(run) == 1:
        everyday = lexicon.ordinary | lexicon.capitals | lexicon.filler
        return run[0].word in everyday or index.entries[place].joined in everyday
    # "her 2" is made of everyday words, unlike "her2".
    is_cut = len(run) > len(index.entries[place].words) and not all(token.is_joined for token in run[1:])
    return is_cut and any(token.word in lexicon.filler for token in run)


def _sensible(
    lexicon: Lexicon, tokens: Sequence[Token], found: Sequence[Match], others: Iterable[int]
) -> tuple[Match, ...]:
    """The matches without everyday words that only look like names. `others` are understood some other way."""
    understood = set(others)
    for match in found:
        if not _needs_capitals(lexicon, tokens, match):
            understood |= set(range(match.start, match.end))
    shouted = len(tokens) > 1 and all(token.typed.isupper() for token in tokens)
    all_understood = len(understood) == len(tokens)
    return tuple(
        match
        for match in found
        if not match.is_ordinary
        or (not shouted and sum(c.isupper() for c in tokens[match.start].typed) > 1)
        or (all_understood and _may_be_name(lexicon, tokens, match))
    )


def _needs_capitals(lexicon: Lexicon, tokens: Sequence[Token], match: Match) -> bool:
    """True for a single word that is a name only in capital letters."""
    word = tokens[match.start].word
    return match.end - match.start == 1 and (word in lexicon.capitals or word in lexicon.filler)


def _may_be_name(lexicon: Lexicon, tokens: Sequence[Token], match: Match) -> bool:
    """False for a word that needs capital letters, and for everyday words that go on, as in "her 2 sons"."""
    if match.end - match.start == 1:
        return not _needs_capitals(lexicon, tokens, match)
    return match.end == len(tokens) or tokens[match.end].word not in lexicon.filler


def beginning_with(index: SearchIndex, reading: Reading) -> list[int]:
    """Entries whose name begins with all that was typed, from the first word that carries meaning to the last."""
    if not reading.content:
        return []
    run = reading.tokens[reading.content[0] : reading.content[-1] + 1]
    typed = "".join(token.word for token in run)
    if len(typed) < BEGINNING or has_digit(typed) or _is_apart(index.lexicon, run):
        return []
    return [
        place
        for joined, place in _starting(index.joined, typed)
        if len(joined) > len(typed) and (len(typed) >= BEGINNING_WORD or index.entries[place].how in PROPER)
    ]


def holding(index: SearchIndex, reading: Reading, places: Sequence[int]) -> dict[int, int]:
    """Entries that hold every one of some words, or a word that begins with it, with the errors forgiven."""
    run = [reading.tokens[place] for place in places]
    if not any(len(token.word) >= CODE for token in run) or _is_apart(index.lexicon, run):
        return {}
    by_token: list[dict[int, int]] = []
    for place in places:
        found: dict[int, int] = {}
        for word, errors in reversed(reading.options[place]):
            found |= dict.fromkeys(index.by_word.get(word, ()), errors)
            if len(word) >= BEGINNING and not errors and word not in index.lexicon.apart:
                for longer in _words_starting(index.words, word):
                    found |= dict.fromkeys(index.by_word[longer], 0)
        by_token.append(found)
    common = reduce(lambda a, b: a & b, (frozenset(found) for found in by_token))
    errors_in = {place: sum(found[place] for found in by_token) for place in common}
    return {
        place: errors
        for place, errors in errors_in.items()
        if (not errors and index.entries[place].how in PROPER) or _is_half(index, place, len(places))
    }


def _is_half(index: SearchIndex, place: int, count: int) -> bool:
    words = index.entries[place].words
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
