"""The drawings for slides: each scene by itself and without words, and a key to what is drawn.

A room reads words of 24 points and more, which would not fit inside a scene; so they stand under it and in the key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from documents.figures import body, shapes, things
from documents.figures.drawing import PAIR_WIDTH, STEP_WIDTH
from documents.figures.drawings import DRAWINGS
from documents.figures.shapes import PALETTES, Palette, at, tag

EDGE = 8  # room at either side for what reaches over a scene's width
KEY_SIZE = 64  # a thing in the key stands in a square of this side


@cache
def slide_scenes(drawing: str, theme: str) -> tuple[str, ...]:
    """The scenes of a drawing in reading order, each an SVG that fills the width it is given. They hold no words."""
    plan, colours = DRAWINGS[drawing], replace(PALETTES[theme], named=False)
    width = PAIR_WIDTH if plan.feet else STEP_WIDTH
    top, height = plan.crop
    nothing = dict.fromkeys(plan.words, "")
    return tuple(_picture(-EDGE, top, width + 2 * EDGE, height, scene(colours, nothing)) for scene in plan.scenes)


@cache
def key_shape(drawing: str, name: str, theme: str) -> str:
    """One thing of a drawing by itself, for the key beside it; "" for a name that has no picture."""
    draw = KEY_OF.get((drawing, name)) or KEY.get(name)
    colours = replace(PALETTES[theme], named=False)
    return _picture(0, 0, KEY_SIZE, KEY_SIZE, draw(colours)) if draw else ""


@cache
def talking(theme: str) -> str:
    """Two people who talk: the picture of the slides that ask the room to say it in their own words."""
    c = replace(PALETTES[theme], named=False)
    bubble = (
        "M34 8H{1}A14 14 0 0 1 {2} 22V44A14 14 0 0 1 {1} 58H{3}L{4} 78L{5} 58H34A14 14 0 0 1 20 44V22A14 14 0 0 1 34 8Z"
    )
    left = shapes.solid(bubble.format(0, 130, 144, 78, 62, 58), c.step)
    mirrored = shapes.solid(bubble.format(0, 96, 110, 78, 62, 58), c.t_cell)
    right = at(300, 16, tag("g", mirrored, transform="scale(-1 1)"))
    question_lines = "".join(shapes.stroke(f"M42 {y}H{x}", c.step, 4) for y, x in ((26, 122), (40, 94)))
    answer_lines = "".join(shapes.stroke(f"M212 {y}H{x}", c.t_cell, 4) for y, x in ((42, 258), (56, 240)))
    people = things.person(c, 56, 106) + things.person(c, 244, 122)
    return _picture(0, 0, 300, 226, left + right + question_lines + answer_lines + people)


@cache
def phone(theme: str) -> str:
    """A phone that rings: the picture of the slides that say when to call."""
    c = replace(PALETTES[theme], named=False)
    body = shapes.solid(
        "M70 20H130A16 16 0 0 1 146 36V204A16 16 0 0 1 130 220H70A16 16 0 0 1 54 204V36A16 16 0 0 1 70 20Z", c.step
    )
    screen = tag("rect", x=66, y=44, width=68, height=136, rx=6, fill=c.page, stroke=c.step.line, stroke_width=2.5)
    button = tag("circle", cx=100, cy=200, r=7, fill=c.step.line)
    handset = shapes.stroke("M82 92C80 116 94 136 118 138", c.step, 9)
    ends = shapes.stroke("M82 92L90 102M118 138L110 128", c.step, 9)
    waves = "".join(
        shapes.stroke(f"M{x} {y1}A{r} {r} 0 0 {sweep} {x} {y2}", c.step, 4)
        for x, y1, y2, r, sweep in (
            (164, 84, 132, 36, 1),
            (180, 70, 146, 56, 1),
            (36, 84, 132, 36, 0),
            (20, 70, 146, 56, 0),
        )
    )
    return _picture(0, 0, 200, 240, body + screen + button + handset + ends + waves)


def _picture(x: float, y: float, width: float, height: float, inside: str) -> str:
    box = f"{x:g} {y:g} {width:g} {height:g}"
    return tag(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=box,
        width="100%",
        aria_hidden="true",
        focusable="false",
    )


def _small(shape: str, scale: float) -> str:
    return tag("g", shape, transform=f"translate({KEY_SIZE / 2} {KEY_SIZE / 2}) scale({scale})")


KEY: Mapping[str, Callable[[Palette], str]] = MappingProxyType(
    {
        "t_cell": lambda c: _small(shapes.t_cell(c, 0, 0, 40), 0.5),
        "cancer_cell": lambda c: _small(shapes.cancer_cell(c, 0, 0, 42), 0.5),
        "immune_cell": lambda c: _small(shapes.immune_cell(c, 0, 0, 44), 0.58),
        "dendritic_cell": lambda c: _small(shapes.dendritic_cell(c, 0, 0, 40), 0.6),
        "antibody": lambda c: _small(things.antibody(c, 4, 0), 0.9),
        "drug": lambda c: _small(things.drug(c, 0, 0), 1.5),
        "marker": lambda c: _small(at(-12, 0, shapes.marker(c.step, 1.4)), 1),
        "message": lambda c: _small(things.message(c, 0, 2), 1.4),
        "lab": lambda c: _small(things.dish(c, 0, 0, 50), 0.5),
        "nk_cell": lambda c: _small(body.nk_cell(c, 0, 0, 44), 0.58),
        "car": lambda c: _small(at(-14, 0, things.special_cup(c, 1.4)), 1),
        "tcr": lambda c: _small(at(-14, 0, things.special_fork(c, 1.4)), 1),
        "virus": lambda c: _small(things.virus(c, 0, 0, 18), 1),
        "strand": lambda c: _small(things.strand(c, 0, 0, 0.8), 1),
        "germ": lambda c: _small(things.germ(c, 0, 0, -20, 1.6), 1),
        "pill": lambda c: _small(things.drug(c, 0, 0, 1.5), 1),
        "cream": lambda c: _small(things.cream(c, -36, 0), 0.8),
    }
)
# Where a name stands for another thing than elsewhere.
KEY_OF: Mapping[tuple[str, str], Callable[[Palette], str]] = MappingProxyType(
    {("bridge", "antibody"): lambda c: _small(things.bispecific(c, 0, 0), 0.8)}
)
