"""Find from any word: a name, a brand, a misspelling or plain words in, the right type, medicine or cancer out.

What is typed is searched and forgotten: nothing here keeps it. Words for symptoms are noticed, never interpreted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nsmallest

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine, Subject
from data.catalogue.query import medicine_name
from data.search.index import HitKind, IndexedName, SearchIndex, build_index
from data.search.match import NameMatch, QueryReading, names_symptom, read
from data.search.part_names import beginning_with, holding
from data.search.tokens import tokens
from data.sheet.sanitize import one_line

__all__ = [
    "LONGEST_SEARCH",
    "Hit",
    "SearchIndex",
    "SearchResult",
    "build_index",
    "has_symptom_words",
    "named_subjects",
    "search",
]

LONGEST_SEARCH = 200  # characters; the rest is cut

# What a match loses on its way from an exact name to a word inside one.
MISSPELLED, EACH_ERROR = 25.0, 3.0
INSIDE_ANOTHER = 30.0
BEGINS, HOLDS = 20.0, 50.0
CANCER_BESIDE_TREATMENT = 40.0  # "Keytruda for melanoma": the treatment comes first
EVERYDAY = 10.0  # "immunotherapy for melanoma": the everyday word comes later
FORMER = 2.0
TERM_ALONE = 27.0  # a word of the glossary comes first where it is all that was typed, or names a side effect
NAMED = 88.0  # what has so many points was named, and not only an everyday word for it
ASKED, NEXT_ASKED = 94.0, 1.0  # the answer to a question comes after a medicine that was named, before a cancer
DESCRIBED = 96.0  # a description says more than a name inside it
ORDER: tuple[HitKind, ...] = ("medicine", "subject", "mechanism", "cancer", "term", "question")


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found, and why."""

    kind: HitKind
    id: str
    subject: str  # the type or kind it leads to; empty for a cancer or a mechanism
    name: str
    reason: str
    score: float
    errors: int = 0  # of typing, that were forgiven


@dataclass(frozen=True, slots=True)
class SearchResult:
    """All that was found, the best first."""

    hits: tuple[Hit, ...]
    has_symptom_words: bool


@dataclass(frozen=True, slots=True)
class _Scored:
    position: int  # of the entry in the index
    score: float
    errors: int
    start: int  # of the words that stand for it
    length: int  # negative where the longer name is the nearer one


def search(index: SearchIndex, typed: str, most: int = 20) -> SearchResult:
    """What the words in `typed` lead to, `most` at the most. Never raises, whatever was typed."""
    reading = read(index, tokens(one_line(typed[:LONGEST_SEARCH]), index.lexicon.forms))
    best: dict[tuple[HitKind, str], _Scored] = {}
    for scored in _scored(index, reading):
        entry = index.entries[scored.position]
        key = (entry.kind, entry.id)
        if key not in best or scored.score > best[key].score:
            best[key] = scored
    ranked = nsmallest(max(most, 0), best.values(), key=lambda s: _rank(index, s))
    return SearchResult(tuple(_hit(index, scored) for scored in ranked), reading.has_symptom_words)


def named_subjects(result: SearchResult) -> tuple[str, ...]:
    """The types and kinds that were named, by themselves or by a medicine of theirs, the surest first."""
    return tuple(dict.fromkeys(hit.subject for hit in result.hits if hit.subject and hit.score >= NAMED))


def has_symptom_words(index: SearchIndex, text: str) -> bool:
    """True if a text names something a reader may feel; typing errors are forgiven in one as short as a search."""
    if len(text) <= LONGEST_SEARCH:
        return search(index, text, 1).has_symptom_words
    return names_symptom(index, tokens(text, index.lexicon.forms))


def _rank(index: SearchIndex, scored: _Scored) -> tuple[float, int, int, int, int]:
    kind = index.entries[scored.position].kind
    return -scored.score, scored.start, ORDER.index(kind), scored.length, scored.position


def _scored(index: SearchIndex, reading: QueryReading) -> Iterator[_Scored]:
    # A part of a name beside a symptom or a question would be guessing.
    is_guessing = reading.has_symptom_words or bool(reading.answers)
    beginning = [] if is_guessing else beginning_with(index, reading)
    yield from _whole_names(index, reading, bool(beginning))
    for number, answer in enumerate(reading.answers):
        position = index.first_names[answer.entity]
        score = ASKED if index.entries[position].kind == "question" else DESCRIBED
        yield _Scored(position, score - NEXT_ASKED * number, 0, min(answer.positions), 0)
    if is_guessing:
        return
    for position in beginning:
        entry = index.entries[position]
        yield _Scored(position, _weight(index, entry) - BEGINS, 0, 0, len(entry.joined))
    matched = {position for match in reading.matches for position in range(match.start, match.end)}
    unmatched = tuple(position for position in reading.content if position not in matched)
    for positions in {reading.content, unmatched} - {()}:
        for position, errors in holding(index, reading, positions).items():
            entry = index.entries[position]
            if entry.kind not in ("mechanism", "question"):
                score = _weight(index, entry) - HOLDS - EACH_ERROR * errors
                yield _Scored(position, score, errors, positions[0], len(entry.joined))


def _whole_names(index: SearchIndex, reading: QueryReading, is_begun: bool) -> Iterator[_Scored]:
    """Names that were typed in full; those inside a longer name, or inside one that is begun, come later."""
    # A shared word can match a thousand names: runs are compared, not matches.
    runs = {(match.start, match.end, match.errors): match for match in reading.matches}
    inside = {run for run, m in runs.items() if any(m.is_inside(o) and o.errors <= m.errors for o in runs.values())}
    inner = {match for match in reading.matches if (match.start, match.end, match.errors) in inside}
    if is_begun:
        span = reading.content[-1] + 1 - reading.content[0]
        inner |= {match for match in reading.matches if match.end - match.start < span}
    treated = any(
        index.entries[match.position].kind in ("subject", "medicine") and not match.is_ordinary
        for match in reading.matches
        if match not in inner
    )
    for match in reading.matches:
        entry = index.entries[match.position]
        if reading.has_symptom_words and match.is_ordinary and entry.kind == "cancer":
            continue  # "itchy skin" says where it itches
        score = _weight(index, entry) - _loss(match)
        score -= INSIDE_ANOTHER if match in inner else 0
        score -= EVERYDAY if match.is_ordinary else 0
        if entry.kind == "term" and (entry.id in index.signs or _is_all(reading, match)):
            score += TERM_ALONE
        score -= CANCER_BESIDE_TREATMENT if treated and entry.kind == "cancer" else 0
        yield _Scored(match.position, score, match.errors, match.start, -len(entry.joined))


def _is_all(reading: QueryReading, match: NameMatch) -> bool:
    """True where nothing else that carries meaning was typed."""
    return not match.errors and all(match.start <= position < match.end for position in reading.content)


def _loss(match: NameMatch) -> float:
    return MISSPELLED + EACH_ERROR * match.errors if match.errors else 0.0


def _weight(index: SearchIndex, entry: IndexedName) -> float:
    if entry.kind == "medicine" and not index.catalogue.medicines[entry.id].is_in_use:
        return entry.weight - FORMER
    return entry.weight


def _hit(index: SearchIndex, scored: _Scored) -> Hit:
    catalogue, entry = index.catalogue, index.entries[scored.position]
    subject = ""
    if entry.kind == "medicine":
        medicine = catalogue.medicines[entry.id]
        subject, name = medicine.kind, medicine_name(medicine)
        reasons = _medicine_reason(catalogue, medicine, entry)
    elif entry.kind == "subject":
        subject, name = entry.id, catalogue.subjects[entry.id].name
        reasons = _subject_reason(catalogue, catalogue.subjects[entry.id], entry)
    elif entry.kind == "cancer":
        name = catalogue.cancers[entry.id].name
        reasons = _cancer_reason(index, entry)
    elif entry.kind == "term":
        name = catalogue.terms[entry.id].term
        reasons = [catalogue.terms[entry.id].meaning]
    elif entry.kind == "question":
        name = catalogue.search_questions[entry.id].name
        reasons = [catalogue.search_questions[entry.id].sentence]
    else:
        name = catalogue.mechanisms[entry.id].name
        reasons = [catalogue.messages("search.mechanism"), catalogue.mechanisms[entry.id].meaning]
    if scored.errors:
        reasons.insert(0, catalogue.messages("search.close", name=entry.spoken))
    return Hit(entry.kind, entry.id, subject, name, " ".join(reasons), scored.score, scored.errors)


def _medicine_reason(catalogue: Catalogue, medicine: Medicine, entry: IndexedName) -> list[str]:
    words = catalogue.messages
    kind = catalogue.subjects[medicine.kind]
    home = catalogue.subjects[kind.facts.home_type]
    if entry.counts_as == "brand":
        first = words("search.brand", brand=entry.spoken, generic=medicine.generic_name)
    else:
        first = words("search.medicine", name=_capital(medicine.generic_name))
    sentences = [first, words("search.belongs", kind=_inside(kind.name), type=_inside(home.name))]
    if not medicine.is_in_use:
        sentences.append(words("search.former"))
    if not medicine.mainly_immune:
        sentences.append(words("search.not_mainly"))
    return sentences


def _subject_reason(catalogue: Catalogue, subject: Subject, entry: IndexedName) -> list[str]:
    words = catalogue.messages
    sentences = []
    if entry.counts_as == "target":
        sentences.append(words("search.target", target=entry.spoken))
    elif entry.counts_as == "mechanism":
        sentences.append(words("search.works", way=catalogue.mechanisms[subject.facts.main_mechanism].name))
    elif entry.counts_as in ("alias", "term"):
        sentences.append(words("search.alias", alias=entry.spoken))
    if subject.facts.level == "type":
        sentences.append(words("search.type", count=len(catalogue.types)))
    else:
        sentences.append(words("search.kind", type=_inside(catalogue.subjects[subject.facts.home_type].name)))
    if subject.facts.standing == "in_trials":
        sentences.append(words("search.in_trials"))
    return sentences


def _cancer_reason(index: SearchIndex, entry: IndexedName) -> list[str]:
    words = index.catalogue.messages
    cancer = index.catalogue.cancers[entry.id]
    sentences = [words("search.cancer") if cancer.is_cancer else words("search.condition")]
    sentences.append(words("search.uses") if cancer.id in index.used_for else words("search.no_uses"))
    return sentences


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: "naked antibodies", but "PD-1" and "T-cell" as they are."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
