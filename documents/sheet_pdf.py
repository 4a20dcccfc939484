"""A sheet as a tagged PDF. The template is a constant; the reader's words reach it as data and are never parsed."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from documents.printable import FONTS, direction, printable
from documents.sheet_document import Group, SheetDocument

TEMPLATE = Path(__file__).parent / "templates" / "sheet.typ"
BODY_FONTS = FONTS.parent.parent / "static" / "fonts"
TIMESTAMP = 0  # the same sheet gives the same bytes; the day is printed on it
_log = logging.getLogger("immunotherapy_explorer")


class CannotPrint(Exception):
    """The PDF could not be made; another format still can."""


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(BODY_FONTS), str(FONTS)],
    )


def sheet_pdf(document: SheetDocument) -> bytes:
    """The sheet as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    inputs = {"sheet": json.dumps(_with_directions(document))}
    try:
        return _compiled(inputs, "ua-1")
    except CannotPrint:
        return _compiled(inputs, None)


def _compiled(inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    try:
        made = typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,  # a template can read nothing but templates
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=standard,
            timestamp=TIMESTAMP,
        )
    except typst.TypstError as error:
        _log.warning("PDF %s failed: %s", standard, type(error).__name__)  # its message quotes the reader
        raise CannotPrint from None
    except BaseException as error:  # a panic of the layout code is not an Exception
        if type(error).__name__ != "PanicException":
            raise
        _log.warning("PDF %s failed: %s", standard, type(error).__name__)
        raise CannotPrint from None
    assert isinstance(made, bytes)
    return made


def _with_directions(document: SheetDocument) -> dict[str, object]:
    """The document as JSON, each text of a list with its direction."""
    fields = asdict(document)
    for name, value in ((name, getattr(document, name)) for name in fields):
        if isinstance(value, Group):
            fields[name] = _group(value)
        elif isinstance(value, tuple):
            fields[name] = [_group(group) for group in value]
        else:
            fields[name] = printable(value)
    return fields


def _group(group: Group) -> dict[str, object]:
    return {
        "heading": printable(group.heading),
        "lines": [{"text": printable(line), "dir": direction(line)} for line in group.questions],
    }
