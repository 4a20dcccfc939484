"""A year with two treatments on a slide: the events in words, the lanes as pictures beside them, and their key."""

from __future__ import annotations

from components.page.html import Html, element
from components.page.type_icon import coloured_shape
from data.catalogue.catalogue import Catalogue
from data.catalogue.year import Lane, lane_words
from data.talk.model import Year
from documents.figures.slide_year import is_drawn, slide_lane, slide_year_key
from documents.figures.year_marks import keys_of


def year_html(catalogue: Catalogue, figure: Year, theme: str) -> Html:
    """The lanes of each, side by side."""
    words = catalogue.messages
    heads = (
        element("th", coloured_shape(catalogue.subjects[column], theme, "mark"), element("span", name), scope="col")
        for column, name in zip(figure.columns, figure.names, strict=True)
    )
    rows = (
        element("tr", element("th", event, scope="row"), *(_cell(catalogue, lane, theme) for lane in lanes))
        for event, lanes in figure.rows
    )
    table = element(
        "table",
        element("caption", words("year.heading_many"), class_="unseen"),
        element("thead", element("tr", element("td"), *heads)),
        element("tbody", *rows),
        class_="year-lanes",
    )
    keys = (
        element("li", element("span", Html(slide_year_key(key, theme)), class_="mark-of"), words(f"year.{key}"))
        for key in keys_of([lane for _, lanes in figure.rows for lane in lanes])
    )
    explained = element("p", words("talk.year_axis"))
    return element(
        "div", table, element("div", explained, element("ul", *keys), class_="year-key"), class_="year-slide"
    )


def _cell(catalogue: Catalogue, lane: Lane, theme: str) -> Html:
    """A lane for the eye and its words for the ear; what does not apply is said in words for both."""
    picture = Html(slide_lane(lane, theme)) if is_drawn(lane) else catalogue.messages("talk.year_none")
    return element("td", picture, element("span", f" {lane_words(lane)}", class_="unseen"))
