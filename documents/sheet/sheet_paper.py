"""A sheet as pictures of its pages, laid out by the same code as its PDF, and where each question stands on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from documents.formats.paper import Paper
from documents.formats.typst_pdf import page_pictures
from documents.sheet.sheet_data import Layout, as_data, layout
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
    """The first pages as PNG, how many there are, the places of the questions in the paper's order, the layout."""

    pages: tuple[bytes, ...]
    count: int
    places: tuple[QuestionPlace, ...]
    printed: Layout


def sheet_paper(document: SheetDocument) -> SheetPaper:
    """The sheet as it will print. Raises CannotPrint if it cannot be laid out."""
    printed = layout(document)
    pages, count = page_pictures("sheet", as_data(document, printed), PIXELS_PER_INCH, SIDES_SHOWN)
    return SheetPaper(pages, count, _places(printed.pages.places, document.paper), printed)


def _places(noted: Sequence[Mapping[str, Any]], paper: Paper) -> tuple[QuestionPlace, ...]:
    """Typst notes a position as {"page": 1, "x": "70.87pt", "y": "310.5pt"}; a question ends where the next begins."""
    width, height = SIZES[paper]
    begins = [(int(at["page"]), float(at["y"].removesuffix("pt"))) for at in noted]
    foot = height * (1 - FOOT)
    return tuple(
        QuestionPlace(page, _hundredths(top, width), _hundredths((below if then == page else foot) - top, width))
        for (page, top), (then, below) in pairwise([*begins, (0, 0.0)])
    )


def _hundredths(length: float, width: float) -> float:
    return round(100 * length / width, 2)
