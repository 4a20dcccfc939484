"""Dates that say what is true of them: one calm line, what is late at its place, and what an editor has to check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.checks import last_checked, late_line, late_lines, span_line
from data.catalogue.due import checked, due, next_check
from data.catalogue.load import CONTENT_ROOT
from data.catalogue.model import Source, Statement, Subject
from data.catalogue.notice import notice_lines
from tests.conftest import ROOT

EARLY, RECENT = date(2025, 12, 30), date(2026, 11, 23)
TODAY = date(2026, 11, 29)
SOURCES = (CONTENT_ROOT / "tables" / "sources.csv").read_bytes().decode("utf-8")


def source(name: str, checked_on: date, days: int) -> Source:
    return Source.model_validate(
        {
            "id": name,
            "publisher": "A public body",
            "title": name,
            "url": "https://example.org",
            "source_date": "",
            "checked_on": checked_on.isoformat(),
            "next_check": (checked_on + timedelta(days=days)).isoformat(),
            "trust": "public_body",
        }
    )


def with_sources(catalogue: Catalogue, sources: Iterable[Source]) -> Catalogue:
    return replace(catalogue, sources=MappingProxyType({source.id: source for source in sources}))


@pytest.fixture
def dated(catalogue: Catalogue) -> Catalogue:
    """A catalogue of which one source is late and one is not."""
    return with_sources(catalogue, [source("late", EARLY, 180), source("fresh", RECENT, 180)])


def statement_with(part: str, *sources: str) -> Statement:
    return Statement(part, "known", ("Words.",), sources)


def test_a_statement_was_last_checked_when_its_oldest_source_was(dated: Catalogue) -> None:
    assert last_checked(dated, statement_with("goal", "fresh", "late")) == EARLY
    assert last_checked(dated, statement_with("goal", "fresh")) == RECENT


def test_a_page_says_one_line_with_a_span_or_one_day(dated: Catalogue) -> None:
    both = list(dated.sources.values())
    assert span_line(dated.messages, both) == "Checked between 30 December 2025 and 23 November 2026."
    assert span_line(dated.messages, both[:1]) == "Checked on 30 December 2025."
    assert span_line(dated.messages, []) == ""


def profile(dated: Catalogue, **sources: tuple[str, ...]) -> Subject:
    """A profile in trials, which has no medicines, with some parts and their sources."""
    statements = MappingProxyType({part: statement_with(part, *names) for part, names in sources.items()})
    return replace(dated.subjects["personal_mrna_vaccines"], statements=statements)


def test_only_what_is_late_is_named_and_at_its_place(dated: Catalogue) -> None:
    subject = profile(dated)
    assert late_line(dated, subject, statement_with("goal", "fresh"), TODAY) == ""
    assert late_line(dated, subject, statement_with("goal", "late", "fresh"), TODAY) == ""  # one source is in time
    assert "this part on 30 December 2025" in late_line(dated, subject, statement_with("goal", "late"), TODAY)
    assert late_line(dated, subject, statement_with("goal", "late"), EARLY) == ""


def test_what_is_approved_is_late_with_its_first_late_source_and_said_once(dated: Catalogue) -> None:
    line = "We last checked the list of approved uses on 30 December 2025. Newer uses may be missing."
    subject = profile(dated, cancers=("fresh",), where_it_stands=("fresh", "late"))
    shown_lines = [late_line(dated, subject, statement, TODAY) for statement in subject.statements.values()]
    assert sorted(shown_lines) == ["", line]
    assert late_line(dated, subject, subject.statements["cancers"], TODAY) == line
    in_time = profile(dated, cancers=("fresh",), where_it_stands=("fresh",))
    assert late_line(dated, in_time, in_time.statements["cancers"], TODAY) == ""


def test_the_uses_of_the_medicines_count_too(catalogue: Catalogue) -> None:
    of_medicines = {name for medicine in catalogue.medicines.values() for name in medicine.sources}
    all_late = with_sources(
        catalogue, [source(name, EARLY, 180) for name in of_medicines] + [source("fresh", RECENT, 180)]
    )
    statement = statement_with("cancers", "fresh")
    with_medicines = replace(all_late.subjects["bcg"], statements=MappingProxyType({"cancers": statement}))
    assert late_line(all_late, with_medicines, statement, TODAY)
    assert late_line(all_late, with_medicines, statement, EARLY) == ""


def test_a_view_names_each_late_part_once(dated: Catalogue) -> None:
    statements = [
        statement_with("cancers", "late"),
        statement_with("goal", "late"),
        statement_with("goal", "late"),
        statement_with("how_given", "fresh"),
    ]
    uses, parts = late_lines(dated, statements, TODAY)
    assert uses.startswith("We last checked the list of approved uses")
    assert parts.count(dated.attributes["goal"].name) == 1
    assert dated.attributes["how_given"].name not in parts
    assert late_lines(dated, statements, EARLY) == ()


def test_the_notice_and_the_readme_give_the_span_of_all_dates(catalogue: Catalogue) -> None:
    days = sorted(source.checked_on for source in catalogue.sources.values())
    span = span_line(catalogue.messages, catalogue.sources.values())
    first, last = span.removeprefix("Checked between ").removesuffix(".").split(" and ")
    assert days[0] < days[-1]
    assert first in notice_lines(catalogue)[-1] and last in notice_lines(catalogue)[-1]
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert f"Facts checked between {first} and {last}." in readme


def test_what_is_due_is_listed_with_what_rests_on_it(catalogue: Catalogue) -> None:
    soonest = min(source.next_check for source in catalogue.sources.values())
    assert due(catalogue, soonest - timedelta(days=1)) == []
    due_sources = due(catalogue, soonest)
    assert due_sources and all(item.source.next_check == soonest for item in due_sources)
    assert len(due(catalogue, date(2099, 1, 1))) == len(catalogue.sources)
    [goal] = [item for item in due(catalogue, date(2099, 1, 1)) if item.source.id == "nci_immunotherapy"]
    assert goal.rest_on_it > 10
    for word in ("nci_immunotherapy", goal.source.title, goal.source.url, str(goal.source.checked_on), "rest on it"):
        assert str(word) in str(goal)


def test_a_new_date_leaves_all_else_as_it_is_byte_for_byte() -> None:
    changed = checked(SOURCES, ["nci_drug_ipilimumab", "nci_immunotherapy"], TODAY)
    before, after = SOURCES.splitlines(keepends=True), changed.splitlines(keepends=True)
    other = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(other) == 2
    for old, new in other:
        assert new.replace("2026-11-29", "") != new
        assert len(old) == len(new)
        assert old.split(",")[0] == new.split(",")[0] and old.rpartition(",")[2] == new.rpartition(",")[2]


def test_a_title_with_a_comma_and_quotes_and_any_end_of_line_stay() -> None:
    heading = "id,publisher,title,url,source_date,checked_on,next_check,trust\r\n"
    table = heading + 'a,P,"T, ""x""",,,2025-12-30,2026-06-30,society\r\n'
    assert checked(table, ["a"], TODAY) == table.replace("2025-12-30,2026-06-30", "2026-11-29,2027-05-29")


def test_a_source_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="no_such_source"):
        checked(SOURCES, ["nci_immunotherapy", "no_such_source"], TODAY)


@pytest.mark.parametrize(
    ("old", "following", "on", "then"),
    [
        (date(2025, 12, 30), date(2026, 6, 30), date(2026, 11, 29), date(2027, 5, 29)),
        (date(2025, 12, 30), date(2026, 12, 30), date(2026, 11, 29), date(2027, 11, 29)),
        (date(2026, 1, 31), date(2026, 7, 31), date(2026, 8, 31), date(2027, 2, 28)),
        (date(2026, 1, 1), date(2026, 3, 15), date(2026, 6, 1), date(2026, 8, 13)),
    ],
)
def test_the_next_check_is_as_far_off_as_it_was(old: date, following: date, on: date, then: date) -> None:
    assert next_check(old, following, on) == then
