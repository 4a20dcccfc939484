"""The picture that stands for a subject: the place of its main mechanism, or a scene of its own drawing.

A kind may act in another way than the mechanism's picture shows: a virus is no lesson to T cells. For such a kind the
column `lead` of drawings.csv names the scene of its own drawing that is shown instead, with that drawing's caption.
"""

from __future__ import annotations

from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Subject
from documents.figures.drawings import drawing_of
from documents.figures.scene import place_svg, zoom_svg
from documents.figures.slide_drawings import slide_scenes


@dataclass(frozen=True)
class Lead:
    """A picture, what is drawn, and the line below it."""

    svg: str
    alt: str
    line: str
    is_own: bool  # a whole drawing, of which nothing may be cut off, and not a part of the scene


def lead(catalogue: Catalogue, subject: Subject, theme: str) -> Lead:
    """What stands at the head of a profile."""
    own, mechanism = _own_scene(catalogue, subject, theme), subject.facts.main_mechanism
    line = catalogue.drawings[subject.id]["caption"] if own else catalogue.mechanisms[mechanism].meaning
    return Lead(own or zoom_svg(catalogue, mechanism, theme), lead_alt(catalogue, subject), line, bool(own))


def small_lead(catalogue: Catalogue, subject: Subject, theme: str) -> str:
    """The same for a small picture beside a name, as SVG."""
    return _own_scene(catalogue, subject, theme) or place_svg(catalogue, subject.facts.main_mechanism, theme)


def lead_alt(catalogue: Catalogue, subject: Subject) -> str:
    """What is drawn in either, in words."""
    number = catalogue.pictures[subject.id].lead
    if number is None:
        return catalogue.scene[subject.facts.main_mechanism].alt
    return catalogue.drawings[subject.id][drawing_of(catalogue, subject.id).heads[number - 1]]


def _own_scene(catalogue: Catalogue, subject: Subject, theme: str) -> str:
    picture = catalogue.pictures[subject.id]
    return "" if picture.lead is None else slide_scenes(picture.drawing, theme)[picture.lead - 1]
