"""The picture of a subject with its caption, in a wide form and a tall one for phones."""

from __future__ import annotations

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue_in, language
from components.page.type_icon import theme
from documents.figures.drawings import subject_drawing

# st.html would strip SVG, and an image could not use the page's font.
_drawing = st.components.v2.component(
    "drawing",
    html='<figure class="drawing"><div class="wide"></div><div class="tall"></div><figcaption></figcaption></figure>',
    css=asset("explore/drawing.css"),
    js=asset("explore/drawing.js"),
    isolate_styles=False,  # its words belong to the page: translators and readers must reach them
)


@st.cache_resource(show_spinner=False)
def _pictures(thing: str, language: str, theme: str) -> dict[str, str]:
    known = catalogue_in(language)
    drawn = {layout: subject_drawing(known, thing, theme, layout) for layout in ("wide", "tall")}
    return {**drawn, "caption": known.drawings[thing]["caption"], "theme": theme}


def drawing(thing: str) -> None:
    """Draw the picture of a subject or a mechanism."""
    picture(f"drawing_{thing}", _pictures(thing, language(), theme()))


def picture(key: str, data: dict[str, str]) -> None:
    """Draw a picture that is there in a wide and a tall form, with its caption and the theme it is drawn for."""
    _drawing(key=key, data=data)
