"""The things of the project, one name each. All are frozen; the catalogue is shared by every reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, HttpUrl, TypeAdapter

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Line = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^\S[^\n\r\t]*$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]

Level = Literal["type", "kind"]
State = Literal["known", "not_known", "does_not_apply"]
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


def split(value: object) -> object:
    """Turn "a;b" from a table cell into ("a", "b"); an empty cell into ()."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(";") if part.strip())
    return value


def empty_is_none(value: object) -> object:
    """Turn an empty cell into None."""
    return None if value == "" else value


def _https(value: str) -> str:
    TypeAdapter(HttpUrl).validate_python(value)
    if not value.startswith("https://"):
        raise ValueError("the address must begin with https://")
    return value


Ids = Annotated[tuple[Id, ...], BeforeValidator(split)]
Names = Annotated[tuple[Line, ...], BeforeValidator(split)]
MaybeDate = Annotated[date | None, BeforeValidator(empty_is_none)]
MaybeYear = Annotated[Annotated[int, Field(ge=1900, le=2100)] | None, BeforeValidator(empty_is_none)]
MaybeUrl = Annotated[str | None, BeforeValidator(lambda v: None if v == "" else _https(v))]


class Thing(BaseModel):
    """A row of a content table: frozen, and closed to columns nobody asked for."""

    # Only what reads content files needs the checks; a start that finds the content kept ready does without.
    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

    id: Id


class Source(Thing):
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


class Mechanism(Thing):
    """What a treatment does to the immune system; the first filter."""

    order: int
    name: Line
    meaning: Line


class Attribute(Thing):
    """A row of the comparison, and a section of a profile."""

    order: int
    section: Id
    origin: Literal["written", "mechanisms", "medicines"]
    question: Id
    name: Line


class Cancer(Thing):
    """A cancer or condition that a medicine is approved for."""

    group: Id
    any_solid_tumor: bool
    is_cancer: bool
    name: Line
    clinical_name: Line
    also_called: Names


class Route(Thing):
    """How a treatment is given."""

    order: int
    name: Line
    meaning: Line


class Medicine(Thing):
    """An approved product. A withdrawn or discontinued one lists former uses in `cancers`."""

    generic_name: Line
    brand_names: Names
    kind: Id
    targets: Names
    routes: Ids
    first_approval_year: MaybeYear  # empty where no source gave it
    first_approval_date: MaybeDate
    cancers: Ids
    status: Literal["approved", "withdrawn", "discontinued"]
    status_year: MaybeYear
    mechanism: Annotated[Id | None, BeforeValidator(empty_is_none)]  # only where it differs from its kind's
    mainly_immune: bool
    nci_calls_it: Literal["", "immunotherapy", "targeted_therapy"]
    is_borderline: bool
    sources: Ids
    note: str

    @property
    def is_in_use(self) -> bool:
        """True for a medicine that is approved today."""
        return self.status == "approved"


class Chance(Thing):
    """A chance as people out of 100, with who was counted. `low` and `high` are the same for a single number."""

    subject: Id
    part: Literal["benefits", "side_effects"]
    low: Annotated[int, Field(ge=0, le=100)]
    high: Annotated[int, Field(ge=0, le=100)]
    sources: Annotated[Ids, Field(min_length=1)]
    who: Line
    outcome: Line
    otherwise: Line


class Example(Thing):
    """A made-up number that teaches how to read real ones: it is about no treatment and nobody was counted."""

    order: int
    picture: Literal["response", "help", "harm"]
    share: Annotated[int, Field(ge=0, le=100)]  # people out of 100
    group: Line
    outcome: Line
    otherwise: Line


class Question(Thing):
    """One entry of the bank. `subjects` is empty for a question that fits every treatment."""

    order: int
    stage: Stage
    topic: Topic
    subjects: Ids
    attribute: Annotated[Id | None, BeforeValidator(empty_is_none)]
    basis: Literal["listed", "drawn"]
    always_offered: bool
    about_prognosis: bool
    sources: Ids
    text: Annotated[str, Field(min_length=1, max_length=160, pattern=r"^\S[^\n\r\t]*\?$")]


class StarterSet(Thing):
    """A first sheet for one situation: questions of the bank in order, the top three first."""

    order: int
    subject: Annotated[Id | None, BeforeValidator(empty_is_none)]
    questions: Annotated[Ids, Field(min_length=3, max_length=12)]
    name: Line
    for_whom: Line


class Term(Thing):
    """A glossary entry. `say` respells the term, or `say_name` where it is another name of it, as NCI gives it."""

    subject: Annotated[Id | None, BeforeValidator(empty_is_none)]
    related: Ids
    sources: Annotated[Ids, Field(min_length=1)]
    say_source: Annotated[Id | None, BeforeValidator(empty_is_none)]
    term: Line
    also_called: Names
    say: str
    say_name: str
    meaning: Line
    watch_out: str

    @property
    def all_sources(self) -> tuple[str, ...]:
        """What the entry rests on, the source of the respelling last."""
        return tuple(dict.fromkeys((*self.sources, *((self.say_source,) if self.say_source else ()))))


class StatementRow(BaseModel):
    """The fact side of a statement: whether it is known, and who says so."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, defer_build=True)

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


class SubjectRow(Thing):
    """The fact side of a type or kind."""

    order: int
    level: Level
    home_type: Id  # for a type: its own id
    also_filed_under: Ids
    main_mechanism: Id
    more_mechanisms: Ids
    routes: Ids
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
        found = self.statements.get(part)
        return found.lines if found else ()


@dataclass(frozen=True, slots=True)
class Page:
    """The prose of a page such as Start or About: statements by part, in reading order."""

    id: str
    statements: Mapping[str, Statement]
