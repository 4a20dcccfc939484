"""What can be taken away from Compare: one page with the difference and the questions, and the table as files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from components.compare.cells import compared
from components.compare.views import view_parameters
from components.page.content import catalogue, text
from components.page.export_view import file_buttons, view_link
from components.page.html import element, show
from components.page.organisation import organisation
from components.page.site_address import site_address, view_address
from components.sheet.sheet_session import COMPARE_FILES, sheet
from components.tray.to_compare import PARAMETER
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Subject
from data.catalogue.notice import notice_lines
from data.sheet.sheet import Sheet
from data.sheet.url_ids import write_ids
from documents.formats.paper import Paper
from documents.organisation.organisation import Organisation
from documents.table.one_page import one_page_document
from documents.table.one_page_pdf import one_page_pdf
from documents.table.table import comparison_table_document


@st.fragment(key=COMPARE_FILES)  # drawn anew with each press, as the one page holds the questions
def compare_files(ids: tuple[str, ...], attributes: tuple[str, ...]) -> None:
    """Offer the one page, and in a menu the table of the rows `attributes` in other forms, and the link to the view."""
    address = view_address("compare", {PARAMETER: write_ids(ids), **view_parameters()}, site_address())
    comparison = compared(ids)
    rows = [row for row in comparison.rows if row.attribute.id in attributes]
    with st.container(horizontal=True, width="content", key="compare_downloads"):
        _one_page_button("letter", ids, address, is_main=True)
        with st.popover(text("compare.download"), key="compare_more_files"):
            show(element("p", text("take_away.lead")))
            _one_page_button("a4", ids, address)
            build = partial(comparison_table_document, catalogue(), comparison.subjects, rows)
            file_buttons(build, "compare", address, "stretch")
            view_link("compare", address)


def _one_page_button(paper: Paper, ids: tuple[str, ...], address: str, *, is_main: bool = False) -> None:
    lines = tuple(notice_lines(catalogue()))
    subjects = compared(ids).subjects
    make = partial(_one_page, catalogue(), subjects, sheet(), address, lines, organisation(), paper)
    st.download_button(
        text("compare.one_page" if is_main else "compare.one_page_a4"),
        make,
        file_name=f"{text('compare.file_one_page')}.pdf",
        mime="application/pdf",
        key=f"compare_one_page_{paper}",
        type="primary" if is_main else "secondary",
        on_click="ignore",
        width="content" if is_main else "stretch",
    )


def _one_page(
    content: Catalogue,
    subjects: Sequence[Subject],
    picked: Sheet,
    address: str,
    notice: Sequence[str],
    handed_out_by: Organisation | None,
    paper: Paper,
) -> bytes:
    """The one page; it is called outside of the page, so all that it needs is given."""
    document = one_page_document(content, subjects, picked, address, notice, date.today(), handed_out_by)
    return one_page_pdf(document, paper)
