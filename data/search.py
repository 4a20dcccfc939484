"""Find from any word: a name, a brand, a misspelling or plain words in, the right type, medicine or cancer out.

What is typed is searched and forgotten: nothing here keeps it. Words for symptoms are noticed, never interpreted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from data.load import Catalogue
from data.model import Medicine, Subject
from data.plain_words import tokens
from data.query import medicine_name
from data.search_index import Entry, Kind, SearchIndex, build_index
from data.search_match import Match, Reading, beginning_with, holding, names_symptom, read
from data.typed_text import one_line

__all__ = ["LONGEST_SEARCH", "Found", "Hit", "SearchIndex", "build_index", "has_symptom_words", "search"]

LONGEST_SEARCH = 200  # characters; the rest is cut

# What a match loses on its way from an exact name to a word inside one.
MISSPELLED, EACH_ERROR = 25.0, 3.0
INSIDE_ANOTHER = 30.0
BEGINS, HOLDS = 20.0, 50.0
CANCER_BESIDE_TREATMENT = 40.0  # "Keytruda for melanoma": the treatment comes first
EVERYDAY = 10.0  # "immunotherapy for melanoma": the everyday word comes later
FORMER = 2.0
ORDER: tuple[Kind, ...] = ("medicine", "subject", "mechanism", "cancer")


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found, and why."""

    kind: Kind
    id: str
    subject: str  # the type or kind it leads to; empty for a cancer or a mechanism
    name: str
    reason: str
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found, the best first."""

    hits: tuple[Hit, ...]
    has_symptom_words: bool


@dataclass(frozen=True, slots=True)
class _Scored:
    place: int  # of the entry in the index
    score: float
    errors: int
    start: int  # of the words that stand for it
    length: int  # negative where the longer name is the nearer one


def search(index: SearchIndex, typed: str, most: int = 20) -> Found:
    """What the words in `typed` lead to, `most` at the most. Never raises, whatever was typed."""
    reading = read(index, tokens(one_line(typed[:LONGEST_SEARCH])))
    best: dict[tuple[Kind, str], _Scored] = {}
    for scored in _scored(index, reading):
        entry = index.entries[scored.place]
        key = (entry.kind, entry.id)
        if key not in best or scored.score > best[key].score:
            best[key] = scored
    ranked = nsmallest(max(most, 0), best.values(), key=lambda s: _rank(index, s))
    return Found(tuple(_hit(index, scored) for scored in ranked), reading.has_symptom_words)


def has_symptom_words(index: SearchIndex, text: str) -> bool:
    """True if a text names something a reader may feel; typing errors are forgiven in one as short as a search."""
    if len(text) <= LONGEST_SEARCH:
        return search(index, text, 1).has_symptom_words
    return names_symptom(index, tokens(text))


def _rank(index: SearchIndex, scored: _Scored) -> tuple[float, int, int, int, int]:
    kind = index.entries[scored.place].kind
    return -scored.score, scored.start, ORDER.index(kind), scored.length, scored.place


def _scored(index: SearchIndex, reading: Reading) -> Iterator[_Scored]:
    # A symptom with a part of a name would be guessing.
    beginning = [] if reading.has_symptom_words else beginning_with(index, reading)
    yield from _whole_names(index, reading, bool(beginning))
    if reading.has_symptom_words:
        return
    for place in beginning:
        entry = index.entries[place]
        yield _Scored(place, _weight(index, entry) - BEGINS, 0, 0, len(entry.joined))
    matched = {place for match in reading.matches for place in range(match.start, match.end)}
    rest = tuple(place for place in reading.content if place not in matched)
    for places in {reading.content, rest} - {()}:
        for place, errors in holding(index, reading, places).items():
            entry = index.entries[place]
            if entry.kind != "mechanism":
                score = _weight(index, entry) - HOLDS - EACH_ERROR * errors
                yield _Scored(place, score, errors, places[0], len(entry.joined))


def _whole_names(index: SearchIndex, reading: Reading, is_begun: bool) -> Iterator[_Scored]:
    """Names that were typed in full; those inside a longer name, or inside one that is begun, come later."""
    # A shared word can match a thousand names: runs are compared, not matches.
    runs = {(match.start, match.end, match.errors): match for match in reading.matches}
    inside = {run for run, m in runs.items() if any(m.is_inside(o) and o.errors <= m.errors for o in runs.values())}
    inner = {match for match in reading.matches if (match.start, match.end, match.errors) in inside}
    if is_begun:
        span = reading.content[-1] + 1 - reading.content[0]
        inner |= {match for match in reading.matches if match.end - match.start < span}
    treated = any(
        index.entries[match.place].kind in ("subject", "medicine") and not match.is_ordinary
        for match in reading.matches
        if match not in inner
    )
    for match in reading.matches:
        entry = index.entries[match.place]
        if reading.has_symptom_words and match.is_ordinary and entry.kind == "cancer":
            continue  # "itchy skin" says where it itches
        score = _weight(index, entry) - _loss(match)
        score -= INSIDE_ANOTHER if match in inner else 0
        score -= EVERYDAY if match.is_ordinary else 0
        score -= CANCER_BESIDE_TREATMENT if treated and entry.kind == "cancer" else 0
        yield _Scored(match.place, score, match.errors, match.start, -len(entry.joined))


def _loss(match: Match) -> float:
    return MISSPELLED + EACH_ERROR * match.errors if match.errors else 0.0


def _weight(index: SearchIndex, entry: Entry) -> float:
    if entry.kind == "medicine" and not index.catalogue.medicines[entry.id].is_in_use:
        return entry.weight - FORMER
    return entry.weight


def _hit(index: SearchIndex, scored: _Scored) -> Hit:
    catalogue, entry = index.catalogue, index.entries[scored.place]
    subject = ""
    if entry.kind == "medicine":
        medicine = catalogue.medicines[entry.id]
        subject, name = medicine.kind, medicine_name(medicine)
        said = _medicine_reason(catalogue, medicine, entry)
    elif entry.kind == "subject":
        subject, name = entry.id, catalogue.subjects[entry.id].name
        said = _subject_reason(catalogue, catalogue.subjects[entry.id], entry)
    elif entry.kind == "cancer":
        name = catalogue.cancers[entry.id].name
        said = _cancer_reason(index, entry)
    else:
        name = catalogue.mechanisms[entry.id].name
        said = [catalogue.messages("search.mechanism"), catalogue.mechanisms[entry.id].meaning]
    if scored.errors:
        said.insert(0, catalogue.messages("search.close", name=entry.spoken))
    return Hit(entry.kind, entry.id, subject, name, " ".join(said), scored.score)


def _medicine_reason(catalogue: Catalogue, medicine: Medicine, entry: Entry) -> list[str]:
    words = catalogue.messages
    kind = catalogue.subjects[medicine.kind]
    home = catalogue.subjects[kind.facts.home_type]
    if entry.how == "brand":
        first = words("search.brand", brand=entry.spoken, generic=medicine.generic_name)
    else:
        first = words("search.medicine", name=_capital(medicine.generic_name))
    said = [first, words("search.belongs", kind=_inside(kind.name), type=_inside(home.name))]
    if not medicine.is_in_use:
        said.append(words("search.former"))
    if not medicine.mainly_immune:
        said.append(words("search.not_mainly"))
    return said


def _subject_reason(catalogue: Catalogue, subject: Subject, entry: Entry) -> list[str]:
    words = catalogue.messages
    said = []
    if entry.how == "target":
        said.append(words("search.target", target=entry.spoken))
    elif entry.how == "mechanism":
        said.append(words("search.works", way=catalogue.mechanisms[subject.facts.main_mechanism].name))
    elif entry.how in ("alias", "term"):
        said.append(words("search.alias", alias=entry.spoken))
    if subject.facts.level == "type":
        said.append(words("search.type", count=len(catalogue.types)))
    else:
        said.append(words("search.kind", type=_inside(catalogue.subjects[subject.facts.home_type].name)))
    if subject.facts.standing == "in_trials":
        said.append(words("search.in_trials"))
    return said


def _cancer_reason(index: SearchIndex, entry: Entry) -> list[str]:
    words = index.catalogue.messages
    cancer = index.catalogue.cancers[entry.id]
    said = [words("search.cancer") if cancer.is_cancer else words("search.condition")]
    said.append(words("search.uses") if cancer.id in index.used_for else words("search.no_uses"))
    return said


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: "naked antibodies", but "PD-1" and "T-cell" as they are."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
