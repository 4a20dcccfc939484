"""Made-up numbers that teach how to read real ones: 100 dots each, always marked as an example."""

from __future__ import annotations

from components.explore.chances import dots
from components.page.content import catalogue, text
from components.page.html import Html, element
from data.catalogue.pictures import Example


def example_figures(picture: str) -> Html:
    """The examples of one picture side by side, with what a headline could make of them."""
    figures = [_figure(example) for example in catalogue().examples.values() if example.picture == picture]
    return element(
        "div",
        element("p", element("strong", text("example.mark")), " ", text(f"example.{picture}_setting")),
        element("div", *figures, class_="example-pair"),
        element("p", text(f"example.{picture}_headline")),
        class_="example",
    )


def _figure(example: Example) -> Html:
    words = text(
        "example.sentence",
        share=example.share,
        rest=100 - example.share,
        outcome=example.outcome,
        otherwise=example.otherwise,
    )
    return element(
        "figure",
        dots(example.share, example.share, f"{text('example.mark')} {words}"),
        element("figcaption", element("strong", f"{example.group}."), " ", words),
        class_="chance",
    )
