"""From typed words to the names they stand for: typing errors, names inside sentences, words for symptoms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from data.search.index import LONG_WORD, Lexicon, SearchIndex
from data.search.questions import Answer, asked_for
from data.search.spelling import MOST_ERRORS, Option, corrections
from data.search.tokens import Token, has_digit

MOST_READINGS = 64  # ways to read one run of words
SYMPTOM_REACH = 3  # words that may stand between the words of a symptom


@dataclass(frozen=True, slots=True)
class NameMatch:
    """An entry and the run of words that stands for it."""

    position: int  # of the entry in the index
    start: int
    end: int
    errors: int
    is_ordinary: bool  # could as well be an everyday word

    def is_inside(self, other: NameMatch) -> bool:
        """True where `other` is the longer run around this one."""
        longer = other.end - other.start > self.end - self.start
        return longer and other.start <= self.start and self.end <= other.end


@dataclass(frozen=True)
class QueryReading:
    """What a typed text was understood to hold."""

    tokens: tuple[Token, ...]
    options: tuple[tuple[Option, ...], ...]  # for each token
    matches: tuple[NameMatch, ...]
    content: tuple[int, ...]  # the tokens that carry meaning
    has_symptom_words: bool
    answers: tuple[Answer, ...]  # answers that the words ask for


def read(index: SearchIndex, typed: Sequence[Token]) -> QueryReading:
    """The names and symptom words among some tokens."""
    lexicon = index.lexicon
    tokens = _without_elsewhere(lexicon, typed)
    is_known_word = [_is_known(index, token.word) for token in tokens]
    unknown = [token.word for token, is_known in zip(tokens, is_known_word, strict=True) if not is_known]
    pairs = {
        position: tokens[position].word + tokens[position + 1].word
        for position in range(len(tokens) - 1)
        if not (is_known_word[position] and is_known_word[position + 1])
        and not any(token.word in lexicon.filler for token in tokens[position : position + 2])
    }
    meant = corrections([*unknown, *pairs.values()], index.long_words, lexicon.forms, index.medicine_words)
    felt = corrections(unknown, index.long_symptom_words, lexicon.forms)
    options = tuple(
        ((token.word, 0),) if is_known else meant.get(token.word, ((token.word, 0),))
        for token, is_known in zip(tokens, is_known_word, strict=True)
    )
    symptoms = _symptoms(index, [_felt_words(index, token.word, felt, meant) for token in tokens])
    names = [*_runs(index, tokens, options), *_split_names(index, pairs, meant)]
    names = [m for m in names if _is_sign(index, m) or not _is_part_of_more(tokens, symptoms, lexicon.link, m)]
    longer = [m for m in names if index.entries[m.position].kind not in ("term", "question")]
    symptoms = [s for s in symptoms if not any(_is_around(m, s) for m in longer)]
    felt_positions = {position for positions in symptoms for position in positions}
    empty = {position for position, some in enumerate(options) if is_filler(lexicon, some)}
    empty |= {position for position in range(len(tokens)) if index.names.is_suffix(tokens, position)}
    answers = _answers(index, tokens, unknown, meant, names, empty | felt_positions, bool(symptoms))
    others = (empty | felt_positions).union(*(answer.positions for answer in answers))
    matches = _sensible(index, tokens, names, others)
    content = tuple(position for position in range(len(tokens)) if position not in others)
    return QueryReading(tokens, options, matches, content, bool(symptoms), answers)


def _answers(
    index: SearchIndex,
    tokens: Sequence[Token],
    unknown: Iterable[str],
    meant: dict[str, tuple[Option, ...]],
    matches: Sequence[NameMatch],
    understood: frozenset[int] | set[int],
    has_symptom: bool,
) -> tuple[Answer, ...]:
    """The answers that the words ask for, unless some are about another matter: "bitcoin price" is none of ours."""
    near = corrections(unknown, index.long_cue_words, index.lexicon.forms)
    words = [_felt_words(index, token.word, near, meant) for token in tokens]
    positions_of_names = {frozenset(range(match.start, match.end)) for match in matches if not match.is_ordinary}
    answers = asked_for(index.cues, words, positions_of_names, has_symptom)
    if not answers or has_symptom or positions_of_names or any(token.word in index.lexicon.topic for token in tokens):
        return answers
    positions = understood.union(*(answer.positions for answer in answers), *(range(m.start, m.end) for m in matches))
    positions |= {position for position, token in enumerate(tokens) if token.word.isdigit()}
    return answers if len(positions) == len(tokens) else ()


def names_symptom(index: SearchIndex, typed: Sequence[Token]) -> bool:
    """True if some tokens hold words for a symptom as they stand, in a text of any length."""
    return bool(_symptoms(index, [frozenset(index.lexicon.forms.of_verb(token.word)) for token in typed]))


def _is_sign(index: SearchIndex, match: NameMatch) -> bool:
    """True for the name of a symptom that the glossary explains: the meaning stands beside what to do about it."""
    entry = index.entries[match.position]
    return entry.kind == "term" and entry.id in index.signs


def _is_around(match: NameMatch, symptom: frozenset[int]) -> bool:
    """True for a name with the words of a symptom and more: "mouth" hurts, a "mouth cancer" is a name."""
    first, last = min(symptom), max(symptom)
    return match.start <= first and last < match.end and match.end - match.start > last + 1 - first


def _is_part_of_more(
    tokens: Sequence[Token], symptoms: Iterable[frozenset[int]], link: frozenset[str], match: NameMatch
) -> bool:
    """True for a part of another code ("IL" in "IL-3") or of a symptom ("cytokine" in "cytokine storm")."""
    following = tokens[match.end : match.end + 1]
    run = frozenset(p for p in range(match.start, match.end) if tokens[p].word not in link)
    return any(t.is_joined and t.word.isdigit() for t in following) or any(run <= positions for positions in symptoms)


def is_filler(lexicon: Lexicon, options: Iterable[Option]) -> bool:
    """True for a word without meaning here, or a misspelling of one."""
    return any(word in lexicon.filler for word, _ in options)


def _without_elsewhere(lexicon: Lexicon, tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens without names of other matters ("flu") that stand with words that go with them ("shot")."""
    dropped: set[int] = set()
    for position, token in enumerate(tokens):
        if token.word not in lexicon.elsewhere:
            continue
        for step in (1, -1):
            other = position + step
            while 0 <= other < len(tokens):
                word = tokens[other].word
                if word in lexicon.goes_with:
                    dropped |= {position, other}
                elif word not in lexicon.filler | lexicon.elsewhere:
                    break
                other += step
    return tuple(token for position, token in enumerate(tokens) if position not in dropped)


def _is_known(index: SearchIndex, word: str) -> bool:
    """True for a word that is not looked at for typing errors."""
    lexicon = index.lexicon
    return (
        word in index.by_word
        or word in index.exact
        or word in index.symptom_words
        or word in index.cue_words
        or word in lexicon.filler
        or word in lexicon.apart | lexicon.elsewhere
        or has_digit(word)
        or len(word) < LONG_WORD - 1
    )


def _felt_words(
    index: SearchIndex, word: str, felt: dict[str, tuple[Option, ...]], meant: dict[str, tuple[Option, ...]]
) -> frozenset[str]:
    """The word and what it may be a form of, and those it may be a misspelling of, unless it is nearer to a name."""
    if word in felt and (word not in meant or felt[word][0][1] <= meant[word][0][1]):
        return frozenset([*index.lexicon.forms.of_verb(word), *(option for option, _ in felt[word])])
    return frozenset(index.lexicon.forms.of_verb(word))


def _symptoms(index: SearchIndex, words: list[frozenset[str]]) -> list[frozenset[int]]:
    """The positions of each symptom found; the words of one may stand in any order, close to each other."""
    symptoms = []
    for position, readings in enumerate(words):
        for word in readings:
            for phrase in index.symptoms.get(word, ()):
                reach = len(phrase) - 1 + SYMPTOM_REACH
                near = range(max(0, position - reach), min(len(words), position + reach + 1))
                positions = [next((p for p in near if wanted_word in words[p]), None) for wanted_word in phrase]
                if None not in positions:
                    symptoms.append(frozenset(p for p in positions if p is not None))
    return symptoms


def _runs(index: SearchIndex, tokens: Sequence[Token], options: Sequence[Sequence[Option]]) -> Iterator[NameMatch]:
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
                for position in index.exact.get(joined, ()):
                    yield NameMatch(position, start, end, errors, _is_ordinary(index, tokens, position, start, end))


def _split_names(
    index: SearchIndex, pairs: dict[int, str], meant: dict[str, tuple[Option, ...]]
) -> Iterator[NameMatch]:
    """Names that were cut in two and misspelled."""
    for start, joined in pairs.items():
        for word, errors in meant.get(joined, ()):
            for position in index.exact.get(word, ()):
                yield NameMatch(position, start, start + 2, errors, False)


def _is_ordinary(index: SearchIndex, tokens: Sequence[Token], position: int, start: int, end: int) -> bool:
    """True for a run that could as well be everyday words."""
    lexicon, run = index.lexicon, tokens[start:end]
    joined = index.entries[position].joined
    if len(run) == 1:
        everyday = lexicon.ordinary | lexicon.capitals | lexicon.filler
        return run[0].word in everyday or joined in everyday
    if joined in lexicon.ordinary and len(index.entries[position].words) > 1:
        return True
    # "her 2" is made of everyday words, unlike "her2".
    is_cut = len(run) > len(index.entries[position].words) and not all(token.is_joined for token in run[1:])
    return is_cut and any(token.word in lexicon.filler for token in run)


def _sensible(
    index: SearchIndex, tokens: Sequence[Token], matches: Sequence[NameMatch], others: Iterable[int]
) -> tuple[NameMatch, ...]:
    """The matches without everyday words that only look like names. `others` are understood some other way."""
    lexicon, understood = index.lexicon, set(others)
    for match in matches:
        if not _needs_capitals(lexicon, tokens, match):
            understood |= set(range(match.start, match.end))
    shouted = len(tokens) > 1 and all(token.typed.isupper() for token in tokens)
    all_understood = len(understood) == len(tokens)
    return tuple(
        match
        for match in matches
        if not match.is_ordinary
        or (not shouted and sum(c.isupper() for c in tokens[match.start].typed) > 1)
        or (all_understood and (_may_be_name(lexicon, tokens, match) or _is_word_of_ours(index, tokens, match)))
    )


def _is_word_of_ours(index: SearchIndex, tokens: Sequence[Token], match: NameMatch) -> bool:
    """True for an everyday word that the glossary explains, such as "remission"."""
    is_one = match.end - match.start == 1 and tokens[match.start].word not in index.lexicon.capitals
    return is_one and index.entries[match.position].kind == "term"


def _needs_capitals(lexicon: Lexicon, tokens: Sequence[Token], match: NameMatch) -> bool:
    """True for a single word that is a name only in capital letters."""
    word = tokens[match.start].word
    return match.end - match.start == 1 and (word in lexicon.capitals or word in lexicon.filler)


def _may_be_name(lexicon: Lexicon, tokens: Sequence[Token], match: NameMatch) -> bool:
    """False for a word that needs capital letters, and for everyday words that go on, as in "her 2 sons"."""
    if match.end - match.start == 1:
        return not _needs_capitals(lexicon, tokens, match)
    joined = "".join(token.word for token in tokens[match.start : match.end])
    return match.end == len(tokens) or joined in lexicon.ordinary or tokens[match.end].word not in lexicon.filler
