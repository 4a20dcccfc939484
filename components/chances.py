"""Chances in words and as 100 dots, benefits and side effects in the same form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components.content import text
from components.html import Html, element, joined
from components.marks import theme
from data.model import Chance
from documents.figures.chance import chance_picture

DOTS = {"light": "#00506b", "dark": "#4cc2e0"}


def chance_sentence(chance: Chance) -> str:
    """Both sides of a chance in one breath: to how many it happened, and to how many it did not."""
    if chance.low == chance.high:
        return text(
            "chance.single",
            share=chance.low,
            rest=100 - chance.low,
            outcome=chance.outcome,
            otherwise=chance.otherwise,
        )
    return text(
        "chance.range",
        low=chance.low,
        high=chance.high,
        rest_low=100 - chance.high,
        rest_high=100 - chance.low,
        outcome=chance.outcome,
        otherwise=chance.otherwise,
    )


def chance_figures(chances: Iterable[Chance], numbers: Mapping[str, int]) -> Html:
    """Each chance with its picture, who was counted, and its source; empty where there is none."""
    figures = [_figure(chance, numbers) for chance in chances]
    if not figures:
        return Html("")
    return joined([*figures, element("p", text("chance.groups"))])


def _figure(chance: Chance, numbers: Mapping[str, int]) -> Html:
    words = chance_sentence(chance)
    refs = " ".join(f"[{numbers[source]}]" for source in chance.sources)
    return element(
        "figure",
        Html(chance_picture(chance.low, chance.high, words, DOTS[theme()])),
        element("figcaption", element("strong", words), " ", text("chance.who", who=chance.who), " ", refs),
        class_="chance",
    )
