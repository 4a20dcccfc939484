"""Reads what a talk is made of: tables of parts, slides and rows, joined to the words of one language."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.catalogue.catalogue import Catalogue
from data.catalogue.faults import LACKS, Depth
from data.catalogue.near import renamed
from data.catalogue.reader import Reader
from data.catalogue.references import check_rows
from data.talk.model import MOST_LINES, MOST_WORDS, CheckRow, CheckText, PartRow, SlideRow, SlideText, TalkContent

WORDS = "talk.toml"


def talk_content(catalogue: Catalogue) -> TalkContent:
    """What talks are made of, in the language of a catalogue and from where it was read; read once."""
    return _content(catalogue.root, catalogue.language)


@cache
def _content(root: Path, language: str) -> TalkContent:
    return read_talk(Reader(root), language)


def read_talk(reader: Reader, language: str) -> TalkContent:
    """The content of talks in a language; faults are noted in `reader`."""
    tables, path = reader.root / "tables", reader.root / "content" / language / WORDS
    texts_read = reader.toml(path)
    parts = reader.rows(PartRow, tables / "talk_parts.csv")
    slides = reader.rows(SlideRow, tables / "talk_slides.csv")
    checks = reader.rows(CheckRow, tables / "talk_checks.csv")
    rows = {"parts": list(parts), "slides": list(slides), "checks": list(checks)}
    worded = {table: _tables(texts_read, table) for table in rows}
    for table, names_of_rows in rows.items():
        _note_unpaired(reader, path, table, names_of_rows, worded[table])
    names = {
        part: _text(reader, path, f"parts.{part}", "name", worded["parts"][part])
        for part in parts
        if part in worded["parts"]
    }
    texts = {}
    for slide, facts in sorted(slides.items(), key=lambda item: item[1].order):
        if slide not in worded["slides"]:
            continue
        text = worded["slides"][slide]
        lines = _lines(reader, path, f"slides.{slide}", "lines", text, needed=False)
        script = _lines(reader, path, f"slides.{slide}", "script", text, needed=True)
        texts[slide] = SlideText(facts, _text(reader, path, f"slides.{slide}", "title", text), lines, script)
    check_texts = {}
    for check, facts_of_check in sorted(checks.items(), key=lambda item: item[1].order):
        if check not in worded["checks"]:
            continue
        text = worded["checks"][check]
        question, answer = (_text(reader, path, f"checks.{check}", key, text) for key in ("question", "answer"))
        check_texts[check] = CheckText(facts_of_check, question, answer)
    ordered = dict(sorted(parts.items(), key=lambda item: item[1].order))
    return TalkContent(
        MappingProxyType(ordered), MappingProxyType(names), MappingProxyType(texts), MappingProxyType(check_texts)
    )


def check_talk(reader: Reader, catalogue: Catalogue) -> None:
    """Every id that a row names exists, every type has a slide, each slide is short, and no title stands twice."""
    content, subjects = read_talk(reader, catalogue.language), catalogue.subjects
    tables, words = reader.root / "tables", reader.root / "content" / catalogue.language / WORDS
    path = tables / "talk_slides.csv"
    slides = content.slides.values()
    check_rows(reader, catalogue, "talk_slides", (slide.facts for slide in slides))
    check_rows(reader, catalogue, "talk_checks", (check.facts for check in content.checks.values()))
    reader.note_unknown(
        path, "part", [(s.facts.id, [s.facts.part]) for s in slides], content.parts, "tables/talk_parts.csv"
    )
    figures_of = {"drawing": catalogue.pictures, "dots": catalogue.chances, "glance": catalogue.glance}
    files = {"drawing": "drawings", "dots": "chances", "glance": "glance"}
    for kind, existing in figures_of.items():
        named = [(s.facts.id, s.facts.figure.split(":")[1:]) for s in slides if s.facts.figure.startswith(f"{kind}:")]
        figures = [(slide, names if kind == "glance" else names[:1]) for slide, names in named]
        reader.note_unknown(path, "figure", figures, existing, f"tables/{files[kind]}.csv")
    shown_types = {s.facts.subject for s in slides if s.facts.kind == "type"}
    for missing in [s.id for s in subjects.values() if s.facts.level == "type" and s.id not in shown_types]:
        problem, mend = f"the type {missing!r} has no slide.", "add a row of the kind type."
        reader.fault(path, 0, "subject", problem, mend, depth=Depth.LINK, about=[missing], kind=LACKS)
    _check_words(reader, content, words)


def _check_words(reader: Reader, content: TalkContent, path: Path) -> None:
    titles: dict[str, str] = {}
    for slide, text in content.slides.items():
        place = f"slides.{slide}"
        count = sum(len(words.split()) for words in (text.title, *text.lines))
        if count > MOST_WORDS or len(text.lines) > MOST_LINES:
            problem = f"{count} words and {len(text.lines)} lines stand on the slide."
            row = reader.row(path, place)
            reader.fault(path, row, place, problem, f"keep to {MOST_WORDS} words and {MOST_LINES} lines.")
        if not text.title.endswith((".", "?")):
            row = reader.row(path, f"{place}.title")
            reader.fault(path, row, f"{place}.title", "it is not a full sentence.", "end it with a full stop.")
        if text.title in titles:
            problem = f"slides.{titles[text.title]} has the same title."
            row = reader.row(path, f"{place}.title")
            reader.fault(path, row, f"{place}.title", problem, "give each slide a title of its own.")
        titles[text.title] = slide


def _note_unpaired(reader: Reader, path: Path, table: str, rows: Collection[str], written: Collection[str]) -> None:
    """Note each row without words, and words without a row; what was renamed is one fault."""
    unwritten, strays = sorted(set(rows) - set(written)), sorted(set(written) - set(rows))
    instead = renamed(unwritten, strays)
    for name in unwritten:
        row = reader.row(path, f"{table}.{instead[name]}") if name in instead else 0
        problem = (
            f"its words are missing; row {row} has [{table}.{instead[name]}]." if row else "its words are missing."
        )
        mend = f"write [{table}.{name}] in row {row}." if row else f"add [{table}.{name}]."
        place = (path, row, f"{table}.{name}", problem, mend)
        reader.fault(*place, depth=Depth.LINK, about=[name, *([instead[name]] if row else [])], kind="unwritten")
    for name in (name for name in strays if name not in instead.values()):
        problem, mend = "the tables do not name it.", f"add a row {name!r} to tables/talk_{table}.csv, or remove it."
        place = (path, reader.row(path, f"{table}.{name}"), f"{table}.{name}", problem, mend)
        reader.fault(*place, depth=Depth.LINK, about=[name], kind="stray", target=f"tables/talk_{table}.csv")


def _tables(texts_read: Mapping[str, Any], name: str) -> Mapping[str, Mapping[str, Any]]:
    tables = texts_read.get(name, {})
    return {key: value for key, value in tables.items() if isinstance(value, dict)} if isinstance(tables, dict) else {}


def _text(reader: Reader, path: Path, place: str, key: str, table: Mapping[str, Any]) -> str:
    value = table.get(key)
    if isinstance(value, str) and value.strip() and "\n" not in value:
        return value
    problem, mend = "it is missing, empty, or not one line of text.", f'write {key} = "Words" there.'
    reader.fault(path, _row(reader, path, place, key), f"{place}.{key}", problem, mend)
    return ""


def _lines(
    reader: Reader, path: Path, place: str, key: str, table: Mapping[str, Any], *, needed: bool
) -> tuple[str, ...]:
    value = table.get(key, [])
    lines = tuple(value) if isinstance(value, list) else ()
    good = all(isinstance(line, str) and line.strip() and "\n" not in line for line in lines)
    if isinstance(value, list) and good and (lines or not needed):
        return lines
    problem, mend = "it must be a list of texts, none of them empty.", f'write {key} = ["Words"] there.'
    reader.fault(path, _row(reader, path, place, key), f"{place}.{key}", problem, mend)
    return ()


def _row(reader: Reader, path: Path, place: str, key: str) -> int:
    return reader.row(path, f"{place}.{key}") or reader.row(path, place)
