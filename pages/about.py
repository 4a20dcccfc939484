"""About: who checked what, how it is made, privacy, accessibility, and every source."""

import streamlit as st

from components.content import catalogue, day, text
from components.frame import main_points, open_page, source_item
from components.html import element, items, show

SECTIONS = (
    "reviewed",
    "who_wrote",
    "money",
    "method",
    "left_out",
    "limits",
    "privacy",
    "accessibility",
    "correct",
    "credit",
)

open_page("about", text("about.title"))
said = catalogue().pages["about"].statements
main_points(said["main_points"].lines, text("about.main_points"))
for section in SECTIONS:
    st.header(text(f"about.{section}"), anchor=False)
    lines = said[section].lines
    show(items(lines) if len(lines) > 2 else element("div", *(element("p", line) for line in lines)))

st.header(text("about.sources"), anchor=False)
show(element("p", text("about.sources_lead")), element("p", text("about.link_note")))
by_publisher: dict[str, list[str]] = {}
for source in catalogue().sources.values():
    line = element("li", source_item(source), " ", text("about.column_next"), " ", day(source.next_check), ".")
    by_publisher.setdefault(source.publisher, []).append(line)
for publisher, listed in sorted(by_publisher.items(), key=lambda group: (-len(group[1]), group[0])):
    label = text("about.publisher_group", publisher=publisher, count=len(listed))
    if len(listed) > 3:
        with st.expander(label):
            show(element("ul", *listed, class_="sources"))
    else:
        show(element("ul", *listed, class_="sources"))
