"""The pages in the reader's order. One place names their files and addresses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from components.page.content import is_content_sound, text
from components.page.html import Html, element, show
from components.page.links import FIRST_PAGE, page_link

# A page's file name, its address and its id are the same, except that the first page's address is "/".
PAGE_IDS = (
    FIRST_PAGE,
    "type",
    "compare",
    "medicines",
    "questions",
    "news",
    "read_news",
    "glossary",
    "present",
    "about",
)
IN_THE_BAR = (FIRST_PAGE, "compare", "medicines", "news", "present")  # and the sheet, as a button of its own
PART_OF = {"glossary": "news", "read_news": "news"}  # pages that are a part of one in the bar: its tabs
NO_ADDRESS = "first_page"
MOVED = {FIRST_PAGE: FIRST_PAGE, "start": FIRST_PAGE}  # addresses of earlier days, and where their page is now


def _file(page: str) -> str:
    return f"pages/{page}.py"


def site_pages() -> list[st.Page]:
    """Every page, and the addresses of earlier days; ids stand in where the words cannot be read."""
    pages = {
        page: st.Page(
            _file(page),
            title=text(f"page.{page}") if is_content_sound() else page,
            # Streamlit keeps the address of the first page from others, though it shows the page at "/" alone.
            url_path=page if page != FIRST_PAGE else NO_ADDRESS,
            default=page == FIRST_PAGE,
        )
        for page in PAGE_IDS
    }
    earlier = [
        st.Page(partial(_go_on, pages[page]), title=pages[page].title, url_path=address)
        for address, page in MOVED.items()
    ]
    return [*pages.values(), *earlier]


def site_paths() -> tuple[str, ...]:
    """The path of every page, the first one's too."""
    return tuple("/" if page == FIRST_PAGE else f"/{page}" for page in PAGE_IDS)


def _go_on(page: st.Page) -> None:
    """Show the page that took the place of another, with all that the address asks for."""
    st.switch_page(page, query_params=st.query_params.to_dict())


def page_id(page: st.Page) -> str:
    """The id of a page; the first page's address is empty."""
    return page.url_path or FIRST_PAGE


def door(page: str, label: str, parameters: Mapping[str, str] | None = None) -> Html:
    """A link to a page of this site on a line of its own."""
    return element("p", page_link(page, label, parameters), class_="door")


def page_door(page: str, label: str, parameters: Mapping[str, str] | None = None) -> None:
    """Put a link to a page of this site on the page."""
    show(door(page, label, parameters))
