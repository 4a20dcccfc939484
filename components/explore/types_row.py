"""The five types in a row: shape, colour, drawing, and one sentence; each is one press target to its profile."""

from __future__ import annotations

from components.page.content import catalogue
from components.page.html import element, show, unbroken
from components.page.links import page_link
from components.page.type_icon import coloured_shape, theme


def types_row() -> None:
    """Draw the types."""
    cards = []
    for subject in catalogue().types:
        pictures = [element("i", class_=f"place-picture {name}", aria_hidden="true") for name in subject.mechanisms[:1]]
        name = page_link("type", unbroken(subject.name), {"type": subject.id}, class_="kind-name")
        heading = element("h3", coloured_shape(subject, theme()), name)
        cards.append(element("li", *pictures, element("div", heading, element("p", *subject.lines("summary")))))
    show(element("ul", *cards, class_="types-row"))
