"""Numbers and shares in a news text: "1,200", "49 per cent", "one in five patients", "half of the people".

The words for numbers and fractions are content (`news_words.csv`: number, fraction, and the groups named here), and so
is what a sign inside a number means (sign, as in "1,2": "thousands", "decimal", or "both" where the digits tell).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from data.catalogue.lexicon import NewsWord
from data.news.news_rules import groups_of
from data.search.patterns import spoken_ways
from data.search.tokens import Token, plain
from data.search.word_forms import WordForms

PERCENT_GROUP = "@percent"  # "percent", "cent"
PEOPLE_GROUP = "@people"  # of whom a share is told
NOT_SHARE_GROUP = "@notshare"  # after "2 in 10": no share of a group ("years")
PER_GROUP = "@per"  # "per", before a word of PERCENT_GROUP
BETWEEN_GROUP = "@between"  # "in", "every": one of them stands between the two numbers of a share
AMONG_GROUP = "@among"  # "out", "of": these may stand there too
MOST_BETWEEN = 3  # words
FARTHEST_PEOPLE = 4  # words after a share
LARGEST_GROUP = 1000
WHOLE = 100
THOUSANDS = 3  # digits after a sign that may part thousands


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of a language for numbers, percentages and shares."""

    forms: WordForms
    signs: Mapping[str, str]  # inside a number
    values: Mapping[str, int]
    fractions: Mapping[tuple[str, ...], Fraction]
    percent: frozenset[str]
    people: frozenset[str]
    no_share: frozenset[str]
    between: frozenset[str]
    among: frozenset[str]
    per: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; a number with its signs is one word ("1,200", "0.40", "49 per cent")."""

    word: str
    start: int
    end: int
    value: float | None = None
    is_percent: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a group, told from word `first` to before word `end`."""

    first: int
    end: int
    per_hundred: int


def number_words(rules: tuple[NewsWord, ...], forms: WordForms) -> NumberWords:
    """The number words of a language."""
    groups = groups_of(rules, forms)
    fractions = {
        plain(spoken, forms): Fraction(*map(int, rule.means.split(" of ")))
        for rule in rules
        if rule.use == "fraction"
        for spoken in spoken_ways(rule.word)
    }
    values = {plain(rule.word, forms)[0]: int(rule.means) for rule in rules if rule.use == "number"}
    names = (PERCENT_GROUP, PEOPLE_GROUP, NOT_SHARE_GROUP, BETWEEN_GROUP, AMONG_GROUP, PER_GROUP)
    signs = {rule.word.strip("12"): rule.means for rule in rules if rule.use == "sign"}
    return NumberWords(forms, signs, values, fractions, *(groups.get(name, frozenset()) for name in names))


def words_of(index: NumberWords, text: str, typed: Sequence[Token]) -> list[Word]:
    """The words of a text, what belongs to one number in one."""
    words: list[Word] = []
    position = 0
    while position < len(typed):
        first = last = typed[position]
        value = _value(index, first)
        while value is not None and first.word.isdigit() and position + 1 < len(typed):
            following = typed[position + 1]
            sign = index.signs.get(text[last.end : following.start])
            if sign is None or not following.word.isdigit():
                break
            is_whole = sign == "thousands" or (sign == "both" and value > 0 and len(following.word) == THOUSANDS)
            last, position = following, position + 1
            value = float(f"{value:.0f}{last.word}") if is_whole else float(f"{value:.0f}.{last.word}")
        end, is_percent = last.end, False
        if value is not None:
            end, position, is_percent = _percent(index, text, typed, position)
        words.append(Word(first.word, first.start, end, value, is_percent))
        position += 1
    return words


def _value(index: NumberWords, token: Token) -> float | None:
    if token.word.isdecimal() and len(token.word) < 10:
        return float(token.word)
    value = index.values.get(token.word)
    return None if value is None else float(value)


def _percent(index: NumberWords, text: str, typed: Sequence[Token], position: int) -> tuple[int, int, bool]:
    """Where a number ends with its sign or word for a percentage, and whether it has one."""
    end = typed[position].end
    sign = text[end : end + 2].find("%")
    if sign == 0 or (sign == 1 and text[end].isspace()):
        return end + sign + 1, position, True
    following = [token.word for token in typed[position + 1 : position + 3]]
    if following[:1] and following[0] in index.percent:
        return typed[position + 1].end, position + 1, True
    if len(following) > 1 and following[0] in index.per and following[1] in index.percent:
        return typed[position + 2].end, position + 2, True
    return end, position, False


def shares(index: NumberWords, words: Sequence[Word]) -> Iterator[Share]:
    """Every share of a group, in order; of two that overlap the first."""
    position = 0
    while position < len(words):
        share = _share_at(index, words, position)
        if share:
            yield share
        position = share.end if share else position + 1


def _share_at(index: NumberWords, words: Sequence[Word], position: int) -> Share | None:
    word = words[position]
    if word.is_percent and word.value is not None:
        has_people = _has_people(index, words, position + 1)
        return Share(position, position + 1, round(word.value)) if has_people and word.value <= WHOLE else None
    for length in (3, 2, 1):
        run = tuple(w.word for w in words[position : position + length])
        if run in index.fractions and _has_people(index, words, position + length):
            return Share(position, position + length, round(WHOLE * index.fractions[run]))
    return _one_in_five(index, words, position)


def _one_in_five(index: NumberWords, words: Sequence[Word], position: int) -> Share | None:
    part, end = words[position].value, position + 1
    between = set[str]()
    while end < len(words) and len(between) < MOST_BETWEEN and words[end].word in index.between | index.among:
        between.add(words[end].word)
        end += 1
    if part is None or index.between.isdisjoint(between) or end >= len(words) or words[end].is_percent:
        return None
    whole = words[end].value
    if whole is None or not 0 < part < whole <= LARGEST_GROUP:
        return None
    following = words[end + 1].word if end + 1 < len(words) else ""
    return None if following in index.no_share else Share(position, end + 1, round(WHOLE * part / whole))


def _has_people(index: NumberWords, words: Sequence[Word], position: int) -> bool:
    """True where "of" and a word for people, or such a word at once, stands after a share."""
    following = [word.word for word in words[position : position + FARTHEST_PEOPLE]]
    if not following or following[0] not in index.among | index.people:
        return False
    return not index.people.isdisjoint(following)
