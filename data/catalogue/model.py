"""The things of the project, one name each. All are frozen; the catalogue is shared by every reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from data.catalogue.columns import (
    Colour,
    Id,
    Ids,
    Line,
    MaybeCount,
    MaybeDate,
    MaybeUrl,
    MaybeYear,
    Names,
    Refers,
    empty_is_none,
    split,
)

Level = Literal["type", "kind"]
# "not_found": it may well be known, but no source that we may use was found for it yet.
State = Literal["known", "not_known", "not_found", "does_not_apply"]
Standing = Literal["approved", "in_trials"]
Setting = Literal["clinic", "hospital", "home"]
Making = Literal["one_person", "ready_made", "both"]
Trust = Literal["public_body", "regulator", "society", "journal", "hospital", "secondary"]
Stage = Literal["deciding", "before", "during", "after", "trial", "cost_and_daily_life", "family"]
Topic = Literal[
    "my_cancer_and_goal",
    "how_it_works_for_me",
    "benefits_and_chances",
    "side_effects_and_who_to_call",
    "daily_life_work_family",
    "cost_travel_trials",
    "what_comes_next",
]


class Record(BaseModel):
    """A row of a content table: frozen, and closed to columns nobody asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    id: Id


class Source(Record):
    """Where a statement comes from. `url` is empty where a reader must not be sent (a copy elsewhere)."""

    publisher: Line
    title: Line
    url: MaybeUrl
    source_date: str  # as the publisher shows it; empty where none was shown
    checked_on: date
    next_check: date
    trust: Trust

    def is_overdue(self, today: date) -> bool:
        """True once `today` is past the day this source was to be checked again."""
        return today > self.next_check


class Mechanism(Record):
    """What a treatment does to the immune system; the first filter."""

    order: int
    name: Line
    meaning: Line


class Attribute(Record):
    """A row of the comparison, and a section of a profile."""

    order: int
    section: Id
    origin: Literal["written", "mechanisms", "medicines"]
    question: Annotated[Id, Refers("questions")]
    name: Line


class GlanceRowFacts(Record):
    """A row of a comparison at a glance; its short cells are the parts of the subjects with the same id."""

    order: int
    origin: Literal["written", "mechanisms", "making"]
    attribute: Annotated[Id, Refers("attributes")]
    on_paper: int
    name: Line


class Cancer(Record):
    """A cancer or condition that a medicine is approved for."""

    group: Id
    any_solid_tumor: bool
    is_cancer: bool
    name: Line
    clinical_name: Line
    also_called: Names


class CancerGroup(Record):
    """Cancers that a reader may choose together."""

    order: int
    members: Annotated[Ids, Field(min_length=1), Refers("cancers")]
    name: Line


class Route(Record):
    """How a treatment is given."""

    order: int
    name: Line
    meaning: Line


class Medicine(Record):
    """An approved product. A withdrawn or discontinued one lists former uses in `cancers`."""

    generic_name: Line
    brand_names: Names
    kind: Annotated[Id, Refers("kinds")]
    targets: Names
    routes: Annotated[Ids, Refers("routes")]
    first_approval_year: MaybeYear  # empty where no source gave it
    first_approval_date: MaybeDate
    cancers: Annotated[Ids, Refers("cancers")]
    status: Literal["approved", "withdrawn", "discontinued"]
    status_year: MaybeYear
    # Only where it differs from its kind's.
    mechanism: Annotated[Id | None, BeforeValidator(empty_is_none), Refers("mechanisms")]
    mainly_immune: bool
    nci_calls_it: Literal["", "immunotherapy", "targeted_therapy"]
    is_borderline: bool
    sources: Annotated[Ids, Refers("sources")]
    note: str

    @property
    def is_in_use(self) -> bool:
        """True for a medicine that is approved today."""
        return self.status == "approved"


class Chance(Record):
    """A chance as people out of 100. `beside` of them belong to neither side, such as those who could not get it."""

    subject: Annotated[Id, Refers("subjects")]
    part: Literal["benefits", "side_effects"]
    low: Annotated[int, Field(ge=0, le=100)]
    high: Annotated[int, Field(ge=0, le=100)]
    beside: Annotated[int, Field(ge=0, le=99)]
    counted: MaybeCount  # people; empty where the source does not say
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]
    who: Line
    outcome: Line
    otherwise: Line
    within: Line  # in how long, or that the source gives no time
    beside_says: str


class Question(Record):
    """One entry of the bank. `subjects` is empty for a question that fits every treatment."""

    code: Annotated[str, Field(pattern=r"^[b-df-hj-km-np-tv-z2-9]{2}$")]  # stands for it in a code to scan
    order: int
    stage: Stage
    topic: Topic
    subjects: Annotated[Ids, Refers("subjects")]
    attribute: Annotated[Id | None, BeforeValidator(empty_is_none), Refers("attributes")]
    basis: Literal["listed", "drawn"]
    always_offered: bool
    about_prognosis: bool
    sources: Annotated[Ids, Refers("sources")]
    text: Annotated[str, Field(min_length=1, max_length=160, pattern=r"^\S[^\n\r\t]*\?$")]


class StarterSet(Record):
    """A first sheet for one situation: questions of the bank in order, the top three first."""

    order: int
    subject: Annotated[Id | None, BeforeValidator(empty_is_none), Refers("subjects")]
    questions: Annotated[Ids, Field(min_length=3, max_length=12), Refers("questions")]
    name: Line
    for_whom: Line


class Concern(Record):
    """What may matter to a reader first, and the questions that go with it, the most useful first."""

    order: int
    questions: Annotated[Ids, Field(min_length=5, max_length=7), Refers("questions")]
    name: Line


class Term(Record):
    """A glossary entry. `say` respells the term, or `say_name` where it is another name of it, as NCI gives it."""

    subject: Annotated[Id | None, BeforeValidator(empty_is_none), Refers("subjects")]
    related: Annotated[Ids, Refers("terms")]
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]
    say_source: Annotated[Id | None, BeforeValidator(empty_is_none), Refers("sources")]
    term: Line
    also_called: Names
    say: str
    say_name: str
    meaning: Line
    watch_out: str

    @property
    def all_sources(self) -> tuple[str, ...]:
        """What the entry rests on, the source of the respelling last."""
        return tuple(dict.fromkeys((*self.sources, *((self.say_source,) if self.say and self.say_source else ()))))


class StatementRow(BaseModel):
    """The fact side of a statement: whether it is known, and who says so."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    part: Id
    state: State
    sources: Annotated[Ids, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of one part of one subject or page: its lines, how sure, and its sources."""

    part: str
    state: State
    lines: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def text(self) -> str:
        """All lines as one string."""
        return " ".join(self.lines)


class SubjectRow(Record):
    """The fact side of a type or kind."""

    order: int
    level: Level
    home_type: Annotated[Id, Refers("types")]  # for a type: its own id
    also_filed_under: Annotated[Ids, Refers("types")]
    main_mechanism: Annotated[Id, Refers("mechanisms")]
    more_mechanisms: Annotated[Ids, Refers("mechanisms")]
    routes: Annotated[Ids, Refers("routes")]
    settings: Annotated[tuple[Setting, ...], BeforeValidator(split)]
    making: Making
    standing: Standing
    colour_light: Colour
    colour_dark: Colour
    shape: Literal["circle", "square", "triangle", "diamond", "hexagon"]


@dataclass(frozen=True, slots=True)
class Subject:
    """A type or a kind of immunotherapy: its facts and all that is said of it."""

    facts: SubjectRow
    name: str
    short_name: str
    title: str
    statements: Mapping[str, Statement]

    @property
    def id(self) -> str:
        """The id used in tables and addresses."""
        return self.facts.id

    @property
    def mechanisms(self) -> tuple[str, ...]:
        """The main mechanism first, then the others."""
        return (self.facts.main_mechanism, *self.facts.more_mechanisms)

    def lines(self, part: str) -> tuple[str, ...]:
        """The lines of a part, or () where the subject has none."""
        statement = self.statements.get(part)
        return statement.lines if statement else ()


@dataclass(frozen=True, slots=True)
class Page:
    """The prose of a page such as Start or About: statements by part, in reading order."""

    id: str
    statements: Mapping[str, Statement]
