"""Whether a language is whole: it has each file, each text and each cell that the first language has, and no more.

What is missing is told once for each file. Until it is there nothing else of the language is judged: half of it would
break thousands of ties, and none of that is what an editor has to hear.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from data.catalogue.faults import Depth, Fault
from data.catalogue.form import Refused, text_of
from data.catalogue.load import DEFAULT_LANGUAGE
from data.catalogue.required_messages import flat
from data.catalogue.table_form import records

ENDINGS = (".csv", ".toml")
# What each language fills as it needs: how a word is said, other names, words that people type or the news use.
OWN_COLUMNS = frozenset({"say", "say_name", "also_called", "words", "not_words"})


def lacking(root: Path, language: str) -> list[Fault]:
    """What a language lacks, or has beside it, in comparison with the first: one fault a file; none for the first."""
    first, own = root / "content" / DEFAULT_LANGUAGE, root / "content" / language
    if language == DEFAULT_LANGUAGE:
        return []
    wanted, there = _files(first), _files(own)
    if wanted and not wanted & there:
        problem = f"nothing of content/{DEFAULT_LANGUAGE} is written in it."
        return [Fault(f"content/{language}", 0, "", problem, "write it, or take the folder away.", Depth.FILE)]
    faults = []
    for name in sorted(wanted | there):
        problem, mend = _compared(root, first, own, name) if name in wanted and name in there else _alone(name in there)
        if problem:
            faults.append(Fault(f"content/{language}/{name}", 0, "", problem, mend, Depth.FILE))
    return faults


def _files(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.suffix in ENDINGS and not path.name.startswith((".", "~")))
    return {path.relative_to(folder).as_posix() for path in paths}


def _alone(is_there: bool) -> tuple[str, str]:
    if is_there:
        return "the first language has no such file.", "take it away, or name it as there."
    return "the file is missing.", f"write it, with the ids of the file in content/{DEFAULT_LANGUAGE}."


def _compared(root: Path, first: Path, own: Path, name: str) -> tuple[str, str]:
    facts = root / "tables" / name
    try:
        wanted, there = (dict(_texts(folder / name, facts)) for folder in (first, own))
    except (Refused, ValueError, KeyError):
        return "", ""  # it cannot be read, and who reads it says why
    parts = [
        _counted(sorted(wanted.keys() - there.keys()), len(wanted), "missing"),
        _counted(sorted(there.keys() - wanted.keys()), len(there), "left over: the first language has no such text"),
    ]
    return " ".join(filter(None, parts)), f"compare it with content/{DEFAULT_LANGUAGE}/{name}."


def _counted(keys: Collection[str], of: int, what: str) -> str:
    return f"{len(keys):,} of {of:,} texts are {what} (the first: {next(iter(keys))})." if keys else ""


def _texts(path: Path, facts: Path) -> Iterator[tuple[str, object]]:
    """The texts of a file by their keys, or by id and column where a table of facts has the ids.

    Of a table of names and words that people use each language has its own rows.
    """
    text = text_of(path.read_bytes())
    if path.suffix == ".toml":
        yield from flat(tomllib.loads(text))
    elif facts.is_file():
        for _, row in records(text)[1]:
            yield from _cells(row)


def _cells(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield row["id"], ""
    for column, cell in row.items():
        if column != "id" and column not in OWN_COLUMNS and cell.strip():
            yield f"{row['id']}, {column}", cell
