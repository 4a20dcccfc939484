"""Reads content files into checked rows, gathering every fault on the way instead of stopping at the first."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from data.faults import Fault

Row = TypeVar("Row", bound=BaseModel)

_LINE_NAMED = re.compile(r"at line (\d+)")
MEND_BY_ERROR = {
    "missing": "add the missing column, or fill it.",
    "extra_forbidden": "remove this column, or correct its heading.",
    "literal_error": "use one of the values named.",
    "string_pattern_mismatch": "follow the pattern named; ids are lower case letters, digits and _.",
    "date_from_datetime_parsing": "write the date as YYYY-MM-DD.",
    "int_parsing": "write a whole number.",
    "bool_parsing": "write yes or no.",
    "too_short": "name at least one.",
    "string_too_short": "fill this cell.",
    "value_error": "correct the value.",
}


class Reader:
    """Reads tables and text files below one folder and collects faults in `faults`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []

    def fault(self, path: Path, row: int, column: str, problem: str, mend: str) -> None:
        """Note one fault, naming the file relative to the content folder."""
        self.faults.append(Fault(path.relative_to(self.root).as_posix(), row, column, problem, mend))

    def text(self, path: Path) -> str | None:
        """The file as UTF-8 text, or None (with a fault) if it cannot be read."""
        try:
            return path.read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            self.fault(path, 0, "", "the file is missing.", "restore it from the last good version.")
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            self.fault(path, line, "", "the file is not UTF-8 text.", "save it again as UTF-8.")
        except OSError as error:
            self.fault(path, 0, "", f"the file is missing or locked ({error.strerror}).", "make it a readable file.")
        return None

    def table(self, path: Path) -> list[tuple[int, dict[str, str]]]:
        """Rows of a CSV file with the line each begins on."""
        content = self.text(path)
        if content is None:
            return []
        reader = csv.reader(io.StringIO(content), strict=True)
        rows: list[tuple[int, dict[str, str]]] = []
        try:
            heading = next(reader, [])
            if not heading or len(set(heading)) != len(heading):
                problem = "the heading is missing or names a column twice."
                self.fault(path, 1, "", problem, "give each column one name.")
                return []
            begins = reader.line_num + 1
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    if len(cells) == len(heading):
                        rows.append((begins, dict(zip(heading, cells, strict=True))))
                    else:
                        problem = f"{len(cells)} cells where the heading has {len(heading)}."
                        self.fault(path, begins, "", problem, "quote a cell that holds a comma.")
                begins = reader.line_num + 1
        except csv.Error as error:
            self.fault(path, reader.line_num, "", f"the table is broken ({error}).", "check the quotes.")
        return rows

    def toml(self, path: Path) -> dict[str, Any]:
        """A TOML file as a dictionary, or {} (with a fault)."""
        content = self.text(path)
        if content is None:
            return {}
        try:
            return tomllib.loads(content)
        except (ValueError, RecursionError) as error:  # also a number or brackets beyond all measure
            named = _LINE_NAMED.search(str(error))
            line = int(named[1]) if named else content.count("\n") + 1
            self.fault(path, line, "", f"the file is broken ({error}).", "check quotes and brackets.")
            return {}

    def check(self, model: type[Row], path: Path, row: int, values: dict[str, Any]) -> Row | None:
        """`values` as a checked `model`, or None with one fault for each wrong column."""
        try:
            return model.model_validate(values)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=False):
                column = str(detail["loc"][0]) if detail["loc"] else ""
                mend = MEND_BY_ERROR.get(detail["type"], "correct the value.")
                self.fault(path, row, column, f"{detail['msg']} (found {_shown(detail['input'])}).", mend)
            return None

    def things(
        self, model: type[Row], facts: Path, words: Path | None = None, words_optional: bool = False
    ) -> dict[str, Row]:
        """Rows of a fact table, each joined by id to its row of words, checked, by id and in file order."""
        worded: dict[str, tuple[int, dict[str, str]]] = {}
        word_columns: list[str] = []
        if words is not None:
            for line, row in self.table(words):
                word_columns = [column for column in row if column != "id"]
                self._unique(worded, words, line, row)
        found: dict[str, Row] = {}
        seen: dict[str, tuple[int, dict[str, str]]] = {}
        for line, row in self.table(facts):
            if not self._unique(seen, facts, line, row):
                continue
            values: dict[str, Any] = dict(row)
            if words is not None:
                word_row = worded.pop(row["id"], (0, {}))[1]
                if not word_row and not words_optional:
                    problem = f"nothing is written for {row['id']!r}."
                    self.fault(words, 0, "id", problem, f"add a row {row['id']!r}.")
                    continue
                values |= {column: word_row.get(column, "") for column in word_columns}
            thing = self.check(model, facts, line, values)
            if thing is not None:
                found[row["id"]] = thing
        for extra, (line, _) in worded.items():
            assert words is not None
            problem = f"{extra!r} is not in {facts.name}."
            self.fault(words, line, "id", problem, "remove the row, or correct its id.")
        return found

    def _unique(self, seen: dict[str, tuple[int, dict[str, str]]], path: Path, line: int, row: dict[str, str]) -> bool:
        if "id" not in row:
            self.fault(path, 1, "id", "the table has no column id.", "add the column.")
            return False
        if row["id"] in seen:
            problem = f"{row['id']!r} stands here twice (first in row {seen[row['id']][0]})."
            self.fault(path, line, "id", problem, "remove one of the two, or give it another id.")
            return False
        seen[row["id"]] = (line, row)
        return True

    def known(self, path: Path, column: str, wanted: Iterable[tuple[str, Iterable[str]]], ids: Iterable[str]) -> None:
        """Note a fault for each (row id, names) that names something not among `ids`."""
        allowed = set(ids)
        for row_id, names in wanted:
            for name in names:
                if name not in allowed:
                    problem = f"{row_id!r} names {name!r}, which does not exist."
                    self.fault(path, 0, column, problem, "correct the id, or add what it names.")


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
