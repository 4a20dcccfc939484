"""Choosing on Explore what to compare; the choice lives in the address."""

from __future__ import annotations

import streamlit as st

from components.choices import set_address
from components.content import catalogue, text
from components.html import element, show
from components.pages import page_door
from data.addresses import read_ids, write_ids
from data.model import Subject

PARAMETER = "compare"
MOST_COMPARED = 4
EXAMPLES = {  # comparisons to begin with
    "brakes_cells": ("checkpoint_inhibitors", "car_t_cell_therapy"),
    "cells_engagers": ("car_t_cell_therapy", "bispecific_t_cell_engagers"),
    "bladder": ("bcg", "checkpoint_inhibitors"),
}


def chosen_to_compare() -> tuple[str, ...]:
    """The ids in the address, known ones only, four at the most."""
    return read_ids(st.query_params.get_all(PARAMETER), catalogue().subjects, MOST_COMPARED).ids


def compare_box(subject: Subject, chosen: tuple[str, ...]) -> None:
    """A check box that adds a kind to the comparison or takes it off."""
    key = f"compare_{subject.id}"
    st.session_state[key] = subject.id in chosen
    st.checkbox(
        text("explore.compare_add", name=subject.name),
        key=key,
        on_change=_toggle,
        args=(subject.id,),
        disabled=len(chosen) >= MOST_COMPARED and subject.id not in chosen,
    )


def _toggle(subject: str) -> None:
    chosen = list(chosen_to_compare())
    if subject in chosen:
        chosen.remove(subject)
    elif len(chosen) < MOST_COMPARED:
        chosen.append(subject)
    set_address(PARAMETER, write_ids(chosen))


def compare_line(chosen: tuple[str, ...]) -> None:
    """How many are chosen, and the way to the table once there are two."""
    if not chosen:
        show(element("p", text("explore.compare_none")))
        return
    names = ", ".join(catalogue().subjects[subject].name for subject in chosen)
    count = text("explore.compare_one") if len(chosen) == 1 else text("explore.compare_many", count=len(chosen))
    lines = [f"{count} {names}."]
    if len(chosen) == MOST_COMPARED:
        lines.append(text("explore.compare_most"))
    show(element("p", " ".join(lines), role="status"))
    if len(chosen) > 1:
        page_door("compare", text("explore.compare_link"), {PARAMETER: write_ids(chosen)})
