"""A year with a treatment: every row has a source that was read, and what is not known is said to be so."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.year import EVENTS, YEAR, Lane, lane_words, year_lanes, year_sources, year_text
from data.catalogue.year_row import YearRow
from tests.catalogue import reading
from tests.support.known import known_catalogue

KNOWN = known_catalogue()
SUBJECTS = list(KNOWN.subjects)


def year_row(**changed: object) -> YearRow:
    fields: dict[str, object] = {
        "id": "one_doses", "subject": "one", "event": "doses", "state": "known", "from_day": "0", "to_day": "",
        "may_from_day": "", "may_to_day": "", "on_days": "", "every_days": "", "lasts_days": "", "end": "known",
        "sources": "r1", "short": "Every 3 weeks", "more": "",
    }  # fmt: skip
    return YearRow.model_validate(fields | changed)


def lane_of(**changed: object) -> Lane:
    """The lane of one row alone."""
    row = year_row(subject=SUBJECTS[0], **changed)
    [lane] = year_lanes(replace(KNOWN, year={row.id: row}), KNOWN.subjects[SUBJECTS[0]])
    return lane


@pytest.mark.parametrize("name", SUBJECTS)
def test_every_type_and_kind_has_each_event_of_the_year_once(name: str) -> None:
    events = Counter(row.event for row in KNOWN.year.values() if row.subject == name)
    assert dict(events) == dict.fromkeys(EVENTS, 1)
    assert {row.id for row in KNOWN.year.values() if row.subject == name} == {f"{name}_{event}" for event in EVENTS}


def test_every_row_names_sources_that_were_checked(catalogue: Catalogue) -> None:
    for row in catalogue.year.values():
        assert row.sources, row.id
        assert all(catalogue.sources[source].checked_on for source in row.sources), row.id


def test_what_is_not_known_has_no_days_and_no_words_that_sound_as_if_it_were(catalogue: Catalogue) -> None:
    for row in catalogue.year.values():
        days = (row.from_day, row.to_day, row.may_from_day, row.may_to_day, row.lasts_days)
        has_days = any(day is not None for day in days) or bool(row.on_days or row.every_days)
        if row.state != "known":
            assert not has_days and row.end == "known", row.id
        if row.state in ("not_known", "not_found"):
            assert not row.short, row.id
        else:
            assert row.short, row.id


def test_days_stand_in_their_order(catalogue: Catalogue) -> None:
    for row in catalogue.year.values():
        if row.from_day is not None and row.to_day is not None:
            assert row.from_day <= row.to_day, row.id
        if row.may_from_day is not None and row.from_day is not None:
            assert row.may_from_day < row.from_day, row.id
        if row.may_to_day is not None and row.to_day is not None:
            assert row.may_to_day > row.to_day, row.id
        assert list(row.on_days) == sorted(set(row.on_days)), row.id


def test_only_what_comes_before_the_first_dose_has_no_day(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        assert {lane.event for lane in year_lanes(catalogue, subject) if lane.is_undated} <= {"before"}, subject.id


@pytest.mark.parametrize("row", [row for row in KNOWN.year.values() if row.every_days], ids=lambda row: row.id)
def test_the_words_say_how_often_as_the_dots_do(row: YearRow) -> None:
    """Each interval in weeks, in months, or in days stands in the words of the lane or beside them."""
    numbers = {int(number) for number in re.findall(r"\d+", row.short)}
    for every in row.every_days:
        spoken = {every, every // 7, round(every / 30.4), every - (row.lasts_days or 0)}
        assert numbers & spoken, (row.id, every)


@pytest.mark.parametrize("name", SUBJECTS)
def test_the_number_of_doses_that_the_words_give_is_drawn(name: str) -> None:
    doses = KNOWN.year[f"{name}_doses"]
    times = re.search(r"(\d+) (?:doses\b(?! of| in 5)|times|shots)|for (\d+) weeks$", doses.short)
    if times and doses.on_days:
        assert len(doses.on_days) == int(times[1] or times[2])


def test_two_plans_are_drawn_as_the_rarer_and_what_the_tighter_adds() -> None:
    lane = lane_of(every_days="14;42", to_day="84")
    assert lane.days == (0, 42, 84)
    assert lane.may_days == (14, 28, 56, 70)


def test_what_comes_again_follows_the_first_days() -> None:
    lane = lane_of(on_days="0;3;6", every_days="7;14", to_day="40")
    assert lane.days == (0, 3, 6, 20, 34)
    assert lane.may_days == (13, 27)


def test_without_an_end_it_runs_through_the_year() -> None:
    assert lane_of(every_days="28").days[-1] == YEAR - 1
    assert lane_of(from_day="0").span == (0, YEAR)


def test_an_empty_lane_says_that_nothing_was_found(catalogue: Catalogue) -> None:
    lane = lane_of(state="not_found", from_day="", short="")
    assert lane.says == catalogue.messages("year.not_found")
    assert lane.is_unknown and not lane.span


@pytest.mark.parametrize("name", SUBJECTS)
def test_the_text_says_what_each_lane_draws(name: str) -> None:
    lanes, lines = year_lanes(KNOWN, KNOWN.subjects[name]), year_text(KNOWN, KNOWN.subjects[name])
    for lane, line in zip(lanes, lines, strict=True):
        assert line.startswith(f"{lane.name}: {lane.says}.")
    assert set(year_sources(lanes)) == {s for row in KNOWN.year.values() if row.subject == name for s in row.sources}


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_year_is_told_in_plain_words(name: str) -> None:
    lanes = year_lanes(KNOWN, KNOWN.subjects[name])
    measured = reading.measure(lane_words(lane) for lane in lanes)
    assert measured.fkgl_adjusted <= 6 and measured.fkgl_raw <= 8, measured
    assert measured.mean_words <= 14 and measured.longest <= 25
    for lane in lanes:
        where = f"year.{lane.subject}_{lane.event}"
        assert not reading.lint_faults(where, lane_words(lane)) + reading.paragraph_faults(where, lane.more)


def test_a_medicine_that_stands_for_a_whole_type_is_named_as_an_example(catalogue: Catalogue) -> None:
    names = {name for m in catalogue.medicines.values() for name in (m.generic_name, *m.brand_names)}
    for row in catalogue.year.values():
        if any(re.search(rf"\b{re.escape(name)}\b", row.short) for name in names):
            assert row.short.startswith("Example, "), row.id
