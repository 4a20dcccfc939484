"""How to read cancer news: how far along a treatment is, what words mean, and numbers out of 100 people."""

import streamlit as st

from components.content import catalogue, text
from components.examples import example_figures
from components.frame import main_points, open_page, source_item, source_list
from components.html import element, items, show
from components.pages import page_door
from components.passages import bullets, named_bullets, passage, steps
from components.question_picker import question_picker
from data.query import numbered_sources

QUESTIONS = (
    "option_for_my_cancer",
    "chance_of_help",
    "chance_of_harm",
    "how_we_know",
    "trial_open",
    "trial_compare",
)
READ_MORE = ("f1", "nih_health_risks", "nci_treatment_questions")  # outside this site

open_page("read_news", text("read_news.title"))
said = catalogue().pages["read_news"].statements
numbers = numbered_sources(catalogue(), said.values())
main_points([*said["main_points"].lines, text("read_news.act")], text("read_news.main_points"))

left, right = st.columns(2, gap="large")
with left:
    st.header(text("read_news.stages"), anchor=False)
    passage(said["before_people"], numbers)
    steps(said["phases"], numbers)
    passage(said["after_phases"], numbers)
    st.header(text("read_news.big_words"), anchor=False)
    passage(said["big_words"], numbers)
with right:
    st.header(text("read_news.approval"), anchor=False)
    passage(said["approval"], numbers)
    named_bullets(said["labels"], numbers)

st.header(text("read_news.response"), anchor=False)
left, right = st.columns([2, 3], gap="large")
with left:
    passage(said["response"], numbers)
with right:
    show(example_figures("response"))

st.header(text("read_news.difference"), anchor=False)
passage(said["difference"], numbers)
passage(said["harm"], numbers)
left, right = st.columns(2, gap="large")
with left:
    st.subheader(text("read_news.help"), anchor=False)
    show(example_figures("help"))
with right:
    st.subheader(text("read_news.harm"), anchor=False)
    show(example_figures("harm"))

left, right = st.columns(2, gap="large")
with left:
    st.header(text("read_news.known"), anchor=False)
    bullets(said["known"], numbers)
with right:
    st.header(text("read_news.not_known"), anchor=False)
    bullets(said["not_known"], numbers)

left, right = st.columns(2, gap="large")
with left:
    st.header(text("read_news.questions"), anchor=False)
    show(element("p", text("read_news.questions_lead")))
    question_picker((catalogue().questions[question] for question in QUESTIONS), "read_news")
with right:
    st.header(text("read_news.next_step"), anchor=False)
    bullets(said["what_to_do"], numbers)
    page_door("questions", text("read_news.to_questions"))
    page_door("news", text("start.news_link"))
    page_door("glossary", text("read_news.to_glossary"))
    st.subheader(text("read_news.read_more"), anchor=False)
    show(items(source_item(catalogue().sources[source]) for source in READ_MORE))

main_points([*said["main_points"].lines, text("read_news.act")], text("read_news.main_points"))
source_list(said.values())
