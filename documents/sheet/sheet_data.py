"""A sheet as data for the template, laid out on one leaf with two sides where that can be.

The top three always stand on the first page. Settings are tried from the most generous to the closest: a sheet takes as
few leaves as the closest needs, in the most generous setting that needs no more. Type is never made smaller to fit: of
a comparison the rows that matter less give way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

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
# With two languages on it a leaf is fuller: the back seldom has a page of its own.
ROOM_FOR_BOTH = (
    Setting(4, 1),
    Setting(3, 1),
    Setting(3, 1, is_brief=True),
    Setting(3, 1, turns=False, is_brief=True),
    Setting(2, 1, turns=False, is_brief=True),
    Setting(2, 0, turns=False, is_brief=True),
    Setting(1, 0, turns=False, is_brief=True),
)
# Characters of each of the top three on the first page, where the whole of them does not fit.
CUTS = (0, 500, 300, 180, 100, 60, 30)


@dataclass(frozen=True, slots=True)
class Pages:
    """On which page something ends, and where each question begins, as typst notes it."""

    top: int
    questions: int
    sheet: int
    places: Sequence[Mapping[str, Any]]

    @property
    def leaves(self) -> int:
        """Sheets of paper, printed on both sides."""
        return (self.sheet + 1) // 2


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet as it prints: its setting, and on which pages it stands."""

    setting: Setting
    pages: Pages


def layout(document: SheetDocument, spare: int = 0) -> Layout:
    """The setting that a sheet prints in, with so many millimetres of the front left free. Raises CannotPrint."""
    settings, fewest = _fewest_rows(document)
    closest = _first(document, [replace(setting, spare=spare) for setting in settings[:-1]], fewest)
    given = {name: getattr(closest.setting, name) for name in ("longest_top", "compares_first", "rows_up_to")}
    return _first(document, [replace(room, **given, spare=spare) for room in _rooms(document)[:-1]], closest)


def fits_one_leaf(document: SheetDocument) -> bool:
    """True if a sheet takes one leaf in the closest setting. Raises CannotPrint."""
    return _fewest_rows(document)[1].pages.leaves == 1


def as_data(document: SheetDocument, printed: Layout | None = None) -> Data:
    """The data that the template prints, in a layout that is known or found here. Raises CannotPrint."""
    return fields_of(document, (printed or layout(document)).setting)


def _rooms(document: SheetDocument) -> tuple[Setting, ...]:
    return ROOM_FOR_BOTH if document.other else ROOM


def _fewest_rows(document: SheetDocument) -> tuple[list[Setting], Layout]:
    """The closest settings in which the top three stand on the first page, and the last, with the fewest rows."""
    for settings in _promises(document):
        fewest = Layout(settings[-1], _pages(document, settings[-1]))
        if fewest.pages.top == 1:
            break
    return settings, fewest


def _promises(document: SheetDocument) -> Iterator[list[Setting]]:
    """What may be done so that the top three stand on the first page: first the comparison gives way, then they do.

    Each way has a setting for all rows of the comparison, for some, and for the fewest.
    """
    ranks = sorted({row.rank for row in document.comparison.rows}, reverse=True)[1:] if document.comparison else ()
    rows = [replace(_rooms(document)[-1], rows_up_to=rank) for rank in (0, *ranks)]
    if document.comparison:
        yield rows
    for longest in CUTS:
        yield [replace(setting, longest_top=longest, compares_first=False) for setting in rows]


def _first(document: SheetDocument, settings: Sequence[Setting], closest: Layout) -> Layout:
    """The first of some settings, each closer than the one before, that takes no more leaves than the closest."""
    tried: dict[Setting, Pages] = {}

    def is_close_enough(setting: Setting) -> bool:
        tried[setting] = _pages(document, setting)
        return tried[setting].top == 1 and tried[setting].leaves <= closest.pages.leaves

    first = bisect_left(settings, True, key=is_close_enough)
    return closest if first == len(settings) else Layout(settings[first], tried[settings[first]])


def _pages(document: SheetDocument, setting: Setting) -> Pages:
    noted = noted_by_label(TEMPLATE, fields_of(document, setting), PAGES)[0]
    assert isinstance(noted, dict)
    return Pages(**noted)
