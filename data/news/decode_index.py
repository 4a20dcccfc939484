"""What the decoder looks for in a news text: every name in a plain form, and the words that must stand beside it.

The names come from data/search/names.py, which search uses too; news_words.csv adds to them (data/news/news_rules.py).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from ahocorasick_rs import AhoCorasick

from data.catalogue.catalogue import Catalogue
from data.news.decode_phrases import PhraseIndex, build_phrase_index
from data.news.news_rules import (
    REACH,
    SURE,
    Care,
    Denial,
    Languages,
    Rules,
    Words,
    called_in,
    care_of,
    denial_of,
    languages_of,
    phrases_of,
    short_care,
)
from data.search.names import EntityName, NameIndex, build_names
from data.search.patterns import spoken_ways
from data.search.tokens import has_digit, plain
from data.search.word_forms import WordForms, word_forms

__all__ = [
    "REACH",
    "SURE",
    "Care",
    "DecodeIndex",
    "Name",
    "Words",
    "build_decode_index",
    "entity_of_terms",
]

SHORT = 4  # letters; a name of so few, written in capital letters, must be typed in them
LONG_NAME = 7  # letters that a word must have for a typing error in it to be forgiven

# Of two names in the same words the first is kept.
_ORDER = ("subject", "medicine", "term", "mechanism", "alias", "part", "target", "cancer")


@dataclass(frozen=True)
class Name:
    """One way to say a thing. Several things: the last words stand for one each. None: a phrase to leave alone."""

    entities: tuple[str, ...]  # "kind:id"
    words: Words
    spoken: str
    cancer: str = ""  # the cancer that the name says

    @cached_property
    def wants_capitals(self) -> bool:
        """True for a short name in capital letters, such as "CRS", which may stand for something else."""
        if any(entity.startswith("medicine:") for entity in self.entities):
            return False
        letters = [c for c in self.spoken if c.isalpha()]
        return len(letters) <= SHORT and sum(c.isupper() for c in letters) > 1


@dataclass(frozen=True)
class DecodeIndex:
    """Everything that decoding needs; never changed after it was made."""

    forms: WordForms
    names: tuple[tuple[Name, ...], ...]  # those that are the same when joined ("phase III", "phase I/II") together
    automaton: AhoCorasick  # finds the joined names, in their order
    all_names: NameIndex
    care: Mapping[Words, Care]
    short: Care  # for short names without a row of their own
    denial: Denial
    phrases: PhraseIndex
    turns: PhraseIndex  # phrases that tell that a thing differs from its usual meaning
    spellings: Mapping[str, str]
    signs: Mapping[int, str]  # signs that are written out inside words, such as Greek letters
    languages: Languages
    called: re.Pattern[str]  # what stands before a name that the text explains
    vocabulary: frozenset[str]  # words that are not looked at for typing errors
    long_words: tuple[str, ...]  # those in which typing errors are forgiven
    medicine_words: frozenset[str]


def _automaton(names: Iterable[tuple[Name, ...]]) -> AhoCorasick:
    return AhoCorasick(["".join(same[0].words) for same in names], store_patterns=False)


def entity_of_terms(catalogue: Catalogue) -> Mapping[str, str]:
    """Each term that is the same thing as a medicine, a type or a kind, with that thing: "term:id" to "kind:id"."""
    forms = word_forms(catalogue)
    medicines = {plain(m.generic_name, forms): m.id for m in reversed(tuple(catalogue.medicines.values()))}
    subjects = {w: s.id for s in catalogue.subjects.values() for w in (plain(s.name, forms), _id_words(s.id, forms))}
    same = {}
    for term in catalogue.terms.values():
        names = (plain(spoken, forms) for spoken in (term.term, *term.also_called))
        for words in (*names, _id_words(term.id, forms)):
            if words in medicines:
                same[f"term:{term.id}"] = f"medicine:{medicines[words]}"
            elif words in subjects:
                same[f"term:{term.id}"] = f"subject:{subjects[words]}"
    return MappingProxyType(same)


def _id_words(name: str, forms: WordForms) -> Words:
    return plain(name.replace("_", " "), forms)


def build_decode_index(catalogue: Catalogue) -> DecodeIndex:
    """The index of a catalogue. Takes some milliseconds: make it once."""
    rules = tuple(catalogue.news_words.values())
    all_names = build_names(catalogue)
    forms = all_names.forms
    same = {rule.word: rule.means for rule in rules if rule.use == "same"}
    signs = {ord(sign): letters for sign, letters in same.items() if len(sign) == 1}
    never = {"".join(plain(rule.word, forms)) for rule in rules if rule.use == "never"}
    general = {rule.means for rule in rules if rule.use == "general"}
    by_joined: dict[str, dict[Words, Name]] = {}
    for name in _names(catalogue, all_names, rules):
        words = tuple(word.translate(signs) for word in name.words)
        joined = "".join(words)
        entities = tuple(entity for entity in name.entities if entity not in general)
        if joined and joined not in never and (entities or not name.entities):
            spelled = Name(entities, words, name.spoken, name.cancer)
            by_joined.setdefault(joined, {}).setdefault(words, spelled)
    names = [name for same_words in by_joined.values() for name in same_words.values()]
    words_of_names = {word for name in names for word in name.words}
    phrases = build_phrase_index(tuple(phrases_of(rules, "phrase", forms)))
    medicine_words = {w for name in names for t in name.entities if t.startswith("medicine:") for w in name.words}
    grouped = tuple(tuple(same_words.values()) for same_words in by_joined.values())
    return DecodeIndex(
        forms=forms,
        names=grouped,
        automaton=_automaton(grouped),
        all_names=all_names,
        care=MappingProxyType(care_of(rules, forms)),
        short=short_care(rules, forms),
        denial=denial_of(rules, forms),
        phrases=phrases,
        turns=build_phrase_index(tuple(phrases_of(rules, "turn", forms))),
        spellings=MappingProxyType(
            {plain(word, forms)[0]: "".join(plain(m, forms)) for word, m in same.items() if len(word) > 1}
        ),
        signs=MappingProxyType(signs),
        languages=languages_of(rules, forms),
        called=called_in(rules),
        vocabulary=frozenset(_vocabulary(catalogue, forms) | words_of_names | phrases.words),
        long_words=tuple(sorted(w for w in words_of_names if len(w) >= LONG_NAME and not has_digit(w))),
        medicine_words=frozenset(medicine_words),
    )


def _names(catalogue: Catalogue, all_names: NameIndex, rules: Rules) -> Iterator[Name]:
    """Every name; of two in the same words the first is kept."""
    for rule in rules:
        if rule.use in ("name", "block"):
            cancer = rule.means.removeprefix("cancer:") if rule.means.startswith("cancer:") else ""
            entities = tuple(rule.means.split(";")) if rule.means and not cancer else ()
            yield from (
                Name(entities, plain(spoken, all_names.forms), spoken, cancer) for spoken in spoken_ways(rule.word)
            )
    same = entity_of_terms(catalogue)
    for name in sorted(filter(_is_for_news(catalogue, all_names), all_names.names), key=_order):
        if name.kind == "cancer":
            yield Name((), name.words, name.spoken, name.id)
        else:
            yield Name((same.get(name.entity, name.entity),), name.words, name.spoken)


def _order(name: EntityName) -> tuple[int, bool]:
    """What goes first when two things have a name; one from the other language goes after our own."""
    is_foreign = name.form == "foreign"
    is_other = (name.form == "alias" or is_foreign) and name.kind not in ("term", "cancer")
    return _ORDER.index("alias" if is_other else "part" if name.form == "part" else name.kind), is_foreign


def _is_for_news(catalogue: Catalogue, all_names: NameIndex) -> Callable[[EntityName], bool]:
    """Whether a name tells in running text what is meant. The word of a menu ("Antibodies") and an organ alone do not,
    nor does a name that several cancers or medicines have."""
    menu = {(s.id, s.short_name) for s in catalogue.subjects.values() if s.short_name != s.name}
    main_names = {(c.id, spoken) for c in catalogue.cancers.values() for spoken in c.also_called}
    main_names |= {(term.id, spoken) for term in catalogue.terms.values() for spoken in term.also_called}
    longer = [name.words for name in all_names.names if name.kind == "cancer" and len(name.words) > 1]
    alone = {(word,) for words in longer for word in words}

    def is_for_news(name: EntityName) -> bool:
        if name.kind not in _ORDER or (name.kind == "subject" and (name.id, name.spoken) in menu):
            return False
        if name.form == "part":
            return len({other.id for other in all_names.named(name.joined, "medicine")}) == 1
        if name.form != "alias" or name.kind not in ("cancer", "term") or (name.id, name.spoken) in main_names:
            return True
        if name.kind == "term":
            return False  # what people type into a search is no name of an entry
        return name.words not in alone and len({other.id for other in all_names.named(name.joined, "cancer")}) == 1

    return is_for_news


def _vocabulary(catalogue: Catalogue, forms: WordForms) -> set[str]:
    """The words of the catalogue's own texts: none of them is a misspelled name."""
    texts = [text for term in catalogue.terms.values() for text in (term.meaning, term.watch_out)]
    texts += [c.clinical_name for c in catalogue.cancers.values()]
    texts += [
        line for s in catalogue.subjects.values() for statement in s.statements.values() for line in statement.lines
    ]
    texts += [row.word for row in catalogue.search_words.values() if ">" not in row.word]
    texts += [row.word for row in catalogue.symptom_words.values()]
    return {word for text in texts for word in plain(text, forms)}
