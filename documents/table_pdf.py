"""A table as a tagged PDF on wide paper: its head is repeated on each page, its sources follow it."""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import Literal

from documents.letterhead import letterhead_data
from documents.printable import printable
from documents.qr import can_be_code, qr_svg
from documents.table import Cell, Table, TableRow
from documents.typst_pdf import tagged_pdf

Paper = Literal["letter", "a4"]
_ADDRESS_PARTS = re.compile(r"[/?&=._-]+")  # behind these an address may go on in the next line
LONGEST_KEPT_WHOLE = 1000  # characters; a row with a longer cell may go on over the foot of the page


def table_pdf(table: Table, paper: Paper = "letter") -> bytes:
    """The table as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf("table", template_data(table, paper))


def template_data(table: Table, paper: Paper) -> dict[str, object]:
    """What the template is filled with: the table's words made fit for print."""
    return {
        "language": table.language,
        "paper": paper,
        "letterhead": letterhead_data(table.letterhead) if table.letterhead else None,
        "title": printable(table.title),
        "captions": [printable(line) for line in table.captions],
        "columns": [{"name": printable(column.name), "width": column.width} for column in table.columns],
        "rows": [_row(row) for row in table.rows],
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
        "made": printable(table.made),
        "notice": [printable(line) for line in table.notice],
        "labels": {name: printable(words) for name, words in asdict(table.labels).items()},
    }


def breakable(address: str) -> str:
    """An address with places where it may go on in the next line."""
    return _ADDRESS_PARTS.sub("\\g<0>\u200b", address)


def _row(row: TableRow) -> dict[str, object]:
    cells = (row.head, *row.cells)
    whole = max((len(line) for cell in cells for line in cell.lines), default=0) <= LONGEST_KEPT_WHOLE
    return {"whole": whole, "cells": [_cell(cell) for cell in cells]}


def _cell(cell: Cell) -> dict[str, object]:
    return {"lines": [printable(line) for line in cell.lines], "refs": cell.references}


def _dates(table: Table, dated: str, checked: str, next_check: str) -> list[str]:
    labels = table.labels
    known = ((labels.dated, dated), (labels.checked, checked), (labels.next_check, next_check))
    return [printable(f"{label} {when}") for label, when in known if when]


def _code(table: Table) -> str:
    """The address as a drawing, or nothing where the address is not one for a phone."""
    return qr_svg(table.address) if can_be_code(table.address) else ""
