"""Which words a language must have: every message, each word of a drawing, each part of a page.

The list is a table, so that a lost line or a mistyped {field} is a fault with its place, and not a page that breaks.
`python -m data.words_needed` writes it anew from the first language, after a word was added or taken out.
"""

from __future__ import annotations

import csv
import io
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter
from typing import Any

from data.tables_reader import Reader

TABLE = Path("tables") / "words_needed.csv"
WITH_FIELDS = "messages.toml"  # the file whose words may hold fields to fill


def check_words(reader: Reader, words: Path) -> None:
    """Note a fault for each word that is needed and missing, is no text, or asks for what nobody fills in."""
    needed: dict[str, dict[str, frozenset[str]]] = {}
    for _, row in reader.table(reader.root / TABLE):
        fields = frozenset(row.get("fields", "").split())
        needed.setdefault(row.get("file", ""), {})[row.get("id", "")] = fields
    for file, wanted in needed.items():
        path = words / file
        if not path.is_file():
            continue  # said by the one who reads it
        again = Reader(reader.root)
        found = dict(flat(again.toml(path)))
        if again.faults:
            continue  # said already
        for key in wanted.keys() - found.keys():
            reader.fault(path, 0, key, "it is missing.", "write it again, or restore the file.")
        for key, value in found.items():
            problem = _problem(value, wanted.get(key), file == WITH_FIELDS)
            if problem:
                reader.fault(path, 0, key, *problem)


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
        named = ", ".join(f"{{{name}}}" for name in sorted(allowed or ())) or "no field"
        return f"nobody fills in {', '.join(sorted(unknown))}.", f"here you may use {named}."
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
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\n")
    writer.writerow(("file", "id", "fields"))
    writer.writerows(_rows(words))
    return made.getvalue()


def _rows(words: Path) -> Iterable[tuple[str, str, str]]:
    files = ["drawings.toml", WITH_FIELDS, *sorted(f"pages/{path.name}" for path in (words / "pages").glob("*.toml"))]
    for file in files:
        for key, value in sorted(flat(tomllib.loads((words / file).read_text(encoding="utf-8")))):
            fields = " ".join(sorted(fields_of(str(value)))) if file == WITH_FIELDS else ""
            yield file, key, fields


def main() -> int:
    """Write the table anew from the first language."""
    root = Path(__file__).parent
    (root / TABLE).write_text(table_of(root / "content" / "en"), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
