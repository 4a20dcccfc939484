"""Scores: totals from a table that can be checked by hand, the real table complete, and a scoring taken in whole."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import CONTENT_ROOT, load_catalogue
from data.catalogue.reader import Reader
from data.catalogue.references import check_references, ids_of
from data.catalogue.scores import (
    INSTRUMENTS,
    PASS_MARKS,
    Score,
    ScoreItem,
    Total,
    missed,
    missed_most,
    scores_of,
    totals,
)
from data.scores import COLUMNS, main, read_folder

ON = date(2026, 11, 29)


def item(name: str, most: int, counted: bool = True) -> ScoreItem:
    instrument, number = name.rsplit("_", 1)
    return ScoreItem.model_validate(
        {
            "id": name,
            "order": int(number),
            "instrument": instrument,
            "number": number,
            "most": most,
            "counted": counted,
            "name": name,
        }
    )


def score(name: str, points: int | None, subject: str = "bcg") -> Score:
    return Score(id=f"{subject}_{name}", subject=subject, item=name, score=points, scored_on=ON, why="Why.")


# Three items of DISCERN, of which the last is an overall mark, three of the index, and one to act on.
ITEMS = {
    score.id: score
    for score in (
        item("discern_1", 5),
        item("discern_2", 5),
        item("discern_3", 5, counted=False),
        item("cci_1", 1),
        item("cci_2", 1),
        item("cci_3", 1),
        item("pemat_a_1", 1),
    )
}
SCORES = [
    score("discern_1", 4),
    score("discern_2", 5),
    score("discern_3", 1),
    score("cci_1", 1),
    score("cci_2", 0),
    score("cci_3", 1),
    score("pemat_a_1", None),
]


def test_discern_is_a_sum_without_the_overall_mark() -> None:
    assert totals(ITEMS, SCORES)[0] == Total("discern", 9, 10)


def test_a_share_is_of_the_items_that_apply_and_is_rounded_down() -> None:
    _, index, _, act = totals(ITEMS, SCORES)
    assert index == Total("cci", 66, 100)
    assert not act.applies and not act.is_passed  # nothing applied: no pass
    two_of_two = [score("cci_1", 1), score("cci_2", None), score("cci_3", 1)]
    assert totals(ITEMS, two_of_two)[1] == Total("cci", 100, 100)


def test_a_page_that_nobody_scored_has_no_totals() -> None:
    assert totals(ITEMS, []) == ()


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_pass_begins_at_the_mark(instrument: str) -> None:
    mark = PASS_MARKS[instrument]  # type: ignore[index]
    assert Total(instrument, mark, 100).is_passed  # type: ignore[arg-type]
    assert not Total(instrument, mark - 1, 100).is_passed  # type: ignore[arg-type]


def test_what_is_missed_is_what_lost_points_in_the_items_order() -> None:
    lost = missed(ITEMS, reversed(SCORES))
    assert [score.item for score in lost] == ["discern_1", "cci_2", "discern_3"]


def test_what_most_pages_miss_comes_first() -> None:
    pages = [*SCORES, score("cci_2", 0, "interferons"), score("discern_1", 5, "interferons")]
    assert [(score.id, count) for score, count in missed_most(ITEMS, pages, least=2)] == [("cci_2", 2)]


# The real table


def test_every_page_that_was_scored_was_scored_in_every_item(catalogue: Catalogue) -> None:
    counted = [score for score in catalogue.score_items.values() if score.counted]
    of = {name: [score for score in counted if score.instrument == name] for name in INSTRUMENTS}
    assert {name: len(items) for name, items in of.items()} == {"discern": 15, "cci": 20, "pemat_u": 17, "pemat_a": 7}
    assert sum(score.most for score in of["discern"]) == 75
    had: dict[str, set[str]] = {}
    for score in catalogue.scores.values():
        had.setdefault(score.subject, set()).add(score.item)
        assert score.why and score.scored_on <= date.today(), score.id
    assert had and all(items == set(catalogue.score_items) for items in had.values())


def test_discern_is_scored_in_all_items_or_in_none(catalogue: Catalogue) -> None:
    for page in {score.subject for score in catalogue.scores.values()}:
        [discern, *others] = totals(catalogue.score_items, scores_of(catalogue.scores.values(), page))
        assert discern.most == 75 or (not discern.applies and page not in catalogue.subjects), page
        assert all(total.applies for total in others), page


def faults_of(catalogue: Catalogue, scores: Iterable[Score]) -> list[str]:
    reader = Reader(CONTENT_ROOT)
    table = MappingProxyType({str(index): score for index, score in enumerate(scores)})
    check_references(reader, replace(catalogue, scores=table))
    return [fault.problem for fault in reader.faults]


def test_a_score_that_is_missing_twice_or_too_high_is_a_fault(catalogue: Catalogue) -> None:
    [first, second, *others] = [score for score in catalogue.scores.values() if score.subject == "bcg"]
    assert faults_of(catalogue, [first, second, *others]) == []
    assert any("no score for" in problem for problem in faults_of(catalogue, [first, *others]))
    assert any("twice" in problem for problem in faults_of(catalogue, [first, first, second, *others]))
    too_high = first.model_copy(update={"score": 6})
    assert any("more than 5" in problem for problem in faults_of(catalogue, [too_high, second, *others]))
    astray = first.model_copy(update={"subject": "no_such_page"})
    assert any("does not exist" in problem for problem in faults_of(catalogue, [astray, first, second, *others]))


# Taking a scoring in


def written(folder: Path, page: str, catalogue: Catalogue, points: str = "", /, **changed: str) -> Path:
    """A file of a scoring: full points in each item, or `points` in all; `changed` cells of its first row."""
    rows = [
        {
            "subject": page,
            "instrument": score.instrument,
            "item": str(score.number),
            "score": points or str(score.most),
            "most": str(score.most),
            "why": "A new why, with a comma.",
        }
        for score in catalogue.score_items.values()
    ]
    rows[0] |= changed
    path = folder / f"{page}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the content."""
    for part in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / part, tmp_path / "data" / part)
    return tmp_path / "data"


def test_a_scoring_takes_the_place_of_the_one_before_and_leaves_other_pages(
    root: Path, tmp_path: Path, catalogue: Catalogue
) -> None:
    written(tmp_path, "bcg", catalogue)
    written(tmp_path, "compare", catalogue, "1")
    assert main(["--from", str(tmp_path), "--on", "2026-11-28"], root) == 0
    again = load_catalogue(root=root)
    before = [score for score in catalogue.scores.values() if score.subject not in ("bcg", "compare")]
    assert [score for score in again.scores.values() if score.subject not in ("bcg", "compare")] == before
    bcg = [score for score in again.scores.values() if score.subject == "bcg"]
    assert all(total.points == total.most for total in totals(again.score_items, bcg))
    assert {(score.why, str(score.scored_on)) for score in bcg} == {("A new why, with a comma.", "2026-11-28")}
    assert sum(score.subject == "compare" for score in again.scores.values()) == len(catalogue.score_items)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"score": "6"}, "no score between 0 and 5"),
        ({"score": "good"}, "no score between"),
        ({"most": "4"}, "at most"),
        ({"item": "99"}, "no item"),
        ({"item": "2"}, "twice"),
        ({"subject": "interferons"}, "not the page of this file"),
        ({"why": " "}, "why is empty"),
    ],
)
def test_a_scoring_with_a_fault_is_refused_whole(
    root: Path, tmp_path: Path, catalogue: Catalogue, changed: dict[str, str], reason: str
) -> None:
    before = (root / "tables" / "scores.csv").read_bytes()
    written(tmp_path, "bcg", catalogue, **changed)
    _, faults = read_folder(catalogue, tmp_path, ON)
    assert any(reason in fault and fault.startswith("bcg.csv, line ") for fault in faults)
    assert main(["--from", str(tmp_path)], root) == 1
    assert (root / "tables" / "scores.csv").read_bytes() == before


def test_an_item_left_out_or_an_empty_folder_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    assert read_folder(catalogue, tmp_path, ON)[1] == [f"{tmp_path.name}: there is no CSV file."]
    path = written(tmp_path, "bcg", catalogue)
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    assert read_folder(catalogue, tmp_path, ON)[1] == ["bcg.csv: no score for pemat_a_26."]


def test_compare_and_the_sheet_may_be_scored_and_other_pages_not(catalogue: Catalogue) -> None:
    assert {"compare", "questions", "bcg"} <= ids_of(catalogue, "scored")
    assert "glossary" not in ids_of(catalogue, "scored")
