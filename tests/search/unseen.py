"""How many rows of a table of searches are answered as a person expects: `python -m tests.search.unseen`.

A table with "_es" in its name is searched in Spanish.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from data.search.search import Hit, SearchIndex, SearchResult, build_index, search
from tests.conftest import ROOT
from tests.support.known import known_catalogue

HERE = ROOT / "tests" / "search"


@dataclass(frozen=True, slots=True)
class Row:
    """A search, and what it should lead to.

    Names are of things, first hits first; "call_now" is the box for symptoms, "page:" an answer to a question, "none"
    nothing at all.
    """

    query: str
    expected: tuple[str, ...]
    why: str


def rows(path: Path) -> list[Row]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(row["query"], tuple(row["expected"].split(";")), row["why"]) for row in csv.DictReader(file)]


def is_right(result: SearchResult, expected: tuple[str, ...]) -> bool:
    """True if what was found is what a person expects: the box where it must stand, and the right things first."""
    if expected == ("none",):
        return not result.hits and not result.has_symptom_words
    if "call_now" in expected and not result.has_symptom_words:
        return False
    expected_hits = [part for part in expected if part != "call_now"]
    first = result.hits[: len(expected_hits)]
    return all(any(_is(hit, expected_hit) for hit in first) for expected_hit in expected_hits)


def _is(hit: Hit, expected: str) -> bool:
    kind, _, expected_id = expected.rpartition(":")
    if kind:
        return (hit.kind, hit.id) == ("question" if kind == "page" else kind, expected_id)
    return (hit.kind, hit.id) == ("subject", expected_id)


def missed(index: SearchIndex, table: list[Row]) -> list[tuple[Row, SearchResult]]:
    """The rows that are not answered as expected."""
    answered = [(row, search(index, row.query)) for row in table]
    return [(row, result) for row, result in answered if not is_right(result, row.expected)]


def main() -> None:
    """Print the score of each table named, and each miss."""
    for name in sys.argv[1:] or ["search_queries_unseen_2.csv"]:
        index = build_index(known_catalogue("es" if "_es" in name else "en"))
        table = rows(HERE / name)
        wrong = missed(index, table)
        print(f"{name}: {len(table) - len(wrong)} of {len(table)}")
        for row, result in wrong:
            hits = [f"{hit.kind}:{hit.id} {hit.score:.0f}" for hit in result.hits[:3]]
            print(f"  {row.query!r} expected {row.expected}, box {result.has_symptom_words}, found {hits}")


if __name__ == "__main__":
    main()
