"""Chances in words and as 100 dots, benefits and side effects in the same form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from components.page.content import catalogue, text
from components.page.html import Html, element, joined
from data.catalogue.chances import chance_counted, chance_sentence, dot_key, dot_kinds
from data.catalogue.model import Chance


def chance_figures(chances: Iterable[Chance], numbers: Mapping[str, int]) -> Html:
    """Each chance with its picture, who was counted, and its source; empty where there is none."""
    figures = [chance_figure(chance, numbers) for chance in chances]
    if not figures:
        return Html("")
    return joined([*figures, element("p", text("chance.groups"))])


def chance_figure(chance: Chance, numbers: Mapping[str, int]) -> Html:
    """A chance with its picture, who was counted, and its source."""
    messages = catalogue().messages
    words = chance_sentence(messages, chance)
    refs = " ".join(f"[{numbers[source]}]" for source in chance.sources)
    key = [element("li", element("i", class_=kind), meaning) for kind, meaning in dot_key(messages, chance)]
    return element(
        "figure",
        dots(chance.low, chance.high, words, chance.beside),
        element("ul", *key, class_="dots-key") if key else "",
        element("figcaption", element("strong", words), " ", chance_counted(messages, chance), " ", refs),
        class_="chance",
    )


def dots(low: int, high: int, words: str, beside: int = 0) -> Html:
    """100 dots: filled for those it happened to, half filled for a range, rings for the others, dashes beside them."""
    kinds = dot_kinds(low, high, beside)
    return element("div", *(element("i", class_=kind) for kind in kinds), class_="dots", role="img", aria_label=words)
