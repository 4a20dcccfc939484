"""The chart on Compare: when the medicines of what is compared were first approved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

import streamlit as st

from components.chart_frame import numbers_table, source_line, style_rules
from components.content import catalogue, language, text
from components.html import Html, element, items, joined, show
from components.marks import theme
from components.take_away import picture_download
from data.load import Catalogue
from data.model import Subject
from documents.figures.approval_drawing import Spec
from documents.figures.approvals import ApprovalFigure, approval_figure, approval_picture

NAME = "approvals"
CHARTS_KEPT = 128  # charts made before; the longest is about 15 kilobytes with its table


@dataclass(frozen=True)
class _Prepared:
    """The chart as it is sent to the browser."""

    subjects: tuple[Subject, ...]
    above: Html
    spec: Spec
    alt: str
    below: Html
    sources: str


def approval_chart(ids: tuple[str, ...]) -> None:
    """Draw the chart for the subjects compared."""
    ready = _prepared(language(), theme(), ids)
    show(ready.above)
    st.vega_lite_chart(ready.spec, theme=None, alt=ready.alt, key=f"chart_{NAME}")
    show(ready.below)
    picture_download(partial(_picture, catalogue(), ready.subjects, ready.sources), NAME)


# Nothing of it depends on the reader but the choice, the language and the theme: it is made once for all who compare
# the same, and a press in the table above does not come here.
@lru_cache(maxsize=CHARTS_KEPT)
def _prepared(_: str, shown_in: str, ids: tuple[str, ...]) -> _Prepared:
    subjects = tuple(catalogue().subjects[one] for one in ids)
    made = approval_figure(catalogue(), subjects, "dark" if shown_in == "dark" else "light")
    sources = source_line(made.years.sources)
    return _Prepared(subjects, _above(made), made.spec, made.alt, _below(made, sources), sources)


def _above(made: ApprovalFigure) -> Html:
    return joined(
        [
            style_rules(),
            element("h2", text("approvals.heading")),
            element("h3", made.title),
            element("p", made.lead),
            element("p", element("strong", made.not_better)),
        ]
    )


def _below(made: ApprovalFigure, sources: str) -> Html:
    names = [strip.subject.name for strip in made.years.strips]
    return joined(
        [
            items(made.notes) if made.notes else "",
            numbers_table(text("chart.years_table"), [text("chart.year"), *names], made.table, "row"),
            element("p", sources, class_="dates"),
        ]
    )


def _picture(known: Catalogue, subjects: tuple[Subject, ...], sources: str) -> bytes:
    """The chart as a PNG picture; it is called outside of the page, so all that it needs is given."""
    from documents.chart_png import spec_png  # what draws pictures is loaded when the first one is saved

    return spec_png(approval_picture(known, subjects, sources))
