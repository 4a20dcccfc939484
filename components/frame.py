"""The frame around every page: the line at the top, the notice, sources, and the cure for a page run alone."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

import streamlit as st

from components.content import catalogue, day, language, text
from components.html import Html, element, items, joined, show
from components.links import TERM, page_link
from components.marks import theme
from components.sheet_state import begin_telling, sheet_count
from data.kept import kept
from data.model import Source, Statement
from data.query import numbered_sources, overdue

HERE = Path(__file__).parent
# Its address; a path would be read, hashed and stored in each run. Behind our launcher the first page has it already:
# to be told of an icon, Streamlit loads numpy.
ICON = None if "FIRST_PAGE_HAS_ICON" in os.environ else "/app/static/icon.png"
LISTS_KEPT = 256  # lists of sources made before; the longest is about 30 kilobytes
RULES = "\n".join((HERE / name).read_text(encoding="utf-8") for name in ("style.css", "shapes.css"))
# Names that style.css gives to colours of the theme, which the page itself does not offer as CSS variables.
COLOURS = {
    "link": "linkColor",
    "panel": "secondaryBackgroundColor",
    "accent": "primaryColor",
    "edge": "borderColor",
    "page": "backgroundColor",
}

NO_BAR = "<style>[data-testid=stHeader], [data-testid=stToolbar] { display: none !important; }</style>"

_FRAMED = "page_runs_in_frame"
_document = st.components.v2.component(
    "document",
    js="\n".join((HERE / name).read_text(encoding="utf-8") for name in ("presses.js", "terms.js", "document.js")),
)


def run_in_frame(page: st.Page) -> None:
    """Run a page, letting it know that app.py has drawn the frame around it."""
    st.session_state[_FRAMED] = True
    begin_telling()
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


@cache
@kept
def _style(shown_in: str) -> str:
    """The style sheet with the colours of the light or the dark theme."""
    colours = "".join(f"--{name}: {st.get_option(f'theme.{shown_in}.{key}')};" for name, key in COLOURS.items())
    return f"<style>:root {{ {colours} }}\n{RULES}</style>"


def style(fills_window: bool = False) -> None:
    """The rules that every page shares; a page that fills the window has no bar with the menu."""
    show(Html(_style(theme()) + (NO_BAR if fills_window else "")))


def header() -> None:
    """The line above every page: the site's name, and the reader's sheet; the browser keeps the count right."""
    count = element("p", sheet_count(), role="status", aria_live="polite", class_="sheet-count")
    name = element("p", element("strong", text("site.name")), class_="site-name")
    link = element("p", page_link("questions", text("frame.sheet_link")), class_="door")
    show(element("div", name, element("div", count, link, class_="sheet-line"), class_="site-line"))


def keep_document_in_step(page: str) -> None:
    """Tell the browser the language and the page; drawn after the page, which may change its address."""
    _document(
        key="document",
        data={
            "language": language(),
            "page": page,
            "view": st.query_params.get(TERM, ""),
            "more": text("glossary.more"),
        },
    )


def cited(lines: Sequence[str], refs: Html) -> Html:
    """A list whose last item carries the numbers of the sources of all."""
    *first, last = lines
    return items([*first, joined([last, " ", refs])])


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


def notice_lines() -> tuple[str, ...]:
    """The lines of the notice that the content standard, section 8, wants on every page and document."""
    return _notice_lines(language())


@cache
@kept
def _notice_lines(_: str) -> tuple[str, ...]:
    newest = max(source.checked_on for source in catalogue().sources.values())
    lines = [text(f"notice.{part}") for part in ("learning", "not_advice", "no_change", "emergency")]
    return (*lines, text("notice.review", checked=day(newest)))


def notice(place: str = "foot") -> None:
    """The notice, at the foot of every page and on the first screen of the first one."""
    show(_notice(language(), place))


@cache
@kept
def _notice(_: str, place: str) -> Html:
    heading = element("h2", text("notice.heading"), class_="box-heading")
    return element("div", heading, items(notice_lines()), class_=f"notice {place}")


def source_text(source: Source) -> str:
    """A source with its dates, as a sentence or two."""
    dated = text("frame.source_dated", date=source.source_date) if source.source_date else ""
    return text(
        "frame.source_line",
        publisher=source.publisher,
        title=source.title,
        dated=dated,
        checked=day(source.checked_on),
    )


def source_item(source: Source) -> Html:
    """A source as markup, linked where a reader may be sent."""
    words = source_text(source)
    if not source.url:
        return element("span", words)
    before, title, after = words.partition(source.title)
    return joined([before, element("a", title, href=source.url, target="_blank", rel="noreferrer"), after])


def numbers_of(statement: Statement, numbers: Mapping[str, int]) -> Html:
    """The numbers of a statement's sources, to stand behind it."""
    found = " ".join(f"[{numbers[source]}]" for source in statement.sources)
    return element("span", element("span", text("frame.source_word"), class_="unseen"), f" {found}", class_="ref")


def source_list(statements: Iterable[Statement], today: date | None = None) -> None:
    """The numbered sources of a page, the dates of the oldest check and the next one, and a word if it is overdue."""
    listed = source_markup(statements, today)
    if listed:
        show(listed)


def source_markup(statements: Iterable[Statement], today: date | None = None) -> Html:
    """The same as markup; empty where there are none."""
    ids = tuple(numbered_sources(catalogue(), statements))
    return _sources(language(), ids, today or date.today()) if ids else Html()


@cache
def _listed(source: str, _: str) -> Html:
    return element("li", source_item(catalogue().sources[source]))


# A list of a hundred sources takes some milliseconds to write, as long as all else on its page.
@lru_cache(maxsize=LISTS_KEPT)
def _sources(_: str, ids: tuple[str, ...], today: date) -> Html:
    sources = [catalogue().sources[source] for source in ids]
    oldest, soonest = min(s.checked_on for s in sources), min(s.next_check for s in sources)
    dates = element("p", text("frame.last_checked", checked=day(oldest), next=day(soonest)), class_="dates")
    late = [element("p", text("frame.overdue"), class_="hint", role="note")] if overdue(sources, today) else []
    listed = element("ol", *(_listed(source, language()) for source in ids), class_="sources")
    return joined([element("h2", text("frame.sources")), dates, *late, listed])
