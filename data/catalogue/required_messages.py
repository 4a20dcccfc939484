"""Which words a language must have: every message, each word of a drawing, each part of a page, each column of a table.

The list is a table, so that a lost line or a mistyped {field} is a fault with its place, and not a page that breaks.
`python -m data.catalogue.required_messages` writes it anew from the first language, after a word was added or
taken out.
"""

from __future__ import annotations

import csv
import io
import sys
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from data.catalogue.faults import Depth
from data.catalogue.form import text_of
from data.catalogue.near import renamed
from data.catalogue.odd_cells import what_is_odd
from data.catalogue.reader import Reader
from data.catalogue.table_form import records

TABLE = Path("tables") / "words_needed.csv"
WITH_FIELDS = "messages.toml"  # the file whose words may hold fields to fill


def check_words(reader: Reader, words: Path) -> None:
    """Note a fault for each word that is needed and missing, is no text, or asks for what nobody fills in."""
    needed: dict[str, dict[str, frozenset[str]]] = {}
    for _, row in reader.table(reader.root / TABLE):
        fields = frozenset(row.get("fields", "").split())
        needed.setdefault(row.get("file", ""), {})[row.get("id", "")] = fields
    for file, fields_of_key in needed.items():
        path = words / file
        if path.suffix == ".csv":
            reader.table(path, list(fields_of_key))
            continue
        if not path.is_file():
            continue  # said by the one who reads it
        messages = dict(flat(reader.toml(path)))
        if not messages:
            continue  # said already: it cannot be read
        _note_missing(reader, path, messages, fields_of_key)
        for key, value in messages.items():
            odd = what_is_odd(value) if isinstance(value, str) else None
            problem = odd or _problem(value, fields_of_key.get(key), file == WITH_FIELDS)
            if problem:
                reader.fault(path, reader.row(path, key), key, *problem, about=[reader.key(path, key)])


def _note_missing(reader: Reader, path: Path, written: Collection[str], needed: Collection[str]) -> None:
    """Note what a file must have and lacks: a whole table once, and by its new name what was renamed."""
    missing = sorted(set(needed) - set(written))
    tables, tables_written = {_table(key) for key in missing}, {_table(key) for key in written}
    gone = sorted(tables - tables_written - {""})
    tables_instead = renamed(gone, tables_written - {_table(key) for key in needed})
    for table in gone:
        keys = [key for key in missing if _table(key) == table]
        row = reader.row(path, tables_instead.get(table, ""))
        problem = f"the table [{table}] with its {len(keys)} words is missing"
        problem += f"; row {row} has [{tables_instead[table]}]." if row else "."
        mend = f"write [{table}] in row {row}." if row else "write it again, or restore the file."
        about = [table, *(reader.key(path, key) for key in keys)]
        reader.fault(path, row, table, problem, mend, depth=Depth.LINK, about=about, kind="missing table")
    single = [key for key in missing if _table(key) not in gone]
    instead = renamed(single, set(written) - set(needed))
    for key in single:
        row = reader.row(path, instead.get(key, ""))
        problem = f"it is missing; row {row} has {instead[key]!r}, which nobody asks for." if row else "it is missing."
        mend = f"write {key!r} in row {row}." if row else "write it again, or restore the file."
        about = [reader.key(path, key)]
        reader.fault(path, row, key, problem, mend, depth=Depth.LINK, about=about, kind="missing word")


def _table(key: str) -> str:
    return key.rpartition(".")[0]


def _problem(value: object, allowed: frozenset[str] | None, may_hold_fields: bool) -> tuple[str, str] | None:
    lines = value if isinstance(value, list) else [value]
    if not lines or not all(isinstance(line, str) and line.strip() for line in lines):
        return "it must be text and not empty.", 'write it in quotes, like key = "Words".'
    if not may_hold_fields:
        return None
    try:
        fields = fields_of(str(value))
    except ValueError:
        return (
            "a { or } stands alone, or a field is no plain name.",
            "write fields like {count}; a bracket as {{ or }}.",
        )
    unknown = fields - allowed if allowed is not None else frozenset()
    if unknown:
        usable = ", ".join(f"{{{name}}}" for name in sorted(allowed or ())) or "no field"
        return f"nobody fills in {', '.join(sorted(unknown))}.", f"here you may use {usable}."
    return None


def fields_of(message: str) -> frozenset[str]:
    """The names of the fields in a message. Raises ValueError for a bracket alone or a field that is no plain name."""
    fields = set()
    for _, name, form, conversion in Formatter().parse(message):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            raise ValueError(name)
        fields.add(name)
    return frozenset(fields)


def flat(nested: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Each value of nested tables, by its dotted name."""
    for key, value in nested.items():
        if isinstance(value, Mapping):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def table_of(words: Path) -> str:
    """The table for a language's folder, as the file holds it."""
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(("file", "id", "fields"))
    writer.writerows(_rows(words))
    return table.getvalue()


def _rows(words: Path) -> Iterable[tuple[str, str, str]]:
    files = ["drawings.toml", WITH_FIELDS, *sorted(f"pages/{path.name}" for path in (words / "pages").glob("*.toml"))]
    for file in files:
        for key, value in sorted(flat(tomllib.loads((words / file).read_text(encoding="utf-8")))):
            fields = " ".join(sorted(fields_of(str(value)))) if file == WITH_FIELDS else ""
            yield file, key, fields
    for path in sorted(words.glob("*.csv")):
        yield from ((path.name, column, "") for column in records(text_of(path.read_bytes()))[0])


def main() -> int:
    """Write the table anew from the first language."""
    root = Path(__file__).parents[1]
    (root / TABLE).write_text(table_of(root / "content" / "en"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
