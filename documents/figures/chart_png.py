"""A chart as a PNG picture, drawn on this machine with the shipped font. It asks no other host for anything."""

from __future__ import annotations

from functools import cache
from typing import Any

import altair as alt

from documents.formats.typst_pdf import BODY_FONTS

FONT = "Atkinson Hyperlegible Next"
PAPER = "#ffffff"  # a page lets its own ground through; a picture must bring one
WIDTH = 600  # a page gives a chart its width; a picture has to have one
SCALE = 2  # sharp on paper and on a projector
VEGA_LITE = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])  # the version that Altair writes
_ROWS = ("datasets", "values")  # data, in which any name may occur


class LiesElsewhere(ValueError):
    """A chart that would fetch its data or pictures."""


@cache
def _register_font() -> None:
    import vl_convert  # a browser's engine of 90 MB: loaded when the first chart is saved, not at the start

    vl_convert.register_font_directory(str(BODY_FONTS))


def chart_png(chart: alt.TopLevelMixin) -> bytes:
    """The chart as PNG bytes. Raises LiesElsewhere for a chart whose data or pictures are not in it."""
    import vl_convert

    spec = chart.to_dict()
    if _fetches(spec):
        raise LiesElsewhere
    _register_font()
    config = {"font": FONT} | spec.get("config", {}) | {"background": PAPER}
    return vl_convert.vegalite_to_png(
        {**_wide(spec), "background": PAPER, "config": config},
        vl_version=VEGA_LITE,
        scale=SCALE,
        allowed_base_urls=[],
    )


def _wide(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification with a width for each of its views that has none."""
    for views in ("vconcat", "hconcat", "concat"):
        if views in spec:
            return {**spec, views: [_wide(view) for view in spec[views]]}
    return spec if isinstance(spec.get("width"), int | float) else {**spec, "width": WIDTH}


def _fetches(part: object) -> bool:
    """True if a specification names an address: `allowed_base_urls` alone lets pictures and files through."""
    if isinstance(part, dict):
        return "url" in part or any(_fetches(value) for key, value in part.items() if key not in _ROWS)
    return isinstance(part, list) and any(_fetches(value) for value in part)
