"""Reads what a talk is made of: tables of parts, slides and rows, joined to the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from data.tables_reader import Reader
from data.talk_model import (
    MOST_CELL_WORDS,
    MOST_LINES,
    MOST_WORDS,
    CompareRow,
    CompareText,
    PartRow,
    SlideRow,
    SlideText,
    TalkContent,
)

if TYPE_CHECKING:
    from data.load import Catalogue

WORDS = "talk.toml"


def read_talk(reader: Reader, tables: Path, words: Path) -> TalkContent:
    """The content of talks below two folders; faults are noted in `reader`."""
    path = words / WORDS
    written = reader.toml(path)
    parts = reader.things(PartRow, tables / "talk_parts.csv")
    slides = reader.things(SlideRow, tables / "talk_slides.csv")
    rows = reader.things(CompareRow, tables / "talk_rows.csv")
    names = {part: _text(reader, path, f"parts.{part}", "name", _table(written, "parts", part)) for part in parts}
    texts = {}
    for slide, facts in sorted(slides.items(), key=lambda item: item[1].order):
        said = _table(written, "slides", slide)
        lines = _lines(reader, path, f"slides.{slide}", "lines", said, needed=False)
        script = _lines(reader, path, f"slides.{slide}", "script", said, needed=True)
        texts[slide] = SlideText(facts, _text(reader, path, f"slides.{slide}", "title", said), lines, script)
    compared = {}
    for row, facts_of_row in sorted(rows.items(), key=lambda item: item[1].order):
        said = _table(written, "rows", row)
        differ, same, script_text = (
            _text(reader, path, f"rows.{row}", key, said) for key in ("differ", "same", "script")
        )
        compared[row] = CompareText(facts_of_row, differ, same, script_text)
    for table, known in (("parts", parts), ("slides", slides), ("rows", rows)):
        for stray in _tables(written, table).keys() - known.keys():
            reader.fault(path, 0, f"{table}.{stray}", "the tables do not name it.", "add a row, or remove it.")
    ordered = dict(sorted(parts.items(), key=lambda item: item[1].order))
    cells = {subject: MappingProxyType(dict(said)) for subject, said in _tables(written, "cells").items()}
    return TalkContent(
        MappingProxyType(ordered),
        MappingProxyType(names),
        MappingProxyType(texts),
        MappingProxyType(compared),
        MappingProxyType(cells),
    )


def check_talk(reader: Reader, catalogue: Catalogue, tables: Path, words: Path) -> None:
    """Every id that a row names exists, every type has a slide, each slide is short, and no title stands twice."""
    content, subjects, attributes = catalogue.talk, catalogue.subjects, catalogue.attributes
    path = tables / "talk_slides.csv"
    slides = content.slides.values()
    reader.known(path, "part", [(s.facts.id, [s.facts.part]) for s in slides], content.parts)
    reader.known(path, "sources", [(s.facts.id, s.facts.sources) for s in slides], catalogue.sources)
    named = [(s.facts.id, [s.facts.subject] if s.facts.subject else []) for s in slides]
    reader.known(path, "subject", named, subjects)
    for kind, known in (("drawing", catalogue.mechanisms), ("dots", catalogue.chances)):
        shown = [(s.facts.id, [s.facts.figure.split(":")[1]]) for s in slides if s.facts.figure.startswith(f"{kind}:")]
        reader.known(path, "figure", shown, known)
    shown_types = {s.facts.subject for s in slides if s.facts.kind == "type"}
    for missing in [s.id for s in subjects.values() if s.facts.level == "type" and s.id not in shown_types]:
        reader.fault(path, 0, "subject", f"the type {missing!r} has no slide.", "add a row of the kind type.")
    path = tables / "talk_rows.csv"
    reader.known(path, "id", [(row, [row]) for row in content.rows], attributes)
    reader.known(path, "spoken", [(row, text.facts.spoken) for row, text in content.rows.items()], attributes)
    _check_words(reader, content, words / WORDS)
    _check_cells(reader, content, words / WORDS, subjects)


def _check_words(reader: Reader, content: TalkContent, path: Path) -> None:
    titles: dict[str, str] = {}
    for slide, text in content.slides.items():
        place = f"slides.{slide}"
        count = sum(len(words.split()) for words in (text.title, *text.lines))
        if count > MOST_WORDS or len(text.lines) > MOST_LINES:
            problem = f"{count} words and {len(text.lines)} lines stand on the slide."
            reader.fault(path, 0, place, problem, f"keep to {MOST_WORDS} words and {MOST_LINES} lines.")
        if not text.title.endswith((".", "?")):
            reader.fault(path, 0, f"{place}.title", "it is not a full sentence.", "end it with a full stop.")
        if text.title in titles:
            problem = f"slides.{titles[text.title]} has the same title."
            reader.fault(path, 0, f"{place}.title", problem, "give each slide a title of its own.")
        titles[text.title] = slide


def _check_cells(reader: Reader, content: TalkContent, path: Path, subjects: Iterable[str]) -> None:
    for subject in subjects:
        for row in content.rows:
            cell = content.cells.get(subject, {}).get(row, "")
            place = f"cells.{subject}.{row}"
            if not isinstance(cell, str) or not cell.strip():
                reader.fault(path, 0, place, "no cell may be blank.", f"write it, in {MOST_CELL_WORDS} words at most.")
            elif len(cell.split()) > MOST_CELL_WORDS:
                reader.fault(path, 0, place, f"it is too long for a slide: {cell!r}.", f"{MOST_CELL_WORDS} words.")
    known = set(subjects)
    for subject, cells in content.cells.items():
        for extra in [subject] if subject not in known else sorted(cells.keys() - content.rows.keys()):
            reader.fault(path, 0, f"cells.{subject}", f"{extra!r} is not known.", "correct the name, or remove it.")


def _tables(written: Mapping[str, Any], name: str) -> Mapping[str, Mapping[str, Any]]:
    found = written.get(name, {})
    return {key: value for key, value in found.items() if isinstance(value, dict)} if isinstance(found, dict) else {}


def _table(written: Mapping[str, Any], name: str, key: str) -> Mapping[str, Any]:
    return _tables(written, name).get(key, {})


def _text(reader: Reader, path: Path, place: str, key: str, said: Mapping[str, Any]) -> str:
    value = said.get(key)
    if isinstance(value, str) and value.strip() and "\n" not in value:
        return value
    reader.fault(path, 0, f"{place}.{key}", "it is missing, empty, or not one line of text.", "write it.")
    return ""


def _lines(
    reader: Reader, path: Path, place: str, key: str, said: Mapping[str, Any], *, needed: bool
) -> tuple[str, ...]:
    value = said.get(key, [])
    lines = tuple(value) if isinstance(value, list) else ()
    good = all(isinstance(line, str) and line.strip() and "\n" not in line for line in lines)
    if isinstance(value, list) and good and (lines or not needed):
        return lines
    reader.fault(path, 0, f"{place}.{key}", "it must be a list of texts, none of them empty.", "write it.")
    return ()
