"""A sheet as plain text (UTF-8). A second language stands under each line of the first, further in."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from documents.formats.two import Two, in_one, under
from documents.sheet.sheet_document import Compared, Group, SheetDocument, SheetLine
from documents.sheet.sheet_origin import PicksCode

WIDTH = 72
LINE = "_" * 60
FURTHER_IN = " " * 4


def sheet_text(document: SheetDocument) -> bytes:
    """The sheet as UTF-8 text. Typed words are indented, so that they cannot pose as a heading."""
    sheet = Two(document, document.other)
    title = in_one(sheet.at(lambda one: one.title))
    compared, code = sheet.some(lambda one: one.comparison), sheet.some(lambda one: one.code)
    parts = [
        *_letterhead(document),
        title,
        "=" * len(title),
        "",
        *_wrapped(sheet.at(lambda one: one.care_team)),
        *_wrapped(sheet.at(lambda one: one.reader)),
        in_one(sheet.at(lambda one: one.visit_date)) + LINE[:24],
        "",
        *(_comparison(compared) if compared else ()),
        *_heading(sheet.at(lambda one: one.top.heading)),
    ]
    for number, line in enumerate(sheet.each(lambda one: one.top.lines), start=1):
        parts += [*_question(sheet, line, f"{number}. [ ] "), ""]
    for group in sheet.each(lambda one: one.other_groups):
        parts += _heading(group.at(lambda one: one.heading))
        for line in group.each(lambda one: one.lines):
            parts += [*_question(sheet, line, "[ ] "), ""]
    parts += [*_remember(sheet), *_section(sheet.at(lambda one: one.reminders)), ""]
    if code:
        parts += _code(code)
    parts += [*_section(sheet.at(lambda one: one.notice)), *_listed(sheet.each(lambda one: one.origin)), ""]
    parts += [*_call_card(sheet), *_section(sheet.at(lambda one: one.help)), ""]
    if document.sources.lines:  # whose names are the same in each language
        heading = _heading(sheet.at(lambda one: one.sources.heading))
        parts += [*heading, *_listed(map(Two, document.sources.questions)), ""]
    parts += [*_wrapped(sheet.at(lambda one: one.learning)), *_wrapped(sheet.at(lambda one: one.made_line)), ""]
    return "\r\n".join(parts).encode("utf-8")


def _comparison(compared: Two[Compared]) -> list[str]:
    """Each clause of the difference, then each row with one line a name."""
    parts = [*_heading(compared.at(lambda one: one.heading))]
    for clause in compared.each(lambda one: one.differences):
        parts += _wrapped(clause)
    parts.append("")
    names = [in_one(name) for name in compared.each(lambda one: one.names)]
    for row in compared.each(lambda one: one.rows):
        parts.append(f"{in_one(row.at(lambda one: one.name))}:")
        for name, cell in zip(names, row.each(lambda one: one.cells), strict=True):
            parts += _entry(f"{name}: {in_one(cell)}", "  - ")
    return [*parts, ""]


def _remember(sheet: Two[SheetDocument]) -> list[str]:
    parts = _heading(sheet.at(lambda one: one.remember))
    for line in sheet.each(lambda one: one.check_back.questions):
        parts += [*_wrapped(line), LINE, ""]
    return parts


def _code(code: Two[PicksCode]) -> list[str]:
    """The address stays in one piece, so that it can be copied."""
    heading = _heading(code.at(lambda one: one.heading))
    return [*heading, *_wrapped(code.at(lambda one: one.text_help)), code.first.address, ""]


def _call_card(sheet: Two[SheetDocument]) -> list[str]:
    return [
        *_heading(sheet.at(lambda one: one.call_card.heading)),
        *_wrapped(sheet.at(lambda one: one.call_card_first)),
        *(f"{in_one(line)} {LINE[:36]}" for line in sheet.each(lambda one: one.call_card.questions)),
        *_wrapped(sheet.at(lambda one: one.call_card_line)),
        "",
    ]


def _letterhead(document: SheetDocument) -> list[str]:
    if document.letterhead is None:
        return []
    lines = (document.letterhead.name, *document.letterhead.lines)
    return [*(line for words in lines for line in textwrap.wrap(words, WIDTH) or [""]), ""]


def _question(sheet: Two[SheetDocument], line: Two[SheetLine], marker: str) -> list[str]:
    """The question, what the reader noted, a line for who interprets the reader's words, and one for the answer."""
    indent = " " * len(marker)
    parts = [*_entry(line.first.text, marker), *_twin(line.at(lambda one: one.text), indent)]
    if line.first.note:
        parts += _entry(f"{in_one(sheet.at(lambda one: one.note))} {line.first.note}", indent)
    interpret = line.first.interpret or under(line.at(lambda one: one.interpret))
    if interpret:
        parts.append(f"{indent}{interpret} {LINE[:36]}")
    return [*parts, f"{indent}{in_one(sheet.at(lambda one: one.answer))} {LINE[:44]}"]


def _heading(words: Two[str]) -> list[str]:
    line = in_one(words)
    return [line, "-" * len(line)]


def _wrapped(words: Two[str]) -> list[str]:
    return [*(textwrap.wrap(words.first, WIDTH) or [""]), *_twin(words, FURTHER_IN)]


def _twin(words: Two[str], indent: str) -> list[str]:
    """What stands under some words, if anything does."""
    return _entry(under(words), indent) if under(words) else []


def _entry(words: str, marker: str) -> list[str]:
    indent = " " * len(marker)
    lines = [line for part in words.split("\n") for line in textwrap.wrap(part, WIDTH - len(marker)) or [""]]
    return [(marker if index == 0 else indent) + line for index, line in enumerate(lines)]


def _listed(lines: Iterable[Two[str]]) -> list[str]:
    return [part for line in lines for part in (*_entry(line.first, "* "), *_twin(line, FURTHER_IN))]


def _section(group: Two[Group]) -> list[str]:
    heading = _heading(group.at(lambda one: one.heading))
    return [*heading, *_listed(group.each(lambda one: one.questions))]
