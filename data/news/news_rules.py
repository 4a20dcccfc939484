"""How a name is treated in the news: the rows of `news_words.csv`, which is content, made ready.

name: one more way to say what `means` names; "[a|b]" stands for each of some words. never: not a name in the news.
block: a phrase that takes the words from the names inside it. general: a term that is not explained there. careful:
counts only where a word of `near` stands in its own clause within `reach` words, and none of `unless` does. spelled:
the same, and it must be typed as it stands here ("ALL" is a leukemia, "all" is not). capitals: as careful, but capital
letters stand in for `near`. group: words that other rows name by "@". same: another spelling of `means`; a single sign
stands for its name inside a word too. phrase: a way of working in free words; data/news/decode_phrases.py reads it.
turn: a phrase that tells that `means` differs here from its usual meaning. language: common words of a language;
`means` is "own" for that of the catalogue, and "other" for the other one of the site. called: words before a name that
tell that the text explains it. number, fraction, sign: data/news/news_numbers.py reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from data.catalogue.lexicon import NewsWord
from data.news.decode_phrases import Phrase, pieces_of
from data.search.patterns import spoken_ways
from data.search.tokens import plain
from data.search.word_forms import WordForms

Words = tuple[str, ...]
Rules = tuple[NewsWord, ...]

SURE = "*"  # in `near`: any name of ours that needs no other word beside it
REACH = 10  # words on either side, where a rule names no other number
SHORT_GROUP = "@short"  # the words that must stand beside a short name without a row of its own
DENIAL_GROUP = "@not"  # before a name: it is said not to be meant
CONTRARY_GROUP = "@contrary"  # before a way of working: it is said not to be so
FILLER_GROUP = "@filler"  # words that may stand between
ASKED_GROUP = "@asked"  # before a denial: it denies nothing ("why not CAR T?")
OWN_LANGUAGE, OTHER_LANGUAGE = "own", "other"  # what the words of a language mean


@dataclass(frozen=True, slots=True)
class Care:
    """What must stand, and must not stand, beside a name that has other meanings; how it must be typed."""

    near: frozenset[str]
    unless: frozenset[str]
    reach: int
    capitals_suffice: bool = False
    spelled: frozenset[str] = frozenset()  # the only ways to type it; empty: any
    needs_capitals: bool = False


@dataclass(frozen=True, slots=True)
class Denial:
    """The words by which a text says that a thing is not meant."""

    before_name: frozenset[str]
    before_way: frozenset[str]
    filler: frozenset[str]
    question_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Languages:
    """The common words of some languages; `own` is that of the catalogue, `other` the other one of the site."""

    own: str
    other: str
    common: Mapping[str, frozenset[str]]


def groups_of(rules: Rules, forms: WordForms) -> dict[str, frozenset[str]]:
    """The plain words of each group; a group may name those that stand before it."""
    groups: dict[str, frozenset[str]] = {}
    for rule in rules:
        if rule.use == "group":
            groups[rule.word] = _words_of_cells(groups, rule.near, forms)
    return groups


def _words_of_cells(groups: Mapping[str, frozenset[str]], cells: Iterable[str], forms: WordForms) -> frozenset[str]:
    """The plain words of a cell, with the words of a group in place of its name."""
    words: set[str] = set()
    for word in cells:
        words |= groups[word] if word in groups else {SURE} if word == SURE else set(plain(word, forms))
    return frozenset(words)


def care_of(rules: Rules, forms: WordForms) -> dict[Words, Care]:
    """What each name with a row of its own needs; of two rows for a name the later holds."""
    needs, groups = {}, groups_of(rules, forms)
    for rule in rules:
        if rule.use in ("careful", "capitals", "spelled"):
            near, unless = (_words_of_cells(groups, cells, forms) for cells in (rule.near, rule.unless))
            for spoken in spoken_ways(rule.word):
                spelled = frozenset({spoken}) if rule.use == "spelled" else frozenset()
                needs[plain(spoken, forms)] = Care(near, unless, rule.reach or REACH, rule.use == "capitals", spelled)
    return needs


def short_care(rules: Rules, forms: WordForms) -> Care:
    """What a short name needs that has no row of its own."""
    return Care(groups_of(rules, forms)[SHORT_GROUP], frozenset(), REACH)


def denial_of(rules: Rules, forms: WordForms) -> Denial:
    """The words that say that something is not so, from the groups of the table that the decoder asks for by name."""
    groups = groups_of(rules, forms)
    names = (DENIAL_GROUP, CONTRARY_GROUP, FILLER_GROUP, ASKED_GROUP)
    return Denial(*(groups.get(name, frozenset()) for name in names))


def phrases_of(rules: Rules, use: str, forms: WordForms) -> Iterator[Phrase]:
    """The phrases of a use, "phrase" or "turn"."""
    groups = groups_of(rules, forms)
    for rule in rules:
        if rule.use == use:
            near, unless = (_words_of_cells(groups, cells, forms) for cells in (rule.near, rule.unless))
            yield Phrase(rule.means, pieces_of(rule.word, spoken_ways, forms), near, unless, rule.reach or REACH)


def languages_of(rules: Rules, forms: WordForms) -> Languages:
    """The common words of each language, in plain form."""
    rows = [rule for rule in rules if rule.use == "language"]
    named = {rule.means: rule.word for rule in rows}
    common = {rule.word: _words_of_cells({}, rule.near, forms) for rule in rows}
    return Languages(named.get(OWN_LANGUAGE, ""), named.get(OTHER_LANGUAGE, ""), common)


def called_in(rules: Rules) -> re.Pattern[str]:
    """What stands before a name that the text itself explains: a bracket, a quotation mark, or words like "called"."""
    ways = [re.escape(way) for rule in rules if rule.use == "called" for way in spoken_ways(rule.word)]
    words = rf"|\b(?:{'|'.join(ways)})" if ways else ""
    return re.compile(rf"(?:[(“«\"]{words})\s*$", re.IGNORECASE)
