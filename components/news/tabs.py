"""News and words is one page of three tabs. Each tab has an address of its own, and only its own content is sent."""

from __future__ import annotations

from components.page.assets import asset
from components.page.content import text
from components.page.fold import FOLD_STYLE
from components.page.frame import open_page
from components.page.html import Html, element, items, show
from components.page.links import page_link

TABS = ("news", "glossary", "read_news")  # the addresses, in the order of the tabs
STYLE = asset("news/tabs.css")


def open_tab(tab: str, title: str) -> None:
    """Begin the page at one of its tabs: the H1, and below it the tabs."""
    open_page(tab, title)
    links = [page_link(tab_page, text(f"news.tab_{tab_page}"), None, **_state(tab_page, tab)) for tab_page in TABS]
    show(
        element("style", Html(STYLE + FOLD_STYLE)),
        element("nav", items(links), class_="tabs", aria_label=text("news.tabs")),
    )


def _state(tab_page: str, opened: str) -> dict[str, str]:
    return {"aria_current": "page"} if tab_page == opened else {}


def ways_on(*ways: Html) -> None:
    """Where to go next, in a row."""
    show(element("div", *ways, class_="ways-on"))
