"""A sheet as data for the template: every text made printable, with its direction, and its pictures as SVG."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import fields

from documents.printable import direction, printable
from documents.qr import qr_svg
from documents.sheet_document import (
    REST_RULES,
    TOP_RULES,
    Group,
    Letterhead,
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
        return _letterhead(value)
    if isinstance(value, PicksCode):
        return _code(value)
    return value


def _said(text: str) -> Said:
    return {"text": printable(text), "dir": direction(text)}


def _group(group: Group, lines: int) -> dict[str, object]:
    return {"heading": printable(group.heading), "lines": [_line(line, lines) for line in group.lines]}


def _line(line: Line, lines: int) -> Said:
    note = _said(line.note) if line.note else None
    return {**_said(line.text), "note": note, "rules": rules(lines, line)}


def _letterhead(letterhead: Letterhead) -> dict[str, object]:
    return {
        "name": _said(letterhead.name),
        "lines": [_said(line) for line in letterhead.lines],
        "logo": _as_svg(letterhead.logo, letterhead.logo_shape) if letterhead.logo else "",
        "logo_shape": letterhead.logo_shape,
        "logo_alt": printable(letterhead.logo_alt),
    }


def _code(code: PicksCode) -> dict[str, object]:
    return {
        "heading": printable(code.heading),
        "help": printable(code.help),
        "address": code.address,
        "alt": code.alt,
        "side": code.side,
        "svg": qr_svg(code.address),
    }


def _as_svg(png: bytes, shape: float) -> str:
    """A PNG inside an SVG: bytes can reach the template as text only."""
    size = f'width="{1000 * shape:.0f}" height="1000"'
    picture = f'<image {size} href="data:image/png;base64,{b64encode(png).decode("ascii")}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{picture}</svg>'
