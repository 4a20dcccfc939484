"""The comparison as one semantic table whose rows offer their question; a press keeps the focus where it was."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import streamlit as st

from components.content import catalogue, language, text
from components.links import page_href
from components.marks import theme
from components.sheet_state import CONTROLS
from components.terms import lines_in_pieces, own_entries, term_data
from data.model import Statement, Subject
from data.query import Row, comparison, numbered_sources
from data.term_links import Piece
from documents.figures.marks import colour_of

HERE = Path(__file__).parent
_table = st.components.v2.component(
    "comparison_table",
    html='<div class="comparison"></div>',
    css="\n".join((HERE / name).read_text(encoding="utf-8") for name in ("shapes.css", "comparison_table.css")),
    js=CONTROLS + (HERE / "comparison_table.js").read_text(encoding="utf-8"),
)
KEY = "comparison_table"
TABLES_KEPT = 128  # tables written before; the longest is about 40 kilobytes


@dataclass(frozen=True)
class Compared:
    """What is compared: the subjects, all rows, and the numbers of the sources in the page's list."""

    subjects: tuple[Subject, ...]
    rows: tuple[Row, ...]
    numbers: Mapping[str, int]


def compared(ids: tuple[str, ...]) -> Compared:
    """The comparison of the subjects named. Raises KeyError for an unknown id."""
    return _compared(language(), ids)


@lru_cache(maxsize=TABLES_KEPT)
def _compared(_: str, ids: tuple[str, ...]) -> Compared:
    rows = comparison(catalogue(), ids)
    numbers = numbered_sources(catalogue(), (said for row in rows for said in row.cells))
    return Compared(tuple(catalogue().subjects[one] for one in ids), rows, MappingProxyType(numbers))


def comparison_table(ids: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Draw the rows for the subjects compared. The browser knows which questions are on the sheet."""
    attributes = tuple(row.attribute.id for row in rows)
    _table(key=KEY, data={"table": _written(language(), theme(), ids, attributes)})


# It is written once for all who compare the same.
@lru_cache(maxsize=TABLES_KEPT)
def _written(spoken: str, shown_in: str, ids: tuple[str, ...], attributes: tuple[str, ...]) -> str:
    known = _compared(spoken, ids)
    lines = _in_pieces(known, attributes)
    table = {
        "caption": text("compare.caption", names=", ".join(subject.name for subject in known.subjects)),
        "heads": [
            {"name": subject.name, "shape": subject.facts.shape, "colour": colour_of(subject.facts, shown_in)}
            for subject in known.subjects
        ],
        "rows": [
            {
                "id": row.attribute.id,
                "name": row.attribute.name,
                "differs": row.differs,
                "cells": [_cell(said, lines[said.lines], known.numbers) for said in row.cells],
                "question": {"id": row.question.id, "text": row.question.text},
            }
            for row in known.rows
            if row.attribute.id in attributes
        ],
        "terms": term_data(piece.term for cell in lines.values() for line in cell for piece in line if piece.term),
        "words": _words(),
    }
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))


def _in_pieces(known: Compared, attributes: Container[str]) -> dict[tuple[str, ...], list[tuple[Piece, ...]]]:
    """The lines of each cell in pieces; an entry of the glossary is linked once in the table."""
    own = {entry for subject in known.subjects for entry in own_entries(subject.id, language())}
    shown = (said.lines for row in known.rows if row.attribute.id in attributes for said in row.cells)
    cells = tuple(dict.fromkeys(shown))
    pieces = iter(lines_in_pieces((line for cell in cells for line in cell), own))
    return {cell: [next(pieces) for _ in cell] for cell in cells}


def _cell(said: Statement, lines: list[tuple[Piece, ...]], numbers: Mapping[str, int]) -> dict[str, object]:
    return {
        "lines": [[(piece.text, piece.term) for piece in line] for line in lines],
        "list": said.part == "mechanism" and len(said.lines) > 1,
        "refs": " ".join(f"[{numbers[source]}]" for source in said.sources),
        "refsWord": text("frame.source_word"),
    }


def _words() -> dict[str, object]:
    return {
        "rowHead": text("compare.row_head"),
        "questionHead": text("compare.question_head"),
        "add": text("compare.add"),
        "remove": text("compare.remove"),
        "addAll": text("compare.add_all"),
        "sheetLink": text("compare.sheet_link"),
        "sheetHref": page_href("questions"),
    }
