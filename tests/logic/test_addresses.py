"""An address can be anything; what is known of it is used, the rest is said to be ignored."""

from __future__ import annotations

import pytest

from data.addresses import read_ids, write_ids

KNOWN = {"bcg", "interferons", "til_therapy"}


def test_ids_come_back_in_order() -> None:
    ids = ("til_therapy", "bcg")
    assert read_ids([write_ids(ids)], KNOWN).ids == ids
    assert not read_ids([write_ids(ids)], KNOWN).ignored


@pytest.mark.parametrize(
    "values",
    [
        ["nonsense"],
        ["bcg"] * 200,
        ["x" * 10_000],
        ["bcg." * 5_000],
        ["<script>alert(1)</script>"],
        ["../../etc/passwd"],
        ["bcg\x00", "\u202e"],
        ["bcg,interferons"],
    ],
)
def test_odd_values_are_ignored_and_said_to_be(values: list[str]) -> None:
    asked = read_ids(values, KNOWN)
    assert set(asked.ids) <= KNOWN
    assert asked.ignored


def test_more_ids_than_wanted_are_cut() -> None:
    asked = read_ids(["bcg.interferons.til_therapy"], KNOWN, most=2)
    assert asked.ids == ("bcg", "interferons")
    assert asked.ignored


def test_nothing_asked_is_nothing_ignored() -> None:
    assert read_ids([], KNOWN).ids == ()
    assert not read_ids([], KNOWN).ignored
    assert not read_ids([""], KNOWN).ignored
