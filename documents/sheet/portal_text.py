"""The top three as a short text to paste into a message to the care team."""

from __future__ import annotations

from documents.formats.two import Two, in_one, under
from documents.sheet.sheet_document import SheetDocument


def portal_text(document: SheetDocument) -> str:
    """The questions of the top three, numbered, each on a line of its own, below a first line.

    In two languages each has its twin below it.
    """
    sheet = Two(document, document.other)
    lines = [in_one(sheet.at(lambda one: one.top.heading))]
    for number, line in enumerate(sheet.each(lambda one: one.top.questions), start=1):
        lines += [f"{number}. {line.first}", *([f"   {under(line)}"] if under(line) else [])]
    return "\n".join(lines)
