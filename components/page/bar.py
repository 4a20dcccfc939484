"""The bar at the top of every page, and the foot at its end."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import streamlit as st

from components.page.content import address_language, catalogue, catalogue_in, complete_languages, language, text
from components.page.html import Html, element, items, joined, show
from components.page.links import FIRST_PAGE, PART, choices_in, page_href, page_link
from components.page.pages import IN_THE_BAR, PART_OF
from data.catalogue.languages import PARAMETER
from data.catalogue.notice import notice_lines
from data.sheet.url_ids import SEPARATOR

IN_THE_FOOT = ("about", "sources", "privacy", "accessibility")  # each a part of the page About
LONG_BAR = 75  # letters of the site's name and the pages' names, for which a window of 1024 px is too narrow
_NOTICE_SHOWN = "notice_was_shown_in_full"


def bar(current: str, count: str, number: int) -> None:
    """The site's name, the pages, the other languages, and the sheet with how many questions it has.

    The browser keeps the number right.
    """
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
    show(element("div", name, row, *_other_languages(current), sheet, menu, spoken_count, class_=_width()))


def _width() -> str:
    letters = len(text("site.name")) + sum(len(text(f"menu.{page}")) for page in IN_THE_BAR)
    return "bar bar-long" if letters > LONG_BAR else "bar"


def _other_languages(current: str) -> list[Html]:
    """A link to the same view in each other language, in the words of that language.

    Of the address only ids that there are go into the page; the browser adds the rest when the link is pressed.
    """
    asked = choices_in(st.query_params.to_dict())
    view = {name: value for name, value in asked.items() if _ids().issuperset(value.split(SEPARATOR))}
    return [_language_link(current, view, other) for other in complete_languages() if other != language()]


@cache
def _ids() -> frozenset[str]:
    """What a choice in an address may be; the same in every language."""
    known = catalogue()
    tables = (known.subjects, known.medicines, known.cancers, known.cancer_groups, known.mechanisms, known.routes)
    return frozenset().union(*tables, known.terms, known.questions)


def _language_link(current: str, view: Mapping[str, str], other: str) -> Html:
    words, named = catalogue_in(other).messages, address_language(other)
    short = element("span", words("language.short"), class_="language-short", aria_hidden="true")
    address = page_href(current, {**view, **({PARAMETER: named} if named else {})}, other)
    return element(
        "a",
        joined([element("span", words("language.name"), class_="language-long"), short]),
        href=address,
        lang=other,
        hreflang=other,
        class_="bar-language",
        data_page=current,
        data_language=named,
        data_keep="language",
    )


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
