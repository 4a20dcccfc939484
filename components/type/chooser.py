"""The page without a type: the five types, each a small card with its kinds."""

from __future__ import annotations

from functools import cache

from components.page.content import catalogue, catalogue_in, language
from components.page.html import Html, element, show
from components.page.links import page_link
from components.page.type_icon import coloured_shape, theme
from data.catalogue.model import Subject
from documents.figures.scene import place_svg
from documents.figures.svg_address import svg_address


def chooser() -> None:
    """Draw the cards."""
    show(element("ul", *(_card(home) for home in catalogue().types), class_="type-cards"))


def _card(home: Subject) -> Html:
    picture = element("img", src=_place(language(), theme(), home.facts.main_mechanism), alt="")
    name = page_link("type", home.name, {"type": home.id})
    kinds = [element("li", page_link("type", kind.name, {"type": kind.id})) for kind in catalogue().kinds_of(home.id)]
    return element(
        "li",
        picture,
        element("h2", coloured_shape(home, theme()), name),
        element("p", *home.lines("summary")),
        element("ul", *kinds),
    )


@cache
def _place(spoken: str, shown_in: str, mechanism: str) -> str:
    return svg_address(place_svg(catalogue_in(spoken), mechanism, shown_in))
