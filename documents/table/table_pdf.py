"""A table as a tagged PDF on wide paper: its head is repeated on each page, its sources follow it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict

from documents.formats.glyphs import printable
from documents.formats.paper import Paper
from documents.formats.qr import can_be_code, qr_svg
from documents.formats.typst_pdf import tagged_pdf
from documents.organisation.letterhead import letterhead_data
from documents.table.table import Cell, Table, TableRow

_ADDRESS_PARTS = re.compile(r"[/?&=._-]+")  # behind these an address may go on in the next line
# A longer row would not fit on a page: characters of its longest cell times its columns.
MOST_ON_A_PAGE = 3300
MOST_BELOW = 1400  # the same for the first row, which stands below the title


def table_pdf(table: Table, paper: Paper = "letter") -> bytes:
    """The table as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf("table", template_data(table, paper))


def template_data(table: Table, paper: Paper) -> dict[str, object]:
    """What the template is filled with: the table's words made fit for print."""
    rows = [
        part for index, row in enumerate(table.rows) for part in _rows(row, MOST_ON_A_PAGE if index else MOST_BELOW)
    ]
    return {
        "language": table.language,
        "paper": paper,
        "letterhead": letterhead_data(table.letterhead) if table.letterhead else None,
        "title": printable(table.title),
        "captions": [printable(line) for line in table.captions],
        "columns": [{"name": printable(column.name), "width": column.width} for column in table.columns],
        "rows": rows,
        "sources": [
            {
                "number": source.number,
                "publisher": printable(source.publisher),
                "title": printable(source.title),
                "url": source.url,
                "dates": ". ".join(_dates(table, source.dated, source.checked, source.next_check)),
            }
            for source in table.sources
        ],
        "address": {
            "text": breakable(table.address),
            "url": table.address,
            "code": _code(table),
        },
        "made_line": printable(table.made_line),
        "notice": [printable(line) for line in table.notice],
        "labels": {name: printable(words) for name, words in asdict(table.labels).items()},
    }


def breakable(address: str) -> str:
    """An address with places where it may go on in the next line."""
    return _ADDRESS_PARTS.sub("\\g<0>\u200b", address)


def _rows(row: TableRow, most: int) -> list[dict[str, object]]:
    """A row, kept on one page; one that is too long for it as rows of its own, a paragraph of each cell in each."""
    longest = max(sum(map(len, cell.lines)) for cell in (row.head, *row.cells))
    if longest * len(row.cells) <= most:
        return [_as_cells(row.head, row.cells)]
    count = max(len(cell.lines) for cell in row.cells)
    return [_as_cells(row.head, [_paragraph(cell, position) for cell in row.cells]) for position in range(count)]


def _as_cells(head: Cell, cells: Iterable[Cell]) -> dict[str, object]:
    return {"whole": True, "cells": [_cell(cell) for cell in (head, *cells)]}


def _paragraph(cell: Cell, position: int) -> Cell:
    """One paragraph of a cell; the numbers of the sources stay with the last."""
    is_last = position == len(cell.lines) - 1
    return Cell(cell.lines[position : position + 1], cell.sources if is_last else ())


def _cell(cell: Cell) -> dict[str, object]:
    return {"lines": [printable(line) for line in cell.lines], "refs": cell.references}


def _dates(table: Table, dated: str, checked: str, next_check: str) -> list[str]:
    labels = table.labels
    labelled = ((labels.dated, dated), (labels.checked, checked), (labels.next_check, next_check))
    return [printable(f"{label} {when}") for label, when in labelled if when]


def _code(table: Table) -> str:
    """The address as a drawing, or nothing where the address is not one for a phone."""
    return qr_svg(table.address) if can_be_code(table.address) else ""
