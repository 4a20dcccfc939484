"""What stands in a table of facts and not in its table of words, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from data.catalogue.faults import Depth
from data.catalogue.near import renamed

if TYPE_CHECKING:
    from data.catalogue.reader import Reader  # which calls what stands here

MOST_COMPARED = 40  # names on each side that are looked at for a likeness; beyond that the whole file is another
Lines = Mapping[str, tuple[int, object]]


def note_unpaired(
    reader: Reader, facts: Path, words: Path, fact_rows: Lines, word_rows: Lines, words_optional: bool
) -> None:
    """Note each id that stands on one side only; one that was renamed on one side is one fault."""
    unwritten = [] if words_optional else [name for name in fact_rows if name not in word_rows]
    strays = [name for name in word_rows if name not in fact_rows]
    pairs = renamed(unwritten, strays) if max(len(unwritten), len(strays)) <= MOST_COMPARED else {}
    for unwritten_id, stray in pairs.items():
        _note_renamed(reader, (facts, unwritten_id, fact_rows), (words, stray, word_rows))
    for name in (name for name in unwritten if name not in pairs):
        problem = f"nothing is written for {name!r}, which stands in {reader.name(facts)}, row {fact_rows[name][0]}."
        mend = f"add a row {name!r}."
        reader.fault(words, 0, "id", problem, mend, depth=Depth.LINK, about=[name], kind="unwritten")
    for name in (name for name in strays if name not in pairs.values()):
        problem = f"{name!r} is not in {reader.name(facts)}."
        mend = "add a row there, remove this row, or correct its id."
        line = word_rows[name][0]
        reader.fault(
            words, line, "id", problem, mend, depth=Depth.LINK, about=[name], kind="stray", target=reader.name(facts)
        )


Side = tuple[Path, str, Lines]


def _note_renamed(reader: Reader, facts: Side, words: Side) -> None:
    """Say it of the side that changed its name: the one whose new name no other table has."""
    changed, unchanged = (facts, words) if is_named(reader, words[1], (facts[0], words[0])) else (words, facts)
    path, name, rows = changed
    other_path, other_name, other_rows = unchanged
    row = other_rows[other_name][0]
    problem = f"{name!r} is not in {reader.name(other_path)}, where {other_name!r} stands (row {row})."
    about = [name, other_name]
    mend = f"write {other_name!r}; both files have the same ids."
    reader.fault(
        path,
        rows[name][0],
        "id",
        problem,
        mend,
        depth=Depth.LINK,
        about=about,
        kind="renamed",
        target=reader.name(other_path),
    )


def is_named(reader: Reader, name: str, besides: Collection[Path]) -> bool:
    """True if a table beside these two names it."""
    whole_name = re.compile(rf"(?:^|[,;:]){re.escape(name)}(?:[,;]|$)", re.MULTILINE)
    tables = (path for path in sorted((reader.root / "tables").rglob("*.csv")) if path not in besides)
    return any(whole_name.search(reader.text(path) or "") for path in tables)
