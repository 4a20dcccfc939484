"""Compare in pictures: benefit and harm out of 100 people side by side, a year with each, and for which cancers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from components.compare.cells import COMPARISONS_KEPT, Comparison, compared_in
from components.explore.chances import chance_figure
from components.explore.year import year_drawing, year_lists
from components.page.assets import asset
from components.page.content import catalogue, catalogue_in, language, text
from components.page.fold import FOLD_STYLE, fold
from components.page.html import Html, element, joined, show
from components.page.links import page_link
from components.page.type_icon import coloured_shape, marked_name, theme
from data.catalogue.model import Chance, Subject
from data.catalogue.query import chances_of
from data.compare.cancers import CancerRow, compared_cancers

STYLE = asset("compare/pictures.css")
PARTS = ("benefits", "side_effects")


def out_of_100(comparison: Comparison) -> None:
    """What happened to how many of 100 people, a row a subject; an empty frame says that no number was found."""
    st.html(f"<style>{FOLD_STYLE}{STYLE}</style>")
    heading = element("h2", text("compare.out_of_100"))
    lead = element("p", text("compare.out_of_100_lead"), " ", text("chance.groups"))
    show(heading, lead, *(_people(subject, comparison.numbers) for subject in comparison.subjects))


def _people(subject: Subject, numbers: Mapping[str, int]) -> Html:
    """The first number of help and of harm side by side, the others folded below both."""
    chances = {part: chances_of(catalogue(), subject, part) for part in PARTS}
    first = (_side(part, [_first(chances[part], numbers)]) for part in PARTS)
    parts = [marked_name(subject, "h3"), element("div", *first, class_="sides")]
    others = {part: chances[part][1:] for part in PARTS}
    if count := sum(map(len, others.values())):
        sides = (_side(part, [chance_figure(chance, numbers) for chance in others[part]]) for part in PARTS)
        summary = element("summary", text("compare.more_numbers", count=count))
        parts.append(element("details", summary, element("div", *sides, class_="sides")))
    return element("section", *parts, class_="people")


def _side(part: str, figures: Sequence[Html]) -> Html:
    return element("div", element("h4", text(f"compare.{part}")) if figures else "", *figures)


def _first(chances: Sequence[Chance], numbers: Mapping[str, int]) -> Html:
    return (
        chance_figure(chances[0], numbers) if chances else element("p", text("compare.no_number"), class_="no-number")
    )


def years(comparison: Comparison) -> None:
    """A year with each, on the same days. On a phone, where the lanes are long, a press on their heading opens them."""
    heading, lead = text("year.heading_many"), text("year.lead")
    with st.container(key="compared_years"):
        show(
            element("div", element("h2", heading), element("p", lead), class_="on-wide"),
            fold(heading, (), level="h2", holds=lead),
        )
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
        *(
            element("th", coloured_shape(subject, theme), " ", element("span", subject.name), scope="col")
            for subject in subjects
        ),
    ]
    # On a phone the shapes alone stand above the columns, and this line says whose they are.
    key = (element("span", coloured_shape(subject, theme), " ", subject.name) for subject in subjects)
    caption = element("caption", words("compare.cancers_caption"), class_="unseen")
    body = (_cancer(row, subjects, language) for row in rows)
    table = element("table", caption, element("thead", element("tr", *heads)), element("tbody", *body))
    label = words("compare.cancers_heading")
    box = element("div", table, class_="cancer-table", tabindex="0", role="region", aria_label=label)
    lead = element("p", words("compare.cancers_lead"))
    return joined([heading, lead, element("p", *key, class_="cancer-key", aria_hidden="true"), box])


def _cancer(row: CancerRow, subjects: Sequence[Subject], language: str) -> Html:
    words = catalogue_in(language).messages
    cells = [
        element("td", str(count), class_="has")
        if count
        else element(
            "td",
            element("span", "–", aria_hidden="true"),
            element("span", words("compare.cancer_none"), class_="unseen"),
        )
        for count in row.counts
    ]
    link = page_link("medicines", row.cancer.name, {"cancer": row.cancer.id})
    return element("tr", element("th", link, scope="row"), *cells)
