"""An address can be anything; what is known of it is used, the rest is said to be ignored."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.reader import Reader
from data.catalogue.references import check_references
from data.sheet.url_ids import ReadIds, read_ids, read_picks, write_codes, write_ids

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
    read = read_ids(values, KNOWN)
    assert set(read.ids) <= KNOWN
    assert read.ignored


def test_more_ids_than_wanted_are_cut() -> None:
    read = read_ids(["bcg.interferons.til_therapy"], KNOWN, most=2)
    assert read.ids == ("bcg", "interferons")
    assert read.ignored


def test_nothing_asked_is_nothing_ignored() -> None:
    assert read_ids([], KNOWN).ids == ()
    assert not read_ids([], KNOWN).ignored
    assert not read_ids([""], KNOWN).ignored


def test_short_codes_and_long_ids_are_read_from_the_same_parameter(catalogue: Catalogue) -> None:
    questions = catalogue.questions
    picks = list(questions)[5:45]
    codes = write_codes(picks, questions)
    assert read_picks([codes], questions) == ReadIds(tuple(picks), False)
    assert read_picks([".".join(picks)], questions) == ReadIds(tuple(picks), False)
    mixed = f"{picks[0]}.{write_codes(picks[1:3], questions)}.{picks[3]}"
    assert read_picks([mixed], questions).ids == tuple(picks[:4])
    assert len(codes) == 1 + 2 * len(picks)
    assert quote(codes) == codes  # stands in an address as it is
    assert write_codes([], questions) == ""


@pytest.mark.parametrize("value", ["~", "~a", "~zzzz", "~" + "0" * 9000, "~bb~bc", "~bb.nothing"])
def test_codes_that_nobody_gave_are_left_out_and_that_is_known(catalogue: Catalogue, value: str) -> None:
    read = read_picks([value], catalogue.questions)
    assert set(read.ids) <= {"what_is_it"}
    assert read.ignored is (value != "~")


def test_a_code_stays_with_its_question_for_ever(catalogue: Catalogue) -> None:
    """codes_given.csv has every code that was ever given: a new question's line is added, no line is taken out."""
    with (Path(__file__).parent / "codes_given.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    question_of = {row["code"]: row["question"] for row in rows}
    assert len(question_of) == len(rows)
    assert {question.code: question.id for question in catalogue.questions.values()}.items() <= question_of.items()


def test_the_loader_refuses_a_code_given_twice(catalogue: Catalogue) -> None:
    first, second = list(catalogue.questions.values())[:2]
    twins = {first.id: first, second.id: second.model_copy(update={"code": first.code})}
    reader = Reader(catalogue.root)
    check_references(reader, replace(catalogue, questions=twins))
    assert any(fault.column == "code" and second.id in fault.problem for fault in reader.faults)
