"""Scenes of what is done at home, in the family of the shapes."""

from __future__ import annotations

from documents.figures import body
from documents.figures.drawing import Words
from documents.figures.shapes import OUTLINE, Paint, Palette, at, ink, label, solid, stroke, tag

GLOVE = (
    "M-20 40V6C-32 -4 -38 -16 -32 -21C-26 -25 -20 -16 -14 -9V-38C-14 -47 -4 -47 -4 -38V-44C-4 -53 7 -53 7 -44V-38"
    "C7 -47 17 -46 17 -37V-26C18 -34 27 -33 27 -25V4C27 20 22 26 21 40Z"
)
FINGERS = "M-4 -38V-12M7 -38V-12M17 -28V-10"


def gloves_on(c: Palette, w: Words) -> str:
    """Two gloves, the thumbs inside."""
    pair = at(58, 80, _glove(c)) + at(142, 80, tag("g", _glove(c), transform="scale(-1 1)"))
    return pair + label(c, 100, 153, w["gloves"], 190, is_step=True)


def spots_covered(c: Palette, w: Words) -> str:
    """A dressing lies over the spots on the skin."""
    spots = "".join(tag("circle", cx=x, cy=84, r=7, fill=c.cancer.line) for x in (84, 104, 122))
    dressing = stroke("M52 66Q100 36 150 66", c.step, 9) + stroke("M40 68H62M140 68H162", c.step, 9)
    return (
        body.skin(c, 4, 72, 192, 60)
        + spots
        + dressing
        + label(c, 100, 26, w["dressing"], 190, is_step=True)
        + label(c, 100, 153, w["skin"], 190)
    )


def bag_shut(c: Palette, w: Words) -> str:
    """The old dressing in a bag that is shut, on its way to the bin."""
    return (
        at(56, 72, _bag(c))
        + stroke("M98 76H122M113 67L122 76L113 85", ink(c), 3.5)
        + at(158, 76, _bin(c))
        + label(c, 56, 138, w["bag"], 108, is_step=True)
        + label(c, 158, 138, w["bin"], 80)
    )


def _glove(c: Palette) -> str:
    return solid(GLOVE, c.step) + stroke(FINGERS, c.step) + stroke("M-20 28H21", c.step, 4)


def _bag(c: Palette) -> str:
    paint = Paint(c.step.line, c.page, c.page, "step")
    bag = tag(
        "rect", x=-34, y=-42, width=68, height=78, rx=7, fill=paint.body, stroke=paint.line, stroke_width=OUTLINE,
        data_part=paint.part,
    )  # fmt: skip
    return bag + stroke("M-34 -28H34M-34 -22H34", paint) + stroke("M-17 10Q0 -8 18 8", c.step, 9)


def _bin(c: Palette) -> str:
    return solid("M-22 -26H22L17 34H-17Z", ink(c)) + stroke("M-28 -26H28M-8 -34H8M-7 -12L-5 22M7 -12L5 22", ink(c))
