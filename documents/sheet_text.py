"""A sheet as plain text (UTF-8)."""

from __future__ import annotations

import textwrap

from documents.sheet_document import Group, SheetDocument

WIDTH = 72
LINE = "_" * 60


def sheet_text(document: SheetDocument) -> bytes:
    """The sheet as UTF-8 text. Typed words are indented, so that they cannot pose as a heading."""
    parts = [
        document.title,
        "=" * len(document.title),
        "",
        *_wrapped(document.care_team),
        *_wrapped(document.reader),
        document.visit_date + LINE[:24],
        "",
        *_heading(document.top.heading),
    ]
    for number, question in enumerate(document.top.questions, start=1):
        parts += [*_entry(question, f"{number}. [ ] "), f"       {document.answer} {LINE[:44]}", ""]
    for group in document.rest:
        parts += _heading(group.heading)
        for question in group.questions:
            parts += [*_entry(question, "[ ] "), f"    {document.answer} {LINE[:46]}", ""]
    parts += [*_listed(document.check_back), "", *_listed(document.reminders), ""]
    if document.sources.questions:
        parts += [*_listed(document.sources), ""]
    parts += _heading(document.call_card.heading)
    parts += [f"{line} {LINE[:36]}" for line in document.call_card.questions]
    parts += [*_wrapped(document.call_card_line), "", *_listed(document.notice), ""]
    parts += [document.learning, document.made, ""]
    return "\r\n".join(parts).encode("utf-8")


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
