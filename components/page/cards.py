"""Cards: a type or kind in a few lines, or a way into a page. Some cards side by side are one piece of markup."""

from __future__ import annotations

from components.page.content import text
from components.page.html import Html, element, show
from components.page.links import page_link
from components.page.type_icon import marked_name
from data.catalogue.model import Subject


def subject_card(subject: Subject, *notes: str, heading: str = "h3") -> Html:
    """Name, one sentence, notes such as why it was found, and a link to read on."""
    return element(
        "div",
        marked_name(subject, heading),
        element("p", *subject.lines("summary")),
        *(element("p", note) for note in notes),
        element("p", page_link("type", text("start.type_link", name=subject.name), {"type": subject.id}), class_="way"),
        class_="card",
    )


def door_card(page: str, label: str, explanation: str) -> Html:
    """A way into another page, with a line on what it is for."""
    return element("div", element("p", page_link(page, label), class_="door"), element("p", explanation), class_="card")


def cards(*side_by_side: Html, narrow: bool = False) -> None:
    """Cards of one height next to each other, as many in a row as there is room for."""
    show(element("div", *side_by_side, class_="cards narrow" if narrow else "cards"))
