"""The field for the reader's own words: a new question, or a change to one that is on the sheet."""

from __future__ import annotations

import streamlit as st

from components.content import catalogue, text
from components.html import element, show
from components.picks import set_sheet, sheet
from data.sheet import MOST_QUESTIONS, Refusal
from data.typed_text import LONGEST

WORDS, NOTE = "own_words", "own_note"
_CHANGING = "entry_being_changed"
_OUTCOME = "own_words_outcome"


def begin_change(entry: str, words: str, note: str) -> None:
    """Put an entry of the sheet into the field, to be changed there."""
    st.session_state[_CHANGING] = entry
    st.session_state[WORDS] = words
    st.session_state[NOTE] = note


def own_question_field() -> None:
    """Draw the field. What is refused stays in it, with the reason below."""
    changing = _place_being_changed() is not None
    show(element("p", text("questions.private")))
    with st.form("own_question", border=changing):
        label = "questions.change_label" if changing else "questions.own_label"
        st.text_input(text(label), key=WORDS, placeholder=text("questions.own_placeholder"), autocomplete="off")
        if changing:
            st.text_input(
                text("questions.note_label"),
                key=NOTE,
                placeholder=text("questions.note_placeholder"),
                autocomplete="off",
            )
        with st.container(horizontal=True):
            if changing:
                st.form_submit_button(text("questions.change_save"), on_click=_change, type="primary")
                st.form_submit_button(text("questions.change_cancel"), on_click=_end_change)
            else:
                st.form_submit_button(text("questions.own_add"), on_click=_add)
    _say_outcome()


def _place_being_changed() -> int | None:
    entry = st.session_state.get(_CHANGING)
    places = [i for i, e in enumerate(sheet().entries) if entry and (e.question or f"own:{e.own}") == entry]
    return places[0] if places else None


def _bank_texts(but: int | None = None) -> list[str]:
    entries = [entry for place, entry in enumerate(sheet().entries) if place != but]
    return [catalogue().questions[entry.question].text for entry in entries if entry.question]


def _add() -> None:
    changed, refusal = sheet().with_own(st.session_state.get(WORDS, ""), _bank_texts())
    if refusal is None:
        set_sheet(changed)
        st.session_state[WORDS] = ""
    _remember(refusal, "own_added")


def _change() -> None:
    place = _place_being_changed()
    if place is None:
        _end_change()
        return
    question = sheet().entries[place].question
    changed, refusal = sheet().with_changed(
        place,
        st.session_state.get(WORDS, ""),
        st.session_state.get(NOTE, ""),
        catalogue().questions[question].text if question else "",
        _bank_texts(but=place),
    )
    if refusal is None:
        set_sheet(changed)
        _end_change()
    _remember(refusal, "own_changed")


def _end_change() -> None:
    st.session_state.pop(_CHANGING, None)
    st.session_state[WORDS] = st.session_state[NOTE] = ""


def _remember(refusal: Refusal | None, done: str) -> None:
    reasons = {"sheet_full": "own_full", "empty": "own_empty", "too_long": "own_too_long", "repeated": "own_repeated"}
    st.session_state[_OUTCOME] = reasons[refusal] if refusal else done


def _say_outcome() -> None:
    outcome = st.session_state.pop(_OUTCOME, "")
    if outcome:
        most = LONGEST if outcome == "own_too_long" else MOST_QUESTIONS
        role = "status" if outcome in ("own_added", "own_changed") else "alert"
        show(element("p", text(f"questions.{outcome}", most=most), class_="hint", role=role))
