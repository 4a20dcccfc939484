"""What is chosen to compare, on every page: the address says it, and the session remembers it from page to page."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import Html, element, joined
from components.page.links import PICKS, choices_in, page_link
from data.sheet.url_ids import read_ids, write_ids

PARAMETER = "compare"
MOST_COMPARED = 5
_CHOSEN = "chosen_to_compare"


def remember_chosen() -> None:
    """Take over what the address asks to compare; on a page whose address says nothing, the choice stays."""
    if PARAMETER in st.query_params:
        wanted = read_ids(st.query_params.get_all(PARAMETER), catalogue().subjects, MOST_COMPARED)
        st.session_state[_CHOSEN] = wanted.ids


def chosen_to_compare() -> tuple[str, ...]:
    """The ids of the types and kinds chosen, in the order of their choosing; five at the most."""
    return tuple(st.session_state.get(_CHOSEN, ()))


def with_choice(subject: str) -> tuple[str, ...]:
    """The choice after a press on a subject's button: taken off if it was there, else put behind the others."""
    chosen = chosen_to_compare()
    if subject in chosen:
        return tuple(other for other in chosen if other != subject)
    return (*chosen, subject)[-MOST_COMPARED:]


def choice_link(
    page: str, label: str | Html, subject: str, keep: Mapping[str, str] | None = None, **attributes: str
) -> Html:
    """A link that puts a subject to what is compared, or takes it off, and stays on the page.

    It leads to the same view: the one that `keep` asks for, or all of the address.
    """
    wanted = st.query_params.to_dict() if keep is None else keep
    parameters = {name: value for name, value in choices_in(wanted).items() if name not in (PARAMETER, PICKS)}
    return page_link(page, label, {**parameters, PARAMETER: write_ids(with_choice(subject))}, **attributes)


def compare_toggle(page: str, subject: str, keep: Mapping[str, str] | None = None) -> Html:
    """The button of a card that puts its subject to what is compared, or takes it off; `keep` as in `choice_link`."""
    is_chosen = subject in chosen_to_compare()
    state = {"data_on": ""} if is_chosen else {}
    # The words that are seen begin the name that is spoken, so that a reader can say what they see.
    spoken = element("span", f" {catalogue().subjects[subject].name}", class_="unseen")
    label = joined([text("tray.added" if is_chosen else "tray.add"), spoken])
    return choice_link(page, label, subject, keep, class_="choice", data_keep=f"choice-{subject}", **state)
