"""Tagged PDFs by typst. A template is a constant file; all words reach it as data and are never parsed."""

from __future__ import annotations

import io
import json
import logging
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

import typst
from PIL import Image

from documents.formats.glyphs import FONTS, SCRIPT_FONTS, scripts_of

TEMPLATES = Path(__file__).parents[1] / "templates"
BODY_FONTS = FONTS / "body"
COLOURS = 24  # of a picture of a page
TIMESTAMP = 0  # the same document gives the same bytes; the day is printed on it
AT_ONCE = 2  # documents; thirty at once take twice as long as two by two, and twice the memory
KEPT_FOR = 11  # compilations after which typst forgets a part that none of them used
_turns = threading.BoundedSemaphore(AT_ONCE)
_log = logging.getLogger("immunotherapy_explorer")


class CannotPrint(Exception):
    """The PDF could not be made; another format still can."""


@lru_cache(maxsize=8)
def fonts(scripts: frozenset[str] = frozenset()) -> typst.Fonts:
    """The shipped fonts and no others, those of some more scripts among them."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(BODY_FONTS), str(FONTS), *(str(SCRIPT_FONTS / script) for script in sorted(scripts))],
    )


def _fonts_for(inputs: Mapping[str, str]) -> typst.Fonts:
    return fonts(frozenset().union(*map(scripts_of, inputs.values())))


def forget_documents(compilations: int = KEPT_FOR) -> None:
    """Let typst forget what it has worked out for earlier documents, the words in them too.

    It keeps all of it to be quick with the next, and looks what is old only when it compiles, not when it is asked for
    a note: thirty sheets left 400 MB behind. So here it compiles nothing.
    """
    for _ in range(compilations):
        typst.compile(TEMPLATES / "nothing.typ", root=TEMPLATES, font_paths=fonts(), ignore_system_fonts=True)


def tagged_pdf(template: str, data: Mapping[str, object]) -> bytes:
    """The template filled with `data` as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails.

    `template` names a file in templates/ without its ending; it finds `data` as JSON under that name in `sys.inputs`.
    """
    inputs = {template: json.dumps(data, ensure_ascii=False)}
    try:
        return _compiled(template, inputs, "ua-1")
    except CannotPrint:
        return _compiled(template, inputs, None)


def page_pictures(
    template: str, data: Mapping[str, object], pixels_per_inch: int, most: int
) -> tuple[tuple[bytes, ...], int]:
    """The first pages of the document as `tagged_pdf` lays it out, as PNG, `most` of them, and how many there are.

    Raises CannotPrint if it cannot be laid out.
    """
    pages = _laid_out(template, {template: json.dumps(data, ensure_ascii=False)}, pixels_per_inch)
    return tuple(map(_smaller, pages[:most])), len(pages)


def noted_by_label(template: str, data: Mapping[str, object], label: str) -> list[object]:
    """What the template notes under `label`, in order. Raises CannotPrint if it cannot be laid out."""
    return list(json.loads(_noted(template, data, label, is_one=False)))


def page_of_label(template: str, data: Mapping[str, object], label: str) -> int:
    """The page number that the template notes under `label`. Raises CannotPrint if it cannot be laid out."""
    return int(json.loads(_noted(template, data, label, is_one=True)))


def _noted(template: str, data: Mapping[str, object], label: str, *, is_one: bool) -> str:
    inputs = {template: json.dumps(data, ensure_ascii=False)}
    try:
        with _turns:
            noted = typst.query(
                TEMPLATES / f"{template}.typ",
                f"<{label}>",
                field="value",
                one=is_one,
                root=TEMPLATES,
                font_paths=_fonts_for(inputs),
                ignore_system_fonts=True,
                sys_inputs=inputs,
            )
            forget_documents(1)
            return noted
    except BaseException as error:
        if not isinstance(error, typst.TypstError) and type(error).__name__ != "PanicException":
            raise
        raise CannotPrint from None


def _laid_out(template: str, inputs: dict[str, str], pixels_per_inch: int) -> list[bytes]:
    try:
        with _turns:
            pages = typst.compile(
                TEMPLATES / f"{template}.typ",
                root=TEMPLATES,
                font_paths=_fonts_for(inputs),
                ignore_system_fonts=True,
                sys_inputs=inputs,
                format="png",
                ppi=pixels_per_inch,
                timestamp=TIMESTAMP,
            )
    except BaseException as error:
        if not isinstance(error, typst.TypstError) and type(error).__name__ != "PanicException":
            raise
        _log.warning("PNG failed: %s", type(error).__name__)
        raise CannotPrint from None
    return pages if isinstance(pages, list) else [pages]


def _smaller(picture: bytes) -> bytes:
    """The same picture in few colours: paper has black, grays and one accent, and a phone loads a third of it."""
    with Image.open(io.BytesIO(picture)) as page:
        few = page.convert("RGB").quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    png = io.BytesIO()
    few.save(png, "PNG")
    return png.getvalue()


def _compiled(template: str, inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    try:
        with _turns:
            pdf = typst.compile(
                TEMPLATES / f"{template}.typ",
                root=TEMPLATES,  # a template can read nothing but templates
                font_paths=_fonts_for(inputs),
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
    assert isinstance(pdf, bytes)
    return pdf
