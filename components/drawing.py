"""The picture of a mechanism with its caption, in a wide form and a tall one for phones."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from components.content import catalogue, language
from components.marks import theme
from data.kept import kept
from documents.figures.drawings import mechanism_drawing

HERE = Path(__file__).parent
# st.html would strip SVG, and an image could not use the page's font.
_drawing = st.components.v2.component(
    "drawing",
    html='<figure><div class="wide"></div><div class="tall"></div><figcaption></figcaption></figure>',
    css=(HERE / "drawing.css").read_text(encoding="utf-8"),
    js=(HERE / "drawing.js").read_text(encoding="utf-8"),
)


@cache
@kept
def _pictures(mechanism: str, language: str, theme: str) -> dict[str, str]:
    words = catalogue().drawings[mechanism]
    drawn = {layout: mechanism_drawing(mechanism, words, theme, layout) for layout in ("wide", "tall")}
    return {**drawn, "caption": words["caption"]}


def drawing(mechanism: str) -> None:
    """Draw the picture of a mechanism."""
    _drawing(key=f"drawing_{mechanism}", data=_pictures(mechanism, language(), theme()))
