"""The scene: a tumor, and round it the seven places where treatments help the immune system.

Each place is a group `<g class="place" data-mechanism="..." data-steps="3">` with one group for each of its steps,
`<g class="step step-1">`. The step that stands at rest is shown, the others carry `display="none"`, which any style
sheet overrules; so a page can play the steps with style sheets alone (scene.css). The names of the places are not in
the picture: the page lays its own labels over it, at `anchors`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from data.catalogue.catalogue import Catalogue
from data.catalogue.pictures import Place
from documents.figures import shapes
from documents.figures.pen import Pen
from documents.figures.places import FIGURES, Box
from documents.figures.shapes import PALETTES, Palette, at, smooth, tag

WIDTH, HEIGHT = 720, 440
SCALE = 1.65  # of the figures in the scene
ZOOM = (320.0, 190.0)  # the part of the scene that stands at the head of a profile
CELLS = ((316, 60), (404, 60), (270, 134), (450, 134), (316, 208), (404, 208), (360, 134))
CELL = 26 * SCALE
PATH = re.compile(r"<path [^<>]*/>")
HALO = (
    (280, 12), (360, 4), (440, 12), (500, 64), (520, 134), (496, 214), (440, 262), (360, 272), (280, 262), (224, 214),
    (200, 134), (220, 64),
)  # fmt: skip


@dataclass(frozen=True)
class Anchor:
    """Where a place is, in percent of the scene: the middle of its name, and the box that a press may cover."""

    left: float
    top: float
    press: Box  # left, top, width, height


def anchors(catalogue: Catalogue) -> Mapping[str, Anchor]:
    """The anchor of each place, by mechanism."""
    return {place.id: _anchor(place) for place in catalogue.scene.values()}


def _anchor(place: Place) -> Anchor:
    across = [place.label_x, place.press_left, place.press_width]
    down = [place.label_y, place.press_top, place.press_height]
    (left, press_left, width), (top, press_top, height) = (
        [round(100 * number / whole, 2) for number in numbers] for numbers, whole in ((across, WIDTH), (down, HEIGHT))
    )
    return Anchor(left, top, (press_left, press_top, width, height))


def scene_svg(catalogue: Catalogue, theme: str) -> str:
    """The whole scene, 720 by 428. Its text alternative is `catalogue.drawings["scene"]`."""
    colours, words = PALETTES[theme], catalogue.drawings["scene"]
    ground = tag("rect", width=WIDTH, height=HEIGHT, rx=24, fill=colours.panel, **{"class": "ground"})
    places = (_place(place, colours) for place in catalogue.scene.values())
    box = (0, 0, WIDTH, HEIGHT)
    return _forms_once(_svg("scene", words["alt"], box, ground, _tumor(colours), *places), f"scene-{theme}")


def place_svg(catalogue: Catalogue, mechanism: str, theme: str, step: int | None = None) -> str:
    """One place by itself, eight to five, at one of its steps (from 1) or at rest: for tiles, cards and table heads."""
    place, pen = catalogue.scene[mechanism], Pen(PALETTES[theme])
    figure = FIGURES[place.figure]
    number = figure.at_rest if step is None else step - 1
    target = pen.cancer_cell() if figure.has_target else ""
    return _svg(f"place-{mechanism}", place.alt, figure.box, target, figure.frames[number](pen))


def zoom_svg(catalogue: Catalogue, mechanism: str, theme: str) -> str:
    """The scene, zoomed to one place: for the head of a profile. All of the place's steps are in it."""
    place, colours = catalogue.scene[mechanism], PALETTES[theme]
    width, height = ZOOM
    left = min(max(place.zoom_x - width / 2, 0), WIDTH - width)
    top = min(max(place.zoom_y - height / 2, 0), HEIGHT - height)
    ground = tag("rect", x=left, y=top, width=width, height=height, fill=colours.panel)
    box = (left, top, width, height)
    picture = _svg(f"zoom-{mechanism}", place.alt, box, ground, _tumor(colours), _place(place, colours))
    return _forms_once(picture, f"zoom-{mechanism}-{theme}")


def _tumor(colours: Palette) -> str:
    halo = tag("path", d=smooth([(float(x), float(y)) for x, y in HALO]), fill=colours.halo)
    cells = (shapes.cancer_cell(colours, x, y, CELL, ()) for x, y in CELLS)
    return tag("g", halo, *cells, **{"class": "tumor"})


def _place(place: Place, colours: Palette) -> str:
    figure, pen = FIGURES[place.figure], Pen(colours, SCALE, alone=False, turn=place.turn)
    steps = (
        tag(
            "g", frame(pen), display=None if number == figure.at_rest else "none",
            **{"class": f"step step-{number + 1}{' at-rest' if number == figure.at_rest else ''}"},
        )
        for number, frame in enumerate(figure.frames)
    )  # fmt: skip
    inside = tag("g", *steps, transform="scale(-1 1)") if place.mirrored else "".join(steps)
    moved = at(place.x, place.y, inside, turn=place.turn * (-1 if place.mirrored else 1))
    return tag("g", moved, **{"class": "place", "data-mechanism": place.id, "data-steps": str(len(figure.frames))})


def _svg(name: str, alt: str, box: Iterable[float], *inside: str) -> str:
    view = " ".join(f"{number:g}" for number in box)
    return tag(
        "svg", tag("title", escape(alt)), *inside, xmlns="http://www.w3.org/2000/svg", viewBox=view,
        width="100%", role="img", **{"class": name},
    )  # fmt: skip


def _forms_once(svg: str, name: str) -> str:
    """The same picture, in which each form that is drawn more than once is written down once: a third of the size."""
    counted = Counter(PATH.findall(svg))
    often = {path: f"{name}-{number}" for number, path in enumerate(p for p, count in counted.items() if count > 1)}
    used = PATH.sub(lambda match: tag("use", href=f"#{often[match[0]]}") if match[0] in often else match[0], svg)
    forms = "".join(path.replace("<path", f'<path id="{form}"', 1) for path, form in often.items())
    return used.replace("</title>", f"</title><defs>{forms}</defs>", 1)
