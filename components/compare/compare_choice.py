"""What is compared; the choice lives in the address."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import element, items, show
from components.page.links import page_link
from components.sheet.came_from import compare_these
from components.tray.to_compare import MOST_COMPARED, PARAMETER, chosen_to_compare, remember_chosen
from components.tray.tray import TRAY
from data.compare.glance import opening_subjects
from data.sheet.url_ids import read_ids, write_ids

EXAMPLES = {  # comparisons that many ask for
    "brakes_cells": ("checkpoint_inhibitors", "car_t_cell_therapy"),
    "cells_engagers": ("car_t_cell_therapy", "bispecific_t_cell_engagers"),
    "bladder": ("bcg", "checkpoint_inhibitors"),
}
ADD = "column_add"
COMPARISON = "comparison_parts"  # the fragment that holds all that a choice changes


def choose_to_compare(subjects: Iterable[str]) -> None:
    """Write the ids of what to compare to the address, known ones only, five at the most."""
    wanted = write_ids(subject for subject in subjects if subject in catalogue().subjects)
    # An empty value stays in the address: it says that nothing is chosen any more.
    st.query_params[PARAMETER] = write_ids(read_ids([wanted], catalogue().subjects, MOST_COMPARED).ids)
    remember_chosen()


def compared_now() -> tuple[tuple[str, ...], bool]:
    """What the page compares: what the address names, else what was compared last, else all five types.

    The second is True if part of what the address asks for was not understood.
    """
    wanted = read_ids(st.query_params.get_all(PARAMETER), catalogue().subjects, MOST_COMPARED)
    chosen = chosen_to_compare()
    if chosen:
        compare_these(chosen)
    return tuple(subject.id for subject in opening_subjects(catalogue(), chosen)), wanted.ignored


def column_choice(ids: tuple[str, ...]) -> None:
    """What adds a column, swaps one or takes one off. Each is a drop-down, so that it keeps the focus."""
    names = [subject.id for subject in catalogue().in_order]
    if len(ids) < MOST_COMPARED:
        st.selectbox(
            text("compare.add_column"),
            [subject for subject in names if subject not in ids],
            index=None,
            key=ADD,
            format_func=_name,
            placeholder=text("compare.add_column"),
            label_visibility="collapsed",
            on_change=_add,
            args=(ids,),
            width=230,
        )
    with st.popover(text("compare.swap"), key="swap_columns"):
        for place, subject in enumerate((*ids, None)[:MOST_COMPARED]):  # the last is empty, and adds a column
            key = f"column_{place}"
            st.session_state[key] = subject
            st.selectbox(
                text("compare.column", number=place + 1),
                names,
                index=None,
                key=key,
                format_func=_name,
                placeholder=text("compare.column_none"),
                on_change=_swap,
                args=(ids, place),
            )
        show(element("p", text("compare.swap_help")))


def examples(ids: tuple[str, ...]) -> None:
    """Comparisons that many ask for, as links; not the one that is shown."""
    links = (
        page_link("compare", text(f"compare.example_{example}"), {PARAMETER: write_ids(of)})
        for example, of in EXAMPLES.items()
        if of != ids
    )
    show(items([element("strong", text("compare.examples")), *links], class_="after-glance"))


def _name(subject: str) -> str:
    return catalogue().subjects[subject].name


def _add(ids: tuple[str, ...]) -> None:
    added = st.session_state[ADD]
    st.session_state[ADD] = None
    if added:
        _show((*ids, added))


def _show(ids: Iterable[str]) -> None:
    """Compare these from now on; the tray, which is drawn apart from the page, follows."""
    choose_to_compare(ids)
    st.rerun(scope=[COMPARISON, TRAY])


def _swap(ids: tuple[str, ...], place: int) -> None:
    """Another subject in a column; one that has a column already changes places; none takes the column off."""
    wanted, changed = st.session_state[f"column_{place}"], list(ids)
    if not wanted:
        del changed[place : place + 1]
    elif place == len(ids):
        changed = [*(subject for subject in ids if subject != wanted), wanted]
    elif wanted in changed:
        other = changed.index(wanted)
        changed[place], changed[other] = changed[other], changed[place]
    else:
        changed[place] = wanted
    _show(changed)
