"""One drawing for each way a treatment works: two panels (before, with treatment) or three numbered steps.

Every word comes from outside, so that a drawing can be translated; only the step numbers are drawn here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.sax.saxutils import escape

from documents.figures import shapes
from documents.figures.shapes import ACTIVE, HEAD_SIZE, PALETTES, Palette, arrow, at, label, pointer, tag

FONT = "Atkinson Hyperlegible Next, sans-serif"
LAYOUTS = ("wide", "tall")
PAIR_WIDTH = 320  # how wide one scene of a before-and-after drawing is
STEP_WIDTH = 200  # how wide one scene of a drawing in steps is

Words = Mapping[str, str]
Scene = Callable[[Palette, Words], str]


@dataclass(frozen=True)
class Drawing:
    """Scenes in reading order, and the words that stand at and in them."""

    scenes: tuple[Scene, ...]
    heads: tuple[str, ...]
    feet: tuple[str, ...]
    labels: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The keys of all words this drawing needs."""
        return ("alt", "caption", *self.heads, *self.feet, *self.labels)


def _names(c: Palette, left: tuple[float, str], right: tuple[float, str]) -> str:
    """The names above the two cells of a scene, each a place and its words."""
    return "".join(label(c, x, 36, name, upward=True) for x, name in (left, right))


def _brakes_on(c: Palette, w: Words) -> str:
    return (
        shapes.cancer_cell(c, 217, 128)
        + shapes.t_cell(c, 88, 128)
        + _names(c, (84, w["t_cell"]), (226, w["cancer_cell"]))
        + label(c, 143, 66, w["pd1"], anchor="end")
        + label(c, 159, 66, w["pdl1"], anchor="start")
        + pointer(c, 134, 73, 146, 114)
        + pointer(c, 168, 73, 156, 118)
        + arrow(c, 130, 128, 52, turn=180)
        + pointer(c, 116, 136, 116, 190)
        + label(c, 120, 207, w["off_signal"], 200, bold=True)
    )


def _brakes_off(c: Palette, w: Words) -> str:
    return (
        shapes.cancer_cell(c, 270, 128, balls=(180, 310, 50))
        + shapes.t_cell(c, 66, 128, active=ACTIVE)
        + shapes.antibody(c, 152, 128, turn=180)
        + _names(c, (66, w["t_cell"]), (262, w["cancer_cell"]))
        + label(c, 136, 66, w["pd1"], anchor="end")
        + label(c, 176, 66, w["pdl1"], anchor="start")
        + pointer(c, 116, 73, 124, 114)
        + pointer(c, 198, 73, 202, 118)
        + label(c, 160, 188, w["antibody"], 180, is_step=True)
    )


def _taken(c: Palette, w: Words) -> str:
    return (
        shapes.person(c, 48, 22)
        + arrow(c, 96, 72, 26)
        + shapes.t_cell(c, 162, 72, 24)
        + label(c, 162, 128, w["t_cell"], 76)
    )


def _grown(c: Palette, w: Words) -> str:
    places = ((0.0, 0.0), *(shapes.on_circle(35, turn) for turn in range(0, 360, 60)))
    cells = (shapes.t_cell(c, 100 + x, 66 + y, 10, cups=(30, 150, 270)) for x, y in places)
    return shapes.dish(c, 100, 66, 60) + "".join(cells) + label(c, 100, 147, w["lab"], 190, is_step=True)


def _given_back(c: Palette, w: Words) -> str:
    places = ((16, 28), (50, 46), (16, 64), (50, 82), (16, 100))
    cells = (shapes.t_cell(c, x, y, 10, cups=(30, 150, 270)) for x, y in places)
    return (
        "".join(cells)
        + arrow(c, 78, 72, 26, is_step=True)
        + shapes.person(c, 154, 22)
        + label(c, 40, 140, w["t_cells"], 90)
    )


def _unmarked(c: Palette, w: Words) -> str:
    return (
        shapes.immune_cell(c, 62, 122)
        + shapes.cancer_cell(c, 250, 122, balls=(180, 325, 45, 128))
        + _names(c, (62, w["immune_cell"]), (250, w["cancer_cell"]))
    )


def _marked(c: Palette, w: Words) -> str:
    tags = (at(*shapes.on_circle(90, turn), shapes.antibody(c, 0, 0, turn=turn + 180)) for turn in (180, 128))
    return (
        shapes.immune_cell(c, 78, 122, active=ACTIVE)
        + shapes.cancer_cell(c, 250, 122, balls=(180, 325, 45, 128))
        + at(250, 122, *tags)
        + _names(c, (78, w["immune_cell"]), (250, w["cancer_cell"]))
        + label(c, 100, 204, w["antibody"], 180, is_step=True)
    )


def _apart(c: Palette, w: Words) -> str:
    return (
        shapes.t_cell(c, 62, 122)
        + shapes.cancer_cell(c, 258, 122)
        + _names(c, (62, w["t_cell"]), (258, w["cancer_cell"]))
    )


def _held(c: Palette, w: Words) -> str:
    return (
        shapes.t_cell(c, 72, 122, active=ACTIVE)
        + shapes.cancer_cell(c, 262, 122)
        + shapes.bispecific(c, 167, 122)
        + _names(c, (72, w["t_cell"]), (262, w["cancer_cell"]))
        + label(c, 166, 204, w["antibody"], 310, is_step=True)
    )


def _carrying(c: Palette, w: Words) -> str:
    return (
        shapes.antibody(c, 96, 68)
        + shapes.drug(c, 56, 68)
        + arrow(c, 138, 68, 36, is_step=True)
        + label(c, 104, 28, w["antibody"], 190, is_step=True)
        + label(c, 52, 116, w["drug"], 100, is_step=True)
    )


def _sticking(c: Palette, w: Words) -> str:
    return (
        shapes.cancer_cell(c, 146, 68, 42)
        + shapes.antibody(c, 72, 68)
        + shapes.drug(c, 32, 68)
        + pointer(c, 74, 29, 90, 58)
        + label(c, 64, 22, w["marker"], 130)
        + label(c, 146, 134, w["cancer_cell"], 106)
    )


def _going_in(c: Palette, w: Words) -> str:
    return (
        shapes.cancer_cell(c, 146, 68, 42)
        + shapes.antibody(c, 72, 68)
        + arrow(c, 72, 116, 58, turn=-30, is_step=True)
        + shapes.drug(c, 147, 76)
        + label(c, 44, 134, w["drug"], 80, is_step=True)
        + label(c, 146, 134, w["cancer_cell"], 106)
    )


def _brought(c: Palette, w: Words) -> str:
    return (
        at(22, 66, shapes.marker(c.step, 1.3))
        + arrow(c, 62, 66, 32, is_step=True)
        + shapes.dendritic_cell(c, 150, 66, 36)
        + label(c, 36, 131, w["marker"], 84, is_step=True)
        + label(c, 150, 131, w["dendritic_cell"], 96)
    )


def _shown(c: Palette, w: Words) -> str:
    return (
        shapes.dendritic_cell(c, 42, 66, 33)
        + at(80, 66, shapes.marker(c.step, 0.9))
        + shapes.t_cell(c, 148, 66, 38, cups=(180, 310, 40))
        + pointer(c, 100, 29, 96, 56)
        + label(c, 102, 22, w["marker"], 190, is_step=True)
        + label(c, 44, 131, w["dendritic_cell"], 96)
        + label(c, 150, 131, w["t_cell"], 90)
    )


def _found(c: Palette, w: Words) -> str:
    return (
        shapes.cancer_cell(c, 153, 66, 38)
        + shapes.t_cell(c, 59, 66, 34, active=ACTIVE)
        + pointer(c, 104, 29, 104, 56)
        + label(c, 104, 22, w["marker"], 190)
        + label(c, 52, 131, w["t_cell"], 84)
        + label(c, 148, 131, w["cancer_cell"], 106)
    )


def _three_cells(c: Palette, w: Words, active: shapes.Angles = ()) -> str:
    names = ((52, "t_cell"), (160, "immune_cell"), (268, "t_cell"))
    return (
        "".join(shapes.t_cell(c, x, 128, 34, cups=(270, 50, 130), active=active) for x in (52, 268))
        + shapes.immune_cell(c, 160, 128, 35, active=active)
        + "".join(label(c, x, 196, w[key], 104) for x, key in names)
    )


def _turned_up(c: Palette, w: Words) -> str:
    arrivals = (shapes.message(c, x, 46) + arrow(c, x, 62, 16, 90, is_step=True) for x in (52, 160, 268))
    name = label(c, 160, 20, w["message"], 310, is_step=True)
    return _three_cells(c, w, active=(200, 222, 318, 340)) + "".join(arrivals) + name


def _pair(before: Scene, after: Scene, *labels: str) -> Drawing:
    return Drawing((before, after), ("before", "after"), ("before_says", "after_says"), labels)


def _steps(first: Scene, second: Scene, third: Scene, *labels: str) -> Drawing:
    return Drawing((first, second, third), ("step_1", "step_2", "step_3"), (), labels)


DRAWINGS: Mapping[str, Drawing] = MappingProxyType(
    {
        "brakes_off": _pair(_brakes_on, _brakes_off, "t_cell", "cancer_cell", "pd1", "pdl1", "off_signal", "antibody"),
        "adds_t_cells": _steps(_taken, _grown, _given_back, "t_cell", "t_cells", "lab"),
        "marks_cancer": _pair(_unmarked, _marked, "immune_cell", "cancer_cell", "antibody"),
        "brings_together": _pair(_apart, _held, "t_cell", "cancer_cell", "antibody"),
        "carries_drug": _steps(_carrying, _sticking, _going_in, "antibody", "drug", "marker", "cancer_cell"),
        "trains": _steps(_brought, _shown, _found, "marker", "dendritic_cell", "t_cell", "cancer_cell"),
        "turns_up": _pair(_three_cells, _turned_up, "message", "t_cell", "immune_cell"),
    }
)


@dataclass(frozen=True)
class Sheet:
    """Where the panels of a drawing stand: their size, the space between, and where the scene begins."""

    width: float
    panel_width: float
    panel_height: float
    gap: float
    scene_top: float
    has_feet: bool = True


SHEETS = {
    ("wide", 2): Sheet(720, 348, 346, 24, 50),
    ("wide", 3): Sheet(720, 224, 276, 24, 108),
    ("tall", 2): Sheet(360, 360, 332, 14, 44),
    ("tall", 3): Sheet(360, 360, 228, 12, 64),
    ("compact", 2): Sheet(360, 360, 262, 10, 40, has_feet=False),
    ("compact", 3): Sheet(360, 360, 214, 8, 56),
}


def _panel(drawing: Drawing, number: int, sheet: Sheet, c: Palette, w: Words) -> str:
    """One panel: its heading, its scene, and what it says below."""
    middle, room, head = sheet.panel_width / 2, sheet.panel_width - 28, w[drawing.heads[number]]
    if drawing.feet:
        text = label(c, middle, 34, head, room, HEAD_SIZE, bold=True)
        if sheet.has_feet:
            text += label(c, middle, sheet.panel_height - 42, w[drawing.feet[number]], room)
    else:
        text = tag("circle", cx=28, cy=30, r=15, fill=c.page, stroke=c.ink, stroke_width=2)
        text += label(c, 28, 36.5, str(number + 1), bold=True)
        text += label(c, 52, 36, head, room - 34, anchor="start", bold=True)
    ground = tag("rect", width=sheet.panel_width, height=sheet.panel_height, rx=18, fill=c.panel)
    left = middle - (PAIR_WIDTH if drawing.feet else STEP_WIDTH) / 2
    return ground + text + at(left, sheet.scene_top, drawing.scenes[number](c, w))


def mechanism_drawing(mechanism: str, words: Words, theme: str, layout: str = "wide") -> str:
    """The drawing of a mechanism as SVG. `theme` is light or dark; `layout` is wide, tall (phones), or compact."""
    drawing = DRAWINGS[mechanism]
    missing = [key for key in drawing.words if key not in words]
    if missing:
        raise ValueError(f"drawings.toml, [{mechanism}]: missing {', '.join(missing)}")
    colours, count = PALETTES[theme], len(drawing.scenes)
    sheet = SHEETS[layout, count]
    is_wide = layout == "wide"
    right, down = (sheet.panel_width + sheet.gap, 0) if is_wide else (0, sheet.panel_height + sheet.gap)
    panels = (at(i * right, i * down, _panel(drawing, i, sheet, colours, words)) for i in range(count))
    height = sheet.panel_height + (count - 1) * down
    name = f"drawing-{mechanism}-{layout}"
    return tag(
        "svg",
        tag("title", escape(words["alt"]), id=f"{name}-title"),
        tag("desc", escape(words["caption"]), id=f"{name}-desc"),
        *panels,
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {sheet.width:g} {height:g}", width="100%",
        role="img", aria_labelledby=f"{name}-title {name}-desc", font_family=FONT,
    )  # fmt: skip
