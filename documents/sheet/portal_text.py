"""The top three as a short text to paste into a message to the care team."""

from __future__ import annotations

from documents.sheet.sheet_document import SheetDocument


def portal_text(document: SheetDocument) -> str:
    """The questions of the top three, numbered, each on a line of its own, below a first line."""
    lines = [f"{number}. {line.text}" for number, line in enumerate(document.top.lines, start=1)]
    return "\n".join([document.top.heading, *lines])
