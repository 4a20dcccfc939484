"""Which characters the shipped fonts can print, and text made ready for a page of paper."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
COVERAGE = FONTS / "coverage.txt"  # ranges of code points; tests compare it with the fonts themselves
MISSING = "\ufffd"
_LONG_RUN = re.compile("[!-~\u00a1-\u052f\ufffd]{24,}")  # of scripts that write words with spaces between them
_BREAK_EVERY = 12  # characters between the places where an unbroken run may be parted; as wide as they come they fit


@cache
def _covered() -> frozenset[int]:
    ranges = (line.split("-") for line in COVERAGE.read_text(encoding="ascii").split())
    return frozenset(code for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1))


@cache
def _known() -> frozenset[str]:
    return frozenset(chr(code) for code in _covered()) | {"\n"}


def can_print(text: str) -> bool:
    """True if the shipped fonts hold every character of `text`."""
    return _known().issuperset(text)


def printable(text: str) -> str:
    """`text` with characters that no shipped font has replaced, and long unbroken runs given places to break."""
    known = text if can_print(text) else "".join(c if c in _known() else MISSING for c in text)
    return _LONG_RUN.sub(_with_breaks, known)


def _with_breaks(run: re.Match[str]) -> str:
    word = run.group(0)
    return "\u200b".join(word[i : i + _BREAK_EVERY] for i in range(0, len(word), _BREAK_EVERY))


def direction(text: str) -> str:
    """ "rtl" if the first letter with a direction is of a right-to-left script, else "ltr"."""
    for character in text:
        bidirectional = unicodedata.bidirectional(character)
        if bidirectional in ("R", "AL"):
            return "rtl"
        if bidirectional == "L":
            return "ltr"
    return "ltr"
