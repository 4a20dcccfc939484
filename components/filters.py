"""The filter rows of Explore, and the words for why a kind was found."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.choices import address_value, choose_one, choose_pill, set_address
from components.content import catalogue, day, text
from components.html import element, joined, show
from data.model import Medicine
from data.query import (
    MEDICINE_LIST_SOURCE,
    Choice,
    Match,
    cancers_in_use,
    medicine_name,
    nearest_way_out,
)

MEDICINES_NAMED = 3  # on a card; the profile lists all
PARTS = ("mechanism", "cancer", "route")


def filter_rows() -> tuple[Choice, bool]:
    """Draw the filters. Returns the choice, and whether the address held something unknown."""
    known = catalogue()
    options = {
        "mechanism": tuple(known.mechanisms),
        "cancer": cancers_in_use(known),
        "route": tuple(known.routes),
    }
    ignored = any(address_value(part, options[part])[1] for part in PARTS)
    mechanism = choose_pill(
        text("explore.mechanism"),
        options["mechanism"],
        key="mechanism",
        label_of=lambda one: known.mechanisms[one].name,
    )
    left, right = st.columns(2)
    with left:
        cancer = choose_one(
            text("explore.cancer"),
            options["cancer"],
            key="cancer",
            label_of=lambda one: known.cancers[one].name,
            any_label=text("explore.any_cancer"),
        )
    with right:
        route = choose_one(
            text("explore.route"),
            options["route"],
            key="route",
            label_of=lambda one: known.routes[one].name,
            any_label=text("explore.any_route"),
        )
    if mechanism:
        show(element("p", known.mechanisms[mechanism].meaning))
    choice = Choice(mechanism, cancer, route)
    st.button(text("explore.clear"), on_click=_clear, disabled=choice.is_empty)
    return choice, ignored


def _clear() -> None:
    for part in PARTS:
        set_address(part, "")


def nothing_found(choice: Choice) -> None:
    """Say that nothing fits, up to which day we know, and the nearest way out."""
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    lines = [text("explore.none", checked=checked), text("explore.none_why")]
    way = nearest_way_out(catalogue(), choice)
    if way:
        label = text(f"explore.{way.part}")
        lines.append(text("explore.none_way_out", label=label, count=way.count))
    show(element("div", *(element("p", line) for line in lines), class_="hint", role="status"))


def reasons(match: Match, choice: Choice) -> list[str]:
    """Why a kind was found, as sentences."""
    known, lines = catalogue(), []
    if choice.mechanism:
        lines.append(text("explore.why_mechanism", name=known.mechanisms[choice.mechanism].name))
    if choice.route:
        lines.append(text("explore.why_route", name=known.routes[choice.route].name))
    if choice.cancer and match.medicines:
        lines.append(joined([text("explore.why_cancer"), " ", _named(match.medicines)]))
    if choice.cancer and match.by_any_solid_tumor:
        lines.append(joined([text("explore.why_any_solid"), " ", _named(match.by_any_solid_tumor)]))
    if match.kind.facts.standing == "in_trials":
        lines.append(text("explore.in_trials"))
    return lines


def _named(medicines: Sequence[Medicine]) -> str:
    names = ", ".join(medicine_name(m) for m in medicines[:MEDICINES_NAMED])
    if len(medicines) > MEDICINES_NAMED:
        names = text("explore.more_medicines", names=names, count=len(medicines) - MEDICINES_NAMED)
    return text("explore.medicines", names=names)


def outside_note(medicines: Sequence[Medicine]) -> None:
    """Antibodies that act on the cancer chosen but are not mainly immunotherapy, said to be so."""
    if medicines:
        names = ", ".join(medicine_name(m) for m in medicines)
        show(element("p", element("strong", text("explore.cancer_outside"), ":"), " ", names, "."))
