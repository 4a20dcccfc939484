"""Medicines: look one up by name, narrow the list, open one, and see the list in pictures."""

from functools import partial
from typing import get_args

import streamlit as st

from components.chart_frame import chart_style
from components.charts import chart_view
from components.choices import address_value, choose_one_of, set_address
from components.content import catalogue, day, language, text
from components.frame import ignored_line, main_points, open_page, source_list
from components.html import element, show
from components.links import page_link
from components.medicine_filters import (
    START,
    asked,
    filters,
    hidden_line,
    index,
    look_up_field,
    narrowed,
    nothing_fits,
    order,
    show_only,
)
from components.medicine_list import bring_into_view, medicine_list, sources_of_the_list
from components.take_away import take_away
from data.medicine_query import PARTS, Found, Slice, find_medicines, page_with
from data.model import Medicine, Statement
from data.query import MEDICINE_LIST_SOURCE, in_use
from documents.figures.chart_names import SELECTION, ChartName
from documents.table import medicine_table_document

CHARTS: tuple[ChartName, ...] = get_args(ChartName)
CHART = "chart"  # in the address
CHARTS_DRAWN = "charts_drawn"  # a new number gives each chart a fresh start, with no mark pressed
WAYS_ON = {
    "questions": "medicines_page.next_questions",
    "explore": "medicines_page.next_explore",
    "news": "start.news_link",
}
known = catalogue()


def count_line(count: int, by_test: int, page: int, pages: int) -> None:
    """How many medicines fit, as sentences that are spoken when they change."""
    lines = [text("medicines_page.found_one") if count == 1 else text("medicines_page.found_many", count=count)]
    if by_test:
        lines.append(text("medicines_page.found_test", count=by_test))
    if pages > 1:
        lines.append(text("medicines_page.found_page", page=page, pages=pages))
    show(element("p", " ".join(lines), role="status", aria_live="polite"))


def turn_to(first_id: str) -> None:
    """Turn to the page of the list that begins with a medicine."""
    set_address(START, first_id)
    set_address("medicine", "")
    bring_into_view()


def turn_buttons(part: Slice) -> None:
    """The ways to the parts of the list before and after."""
    with st.container(horizontal=True):
        for label, number in (("previous", part.number - 1), ("next", part.number + 1)):
            st.button(
                text(f"medicines_page.{label}"),
                key=f"turn_{label}",
                disabled=not 1 <= number <= part.pages,
                on_click=turn_to,
                args=(part.first_ids[min(max(number, 1), part.pages) - 1],),
            )


@st.fragment(key="list_of_medicines")
def list_of(shown: tuple[Medicine, ...], found: Found) -> None:
    """A part of the list, which a press on a name or on "next" changes alone."""
    choice, opened, start, _ = asked()
    part = page_with(shown, start or opened)
    count_line(len(shown), sum(m.id in found.by_any_solid_tumor for m in shown), part.number, part.pages)
    medicine_list(part.medicines, found, choice.cancer, opened)
    if part.pages > 1:
        turn_buttons(part)


@st.fragment(key="what_fits")
def what_fits(named: tuple[Medicine, ...] | None) -> None:
    """The list with its order, and what is taken away of it; `named` are the medicines that the words find."""
    choice, *_ = asked()
    st.header(text("medicines_page.list"), anchor=False)
    found = find_medicines(index(), choice, order())
    shown = narrowed(found.medicines, named)
    if named == ():
        show(element("p", text("medicines_page.look_up_none"), class_="hint", role="status"))
    elif not found.medicines:
        nothing_fits(choice)
    hidden_line(named, shown)
    if shown:
        list_of(shown, found)
        view = {name: st.query_params[name] for name in (*PARTS, "sort") if name in st.query_params}
        take_away(partial(medicine_table_document, known, shown), "medicines", view)


@st.fragment(key="choices_with_list")
def choices_with_list() -> None:
    """All that a choice changes: the choices themselves, and what fits them."""
    choice, _, _, ignored = asked()
    ignored_line(ignored or address_value(CHART, CHARTS)[1])
    named = look_up_field()
    filters(choice)
    what_fits(named)


def mark_pressed(key: str) -> None:
    """Narrow the list to the medicines of the mark that was pressed."""
    picked = st.session_state[key].selection.get(SELECTION) or []
    if picked:
        show_only({**{part: str(value) for part, value in picked[0].items()}, "works": "mainly"})
        st.session_state[CHARTS_DRAWN] = st.session_state.get(CHARTS_DRAWN, 0) + 1
        bring_into_view()
        st.rerun()  # all of the page: the chart stands in a part of its own


@st.fragment(key="pictures")
def pictures() -> None:
    """One chart at a time; another one changes nothing else."""
    st.header(text("medicines_page.charts"), anchor=False)
    show(element("p", text("medicines_page.charts_lead")))
    chart_style()
    name = choose_one_of(
        text("medicines_page.charts_choose"),
        CHARTS,
        key=CHART,
        label_of=lambda one: text(f"medicines_page.chart_{one}"),
    )
    chart_view(name, f"chart_{name}_{st.session_state.get(CHARTS_DRAWN, 0)}", mark_pressed)


open_page("medicines", text("medicines_page.title"))
main_points(
    [
        text(
            "medicines_page.main_count",
            count=len(in_use(known.medicines.values())),
            checked=day(known.sources[MEDICINE_LIST_SOURCE].checked_on),
        ),
        text("medicines_page.main_fit"),
        text("medicines_page.main_act"),
    ],
    text("medicines_page.main_points"),
)
choices_with_list()
pictures()

st.header(text("medicines_page.next_step"), anchor=False)
show(element("div", *(element("p", page_link(page, text(label))) for page, label in WAYS_ON.items()), class_="doors"))
source_list([Statement("", "known", (), sources_of_the_list(language()))])
