"""A sheet as data for the template, laid out on one leaf with two sides where that can be.

The top three always stand on the first page. Settings are tried from the most generous to the closest: a sheet takes as
few leaves as the closest needs, in the most generous setting that needs no more. Type is never made smaller to fit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from documents.formats.typst_pdf import noted_by_label
from documents.sheet.sheet_document import SheetDocument
from documents.sheet.sheet_fields import Data, Setting, fields_of

TEMPLATE, PAGES = "sheet", "pages"
ROOM = (
    Setting(5, 1),
    Setting(4, 1),
    Setting(3, 1),
    Setting(2, 1),
    Setting(3, 0),
    Setting(2, 0),
    Setting(2, 0, turns=False),
    Setting(1, 0, turns=False),
)
# Characters of each of the top three on the first page, where the whole of them does not fit.
CUTS = (0, 500, 300, 180, 100, 60, 30)


@dataclass(frozen=True, slots=True)
class Pages:
    """On which page something ends."""

    top: int
    questions: int
    sheet: int

    @property
    def leaves(self) -> int:
        """Sheets of paper, printed on both sides."""
        return (self.sheet + 1) // 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet as it prints: its setting, and on which pages it stands."""

    setting: Setting
    pages: Pages


def layout(document: SheetDocument) -> Layout:
    """The setting that a sheet prints in. Raises CannotPrint."""
    closest, pages = _keeping_the_promise(document)
    settings = [
        replace(room, longest_top=closest.longest_top, compares_first=closest.compares_first) for room in ROOM[:-1]
    ]
    tried: dict[Setting, Pages] = {}

    def is_close_enough(setting: Setting) -> bool:
        tried[setting] = _pages(document, setting)
        return tried[setting].top == 1 and tried[setting].leaves <= pages.leaves

    first = bisect_left(settings, True, key=is_close_enough)
    if first == len(settings):
        return Layout(closest, pages)
    return Layout(settings[first], tried[settings[first]])


def fits_one_leaf(document: SheetDocument) -> bool:
    """True if a sheet takes one leaf in the closest setting. Raises CannotPrint."""
    return _keeping_the_promise(document)[1].leaves == 1


def as_data(document: SheetDocument) -> Data:
    """The data that the template prints. Raises CannotPrint."""
    return fields_of(document, layout(document).setting)


def _keeping_the_promise(document: SheetDocument) -> tuple[Setting, Pages]:
    """The closest setting in which the top three stand on the first page, and its pages."""
    for setting in _promises(document):
        pages = _pages(document, setting)
        if pages.top == 1:
            break
    return setting, pages


def _promises(document: SheetDocument) -> Iterator[Setting]:
    """What may be done so that the top three stand on the first page: first the comparison gives way, then they do."""
    if document.comparison:
        yield ROOM[-1]
    for longest in CUTS:
        yield replace(ROOM[-1], longest_top=longest, compares_first=False)


def _pages(document: SheetDocument, setting: Setting) -> Pages:
    noted = noted_by_label(TEMPLATE, fields_of(document, setting), PAGES)[0]
    assert isinstance(noted, dict)
    return Pages(**noted)
