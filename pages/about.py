"""About: who checked what, how it is made, privacy, accessibility, and every source."""

import streamlit as st

from components.content import catalogue, text
from components.frame import main_points, open_page
from components.html import element, items, show
from components.source_groups import all_sources

SECTIONS = (
    "reviewed",
    "who_wrote",
    "money",
    "method",
    "left_out",
    "limits",
    "privacy",
    "accessibility",
    "accessibility_tested",
    "accessibility_lacks",
    "accessibility_help",
    "correct",
    "credit",
)
LISTED_FROM = 3  # lines; fewer stand as paragraphs

open_page("about", text("about.title"))
said = catalogue().pages["about"].statements
main_points(said["main_points"].lines, text("about.main_points"))
blocks = []
for section in SECTIONS:
    lines = said[section].lines
    words = items(lines) if len(lines) >= LISTED_FROM else element("div", *(element("p", line) for line in lines))
    blocks.append(element("div", element("h2", text(f"about.{section}"), class_="section"), words))
show(element("div", *blocks, class_="pairs"))

st.header(text("about.sources"), anchor=False)
show(element("p", text("about.sources_lead")), element("p", text("about.link_note")))
all_sources()
