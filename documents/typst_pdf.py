"""Tagged PDFs by typst. A template is a constant file; all words reach it as data and are never parsed."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from documents.printable import FONTS

TEMPLATES = Path(__file__).parent / "templates"
BODY_FONTS = FONTS.parent.parent / "static" / "fonts"
TIMESTAMP = 0  # the same document gives the same bytes; the day is printed on it
_log = logging.getLogger("immunotherapy_explorer")


class CannotPrint(Exception):
    """The PDF could not be made; another format still can."""


@cache
def fonts() -> typst.Fonts:
    """The shipped fonts and no others."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(BODY_FONTS), str(FONTS)],
    )


def tagged_pdf(template: str, data: Mapping[str, object]) -> bytes:
    """The template filled with `data` as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails.

    `template` names a file in templates/ without its ending; it finds `data` as JSON under that name in `sys.inputs`.
    """
    inputs = {template: json.dumps(data)}
    try:
        return _compiled(template, inputs, "ua-1")
    except CannotPrint:
        return _compiled(template, inputs, None)


def page_of_label(template: str, data: Mapping[str, object], label: str) -> int:
    """The page number that the template notes under `label`. Raises CannotPrint if it cannot be laid out."""
    try:
        noted = typst.query(
            TEMPLATES / f"{template}.typ",
            f"<{label}>",
            field="value",
            one=True,
            root=TEMPLATES,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={template: json.dumps(data)},
        )
    except BaseException as error:
        if not isinstance(error, typst.TypstError) and type(error).__name__ != "PanicException":
            raise
        raise CannotPrint from None
    return int(json.loads(noted))


def _compiled(template: str, inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    try:
        made = typst.compile(
            TEMPLATES / f"{template}.typ",
            root=TEMPLATES,  # a template can read nothing but templates
            font_paths=fonts(),
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
