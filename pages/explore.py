"""Explore: find kinds of immunotherapy by mechanism, cancer and route."""

import streamlit as st

from components.cards import subject_card
from components.compare_choice import chosen_to_compare, compare_box, compare_line
from components.content import catalogue, text
from components.filters import explorer, filter_rows, nothing_found, outside_note, reasons
from components.frame import ignored_line, open_page, source_list
from components.html import element, show
from components.search_box import search_box

open_page("explore", text("explore.title"))
show(element("p", text("explore.lead")))
search_box()
choice, ignored = filter_rows()
ignored_line(ignored)

found = explorer().matches(choice)
st.header(text("explore.results"), anchor=False)
count = text("explore.found_one") if len(found) == 1 else text("explore.found_many", count=len(found))
show(element("p", count, role="status", aria_live="polite"))
if choice.cancer:
    show(element("p", text("explore.not_eligibility")))
if not found:
    nothing_found(choice)
outside_note(explorer().outside_immunotherapy(choice))

chosen = chosen_to_compare()
with st.container(border=True, key="compare_line"):
    show(element("h3", text("explore.compare_heading"), class_="box-heading"))
    compare_line(chosen)

for home in catalogue().types:
    of_type = [match for match in found if match.kind.facts.home_type == home.id]
    if not of_type:
        continue
    st.subheader(home.name, anchor=False)
    for start in range(0, len(of_type), 3):
        for column, match in zip(st.columns(3), of_type[start : start + 3], strict=False):
            with column:
                show(subject_card(match.kind, *reasons(match, choice), heading="h4"))
                compare_box(match.kind, chosen)

source_list(match.kind.statements["summary"] for match in found)
