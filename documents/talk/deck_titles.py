"""The size of a title: smaller than usual where its words are too many for its place, so that it covers nothing."""

from __future__ import annotations

import textwrap

from pptx.util import Emu, Length

from documents.talk.deck_master import TITLE_SIZE

SIZES = (TITLE_SIZE, 34, 30, 28, 26, 24)  # points; a smaller title is not read from the back of the room
LETTER, LINE = 0.54, 1.2  # of the size of letters: how wide a bold one is, and how high a line stands
POINTS = 72  # to an inch


def title_size(words: str, width: Length, height: Length) -> int:
    """The largest size in which a title has room; the smallest where it has none."""
    return next((size for size in SIZES if title_height(words, width, size) <= Emu(height).inches), SIZES[-1])


def title_height(words: str, width: Length, size: int) -> float:
    """About how high a title stands, in inches."""
    letters = int(Emu(width).inches * POINTS / (size * LETTER))
    return len(textwrap.wrap(words, letters)) * size * LINE / POINTS
