"""Explore: find kinds of immunotherapy by mechanism, cancer and route."""

import streamlit as st

from components.compare_choice import chosen_to_compare, compare_line
from components.content import text
from components.filters import filter_rows, found, found_lines
from components.found_kinds import found_kinds
from components.frame import ignored_line, open_page, source_list
from components.html import element, show
from components.search_box import search_box


@st.fragment(key="filters_with_results")
def filters_with_results() -> None:
    """All that a press on a filter or a box changes; the frame and the search stay as they are."""
    choice, ignored = filter_rows()
    ignored_line(ignored)
    st.header(text("explore.results"), anchor=False)
    show(found_lines(choice))
    chosen = chosen_to_compare()
    show(compare_line(chosen))
    matches = found(choice)
    if matches:
        found_kinds(choice, chosen)
    source_list(match.kind.statements["summary"] for match in matches)


open_page("explore", text("explore.title"))
show(element("p", text("explore.lead")))
search_box()
filters_with_results()
