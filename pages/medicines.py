"""Medicines: look one up by name and get one answer; below it the list, narrowed by choices, as rows or in pictures."""

from contextlib import nullcontext
from functools import partial
from typing import get_args

import streamlit as st

from components.explore.scene import place_pictures
from components.medicines.cancer_grid import cancer_grid
from components.medicines.charts import chart_view
from components.medicines.look_up import answer, look_up_field, narrows
from components.medicines.medicine_card import PLACE
from components.medicines.medicine_filters import (
    MEDICINE,
    Address,
    chosen_cell,
    clear_button,
    count_line,
    filters,
    hidden_line,
    index,
    narrow,
    narrowed,
    nothing_fits,
    read_address,
)
from components.medicines.medicine_list import medicine_table, more_rows, sources_of_the_list
from components.page.arrive import arrive
from components.page.assets import asset
from components.page.content import catalogue, day, language, text
from components.page.export_view import file_buttons, view_link
from components.page.folded_sources import folded_sources
from components.page.frame import ignored_line, open_page
from components.page.html import Html, element, show
from components.page.site_address import site_address, view_address
from components.page.type_icon import theme
from components.page.url_widgets import address_value, choose_one_of, set_address
from data.catalogue.model import Medicine, Statement
from data.catalogue.query import MEDICINE_LIST_SOURCE, in_use
from data.medicines.medicine_filter import Fitting, find_medicines, rows_to_show
from documents.figures.chart_names import SELECTION, ChartName
from documents.table.table import medicine_table_document

LIST, CHART = "list", "chart"  # the first view; and in the address, the view
CHARTS: tuple[ChartName, ...] = get_args(ChartName)
EARLIER = ("cancers",)  # a chart of earlier days; the grid beside the list says what it said
content = catalogue()


def choose_view() -> str:
    """The list or one of its charts."""
    return choose_one_of(
        text("medicines_page.view"),
        (LIST, *CHARTS),
        key=CHART,
        label_of=lambda view: text(f"medicines_page.view_{view}"),
        label_visibility="collapsed",
    )


def downloads(medicines: tuple[Medicine, ...], parameters: dict[str, str]) -> None:
    """What can be taken away of the medicines that fit, in one menu."""
    address = view_address("medicines", parameters, site_address())
    with st.popover(text("medicines_page.download"), key="medicine_downloads"):
        show(element("p", text("take_away.lead")))
        file_buttons(partial(medicine_table_document, content, medicines), "medicines", address, "stretch")
        view_link("medicines", address)


def mark_pressed(key: str) -> None:
    """Show the list of the medicines of the mark that was pressed."""
    picked = st.session_state[key].selection.get(SELECTION) or []
    if picked:
        narrow({**picked[0], "works": "mainly"})
        set_address(CHART, "")


def rows_of(medicines: tuple[Medicine, ...], fitting: Fitting, address: Address) -> None:
    """The first rows of what fits, and the way to more."""
    visible = rows_to_show(medicines, address.rows, address.start)
    open_card = {MEDICINE: address.medicine} if address.medicine else {}
    more = more_rows(visible, medicines, {**address.parameters, **open_card})
    show(medicine_table(visible, fitting, address.choice.cancer, address.parameters), more)


show(element("style", Html(asset("explore/search_box.css", "medicines/medicines.css"))))
show(place_pictures(language(), theme()))
open_page("medicines", text("medicines_page.title"))
address = read_address()
ignored_line(address.ignored or address_value(CHART, (LIST, *CHARTS, *EARLIER))[1])
checked = day(content.sources[MEDICINE_LIST_SOURCE].checked_on)
with st.container(key="look_up"):
    named = look_up_field(address)
has_card = answer(named, address)

count = len(in_use(content.medicines.values()))
about = text("medicines_page.main_count", count=count, checked=checked), text("medicines_page.main_fit")
show(element("p", " ".join(about), class_="list-about"))
fitting = find_medicines(index(), address.choice, address.sort)
medicines = narrowed(fitting.medicines, narrows(named))
with st.container(key="medicine_filters"):
    filters(address.choice)
with st.container(key="medicine_count", horizontal=True, vertical_alignment="center"):
    by_test = sum(medicine.id in fitting.by_any_solid_tumor for medicine in medicines)
    show(count_line(len(medicines), by_test, address.choice))
    clear_button(address.choice)
    view = choose_view()
    if medicines:
        downloads(medicines, address.parameters)
if not fitting.medicines:
    nothing_fits(address.choice)
hidden_line(narrows(named), medicines)

if view != LIST:
    chart_view(next(chart for chart in CHARTS if chart == view), medicines, mark_pressed)
else:
    # What a name led to comes first: the grid waits behind a line then.
    is_looked_up = has_card or narrows(named) is not None
    with st.expander(text("medicines_page.grid")) if is_looked_up else nullcontext():
        show(element("p", text("medicines_page.grid_lead"), class_="list-about"))
        cancer_grid(
            "medicines", address.choice.cancer, address.choice.mechanism, chosen_cell(address.choice, len(medicines))
        )
    if medicines:
        rows_of(medicines, fitting, address)
folded_sources([Statement("medicines", "known", (), sources_of_the_list(language()))])
arrive(address.medicine, PLACE if address.medicine else "")
