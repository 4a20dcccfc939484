"""What an editor is told about a broken content file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in one content file, where it stands and how to mend it."""

    file: str
    row: int  # the line of the file, the heading being line 1; 0 where no line is meant
    column: str
    problem: str
    mend: str

    def __str__(self) -> str:
        place = self.file + (f", row {self.row}" if self.row else "")
        place += f", column {self.column}" if self.column else ""
        return f"{place}: {self.problem} Mend: {self.mend}"


class ContentError(Exception):
    """Content cannot be used; `faults` lists every mistake found."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__(f"{len(self.faults)} fault(s) in the content:\n" + "\n".join(map(str, self.faults)))
