"""The paper, live: pictures of its pages as they will print, with each question's line laid over its place."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping

from components.page.content import text
from components.page.html import Html, element, show
from components.sheet.sheet_list import list_markup
from documents.sheet.sheet_document import SheetDocument
from documents.sheet.sheet_paper import SheetPaper

SIDES = ("front", "back")


def paper(document: SheetDocument, laid_out: SheetPaper) -> None:
    """Draw the front and the back, one at a time, and the list: over the front on a desk, above it on a phone."""
    sides = dict(zip(SIDES, laid_out.pages, strict=False))
    show(
        element(
            "div",
            element("div", _choice(tuple(sides)), *(_picture(*side) for side in sides.items()), class_="leaf"),
            list_markup(_places(document, laid_out)),
            class_="paper",
        )
    )


def _choice(sides: tuple[str, ...]) -> Html:
    """Radio buttons that turn the leaf, in the browser alone."""
    if len(sides) == 1:
        return Html()
    choices = [
        element(
            "label",
            element("input", type="radio", name="sheet-side", value=side, **({} if number else {"checked": "checked"})),
            element("span", text(f"questions.side_{side}")),
        )
        for number, side in enumerate(sides)
    ]
    return element("fieldset", element("legend", text("questions.side"), class_="unseen"), *choices, class_="sides")


def _picture(side: str, png: bytes) -> Html:
    # In the page itself: a picture with an address of its own would lie on the server, with the reader's words on it.
    address = f"data:image/png;base64,{b64encode(png).decode('ascii')}"
    return element("img", src=address, alt=text(f"questions.alt_{side}"), class_=f"side {side}")


def _places(document: SheetDocument, laid_out: SheetPaper) -> Mapping[str, str]:
    """The style that lays an entry's line over its place on the front, in hundredths of the paper's width."""
    printed = [*document.top.lines, *(line for group in document.other_groups for line in group.lines)]
    return {
        line.entry: f"--top: {place.top}; --high: {place.high}"
        for line, place in zip(printed, laid_out.places, strict=False)
        if place.page == 1
    }
