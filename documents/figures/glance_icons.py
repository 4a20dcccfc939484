"""The symbol of each row at a glance: small, in the family of shapes, beside the row's name and never without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, radians, sin

from documents.figures.shapes import PALETTES, Paint, Palette, on_circle, smooth, tag

SIZE = 24
LINE = 1.7


def glance_icon(row: str, theme: str) -> str:
    """The symbol of a row as SVG, 24 by 24. It carries no words: the name of the row stands beside it."""
    return icon_svg(ICONS[row](PALETTES[theme]))


def icon_svg(drawing: str) -> str:
    """A symbol as SVG, 24 by 24."""
    return tag(
        "svg", drawing, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {SIZE} {SIZE}", width=SIZE, height=SIZE
    )


def line_in(path: str, paint: Paint, width: float = LINE) -> str:
    """A line of a symbol."""
    return tag(
        "path", d=path, fill="none", stroke=paint.line, stroke_width=width,
        stroke_linecap="round", stroke_linejoin="round",
    )  # fmt: skip


def solid_in(path: str, paint: Paint) -> str:
    """A closed form of a symbol."""
    return tag(
        "path", d=path, fill=paint.body, stroke=paint.line, stroke_width=LINE,
        stroke_linecap="round", stroke_linejoin="round",
    )  # fmt: skip


def _disc(x: float, y: float, r: float, paint: Paint, fill: str | None = None) -> str:
    return tag("circle", cx=x, cy=y, r=r, fill=fill or paint.body, stroke=paint.line, stroke_width=LINE)


def _core(x: float, y: float, r: float, paint: Paint) -> str:
    return tag("circle", cx=x, cy=y, r=r, fill=paint.core)


def _t_cell(colours: Palette) -> str:
    """An immune cell at work: what the treatment does."""
    paint = colours.t_cell
    rays = "".join(
        f"M{12 + 8.6 * cos(radians(turn)):.1f} {12 + 8.6 * sin(radians(turn)):.1f}"
        f"L{12 + 10.8 * cos(radians(turn)):.1f} {12 + 10.8 * sin(radians(turn)):.1f}"
        for turn in range(0, 360, 45)
    )
    return line_in(rays, paint) + _disc(12, 12, 6.2, paint) + _core(12, 12, 3, paint)


def _person(colours: Palette) -> str:
    """A person: for whom it is made."""
    paint = colours.step
    return solid_in("M4 21c0-5 3.4-8 8-8s8 3 8 8z", paint) + _disc(12, 7, 4, paint)


def _drip(colours: Palette) -> str:
    """A bag that drips: how one gets it."""
    paint = colours.step
    return solid_in("M7 3h10v8c0 2.6-2 4-5 4s-5-1.4-5-4z", paint) + line_in("M7 8h10M12 15v3M12 21v.1", paint)


def _house(colours: Palette) -> str:
    """A house with a cross: where."""
    paint = colours.step
    return solid_in("M3.5 11 12 3.5l8.5 7.5v9.5h-17z", paint) + line_in("M12 10v7M8.5 13.5h7", paint)


def _clock(colours: Palette) -> str:
    """A clock: how long one waits."""
    paint = colours.step
    return _disc(12, 12, 9, paint) + line_in("M12 6.5V12l3.8 2.4", paint)


def _cancer_cell(colours: Palette) -> str:
    """A cancer cell: which cancers."""
    paint = colours.cancer
    rim = [on_circle(9.4 if turn % 72 else 8, turn) for turn in range(0, 360, 36)]
    return solid_in(smooth([(12 + x, 12 + y) for x, y in rim]), paint) + _core(12.6, 12, 3.6, paint)


def _warning(colours: Palette) -> str:
    """A warning sign: the main danger."""
    paint = colours.cancer
    return solid_in("M12 3.5 21.5 20h-19z", paint) + line_in("M12 9.5v5M12 17.2v.1", paint, 2)


def _dots(colours: Palette) -> str:
    """Some of many dots: how many it helps."""
    return _filled_dots(colours.step)


def _harm_dots(colours: Palette) -> str:
    """The same in the colour of danger: how many it harms."""
    return _filled_dots(colours.cancer)


def _filled_dots(paint: Paint) -> str:
    places = [(x, y) for y in (5.5, 12, 18.5) for x in (5.5, 12, 18.5)]
    return "".join(_disc(x, y, 2.2, paint, paint.line if at < 4 else None) for at, (x, y) in enumerate(places))


def _capsule(colours: Palette) -> str:
    """A capsule: beside chemotherapy."""
    paint = colours.step
    return solid_in("M5 13.2 13.2 5a4 4 0 0 1 5.8 5.8L10.8 19A4 4 0 0 1 5 13.2z", paint) + line_in(
        "m9.2 9.2 5.6 5.6", paint
    )


def _coins(colours: Palette) -> str:
    """Two coins: what it costs."""
    paint = colours.immune
    return _disc(15, 14.5, 6, paint) + _disc(9, 9.5, 6, paint) + line_in("M9 7v5M7.2 8.4h3.6", paint, 1.4)


ICONS: Mapping[str, Callable[[Palette], str]] = {
    "glance_does": _t_cell,
    "glance_made_for": _person,
    "glance_given": _drip,
    "glance_where": _house,
    "glance_wait": _clock,
    "glance_used_for": _cancer_cell,
    "glance_danger": _warning,
    "glance_help": _dots,
    "glance_harm": _harm_dots,
    "glance_chemotherapy": _capsule,
    "glance_cost": _coins,
}
