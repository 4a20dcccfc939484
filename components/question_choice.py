"""Where questions come from: a starter set, what was compared, those many people ask, and the whole bank."""

from __future__ import annotations

from typing import get_args

import streamlit as st

from components.choices import choose_one, choose_one_of, choose_pill
from components.content import catalogue, text
from components.html import element, show
from components.picks import put_all, sheet
from components.question_picker import question_picker
from data.load import Catalogue
from data.model import Question, Stage
from data.query import differing_questions

COMPARED = "last_compared"  # the session's key for what was compared last; pages/compare.py writes it
_DISMISSED = "always_asked_dismissed"
_STARTERS_OPEN = "starters_open"


def starters() -> None:
    """Sets for where the reader is, and the questions of what was compared."""
    known = catalogue()
    # Open where a visit begins with an empty sheet, and left so: closing it under a press would lose the focus.
    is_open = st.session_state.setdefault(_STARTERS_OPEN, not len(sheet()))
    part = st.expander(text("questions.starters"), expanded=is_open, key="starters", on_change="rerun")
    if part.open:
        with part:
            show(element("p", text("questions.starters_lead")))
            for starter in known.starter_sets.values():
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.button(starter.name, key=f"starter_{starter.id}", on_click=put_all, args=(starter.questions,))
                    show(element("p", starter.for_whom, class_="starter"))
    compared = st.session_state.get(COMPARED, ())
    if compared:
        names = ", ".join(known.subjects[subject].name for subject in compared)
        show(element("p", text("questions.compared", names=names)))
        st.button(text("questions.compared_use"), on_click=put_all, args=(differing_questions(known, compared),))


def always_asked() -> None:
    """The questions that the content standard wants on offer until the reader dismisses them."""
    if st.session_state.get(_DISMISSED):
        st.button(text("questions.always_back"), on_click=_dismiss, args=(False,))
        return
    with st.container(border=True, key="always_offered"):
        show(element("h3", text("questions.always"), class_="box-heading"))
        question_picker((q for q in catalogue().questions.values() if q.always_offered), "always")
        st.button(text("questions.always_dismiss"), on_click=_dismiss, args=(True,))


def _dismiss(is_dismissed: bool) -> None:
    st.session_state[_DISMISSED] = is_dismissed


def bank() -> None:
    """All questions, by stage and treatment; those on prognosis only when asked for."""
    known = catalogue()
    stage = choose_one_of(
        text("questions.stage"), get_args(Stage), key="stage", label_of=lambda one: text(f"stage.{one}")
    )
    subject = choose_one(
        text("questions.for_whom"),
        [s.id for home in known.types for s in (home, *known.kinds_of(home.id))],
        key="for",
        label_of=lambda one: known.subjects[one].name,
        any_label=text("questions.for_everyone"),
    )
    show(element("p", text("questions.prognosis_lead")))
    lies_ahead = choose_pill(
        text("questions.prognosis"), ("yes",), key="ahead", label_of=lambda _: text("questions.prognosis_show")
    )
    offered = [
        q
        for q in known.questions.values()
        if q.stage == stage and _fits(known, q, subject) and (lies_ahead or not q.about_prognosis)
    ]
    st.subheader(text(f"stage.{stage}"), anchor=False)
    question_picker((q for q in offered if not q.always_offered), "bank")


def _fits(known: Catalogue, question: Question, subject: str) -> bool:
    if not subject or not question.subjects:
        return not question.subjects
    wanted = {subject, known.subjects[subject].facts.home_type}
    wanted |= {kind.id for kind in known.kinds_of(subject)}
    return bool(wanted & set(question.subjects))
