"""Chances in words and as 100 dots, benefits and side effects in the same form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components.content import text
from components.html import Html, element, joined
from data.model import Chance


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
        _dots(chance.low, chance.high, words),
        element("figcaption", element("strong", words), " ", text("chance.who", who=chance.who), " ", refs),
        class_="chance",
    )


def _dots(low: int, high: int, words: str) -> Html:
    """100 dots: filled for those it happened to, half filled for a range, rings for the others."""
    kinds = ["yes"] * low + ["maybe"] * (high - low) + ["no"] * (100 - high)
    return element("div", *(element("i", class_=kind) for kind in kinds), class_="dots", role="img", aria_label=words)
