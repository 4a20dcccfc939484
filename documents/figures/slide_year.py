"""The lanes of a year on slides: marks alone, for a room reads words of 24 points, which stand beside them."""

from __future__ import annotations

from dataclasses import replace

from data.catalogue.year import BEFORE, YEAR, Lane
from documents.figures.shapes import PALETTES, tag
from documents.figures.year_marks import KEY, Track, drawn_lane

WIDTH, HEIGHT, LATER = 320.0, 32.0, 26.0
SIZE = 18.0  # what the marks follow
KEY_WIDTH = 60.0


def is_drawn(lane: Lane) -> bool:
    """Whether there is something to draw: what does not apply is said in words."""
    return lane.state != "does_not_apply"


def slide_lane(lane: Lane, theme: str) -> str:
    """A lane without words; a dashed frame for what is not known."""
    track = Track(0, (WIDTH - LATER) / (BEFORE + YEAR), LATER, HEIGHT)
    return _svg(WIDTH, drawn_lane(PALETTES[theme], track, replace(lane, says=""), SIZE))


def slide_year_key(name: str, theme: str) -> str:
    """The mark that one word of the key explains."""
    return _svg(KEY_WIDTH, KEY[name](PALETTES[theme], KEY_WIDTH, HEIGHT / 1.3))


def _svg(width: float, *inside: str) -> str:
    box = f"0 0 {width:g} {HEIGHT:g}"
    return tag(
        "svg", *inside, xmlns="http://www.w3.org/2000/svg", viewBox=box, width="100%", aria_hidden="true",
        focusable="false",
    )  # fmt: skip
