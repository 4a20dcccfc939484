"""Reads content files into checked rows, gathering every fault on the way instead of stopping at the first."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from data.catalogue.cells import other_forms, pydantic_fault
from data.catalogue.faults import CELLS, UNKNOWN, Depth, Fault
from data.catalogue.form import AS_CSV, AS_TEXT, Refused, broken_letters, broken_toml, row_of_key, text_of
from data.catalogue.join import is_named, note_unpaired
from data.catalogue.near import nearest, renamed
from data.catalogue.table_form import NO_SUCH_COLUMN, Rows, check_heading, records

Model = TypeVar("Model", bound=BaseModel)
Beside = tuple[Path, int, Collection[str]]
COLUMNS_NEEDED = Path("tables") / "words_needed.csv"  # names the columns that a table of words must have


class Reader:
    """Reads tables and text files below one folder and collects faults in `faults`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self._rows_of_ids: dict[Path, dict[str, int]] = {}
        self._missing: list[Path] = []
        self._texts: dict[Path, str | None] = {}
        self._tables: dict[Path, Rows] = {}
        self._columns_needed: dict[str, list[str]] = {}
        self._tomls: dict[Path, dict[str, Any]] = {}
        self._nearest: dict[tuple[str, str], tuple[str | None, tuple[int, str] | None]] = {}

    def fault(
        self,
        path: Path,
        row: int,
        column: str,
        problem: str,
        mend: str,
        *,
        depth: Depth = Depth.ENTRY,
        about: Iterable[str] = (),
        kind: str = "",
        target: str = "",
        instead: tuple[int, str] | None = None,
    ) -> None:
        """Note one fault, naming the file relative to the content folder."""
        place = (self.name(path), row, column, problem, mend)
        self.faults.append(Fault(*place, depth, tuple(about), kind, target, instead))

    def name(self, path: Path) -> str:
        """A file as an editor knows it."""
        return path.relative_to(self.root).as_posix()

    def key(self, path: Path, part: str) -> str:
        """What a fault with a part of a text file is about."""
        return f"{self.name(path)}:{part}"

    def text(self, path: Path) -> str | None:
        """The file as text, or None (with a fault) if it cannot be read. Each file is read once."""
        if path not in self._texts:
            self._texts[path] = self._text(path)
        return self._texts[path]

    def lines(self, path: Path) -> list[str]:
        """The lines of a file; none of one that cannot be read."""
        return (self.text(path) or "").split("\n")

    def _text(self, path: Path) -> str | None:
        mend = AS_TEXT if path.suffix == ".toml" else AS_CSV
        try:
            text = text_of(path.read_bytes(), mend)
        except Refused as refused:
            self.fault(path, refused.row, "", refused.problem, refused.mend, depth=Depth.FILE)
            return None
        except FileNotFoundError:
            self._missing.append(path)
            return None
        except OSError as error:
            problem = f"the file is missing or locked ({error.strerror})."
            self.fault(path, 0, "", problem, "make it a readable file.", depth=Depth.FILE)
            return None
        broken = broken_letters(text)
        if broken:
            problem = f"letters are broken: {broken[1]!r}. The file was opened in another encoding and saved."
            mend = "restore the file, open it as UTF-8, and change it again."
            self.fault(path, broken[0], "", problem, mend, depth=Depth.FILE)
        return text

    def note_missing_files(self) -> None:
        """Note each file or folder that was asked for and is not there, with what stands in its place.

        Only at the end is it known which of the files beside it nobody asks for.
        """
        for path in self._missing:
            folders = [folder for folder in reversed(path.parents) if folder.is_relative_to(self.root)]
            empty = next((folder for folder in folders if not _holds_files(folder)), None)
            if empty:
                problem, mend = "the folder is missing or empty.", "restore it from the last good version."
                self.fault(empty, 0, "", problem, mend, depth=Depth.FILE)
                continue
            beside = {other.name for other in path.parent.iterdir() if other.is_file()}
            unread = {name for name in beside if path.parent / name not in self._texts and name.endswith(path.suffix)}
            wanted = {other.name for other in self._missing if other.parent == path.parent}
            like = renamed(wanted, unread).get(path.name)
            saved_as = next((name for name in sorted(beside) if Path(name).stem == path.stem), None)
            mend = "write it, or restore it from the last good version."
            if saved_as:
                form = AS_CSV if path.suffix == ".csv" else AS_TEXT
                mend = f"open {saved_as!r}, which stands beside it, and {form}"
            elif like:
                mend = f"if it is {like!r}, which stands beside it, name that {path.name!r}; else restore it."
            self.fault(path, 0, "", "the file is missing.", mend, depth=Depth.FILE)

    def table(self, path: Path, columns: Collection[str] = ()) -> Rows:
        """Rows of a CSV file with the line each begins on, read once. A heading without one of `columns` is a fault."""
        if path not in self._tables:
            self._tables[path] = self._table(path, columns)
        return self._tables[path]

    def _table(self, path: Path, columns: Collection[str]) -> Rows:
        text = self.text(path)
        if text is None:
            return []
        heading, rows, faults = records(text, columns)
        if heading or not faults:
            faults = [*check_heading(heading, columns), *faults]
        self.faults += [replace(fault, file=self.name(path)) for fault in faults]
        if any(fault.depth is Depth.FILE and fault.row <= 1 and fault.problem != NO_SUCH_COLUMN for fault in faults):
            return []
        if not rows and not faults:
            problem = "the table has no rows; only the heading is left, and the rows are missing."
            mend = "restore them from the last good version."
            self.fault(path, 1, heading[0], problem, mend, depth=Depth.FILE)
        return rows

    def toml(self, path: Path) -> dict[str, Any]:
        """A TOML file as a dictionary, or {} (with a fault)."""
        if path not in self._tomls:
            text = self.text(path)
            self._tomls[path] = {}
            try:
                self._tomls[path] = tomllib.loads(text) if text else {}
            except (ValueError, RecursionError) as error:  # also a number or brackets beyond all measure
                self.fault(path, *broken_toml(text or "", error), depth=Depth.FILE)
        return deepcopy(self._tomls[path])

    def row(self, path: Path, name: str) -> int:
        """The line of a file on which an id or a key stands, or 0."""
        if path.suffix == ".toml":
            return row_of_key(self.text(path) or "", name)
        return self._rows_of_ids.get(path, {}).get(name, 0)

    def check(
        self,
        model: type[Model],
        path: Path,
        row: int,
        values: dict[str, Any],
        name: str = "",
        words: Beside | None = None,
    ) -> Model | None:
        """`values` as a checked `model`, or None with one fault for each wrong column.

        `name` is the row's id, and `words` the file, row and columns from which a part of the values came.
        """
        wrong = {column: fault for column, *fault in other_forms(model, values)}
        checked = None
        try:
            checked = model.model_validate(values)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=False):
                column = str(detail["loc"][0]) if detail["loc"] else ""
                wrong.setdefault(column, [*pydantic_fault(detail)])
        for column, (problem, mend, kind) in wrong.items():
            place = words[:2] if words and column in words[2] else (path, row)
            kind = CELLS if column == "id" and not values[column] else kind  # nobody knows what the row was
            self.fault(*place, column, problem, mend, about=[name] if name else [], kind=kind)
        return None if wrong else checked

    def rows(
        self, model: type[Model], facts: Path, words: Path | None = None, words_optional: bool = False
    ) -> dict[str, Model]:
        """Rows of a fact table, each joined by id to its row of words, checked, by id and in file order."""
        of_words = self._columns_of_words(words, model) if words else []
        fact_rows = self.by_id(facts, [column for column in model.model_fields if column not in of_words])
        word_rows = self.by_id(words, ["id", *of_words]) if words else {}
        by_id: dict[str, Model] = {}
        for name, (line, row) in fact_rows.items():
            if words and name not in word_rows and not words_optional:
                continue
            word_line, word_row = word_rows.get(name, (0, {}))
            values = row | {column: word_row.get(column, "") for column in of_words}
            beside = (words, word_line, of_words) if words else None
            checked = self.check(model, facts, line, values, name, beside)
            if checked is not None:
                by_id[name] = checked
        if words:
            note_unpaired(self, facts, words, fact_rows, word_rows, words_optional)
        return by_id

    def by_id(self, path: Path, columns: Collection[str], column: str = "id") -> dict[str, tuple[int, dict[str, str]]]:
        """The rows of a table by id, or by another column, each with its line; an id that stands twice is a fault."""
        rows: dict[str, tuple[int, dict[str, str]]] = {}
        for line, row in self.table(path, columns):
            name = row[column]
            if name in rows:
                problem = f"{name!r} stands here twice (first in row {rows[name][0]})."
                mend = "remove one of the two, or give it another id."
                self.fault(path, line, column, problem, mend, about=[name], kind="twice")
            else:
                rows[name] = (line, row)
        self._rows_of_ids[path] = {name: line for name, (line, _) in rows.items()}
        return rows

    def _columns_of_words(self, words: Path, model: type[BaseModel]) -> list[str]:
        """The columns that a table of words must have; for one that is new, those that it has."""
        if not self._columns_needed:
            for _, row in self.table(self.root / COLUMNS_NEEDED, ("file", "id", "fields")):
                if row["file"].endswith(".csv") and row["id"] != "id":
                    self._columns_needed.setdefault(row["file"], []).append(row["id"])
        if words.name in self._columns_needed:
            return self._columns_needed[words.name]
        heading = records(self.text(words) or "")[0]
        return [column for column in model.model_fields if column in heading and column != "id"]

    def note_unknown(
        self,
        path: Path,
        column: str,
        names_of: Iterable[tuple[str, Iterable[str]]],
        ids: Iterable[str],
        target: str | Callable[[str], str] = "",
    ) -> None:
        """Note a fault for each (row id, names) that names something not among `ids`, which `target` holds."""
        allowed = set(ids)
        for row_id, names in names_of:
            for name in (name for name in names if name not in allowed):
                file = target(name) if callable(target) else target
                problem = f"{row_id!r} names {name!r}, which does not exist{f' in {file}' if file else ''}."
                like, instead = self._like(name, allowed, file)
                mend = f"write {like!r}" if like else "correct the id"
                mend += f", or add {name!r} to {file}." if file else ", or add what it names."
                about = [name.rpartition(":")[2] or name]
                place = (path, self.row(path, row_id), column, problem, mend)
                kind, depth = UNKNOWN, Depth.LINK
                self.fault(*place, depth=depth, about=about, kind=kind, target=file, instead=instead)

    def _like(self, name: str, allowed: Collection[str], target: str) -> tuple[str | None, tuple[int, str] | None]:
        """The id that is written like a name; and its row, if no other table names it: it may be a new name."""
        if (name, target) not in self._nearest:
            like, path = nearest(name, allowed), self.root / target
            row = self.row(path, like.rpartition(":")[2]) if like and target else 0
            is_new = row and not is_named(self, (like or "").rpartition(":")[2], [path])
            self._nearest[name, target] = (like, (row, (like or "").rpartition(":")[2]) if is_new else None)
        return self._nearest[name, target]


def _holds_files(folder: Path) -> bool:
    return any(path.is_file() for path in folder.rglob("*"))
