"""Explore, the first page: the scene and what fits beside it; below, the types, the cancers, and what it all is."""

import streamlit as st

from components.explore.filters import (
    asked_choice,
    clear_button,
    first_filters,
    found_lines,
    matching_kinds,
    more_filters,
)
from components.explore.kind_cards import kind_cards
from components.explore.scene import place_pictures, scene
from components.explore.search_box import search_answer, search_field
from components.explore.story import story
from components.explore.types_row import types_row
from components.medicines.cancer_grid import cancer_grid, named_medicines
from components.page.assets import asset
from components.page.content import catalogue, language, text
from components.page.folded_sources import folded_sources
from components.page.frame import ignored_line, open_page
from components.page.html import Html, element, items, show
from components.page.links import FIRST_PAGE
from components.page.type_icon import theme
from components.sheet.sheet_controls import put_all_button
from data.catalogue.query import numbered_sources

FOUR_QUESTIONS = ("option_for_my_cancer", "which_type", "side_effects_to_expect", "how_we_know")

open_page("explore", text("explore.title"))
show(
    element("style", Html(asset("explore/explore.css", "explore/search_box.css"))), place_pictures(language(), theme())
)
choice, ignored = asked_choice()
ignored_line(ignored)

with st.container(key="first_choices"):
    typed = search_field()
    more_filters(choice)
    first_filters()
search_answer(typed)

with st.container(key="scene_and_kinds"):
    with st.container(key="scene_side"):
        scene(choice.mechanism)
    with st.container(key="kinds_side"):
        matches = matching_kinds(choice)
        with st.container(key="kinds_head"):
            show(found_lines(choice))
            clear_button(choice)
        with st.container(key="kinds_list"):
            show(kind_cards(matches, choice))

st.header(text("start.types"), anchor=False)
types_row()

st.header(text("grid.title"), anchor=False)
cancer_grid(FIRST_PAGE, choice.cancer, choice.mechanism, named_medicines(choice.cancer, choice.mechanism))

statements = catalogue().pages["start"].statements
summaries = [kind.statements["summary"] for kind in (*catalogue().types, *catalogue().kinds)]
numbers = numbered_sources(catalogue(), [*statements.values(), *summaries])
with st.container(key="four_questions"):
    st.header(text("start.four_questions"), anchor=False)
    show(items([catalogue().questions[question].text for question in FOUR_QUESTIONS], "ol"))
    show(element("p", put_all_button(FOUR_QUESTIONS, text("start.add_four"), is_main=True)))

st.header(text("start.what_it_is"), anchor=False)
story(statements, numbers)
folded_sources([*statements.values(), *summaries])
