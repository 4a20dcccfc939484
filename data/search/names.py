"""Every name of every thing, gathered once from the catalogue.

Search, the look-up of medicines, the glossary and the decoder all find names here, so that a name that one of them
knows is known to all. What each makes of a name is its own matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.medicines.kind_filter import target_id
from data.search.tokens import Token, has_digit, plain
from data.search.word_forms import WordForms, word_forms

EntityKind = Literal["subject", "medicine", "cancer", "mechanism", "target", "term", "route", "question"]
# name: the full one. clinical: as doctors write it. suffix: of a label, with the four letters of a maker. short: as
# clinic staff write it. foreign: one that readers bring from the other language of the site. part: a long word that
# stands for a longer name.
NameForm = Literal["name", "clinical", "brand", "suffix", "short", "alias", "foreign", "part"]
# capitals: in running text it counts only as it is written here ("ALL" is a leukemia, "all" is not).
Spelling = Literal["any", "capitals"]

_FULL = ("name", "brand")

SHORT = 4  # letters; a name of so few that has capital letters among them counts only in them
LONG = 5  # letters of the longest word; in a shorter name, or in a code, no typing error is forgiven
PART = 6  # letters from which a word of a longer name of a medicine stands for the whole

_SUFFIX = re.compile(r"-[a-z]{4}$")  # the four letters that tell makers apart, as in dostarlimab-gxly
_SUFFIX_WORD = re.compile(r"[a-z]{4}")
_IN_BRACKETS = re.compile(r"\s*\([^)]*\)")

_Spoken = tuple[EntityKind, str, NameForm, str]  # a name as it is spoken, and what it names


@dataclass(frozen=True, slots=True)
class EntityName:
    """One name of one thing."""

    kind: EntityKind
    id: str
    form: NameForm
    spoken: str  # as shown to a reader
    words: tuple[str, ...]  # in the plain form of data/search/tokens.py

    @property
    def entity(self) -> str:
        """What it names, as "kind:id"."""
        return f"{self.kind}:{self.id}"

    @property
    def joined(self) -> str:
        """The words without anything between them."""
        return "".join(self.words)

    @property
    def spelling(self) -> Spelling:
        """How it must be written to count in running text."""
        letters = [c for c in self.spoken if c.isalpha()]
        is_short = len(letters) <= SHORT and sum(c.isupper() for c in letters) > 1
        return "capitals" if is_short and self.kind != "medicine" else "any"

    @property
    def is_forgiving(self) -> bool:
        """True if it is long enough to be known in spite of a typing error."""
        return any(len(word) >= LONG and not has_digit(word) for word in self.words)


@dataclass(frozen=True)
class NameIndex:
    """All names; never changed after it was made."""

    forms: WordForms
    names: tuple[EntityName, ...]
    by_joined: Mapping[str, tuple[EntityName, ...]]
    by_entity: Mapping[str, tuple[EntityName, ...]]
    before_suffix: frozenset[str]  # the last words of names of medicines that a maker's four letters may follow

    def named(self, joined: str, *kinds: EntityKind) -> tuple[EntityName, ...]:
        """The names that are these joined words, of any kind or of some kinds."""
        return tuple(name for name in self.by_joined.get(joined, ()) if not kinds or name.kind in kinds)

    def is_suffix(self, words: Sequence[Token], position: int) -> bool:
        """True for the four letters of a maker at the end of a medicine's name, also of a maker that nobody listed."""
        token = words[position]
        return (
            position > 0
            and token.is_joined
            and _SUFFIX_WORD.fullmatch(token.word) is not None
            and words[position - 1].word in self.before_suffix
        )


def build_names(catalogue: Catalogue) -> NameIndex:
    """The names of a catalogue. Takes some milliseconds: make it once."""
    forms = word_forms(catalogue)
    first: dict[tuple[str, str, tuple[str, ...]], EntityName] = {}
    for name in _all_names(catalogue, forms):
        if name.words:
            first.setdefault((name.kind, name.id, name.words), name)
    by_joined: defaultdict[str, list[EntityName]] = defaultdict(list)
    by_entity: defaultdict[str, list[EntityName]] = defaultdict(list)
    for name in first.values():
        by_joined[name.joined].append(name)
        by_entity[name.entity].append(name)
    return NameIndex(
        forms=forms,
        names=tuple(first.values()),
        by_joined=MappingProxyType({joined: tuple(names) for joined, names in by_joined.items()}),
        by_entity=MappingProxyType({entity: tuple(names) for entity, names in by_entity.items()}),
        before_suffix=frozenset(plain(bare_name(m.generic_name), forms)[-1] for m in catalogue.medicines.values()),
    )


def bare_name(generic_name: str) -> str:
    """The name of a medicine without the four letters of its maker."""
    return _SUFFIX.sub("", generic_name)


def same_as_terms(names: NameIndex) -> Mapping[str, str]:
    """Each entry of the glossary that is a medicine or a subject, with that: "term:id" to "kind:id"."""
    same = {}
    for name in names.names:
        if name.kind == "term" and name.entity not in same:
            others = (other for other in names.named(name.joined, "medicine", "subject") if other.form in _FULL)
            other = next(others, None)
            if other is not None:
                same[name.entity] = other.entity
    return MappingProxyType(same)


def _all_names(catalogue: Catalogue, forms: WordForms) -> Iterator[EntityName]:
    """Every name; of two in the same words for the same thing the first is kept."""
    for kind, entity_id, form, spoken in _spoken_names(catalogue, forms):
        yield EntityName(kind, entity_id, form, spoken, plain(spoken, forms))


def _spoken_names(catalogue: Catalogue, forms: WordForms) -> Iterator[_Spoken]:
    for subject in catalogue.subjects.values():
        yield from _names("subject", subject.id, "name", subject.name, subject.short_name)
    for medicine in catalogue.medicines.values():
        yield from _names("medicine", medicine.id, "name", medicine.generic_name, bare_name(medicine.generic_name))
        yield from _names("medicine", medicine.id, "brand", *medicine.brand_names)
    for label in catalogue.label_names.values():
        yield from _pointing(label.points_to, label.what, label.name)
        if label.brand:
            yield from _pointing(label.points_to, "brand", label.brand)
    for cancer in catalogue.cancers.values():
        yield from _names("cancer", cancer.id, "name", cancer.name, _IN_BRACKETS.sub("", cancer.name))
        yield from _names("cancer", cancer.id, "clinical", cancer.clinical_name)
        yield from _names("cancer", cancer.id, "alias", *cancer.also_called)
    for mechanism in catalogue.mechanisms.values():
        yield from _names("mechanism", mechanism.id, "name", mechanism.name)
    for alias in catalogue.aliases.values():
        yield from _pointing(alias.points_to, "alias", alias.alias)
    for foreign in catalogue.spanish_names.values():
        yield from _pointing(foreign.points_to, "foreign", foreign.alias)
    for question in catalogue.search_questions.values():
        yield from _names("question", question.id, "name", question.name)
    for target in sorted({target for m in catalogue.medicines.values() for target in m.targets}):
        yield from _names("target", target_id(target), "name", target)
    for term in catalogue.terms.values():
        yield from _names("term", term.id, "name", term.term)
        yield from _names("term", term.id, "alias", *term.also_called)
    for route in catalogue.routes.values():
        yield from _names("route", route.id, "name", route.name)
    for medicine in catalogue.medicines.values():
        yield from _names("medicine", medicine.id, "part", *_parts(medicine, forms))


def _names(kind: EntityKind, entity_id: str, form: NameForm, *names: str) -> Iterator[_Spoken]:
    for name in names:
        yield kind, entity_id, form, name


def _pointing(points_to: str, form: NameForm, spoken: str) -> Iterator[_Spoken]:
    kind, _, entity_id = points_to.partition(":")
    yield from _names(kind, entity_id, form, spoken)  # type: ignore[arg-type]  # the loader checked the kind


def _parts(medicine: Medicine, forms: WordForms) -> tuple[str, ...]:
    """The long words of a name of several words."""
    words = plain(bare_name(medicine.generic_name), forms)
    return tuple(word for word in words if len(word) >= PART and word.isalpha()) if len(words) > 1 else ()
