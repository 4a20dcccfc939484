"""How to hand this out: one short list for staff and helpers."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import element, items, show
from components.page.organisation import organisation
from data.catalogue.notice import notice_lines
from documents.handout.handout import Print
from documents.handout.staff_page import staff_page_pdf

STEPS = ("three", "person", "together", "doctor", "private")


def hand_out() -> None:
    """The steps, in a fold, with a page of them to print."""
    with st.expander(text("hand_out.heading"), key="hand_out"):
        show(
            element("p", text("hand_out.lead")),
            items([text(f"hand_out.{step}") for step in STEPS], "ol"),
        )
        content = catalogue()
        print_settings = Print(notice_lines(content), date.today(), organisation=organisation())
        st.download_button(
            text("hand_out.download"),
            partial(staff_page_pdf, content, print_settings),
            file_name=f"{text('hand_out.file_name')}.pdf",
            mime="application/pdf",
            key="staff_page",
            on_click="ignore",
        )
