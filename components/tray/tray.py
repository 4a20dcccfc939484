"""The tray at the bottom edge of pages on which one chooses: what is to be compared, and the sheet, one press away."""

from __future__ import annotations

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue, text
from components.page.html import Html, element, items, joined, show
from components.page.links import FIRST_PAGE, page_link
from components.page.type_icon import coloured_shape, theme
from components.sheet.own_question import change_field
from components.sheet.sheet_downloads import pdf_button
from components.sheet.sheet_list import sheet_list
from components.sheet.sheet_session import OVER_PAGE, lay_over_page, sheet
from components.tray.to_compare import PARAMETER, choice_link, chosen_to_compare
from data.sheet.url_ids import write_ids

PAGES = ("explore", "compare", "type", "medicines", "news", "glossary", "read_news")
TRAY = "tray"  # the fragment that a press on the sheet draws anew
STYLE = asset("tray/tray.css")


def tray(page: str) -> None:
    """Draw the tray of a page that has one."""
    if page in PAGES:
        with st.bottom:
            show(element("style", Html(STYLE)))
            _tray(page)


@st.fragment(key=TRAY)
def _tray(page: str) -> None:
    if not (chosen_to_compare() or len(sheet()) or page == FIRST_PAGE):
        return
    with st.container(key="tray", horizontal=True, vertical_alignment="center"):
        show(_to_compare(page))
        show(element("p", _count(len(sheet())), class_="tray-count"))
        if len(sheet()):
            if st.button(text("tray.see")):
                _see()
            pdf_button(text("tray.pdf"), key="tray_pdf")


def _to_compare(page: str) -> Html:
    chosen = chosen_to_compare()
    if not chosen:
        return element("p", text("tray.compare_none"), class_="tray-hint")
    chips = [_chip(page, subject) for subject in chosen]
    parts = [element("p", text("tray.compare")), items(chips)]
    if page != "compare":  # where the door leads to
        label = text("tray.compare_door", count=len(chosen)) if len(chosen) > 1 else text("tray.compare_one_door")
        parts.append(page_link("compare", label, {PARAMETER: write_ids(chosen)}, class_="tray-door"))
    return element("div", *parts, class_="tray-compare")


def _chip(page: str, subject_id: str) -> Html:
    subject = catalogue().subjects[subject_id]
    spoken = element("span", text("tray.take_off"), class_="unseen")
    cross = element("span", "\u00d7", aria_hidden="true")
    words = joined([coloured_shape(subject, theme()), spoken, " ", subject.short_name, cross])
    return choice_link(page, words, subject_id, class_="chip", data_keep=f"chip-{subject_id}")


def _count(number: int) -> str:
    if not number:
        return text("tray.none")
    return text("tray.one") if number == 1 else text("tray.many", count=number)


def _see() -> None:
    """The sheet over the page: its order, taking off, and the PDF."""

    @st.dialog(text("tray.sheet"), width="large", on_dismiss="rerun")
    def over_page() -> None:
        lay_over_page()
        sheet_over_page()
        pdf_button(text("tray.pdf"), key="dialog_pdf")
        show(element("p", page_link("questions", text("tray.to_sheet")), class_="door"))

    over_page()


@st.fragment(key=OVER_PAGE)
def sheet_over_page() -> None:
    """The list, which a press draws anew; the tray below waits until the dialog is closed."""
    sheet_list()
    change_field((OVER_PAGE,))
