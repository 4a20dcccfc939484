"""What treatments are made of or carry, in the family of the shapes: antibodies, drugs, messages, germs, dishes.

All of them are in the accent colour, as they are what a treatment adds. `size` changes their form, never the line.
"""

from __future__ import annotations

import re

from documents.figures.shapes import (
    OUTLINE,
    Paint,
    Palette,
    around,
    at,
    blob,
    ink,
    receptor,
    solid,
    stroke,
    tag,
)

BEADS = ((-7, 4), (7, 4), (0, -8))


def sized(path: str, size: float) -> str:
    """A path without arcs, made larger or smaller."""
    return re.sub(r"-?\d+(\.\d+)?", lambda number: f"{float(number[0]) * size:.1f}".removesuffix(".0"), path)


def tube(path: str, paint: Paint, size: float = 1) -> str:
    """A thick line with an outline."""
    inside = 5.5 * size
    return stroke(path, paint, inside + 2 * OUTLINE + 0.5) + stroke(path, paint, inside, paint.body)


def antibody(colours: Palette, x: float, y: float, turn: float = 0, size: float = 1) -> str:
    """An antibody: a Y whose fork, 22 wide, opens to the right; its foot is 28 behind the joint."""
    return at(x, y, tube(sized("M-28 0H0M22 -19L0 0L22 19", size), colours.step, size), turn=turn)


def bispecific(colours: Palette, x: float, y: float, size: float = 1) -> str:
    """An antibody with a fork at either end, 68 from tip to tip."""
    path = sized("M-34 -19L-12 0L-34 19M34 -19L12 0L34 19M-12 0H12", size)
    return at(x, y, tube(path, colours.step, size))


def drug(colours: Palette, x: float, y: float, size: float = 1, turn: float = -35) -> str:
    """A drug: a small rounded capsule with a band."""
    paint = colours.step
    capsule = tag(
        "rect", x=-15 * size, y=-9 * size, width=30 * size, height=18 * size, rx=9 * size,
        fill=paint.body, stroke=paint.line, stroke_width=OUTLINE, data_part=paint.part,
    )  # fmt: skip
    return at(x, y, capsule, stroke(sized("M0 -9V9", size), paint), turn=turn)


def message(colours: Palette, x: float, y: float, size: float = 1) -> str:
    """A message protein: three small beads in a bunch."""
    return at(x, y, *(at(cx * size, cy * size, solid(blob(7 * size, ()), colours.step)) for cx, cy in BEADS))


def virus(colours: Palette, x: float, y: float, r: float = 20) -> str:
    """A virus that a lab changed: a round coat with short knobs."""
    knobs = around(r, range(0, 360, 45), stroke(f"M0 0H{max(4, 0.3 * r):.1f}", colours.step, min(4, 0.2 * r + 1.5)))
    return at(x, y, knobs, solid(blob(r, ()), colours.step))


def dish(colours: Palette, x: float, y: float, r: float) -> str:
    """A round lab dish, seen from above."""
    paint = Paint(colours.step.line, colours.page, colours.page, "step")
    return at(x, y, solid(blob(r, ()), paint), stroke(blob(r - 5, ()), paint, 1.5))


def person(colours: Palette, x: float, y: float, size: float = 1) -> str:
    """The head and shoulders of a person, without a face; 96 sizes high from the top of the head."""
    paint = ink(colours)
    shoulders = sized("M-40 96V82C-40 58 -24 46 0 46C24 46 40 58 40 82V96Z", size)
    return at(x, y, solid(blob(19 * size, ((2, 0.03, 90),)), paint), solid(shoulders, paint))


def germ(colours: Palette, x: float, y: float, turn: float = 0, size: float = 1) -> str:
    """A weakened germ: a short rod with a seam."""
    paint = colours.step
    rod = tag(
        "rect", x=-14 * size, y=-6 * size, width=28 * size, height=12 * size, rx=6 * size, fill=paint.body,
        stroke=paint.line, stroke_width=OUTLINE, data_part=paint.part,
    )  # fmt: skip
    return at(x, y, rod, stroke(sized("M-6 0H6", size), paint, 2), turn=turn)


def strand(colours: Palette, x: float, y: float, size: float = 1) -> str:
    """A strand of mRNA: a wave with short teeth."""
    paint = colours.step
    wave = stroke(sized("M-36 0Q-27 -16 -18 0T0 0T18 0T36 0", size), paint, 3.5)
    teeth = stroke(sized("M-27 -8V4M-9 8V-4M9 -8V4M27 8V-4", size), paint)
    return at(x, y, wave, teeth)


def special_cup(colours: Palette, size: float = 1) -> str:
    """The receptor that a lab adds to a T cell: the cup of the family, in the accent colour."""
    return receptor(colours.step, size)


def special_fork(colours: Palette, size: float = 1) -> str:
    """Another receptor that a lab adds: two straight prongs."""
    return stroke(sized("M0 0H9M20 -8H9V8H20", size), colours.step, 4)


def cream(colours: Palette, x: float, y: float, turn: float = 0) -> str:
    """A tube of cream, its cap off, with the mouth at the origin and pointing left."""
    paint = colours.step
    body = solid("M8 -8H16L60 -20V20L16 8H8Z", paint)
    fold = solid("M60 -22H68V22H60Z", paint)
    return at(x, y, body, fold, stroke("M30 -1H48", paint), turn=turn)


def bottle(colours: Palette, x: float, y: float) -> str:
    """A small bottle of vaccine, 78 high, its middle at the origin."""
    paint = colours.step
    glass = tag(
        "rect", x=-24, y=-22, width=48, height=60, rx=9, fill=colours.page, stroke=paint.line, stroke_width=OUTLINE,
        data_part=paint.part,
    )  # fmt: skip
    return at(x, y, glass, solid("M-13 -30H13V-22H-13Z", paint), solid("M-16 -40H16V-30H-16Z", paint))
