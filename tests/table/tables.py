"""Tables of the real catalogue for tests, and how to read their files back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import openpyxl
import pikepdf
import pypdfium2
from openpyxl.worksheet.worksheet import Worksheet

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import comparison
from documents.table.table import Cell, Table, TableRow, comparison_table_document, medicine_table_document
from documents.table.table_csv import table_csv
from documents.table.table_pdf import table_pdf
from documents.table.table_xlsx import table_xlsx

TODAY = date(2026, 11, 24)
NOTICE = ("This site is for learning.", "Do not start, stop or change a treatment because of it.")
ADDRESS = "https://example.org/compare?compare=checkpoint_inhibitors.t_cell_transfer&rows=differ"
FOUR = ("checkpoint_inhibitors", "t_cell_transfer", "monoclonal_antibodies", "treatment_vaccines")
FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "  =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\ufeff@SUM(A1)",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20SUM(A1)",
    "\ufe661+1",
    "\u22121",
    " \u3000\uff1dcmd|' /C calc'!A0",
]
WEB = ["https://example.org", "mailto:a@example.org", "internal:Sheet1!A1", "www.example.org"]
WRITERS: dict[str, Callable[[Table], bytes]] = {"csv": table_csv, "xlsx": table_xlsx, "pdf": table_pdf}


def compared(catalogue: Catalogue, ids: tuple[str, ...] = FOUR, address: str = ADDRESS) -> Table:
    subjects = [catalogue.subjects[subject_id] for subject_id in ids]
    return comparison_table_document(catalogue, subjects, comparison(catalogue, ids), address, NOTICE, TODAY)


def medicines(catalogue: Catalogue, count: int = 60) -> Table:
    listed = list(catalogue.medicines.values())[:count]
    return medicine_table_document(catalogue, listed, "https://example.org/medicines", NOTICE, TODAY)


def both(catalogue: Catalogue) -> list[Table]:
    return [compared(catalogue), medicines(catalogue)]


def with_words(table: Table, words: list[str]) -> Table:
    """The table with these words as rows, in the head and in every cell."""
    width = len(table.columns) - 1
    rows = tuple(TableRow(Cell((text,)), (Cell((text,)),) * width) for text in words)
    return replace(table, rows=rows, title=words[0], captions=tuple(words), notice=tuple(words))


def fields_of(table: Table) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table_csv(table).decode("utf-8-sig"), newline="")))


def sheets_of(table: Table) -> list[Worksheet]:
    return list(openpyxl.load_workbook(io.BytesIO(table_xlsx(table))).worksheets)


def text_of(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(data))
    return "\n".join(page.get_textpage().get_text_bounded() for page in pages)


def flat(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe\u00ad\u0002-]+", "", text)


def written(table: Table, form: str) -> str:
    """All words of a file, without white space."""
    if form == "csv":
        return flat("".join(field for row in fields_of(table) for field in row))
    if form == "xlsx":
        return flat("".join(str(cell.value or "") for sheet in sheets_of(table) for row in sheet for cell in row))
    return flat(text_of(table_pdf(table)))


def tags(data: bytes) -> list[str]:
    """The names of all tags of a PDF in reading order."""
    names: list[str] = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                names.append(str(node.S))
            if "/K" in node:
                walk(node.K)

    with pikepdf.open(io.BytesIO(data)) as document:
        walk(document.Root.StructTreeRoot.K)
    return names
