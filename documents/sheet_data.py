"""A sheet as data for the template: every text made printable, with its direction, and its pictures as SVG."""

from __future__ import annotations

from dataclasses import fields

from documents.letterhead import Letterhead, letterhead_data, said
from documents.printable import printable
from documents.qr import qr_svg
from documents.sheet_document import (
    REST_RULES,
    TOP_RULES,
    Group,
    Line,
    PicksCode,
    SheetDocument,
    rules,
)

Said = dict[str, object]  # a text with its direction


def as_data(document: SheetDocument) -> dict[str, object]:
    """The document as plain dictionaries, lists and texts, fit for JSON."""
    made = {field.name: _value(getattr(document, field.name)) for field in fields(document)}
    made["top"] = _group(document.top, TOP_RULES)
    made["rest"] = [_group(group, REST_RULES) for group in document.rest]
    return made


def _value(value: object) -> object:
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, Group):
        return _group(value, 0)
    if isinstance(value, Letterhead):
        return letterhead_data(value)
    if isinstance(value, PicksCode):
        return _code(value)
    return value


def _group(group: Group, lines: int) -> dict[str, object]:
    return {"heading": printable(group.heading), "lines": [_line(line, lines) for line in group.lines]}


def _line(line: Line, lines: int) -> Said:
    note = said(line.note) if line.note else None
    return {**said(line.text), "note": note, "rules": rules(lines, line)}


def _code(code: PicksCode) -> dict[str, object]:
    return {
        "heading": printable(code.heading),
        "help": printable(code.help),
        "address": code.address,
        "alt": code.alt,
        "side": code.side,
        "svg": qr_svg(code.address),
    }
