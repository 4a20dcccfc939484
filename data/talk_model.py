"""A talk as data: slides with their words, pictures, script and sources. Everything is frozen and can be cached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import BeforeValidator, Field

from data.model import Id, Ids, Names, Thing

Length = Literal[5, 10, 20]
LENGTHS: tuple[Length, ...] = get_args(Length)
MOST_WORDS = 40  # on a slide, its title and what stands in tables and under pictures counted
MOST_LINES = 4  # of the short points of a slide
MOST_CELL_WORDS = 4  # four columns of them, with names and title, stay within MOST_WORDS
WORDS_A_MINUTE = 130  # a calm pace of speech, assumed by this project
PARAGRAPHS_SAID: Mapping[int, int] = {5: 1, 10: 1, 20: 2}  # of a slide's script; the rest is there if there is time
PAUSE_SECONDS: Mapping[int, int] = {5: 10, 10: 30, 20: 25}  # for the room to answer at the end of a part

# How a slide is built: the title of the talk, points, a type with its drawing, a comparison, when to call, a question
# to the room, or the notice.
SlideKind = Literal["title", "points", "type", "compare", "call", "check", "notice"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture of a mechanism. `scene` is the number of its one scene to show, or None for all of them.

    `captions` stand under the scenes, in order; `names` are the keys and words of what is drawn.
    """

    mechanism: str
    scene: int | None
    alt: str
    captions: tuple[str, ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A comparison: one column a subject (`columns` are ids, `names` their short names), rows of short cells."""

    columns: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]  # the row's name, and one cell a column


@dataclass(frozen=True, slots=True)
class Dots:
    """A chance as 100 dots: `low` of them filled, those up to `high` half filled. `chance` is its id."""

    chance: str
    low: int
    high: int
    words: str
    who: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The types with their shapes and colours: ids and names."""

    subjects: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of a view of this site: the page's id and its parameters. The server's own address goes before it."""

    page: str
    parameters: tuple[tuple[str, str], ...]


Figure: TypeAlias = Drawing | Table | Dots | Marks | Code


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. Its `id` is stable and stands in the address; its `title` is a sentence that no other slide has.

    `script` is what the presenter says in a talk of this length, a string for each paragraph; `more` is there to say if
    there is time or someone asks. `check` is the teach-back prompt that ends a part;
    it is empty on all other slides. `subject` is the type or kind whose colour and shape the slide bears, or "".
    """

    id: str
    part: str
    kind: SlideKind
    title: str
    lines: tuple[str, ...]
    figure: Figure | None
    script: tuple[str, ...]
    more: tuple[str, ...]
    check: str
    sources: tuple[str, ...]
    subject: str
    seconds: int

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that stands on the slide, the title first."""
        return (self.title, *self.lines, *figure_texts(self.figure))

    @property
    def words(self) -> int:
        """How many words stand on it."""
        return sum(len(text.split()) for text in self.texts)


def figure_texts(figure: Figure | None) -> tuple[str, ...]:
    """The words that stand in or under a figure."""
    if isinstance(figure, Drawing):
        return (*figure.captions, *(name for _, name in figure.names))
    if isinstance(figure, Table):
        return (*figure.names, *(cell for _, cells in figure.rows for cell in cells))
    if isinstance(figure, Dots):
        return (figure.words,)
    return figure.names if isinstance(figure, Marks) else ()


@dataclass(frozen=True, slots=True)
class TalkChoice:
    """What a presenter chose: minutes, parts, the types and kinds with a slide of their own, and what to compare."""

    length: Length
    parts: tuple[str, ...]
    subjects: tuple[str, ...]
    compared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk made from the catalogue for one choice. There always is a first slide and a last one with the notice."""

    choice: TalkChoice
    slides: tuple[Slide, ...]

    @property
    def minutes(self) -> int:
        """How long it takes, rounded up; the sum of what the slides' scripts take."""
        return -(-sum(slide.seconds for slide in self.slides) // 60)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the slides in order."""
        return tuple(slide.id for slide in self.slides)

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources, in the order of first use."""
        return tuple(dict.fromkeys(source for slide in self.slides for source in slide.sources))


class PartRow(Thing):
    """A part of a talk. `lengths` are those that have it unless the presenter chooses otherwise."""

    order: int
    place: Literal["first", "chosen", "last"]  # the first and the last part are in every talk
    lengths: Names


class SlideRow(Thing):
    """The fact side of a slide: where it stands, the shortest talk that has it, its figure and its sources."""

    order: int
    part: Id
    kind: SlideKind
    shortest: Annotated[Length, BeforeValidator(int)]
    subject: Annotated[Id | None, BeforeValidator(lambda value: value or None)]
    figure: Annotated[str, Field(pattern=r"^$|^(drawing|dots|code|marks)(:[a-z0-9_]+)*$", max_length=80)]
    sources: Ids


class CompareRow(Thing):
    """A row of the talk's comparison: the id of its attribute, and the attributes whose full cells are read out."""

    order: int
    shortest: Annotated[Length, BeforeValidator(int)]
    spoken: Annotated[Ids, Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class SlideText:
    """A slide as it is written: facts and words. The first paragraph is for every talk, the others if there is time."""

    facts: SlideRow
    title: str
    lines: tuple[str, ...]
    script: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompareText:
    """A row of the comparison as it is written: its title where the cells differ and where they are the same."""

    facts: CompareRow
    differ: str
    same: str
    script: str


@dataclass(frozen=True, slots=True)
class TalkContent:
    """All that a talk can be made of. `cells` are short cells by subject and attribute."""

    parts: Mapping[str, PartRow]
    names: Mapping[str, str]
    slides: Mapping[str, SlideText]
    rows: Mapping[str, CompareText]
    cells: Mapping[str, Mapping[str, str]]
