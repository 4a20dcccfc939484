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
def _pictures(drawing_id: str, language: str, theme: str) -> dict[str, str]:
    catalogue = catalogue_in(language)
    drawn = {layout: subject_drawing(catalogue, drawing_id, theme, layout) for layout in ("wide", "tall")}
    return {**drawn, "caption": catalogue.drawings[drawing_id]["caption"], "theme": theme}


def drawing(drawing_id: str) -> None:
    """Draw the picture of a subject or a mechanism."""
    picture(f"drawing_{drawing_id}", _pictures(drawing_id, language(), theme()))


def picture(key: str, data: dict[str, str]) -> None:
    """Draw a picture that is there in a wide and a tall form, with its caption and the theme it is drawn for."""
    _drawing(key=key, data=data)
