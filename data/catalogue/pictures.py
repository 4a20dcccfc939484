"""What is drawn, as rows of content tables: the places of the scene, and which drawing stands for what."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from data.catalogue.columns import Id, Ids, Line, MaybeCount, Names, Refers
from data.catalogue.model import Record


class Place(Record):
    """Where a mechanism stands in the scene, and what happens there. The id is the mechanism's."""

    figure: Id  # which of the figures is drawn
    x: float  # the point that the figure is drawn round, in the scene's own units
    y: float
    turn: float
    mirrored: bool
    label_x: float  # the middle of the place's name
    label_y: float
    zoom_x: float  # the middle of what the head of a profile shows
    zoom_y: float
    press_left: float  # the part of the scene that a press on the figure may cover
    press_top: float
    press_width: float
    press_height: float
    sources: Annotated[Ids, Refers("sources")]
    alt: Annotated[str, Field(min_length=1, max_length=150)]
    steps: Annotated[Names, Field(min_length=3, max_length=5)]


class Picture(Record):
    """Which drawing stands for a subject or a mechanism. The id is the subject's or the mechanism's.

    A drawing of what is done, as of changing a dressing, has an id of its own: it is `of` a subject and stands `beside`
    one of its attributes.
    """

    drawing: Id
    of: Annotated[Ids, Refers("subjects")]
    beside: Annotated[Ids, Refers("attributes")]
    lead: MaybeCount  # which of its scenes stands at the head of a profile; else the place of the mechanism does
    sources: Annotated[Ids, Refers("sources")]


class Example(Record):
    """A made-up number that teaches how to read real ones: it is about no treatment and nobody was counted."""

    order: int
    picture: Literal["response", "help", "harm"]
    share: Annotated[int, Field(ge=0, le=100)]  # people out of 100
    group: Line
    outcome: Line
    otherwise: Line
