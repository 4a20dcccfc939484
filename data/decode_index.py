"""What the decoder looks for in a news text: every name in a plain form, and the words that must stand beside it.

The names come from the catalogue. How a name is treated in the news is content: `news_words.csv`, one row a rule.
name: one more way to say what `means` names; "[a|b]" stands for each of some words. never: not a name in the news.
block: a phrase that takes the words from the names inside it. general: a term that is not explained there. careful:
counts only where a word of `near` stands within `reach` words and none of `unless` does. capitals: the same, but
capital letters stand in for `near`. group: words that other rows name by "@". same: another spelling of `means`.
phrase: a way of working in free words; data/decode_phrases.py reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from types import MappingProxyType
from typing import Any

from ahocorasick_rs import AhoCorasick

from data.decode_phrases import Phrase, PhraseIndex, build_phrase_index, pieces_of
from data.explore import target_id
from data.load import Catalogue
from data.model import Term
from data.plain_words import has_digit, plain
from data.search_index import PART
from data.word_lists import NewsWord

Words = tuple[str, ...]

SURE = "*"  # in `near`: any name of ours that needs no other word beside it
REACH = 10  # words on either side, where a rule names no other number
SHORT = 4  # letters; a name of so few, written in capital letters, must be typed in them
SHORT_GROUP = "@short"  # the words that must stand beside such a name
LONG_NAME = 7  # letters that a word must have for a typing error in it to be forgiven

_CHOICE = re.compile(r"\[([^\]]*)\]")
_SUFFIX = re.compile(r"-[a-z]{4}\b")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True)
class Name:
    """One way to say a thing. Several things: the last words stand for one each. None: a phrase to leave alone."""

    things: tuple[str, ...]  # "kind:id"
    words: Words
    spoken: str
    cancer: str = ""  # the cancer that the name says

    @cached_property
    def wants_capitals(self) -> bool:
        """True for a short name in capital letters, such as "CRS", which may stand for something else."""
        if any(thing.startswith("medicine:") for thing in self.things):
            return False
        letters = [c for c in self.spoken if c.isalpha()]
        return len(letters) <= SHORT and sum(c.isupper() for c in letters) > 1


@dataclass(frozen=True, slots=True)
class Care:
    """What must stand, and must not stand, beside a name that has other meanings."""

    near: frozenset[str]
    unless: frozenset[str]
    reach: int
    capitals_suffice: bool


@dataclass(frozen=True)
class DecodeIndex:
    """Everything that decoding needs; never changed after it was made."""

    names: tuple[tuple[Name, ...], ...]  # those that are the same when joined ("phase III", "phase I/II") together
    automaton: AhoCorasick  # finds the joined names, in their order
    care: Mapping[Words, Care]
    short: Care  # for short names without a row of their own
    phrases: PhraseIndex
    spellings: Mapping[str, str]
    known: frozenset[str]  # words that are not looked at for typing errors
    long_words: tuple[str, ...]  # those in which typing errors are forgiven
    medicine_words: frozenset[str]

    def __getstate__(self) -> dict[str, object]:
        """All but the automaton, which cannot be written down."""
        return {name: value for name, value in self.__dict__.items() if name != "automaton"}

    def __setstate__(self, kept: dict[str, Any]) -> None:
        """The same index, with an automaton of its own."""
        self.__dict__.update(kept, automaton=_automaton(kept["names"]))


def _automaton(names: Iterable[tuple[Name, ...]]) -> AhoCorasick:
    return AhoCorasick(["".join(same[0].words) for same in names], store_patterns=False)


def one_thing(catalogue: Catalogue) -> Mapping[str, str]:
    """Each term that is the same thing as a medicine, a type or a kind, with that thing: "term:id" to "kind:id"."""
    medicines = {plain(m.generic_name): m.id for m in reversed(tuple(catalogue.medicines.values()))}
    subjects = {words: s.id for s in catalogue.subjects.values() for words in (plain(s.name), _id_words(s.id))}
    found = {}
    for term in catalogue.terms.values():
        for words in (*map(plain, (term.term, *term.also_called)), _id_words(term.id)):
            if words in medicines:
                found[f"term:{term.id}"] = f"medicine:{medicines[words]}"
            elif words in subjects:
                found[f"term:{term.id}"] = f"subject:{subjects[words]}"
    return MappingProxyType(found)


def build_decode_index(catalogue: Catalogue) -> DecodeIndex:
    """The index of a catalogue. Takes some milliseconds: make it once."""
    rules = tuple(catalogue.news_words.values())
    spellings = {plain(r.word)[0]: plain(r.means)[0] for r in rules if r.use == "same"}
    never = {"".join(plain(rule.word)) for rule in rules if rule.use == "never"}
    general = {rule.means for rule in rules if rule.use == "general"}
    by_joined: dict[str, dict[Words, Name]] = {}
    for name in _names(catalogue, rules):
        joined = "".join(name.words)
        kept = tuple(thing for thing in name.things if thing not in general)
        if joined and joined not in never and (kept or not name.things):
            named = Name(kept, name.words, name.spoken, name.cancer)
            by_joined.setdefault(joined, {}).setdefault(name.words, named)
    names = [name for same in by_joined.values() for name in same.values()]
    words = {word for name in names for word in name.words}
    phrases = build_phrase_index(tuple(_phrases(rules)))
    medicine_words = {w for name in names for t in name.things if t.startswith("medicine:") for w in name.words}
    grouped = tuple(tuple(same.values()) for same in by_joined.values())
    return DecodeIndex(
        names=grouped,
        automaton=_automaton(grouped),
        care=MappingProxyType(_care(rules)),
        short=Care(_groups(rules)[SHORT_GROUP], frozenset(), REACH, capitals_suffice=False),
        phrases=phrases,
        spellings=MappingProxyType(spellings),
        known=frozenset(_vocabulary(catalogue) | words | phrases.words),
        long_words=tuple(sorted(w for w in words if len(w) >= LONG_NAME and not has_digit(w))),
        medicine_words=frozenset(medicine_words),
    )


def _id_words(name: str) -> Words:
    return plain(name.replace("_", " "))


def _names(catalogue: Catalogue, rules: Iterable[NewsWord]) -> Iterator[Name]:
    """Every name; of two in the same words the first is kept."""
    for rule in rules:
        if rule.use in ("name", "block"):
            for spoken in spoken_ways(rule.word):
                yield Name(tuple(rule.means.split(";")) if rule.means else (), plain(spoken), spoken)
    for subject in catalogue.subjects.values():
        yield _name(f"subject:{subject.id}", subject.name)
    for medicine in catalogue.medicines.values():
        bare = _SUFFIX.sub("", medicine.generic_name)
        for spoken in (medicine.generic_name, bare, *medicine.brand_names):
            yield _name(f"medicine:{medicine.id}", spoken)
    same = one_thing(catalogue)
    for term in catalogue.terms.values():
        thing = same.get(f"term:{term.id}", f"term:{term.id}")
        yield from (_name(thing, spoken) for spoken in _term_names(term))
    for mechanism in catalogue.mechanisms.values():
        yield _name(f"mechanism:{mechanism.id}", mechanism.name)
    for alias in catalogue.aliases.values():
        if not alias.points_to.startswith("cancer:"):
            yield _name(alias.points_to, alias.alias)
    yield from _parts(catalogue)
    for target in sorted({target for m in catalogue.medicines.values() for target in m.targets}):
        yield _name(f"target:{target_id(target)}", target)
    for cancer in catalogue.cancers.values():
        names = (cancer.name, _IN_BRACKETS.sub("", cancer.name), cancer.clinical_name, *cancer.also_called)
        yield from (Name((), plain(spoken), spoken, cancer.id) for spoken in names)


def _name(thing: str, spoken: str) -> Name:
    return Name((thing,), plain(spoken), spoken)


def _term_names(term: Term) -> tuple[str, ...]:
    return (term.term, *term.also_called)


def _parts(catalogue: Catalogue) -> Iterator[Name]:
    """The long words that only one medicine has, such as the first word of a name of two words."""
    owners: dict[str, set[str]] = {}
    for medicine in catalogue.medicines.values():
        for word in plain(_SUFFIX.sub("", medicine.generic_name)):
            if len(word) >= PART and word.isalpha():
                owners.setdefault(word, set()).add(medicine.id)
    for word, medicines in owners.items():
        if len(medicines) == 1:
            yield Name((f"medicine:{min(medicines)}",), (word,), word)


def spoken_ways(word: str) -> Iterator[str]:
    """Each way to read a word with choices in brackets."""
    pieces = _CHOICE.split(word)
    choices = [piece.split("|") if place % 2 else [piece] for place, piece in enumerate(pieces)]
    yield from (" ".join("".join(way).split()) for way in product(*choices))


def _groups(rules: Iterable[NewsWord]) -> dict[str, frozenset[str]]:
    """The plain words of each group; a group may name those that stand before it."""
    groups: dict[str, frozenset[str]] = {}
    for rule in rules:
        if rule.use == "group":
            groups[rule.word] = _listed(groups, rule.near)
    return groups


def _listed(groups: Mapping[str, frozenset[str]], listed: Iterable[str]) -> frozenset[str]:
    """The plain words of a cell, with the words of a group in place of its name."""
    found: set[str] = set()
    for one in listed:
        found |= groups[one] if one in groups else {SURE} if one == SURE else set(plain(one))
    return frozenset(found)


def _care(rules: tuple[NewsWord, ...]) -> dict[Words, Care]:
    found, groups = {}, _groups(rules)
    for rule in rules:
        if rule.use in ("careful", "capitals"):
            near, unless = _listed(groups, rule.near), _listed(groups, rule.unless)
            care = Care(near, unless, rule.reach or REACH, capitals_suffice=rule.use == "capitals")
            found.update({plain(spoken): care for spoken in spoken_ways(rule.word)})
    return found


def _phrases(rules: tuple[NewsWord, ...]) -> Iterator[Phrase]:
    groups = _groups(rules)
    for rule in rules:
        if rule.use == "phrase":
            near, unless = _listed(groups, rule.near), _listed(groups, rule.unless)
            yield Phrase(rule.means, pieces_of(rule.word, spoken_ways), near, unless, rule.reach or REACH)


def _vocabulary(catalogue: Catalogue) -> set[str]:
    """The words of the catalogue's own texts: none of them is a misspelled name."""
    texts = [text for term in catalogue.terms.values() for text in (term.meaning, term.watch_out)]
    texts += [c.clinical_name for c in catalogue.cancers.values()]
    texts += [line for s in catalogue.subjects.values() for said in s.statements.values() for line in said.lines]
    texts += [row.word for row in catalogue.search_words.values()]
    texts += [row.word for row in catalogue.symptom_words.values()]
    return {word for text in texts for word in plain(text)}
