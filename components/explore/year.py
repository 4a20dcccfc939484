"""A year with a treatment on screen: its lanes, and the same in words with the numbers of its sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components.explore.drawing import picture
from components.page.assets import asset
from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import Html, element, joined
from components.page.sources import numbers_of
from components.page.type_icon import coloured_shape, theme
from data.catalogue.model import Subject
from data.catalogue.year import EVENTS, Lane, lane_statement, year_lanes
from documents.figures.year_lanes import TALL, WIDE, year_svg

DRAWINGS_KEPT = 128  # drawings made before; the longest is about 60 kilobytes
STYLE = asset("explore/year.css")


def year_drawing(ids: tuple[str, ...]) -> None:
    """The lanes of one subject, or of several on the same days."""
    picture(f"year_{'_'.join(ids)}", _drawn(ids, language(), theme()))


@st.cache_resource(show_spinner=False, max_entries=DRAWINGS_KEPT)
def _drawn(ids: tuple[str, ...], language: str, theme: str) -> dict[str, str]:
    content = catalogue_in(language)
    subjects = [content.subjects[subject] for subject in ids]
    wide, tall = (year_svg(content, subjects, theme, width) for width in (WIDE, TALL))
    return {"wide": wide, "tall": tall, "caption": "", "theme": theme}


def year_table(subject: Subject, numbers: Mapping[str, int]) -> Html:
    """The year of one subject in words: a row for each event."""
    rows = (
        element("tr", element("th", lane.name, scope="row"), element("td", _words(lane, numbers)))
        for lane in year_lanes(catalogue(), subject)
    )
    heads = element("tr", *(element("th", text(f"year.{head}"), scope="col") for head in ("when", "says")))
    caption = element("caption", text("year.in_words"))
    return joined(
        [_style(), element("table", caption, element("thead", heads), element("tbody", *rows), class_="year")]
    )


def year_lists(subjects: Sequence[Subject], numbers: Mapping[str, int]) -> Html:
    """The years of several subjects in words, folded: under each event, what holds for each."""
    lanes = {subject.id: {lane.event: lane for lane in year_lanes(catalogue(), subject)} for subject in subjects}
    parts = [_style(), element("summary", text("year.in_words"))]
    for event in EVENTS:
        of_event = [(subject, lanes[subject.id][event]) for subject in subjects if event in lanes[subject.id]]
        if of_event:
            parts.append(element("h3", of_event[0][1].name))
            parts.append(element("ul", *(_item(subject, lane, numbers) for subject, lane in of_event)))
    return element("details", *parts, class_="year")


def _item(subject: Subject, lane: Lane, numbers: Mapping[str, int]) -> Html:
    name = element("strong", f"{subject.name}: ")
    return element("li", coloured_shape(subject, theme()), " ", name, _words(lane, numbers))


def _words(lane: Lane, numbers: Mapping[str, int]) -> Html:
    """What is drawn in bold, then the rest."""
    looked = f"{text('year.looked')} " if lane.is_unknown else ""
    refs = numbers_of(lane_statement(lane), numbers)
    return joined([element("strong", f"{lane.says}."), f" {lane.more} {looked}", refs])


def _style() -> Html:
    return element("style", Html(STYLE))
