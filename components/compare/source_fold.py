"""The sources of a comparison, counted in one line and folded; what is late is said outside of the fold."""

from __future__ import annotations

from datetime import date

import streamlit as st

from components.compare.cells import COMPARISONS_KEPT, compared_in
from components.page.content import catalogue, catalogue_in, language
from components.page.html import Html, element, joined, show
from components.page.sources import late_hint, source_item
from data.catalogue.checks import late_lines, span_line


def folded_comparison_sources(ids: tuple[str, ...]) -> None:
    """How many sources there are and when they were checked; the numbered list unfolds."""
    late = late_lines(catalogue(), compared_in(language(), ids).statements, date.today())
    show(late_hint(" ".join(late)), _fold(language(), ids))


@st.cache_resource(show_spinner=False, max_entries=COMPARISONS_KEPT)
def _fold(language: str, ids: tuple[str, ...]) -> Html:
    content = catalogue_in(language)
    sources = [content.sources[source] for source in compared_in(language, ids).numbers]
    count = content.messages("compare.source_count", count=len(sources))
    summary = element("summary", joined([element("strong", count), " ", span_line(content.messages, sources)]))
    listed = element(
        "ol", *(element("li", source_item(source, content.messages)) for source in sources), class_="sources"
    )
    return element("details", summary, listed, class_="folded-sources")
