"""A part that unfolds in place: a heading that is always seen, and what it holds. Paper shows it unfolded."""

from __future__ import annotations

from collections.abc import Sequence

from components.page.assets import asset
from components.page.html import Html, element

FOLD_STYLE = asset("page/fold.css")


def fold(
    heading: str, body: Sequence[str], *, level: str = "h3", holds: str = "", is_open: bool = False, **attributes: str
) -> Html:
    """A folded part; `holds` says in a few words what is in it. The attributes are those of the part."""
    summary = [element(level, heading)]
    if holds:
        summary.append(element("span", holds, class_="fold-holds"))
    state = {"open": ""} if is_open else {}
    looks = {"class_": "fold", **attributes, **state}
    return element("details", element("summary", *summary), element("div", *body, class_="fold-inside"), **looks)
