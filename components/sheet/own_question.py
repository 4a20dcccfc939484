"""The reader's own words: a field for a new question, and one to change a question that is on the sheet."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import element, show
from components.sheet.sheet_session import LINE, ON_ITS_PAGE, entry_text, set_sheet, sheet
from data.sheet.sanitize import LONGEST
from data.sheet.sheet import MOST_QUESTIONS, Refusal, Sheet

WORDS = "own_words"
CHANGED_WORDS, NOTE = "changed_words", "own_note"
OWN_QUESTION = "own_question_field"  # the fragment with the field for a new question
_CHANGING = "entry_being_changed"
_TO_FILL_IN = "words_to_fill_in"
_OUTCOME, _CHANGE_OUTCOME = "own_words_outcome", "changed_words_outcome"
_REASONS = {"sheet_full": "own_full", "empty": "own_empty", "too_long": "own_too_long", "repeated": "own_repeated"}


def begin_change(entry_id: str) -> None:
    """Put an entry of the sheet into the field for changes."""
    place = sheet().place_of(entry_id)
    if place is not None:
        entry = sheet().entries[place]
        st.session_state[_CHANGING] = entry_id
        _fill_in({CHANGED_WORDS: entry_text(entry), NOTE: entry.note})


def end_change() -> None:
    """Empty the fields, whatever stands in them."""
    st.session_state.pop(_CHANGING, None)
    _fill_in({WORDS: "", CHANGED_WORDS: "", NOTE: ""})


def _fill_in(words: Mapping[str, str]) -> None:
    """Put words into fields when they are drawn next: what a callback sets before a rerun never reaches the browser."""
    st.session_state[_TO_FILL_IN] = {**st.session_state.get(_TO_FILL_IN, {}), **words}


def _take_words(*fields: str) -> None:
    to_fill_in = st.session_state.get(_TO_FILL_IN, {})
    for field in fields:
        if field in to_fill_in:
            st.session_state[field] = to_fill_in.pop(field)


@st.fragment(key=OWN_QUESTION)
def own_question_field() -> None:
    """Draw the field for a new question. What is refused stays in it, with the reason below."""
    _take_words(WORDS)
    row = st.form("own_question", border=False).container(horizontal=True, vertical_alignment="bottom", key="own_row")
    with row:
        st.text_input(
            text("questions.own_label"), key=WORDS, placeholder=text("questions.own_placeholder"), autocomplete="off"
        )
        st.form_submit_button(text("questions.own_add"), on_click=_add)
    _say_outcome(_OUTCOME)
    show(element("p", text("questions.private"), class_="quiet"))


def change_field(parts: tuple[str, ...]) -> None:
    """Draw the field for the question that is being changed, if there is one.

    `parts` are the keys of the page's fragments that show the sheet, and are drawn anew with the change. Only those
    that the page has can be: Streamlit refuses any other.
    """
    if _place_being_changed() is not None:
        _take_words(CHANGED_WORDS, NOTE)
        with st.container(key="change_place"), st.form("change_question", border=True):
            st.text_input(text("questions.change_label"), key=CHANGED_WORDS, autocomplete="off")
            st.text_input(
                text("questions.note_label"),
                key=NOTE,
                placeholder=text("questions.note_placeholder"),
                autocomplete="off",
            )
            with st.container(horizontal=True):
                st.form_submit_button(text("questions.change_save"), on_click=_change, args=(parts,), type="primary")
                st.form_submit_button(text("questions.change_cancel"), on_click=_leave)
    _say_outcome(_CHANGE_OUTCOME)


def _place_being_changed() -> int | None:
    return sheet().place_of(st.session_state.get(_CHANGING, ""))


def _bank_texts(but: int | None = None) -> list[str]:
    entries = [entry for place, entry in enumerate(sheet().entries) if place != but]
    return [catalogue().questions[entry.question].text for entry in entries if entry.question]


def _add() -> None:
    changed, refusal = sheet().with_own(st.session_state.get(WORDS, ""), _bank_texts())
    if refusal is None:
        set_sheet(changed)
        _fill_in({WORDS: ""})
    st.session_state[_OUTCOME] = _REASONS[refusal] if refusal else "own_added"
    st.rerun(scope=[LINE, OWN_QUESTION, *ON_ITS_PAGE])


def _change(parts: tuple[str, ...]) -> None:
    place = _place_being_changed()
    if place is None:
        end_change()
        return
    changed, refusal = _changed(place)
    if refusal is None:
        set_sheet(changed)
        end_change()
    st.session_state[_CHANGE_OUTCOME] = _REASONS[refusal] if refusal else "own_changed"
    st.rerun(scope=[LINE, *parts])


def _changed(place: int) -> tuple[Sheet, Refusal | None]:
    question = sheet().entries[place].question
    return sheet().with_changed(
        place,
        st.session_state.get(CHANGED_WORDS, ""),
        st.session_state.get(NOTE, ""),
        catalogue().questions[question].text if question else "",
        _bank_texts(but=place),
    )


def _leave() -> None:
    st.session_state.pop(_CHANGING, None)


def _say_outcome(key: str) -> None:
    outcome = st.session_state.pop(key, "")
    if outcome:
        most = LONGEST if outcome == "own_too_long" else MOST_QUESTIONS
        role = "status" if outcome in ("own_added", "own_changed") else "alert"
        show(element("p", text(f"questions.{outcome}", most=most), class_="hint", role=role))
