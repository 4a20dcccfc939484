"""Each column of each table is described beside it, and nothing is described that is not there."""

from __future__ import annotations

import csv
import re

from tests.conftest import ROOT

TABLES = ROOT / "data" / "tables"


def described() -> dict[str, list[str]]:
    """The columns that data/tables/README.md describes, by table."""
    columns: dict[str, list[str]] = {}
    table = ""
    for line in (TABLES / "README.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            table = line.removeprefix("## ")
            columns[table] = []
        elif match := re.fullmatch(r"\| `(\w+)` \| .+ \|", line):
            columns[table].append(match[1])
    return columns


def test_every_column_of_every_table_is_described() -> None:
    columns_of_table = {}
    for path in [*TABLES.glob("*.csv"), *TABLES.glob("statements/*.csv")]:
        with path.open(encoding="utf-8", newline="") as file:
            columns = next(csv.reader(file))
        columns_of_table["statements" if path.parent != TABLES else path.stem] = columns
    assert described() == columns_of_table
