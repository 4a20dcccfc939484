"""A table as CSV: UTF-8 with a byte order mark, every field quoted, and no field that a spreadsheet could run."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator

from documents.table.table import Cell, Table

# A spreadsheet takes a field for a formula by its first sign, also in full-width and other forms, which NFKC undoes.
_BEGINS_A_FORMULA = frozenset("=+-@\N{MINUS SIGN}")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})  # control and format characters and white space


def table_csv(table: Table) -> bytes:
    """The table first, then its words and sources, all rows of the same length."""
    rows = list(_rows(table))
    width = max(len(row) for row in rows)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([*map(harmless, row), *[""] * (width - len(row))] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def harmless(field: str) -> str:
    """`field` with an apostrophe before it where a spreadsheet might run it."""
    if field[:1] in ("\t", "\r", "\n"):
        return "'" + field
    first_seen = next((sign for sign in field if unicodedata.category(sign) not in _UNSEEN), "")
    begins = unicodedata.normalize("NFKC", first_seen)[:1]
    return "'" + field if begins in _BEGINS_A_FORMULA else field


def _rows(table: Table) -> Iterator[list[str]]:
    labels = table.labels
    yield [column.name for column in table.columns]
    for row in table.rows:
        yield [_field(cell) for cell in (row.head, *row.cells)]
    yield []
    yield [labels.about, table.title]
    for line in (*table.captions, table.made_line, *table.notice):
        yield ["", line]
    if table.address:
        yield [labels.view, table.address]
    yield []
    yield [labels.sources]
    yield [labels.number, labels.source, labels.dated, labels.checked, labels.next_check, labels.address]
    for source in table.sources:
        name = f"{source.publisher}: {source.title}"
        yield [f"[{source.number}]", name, source.dated, source.checked, source.next_check, source.url]


def _field(cell: Cell) -> str:
    """The lines as one: sentences run on, names are parted by a semicolon."""
    text = "".join(line + (" " if line.endswith((".", "?")) else "; ") for line in cell.lines).rstrip("; ")
    return " ".join(part for part in (text, cell.references) if part)
