"""Start: what immunotherapy is, the five types at a glance, and the ways in."""

import streamlit as st

from components.cards import cards, door_card, subject_card
from components.content import catalogue, text
from components.frame import main_points, notice, open_page, source_list
from components.html import element, items, show
from components.pages import page_door
from components.passages import bullets, passage
from components.picks import put_all, sheet
from data.query import numbered_sources

DOORS = ("explore", "compare", "questions", "news", "medicines")
FOUR_QUESTIONS = ("option_for_my_cancer", "which_type", "side_effects_to_expect", "how_we_know")

open_page("start", text("start.title"))
said = catalogue().pages["start"].statements
numbers = numbered_sources(catalogue(), said.values())


left, right = st.columns([11, 9])
with left:
    main_points([*said["main_points"].lines, text("start.doors_again")], text("start.main_points"))
with right:
    notice("top")

st.header(text("start.doors"), anchor=False)
cards(*(door_card(page, text(f"start.door_{page}"), text(f"start.door_{page}_text")) for page in DOORS), narrow=True)

st.header(text("start.types"), anchor=False)
cards(*(subject_card(subject) for subject in catalogue().types))

left, right = st.columns(2, gap="large")
with left:
    st.header(text("start.what_it_is"), anchor=False)
    passage(said["what_it_is"], numbers)
    st.header(text("start.where_it_stands"), anchor=False)
    passage(said["where_it_stands"], numbers)
    st.header(text("start.in_the_news"), anchor=False)
    passage(said["in_the_news"], numbers)
    page_door("news", text("start.news_link"))
    page_door("read_news", text("start.to_read_news"))
    page_door("glossary", text("start.to_glossary"))
with right:
    st.header(text("start.why_needed"), anchor=False)
    passage(said["why_needed"], numbers)
    bullets(said["how_cancer_hides"], numbers)
    st.header(text("start.keep_in_mind"), anchor=False)
    bullets(said["keep_in_mind"], numbers)
    st.header(text("start.four_questions"), anchor=False)
    show(items([catalogue().questions[question].text for question in FOUR_QUESTIONS], "ol"))
    st.button(text("start.add_four"), on_click=put_all, args=(FOUR_QUESTIONS,), type="primary")
    if all(sheet().has(question) for question in FOUR_QUESTIONS):
        show(element("p", text("start.four_added"), role="status"))
    page_door("questions", text("start.door_questions"))

source_list(said.values())
