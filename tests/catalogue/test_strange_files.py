"""What spreadsheet programs, web pages, merges and tired editors leave in a file: each has its own first line.

Most stand here because a program wrote them when our tables were opened and saved; the lines are in strange_files.toml.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.load import load_content
from tests.catalogue import breaks
from tests.catalogue.breaks import Break, as_bytes, column_as, replaced, rows_of, table
from tests.catalogue.broken_content import TODAY, assert_first_line, broken

BCG, MESSAGES = "content/en/subjects/bcg.toml", "content/en/messages.toml"
MEDICINES, SOURCES, TERMS = "tables/medicines.csv", "tables/sources.csv", "content/en/terms.csv"
ROUTES, ROUTE_WORDS, CANCERS = "tables/routes.csv", "content/en/routes.csv", "tables/cancers.csv"
FIRST_LINES = tomllib.loads((Path(__file__).parent / "strange_files.toml").read_text(encoding="utf-8"))


def june_as(written: str) -> Break:
    """Dates that publishers show as "June 2025", as a spreadsheet shows them."""
    return column_as("source_date", lambda shown: re.sub(r"^(?:June|May|August) (20\d\d)$", written, shown))


def words_as(words: dict[str, str]) -> Break:
    """Cells of one word each, as a spreadsheet of another language writes them."""

    def change(data: bytes) -> bytes:
        heading, *rows = rows_of(data)
        return table([heading, *([words.get(cell, cell) for cell in row] for row in rows)]).encode()

    return change


def row_shifted(data: bytes) -> bytes:
    rows = rows_of(data)
    rows[3] = ["", *rows[3][:-1]]
    return table(rows).encode()


def merged(data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    return b"".join([*lines[:2], b"<<<<<<< HEAD\n", lines[2], b"=======\n", lines[2], b">>>>>>> other\n", *lines[3:]])


def in_column(place: int, name: str, cell: str) -> Break:
    """A column more."""
    return lambda data: table(
        [[*row[:place], cell if number else name, *row[place:]] for number, row in enumerate(rows_of(data))]
    ).encode()


def sorted_by_a_spreadsheet(data: bytes) -> bytes:
    heading, *rows = rows_of(data)
    return table([heading, *sorted(rows)]).encode()


BROKEN: dict[str, tuple[str, Break]] = {
    # dates and numbers that a spreadsheet made of something else
    "June in America": (SOURCES, june_as(r"6/1/\1")),
    "June in France": (SOURCES, june_as(r"01/06/\1")),
    "June in Germany": (SOURCES, june_as(r"01.06.\1")),
    "June in short": (SOURCES, june_as("Jun-25")),
    "June in French, in short": (SOURCES, june_as("juin-25")),
    "June as a number": (SOURCES, june_as("45809")),
    "June in German": (SOURCES, replaced("June 2025", "Juni 2025")),
    "a year and a month": (SOURCES, replaced("June 2025", "2025-06")),
    "a half as a date": ("content/en/news_words.csv", replaced(",1 of 2,", ",02. Jan,")),
    "a half as before": ("content/en/news_words.csv", replaced(",1 of 2,", ",half,")),
    "a power of ten": ("tables/chances.csv", replaced(",316,", ",3.16E+02,")),
    "yes and no in German": (CANCERS, words_as({"yes": "WAHR", "no": "FALSCH"})),
    "yes in French": (CANCERS, replaced("no,yes", "no,VRAI")),
    "no yes or no": (CANCERS, replaced("no,yes", "no,")),
    # what a spreadsheet shows in place of a cell
    "a name that it does not know": (SOURCES, replaced("Immunotherapy to Treat Cancer", "#NAME?")),
    "an id that it lost": (SOURCES, replaced("nci_immunotherapy,", "#REF!,")),
    "a column too narrow": (SOURCES, column_as("checked_on", lambda _: "###")),
    "a formula": (SOURCES, replaced("Immunotherapy to Treat Cancer", "=B2")),
    "a dash": (ROUTE_WORDS, replaced("(?m)^vein,([^,]*),.*$", r"vein,\1,-")),
    "words to come": (BCG, replaced("\nsummary = .*", '\nsummary = "TODO"')),
    # rows and columns
    "a title above": (SOURCES, lambda data: b"Our sources,,,,,,,\n" + data),
    "sorted with its heading": (ROUTES, lambda data: table(sorted(rows_of(data))).encode()),
    "a sum below": (SOURCES, lambda data: data + b"Total,709,,,,,,\n"),
    "a row one column off": (SOURCES, row_shifted),
    "a column without a name": (SOURCES, in_column(2, "", "note")),
    "the heading in capitals": (
        SOURCES,
        lambda data: data.replace(data.split(b"\n")[0], data.split(b"\n")[0].upper(), 1),
    ),
    "rows as columns": (ROUTES, lambda data: table([list(row) for row in zip(*rows_of(data), strict=True)]).encode()),
    "two tables put together": (SOURCES, lambda data: data + data),
    "curved quotes around cells": (TERMS, lambda data: data.replace(b'""', "”".encode()).replace(b'"', "“".encode())),
    "single quotes around cells": (SOURCES, lambda data: data.replace(b'"', b"'")),
    "a cell without end": (ROUTE_WORDS, replaced("vein,[^,]*,", f"vein,{'x' * 200_000},")),
    # lists of ids
    "ids parted by a stroke": (MEDICINES, replaced("melanoma;colorectal", "melanoma/colorectal")),
    "semicolons of a wide keyboard": (MEDICINES, lambda data: data.replace(b";", "；".encode())),
    "a source twice": (MEDICINES, replaced("nci_drug_ipilimumab;", "nci_drug_ipilimumab;nci_drug_ipilimumab;")),
    # letters that nobody sees, and addresses
    "a mark of an encoding in the middle": (SOURCES, replaced("\nnci_checkpoint,", "\n\ufeffnci_checkpoint,")),
    "a joint without width": (MEDICINES, replaced("nci_drug_ipilimumab", "nci_drug_\u200bipilimumab")),
    "a bell": (TERMS, replaced("Bacillus", "Bacillus\x07")),
    "words turned round": (TERMS, replaced("Bacillus", "Bacillus\u202e")),
    "a line's end of another kind": (BCG, replaced("weakened germ", "weakened\u2028germ")),
    "two addresses": (SOURCES, replaced("(https://www.cancer.gov/[^,]*),", r"\1 https://example.org,")),
    "a year mistyped": (SOURCES, replaced("2025-12-30,2026-12-30", "2025-12-30,2126-12-30")),
    # files
    "a web page": (SOURCES, as_bytes(b"<!DOCTYPE html><html><body>id,publisher</body></html>")),
    "a packed file": (ROUTES, as_bytes(b"\x1f\x8b\x08\x00id")),
    "a picture": (ROUTES, as_bytes(b"\x89PNG\r\n\x1a\n\x00")),
    "a merge that was not finished": (SOURCES, merged),
    # texts
    "a colon": (BCG, replaced("\nsummary = ", "\nsummary: ")),
    "a backslash": (BCG, replaced("weakened germ", r"weakened \\ germ")),
    "a note of another language": (BCG, replaced("\nsummary = ", "\n// a note\nsummary = ")),
    "a semicolon at the end": (BCG, replaced("\nsummary = (.*)", r"\nsummary = \1;")),
    "three quotes not closed": (BCG, replaced('\nsummary = "', '\nsummary = """')),
    "a table above all": (BCG, lambda data: b"[texts]\n" + data),
}

PLAIN: dict[str, Break] = {
    "a table sorted by id": sorted_by_a_spreadsheet,
    "an empty row in the middle": replaced("(?m)^(nci_c.*|nivolumab.*|car_t.*)$", r"\n\1"),
    "columns in another order": lambda data: table([[*row[1:], row[0]] for row in rows_of(data)]).encode(),
    "a mark of the encoding twice": lambda data: b"\xef\xbb\xbf" * 2 + data,
    "accents as letters of their own": lambda data: unicodedata.normalize("NFD", data.decode()).encode() + b"\n",
    "semicolons, and every cell in quotes": breaks.saved(";", quoting=1),
    "tabs, and every cell in quotes": breaks.saved("\t", quoting=1),
    "yes and no as a spreadsheet writes them": words_as({"yes": "TRUE", "no": "FALSE", "vein": "vein "}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_first_line_says_what_a_program_did(content: Path, name: str) -> None:
    assert_first_line(content, *BROKEN[name], FIRST_LINES[name])


def test_each_has_its_line_and_no_line_is_left_over() -> None:
    assert list(FIRST_LINES) == list(BROKEN)


@pytest.mark.parametrize("name", PLAIN)
def test_what_is_plain_to_read_is_read_as_before(content: Path, catalogue: Catalogue, name: str) -> None:
    with (
        broken(content, SOURCES, PLAIN[name]),
        broken(content, MEDICINES, PLAIN[name]),
        broken(content, TERMS, PLAIN[name]),
    ):
        read = load_content("en", content, TODAY)
    assert (read.medicines, read.terms, read.sources) == (catalogue.medicines, catalogue.terms, catalogue.sources)
