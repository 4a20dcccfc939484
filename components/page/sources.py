"""The sources of a page: numbers behind what is said, and the list with its dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import streamlit as st

from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import Html, element, items, joined, show
from data.catalogue.checks import late_lines, span_line
from data.catalogue.messages import Messages
from data.catalogue.model import Source, Statement
from data.catalogue.query import numbered_sources
from data.catalogue.source_words import WRITTEN_IN, source_line

LISTS_KEPT = 256  # lists of sources made before; the longest is about 30 kilobytes


def sources_counted(sources: Sequence[Source]) -> str:
    """How many sources there are, and when they were checked."""
    checked = span_line(catalogue().messages, sources)
    return (
        text("frame.source_counted", checked=checked)
        if len(sources) == 1
        else text("frame.sources_counted", count=len(sources), checked=checked)
    )


def cited(lines: Sequence[str], refs: Html) -> Html:
    """A list whose last item carries the numbers of the sources of all."""
    *first, last = lines
    return items([*first, joined([last, " ", refs])])


def source_item(source: Source, words: Messages | None = None) -> Html:
    """A source as a sentence or two, in the reader's language unless other words are given, linked where it may be.

    Its title is marked where it is of another language.
    """
    spoken = words or catalogue().messages
    before, title, after = source_line(spoken, source).partition(source.title)
    marks = {} if spoken.language == WRITTEN_IN else {"lang": WRITTEN_IN}
    if source.url:
        marks |= {"href": source.url, "target": "_blank", "rel": "noreferrer"}
        return joined([before, element("a", title, **marks), after])
    return element("span", before, element("span", title, **marks) if marks else title, after)


def numbers_of(statement: Statement, numbers: Mapping[str, int]) -> Html:
    """The numbers of a statement's sources, to stand behind it."""
    references = " ".join(f"[{numbers[source]}]" for source in statement.sources)
    return element("span", element("span", text("frame.source_word"), class_="unseen"), f" {references}", class_="ref")


def source_list(statements: Iterable[Statement], today: date | None = None, late_told: bool = False) -> None:
    """The numbered sources of a page, between which days they were checked, and what of it is late.

    With `late_told` the page has named what is late already, each at its place.
    """
    listed = source_markup(statements, today, late_told)
    if listed:
        show(listed)


def source_markup(
    statements: Iterable[Statement], today: date | None = None, late_told: bool = False, is_headed: bool = True
) -> Html:
    """The same as markup, with or without its heading and dates; empty where there are none."""
    cited_statements = list(statements)
    ids = tuple(numbered_sources(catalogue(), cited_statements))
    late = () if late_told else late_lines(catalogue(), cited_statements, today or date.today())
    return _sources(language(), ids, late, is_headed) if ids else Html()


def late_hint(line: str) -> Html:
    """A line that names what was not checked in time, as markup; empty where there is none."""
    return element("p", line, class_="hint", role="note") if line else Html()


# A list of a hundred sources takes some milliseconds to write, as long as all else on its page.
@st.cache_resource(show_spinner=False, max_entries=LISTS_KEPT)
def _sources(language: str, ids: tuple[str, ...], late: tuple[str, ...], is_headed: bool) -> Html:
    content = catalogue_in(language)
    words = content.messages
    sources = [content.sources[source] for source in ids]
    dates = element("p", span_line(words, sources), class_="dates")
    heading = joined([element("h2", words("frame.sources")), dates]) if is_headed else ""
    listed = element("ol", *(element("li", source_item(source, words)) for source in sources), class_="sources")
    return joined([heading, *map(late_hint, late), listed])
