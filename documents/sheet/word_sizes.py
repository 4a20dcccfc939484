"""The sizes of a sheet in Word: as on the PDF, as near as Word comes to it."""

from __future__ import annotations

from dataclasses import dataclass

from docx.shared import Cm, Length, Mm


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of one print: regular or large."""

    title: float
    heading: float
    first: float
    top: float
    body: float
    small: float
    foot: float
    other: float  # of a second language under the first
    rule: Length
    logo: Length
    indent: Length
    spacing: float  # of lines, in lines


# Word adds a rule's own width and space to the height of its line, so that lines stand 9 mm apart or more.
REGULAR = Sizes(21, 16, 17.5, 15, 14, 12, 12, 11, Mm(8.7), Mm(12), Cm(0.9), 1.0)
LARGE = Sizes(24, 22, 21, 19, 18, 18, 16, 16, Mm(9.3), Mm(12), Cm(1.2), 1.1)
REMEMBER_RULES = 2
# Word lays out by itself, in a wider font: what fits the front of the PDF with this much to spare fits in Word too.
SPARE = 22  # millimetres
SPARE_A_COLUMN = 12  # and for each column of a comparison beyond two, as its cells take more lines
SPARE_OF_TWINS = 28  # and where a comparison stands in two languages
LONG = 400  # characters; a longer question may go on over the page
