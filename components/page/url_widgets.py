"""Choices kept in the address by id, so that a link means the same in every language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeVar

import streamlit as st

from components.page.streamlit_internals import ExpanderContainer
from data.sheet.url_ids import read_ids, write_ids

LabelVisibility = Literal["visible", "hidden", "collapsed"]  # a collapsed label still is the field's name
Id = TypeVar("Id", bound=str)  # a literal type keeps its values


def address_value(key: str, ids: Sequence[str]) -> tuple[str, bool]:
    """The one id that parameter `key` asks for ("" if none), and whether something was ignored."""
    values = st.query_params.get_all(key)
    if not values:
        return "", False
    wanted = read_ids(values, frozenset(ids), most=1)
    return (wanted.ids[0] if wanted.ids else ""), wanted.ignored


def choose_one(
    label: str,
    ids: Sequence[str],
    *,
    key: str,
    label_of: Callable[[str], str],
    any_label: str,
    instead_of: Sequence[str] = (),
    label_visibility: LabelVisibility = "visible",
) -> str:
    """A drop-down whose choice lives in the address, `instead_of` other parameters. Returns the id, or "" for any."""
    value, _ = address_value(key, ids)
    st.session_state[key] = value
    st.selectbox(
        label,
        ["", *ids],
        key=key,
        format_func=lambda item: label_of(item) if item else any_label,
        on_change=_write_one,
        args=(key, instead_of),
        label_visibility=label_visibility,
    )
    return value


def choose_pill(
    label: str, ids: Sequence[str], *, key: str, label_of: Callable[[str], str], instead_of: Sequence[str] = ()
) -> str:
    """Pills of which at most one is on, kept in the address `instead_of` other parameters. Returns the id, or ""."""
    value, _ = address_value(key, ids)
    st.session_state[key] = value or None
    st.pills(label, ids, key=key, format_func=label_of, on_change=_write_one, args=(key, instead_of), wrap=True)
    return value


def choose_one_of(
    label: str,
    ids: Sequence[Id],
    *,
    key: str,
    label_of: Callable[[Id], str],
    default: Id | None = None,
    label_visibility: LabelVisibility = "visible",
) -> Id:
    """A few choices as pills, one always on, kept in the address; the first is the default unless one is named."""
    usual = ids[0] if default is None else default
    wanted = address_value(key, ids)[0]
    value = next((item for item in ids if item == wanted), usual)
    st.session_state[key] = value
    st.pills(
        label,
        ids,
        key=key,
        format_func=label_of,
        required=True,
        on_change=write_one_of,
        args=(key, usual),
        wrap=True,
        label_visibility=label_visibility,
    )
    return value


def choose_in_segments(
    label: str,
    names: Mapping[str, str],
    *,
    key: str,
    chosen: str,
    write: Callable[[], None],
    label_visibility: LabelVisibility = "visible",
) -> None:
    """A few choices side by side, one always on; `write` puts what is chosen into the address."""
    st.session_state[key] = chosen
    st.segmented_control(
        label,
        [*names],
        key=key,
        format_func=names.__getitem__,
        required=True,
        on_change=write,
        label_visibility=label_visibility,
    )


def choose_many(
    label: str, ids: Sequence[str], *, key: str, label_of: Callable[[str], str], default: tuple[str, ...]
) -> tuple[str, ...]:
    """Pills of which any number is on, kept in the address in the order of `ids`; `default` leaves it empty."""
    wanted = read_ids(st.query_params.get_all(key), frozenset(ids)).ids
    chosen = tuple(item for item in ids if item in wanted) if key in st.query_params else default
    st.session_state[key] = list(chosen)
    st.pills(
        label,
        ids,
        key=key,
        format_func=label_of,
        selection_mode="multi",
        on_change=_write_many,
        args=(key, tuple(ids), default),
        wrap=True,
    )
    return chosen


def choose_several(
    label: str,
    ids: Sequence[str],
    *,
    key: str,
    label_of: Callable[[str], str],
    most: int,
    placeholder: str,
    default: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Up to `most` ids kept in the address in the order chosen; `default` leaves it empty."""
    wanted = read_ids(st.query_params.get_all(key), frozenset(ids), most=most).ids
    chosen = wanted if key in st.query_params else default
    st.session_state[key] = list(chosen)
    st.multiselect(
        label,
        ids,
        key=key,
        format_func=label_of,
        max_selections=most,
        placeholder=placeholder,
        on_change=_write_several,
        args=(key, default),
    )
    return chosen


def drawn_while_open(label: str, key: str, chosen: Sequence[str]) -> ExpanderContainer:
    """A part of the page whose inside is to be drawn while it is `.open`.

    A reader opens it; so does an address, by what is `chosen` inside of it.
    """
    seen_key = f"{key}_seen"
    now = tuple(chosen)
    if any(now) and (key not in st.session_state or st.session_state.get(seen_key) != now):
        st.session_state[key] = True
    st.session_state[seen_key] = now
    return st.expander(label, key=key, on_change="rerun")


def set_address(key: str, value: str) -> None:
    """Write one parameter of the address; an empty value takes it out."""
    if value:
        st.query_params[key] = value
    else:
        st.query_params.pop(key, None)


def _write_one(key: str, instead_of: Sequence[str] = ()) -> None:
    set_address(key, st.session_state[key] or "")
    for other in instead_of:
        set_address(other, "")


def write_one_of(key: str, default: str) -> None:
    """Write what a choice of which one is always on has now; the default leaves the address empty."""
    chosen = st.session_state[key]
    set_address(key, "" if chosen == default else chosen)


def _write_several(key: str, default: tuple[str, ...]) -> None:
    _write_ids(key, tuple(st.session_state[key]), default)


def _write_many(key: str, ids: tuple[str, ...], default: tuple[str, ...]) -> None:
    _write_ids(key, tuple(item for item in ids if item in st.session_state[key]), default)


def _write_ids(key: str, chosen: tuple[str, ...], default: tuple[str, ...]) -> None:
    """Nothing chosen stands in the address as an empty value, unless that is the default."""
    if chosen == default:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = write_ids(chosen)
