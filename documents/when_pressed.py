"""The makers of documents for pages: each brings its library when its button is pressed, not when the server starts.

The libraries for Word, PowerPoint, Excel, PDF and charts take longer to load than the whole rest of the app. `load`
brings them all; the launcher calls it once nobody waits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.load import Catalogue
    from data.model import Subject
    from data.talk_model import Talk
    from documents.figures.chart_names import ChartName
    from documents.handout import Print
    from documents.kit_version import Progress
    from documents.organisation import Organisation
    from documents.sheet_document import SheetDocument
    from documents.table import Table

MAKERS = ("kit", "chart_picture")  # what brings all the others along


def load() -> None:
    """Bring every library that a document needs."""
    for maker in MAKERS:
        import_module(f"documents.{maker}")


def sheet_pdf(document: SheetDocument) -> bytes:
    """The sheet as PDF."""
    from documents.sheet_pdf import sheet_pdf as make

    return make(document)


def sheet_word(document: SheetDocument) -> bytes:
    """The sheet as Word."""
    from documents.sheet_word import sheet_word as make

    return make(document)


def question_pages(document: SheetDocument) -> int:
    """On how many pages the questions of a sheet stand; 0 for what cannot be printed."""
    from documents.sheet_pdf import question_pages as count
    from documents.typst_pdf import CannotPrint

    try:
        return count(document)
    except CannotPrint:
        return 0


def table_pdf(table: Table) -> bytes:
    """A table as PDF."""
    from documents.table_pdf import table_pdf as make

    return make(table)


def table_xlsx(table: Table) -> bytes:
    """A table as Excel."""
    from documents.table_xlsx import table_xlsx as make

    return make(table)


def chart_picture(catalogue: Catalogue, name: ChartName, panel: int, below: Sequence[str]) -> bytes:
    """A drawing of a chart as PNG, with its message above and the lines `below`."""
    from documents.chart_picture import chart_picture as make

    return make(catalogue, name, panel, below)


def deck(catalogue: Catalogue, told: Talk, today: date, site: str, organisation: Organisation | None) -> bytes:
    """A talk as PowerPoint."""
    from documents.deck import DeckSettings
    from documents.deck import deck as make

    return make(catalogue, told, DeckSettings(today, site, organisation))


def handout_file(catalogue: Catalogue, name: str, compared: Sequence[Subject], how: Print) -> bytes:
    """A handout as PDF."""
    from documents.handout_files import handout_file as make

    return make(catalogue, name, compared, how)


def kit_progress(catalogue: Catalogue, how: Print) -> Iterator[Progress]:
    """The offline kit, step by step."""
    from documents.kit import kit_progress as make

    return make(catalogue, how)
