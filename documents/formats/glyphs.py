"""Which characters the shipped fonts can print, and text made ready for a page of paper."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FONTS = Path(__file__).parents[1] / "fonts"
SCRIPT_FONTS = Path(__file__).parents[1] / "script_fonts"  # a folder each; opened only for a text that needs it
COVERAGE = FONTS / "coverage.txt"  # ranges of code points; tests compare it with the fonts themselves
SCRIPT_COVERAGE = SCRIPT_FONTS / "coverage.txt"  # the same, a line a folder
MISSING = "\ufffd"
# Of scripts that write words with spaces between them: not Thai or Khmer, where lines part by themselves.
_LONG_RUN = re.compile("[!-~\u00a1-\u0dff\u10a0-\u137f\ufffd]{24,}")
_JOINS_NEXT = 9  # the combining class of the signs that join two letters of India into one
_BREAK_EVERY = 12  # characters between the places where an unbroken run may be parted; as wide as they come they fit


@cache
def _drawable() -> frozenset[str]:
    return frozenset(map(chr, _codes(COVERAGE.read_text(encoding="ascii").split()))) | {"\n"}


@cache
def _drawable_by_script() -> Mapping[str, frozenset[str]]:
    lines = (line.split() for line in SCRIPT_COVERAGE.read_text(encoding="ascii").splitlines())
    return MappingProxyType({name: frozenset(map(chr, _codes(ranges))) for name, *ranges in lines})


def _codes(ranges: Iterable[str]) -> Iterable[int]:
    for first, last in (pair.split("-") for pair in ranges):
        yield from range(int(first, 16), int(last, 16) + 1)


def scripts_of(text: str) -> frozenset[str]:
    """The scripts whose own fonts a text needs: folders of SCRIPT_FONTS."""
    others = set(text) - _drawable()
    if not others:
        return frozenset()
    return frozenset(script for script, signs in _drawable_by_script().items() if not others.isdisjoint(signs))


def missing_signs(text: str) -> tuple[str, ...]:
    """The signs of `text` that no shipped font has, each once, in order: on paper a box stands for them."""
    others = [sign for sign in dict.fromkeys(text) if sign not in _drawable()]
    if not others:
        return ()
    return tuple(sign for sign in others if not any(sign in signs for signs in _drawable_by_script().values()))


def can_print(text: str) -> bool:
    """True if the shipped fonts hold every character of `text`."""
    return not missing_signs(text)


def printable(text: str) -> str:
    """`text` with characters that no shipped font has replaced, and long unbroken runs given places to break."""
    with_glyphs = text.translate({ord(sign): MISSING for sign in missing_signs(text)})
    return _LONG_RUN.sub(_with_breaks, with_glyphs)


def _with_breaks(run: re.Match[str]) -> str:
    word, parts, begin = run.group(0), [], 0
    for position in range(1, len(word)):
        if position - begin >= _BREAK_EVERY and _begins_letter(word, position):
            parts.append(word[begin:position])
            begin = position
    return "\u200b".join([*parts, word[begin:]])


def _begins_letter(word: str, position: int) -> bool:
    """False inside of a letter that is written with several characters."""
    is_mark = unicodedata.category(word[position]).startswith("M")
    return not is_mark and unicodedata.combining(word[position - 1]) != _JOINS_NEXT


def direction(text: str) -> str:
    """ "rtl" if the first letter with a direction is of a right-to-left script, else "ltr"."""
    for character in text:
        bidirectional = unicodedata.bidirectional(character)
        if bidirectional in ("R", "AL"):
            return "rtl"
        if bidirectional == "L":
            return "ltr"
    return "ltr"
