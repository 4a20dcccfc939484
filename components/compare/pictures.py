"""Compare in pictures: benefit and harm out of 100 people side by side, a year with each, and for which cancers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components.compare.cells import COMPARISONS_KEPT, Comparison, compared_in
from components.explore.chances import chance_figures
from components.explore.year import year_drawing, year_lists
from components.page.assets import asset
from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import Html, element, joined, show
from components.page.links import page_link
from components.page.type_icon import coloured_shape, marked_name, theme
from data.catalogue.model import Subject
from data.catalogue.query import chances_of
from data.compare.cancers import CancerRow, compared_cancers

STYLE = asset("compare/pictures.css")
PARTS = ("benefits", "side_effects")


def out_of_100(comparison: Comparison) -> None:
    """What happened to how many of 100 people; an empty frame says that no number was found."""
    st.html(f"<style>{STYLE}</style>")
    heading = element("h2", text("compare.out_of_100"))
    lead = element("p", text("compare.out_of_100_lead"))
    show(heading, lead, *(_people(subject, comparison.numbers) for subject in comparison.subjects))


def _people(subject: Subject, numbers: Mapping[str, int]) -> Html:
    sides = (element("div", element("h4", text(f"compare.{part}")), _chances(subject, part, numbers)) for part in PARTS)
    return element("section", marked_name(subject, "h3"), element("div", *sides, class_="sides"), class_="people")


def _chances(subject: Subject, part: str, numbers: Mapping[str, int]) -> Html:
    content = catalogue()
    first, *others = chances_of(content, subject, part) or (None,)
    if first is None:
        return element("p", text("compare.no_number"), class_="no-number")
    if not others:
        return chance_figures([first], numbers)
    summary = element("summary", text("compare.more_numbers", count=len(others)))
    return joined([chance_figures([first], numbers), element("details", summary, chance_figures(others, numbers))])


def years(comparison: Comparison) -> None:
    """A year with each, on the same days."""
    show(element("h2", text("year.heading_many")), element("p", text("year.lead")))
    year_drawing(tuple(subject.id for subject in comparison.subjects))
    show(year_lists(comparison.subjects, comparison.numbers))


def cancer_table(ids: tuple[str, ...]) -> None:
    """For which cancers medicines of what is compared are approved, as marks in a table that also says it."""
    show(_cancers(language(), theme(), ids))


@st.cache_resource(show_spinner=False, max_entries=COMPARISONS_KEPT)
def _cancers(language: str, theme: str, ids: tuple[str, ...]) -> Html:
    words = catalogue_in(language).messages
    comparison = compared_in(language, ids)
    subjects = comparison.subjects
    rows = compared_cancers(catalogue_in(language), subjects)
    heading = element("h2", words("compare.cancers_heading"))
    if not rows:
        return joined([heading, element("p", words("medicines.none"))])
    heads = [
        element("th", words("compare.cancer_head"), scope="col"),
        *(element("th", coloured_shape(subject, theme), " ", subject.name, scope="col") for subject in subjects),
    ]
    caption = element("caption", words("compare.cancers_caption"), class_="unseen")
    body = (_cancer(row, subjects, language) for row in rows)
    table = element("table", caption, element("thead", element("tr", *heads)), element("tbody", *body))
    return joined(
        [
            heading,
            element("p", words("compare.cancers_lead")),
            element(
                "div",
                table,
                class_="cancer-table",
                tabindex="0",
                role="region",
                aria_label=words("compare.cancers_heading"),
            ),
        ]
    )


def _cancer(row: CancerRow, subjects: Sequence[Subject], language: str) -> Html:
    words = catalogue_in(language).messages
    cells = [
        element("td", words("compare.cancer_count", count=count), class_="has")
        if count
        else element("td", words("compare.cancer_none"))
        for count in row.counts
    ]
    link = page_link("medicines", row.cancer.name, {"cancer": row.cancer.id})
    return element("tr", element("th", link, scope="row"), *cells)
