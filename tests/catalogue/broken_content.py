"""Content with one thing broken and put back, and the first line that an editor must then read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from data.catalogue.faults import ContentError, answer, causes_of
from data.load import load_content
from tests.catalogue.breaks import Break

TODAY = date(2026, 12, 1)


@contextmanager
def broken(root: Path, file: str, change: Break | str) -> Iterator[int]:
    """A file changed, or moved and gone; gives the first line that is another."""
    path = root / file
    if isinstance(change, str):
        there = root / (change or "gone")
        path.rename(there)
        try:
            yield 0
        finally:
            there.rename(path)
        return
    before = path.read_bytes()
    after = change(before)
    assert after != before, "the row must break something"
    path.write_bytes(after)
    lines, changed = before.split(b"\n"), after.split(b"\n")
    try:
        yield next(n for n in range(1, len(changed) + 1) if n > len(lines) or lines[n - 1] != changed[n - 1])
    finally:
        path.write_bytes(before)


def assert_first_line(content: Path, file: str, change: Break | str, expected: str) -> None:
    """The break is one mistake and its line is the expected one; {row} is the changed row, … stands for any text."""
    with broken(content, file, change) as row, pytest.raises(ContentError) as caught:
        load_content("en", content, TODAY)
    lines = answer(caught.value.faults)
    expected = expected.strip().replace("{row}", str(row))
    assert re.fullmatch(".*".join(map(re.escape, expected.split("…"))), lines[0]), lines[0]
    assert len(causes_of(caught.value.faults)) == 1, lines
    assert len(lines) <= 3
