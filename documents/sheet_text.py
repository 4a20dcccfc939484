"""A sheet as plain text (UTF-8)."""

from __future__ import annotations

import textwrap

from documents.sheet_document import Group, Line, SheetDocument

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
        *_heading(document.top.heading),
    ]
    for number, line in enumerate(document.top.lines, start=1):
        parts += [*_asked(document, line, f"{number}. [ ] "), ""]
    for group in document.rest:
        parts += _heading(group.heading)
        for line in group.lines:
            parts += [*_asked(document, line, "[ ] "), ""]
    parts += [*_listed(document.check_back), "", *_listed(document.reminders), ""]
    if document.code:  # the address stays in one piece, so that it can be copied
        parts += [*_heading(document.code.heading), *_wrapped(document.code.text_help), document.code.address, ""]
    if document.sources.lines:
        parts += [*_listed(document.sources), ""]
    parts += _heading(document.call_card.heading)
    parts += [f"{line} {LINE[:36]}" for line in document.call_card.questions]
    parts += [*_wrapped(document.call_card_line), "", *_listed(document.notice), ""]
    parts += [document.learning, document.made, ""]
    return "\r\n".join(parts).encode("utf-8")


def _letterhead(document: SheetDocument) -> list[str]:
    if document.letterhead is None:
        return []
    said = (document.letterhead.name, *document.letterhead.lines)
    return [*(line for words in said for line in _wrapped(words)), ""]


def _asked(document: SheetDocument, line: Line, marker: str) -> list[str]:
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


def _listed(group: Group) -> list[str]:
    return [*_heading(group.heading), *(line for words in group.questions for line in _entry(words, "* "))]
