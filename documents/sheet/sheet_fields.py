"""A sheet in one setting as data: every text made printable, with its direction, and its pictures as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields

from documents.figures.slide_drawings import talking
from documents.formats.glyphs import printable, scripts_of
from documents.formats.qr import qr_svg
from documents.formats.two import Two, paired, under
from documents.organisation.letterhead import Letterhead, letterhead_data, with_direction
from documents.sheet.sheet_document import Compared, Group, SheetDocument, SheetLine
from documents.sheet.sheet_origin import PicksCode

Data = dict[str, object]
FONTS = (
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "IBM Plex Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans SC",
    "Noto Emoji",
    "Noto Sans Symbols 2",
)
READ_BY_ALL = (True, False, True)  # of the lines on publishers, site and who wrote it: what the care team reads too
TRADITIONAL, SIMPLIFIED = "tc", "Noto Sans SC"


@dataclass(frozen=True, slots=True)
class Setting:
    """How much room a sheet is given on paper."""

    top_rules: int  # lines to write on below each of the top three
    rest_rules: int  # and below each other question
    remember: int = 1  # and below each line that is to be remembered
    turns: bool = True  # the back begins a page of its own
    longest_top: int = 0  # characters of a top question on the first page, the whole of it further down; 0 for all
    compares_first: bool = True  # the comparison stands above the questions
    rows_up_to: int = 0  # the rank of the last rows of the comparison; 0 for all rows
    spare: int = 0  # millimetres of the front that stay free
    is_brief: bool = False  # of two languages, the reader's alone for what the reader alone needs


USUAL = Setting(2, 0)


def fields_of(document: SheetDocument, setting: Setting) -> Data:
    """The document as plain dictionaries, lists and texts, fit for JSON; beside each text its twin, if it has one."""
    cut = cut_lines(document, setting.longest_top)
    data = _in_one_language(document, setting, cut)
    return paired(data, _in_one_language(document.other, setting, cut)) if document.other else data


def _in_one_language(document: SheetDocument, setting: Setting, cut: Sequence[int]) -> Data:
    texts = [field.name for field in fields(document) if field.name not in ("comparison", "other")]
    top = [
        _top_line(document, line, setting.longest_top if number in cut else 0)
        for number, line in enumerate(document.top.lines)
    ]
    in_full = [_group(Group(document.in_full, tuple(document.top.lines[number] for number in cut)), ticks=False)]
    compared = document.comparison.up_to(setting.rows_up_to) if document.comparison else None
    return {name: _value(getattr(document, name)) for name in texts} | {
        "comparison": _compared(compared) if compared else None,
        "fonts": _fonts(document),
        "setting": asdict(setting),
        "talking": talking("light"),
        "top": {"heading": printable(document.top.heading), "lines": top},
        "other_groups": [_group(group) for group in document.other_groups],
        "in_full": in_full if cut else [],
        "origin": [printable(line) for line in (document.publishers, document.help_short, *document.origin)],
        "for_all": [READ_BY_ALL[0], False, *READ_BY_ALL[1:]],
    }


def _fonts(document: SheetDocument) -> list[str]:
    """The fonts in order. Those of more scripts are found by themselves; traditional characters keep to one font."""
    lines = [line for group in (document.top, *document.other_groups) for line in group.lines]
    if TRADITIONAL not in scripts_of("".join(line.text + line.note for line in lines)):
        return list(FONTS)
    place = FONTS.index(SIMPLIFIED)
    return [*FONTS[:place], "Noto Sans TC", *FONTS[place:]]


def _value(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Group):
        return _group(value)
    if isinstance(value, Letterhead):
        return letterhead_data(value)
    if isinstance(value, PicksCode):
        return _code(value)
    return value


def _group(group: Group, ticks: bool = True) -> Data:
    return {"heading": printable(group.heading), "lines": [_line(line) for line in group.lines], "ticks": ticks}


def _line(line: SheetLine, more: str = "") -> Data:
    note = with_direction(line.note) if line.note else None
    interpret = printable(line.interpret)
    return {**with_direction(line.text), "note": note, "interpret": interpret, "more": printable(more)}


def _top_line(document: SheetDocument, line: SheetLine, longest: int) -> Data:
    if not longest:
        return _line(line)
    return _line(SheetLine(beginning(line.text, longest)), document.goes_on)


def cut_lines(document: SheetDocument, longest: int) -> tuple[int, ...]:
    """The places of the top questions that only begin on the first page, in all languages that stand on it."""
    if not longest:
        return ()
    lines = Two(document, document.other).each(lambda each: each.top.lines)
    lengths = (len(line.first.text + line.first.note + under(line.at(lambda each: each.text))) for line in lines)
    return tuple(place for place, length in enumerate(lengths) if length > longest)


def beginning(text: str, longest: int) -> str:
    """As much of a text as fits `longest` characters, up to the end of a word where there is one near."""
    if len(text) <= longest:
        return text
    start = text[:longest]
    words = start.rpartition(" ")[0]
    return f"{words if len(words) > longest // 2 else start} \u2026"


def _code(code: PicksCode) -> Data:
    return {
        "heading": printable(code.heading),
        "help": printable(code.help),
        "address": code.address,
        "alt": code.alt,
        "side": code.side,
        "svg": qr_svg(code.address),
    }


def _compared(compared: Compared) -> Data:
    def texts(lines: tuple[str, ...]) -> Iterator[str]:
        return (printable(line) for line in lines)

    return {
        "heading": printable(compared.heading),
        "differences": list(texts(compared.differences)),
        "row_head": printable(compared.row_head),
        "names": list(texts(compared.names)),
        "rows": [
            {"icon": row.icon, "name": printable(row.name), "cells": list(texts(row.cells)), "differs": row.differs}
            for row in compared.rows
        ],
        "marks_differences": compared.marks_differences,
        "some_rows": printable(compared.some_rows),
    }
