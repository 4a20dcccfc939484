"""A sheet as plain text (UTF-8)."""

from __future__ import annotations

import textwrap

from documents.sheet.sheet_document import Compared, Group, SheetDocument, SheetLine

WIDTH = 72
LINE = "_" * 60


def sheet_text(document: SheetDocument) -> bytes:
    """The sheet as UTF-8 text. Typed words are indented, so that they cannot pose as a heading."""
    parts = [
        *_letterhead(document),
        document.title,
        "=" * len(document.title),
        "",
        *_wrapped(document.care_team),
        *_wrapped(document.reader),
        document.visit_date + LINE[:24],
        "",
        *(_comparison(document.comparison) if document.comparison else ()),
        *_heading(document.top.heading),
    ]
    for number, line in enumerate(document.top.lines, start=1):
        parts += [*_question(document, line, f"{number}. [ ] "), ""]
    for group in document.other_groups:
        parts += _heading(group.heading)
        for line in group.lines:
            parts += [*_question(document, line, "[ ] "), ""]
    parts += [*_remember(document), *_section(document.reminders), ""]
    if document.code:  # the address stays in one piece, so that it can be copied
        parts += [*_heading(document.code.heading), *_wrapped(document.code.text_help), document.code.address, ""]
    parts += [*_section(document.notice), *(line for words in document.origin for line in _entry(words, "* ")), ""]
    parts += [*_call_card(document), *_section(document.help), ""]
    if document.sources.lines:
        parts += [*_section(document.sources), ""]
    parts += [document.learning, document.made_line, ""]
    return "\r\n".join(parts).encode("utf-8")


def _comparison(compared: Compared) -> list[str]:
    """Each clause of the difference, then each row with one line a name."""
    parts = [*_heading(compared.heading), *(line for clause in compared.differences for line in _wrapped(clause)), ""]
    for row in compared.rows:
        cells = (f"{name}: {cell}" for name, cell in zip(compared.names, row.cells, strict=True))
        parts += [f"{row.name}:", *(line for cell in cells for line in _entry(cell, "  - "))]
    return [*parts, ""]


def _remember(document: SheetDocument) -> list[str]:
    parts = _heading(document.remember)
    for line in document.check_back.questions:
        parts += [*_wrapped(line), LINE, ""]
    return parts


def _call_card(document: SheetDocument) -> list[str]:
    return [
        *_heading(document.call_card.heading),
        *_wrapped(document.call_card_first),
        *(f"{line} {LINE[:36]}" for line in document.call_card.questions),
        *_wrapped(document.call_card_line),
        "",
    ]


def _letterhead(document: SheetDocument) -> list[str]:
    if document.letterhead is None:
        return []
    lines = (document.letterhead.name, *document.letterhead.lines)
    return [*(line for words in lines for line in _wrapped(words)), ""]


def _question(document: SheetDocument, line: SheetLine, marker: str) -> list[str]:
    """The question, what the reader noted, and a line for the answer."""
    indent = " " * len(marker)
    note = _entry(f"{document.note} {line.note}", indent) if line.note else []
    return [*_entry(line.text, marker), *note, f"{indent}{document.answer} {LINE[:44]}"]


def _heading(words: str) -> list[str]:
    return [words, "-" * len(words)]


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH) or [""]


def _entry(words: str, marker: str) -> list[str]:
    indent = " " * len(marker)
    lines = [line for part in words.split("\n") for line in textwrap.wrap(part, WIDTH - len(marker)) or [""]]
    return [(marker if index == 0 else indent) + line for index, line in enumerate(lines)]


def _section(group: Group) -> list[str]:
    return [*_heading(group.heading), *(line for words in group.questions for line in _entry(words, "* "))]
