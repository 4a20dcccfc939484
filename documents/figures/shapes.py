"""The family of shapes that every drawing is made of: cells, receptors, antibodies, arrows and labels.

What a treatment adds is drawn in the accent colour and carries `data-part="step"`; nothing else is.
A receptor is a cup and a marker is a ball that fits it, so that the meaning never rests on colour.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from xml.sax.saxutils import escape, quoteattr

LABEL_SIZE = 18
HEAD_SIZE = 20
LINE_HEIGHT = 1.2
LETTER_WIDTH = 0.5  # the mean of a letter, as a share of the type size; a little more than the font needs
OUTLINE = 2.5

Waves = tuple[tuple[int, float, float], ...]
Angles = Iterable[float]
ACTIVE = (146, 163, 180, 197, 214)  # where the rays of an active cell stand: on its left


@dataclass(frozen=True)
class Paint:
    """How one kind of thing is coloured: its outline, its body, and the core inside it."""

    line: str
    body: str
    core: str
    part: str | None = None


@dataclass(frozen=True)
class Palette:
    """The colours of one theme. `step` is for what a treatment adds, and for nothing else."""

    page: str
    panel: str
    ink: str
    t_cell: Paint
    cancer: Paint
    immune: Paint
    tissue: Paint
    step: Paint
    halo: str  # the flesh round a tumor
    named: bool = True  # without, no label and no pointer is drawn: on a slide the words stand beside the picture


PALETTES = {
    "light": Palette(
        page="#ffffff",
        panel="#f5f3ee",
        ink="#111111",
        t_cell=Paint("#3f6b52", "#dcebdf", "#b4d0bb"),
        cancer=Paint("#8c4f3d", "#f6dfd4", "#e5b9a6"),
        immune=Paint("#75602a", "#f4e8c6", "#dfca8f"),
        tissue=Paint("#8d5468", "#f6e3e8", "#ebcdd6"),
        halo="#fae9e2",
        step=Paint("#00506b", "#d3e6ee", "#d3e6ee", part="step"),
    ),
    "dark": Palette(
        page="#12181b",
        panel="#1c2529",
        ink="#f2f0ea",
        t_cell=Paint("#9cc7a8", "#263b2e", "#42604d"),
        cancer=Paint("#e0a48f", "#432c24", "#6d4637"),
        immune=Paint("#d6bd78", "#3c341c", "#60532c"),
        tissue=Paint("#d79cb0", "#3d2830", "#573a45"),
        halo="#33241f",
        step=Paint("#4cc2e0", "#153a47", "#153a47", part="step"),
    ),
}


def tag(name: str, *inside: str, **attributes: str | float | None) -> str:
    """One element. `stroke_width=2` becomes `stroke-width="2"`; what is None is left out."""
    pairs = "".join(
        f" {key.replace('_', '-')}={quoteattr(_plain(value))}" for key, value in attributes.items() if value is not None
    )
    return f"<{name}{pairs}>{''.join(inside)}</{name}>" if inside else f"<{name}{pairs}/>"


def _plain(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def at(x: float, y: float, *inside: str, turn: float = 0) -> str:
    """A group moved to a place, and turned by so many degrees."""
    turned = f" rotate({_plain(turn)})" if turn else ""
    return tag("g", *inside, transform=f"translate({_plain(x)} {_plain(y)}){turned}")


def stroke(path: str, paint: Paint, width: float = OUTLINE, colour: str | None = None) -> str:
    """A line with round ends, in the outline colour unless another is given."""
    return tag(
        "path", d=path, fill="none", stroke=colour or paint.line, stroke_width=width,
        stroke_linecap="round", stroke_linejoin="round", data_part=None if colour else paint.part,
    )  # fmt: skip


def solid(path: str, paint: Paint) -> str:
    """A closed form with an outline and a body."""
    return tag(
        "path", d=path, fill=paint.body, stroke=paint.line, stroke_width=OUTLINE,
        stroke_linejoin="round", data_part=paint.part,
    )  # fmt: skip


def on_circle(radius: float, degrees: float) -> tuple[float, float]:
    """The point of a circle round the origin; 0 degrees is right, 90 is down."""
    return radius * cos(radians(degrees)), radius * sin(radians(degrees))


def smooth(points: list[tuple[float, float]]) -> str:
    """A closed curve through all points, without corners."""
    count = len(points)
    path = [f"M{_plain(points[0][0])} {_plain(points[0][1])}"]
    for i in range(count):
        before, start, end, after = (points[(i + step) % count] for step in (-1, 0, 1, 2))
        bends = (
            start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6, *end,
        )  # fmt: skip
        path.append("C" + " ".join(_plain(number) for number in bends))
    return "".join(path) + "Z"


def blob(radius: float, waves: Waves) -> str:
    """A round form by a calm hand: each wave is (how many, how deep as a share of the radius, turned by)."""
    is_plain = radius <= 24 and all(n <= 3 for n, _, _ in waves)
    return smooth(
        [
            on_circle(radius * (1 + sum(depth * sin(radians(n * a + turn)) for n, depth, turn in waves)), a)
            for a in range(0, 360, 20 if is_plain else 10)
        ]
    )


def core(radius: float, waves: Waves, paint: Paint, x: float, y: float) -> str:
    """What lies inside a cell: set off from the middle, so that it never looks like an eye."""
    return at(x, y, tag("path", d=blob(radius, waves), fill=paint.core))


def receptor(paint: Paint, size: float = 1) -> str:
    """A cup on a stem, pointing right; the middle of the cup is 16 sizes out."""
    width = 3.5 if size > 0.75 else OUTLINE
    path = f"M0 0H{8 * size:.1f}M{19 * size:.1f} {-9 * size:.1f}A{9.5 * size:.1f} {9.5 * size:.1f} 0 1 0 "
    return stroke(path + f"{19 * size:.1f} {9 * size:.1f}", paint, width)


def marker(paint: Paint, size: float = 1) -> str:
    """A ball on a stem, pointing right; the middle of the ball is 16 sizes out."""
    ball = tag("circle", cx=16 * size, cy=0, r=5.5 * size, fill=paint.line, data_part=paint.part)
    return stroke(f"M0 0H{11 * size:.1f}", paint, 3.5 if size > 0.75 else OUTLINE) + ball


def around(radius: float, degrees: Angles, shape: str) -> str:
    """The same small shape at several places of a cell's edge, pointing away from it."""
    return "".join(at(*on_circle(radius, turn), shape, turn=turn) for turn in degrees)


def rays(paint: Paint, r: float, degrees: Angles) -> str:
    """Short lines round a cell that say of it: this one is active."""
    line = stroke(f"M0 0H{min(9, 0.16 * r + 3):.1f}", paint, 3.5 if r > 30 else OUTLINE)
    return around(r + min(10, 0.2 * r + 3), degrees, line)


def t_cell(
    colours: Palette, x: float, y: float, r: float = 48, cups: Angles = (0, 120, 240), active: Angles = ()
) -> str:
    """The T cell: round, with cups. Short rays at the angles of `active` say that it is active."""
    paint = colours.t_cell
    return at(
        x,
        y,
        around(r, cups, receptor(paint, max(0.4, r / 48))),
        solid(blob(r, ((3, 0.012, 40), (2, 0.012, 0))), paint),
        core(r * 0.6, ((2, 0.06, 30), (3, 0.04, 0)), paint, -r * 0.1, r * 0.1),
        rays(paint, r, active),
    )


def cancer_cell(colours: Palette, x: float, y: float, r: float = 52, balls: Angles = (180, 325, 45)) -> str:
    """The cancer cell: uneven, with a large core and with balls as markers."""
    paint = colours.cancer
    return at(
        x,
        y,
        around(r * 0.97, balls, marker(paint, r / 52)),
        solid(blob(r, ((7, 0.04, 100), (3, 0.03, 200))), paint),
        core(r * 0.52, ((5, 0.06, 0), (2, 0.12, 60)), paint, r * 0.12, r * 0.06),
    )


def dying_cell(colours: Palette, x: float, y: float, r: float = 52) -> str:
    """A cancer cell that comes apart: its outline has gaps, and its core is small."""
    paint = colours.cancer
    edge = tag(
        "path", d=blob(r, ((7, 0.06, 100), (3, 0.05, 200))), fill=colours.halo, stroke=paint.line,
        stroke_width=OUTLINE, stroke_linecap="round", stroke_dasharray=f"{r * 0.24:.1f} {r * 0.2:.1f}",
    )  # fmt: skip
    pieces = "".join(
        at(cx * r, cy * r, tag("circle", cx=0, cy=0, r=size * r, fill=paint.core))
        for cx, cy, size in ((-0.3, -0.25, 0.2), (0.28, -0.1, 0.14), (-0.02, 0.34, 0.17))
    )
    return at(x, y, edge, pieces)


def immune_cell(colours: Palette, x: float, y: float, r: float = 44, active: Angles = ()) -> str:
    """Another cell of the immune system: soft waves all round and a bent core."""
    paint = colours.immune
    bend = smooth([(-0.3 * r, -0.3 * r), (-0.1 * r, 0.1 * r), (0.32 * r, 0.2 * r), (-0.16 * r, 0.42 * r)])
    return at(
        x,
        y,
        solid(blob(r, ((9, 0.035, 0),)), paint),
        stroke(bend, paint, r * 0.3, paint.core),
        rays(paint, r, active),
    )


def dendritic_cell(colours: Palette, x: float, y: float, r: float = 40) -> str:
    """A dendritic cell: a small body with soft arms, one of them pointing right."""
    paint = colours.immune
    arms = [on_circle(r * (1.22 if i % 2 == 0 else 0.68), i * 360 / 14) for i in range(14)]
    return at(x, y, solid(smooth(arms), paint), core(r * 0.36, ((2, 0.1, 0),), paint, -2, 3))


def ink(colours: Palette) -> Paint:
    """People, arrows and pointers: in the colour of the words."""
    return Paint(colours.ink, colours.page, colours.page)


def arrow(colours: Palette, x: float, y: float, length: float, turn: float = 0, is_step: bool = False) -> str:
    """A straight arrow from a point, to the right unless turned."""
    path = f"M0 0H{length:.1f}M{length - 9:.1f} -8L{length:.1f} 0L{length - 9:.1f} 8"
    return at(x, y, stroke(path, colours.step if is_step else ink(colours), 3.5), turn=turn)


def pointer(colours: Palette, x: float, y: float, to_x: float, to_y: float) -> str:
    """A thin line from a label to what it names."""
    line = stroke(f"M{_plain(x)} {_plain(y)}L{_plain(to_x)} {_plain(to_y)}", ink(colours), 1.5)
    return line if colours.named else ""


def wrap(words: str, width: float, size: float) -> list[str]:
    """The words in as few lines as fit, about equally long; a lone letter stays with the next word."""
    glued = re.sub(r"(?<!\S)(\S) ", "\\1\u00a0", words)
    letters = max(1, int(width / (size * LETTER_WIDTH)))
    lines = narrower = _lines(glued, letters)
    while letters > 1 and len(narrower) == len(lines):
        lines, letters = narrower, letters - 1
        narrower = _lines(glued, letters)
    return lines


def _lines(words: str, letters: int) -> list[str]:
    return textwrap.wrap(words, letters, break_long_words=False, break_on_hyphens=False) or [""]


def label(
    colours: Palette, x: float, y: float, words: str, width: float = 110, size: float = LABEL_SIZE,
    anchor: str = "middle", bold: bool = False, is_step: bool = False, upward: bool = False,
) -> str:  # fmt: skip
    """Words on one or more lines. `y` is the first line's foot, or the last line's if they grow `upward`."""
    if not colours.named:
        return ""
    lines = wrap(words, width, size)
    step = size * LINE_HEIGHT
    first = y - (len(lines) - 1) * step if upward else y
    spans = (tag("tspan", escape(line), x=x, y=first + i * step) for i, line in enumerate(lines))
    return tag(
        "text", *spans, text_anchor=anchor, font_size=size, font_weight="700" if bold or is_step else "400",
        fill=colours.step.line if is_step else colours.ink, data_part="step" if is_step else None,
    )  # fmt: skip
