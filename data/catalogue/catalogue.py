"""Everything that is known, in one object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from data.catalogue.help import Help
from data.catalogue.lexicon import (
    Alias,
    HeadlineCheck,
    HeadlineClue,
    HeadlineFinding,
    LabelName,
    NewsWord,
    SearchDescription,
    SearchQuestion,
    SearchWord,
    SymptomWord,
    WordsAlike,
)
from data.catalogue.messages import Messages
from data.catalogue.model import (
    Attribute,
    Cancer,
    CancerGroup,
    Chance,
    Concern,
    GlanceRowFacts,
    Mechanism,
    Medicine,
    Page,
    Question,
    Route,
    Source,
    StarterSet,
    Subject,
    Term,
)
from data.catalogue.pictures import Example, Picture, Place
from data.catalogue.scores import Score, ScoreItem
from data.catalogue.year_row import YearRow


@dataclass(frozen=True)
class Catalogue:
    """Everything that is known, in one language. Shared by all readers and never changed."""

    root: Path  # where it was read
    language: str
    sources: Mapping[str, Source]
    mechanisms: Mapping[str, Mechanism]
    attributes: Mapping[str, Attribute]
    glance: Mapping[str, GlanceRowFacts]
    cancers: Mapping[str, Cancer]
    cancer_groups: Mapping[str, CancerGroup]
    routes: Mapping[str, Route]
    medicines: Mapping[str, Medicine]
    chances: Mapping[str, Chance]
    year: Mapping[str, YearRow]  # when what comes, in a year with a treatment
    examples: Mapping[str, Example]
    help: Mapping[str, Help]
    questions: Mapping[str, Question]
    starter_sets: Mapping[str, StarterSet]
    concerns: Mapping[str, Concern]
    terms: Mapping[str, Term]
    aliases: Mapping[str, Alias]
    label_names: Mapping[str, LabelName]
    spanish_names: Mapping[str, Alias]
    words_alike: Mapping[str, WordsAlike]
    symptom_words: Mapping[str, SymptomWord]
    search_words: Mapping[str, SearchWord]
    search_questions: Mapping[str, SearchQuestion]
    search_descriptions: Mapping[str, SearchDescription]
    news_words: Mapping[str, NewsWord]
    headline_checks: Mapping[str, HeadlineCheck]
    headline_clues: Mapping[str, HeadlineClue]
    headline_findings: Mapping[str, HeadlineFinding]
    score_items: Mapping[str, ScoreItem]
    scores: Mapping[str, Score]
    subjects: Mapping[str, Subject]
    pages: Mapping[str, Page]
    drawings: Mapping[str, Mapping[str, str]]  # the words of the picture of each mechanism and subject
    pictures: Mapping[str, Picture]  # which drawing that is
    scene: Mapping[str, Place]  # the places of the scene, in the mechanisms' order
    messages: Messages

    @cached_property
    def types(self) -> tuple[Subject, ...]:
        """The five types in their order."""
        return tuple(s for s in self.subjects.values() if s.facts.level == "type")

    @cached_property
    def kinds(self) -> tuple[Subject, ...]:
        """All kinds, grouped by home type in the types' order."""
        return tuple(kind for home in self.types for kind in self.kinds_of(home.id))

    @cached_property
    def in_order(self) -> tuple[Subject, ...]:
        """Each type with its kinds after it, in the types' order."""
        return tuple(subject for home in self.types for subject in (home, *self.kinds_of(home.id)))

    def kinds_of(self, type_id: str) -> tuple[Subject, ...]:
        """The kinds at home in a type."""
        return tuple(s for s in self.subjects.values() if s.facts.level == "kind" and s.facts.home_type == type_id)
