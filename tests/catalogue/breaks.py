"""Ways in which an editor, or a spreadsheet program, breaks a content file. Each takes the bytes and gives others."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from typing import Literal

Break = Callable[[bytes], bytes]
Rows = list[list[str]]
Quoting = Literal[0, 1, 2, 3]  # a QUOTE_… of csv


def rows_of(data: bytes) -> Rows:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


def table(rows: Rows, sign: str = ",", quoting: Quoting = csv.QUOTE_MINIMAL, end: str = "\n") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=sign, quoting=quoting, lineterminator=end).writerows(rows)
    return text.getvalue()


def saved(sign: str = ",", encoding: str = "utf-8", quoting: Quoting = csv.QUOTE_MINIMAL, end: str = "\n") -> Break:
    """A table as a spreadsheet program saves it."""
    return lambda data: table(rows_of(data), sign, quoting, end).encode(encoding, "replace")


def encoded(encoding: str) -> Break:
    return lambda data: data.decode("utf-8").encode(encoding, "replace")


def replaced(old: str, new: str) -> Break:
    """The first match of a pattern written in another way."""

    def change(data: bytes) -> bytes:
        text, count = re.subn(old, new, data.decode("utf-8"), count=1)
        assert count, f"there is no {old!r} to break"
        return text.encode("utf-8")

    return change


def line_gone(start: str) -> Break:
    return replaced(rf"(?m)^{re.escape(start)}.*\n", "")


def column_gone(name: str) -> Break:
    def change(data: bytes) -> bytes:
        rows = rows_of(data)
        index = rows[0].index(name)
        return table([row[:index] + row[index + 1 :] for row in rows]).encode()

    return change


def column_as(name: str, write: Callable[[str], str]) -> Break:
    """Every cell of a column written in another way."""

    def change(data: bytes) -> bytes:
        heading, *rows = rows_of(data)
        index = heading.index(name)
        return table([heading, *([*row[:index], write(row[index]), *row[index + 1 :]] for row in rows)]).encode()

    return change


def as_bytes(data: bytes) -> Break:
    return lambda _: data


def first_row_only(data: bytes) -> bytes:
    return data.partition(b"\n")[0] + b"\n"


def without_first_row(data: bytes) -> bytes:
    return data.partition(b"\n")[2]


def row_empty_above(data: bytes) -> bytes:
    return b"\n" + data


def first_row_twice(data: bytes) -> bytes:
    return data + data.splitlines(keepends=True)[1]


def rows_in_quotes(data: bytes) -> bytes:
    lines = data.decode("utf-8").splitlines()
    return "".join('"{}"\n'.format(line.replace('"', '""')) for line in lines).encode()


def commas_to(sign: str) -> Break:
    """Every comma replaced, also where a cell holds one."""
    return lambda data: data.replace(b",", sign.encode())


def german_day(value: str) -> str:
    return ".".join(reversed(value.split("-")))


def american_day(value: str) -> str:
    year, month, day = value.split("-")
    return f"{int(month)}/{int(day)}/{year}"
