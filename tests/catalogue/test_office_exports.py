"""Our tables opened by LibreOffice and saved as people in three countries would: read, or refused by the real cause.

What a program makes of a cell is asked of the program itself: it finds days in "June 2025" that no list would hold.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.faults import ContentError, answer
from data.catalogue.load import CONTENT_ROOT
from data.load import load_content
from tests.catalogue.breaks import as_bytes
from tests.catalogue.broken_content import TODAY, broken
from tests.support.office import as_table

pytestmark = pytest.mark.office

AMERICAN, GERMAN, FRENCH = 1033, 1031, 1036
COMMA, SEMICOLON, TAB = 44, 59, 9
UTF_8, WINDOWS_1252, UTF_16 = 76, 1, 65535
SOURCES, MEDICINES, TERMS = "tables/sources.csv", "tables/medicines.csv", "content/en/terms.csv"
MADE_A_DATE = "is a date as a spreadsheet writes it"  # how it is written, the program's own language says
NOT_UTF_8 = "the file is not UTF-8 text but an older encoding"
WORKBOOK = "row 1: the file is a workbook or another packed file"


def exported(folder: Path, file: str, form: str, language: int = AMERICAN, *, as_text: bool = False) -> bytes:
    """A table of the content, opened with an import filter of that language and saved in a form."""
    columns = len((CONTENT_ROOT / file).read_text(encoding="utf-8").partition("\n")[0].split(","))
    kinds = "/".join(f"{number}/2" for number in range(1, columns + 1)) if as_text else ""
    opened = f"CSV:44,34,76,1,{kinds},{language},false,true"
    return as_table(CONTENT_ROOT / file, folder, form, opened)


def as_csv(sign: int, encoding: int, language: int, *, quoted: bool = False) -> str:
    return f"csv:Text - txt - csv (StarCalc):{sign},34,{encoding},1,,{language},{str(quoted).lower()},true"


@pytest.mark.parametrize(
    ("sign", "encoding", "language", "quoted"),
    [
        (COMMA, UTF_8, AMERICAN, False),
        (SEMICOLON, UTF_8, GERMAN, True),
        (TAB, UTF_16, FRENCH, False),
    ],
    ids=["commas", "semicolons, all in quotes", "tabs in UTF-16"],
)
def test_a_table_opened_as_text_is_read_as_it_was(
    content: Path, catalogue: Catalogue, tmp_path: Path, sign: int, encoding: int, language: int, quoted: bool
) -> None:
    form = as_csv(sign, encoding, language, quoted=quoted)
    saved = exported(tmp_path, SOURCES, form, language, as_text=True)
    if saved == (content / SOURCES).read_bytes():
        return  # not one byte is another
    with broken(content, SOURCES, as_bytes(saved)):
        assert load_content("en", content, TODAY).sources == catalogue.sources


@pytest.mark.parametrize(
    ("form", "language", "file", "expected"),
    [
        (
            as_csv(COMMA, UTF_8, AMERICAN),
            AMERICAN,
            SOURCES,
            MADE_A_DATE,
        ),
        (
            as_csv(SEMICOLON, UTF_8, GERMAN),
            GERMAN,
            SOURCES,
            MADE_A_DATE,
        ),
        (as_csv(SEMICOLON, WINDOWS_1252, FRENCH), FRENCH, TERMS, NOT_UTF_8),
        ("xlsx", AMERICAN, MEDICINES, WORKBOOK),
        ("ods", GERMAN, MEDICINES, WORKBOOK),
        ("fods", GERMAN, MEDICINES, "row 1: the file is a web page or XML"),
        ("xls", AMERICAN, MEDICINES, "row 1: the file is an old workbook"),
    ],
    ids=["dates in America", "dates in Germany", "Windows-1252", "xlsx", "ods", "flat ods", "xls"],
)
def test_what_a_spreadsheet_changed_is_named_first(
    content: Path, tmp_path: Path, form: str, language: int, file: str, expected: str
) -> None:
    saved = exported(tmp_path, file, form, language)
    with broken(content, file, as_bytes(saved)), pytest.raises(ContentError) as caught:
        load_content("en", content, TODAY)
    lines = answer(caught.value.faults)
    assert lines[0].startswith(f"{file}, row ") and expected in lines[0], lines
    assert len(lines) <= 3, lines
