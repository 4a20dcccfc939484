"""What the reader last looked at: My sheet offers its questions first. These are ids alone, and stay in the session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from components.page.content import catalogue
from components.sheet.sheet_session import sheet
from data.catalogue.model import Subject
from data.sheet.offers import LEAST_COMPARED, Offer, offers
from data.sheet.url_ids import read_ids

FROM = "from"  # in the address: a medicine, a type or kind, or those compared; never words
WITH_COMPARISON = "sheet_with_comparison"  # the session's key for whether what was compared stands on the leaf
MOST_FROM = 5
MOST_BESIDE_COMPARISON = 6  # questions that share one leaf with a comparison
_LOOKED_AT, _HEADLINE, _COMPARED = "last_looked_at", "questions_of_the_headline", "last_compared"


def look_at(ids: Iterable[str]) -> None:
    """Remember the medicine, type or kind that a page is about."""
    st.session_state[_LOOKED_AT] = tuple(ids)
    st.session_state.pop(_HEADLINE, None)


def look_at_headline(questions: Iterable[str], subjects: Iterable[str]) -> None:
    """Remember what a text from the news gives to ask, and the types and kinds that it names."""
    look_at(subjects)
    st.session_state[_HEADLINE] = tuple(dict.fromkeys(questions))


def compare_these(ids: Sequence[str]) -> None:
    """Remember what is compared. A new comparison comes to the leaf by itself, whatever was said of another."""
    look_at(ids)
    if len(ids) >= LEAST_COMPARED and st.session_state.get(_COMPARED) != tuple(ids):
        st.session_state[_COMPARED] = tuple(ids)
        st.session_state.pop(WITH_COMPARISON, None)


def offered_here() -> tuple[Offer, ...]:
    """The questions of what the reader comes from: the address names it, or the page before did."""
    if asked := _in_address():
        return offers(catalogue(), asked)
    looked_at = st.session_state.get(_LOOKED_AT, ())
    return offers(catalogue(), looked_at[:MOST_FROM], st.session_state.get(_HEADLINE))


def compared() -> tuple[Subject, ...]:
    """The types and kinds that the reader compared last, if any."""
    named = _in_address() or st.session_state.get(_COMPARED, ())
    subjects = tuple(catalogue().subjects[name] for name in named if name in catalogue().subjects)
    return subjects if len(subjects) >= LEAST_COMPARED else ()


def prints_comparison() -> bool:
    """Whether what was compared stands on the leaf: by itself where it leaves room, else where the reader ticks it."""
    return bool(st.session_state.get(WITH_COMPARISON, len(sheet()) <= MOST_BESIDE_COMPARISON))


def _in_address() -> tuple[str, ...]:
    content = catalogue()
    known_ids = content.medicines.keys() | content.subjects.keys()
    return read_ids(st.query_params.get_all(FROM), known_ids, MOST_FROM).ids
