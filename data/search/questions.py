"""What people type in free words: questions (`search_questions.csv`) and descriptions (`search_descriptions.csv`).

Each row has cues, separated by ";". A cue is words that stand in what was typed in this order, with at most GAP words
between them in all; "[a|b]" stands for any of some words. A cue is not looked at beside words for a symptom, unless it
begins with "!"; one that begins with "+" is looked at only there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from data.catalogue.catalogue import Catalogue
from data.search.patterns import spoken_ways
from data.search.tokens import plain
from data.search.word_forms import WordForms

GAP = 5
MOST_ANSWERS = 2


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that ask for one thing."""

    entity: str  # "question:id", or what a description describes
    words: tuple[str, ...]
    weight: float  # how much they say: a word that few things share says more
    without_symptom: bool
    with_symptom: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked for, and the positions of the words that ask for it."""

    entity: str
    positions: frozenset[int]


def build_cues(catalogue: Catalogue, forms: WordForms) -> Mapping[str, tuple[Cue, ...]]:
    """All cues by their first word."""
    cues_of_entity = [(f"question:{row.id}", cue) for row in catalogue.search_questions.values() for cue in row.words]
    cues_of_entity += [(row.points_to, cue) for row in catalogue.search_descriptions.values() for cue in row.words]
    patterns = [
        (entity, cue[:1], plain(spoken, forms))
        for entity, cue in cues_of_entity
        for spoken in spoken_ways(cue.lstrip("!+"))
    ]
    sharing: defaultdict[str, set[str]] = defaultdict(set)
    for entity, _, words in patterns:
        for word in words:
            sharing[word].add(entity)
    by_word: defaultdict[str, dict[tuple[str, tuple[str, ...]], Cue]] = defaultdict(dict)
    for entity, mark, words in patterns:
        weight = sum(1 / len(sharing[word]) for word in words)
        by_word[words[0]].setdefault((entity, words), Cue(entity, words, weight, mark != "+", mark in ("!", "+")))
    return MappingProxyType({word: tuple(cues.values()) for word, cues in by_word.items()})


def asked_for(
    cues: Mapping[str, tuple[Cue, ...]],
    words: Sequence[frozenset[str]],
    names: Iterable[frozenset[int]],
    has_symptom: bool,
) -> tuple[Answer, ...]:
    """The answers asked for, the surest first: `words` are the readings of each word, `names` where names stand."""
    weighed: list[tuple[float, Answer]] = []
    runs = tuple(names)
    for start, readings in enumerate(words):
        for word in readings:
            for cue in cues.get(word, ()):
                if not (cue.with_symptom if has_symptom else cue.without_symptom):
                    continue
                positions = _positions(cue.words, words, start)
                if positions and not any(positions < run for run in runs):
                    weighed.append((cue.weight, Answer(cue.entity, positions)))
    best: dict[str, Answer] = {}
    for _, answer in sorted(weighed, key=lambda pair: pair[0], reverse=True):
        if answer.entity in best:
            best[answer.entity] = Answer(answer.entity, answer.positions | best[answer.entity].positions)
        elif not any(answer.positions & other.positions for other in best.values()):
            best[answer.entity] = answer
    return tuple(best.values())[:MOST_ANSWERS]


def _positions(cue_words: Sequence[str], words: Sequence[frozenset[str]], start: int) -> frozenset[int]:
    """The positions of the wanted words in their order, or none."""
    positions, position = [start], start
    last = start + len(cue_words) + GAP
    for word in cue_words[1:]:
        position = next((p for p in range(position + 1, min(len(words), last)) if word in words[p]), -1)
        if position < 0:
            return frozenset()
        positions.append(position)
    return frozenset(positions)
