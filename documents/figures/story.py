"""Five small drawings that tell what immunotherapy is, in the family of the scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape

from data.catalogue.catalogue import Catalogue
from documents.figures import shapes
from documents.figures.pen import ACTIVE, Pen
from documents.figures.places import FIGURES
from documents.figures.shapes import PALETTES, Palette, at, smooth, solid, stroke, tag
from documents.figures.things import sized

WIDTH, HEIGHT = 182.4, 114.0


def _hides(pen: Pen) -> str:
    brake = FIGURES["brake"]
    return at(148, 57, pen.cancer_cell(), brake.frames[0](pen))


def _helps(pen: Pen) -> str:
    brake = FIGURES["brake"]
    return at(148, 57, pen.cancer_cell(), brake.frames[1](pen))


def _family(pen: Pen) -> str:
    """Five members: an antibody, T cells in a dish, one that carries a drug, a marker that is shown, messages."""
    dish = pen.dish(91, 34, 24) + pen.t_cells((91, 34), (81, 25), (101, 25), (81, 43), (101, 43), r=5.2)
    lesson = pen.dendritic_cell(66, 86, 17) + pen.mark(84, 86, 0.62)
    carries = pen.antibody(124, 86) + pen.drug(150, 86)
    return pen.antibody(38, 34, -90, 0.8) + dish + pen.message(146, 34, 0.95) + lesson + carries


def _others(pen: Pen) -> str:
    """A surgeon's knife, a bag of medicine and rays, and beside them a smaller T cell."""
    ink = shapes.ink(pen.colours)
    knife = stroke("M0 0L26 -26", ink, 3.5) + solid("M26 -26C38 -44 48 -46 52 -44C52 -36 44 -28 34 -20Z", ink)
    bag = solid("M-13 -24H13V6C13 14 6 18 0 18C-6 18 -13 14 -13 6Z", ink) + stroke("M0 18V30M-13 -6H13", ink)
    beam = "".join(at(0, 0, stroke("M-30 0H-10", ink), turn=turn) for turn in (-28, 0, 28))
    rays = beam + tag("circle", cx=4, cy=0, r=8, fill="none", stroke=ink.line, stroke_width=2.5)
    return at(12, 78, knife) + at(88, 54, bag) + at(142, 34, rays) + pen.t_cell(146, 88, 12, active=ACTIVE)


def _side_effects(pen: Pen) -> str:
    """An active T cell between a cancer cell that comes apart and healthy cells that it reaches too."""
    sides = (148, 180, 212, 328, 0, 32)
    return (
        pen.dying_cell(154, 57, 24)
        + pen.t_cell(98, 57, 22, cups=(90, 270), active=sides)
        + _healthy(pen.colours, 40, 36)
        + _healthy(pen.colours, 34, 80)
    )


def _healthy(colours: Palette, x: float, y: float) -> str:
    paint = colours.tissue
    ring = smooth([shapes.on_circle(19, turn) for turn in range(0, 360, 60)])
    core = smooth([shapes.on_circle(7, turn) for turn in range(0, 360, 60)])
    return at(x, y, solid(ring, paint), tag("path", d=sized(core, 1), fill=paint.core))


SCENES: Mapping[str, Callable[[Pen], str]] = MappingProxyType(
    {"hides": _hides, "helps": _helps, "family": _family, "stands": _others, "side_effects": _side_effects}
)


def story_svg(catalogue: Catalogue, scene: str, theme: str) -> str:
    """One of the five drawings; its text alternative is a word of the drawing "story"."""
    title = tag("title", escape(catalogue.drawings["story"][scene]))
    return tag(
        "svg", title, SCENES[scene](Pen(PALETTES[theme])), xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}", width="100%", role="img",
    )  # fmt: skip
