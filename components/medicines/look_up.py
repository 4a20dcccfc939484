"""The field for a name and the answer right under it. What is typed stays in the session, never in the address."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.explore.search_box import results
from components.medicines.medicine_card import medicine_card
from components.medicines.medicine_filters import MEDICINE, Address
from components.page.content import catalogue, day, language, text
from components.page.html import Html, element, items, joined, show
from components.page.links import FIRST_PAGE, page_link
from components.page.search_index import search_index
from components.page.url_widgets import set_address
from components.sheet.came_from import look_at
from data.catalogue.model import Medicine
from data.catalogue.query import MEDICINE_LIST_SOURCE, medicine_name
from data.search.medicine_names import NamedMedicines, medicines_named

LOOK_UP = "medicine_words"
LISTED_BELOW = ("medicine", "subject", "cancer", "mechanism")  # what a search finds and this page shows by itself
MOST_OFFERED = 6


def look_up_field(address: Address) -> NamedMedicines | None:
    """The field. Returns what the search finds for its words, or None while it is empty."""
    _forget_other_words(address.medicine)
    words = st.text_input(
        text("medicines_page.look_up"),
        key=LOOK_UP,
        placeholder=text("medicines_page.look_up_example"),
        persist_state="session",
        on_change=set_address,
        args=(MEDICINE, ""),
        autocomplete="off",
    )
    return medicines_named(search_index(language()), words) if words and words.strip() else None


def _forget_other_words(medicine: str) -> None:
    """A medicine that a link asks for takes the place of another one that was looked up before."""
    words = st.session_state.get(LOOK_UP, "")
    if medicine and words:
        named = medicines_named(search_index(language()), words)
        if not named.belong_to and all(other.id != medicine for other in named.medicines):
            st.session_state[LOOK_UP] = ""


def narrows(named: NamedMedicines | None) -> tuple[Medicine, ...] | None:
    """The medicines to which the words narrow the list; None where they mean one, which stands on its card."""
    if named is None or len(named.meant) == 1 or not named.medicines:
        return None
    return named.medicines


def answer(named: NamedMedicines | None, address: Address) -> bool:
    """What the words in the field, or the address, lead to. Returns whether it is one medicine, on its card."""
    has_symptom_words = named is not None and named.result.has_symptom_words
    if named and has_symptom_words:
        _other_results(named)
    medicine = catalogue().medicines.get(address.medicine) or _meant(named)
    parts = []
    if medicine:
        if named and named.is_misspelled and not address.medicine:
            parts.append(element("p", text("medicines_page.look_up_close"), class_="did-you-mean"))
        look_at([medicine.id])
        parts.append(medicine_card(medicine))
    if named:
        parts += _also_named(named, medicine, address) if medicine else _no_single_answer(named, address)
    if parts:
        show(*parts)
    if named and not has_symptom_words:
        _other_results(named)
    return medicine is not None


def _meant(named: NamedMedicines | None) -> Medicine | None:
    return named.meant[0] if named and len(named.meant) == 1 else None


def _no_single_answer(named: NamedMedicines, address: Address) -> list[Html]:
    """What is said where the words name several medicines, none, or something else."""
    if named.belong_to:
        return [element("p", text("medicines_page.look_up_of", names=", ".join(named.belong_to)), role="status")]
    if named.meant:
        offered = _offered(named.meant[:MOST_OFFERED], address)
        return [element("p", text("medicines_page.look_up_several"), role="status"), offered]
    if named.result.hits or named.result.has_symptom_words:
        return []
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    none = element("p", text("medicines_page.look_up_none", checked=checked), role="status")
    to_explore = page_link(FIRST_PAGE, text("medicines_page.next_explore"))
    return [element("div", none, element("p", to_explore), class_="hint")]


def _offered(medicines: Iterable[Medicine], address: Address) -> Html:
    """Medicines to choose from, each with its kind."""
    links = [
        page_link(
            "medicines",
            joined([element("strong", medicine_name(medicine)), element("span", _kind_name(medicine))]),
            {**address.parameters, MEDICINE: medicine.id},
        )
        for medicine in medicines
    ]
    return items(links, class_="offered")


def _kind_name(medicine: Medicine) -> str:
    return catalogue().subjects[medicine.kind].name


def _also_named(named: NamedMedicines, medicine: Medicine, address: Address) -> list[Html]:
    """The other medicines whose names hold the same words: a form with something added is another medicine."""
    others = [other for other in named.medicines if other.id != medicine.id][:MOST_OFFERED]
    if not others:
        return []
    links = (
        page_link("medicines", medicine_name(other), {**address.parameters, MEDICINE: other.id}, class_="also-link")
        for other in others
    )
    return [element("p", text("medicines_page.look_up_also"), " ", *links, class_="also-named")]


def _other_results(named: NamedMedicines) -> None:
    """What to do about a symptom, and what else the words lead to, the same as on Explore."""
    leave_out = LISTED_BELOW if named.medicines else ()
    if named.result.has_symptom_words or any(hit.kind not in leave_out for hit in named.result.hits):
        with st.container(border=True, key="search_results"):
            results(named.result, leave_out)
