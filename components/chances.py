"""Chances in words and as 100 dots, benefits and side effects in the same form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components.content import catalogue, text
from components.html import Html, element, joined
from data.chances import chance_sentence
from data.model import Chance


def chance_figures(chances: Iterable[Chance], numbers: Mapping[str, int]) -> Html:
    """Each chance with its picture, who was counted, and its source; empty where there is none."""
    figures = [_figure(chance, numbers) for chance in chances]
    if not figures:
        return Html("")
    return joined([*figures, element("p", text("chance.groups"))])


def _figure(chance: Chance, numbers: Mapping[str, int]) -> Html:
    words = chance_sentence(catalogue().messages, chance)
    refs = " ".join(f"[{numbers[source]}]" for source in chance.sources)
    return element(
        "figure",
        dots(chance.low, chance.high, words),
        element("figcaption", element("strong", words), " ", text("chance.who", who=chance.who), " ", refs),
        class_="chance",
    )


def dots(low: int, high: int, words: str) -> Html:
    """100 dots: filled for those it happened to, half filled for a range, rings for the others."""
    kinds = ["yes"] * low + ["maybe"] * (high - low) + ["no"] * (100 - high)
    return element("div", *(element("i", class_=kind) for kind in kinds), class_="dots", role="img", aria_label=words)
