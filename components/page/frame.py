"""The frame around every page: the line at the top, the notice, sources, and the cure for a page run alone."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import streamlit as st

from components.page.assets import asset
from components.page.content import address_language, catalogue_in, language, text
from components.page.html import Html, element, items, show
from components.page.links import TERM
from components.page.streamlit_internals import STREAMLIT_SAYS
from components.page.type_icon import theme
from data.catalogue.languages import PARAMETER
from data.catalogue.load import DEFAULT_LANGUAGE

ICON = "/app/static/icon.png"  # its address; a path would be read, hashed and stored in each run
RULES = asset("page/style.css", "page/shapes.css", "page/bar.css", "sheet/sheet.css")
# Names that style.css gives to colours of the theme, which the page itself does not offer as CSS variables.
COLOURS = {
    "link": "linkColor",
    "panel": "secondaryBackgroundColor",
    "accent": "primaryColor",
    "edge": "borderColor",
    "page": "backgroundColor",
}

LARGEST_MESSAGE = 7_900_000  # bytes of one message of a browser: what `server.maxMessageSize` lets in, and its frame
PAPER = asset("page/paper.css")  # what a dark page needs to be printed as a light one
NO_BAR = "<style>[data-testid=stHeader], [data-testid=stToolbar] { display: none !important; }</style>"

_FRAMED = "page_runs_in_frame"
_document = st.components.v2.component(
    "document",
    js=asset("page/dom.js", "page/terms.js", "page/own_words.js", "page/document.js"),
)


def run_in_frame(page: st.Page) -> None:
    """Run a page, letting it know that app.py has drawn the frame around it."""
    st.session_state[_FRAMED] = True
    try:
        page.run()
    finally:
        st.session_state.pop(_FRAMED, None)


def open_page(url_path: str, title: str) -> None:
    """Begin a page with its one H1."""
    begin_page(url_path)
    st.title(title, anchor=False)


def begin_page(url_path: str) -> None:
    """Begin a page that draws its own H1, first handing over to app.py if Streamlit ran the page on its own.

    On a fresh server Streamlit takes `pages/` for its older menu until st.navigation has run once, and would answer a
    deep link with the page alone (upstream issue 9624).
    """
    if _FRAMED not in st.session_state:
        nothing = [
            st.Page(_nothing, title=text("site.name"), default=True),
            st.Page(_nothing, title=text("site.name"), url_path=url_path),
        ]
        st.navigation(nothing, position="hidden")
        st.rerun()


def _nothing() -> None:
    """A page that draws nothing, for the moment before app.py takes over."""


def _style(theme: str) -> str:
    """The style sheet with the colours of the light or the dark theme; paper is always light."""
    paper = f"@media print {{ :root {{ {_colours('light')} }} {PAPER} }}" if theme == "dark" else ""
    return f"<style>:root {{ {_colours(theme)} }}\n{RULES}{paper}</style>"


def first_style() -> str:
    """The same rules for the first HTML, before the app has told which theme it shows: the system's then."""
    dark = f"@media (prefers-color-scheme: dark) {{ :root {{ {_colours('dark')} }} }}"
    return f":root {{ {_colours('light')} }} {dark}\n{RULES}"


def _colours(theme: str) -> str:
    return "".join(f"--{name}: {st.get_option(f'theme.{theme}.{key}')};" for name, key in COLOURS.items())


def style(fills_window: bool = False) -> None:
    """The rules that every page shares; a page that fills the window has no bar with the menu."""
    show(Html(_style(theme()) + (NO_BAR if fills_window else "")))


def keep_document_in_step(page: str, pages: Iterable[str]) -> None:
    """Tell the browser the language and the page; drawn after the page, which may change its address.

    `pages` are the addresses of all pages, as paths.
    """
    _document(
        key="document",
        data={
            "language": language(),
            "asked": next(iter(st.query_params.get_all(PARAMETER)), ""),
            "inAddress": address_language(language()),
            "ownWords": _own_words(language()),
            "page": page,
            "view": st.query_params.get(TERM, ""),
            "more": text("glossary.more"),
            "pages": list(pages),
            "most": LARGEST_MESSAGE,
            "tooLarge": text("frame.too_large"),
            "cut": [text("error.cut_heading"), text("error.cut")],
        },
        on_outdated_change=_draw_again,
    )


@cache
def _own_words(language: str) -> list[tuple[str, str]]:
    """Streamlit's words, as the first language has them, each with that of another; none for the first."""
    words, others = (catalogue_in(name).messages for name in (DEFAULT_LANGUAGE, language))
    pairs = ((words(f"streamlit.{name}"), others(f"streamlit.{name}")) for name in STREAMLIT_SAYS)
    return [(streamlit, own) for streamlit, own in pairs if streamlit != own]


def _draw_again() -> None:
    """The page is out of date, as document.js knows: the run itself is all that is needed."""


def main_points(lines: Iterable[str], heading: str) -> None:
    """The box with a page's main message."""
    show(element("div", element("h2", heading, class_="box-heading"), items(lines), class_="main-points"))


def emergency_line() -> None:
    """The line that comes first wherever side effects are spoken of."""
    show(element("p", text("notice.emergency"), class_="emergency", role="note"))


def ignored_line(ignored: bool) -> None:
    """Say that part of the address was not understood."""
    if ignored:
        show(element("p", text("frame.ignored"), class_="hint", role="status"))
