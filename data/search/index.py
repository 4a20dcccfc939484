"""What search looks things up in: every name in a plain form, prepared once for a catalogue."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import in_use
from data.medicines.kind_filter import is_solid_tumor, target_id
from data.search.names import EntityName, NameForm, NameIndex, build_names, same_as_terms
from data.search.questions import Cue, build_cues
from data.search.tokens import has_digit, plain
from data.search.word_forms import WordForms

HitKind = Literal["subject", "medicine", "cancer", "mechanism", "term", "question"]
CountsAs = Literal["name", "brand", "alias", "mechanism", "target", "term", "part"]

# How much an exact match of a name counts. The order is what a person expects to see first.
WEIGHTS: Mapping[CountsAs, float] = MappingProxyType(
    {"name": 100, "brand": 100, "alias": 95, "mechanism": 91, "target": 90, "term": 88, "part": 75}
)
CANCER_WEIGHT, MECHANISM_WEIGHT, TERM_WEIGHT = 92.0, 93.0, 60.0
QUESTION_WEIGHT = 93.5
SHARED_WEIGHT = 95.5  # "immunotherapy" alone asks what it is before it names the types
LONG_WORD = 5  # shorter words, and those with a digit, must be typed exactly

_NAMES: dict[NameForm, CountsAs] = {"name": "name", "clinical": "term", "brand": "brand", "suffix": "name"}
_OTHER_NAMES: dict[NameForm, CountsAs] = {"short": "alias", "alias": "alias", "foreign": "alias", "part": "part"}
_COUNTS_AS: Mapping[NameForm, CountsAs] = MappingProxyType(_NAMES | _OTHER_NAMES)


@dataclass(frozen=True, slots=True)
class IndexedName:
    """A name as the search knows it: how it counts, and how much it weighs among the hits."""

    kind: HitKind
    id: str
    counts_as: CountsAs
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

    filler: carries no meaning here. ordinary: a word, or words in a row, that are a name only where all other words
    are understood too. capitals: a name
    only in capital letters. elsewhere: names a matter of other medicine, and takes along the words beside it that are
    goes_with. apart: never taken for a misspelled or half-typed name. topic: speaks of cancer or treatment.
    link: joins the words of a symptom and may be another one.
    """

    filler: frozenset[str]
    ordinary: frozenset[str]
    capitals: frozenset[str]
    elsewhere: frozenset[str]
    goes_with: frozenset[str]
    apart: frozenset[str]
    topic: frozenset[str]
    link: frozenset[str]
    forms: WordForms


@dataclass(frozen=True)
class SearchIndex:
    """Everything that a search needs; never changed after it was made."""

    catalogue: Catalogue
    names: NameIndex
    lexicon: Lexicon
    entries: tuple[IndexedName, ...]
    exact: Mapping[str, tuple[int, ...]]  # joined form -> entries
    joined: tuple[tuple[str, int], ...]  # in order, to find what begins with something
    by_word: Mapping[str, frozenset[int]]  # entries that hold a word
    words: tuple[str, ...]  # all words in order
    long_words: tuple[str, ...]  # those in which typing errors are forgiven
    medicine_words: frozenset[str]  # the words of names of medicines; no other language has them
    longest: int  # the most words that any entry has
    symptoms: Mapping[str, tuple[frozenset[str], ...]]  # by one of their words
    symptom_words: frozenset[str]
    cues: Mapping[str, tuple[Cue, ...]]  # words that ask for an answer, by the first of them
    cue_words: frozenset[str]
    long_cue_words: tuple[str, ...]
    first_names: Mapping[str, int]  # by thing, "kind:id": the entry of its first name
    signs: frozenset[str]  # entries of the glossary that name something a reader may feel
    long_symptom_words: tuple[str, ...]
    used_for: frozenset[str]  # cancers that a medicine in use is approved for


def build_index(catalogue: Catalogue) -> SearchIndex:
    """The index of a catalogue. Takes some milliseconds: make it once."""
    names = build_names(catalogue)
    lexicon = _lexicon(catalogue, names.forms)
    first: dict[tuple[HitKind, str, tuple[str, ...]], IndexedName] = {}
    for entry in _entries(catalogue, names, lexicon):
        first.setdefault((entry.kind, entry.id, entry.words), entry)
    entries = tuple(first.values())
    exact: defaultdict[str, list[int]] = defaultdict(list)
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    for position, entry in enumerate(entries):
        if entry.kind == "question" and entry.counts_as == "name":
            continue  # the heading of an answer, such as "Money", is an everyday word: the cues say what asks for it
        exact[entry.joined].append(position)
        for word in entry.words:
            by_word[word].add(position)
    signs = _signs(catalogue, names)
    symptoms = _symptoms(catalogue, names, signs, lexicon.link)
    cues = build_cues(catalogue, names.forms)
    cue_words = frozenset(word for some in cues.values() for cue in some for word in cue.words)
    felt = frozenset(word for phrases in symptoms.values() for phrase in phrases for word in phrase)
    return SearchIndex(
        catalogue=catalogue,
        names=names,
        lexicon=lexicon,
        entries=entries,
        exact=MappingProxyType({joined: tuple(positions) for joined, positions in exact.items()}),
        joined=tuple(sorted((entry.joined, position) for position, entry in enumerate(entries))),
        by_word=MappingProxyType({word: frozenset(positions) for word, positions in by_word.items()}),
        words=tuple(sorted(by_word)),
        long_words=_long(by_word),
        medicine_words=frozenset(w for e in entries if e.kind == "medicine" and len(e.words) == 1 for w in e.words),
        longest=max((len(entry.words) for entry in entries), default=1),
        symptoms=symptoms,
        symptom_words=felt,
        signs=signs,
        cues=cues,
        cue_words=cue_words,
        long_cue_words=_long(cue_words - lexicon.filler),
        first_names=MappingProxyType({f"{e.kind}:{e.id}": position for position, e in reversed([*enumerate(entries)])}),
        long_symptom_words=_long(felt - lexicon.filler),
        used_for=_used_for(catalogue),
    )


def _signs(catalogue: Catalogue, names: NameIndex) -> frozenset[str]:
    """The entries of the glossary that any word for a symptom names."""
    words = {"".join(plain(row.word, names.forms)) for row in catalogue.symptom_words.values()}
    return frozenset(name.id for word in words for name in names.named(word, "term"))


def _symptoms(
    catalogue: Catalogue, names: NameIndex, signs: Iterable[str], link: frozenset[str]
) -> Mapping[str, tuple[frozenset[str], ...]]:
    """The words of each symptom, by the longest of them; each name of a sign is one, "CRS" as well as the long name."""
    ways = [plain(row.word, names.forms) for row in catalogue.symptom_words.values()]
    ways += [name.words for sign in sorted(signs) for name in names.by_entity[f"term:{sign}"]]
    by_word: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for words in dict.fromkeys(filter(None, ways)):
        carrying = [word for word in words if word not in link]
        phrase = carrying if len(carrying) > 1 else words  # "blood in poop", "the runs"
        by_word[max(phrase, key=lambda word: (len(word), word))].append(frozenset(phrase))
        run_together = "".join(words)  # "throwup"
        by_word[run_together].append(frozenset([run_together]))
    return MappingProxyType({word: tuple(dict.fromkeys(phrases)) for word, phrases in by_word.items()})


def _long(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in words if len(word) >= LONG_WORD and not has_digit(word)))


def _lexicon(catalogue: Catalogue, forms: WordForms) -> Lexicon:
    by_use: defaultdict[str, set[str]] = defaultdict(set)
    for row in catalogue.search_words.values():
        words = plain(row.word, forms)
        by_use[row.use].update(["".join(words)] if row.use == "ordinary" else words)
    names = ("filler", "ordinary", "capitals", "elsewhere", "goes_with", "apart", "topic", "link")
    return Lexicon(**{use: frozenset(by_use[use]) for use in names}, forms=forms)


def _entries(catalogue: Catalogue, names: NameIndex, lexicon: Lexicon) -> Iterator[IndexedName]:
    """Every name of everything, and what it leads to; the first of two that are the same for one thing is kept."""
    medicine_names = {name.words for name in names.names if name.kind == "medicine"}
    same = same_as_terms(names)
    for name in names.names:
        if name.kind in ("subject", "medicine", "cancer"):
            if name.form != "part" or name.joined not in lexicon.filler:
                yield IndexedName(name.kind, name.id, _COUNTS_AS[name.form], name.spoken, name.words, _weight(name))
        elif name.kind == "mechanism":
            yield IndexedName("mechanism", name.id, _COUNTS_AS[name.form], name.spoken, name.words, _weight(name))
            yield from _working_so(catalogue, name)
        elif name.kind == "term":
            subject = catalogue.terms[name.id].subject
            if subject and not any(other.words in medicine_names for other in names.by_entity[name.entity]):
                yield IndexedName("subject", subject, "term", name.spoken, name.words, WEIGHTS["term"])
            if name.entity not in same:
                yield IndexedName("term", name.id, "term", name.spoken, name.words, TERM_WEIGHT)
        elif name.kind == "question":
            weight = SHARED_WEIGHT if names.named(name.joined, "subject") else QUESTION_WEIGHT
            yield IndexedName("question", name.id, _COUNTS_AS[name.form], name.spoken, name.words, weight)
    yield from _targets(catalogue, names)


def _weight(name: EntityName) -> float:
    """How much the name counts when it was typed as it is."""
    if name.kind == "cancer":
        return CANCER_WEIGHT if name.form in ("name", "clinical") else CANCER_WEIGHT - 1
    if name.kind == "mechanism":
        return MECHANISM_WEIGHT if name.form == "name" else MECHANISM_WEIGHT - 1
    return WEIGHTS[_COUNTS_AS[name.form]]


def _working_so(catalogue: Catalogue, name: EntityName) -> Iterator[IndexedName]:
    """The types that work mainly in this way, or else the kinds, under the words for it."""
    working = [s for s in catalogue.subjects.values() if s.facts.main_mechanism == name.id]
    types = [subject for subject in working if subject.facts.level == "type"]
    for subject in types or working:
        yield IndexedName("subject", subject.id, "mechanism", name.spoken, name.words, WEIGHTS["mechanism"])


def _targets(catalogue: Catalogue, names: NameIndex) -> Iterator[IndexedName]:
    """What the medicines of a kind act on; the kind with the most medicines for a target comes first."""
    counted: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for medicine in in_use(catalogue.medicines.values()):
        for target in medicine.targets:
            counted[medicine.kind, target] += 1
            total[target] += 1
    for (kind, target), count in counted.items():
        weight = WEIGHTS["target"] + 0.9 * count / total[target]
        for name in names.by_entity.get(f"target:{target_id(target)}", ()):
            yield IndexedName("subject", kind, "target", name.spoken, name.words, weight)


def _used_for(catalogue: Catalogue) -> frozenset[str]:
    """Cancers for which something mainly immune is approved today; any solid tumor, if something is for all."""
    used = {c for m in in_use(catalogue.medicines.values()) if m.mainly_immune for c in m.cancers}
    if any(cancer.any_solid_tumor for cancer in catalogue.cancers.values() if cancer.id in used):
        used |= {cancer for cancer in catalogue.cancers if is_solid_tumor(catalogue, cancer)}
    return frozenset(used)
