"""The address of a sheet to share: the picks of the bank alone, never the reader's own words."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue, language, text
from components.page.html import element, show
from components.page.site_address import site_address
from components.sheet.sheet_session import PARAMETER, sheet
from data.sheet.url_ids import page_address, write_codes
from documents.formats.qr import can_be_code, qr_svg

PAGE = "questions"


def share_address() -> str:
    """The address of the question page with this sheet's picks; empty without picks or where it is not known."""
    picks = sheet().questions
    if not picks:
        return ""
    return page_address(site_address(), PAGE, {PARAMETER: write_codes(picks, catalogue().questions)}, language())


def share_sheet() -> None:
    """The address to copy, and its code for a phone."""
    address = share_address()
    if not address:
        return
    part = st.expander(text("share.heading"), key="share_sheet", on_change="rerun")
    if not part.open:
        return  # each change of the sheet has another code, which takes longer to draw than all else on the page
    with part:
        show(element("p", text("share.what")))
        st.code(address, language=None, wrap_lines=True)
        if can_be_code(address):
            st.image(qr_svg(address), width=200, alt=text("share.alt"))
