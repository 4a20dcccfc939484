"""A table as an Excel workbook: the table, its sources, and what to know about it. Every cell is text."""

from __future__ import annotations

import io
import math
import re
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from documents.table.table import Cell, Table

ACCENT, PANEL, EDGE = "#00506b", "#f5f3ee", "#9aa3a8"
FONT, SIZE = "Arial", 11  # a font that every office program has
LETTER, A4 = 1, 9  # the numbers that workbooks know these papers by
WIDEST = 170  # characters over all columns: a wide screen, and readable on one sheet of paper
LINE = 15  # points of height that one line takes
LETTER_WIDTH = 0.92  # of a digit, by which a column's width is counted; wrapping at words included
TALLEST = 409  # points; a spreadsheet knows no taller row
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
LONGEST_NAME = 31
HEAD = 2  # the row of the table's heads, counted from 0: the title and one line stand above


def table_xlsx(table: Table, paper: int = LETTER) -> bytes:
    """The table as workbook bytes."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": SIZE},
        },
    )
    created = datetime(table.made_on.year, table.made_on.month, table.made_on.day)
    book.set_properties({"title": table.title, "comments": table.labels.learning, "created": created})
    styles = _styles(book)
    labels = table.labels
    _fill_table(_sheet(book, table, labels.table_sheet, paper, is_wide=True), table, styles)
    _fill_sources(_sheet(book, table, labels.sources, paper, is_wide=True), table, styles)
    _fill_about(_sheet(book, table, labels.about, paper, is_wide=False), table, styles)
    book.close()
    return buffer.getvalue()


def _styles(book: xlsxwriter.Workbook) -> dict[str, Format]:
    base = {"font_name": FONT, "font_size": SIZE, "valign": "top"}
    cell = {
        **base,
        "text_wrap": True,
        "align": "left",
        "indent": 1,
        "bottom": 1,
        "bottom_color": EDGE,
        "right": 1,
        "right_color": "#d7d7d7",
    }
    return {
        "title": book.add_format({**base, "font_size": 16, "bold": True, "font_color": ACCENT}),
        "line": book.add_format(base),
        "wrapped": book.add_format({**base, "text_wrap": True}),
        "strong": book.add_format({**base, "bold": True}),
        "column": book.add_format(
            {**cell, "bold": True, "font_color": "#ffffff", "bg_color": ACCENT, "valign": "vcenter"}
        ),
        "head": book.add_format({**cell, "bg_color": PANEL}),
        "bold head": book.add_format({**cell, "bold": True, "bg_color": PANEL}),
        "cell": book.add_format(cell),
    }


def _sheet(book: xlsxwriter.Workbook, table: Table, name: str, paper: int, is_wide: bool) -> Worksheet:
    """An empty sheet set up for paper: one page wide, with the notice, the page and the day at its foot."""
    sheet = book.add_worksheet(_NOT_IN_A_NAME.sub(" ", name)[:LONGEST_NAME])
    sheet.set_paper(paper)
    if is_wide:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.8)
    page_of = _foot(table.labels.page_of).replace("{page}", "&P").replace("{pages}", "&N")
    sheet.set_footer(f"&L&B{_foot(table.labels.learning)}&C{page_of}&R{_foot(table.made_line)}")
    sheet.hide_gridlines(2)
    return sheet


def _foot(words: str) -> str:
    """Words for a foot, where & begins a command."""
    return words.replace("&", "&&")


def _fill_table(sheet: Worksheet, table: Table, styles: dict[str, Format]) -> None:
    sheet.write_string(0, 0, table.title, styles["title"])
    sheet.set_row(0, 24)
    sheet.write_string(1, 0, table.labels.learning, styles["strong"])
    names = [column.name for column in table.columns]
    lines = [[_words(cell) for cell in (row.head, *row.cells)] for row in table.rows]
    shares = [column.width for column in table.columns]
    widths = [max(12.0, WIDEST * share / sum(shares)) for share in shares]
    _fill_grid(sheet, HEAD, names, lines, widths, styles)
    sheet.freeze_panes(HEAD + 1, 1)
    sheet.repeat_rows(HEAD)
    sheet.repeat_columns(0)
    if table.is_list and lines:
        sheet.autofilter(HEAD, 0, HEAD + len(lines), len(names) - 1)


def _fill_sources(sheet: Worksheet, table: Table, styles: dict[str, Format]) -> None:
    labels = table.labels
    sheet.write_string(0, 0, labels.sources, styles["title"])
    sheet.set_row(0, 24)
    heads = [labels.number, labels.publisher, labels.source_title, labels.dated, labels.checked, labels.next_check]
    lines = [
        [
            f"[{source.number}]",
            source.publisher,
            source.title,
            source.dated,
            source.checked,
            source.next_check,
            source.url,
        ]
        for source in table.sources
    ]
    _fill_grid(sheet, 1, [*heads, labels.address], lines, [8, 26, 44, 18, 21, 21, 44], styles)
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(1)


def _fill_about(sheet: Worksheet, table: Table, styles: dict[str, Format]) -> None:
    sheet.set_column(0, 0, 95)
    sheet.write_string(0, 0, table.title, styles["title"])
    sheet.set_row(0, 24)
    view = [table.labels.view, table.address] if table.address else []
    for row, line in enumerate([*table.captions, table.made_line, "", *view, "", *table.notice], start=1):
        sheet.write_string(row, 0, line, styles["strong" if line == table.labels.view else "wrapped"])


def _fill_grid(
    sheet: Worksheet,
    top: int,
    heads: list[str],
    lines: list[list[str]],
    widths: list[float],
    styles: dict[str, Format],
) -> None:
    """Heads in row `top` and the lines below it, each row as tall as its longest cell needs."""
    for column, (name, width) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(top, column, name, styles["column"])
    sheet.set_row(top, _height(heads, widths) + 6)
    for row, cells in enumerate(lines, start=top + 1):
        sheet.set_row(row, _height(cells, widths))
        for column, words in enumerate(cells):
            if column:
                sheet.write_string(row, column, words, styles["cell"])
            else:
                _write_head(sheet, row, words, styles)


def _write_head(sheet: Worksheet, row: int, words: str, styles: dict[str, Format]) -> None:
    """The head of a row: its first line in bold, what is added to it as plain text."""
    name, line_end, added = words.partition("\n")
    if name and added:
        sheet.write_rich_string(row, 0, styles["strong"], name, styles["line"], line_end + added, styles["head"])
    else:
        sheet.write_string(row, 0, words, styles["bold head"])


def _height(cells: list[str], widths: list[float]) -> float:
    """The height in points for the cell with the most lines; some programs do not work it out by themselves."""
    most = max(
        sum(math.ceil(max(1, len(line)) * LETTER_WIDTH / (width - 2)) for line in words.split("\n"))
        for words, width in zip(cells, widths, strict=True)
    )
    return float(min(TALLEST, most * LINE + 5))


def _words(cell: Cell) -> str:
    return " ".join(part for part in ("\n".join(cell.lines), cell.references) if part)
