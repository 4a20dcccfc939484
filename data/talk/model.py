"""A talk as data: slides with their words, pictures, script and sources. Everything is frozen and can be cached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias, get_args

from pydantic import BeforeValidator, Field

from data.catalogue.columns import Id, Ids, Names, Refers, empty_is_none
from data.catalogue.model import Record
from data.catalogue.year import Lane

Length = Literal[5, 10, 20]
LENGTHS: tuple[Length, ...] = get_args(Length)
MOST_WORDS = 40  # on a slide, its title and what stands under pictures counted
MOST_LINES = 4  # of the short points of a slide
MOST_CELL_WORDS = 8  # of a table, which is looked up and not read through: its cells have a limit of their own
MOST_FACTS = 2  # of a table, beside the names
WORDS_A_MINUTE = 130  # a calm pace of speech, assumed by this project

# How a slide is built: the title of the talk, the scene, points, a type with its picture, a comparison, when to call,
# a question to the room, or the way on with a code and a phone line.
SlideKind = Literal["title", "scene", "points", "type", "compare", "call", "check", "close"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The picture of a mechanism or a subject. `scene` is the number of its one scene to show, or None for all of them.

    `captions` stand under the scenes, in order; `names` are the keys and words of what is drawn.
    """

    picture: str  # which drawing it is
    scene: int | None
    alt: str
    captions: tuple[str, ...]
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The scene of all places, each with a number: `mechanisms` are their ids in order, `names` what they do."""

    mechanisms: tuple[str, ...]
    names: tuple[str, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Zoom:
    """The scene, zoomed to the place of one mechanism. `names` are the keys and words of what is drawn there."""

    mechanism: str
    picture: str  # the drawing whose things the keys name
    alt: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SlideTable:
    """A comparison at a glance: `columns` are ids of subjects, `names` their short names, `rows` one short fact each.

    A slide shows a subject a line, with the picture of its mechanism.
    """

    columns: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]  # the row's name, and one cell a column


@dataclass(frozen=True, slots=True)
class Year:
    """A year with some types or kinds: a row for each event, with its name and one lane a column."""

    columns: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Lane, ...]], ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """A chance as 100 dots: `low` filled, those up to `high` half filled, `beside` on neither side. `chance` is its id.

    `who` says who was counted, how many, and in how long.
    """

    chance: str
    low: int
    high: int
    beside: int
    words: str
    who: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The types with their shapes and colours: ids and names."""

    subjects: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of a view of this site: the page's id and its parameters. The server's own address goes before it.

    `says` stands under it: what one finds there.
    """

    page: str
    parameters: tuple[tuple[str, str], ...]
    says: str = ""


Figure: TypeAlias = Drawing | Scene | Zoom | SlideTable | Year | Dots | Marks | Code


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. Its `id` is stable and stands in the address; its `title` is a sentence that no other slide has.

    `script` is what the presenter says, a string for each paragraph; `more` is there to say if there is time or someone
    asks. `check` is the teach-back prompt of a slide that asks the room; it is empty on all other slides. `subject` is
    the type or kind whose colour and shape the slide bears, or "". `seconds` is its share of the talk's time.
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
        """How many words stand on it; the cells of a table are not counted, for they are looked up."""
        texts = (self.title, *self.lines) if isinstance(self.figure, SlideTable | Year) else self.texts
        return sum(len(text.split()) for text in texts)


def figure_texts(figure: Figure | None) -> tuple[str, ...]:
    """The words that stand in or under a figure."""
    if isinstance(figure, Drawing):
        return (*figure.captions, *(name for _, name in figure.names))
    if isinstance(figure, Zoom):
        return tuple(name for _, name in figure.names)
    if isinstance(figure, SlideTable):
        heads = (name for name, _ in figure.rows)
        return (*heads, *figure.names, *(cell for _, cells in figure.rows for cell in cells))
    if isinstance(figure, Year):
        return (*figure.names, *(event for event, _ in figure.rows))
    if isinstance(figure, Dots):
        return (figure.words,)
    if isinstance(figure, Code):
        return (figure.says,) if figure.says else ()
    return figure.names if isinstance(figure, Marks | Scene) else ()


@dataclass(frozen=True, slots=True)
class TalkChoice:
    """What a presenter chose: minutes, parts, the types and kinds with a slide of their own, and what to compare.

    `left_out` are ids of slides that the talk would have otherwise.
    """

    length: Length
    parts: tuple[str, ...]
    subjects: tuple[str, ...]
    compared: tuple[str, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk made from the catalogue for one choice. It always has a first slide and the last one."""

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


FIGURE = r"^$|^(drawing|dots|code|marks|scene|zoom|glance|year)(:[a-z0-9_]+)*$"


class PartRow(Record):
    """A part of a talk. `lengths` are those that have it unless the presenter chooses otherwise."""

    order: int
    place: Literal["first", "chosen", "last"]  # the first and the last part are in every talk
    lengths: Names


class SlideRow(Record):
    """The fact side of a slide: where it stands, the shortest talk that has it, its figure and its sources."""

    order: int
    part: Id
    kind: SlideKind
    shortest: Annotated[Length, BeforeValidator(int)]
    subject: Annotated[Id | None, BeforeValidator(empty_is_none), Refers("subjects")]
    figure: Annotated[
        str, Field(pattern=r"^$|^(drawing|dots|code|marks|scene|zoom|glance|year)(:[a-z0-9_]+)*$", max_length=80)
    ]
    pause: Annotated[int, Field(ge=0, le=120)]  # seconds in which the room looks, or answers
    sources: Annotated[Ids, Refers("sources")]


class CheckRow(Record):
    """The fact side of a question of the room check: where it stands, and what its answer rests on."""

    order: int
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]


@dataclass(frozen=True, slots=True)
class SlideText:
    """A slide as it is written: facts and words."""

    facts: SlideRow
    title: str
    lines: tuple[str, ...]
    script: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckText:
    """A question of the room check with its answer: what people take away from the talk."""

    facts: CheckRow
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class TalkContent:
    """All that a talk can be made of."""

    parts: Mapping[str, PartRow]
    names: Mapping[str, str]
    slides: Mapping[str, SlideText]
    checks: Mapping[str, CheckText]
