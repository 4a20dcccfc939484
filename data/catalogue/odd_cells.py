"""What no cell holds: a letter that nobody sees, the error of a spreadsheet, a formula, a word that holds a place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.catalogue.cells import quoted
from data.catalogue.faults import CELLS, Fault

# Control codes, soft hyphens, marks of a direction and joints without width: pasted along from pages and letters.
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_ERROR = r"#{2,}|#[A-ZÄÖÜÉ/0-9]+[!?]|#N/?[AV]|(?:Err|Fehler):\d{3}"
_FORMULA = r"=[^\s=].*"
_HOLDS_A_PLACE = r"[-–—?.…_]+|TODO|TBD|FIXME"  # in capitals alone: "todo" is a word of Spanish
_ODD = re.compile(rf"(?:{_ERROR})|(?:{_FORMULA})|(?:{_HOLDS_A_PLACE})")
_MAY_BE_ODD = re.compile(rf"(?m)(?:^|[,;\t|\"])(?:{_ERROR}|=[^\s=]|(?:{_HOLDS_A_PLACE})(?:[,;\t|\"]|$))")
_IS_ERROR = re.compile(_ERROR)


def may_be_odd(text: str) -> bool:
    """False for a table that surely holds no such cell: one look at the text instead of one at each cell."""
    return bool(UNSEEN.search(text) or _MAY_BE_ODD.search(text))


def unseen(text: str) -> str:
    """The first letter that nobody sees, as programs name it, or nothing."""
    letter = UNSEEN.search(text)
    return f"U+{ord(letter.group()):04X}" if letter else ""


def what_is_odd(text: str) -> tuple[str, str] | None:
    """What is wrong with a cell, or a line of a text, and how to mend it; None if nothing is."""
    if unseen(text):
        problem = f"a letter that nobody sees stands in it, {unseen(text)}: {quoted(text)}."
        return problem, "take it out; writing the words anew does so."
    if not _ODD.fullmatch(text.strip()):
        return None
    if text.strip().startswith("="):
        return f"{quoted(text)} is a formula.", "write what it gives."
    if _IS_ERROR.fullmatch(text.strip()):
        return f"{quoted(text)} is what a spreadsheet shows in place of a cell.", "write what stood there."
    return f"{quoted(text)} only holds a place.", "write what belongs there, or nothing where a cell may be empty."


def odd_cell(heading: Sequence[str], line: int, cells: Sequence[str]) -> Fault | None:
    """The fault of a row's first cell that is odd, or None."""
    for column, cell in zip(heading, cells, strict=True):
        wrong = what_is_odd(cell)
        if wrong:
            name = UNSEEN.sub("", cells[0]).strip()
            return Fault("", line, column, *wrong, about=(name,), kind=CELLS)
    return None
