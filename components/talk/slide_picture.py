"""A slide as a small picture: the slide itself, made small by the style sheet. It is for the eye; its title is text."""

from __future__ import annotations

from components.page.html import Html, element
from components.talk.slides import slide_html
from data.catalogue.catalogue import Catalogue
from data.talk.model import Slide


def slide_picture(catalogue: Catalogue, slide: Slide, theme: str, root: str) -> Html:
    """The picture of a slide in the catalogue's words, for a light or dark theme."""
    drawn = element("div", slide_html(catalogue, slide, theme, root, title="p"), class_="talk")
    return element("div", drawn, class_="slide-picture", aria_hidden="true")
