"""The address of a sheet to share: the picks of the bank alone, never the reader's own words."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

import streamlit as st

from components.content import text
from components.html import element, show
from components.picks import PARAMETER, sheet
from data.addresses import write_ids
from documents.qr import can_be_code, qr_svg


def share_address() -> str:
    """The address of the question page with this sheet's picks; empty without picks or where it is not known."""
    picks = sheet().questions
    here = st.context.url
    if not picks or not here:
        return ""
    parts = urlsplit(here)
    root = parts.path.rsplit("/", 1)[0]
    return urlunsplit((parts.scheme, parts.netloc, f"{root}/questions", f"{PARAMETER}={write_ids(picks)}", ""))


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
