"""What a reader types, made fit for any page or document. Done once, where it comes in.

The steps follow measured failures: lone surrogates, odd code points in a row and piles of combining marks crash or
garble document writers. Markup is not touched: every output takes the text as data.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST = 2000  # characters; longer text is refused where it is typed, and cut here as a last resort
MARKS_PER_LETTER = 3

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Putting marks in order takes time with the square of their number, so a heap is cut before it is normalised.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_HEAP = re.compile(f"([{_MARKS}]{{16}})[{_MARKS}]+")
_JOINERS = "\u200c\u200d"
_VARIATION = range(0xFE00, 0xFE10)


def clean(text: str, longest: int = LONGEST) -> str:
    """`text` in NFC with plain line ends and no control, format, private or unassigned characters.

    Joiners stay inside emoji and between letters; variation selectors after emoji, digits, # and *; three combining
    marks a letter at the most; `longest` characters at the most. Cleaning it again changes nothing. Never raises.
    """
    cleaned = _cleaned_once(text, longest)
    # Marks that a dropped character had kept apart can still join, and a cut can leave half of something.
    while (again := _cleaned_once(cleaned, longest)) != cleaned:
        cleaned = again
    return cleaned


def _cleaned_once(text: str, longest: int) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    text = unicodedata.normalize("NFC", _HEAP.sub(r"\1", text))
    characters: list[str] = []
    marks = 0
    for place, character in enumerate(text):
        category = unicodedata.category(character)
        if character == "\n":
            characters.append(character)
        elif category in ("Cc", "Cf", "Cs"):
            following = text[place + 1 : place + 2]
            if character in _JOINERS and characters and _joins(characters[-1]) and _joins(following):
                characters.append(character)
            continue
        elif category in ("Cn", "Co") and not _is_pictorial(character):
            characters.append("\ufffd")
        elif ord(character) in _VARIATION:
            if characters and (_is_pictorial(characters[-1]) or characters[-1] in "0123456789#*"):
                characters.append(character)
            continue
        elif category.startswith("M"):
            if not characters or characters[-1].isspace() or marks >= MARKS_PER_LETTER:
                continue
            characters.append(character)
            marks += 1
            continue
        else:
            characters.append(character)
        marks = 0
    return "".join(characters)[:longest].strip()


def one_line(text: str) -> str:
    """`text` cleaned, with every run of white space made one space."""
    return " ".join(clean(text).split())


def _is_pictorial(character: str) -> bool:
    return unicodedata.category(character) in ("So", "Sk") or 0x1F000 <= ord(character[:1] or " ") <= 0x1FAFF


def _joins(character: str) -> bool:
    if not character:
        return False
    category = unicodedata.category(character)
    return category[0] in "LM" or _is_pictorial(character) or ord(character) in _VARIATION
