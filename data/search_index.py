"""What search looks things up in: every name in a plain form, prepared once for a catalogue."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from data.explore import is_solid_tumor
from data.load import Catalogue
from data.model import Medicine
from data.plain_words import has_digit, plain
from data.query import in_use

Kind = Literal["subject", "medicine", "cancer", "mechanism"]
How = Literal["name", "brand", "alias", "mechanism", "target", "term", "part"]

# How much an exact match of a name counts. The order is what a person expects to see first.
WEIGHTS: Mapping[How, float] = MappingProxyType(
    {"name": 100, "brand": 100, "alias": 95, "mechanism": 91, "target": 90, "term": 88, "part": 75}
)
CANCER_WEIGHT, MECHANISM_WEIGHT = 92.0, 93.0
LONG_WORD = 5  # shorter words, and those with a digit, must be typed exactly
PART = 6  # a word of a longer medicine name stands for the whole from this length

_SUFFIX = re.compile(r"-[a-z]{4}$")  # the four letters that tell makers apart, as in dostarlimab-gxly
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one thing."""

    kind: Kind
    id: str
    how: How
    spoken: str  # as shown to a reader
    words: tuple[str, ...]
    weight: float

    @property
    def joined(self) -> str:
        """The words without anything between them."""
        return "".join(self.words)


@dataclass(frozen=True)
class Lexicon:
    """How words of the language are treated. See `search_words.csv`.

    filler: carries no meaning here. ordinary: a name only where all other words are understood too. capitals: a name
    only in capital letters. elsewhere: names a matter of other medicine, and takes along the words beside it that are
    goes_with. apart: never taken for a misspelled or half-typed name.
    """

    filler: frozenset[str]
    ordinary: frozenset[str]
    capitals: frozenset[str]
    elsewhere: frozenset[str]
    goes_with: frozenset[str]
    apart: frozenset[str]


@dataclass(frozen=True)
class SearchIndex:
    """Everything that a search needs; never changed after it was made."""

    catalogue: Catalogue
    lexicon: Lexicon
    entries: tuple[Entry, ...]
    exact: Mapping[str, tuple[int, ...]]  # joined form -> entries
    joined: tuple[tuple[str, int], ...]  # in order, to find what begins with something
    by_word: Mapping[str, frozenset[int]]  # entries that hold a word
    words: tuple[str, ...]  # all words in order
    long_words: tuple[str, ...]  # those in which typing errors are forgiven
    medicine_words: frozenset[str]  # the words of names of medicines; no other language has them
    longest: int  # the most words that any entry has
    symptoms: Mapping[str, tuple[frozenset[str], ...]]  # by one of their words
    symptom_words: frozenset[str]
    long_symptom_words: tuple[str, ...]
    used_for: frozenset[str]  # cancers that a medicine in use is approved for


def build_index(catalogue: Catalogue) -> SearchIndex:
    """The index of a catalogue. Takes some milliseconds: make it once."""
    lexicon = _lexicon(catalogue)
    first: dict[tuple[Kind, str, tuple[str, ...]], Entry] = {}
    for entry in _entries(catalogue, lexicon):
        first.setdefault((entry.kind, entry.id, entry.words), entry)
    entries = tuple(first.values())
    exact: defaultdict[str, list[int]] = defaultdict(list)
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    for place, entry in enumerate(entries):
        exact[entry.joined].append(place)
        for word in entry.words:
            by_word[word].add(place)
    phrases = [frozenset(plain(row.word)) for row in catalogue.symptom_words.values()]
    symptoms: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for phrase in phrases:
        if phrase:
            symptoms[max(phrase, key=lambda word: (len(word), word))].append(phrase)
    for row in catalogue.symptom_words.values():
        run_together = "".join(plain(row.word))  # "throwup"
        symptoms[run_together].append(frozenset([run_together]))
    felt = frozenset(word for phrase in phrases for word in phrase)
    return SearchIndex(
        catalogue=catalogue,
        lexicon=lexicon,
        entries=entries,
        exact=MappingProxyType({joined: tuple(places) for joined, places in exact.items()}),
        joined=tuple(sorted((entry.joined, place) for place, entry in enumerate(entries))),
        by_word=MappingProxyType({word: frozenset(places) for word, places in by_word.items()}),
        words=tuple(sorted(by_word)),
        long_words=_long(by_word),
        medicine_words=frozenset(w for e in entries if e.kind == "medicine" and len(e.words) == 1 for w in e.words),
        longest=max((len(entry.words) for entry in entries), default=1),
        symptoms=MappingProxyType({word: tuple(found) for word, found in symptoms.items()}),
        symptom_words=felt,
        long_symptom_words=_long(felt - lexicon.filler),
        used_for=_used_for(catalogue),
    )


def _long(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in words if len(word) >= LONG_WORD and not has_digit(word)))


def _lexicon(catalogue: Catalogue) -> Lexicon:
    by_use: defaultdict[str, set[str]] = defaultdict(set)
    for row in catalogue.search_words.values():
        by_use[row.use].update(plain(row.word))
    names = ("filler", "ordinary", "capitals", "elsewhere", "goes_with", "apart")
    return Lexicon(**{use: frozenset(by_use[use]) for use in names})


def _entries(catalogue: Catalogue, lexicon: Lexicon) -> Iterator[Entry]:
    """Every name of everything; the first of two that are the same for one thing is kept."""
    yield from _named(catalogue)
    for medicine in catalogue.medicines.values():
        yield from _medicine(medicine, lexicon)
    for alias in catalogue.aliases.values():
        kind, _, thing = alias.points_to.partition(":")
        if kind == "mechanism":
            yield from _working_so(catalogue, thing, alias.alias)
        weight = {"cancer": CANCER_WEIGHT - 1, "mechanism": MECHANISM_WEIGHT - 1}.get(kind, WEIGHTS["alias"])
        yield from _entry(kind, thing, "alias", alias.alias, weight)  # type: ignore[arg-type]
    yield from _targets(catalogue)
    medicine_names = {plain(name) for m in catalogue.medicines.values() for name in (m.generic_name, *m.brand_names)}
    for term in catalogue.terms.values():
        names = (term.term, *term.also_called)
        if term.subject and not any(plain(name) in medicine_names for name in names):
            for name in names:
                yield from _entry("subject", term.subject, "term", name, WEIGHTS["term"])


def _entry(kind: Kind, thing: str, how: How, spoken: str, weight: float) -> Iterator[Entry]:
    words = plain(spoken)
    if words:
        yield Entry(kind, thing, how, spoken, words, weight)


def _named(catalogue: Catalogue) -> Iterator[Entry]:
    for subject in catalogue.subjects.values():
        for name in (subject.name, subject.short_name):
            yield from _entry("subject", subject.id, "name", name, WEIGHTS["name"])
    for cancer in catalogue.cancers.values():
        for name in (cancer.name, _IN_BRACKETS.sub("", cancer.name)):
            yield from _entry("cancer", cancer.id, "name", name, CANCER_WEIGHT)
        yield from _entry("cancer", cancer.id, "term", cancer.clinical_name, CANCER_WEIGHT)
        for name in cancer.also_called:
            yield from _entry("cancer", cancer.id, "alias", name, CANCER_WEIGHT - 1)
    for mechanism in catalogue.mechanisms.values():
        yield from _entry("mechanism", mechanism.id, "name", mechanism.name, MECHANISM_WEIGHT)
        yield from _working_so(catalogue, mechanism.id, mechanism.name)


def _working_so(catalogue: Catalogue, mechanism: str, spoken: str) -> Iterator[Entry]:
    """The types that work mainly in this way, or else the kinds, under the words for it."""
    working = [s for s in catalogue.subjects.values() if s.facts.main_mechanism == mechanism]
    types = [subject for subject in working if subject.facts.level == "type"]
    for subject in types or working:
        yield from _entry("subject", subject.id, "mechanism", spoken, WEIGHTS["mechanism"])


def _medicine(medicine: Medicine, lexicon: Lexicon) -> Iterator[Entry]:
    bare = _SUFFIX.sub("", medicine.generic_name)
    for name in (medicine.generic_name, bare):
        yield from _entry("medicine", medicine.id, "name", name, WEIGHTS["name"])
    for brand in medicine.brand_names:
        yield from _entry("medicine", medicine.id, "brand", brand, WEIGHTS["brand"])
    words = plain(bare)
    if len(words) > 1:
        for word in words:
            if len(word) >= PART and word.isalpha() and word not in lexicon.filler:
                yield from _entry("medicine", medicine.id, "part", word, WEIGHTS["part"])


def _targets(catalogue: Catalogue) -> Iterator[Entry]:
    """What the medicines of a kind act on; the kind with the most medicines for a target comes first."""
    counted: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for medicine in in_use(catalogue.medicines.values()):
        for target in medicine.targets:
            counted[medicine.kind, target] += 1
            total[target] += 1
    for (kind, target), count in counted.items():
        yield from _entry("subject", kind, "target", target, WEIGHTS["target"] + 0.9 * count / total[target])


def _used_for(catalogue: Catalogue) -> frozenset[str]:
    """Cancers for which something mainly immune is approved today; any solid tumor, if something is for all."""
    used = {c for m in in_use(catalogue.medicines.values()) if m.mainly_immune for c in m.cancers}
    if any(cancer.any_solid_tumor for cancer in catalogue.cancers.values() if cancer.id in used):
        used |= {cancer for cancer in catalogue.cancers if is_solid_tumor(catalogue, cancer)}
    return frozenset(used)
