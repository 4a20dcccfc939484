"""Choosing on Explore what to compare; the choice lives in the address."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.choices import set_address
from components.content import catalogue, text
from components.html import Html, element
from components.links import page_link
from data.addresses import read_ids, write_ids

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


def choose_to_compare(subjects: Iterable[str]) -> None:
    """Write the ids of what to compare to the address, known ones only, four at the most."""
    asked = write_ids(subject for subject in subjects if subject in catalogue().subjects)
    set_address(PARAMETER, write_ids(read_ids([asked], catalogue().subjects, MOST_COMPARED).ids))


def compare_line(chosen: tuple[str, ...]) -> Html:
    """How many are chosen, and the way to the table once there are two."""
    heading = element("h3", text("explore.compare_heading"), class_="box-heading")
    if not chosen:
        return element("div", heading, element("p", text("explore.compare_none")), class_="compare-line")
    names = ", ".join(catalogue().subjects[subject].name for subject in chosen)
    count = text("explore.compare_one") if len(chosen) == 1 else text("explore.compare_many", count=len(chosen))
    lines = [f"{count} {names}."]
    if len(chosen) == MOST_COMPARED:
        lines.append(text("explore.compare_most"))
    said = [heading, element("p", " ".join(lines), role="status")]
    if len(chosen) > 1:
        door = page_link("compare", text("explore.compare_link"), {PARAMETER: write_ids(chosen)})
        said.append(element("p", door, class_="way"))
    return element("div", *said, class_="compare-line")
