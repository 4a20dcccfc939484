"""A sheet as pictures of its pages, laid out by the same code as its PDF, and where each question stands on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.formats.paper import Paper
from documents.formats.typst_pdf import noted_by_label, page_pictures
from documents.sheet.sheet_data import as_data
from documents.sheet.sheet_document import SheetDocument

PIXELS_PER_INCH = 80  # as wide as the page shows it; each press makes the picture anew, and 110 took twice the time
SIDES_SHOWN = 2  # pages of which a picture is made
SIZES: Mapping[Paper, tuple[float, float]] = {"letter": (612, 792), "a4": (595.28, 841.89)}  # points
FOOT = 0.09  # of the page's height, below which no question stands


@dataclass(frozen=True, slots=True)
class QuestionPlace:
    """Where a question stands: its page, from 1; its beginning and height, in hundredths of the page's width."""

    page: int
    top: float
    high: float


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """The first pages as PNG, how many there are, and the places of the questions in the paper's order."""

    pages: tuple[bytes, ...]
    count: int
    places: tuple[QuestionPlace, ...]


def sheet_paper(document: SheetDocument) -> SheetPaper:
    """The sheet as it will print. Raises CannotPrint if it cannot be laid out."""
    data = as_data(document)
    pages, count = page_pictures("sheet", data, PIXELS_PER_INCH, SIDES_SHOWN)
    return SheetPaper(pages, count, _places(noted_by_label("sheet", data, "question-place"), document.paper))


def _places(noted: Sequence[object], paper: Paper) -> tuple[QuestionPlace, ...]:
    """Typst notes a position as {"page": 1, "x": "70.87pt", "y": "310.5pt"}; a question ends where the next begins."""
    width, height = SIZES[paper]
    begins = [(int(at["page"]), float(at["y"].removesuffix("pt"))) for at in noted if isinstance(at, dict)]
    foot = height * (1 - FOOT)
    return tuple(
        QuestionPlace(page, _hundredths(top, width), _hundredths((below if then == page else foot) - top, width))
        for (page, top), (then, below) in pairwise([*begins, (0, 0.0)])
    )


def _hundredths(length: float, width: float) -> float:
    return round(100 * length / width, 2)
