"""How much paper a sheet takes, said before it is printed, and what brings it back to one leaf."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import partial

from data.catalogue.messages import Messages
from data.sheet.sheet import TOP
from documents.formats.glyphs import missing_signs
from documents.sheet.sheet_data import Layout, fits_one_leaf, layout
from documents.sheet.sheet_document import ONE_LEAF, Group, SheetDocument, SheetLine, changed
from documents.sheet.sheet_fields import cut_lines


@dataclass(frozen=True, slots=True)
class SheetLength:
    """The paper that a sheet takes, and the ways to one leaf; what is no way is 0 or False."""

    pages: int
    leaves: int  # sheets of paper, printed on both sides
    questions: int
    keep: int = 0  # the first questions that would fit on one leaf
    regular_print_fits: bool = False
    one_language_fits: bool = False
    fits_without_comparison: bool = False
    shortened: tuple[int, ...] = ()  # numbers of the top questions that only begin on the first page
    missing_signs: tuple[str, ...] = ()  # that no font has: a box stands for each on paper
    comparison_moved: bool = False  # behind the questions, so that the top three stay on the first page
    rows_shown: int = 0  # of the comparison, where not all of them have room
    rows: int = 0


def sheet_length(document: SheetDocument, printed: Layout | None = None) -> SheetLength:
    """How long a sheet will be on paper, in a layout that is known or found here. Raises CannotPrint."""
    lines = _lines(document)
    printed = printed or layout(document)
    setting, leaves = printed.setting, printed.pages.leaves
    is_longer = leaves > 1
    shown = document.comparison.up_to(setting.rows_up_to) if document.comparison else None
    return SheetLength(
        pages=printed.pages.sheet,
        leaves=leaves,
        questions=len(lines),
        keep=_that_fit(document) if is_longer else 0,
        regular_print_fits=is_longer and document.is_large and fits_one_leaf(changed(document, _in_regular_print)),
        one_language_fits=is_longer and document.other is not None and fits_one_leaf(replace(document, other=None)),
        fits_without_comparison=is_longer
        and document.comparison is not None
        and fits_one_leaf(changed(document, _without_comparison)),
        shortened=tuple(number + 1 for number in cut_lines(document, setting.longest_top)),
        missing_signs=missing_signs("".join(line.text + line.note for line in lines)),
        rows_shown=len(shown.rows) if shown and shown.some_rows else 0,
        rows=len(document.comparison.rows) if document.comparison else 0,
        comparison_moved=document.comparison is not None and not setting.compares_first,
    )


def length_lines(words: Messages, length: SheetLength) -> tuple[str, ...]:
    """The length in words: what it is, then each way to one leaf, then what gives way on the first page."""
    lines = [
        words("length.one_leaf" if length.leaves == 1 else "length.leaves", leaves=length.leaves, pages=length.pages)
    ]
    if length.regular_print_fits:
        lines.append(words("length.regular_print"))
    if length.one_language_fits:
        lines.append(words("length.one_language"))
    if length.fits_without_comparison:
        lines.append(words("length.without_comparison"))
    if length.keep:
        lines.append(words("length.fewer", keep=length.keep, off=length.questions - length.keep))
    if length.shortened:
        key = "shortened_one" if len(length.shortened) == 1 else "shortened_many"
        lines.append(words(f"length.{key}", numbers=", ".join(map(str, length.shortened))))
    if length.comparison_moved:
        lines.append(words("length.comparison_moved"))
    if length.rows_shown:
        lines.append(words("length.some_rows", shown=length.rows_shown, rows=length.rows))
    if length.missing_signs:
        lines.append(words("length.missing_signs", signs=" ".join(length.missing_signs)))
    return tuple(lines)


def _that_fit(document: SheetDocument) -> int:
    """How many of the first questions fit on one leaf, as the sheet is set; 0 if not even the first does."""
    counts = range(1, min(len(_lines(document)), ONE_LEAF + 1))
    return bisect_left(
        counts, True, key=lambda count: not fits_one_leaf(changed(document, partial(_first, count=count)))
    )


def _in_regular_print(document: SheetDocument) -> SheetDocument:
    return replace(document, is_large=False)


def _without_comparison(document: SheetDocument) -> SheetDocument:
    return replace(document, comparison=None)


def _first(document: SheetDocument, count: int) -> SheetDocument:
    lines = _lines(document)[:count]
    others = Group(document.other_groups[0].heading, lines[TOP:]) if count > TOP else None
    return replace(document, top=Group(document.top.heading, lines[:TOP]), other_groups=(others,) if others else ())


def _lines(document: SheetDocument) -> tuple[SheetLine, ...]:
    return tuple(line for group in (document.top, *document.other_groups) for line in group.lines)
