"""What a presenter can take along: the talk as PowerPoint, handouts, and the kit for a room without the internet."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import get_args

import streamlit as st

from components.choices import choose_one, choose_one_of
from components.content import catalogue, text
from components.handout_download import handout_download
from components.html import element, show
from components.kit_download import kit_download
from components.organisation import organisation
from components.talk_view import site_root
from data.talk_model import Talk
from documents.handout_names import CALL, COMPARE, handout_names
from documents.sheet_document import Paper
from documents.when_pressed import deck

PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
PAPERS: tuple[Paper, ...] = get_args(Paper)
SIZES = ("regular", "large")


def talk_downloads(told: Talk) -> None:
    """Draw the downloads of a talk, each with what it holds. Called by the page where a talk is set up."""
    st.header(text("room.heading"), anchor=False)
    show(element("p", text("room.lead")))
    left, right = st.columns(2, gap="large")
    with left:
        _deck(told)
        kit_download(_paper_asked())
    with right:
        _handouts(told)


def _deck(told: Talk) -> None:
    show(element("h3", text("room.deck")), element("p", text("room.deck_holds", count=len(told.slides))))
    st.download_button(
        text("room.deck_button"),
        partial(deck, catalogue(), told, date.today(), site_root(), organisation()),
        file_name=f"{text('room.deck_file', minutes=told.choice.length)}.pptx",
        mime=PRESENTATION,
        key="talk_deck",
        on_click="ignore",
    )


def _paper_asked() -> Paper:
    asked = st.query_params.get("paper")
    return next((one for one in PAPERS if one == asked), PAPERS[0])


def _handouts(told: Talk) -> None:
    show(element("h3", text("room.handouts")), element("p", text("room.handouts_hold")))
    chosen = choose_one(
        text("room.handout"),
        handout_names(catalogue()),
        key="handout",
        label_of=_name,
        any_label=text("room.handout_none"),
    )
    paper = choose_one_of(text("questions.paper"), PAPERS, key="paper", label_of=lambda one: text(f"questions.{one}"))
    size = choose_one_of(text("questions.size"), SIZES, key="size", label_of=lambda one: text(f"questions.{one}"))
    if not chosen:
        return
    if chosen == COMPARE and len(told.choice.compared) < 2:
        show(element("p", text("talk.compare_few"), class_="hint", role="status"))
        return
    label, is_large = text("room.handout_button"), size == "large"
    handout_download(chosen, "present", label, told.choice.compared, paper, is_large)


def _name(handout: str) -> str:
    if handout in (CALL, COMPARE):
        return text(f"room.handout_{handout}")
    return catalogue().subjects[handout].name
