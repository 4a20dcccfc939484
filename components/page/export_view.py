"""Taking a view away: its table as files made when a button is pressed, and the address of the same view."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Literal
from urllib.parse import urlsplit

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import Html, element, joined, show
from components.page.site_address import site_address, view_address
from data.catalogue.notice import notice_lines
from documents.formats.qr import can_be_code, qr_svg
from documents.table.table import Table
from documents.table.table_csv import table_csv
from documents.table.table_pdf import table_pdf

# What makes a table of a view, given the view's address, the lines of the notice, and today.
TableBuilder = Callable[[str, Sequence[str], date], Table]


def _xlsx(table: Table) -> bytes:
    from documents.table.table_xlsx import table_xlsx  # its library is loaded when the first file is made

    return table_xlsx(table)


FORMS: Mapping[str, tuple[Callable[[Table], bytes], str]] = {
    "pdf": (table_pdf, "application/pdf"),
    "xlsx": (_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (table_csv, "text/csv"),
}
THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
CODE_WIDTH = 190  # pixels
CODE_PATTERN = 3  # of the 8 in which a code may be drawn


@st.fragment
def take_away(table_builder: TableBuilder, name: str, address_parameters: Mapping[str, str]) -> None:
    """Offer a view's table as PDF, Excel and CSV, and the link and QR code to the view.

    `table_builder` runs when a button is pressed, outside of the page: it must not call Streamlit. `name` is the id of
    the page, which also names the files. `address_parameters` are those of the view; empty ones are left out.
    """
    address = view_address(name, address_parameters, site_address())
    st.header(text("take_away.heading"), anchor=False)
    show(element("p", text("take_away.lead")))
    with st.container(horizontal=True):
        file_buttons(table_builder, name, address)
    view_link(name, address)


def file_buttons(
    table_builder: TableBuilder, name: str, address: str, width: Literal["content", "stretch"] = "content"
) -> None:
    """A button for each form of the table of the view at `address`."""
    lines = notice_lines(catalogue())
    for form, (_, mime) in FORMS.items():
        st.download_button(
            text(f"take_away.{form}"),
            partial(_file, form, table_builder, address, lines),
            file_name=f"{text(f'take_away.file_{name}')}.{form}",
            mime=mime,
            key=f"take_away_{name}_{form}",
            on_click="ignore",
            width=width,
        )


def view_link(name: str, address: str) -> None:
    """The link to the view at `address`, and its QR code."""
    part = st.expander(text("take_away.link"), key=f"link_{name}", on_change="rerun")
    if part.open:  # each view has another code, which takes longer to draw than all else here
        with part:
            _link(address)


def picture_download(draw: Callable[[], bytes], name: str) -> None:
    """Offer what `draw` makes when the button is pressed: a chart as PNG. It must not call Streamlit."""
    st.download_button(
        text("take_away.chart"),
        draw,
        file_name=f"{name}.png",
        mime="image/png",
        key=f"take_away_chart_{name}",
        on_click="ignore",
    )


def _file(form: str, table_builder: TableBuilder, address: str, notice: Sequence[str]) -> bytes:
    write, _ = FORMS[form]
    return write(table_builder(address, notice, date.today()))


def _link(address: str) -> None:
    """The address to copy, and as a code to scan."""
    is_code = can_be_code(address)
    words_column, code_column = st.columns([3, 1]) if is_code else (st.container(), None)
    with words_column:
        show(element("p", text("take_away.link_help")))
        st.code(address, language=None, wrap_lines=True)
        if is_code and urlsplit(address).hostname in THIS_MACHINE:
            show(element("p", text("take_away.link_local"), class_="hint"))
    if code_column:
        with code_column:
            show(_code(address))


def _code(address: str) -> Html:
    """The code as a picture; any of the standard's patterns can be read, and to look for the best takes five times as
    long as to draw one."""
    drawing = b64encode(qr_svg(address, CODE_PATTERN).encode()).decode()
    picture = element(
        "img",
        src=f"data:image/svg+xml;base64,{drawing}",
        alt=text("take_away.code_alt", address=address),
        width=str(CODE_WIDTH),
        height=str(CODE_WIDTH),
    )
    return joined([element("h3", text("take_away.code")), picture])
