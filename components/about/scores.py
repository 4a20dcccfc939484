"""How the pages score, as a table of totals, and what they miss, page by page."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue_in
from components.page.html import Html, element, items, joined
from components.page.links import page_link
from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date
from data.catalogue.scores import (
    INSTRUMENTS,
    PASS_MARKS,
    SCORED_PAGES,
    Score,
    Total,
    missed,
    missed_most,
    scores_of,
    totals,
)

MISSED_OFTEN = 7  # items named as missed by most pages


@st.cache_resource(show_spinner=False)
def scores(language: str) -> Html:
    """What About says of the scores, kept for all readers of a language."""
    return scores_of_all(catalogue_in(language))


def scores_of_all(catalogue: Catalogue) -> Html:
    """The marks, the table, what is missed on most pages, and what each page misses, closed."""
    words = catalogue.messages
    listed = list(catalogue.scores.values())
    if not listed:
        return element("p", words("about.scores_none"))
    days = sorted(score.scored_on for score in listed)
    span = {"first": long_date(days[0], words), "last": long_date(days[-1], words)}
    scored = words("about.scored_on" if days[0] == days[-1] else "about.scored_between", **span)
    marks = {f"{instrument}_mark": PASS_MARKS[instrument] for instrument in INSTRUMENTS}
    pages = {page: scores_of(listed, page) for page in (*(s.id for s in catalogue.in_order), *SCORED_PAGES)}
    of_pages = [(page, of_page) for page, of_page in pages.items() if of_page or page in catalogue.subjects]
    return joined(
        [
            element("p", f"{words('about.scores_marks', **marks)} {scored}"),
            element("p", _passed_line(catalogue, pages)),
            _table(catalogue, dict(of_pages)),
            element("h3", words("about.missed")),
            element("p", words("about.missed_most")),
            items(_missed_often(catalogue, listed)),
            element("p", words("about.missed_lead")),
            *(_missed(catalogue, page, of_page) for page, of_page in of_pages if of_page),
        ]
    )


def _passed_line(catalogue: Catalogue, pages: dict[str, tuple[Score, ...]]) -> str:
    scored = [totals(catalogue.score_items, of_page) for of_page in pages.values() if of_page]
    passed = sum(all(total.is_passed for total in of_page if total.applies) for of_page in scored)
    return catalogue.messages("about.scores_passed", passed=passed, count=len(scored))


def _name(catalogue: Catalogue, page: str) -> str:
    return catalogue.subjects[page].name if page in catalogue.subjects else catalogue.messages(f"page.{page}")


def _table(catalogue: Catalogue, pages: dict[str, tuple[Score, ...]]) -> Html:
    words = catalogue.messages
    heads = [words("about.score_page"), *(words(f"about.instrument_{name}") for name in INSTRUMENTS)]
    rows = [_row(catalogue, page, totals(catalogue.score_items, of_page), heads) for page, of_page in pages.items()]
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in heads)))
    caption = element("caption", words("about.scores_caption"))
    return element("table", caption, head, element("tbody", *rows), class_="plain-table scores")


def _row(catalogue: Catalogue, page: str, page_totals: tuple[Total, ...], heads: list[str]) -> Html:
    words = catalogue.messages
    link = page_link("type", _name(catalogue, page), {"type": page})
    head = element("th", link if page in catalogue.subjects else page_link(page, _name(catalogue, page)), scope="row")
    if not page_totals:
        return element("tr", head, element("td", words("about.not_scored"), colspan=str(len(INSTRUMENTS))))
    cells = [
        element("td", _points_line(catalogue, total), data_label=label)
        for total, label in zip(page_totals, heads[1:], strict=True)
    ]
    return element("tr", head, *cells)


def _points_line(catalogue: Catalogue, total: Total) -> str:
    if not total.applies:
        return catalogue.messages("about.score_not_applying")
    key = "about.score_passed" if total.is_passed else "about.score_not_passed"
    return catalogue.messages(key, points=total.points, most=total.most)


def _missed_often(catalogue: Catalogue, listed: list[Score]) -> list[str]:
    often = missed_most(catalogue.score_items, listed, least=2)[:MISSED_OFTEN]
    return [
        catalogue.messages(
            "about.missed_on",
            instrument=catalogue.messages(f"about.short_{item.instrument}"),
            number=item.number,
            name=item.name,
            count=count,
        )
        for item, count in often
    ]


def _missed(catalogue: Catalogue, page: str, of_page: tuple[Score, ...]) -> Html:
    words = catalogue.messages
    lost = missed(catalogue.score_items, of_page)
    lines = [_missed_item(catalogue, score) for score in lost]
    summary = element("summary", words("about.missed_page", page=_name(catalogue, page), count=len(lost)))
    return element("details", summary, items(lines, class_="missed") if lines else "")


def _missed_item(catalogue: Catalogue, score: Score) -> str:
    words = catalogue.messages
    item = catalogue.score_items[score.item]
    instrument = words(f"about.short_{item.instrument}")
    points = {"points": score.score, "most": item.most, "why": score.why}
    return words("about.missed_item", instrument=instrument, number=item.number, name=item.name, **points)
