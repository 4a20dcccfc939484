"""The texts of types, kinds and pages: each part of a TOML file, joined to its state and sources in a table."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.catalogue.faults import LACKS, Depth
from data.catalogue.join import is_named
from data.catalogue.model import Page, Statement, StatementRow, Subject, SubjectRow
from data.catalogue.near import renamed
from data.catalogue.odd_cells import what_is_odd
from data.catalogue.reader import Reader

# What a profile says beside its cells; each is a list of lines with sources of its own.
# The short cells of a comparison at a glance, in their order, and the clause that says the difference in one line.
GLANCE_PARTS = (
    "glance_given",
    "glance_where",
    "glance_wait",
    "glance_used_for",
    "glance_danger",
    "glance_help",
    "glance_harm",
    "glance_chemotherapy",
    "glance_cost",
)
PROFILE_PARTS = (
    "summary",
    "main_points",
    "steps",
    "people_can_get",
    "call_at_once",
    "difference",
    "in_short",  # closes the profile: what it is, what it can do and its danger, and the next step
    *GLANCE_PARTS,
)
NAMES = ("name", "short_name", "title")
Lines = dict[str, tuple[str, ...]]


def subjects(reader: Reader, tables: Path, words: Path) -> dict[str, Subject]:
    """All types and kinds in their order, each with what is said of it."""
    rows = reader.rows(SubjectRow, tables / "subjects.csv")
    attributes = reader.table(tables / "attributes.csv")
    cells = {row["id"] for _, row in attributes if row.get("origin") == "written" and row.get("id")}
    moved = _renamed_rows(reader, tables / "subjects.csv", words / "subjects", rows)
    by_id: dict[str, Subject] = {}
    for row in sorted(rows.values(), key=lambda subject: subject.order):
        if row.id in moved:
            continue
        path = words / "subjects" / f"{row.id}.toml"
        texts = _flat(reader, path)
        names = {key: texts.pop(key, None) for key in NAMES}
        for key, value in names.items():
            if not isinstance(value, str) or not value.strip():
                reader.fault(path, reader.row(path, key), key, "it is missing or empty.", f'write {key} = "...".')
        lines = _lines(reader, path, texts)
        needed = cells | {"summary", "main_points", "difference", "in_short", *GLANCE_PARTS}
        statements = _statements(reader, path, lines, tables / "statements" / f"{row.id}.csv", needed)
        for part in sorted(statements.keys() - cells - set(PROFILE_PARTS)):
            line, mend = reader.row(path, part), "correct the name, or add it to tables/attributes.csv."
            reader.fault(path, line, part, "no such attribute or part.", mend, depth=Depth.LINK, about=[part])
        by_id[row.id] = Subject(
            facts=row,
            name=str(names["name"]),
            short_name=str(names["short_name"]),
            title=str(names["title"]),
            statements=MappingProxyType(statements),
        )
    _note_strays(reader, words / "subjects", {*rows, *moved.values()})
    return by_id


def _renamed_rows(reader: Reader, table: Path, folder: Path, rows: Collection[str]) -> dict[str, str]:
    """Ids that were changed in the table alone, each with that of its texts, which other tables still name."""
    text_names = {path.stem for path in folder.glob("*.toml")}
    pairs = renamed(set(rows) - text_names, text_names - set(rows))
    moved = {new: old for new, old in pairs.items() if is_named(reader, old, [table])}
    for new, old in moved.items():
        problem = f"{new!r} has no texts; {reader.name(folder)} has {old}.toml, and other tables name {old!r}."
        place = (table, reader.row(table, new), "id", problem, f"write {old!r}.")
        reader.fault(*place, depth=Depth.FILE, about=[new, old], kind="renamed")
    return moved


def _note_strays(reader: Reader, folder: Path, rows: Collection[str]) -> None:
    for stray in sorted({path.stem for path in folder.glob("*.toml")} - set(rows)):
        mend = "add a row there, remove this file, or correct its name."
        place = (folder / f"{stray}.toml", 0, "", f"it is not in subjects.csv: {stray!r} is no id there.", mend)
        reader.fault(*place, depth=Depth.LINK, about=[stray], kind="stray", target="tables/subjects.csv")


def page(reader: Reader, name: str, tables: Path, words: Path) -> Page:
    """The texts of a page such as About, each with what it rests on."""
    path = words / "pages" / f"{name}.toml"
    lines = _lines(reader, path, _flat(reader, path))
    facts = tables / "statements" / f"page_{name}.csv"
    return Page(name, MappingProxyType(_statements(reader, path, lines, facts)))


def _flat(reader: Reader, path: Path) -> dict[str, Any]:
    """The keys of a file that has no tables; a line such as [texts], which puts those below it into one, is a fault."""
    texts = reader.toml(path)
    for name in [key for key, value in texts.items() if isinstance(value, dict)]:
        row = reader.row(path, name)
        if not row or not reader.lines(path)[row - 1].lstrip().startswith("["):
            continue
        problem, mend = f"[{name}] puts all below it into a table of its own.", "take the line out."
        reader.fault(path, row, name, problem, mend, depth=Depth.FILE)
        texts |= texts.pop(name)
    return texts


def _lines(reader: Reader, path: Path, texts: dict[str, Any]) -> Lines:
    """Each part of a text file as its lines; a single string is one line."""
    lines_of: Lines = {}
    for part, value in texts.items():
        lines = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else ()
        if lines and all(isinstance(line, str) and line.strip() and "\n" not in line for line in lines):
            lines_of[part] = lines
            odd = next(filter(None, map(what_is_odd, lines)), None)
            if odd:
                reader.fault(path, reader.row(path, part), part, *odd, about=[reader.key(path, part)])
        else:
            problem = "it must be text, or a list of texts, not empty."
            mend = f'write {part} = "Words", or a list of lines, each in quotes.'
            reader.fault(path, reader.row(path, part), part, problem, mend, about=[reader.key(path, part)])
    return lines_of


def _statements(
    reader: Reader, words: Path, lines: Lines, facts: Path, needed: Collection[str] = ()
) -> dict[str, Statement]:
    """Join the words of each part to its state and sources. Parts that are `needed` must be there."""
    table = reader.by_id(facts, list(StatementRow.model_fields), "part")
    rows: dict[str, StatementRow] = {}
    for part, (line, values) in table.items():
        row = reader.check(StatementRow, facts, line, values, reader.key(words, part))
        if row is not None:
            rows[part] = row
    if table:
        _note_unpaired(reader, words, lines, facts, table, needed)
    for part in sorted(set(needed) - lines.keys() - table.keys()):
        problem = f"nothing is said of {part!r}; no cell may be blank."
        mend = 'write it, or "Not known" with the sources looked at.'
        reader.fault(words, 0, part, problem, mend, depth=Depth.LINK, about=[reader.key(words, part)], kind=LACKS)
    return {
        part: Statement(part, rows[part].state, text, rows[part].sources)
        for part, text in lines.items()
        if part in rows
    }


def _note_unpaired(
    reader: Reader, words: Path, lines: Lines, facts: Path, rows: Collection[str], needed: Collection[str]
) -> None:
    """Note parts with words and no source, or the other way round; one that was renamed on one side is one fault."""
    unwritten, unsourced = sorted(set(rows) - lines.keys()), sorted(lines.keys() - set(rows))
    pairs = renamed(unwritten, unsourced)
    for part, instead in pairs.items():
        # Of the two names that of a cell of the comparison is right; else that of the table.
        wrong, right = ((words, instead), (facts, part)) if instead not in needed else ((facts, part), (words, instead))
        other = f"{reader.name(right[0])}, row {reader.row(*right)}"
        problem, mend = f"{wrong[1]!r} is {right[1]!r} in {other}.", f"write {right[1]!r} here."
        about = [reader.key(words, part), reader.key(words, instead)]
        column = wrong[1] if wrong[0] is words else "part"
        reader.fault(wrong[0], reader.row(*wrong), column, problem, mend, depth=Depth.LINK, about=about, kind="renamed")
    for part in (part for part in unwritten if part not in pairs):
        about = [reader.key(words, part)]
        problem, mend = "it has a source but no words.", "write it, or remove its row of sources."
        reader.fault(words, 0, part, problem, mend, depth=Depth.LINK, about=about, kind="unwritten")
    for part in (part for part in unsourced if part not in pairs.values()):
        about = [reader.key(words, part)]
        problem, mend = f"{part!r} has no source.", f"add a row {part!r} with state and sources."
        reader.fault(facts, 0, "part", problem, mend, depth=Depth.LINK, about=about, kind="unsourced")
