"""A drawing as a PNG picture, for formats in which an SVG needs a picture beside it. Drawn with the shipped fonts."""

from __future__ import annotations

from functools import lru_cache

import typst

from documents.formats.typst_pdf import TEMPLATES, CannotPrint, fonts

PIXELS_AN_INCH = 220.0  # sharp on a projector of 1920 pixels, and in print


@lru_cache(maxsize=128)  # the drawings of the catalogue: some dozens, all derived from it
def svg_png(svg: str, inches: float) -> bytes:
    """The drawing as PNG bytes, `inches` wide. Raises CannotPrint for an SVG that cannot be drawn."""
    try:
        png = typst.compile(
            TEMPLATES / "picture.typ",
            root=TEMPLATES,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"svg": svg, "width": f"{inches:.3f}"},
            format="png",
            ppi=PIXELS_AN_INCH,
        )
    except typst.TypstError:
        raise CannotPrint from None
    assert isinstance(png, bytes)
    return png
