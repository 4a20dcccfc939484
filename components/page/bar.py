"""The bar at the top of every page, and the foot at its end."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import Html, element, items, joined, show
from components.page.links import FIRST_PAGE, PART, page_link
from components.page.pages import IN_THE_BAR, PART_OF
from data.catalogue.notice import notice_lines

IN_THE_FOOT = ("about", "sources", "privacy", "accessibility")  # each a part of the page About
_NOTICE_SHOWN = "notice_was_shown_in_full"


def bar(current: str, count: str, number: int) -> None:
    """The site's name, the pages, and the sheet with how many questions it has; the browser keeps the number right."""
    links = [_menu_link(page, current) for page in IN_THE_BAR]
    name = page_link(FIRST_PAGE, text("site.name"), class_="bar-name")
    # The same list twice: in a row, and behind "Menu" where there is no room for it. One of them is always hidden.
    row = element("nav", items(links), class_="bar-row", aria_label=text("bar.pages"))
    menu = element(
        "details",
        element("summary", text("bar.menu")),
        element("nav", items([*links, _menu_link("about", current)]), aria_label=text("bar.pages")),
        class_="bar-menu",
    )
    sheet = page_link(
        "questions",
        joined([text("menu.questions"), " ", element("span", str(number), class_="sheet-number", aria_hidden="true")]),
        None,
        class_="bar-sheet",
        **({"aria_current": "page"} if current == "questions" else {}),
    )
    spoken_count = element("p", count, role="status", aria_live="polite", class_="sheet-count unseen")
    show(element("div", name, row, sheet, menu, spoken_count, class_="bar"))


def _menu_link(page: str, current: str) -> Html:
    attributes = {"aria_current": "page"} if page == current else {}
    if page == PART_OF.get(current):
        attributes = {"aria_current": "true"}
    return page_link(page, text(f"menu.{page}"), None, **attributes)


def foot(page: str) -> None:
    """The notice in one line, its full text one press away, and what stands in the foot of every page.

    On the first visit of the first page the notice is open.
    """
    is_first = page == FIRST_PAGE and _NOTICE_SHOWN not in st.session_state
    if is_first:
        st.session_state[_NOTICE_SHOWN] = True
    parts = [element("summary", text("notice.line")), items(notice_lines(catalogue()))]
    notice = element("details", *parts, class_="notice foot", **({"open": "open"} if is_first else {}))
    links = [page_link("about", text(f"foot.{part}"), {} if part == "about" else {PART: part}) for part in IN_THE_FOOT]
    about = element("nav", items(links), class_="foot-row", aria_label=text("foot.label"))
    show(element("div", notice, about, class_="page-foot"))
