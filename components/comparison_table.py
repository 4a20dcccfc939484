"""The comparison as one semantic table whose rows offer their question; a press keeps the focus where it was."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

import streamlit as st

from components.content import catalogue, language, text
from components.links import page_href
from components.marks import theme
from components.sheet_state import CONTROLS
from components.terms import lines_in_pieces, own_entries, term_data, terms_named
from data.kept import kept
from data.model import Statement, Subject
from data.query import Row, comparison, numbered_sources
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
@kept
def _compared(_: str, ids: tuple[str, ...]) -> Compared:
    rows = comparison(catalogue(), ids)
    numbers = numbered_sources(catalogue(), (said for row in rows for said in row.cells))
    return Compared(tuple(catalogue().subjects[one] for one in ids), rows, MappingProxyType(numbers))


def comparison_table(ids: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Draw the rows for the subjects compared. The browser knows which questions are on the sheet."""
    attributes = tuple(row.attribute.id for row in rows)
    _table(key=KEY, data={"table": _written(language(), theme(), ids, attributes)})


# It is written once for all who compare the same; its parts are written once for all tables, so that columns nobody has
# compared before are only put together.
@lru_cache(maxsize=TABLES_KEPT)
def _written(spoken: str, shown_in: str, ids: tuple[str, ...], attributes: tuple[str, ...]) -> str:
    known = _compared(spoken, ids)
    rows = [row for row in known.rows if row.attribute.id in attributes]
    lines = _lines_of_cells(known, rows)
    terms = dict.fromkeys(term for cell in lines.values() for term in cell.linked)
    return _object(
        caption=_json(text("compare.caption", names=", ".join(subject.name for subject in known.subjects))),
        heads=_list(_head(one, spoken, shown_in) for one in ids),
        rows=_list(
            _row(row, _list(_cell(said, lines[said.lines].json, known.numbers, spoken) for said in row.cells))
            for row in rows
        ),
        terms=_object(**{term: _term(term, spoken) for term in terms}),
        words=_words(spoken),
    )


def prepare() -> None:
    """Write the parts of every table."""
    attributes = tuple(catalogue().attributes)
    for shown_in in ("light", "dark"):
        for one in catalogue().subjects:
            _written(language(), shown_in, (one,), attributes)


@dataclass(frozen=True)
class _Lines:
    """The lines of a cell, written, and the entries of the glossary that they link."""

    json: str
    linked: tuple[str, ...]


def _lines_of_cells(known: Compared, rows: Iterable[Row]) -> dict[tuple[str, ...], _Lines]:
    """The lines of each cell, by themselves; an entry of the glossary is linked once in the table."""
    named = {entry for subject in known.subjects for entry in own_entries(subject.id, language())}
    written: dict[tuple[str, ...], _Lines] = {}
    for lines in dict.fromkeys(said.lines for row in rows for said in row.cells):
        here = terms_named(lines, language())
        written[lines] = _lines(lines, here & named, language())
        named |= here
    return written


@cache
@kept
def _lines(lines: tuple[str, ...], leave_out: frozenset[str], _: str) -> _Lines:
    pieces = lines_in_pieces(lines, leave_out)
    linked = (piece.term for line in pieces for piece in line if piece.term)
    return _Lines(_json([[(piece.text, piece.term) for piece in line] for line in pieces]), tuple(linked))


@cache
def _term(term: str, _: str) -> str:
    return _json(term_data(term))


@cache
def _head(subject_id: str, _: str, shown_in: str) -> str:
    subject = catalogue().subjects[subject_id]
    return _json({"name": subject.name, "shape": subject.facts.shape, "colour": colour_of(subject.facts, shown_in)})


def _row(row: Row, cells: str) -> str:
    return _object(
        id=f'"{row.attribute.id}"',
        name=_json(row.attribute.name),
        differs="true" if row.differs else "false",
        cells=cells,
        question=_question(row.question.id, language()),
    )


@cache
def _question(question: str, _: str) -> str:
    return _json({"id": question, "text": catalogue().questions[question].text})


def _cell(said: Statement, lines: str, numbers: Mapping[str, int], spoken: str) -> str:
    is_list = "true" if said.part == "mechanism" and len(said.lines) > 1 else "false"
    refs = " ".join([f"[{numbers[source]}]" for source in said.sources])
    return f'{{"lines":{lines},"list":{is_list},"refs":"{refs}","refsWord":{_source_word(spoken)}}}'


@cache
def _source_word(_: str) -> str:
    return _json(text("frame.source_word"))


@cache
def _words(_: str) -> str:
    return _json(
        {
            "rowHead": text("compare.row_head"),
            "questionHead": text("compare.question_head"),
            "add": text("compare.add"),
            "remove": text("compare.remove"),
            "addAll": text("compare.add_all"),
            "sheetLink": text("compare.sheet_link"),
            "sheetHref": page_href("questions"),
        }
    )


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _list(parts: Iterable[str]) -> str:
    return f"[{','.join(parts)}]"


def _object(**parts: str) -> str:
    """An object of parts that are written already; the names need no escape."""
    return "{" + ",".join([f'"{name}":{part}' for name, part in parts.items()]) + "}"
