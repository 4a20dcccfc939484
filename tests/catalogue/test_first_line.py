"""An editor mends any single mistake from the first line of the answer: each break with the line that it must give.

Each is made in one copy of the content and taken back. The lines stand beside, in first_lines.toml.
"""

from __future__ import annotations

import tomllib
from contextlib import ExitStack
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.load import load_content
from tests.catalogue import breaks
from tests.catalogue.breaks import (
    Break,
    as_bytes,
    column_as,
    column_gone,
    commas_to,
    encoded,
    line_gone,
    replaced,
    saved,
)
from tests.catalogue.broken_content import TODAY, assert_first_line, broken

BCG = "content/en/subjects/bcg.toml"
MEDICINES = "tables/medicines.csv"
TALK = "content/en/talk.toml"
MESSAGES = "content/en/messages.toml"
FIRST_LINES = tomllib.loads((Path(__file__).parent / "first_lines.toml").read_text(encoding="utf-8"))


# A break: the file, and its change or its new name.
BROKEN: dict[str, tuple[str, Break | str]] = {
    # a column or the heading
    "a column is gone": (MEDICINES, column_gone("kind")),
    "the last column is gone": ("tables/terms.csv", column_gone("say_source")),
    "the first column of words is gone": ("content/en/terms.csv", column_gone("term")),
    "the ids are gone": ("tables/sources.csv", column_gone("id")),
    "a column has a capital": (MEDICINES, replaced("kind", "Kind")),
    "a column has a blank": ("tables/sources.csv", replaced("next_check", "next check")),
    "a column that nobody knows": ("tables/routes.csv", lambda data: data.replace(b"\n", b",note\n")),
    "a column twice": ("tables/routes.csv", replaced("order", "id")),
    "the heading is gone": ("tables/subjects.csv", breaks.without_first_row),
    "an empty row above": ("tables/routes.csv", breaks.row_empty_above),
    "a heading alone": ("tables/subjects.csv", breaks.first_row_only),
    "a heading alone, of statements": ("tables/statements/bcg.csv", breaks.first_row_only),
    # a file in another form
    "an empty file": ("tables/subjects.csv", as_bytes(b"")),
    "a workbook": ("tables/subjects.csv", as_bytes(b"PK\x03\x04...")),
    "an old workbook": ("tables/terms.csv", as_bytes(b"\xd0\xcf\x11\xe0..")),
    "semicolons for every comma": (MEDICINES, commas_to(";")),
    "bars": (MEDICINES, commas_to("|")),
    "rows in quotes": (MEDICINES, breaks.rows_in_quotes),
    "Windows-1252": ("content/en/spanish_names.csv", encoded("cp1252")),
    "Mac OS Roman": ("content/en/terms.csv", encoded("mac_roman")),
    "semicolons in Windows-1252": ("tables/sources.csv", saved(";", "cp1252")),
    "UTF-16 without its mark": ("tables/routes.csv", encoded("utf-16-le")),
    "UTF-16 that is cut": ("tables/routes.csv", lambda data: data.decode().encode("utf-16")[:-1]),
    "UTF-32": ("tables/routes.csv", encoded("utf-32")),
    "broken letters": ("content/en/spanish_names.csv", lambda data: data.decode("cp1252", "replace").encode()),
    "text in UTF-16 without its mark": (MESSAGES, encoded("utf-16-le")),
    # quotes and cells
    "a quote not closed": (MEDICINES, replaced("Yervoy", '"Yervoy')),
    "a quote inside quotes": (MEDICINES, replaced("Yervoy", '"Yer"voy')),
    "a line break in a cell": ("content/en/routes.csv", replaced(r"vein,(\w)", 'vein,"\\1\n')),
    "a comma too many": ("content/en/routes.csv", replaced("vein,", "vein,a,")),
    "a comma too few": ("tables/routes.csv", replaced("vein,", "vein")),
    "a cell emptied": ("content/en/routes.csv", replaced("(?m)^vein,[^,]+,", "vein,,")),
    # numbers and days
    "a number as a word": ("tables/routes.csv", replaced("vein,1", "vein,first")),
    "comma decimals in a column": ("tables/chances.csv", column_as("low", "{},0".format)),
    "a point for thousands": ("tables/chances.csv", replaced(",316,", ",1.316,")),
    "a decimal that is whole": ("tables/routes.csv", replaced("vein,1", "vein,1.0")),
    "a thousand with a blank": ("tables/chances.csv", replaced(",316,", ",1\u202f316,")),
    "a number out of bounds": ("tables/chances.csv", replaced(",44,44,", ",44,144,")),
    "days as in Germany": ("tables/sources.csv", column_as("checked_on", breaks.german_day)),
    "days as in America": ("tables/scores.csv", column_as("scored_on", breaks.american_day)),
    "a day as a spreadsheet counts": ("tables/sources.csv", replaced("2025-12-30", "46021")),
    "a day that there is not": ("tables/sources.csv", replaced("2025-12-30", "2025-02-30")),
    "a day to come": ("tables/sources.csv", replaced("2025-12-30", "2036-12-30")),
    "a source dated to come": ("tables/sources.csv", replaced(",28 September 2026,", ",28 September 2035,")),
    "a source checked before it was there": (
        "tables/sources.csv",
        replaced(",,2025-12-30,", ",June 2026,2025-12-30,"),
    ),
    "a next check before the check": ("tables/sources.csv", replaced("2025-12-30,2026-12-30", "2025-12-30,2024-12-30")),
    "an approval to come": (MEDICINES, replaced("2011,2011-03-25", "2031,2031-03-25")),
    "an approval in another year": (MEDICINES, replaced("2011,2011-03-25", "2012,2011-03-25")),
    "an approval after its sources were checked": (
        "tables/medicines.csv",
        replaced("2011,2011-03-25", "2026,2026-11-30"),
    ),
    "a day emptied": ("tables/sources.csv", replaced("2025-12-30,2026-12-30", "2025-12-30,")),
    "a word of a list emptied": ("tables/subjects.csv", replaced("bcg,(.*),kind,", r"bcg,\1,,")),
    # ids
    "a blank at an id's end": ("tables/routes.csv", replaced("vein,", "vein ,")),
    "a blank at an id's end in words": ("content/en/routes.csv", replaced("vein,", "vein\u00a0,")),
    "blanks at all ids' ends": ("tables/routes.csv", column_as("id", "{} ".format)),
    "an id twice": ("tables/routes.csv", breaks.first_row_twice),
    "an id renamed in the facts": ("tables/routes.csv", replaced("vein,", "vain,")),
    "an id renamed in the words": ("content/en/routes.csv", replaced("vein,", "vain,")),
    "a row gone from the facts": ("tables/routes.csv", line_gone("vein,")),
    "a row gone from the words": ("content/en/routes.csv", line_gone("vein,")),
    "a source gone": ("tables/sources.csv", line_gone("nci_immunotherapy,")),
    "a source renamed": ("tables/sources.csv", replaced("nci_immunotherapy,", "nci_imunotherapy,")),
    "a source that there is not": (MEDICINES, replaced("nci_drug_ipilimumab", "nci_drug_ipilimumub")),
    "a kind that there is not": (MEDICINES, replaced(",ctla4_inhibitors,", ",ctla_inhibitors,")),
    "a word that is not one of those": ("tables/subjects.csv", replaced("bcg,(.*),kind,", r"bcg,\1,kynd,")),
    "an address that is not https": ("tables/sources.csv", replaced("https://www", "http://www")),
    "a colour of another type": ("tables/subjects.csv", replaced("(bcg,.*),#333333,", r"\1,#aaaaaa,")),
    "a mechanism gone": ("tables/mechanisms.csv", line_gone("brakes_off,")),
    "a row of the comparison gone": ("tables/attributes.csv", line_gone("benefits,")),
    "a kind renamed": ("tables/subjects.csv", replaced(r"\nbcg,", "\nbgc,")),
    "an event of another kind": ("tables/year.csv", replaced("bcg_lab,bcg,", "bcg_lab,interferons,")),
    # files
    "a file is gone": ("tables/cancers.csv", ""),
    "a subject's file renamed": (BCG, "content/en/subjects/bcg_old.toml"),
    "statements renamed": ("tables/statements/bcg.csv", "tables/statements/b.csv"),
    "saved as a workbook beside": ("tables/routes.csv", "tables/routes.xlsx"),
    "no tables": ("tables", "elsewhere"),
    "no words": ("content/en", "content/xx"),
    # texts
    "a key of a text renamed": (BCG, replaced("\ngoal = ", "\ngaol = ")),
    "a part of a text gone": (BCG, replaced(r"(?s)\ngoal = \[.*?\n\]", "")),
    "a part of the sources renamed": ("tables/statements/bcg.csv", replaced("\ngoal,", "\ngaol,")),
    "a part of the sources gone": ("tables/statements/bcg.csv", line_gone("goal,")),
    "a state that there is not": ("tables/statements/bcg.csv", replaced("goal,known", "goal,sure")),
    "a name that another kind has": (BCG, replaced("^name = .*", 'name = "Interferons"')),
    "a name gone": (BCG, line_gone("name =")),
    "the words of a picture gone": (
        "content/en/drawings.toml",
        replaced(r"(?s)\[topical_modulators\].*?\n\n", ""),
    ),
    "typographic quotes": (BCG, replaced('\nsummary = "(.*)"', "\nsummary = “\\1”")),
    "no quotes": (BCG, replaced('\nsummary = "(.*)"', r"\nsummary = \1")),
    "a quote not closed in a text": (BCG, replaced('\nsummary = "(.*)"', r'\nsummary = "\1')),
    "quotes inside quotes": (BCG, replaced("weakened germ", 'weakened "germ"')),
    "nothing after the sign": (BCG, replaced("\nsummary = .*", "\nsummary = ")),
    "a number for a text": (BCG, replaced("\nsummary = .*", "\nsummary = 7")),
    "a list not closed": (BCG, replaced(r"\n\]", "\n")),
    "a comma gone in a list": (BCG, replaced(r'",\n  "', '"\n  "')),
    "a key twice": (BCG, replaced(r"\n(summary = .*)", r"\n\1\n\1")),
    "a table of words renamed": (MESSAGES, replaced(r"\[type\]", "[typo]")),
    "a word gone": (MESSAGES, line_gone("target_none = ")),
    "a word renamed": (MESSAGES, replaced("target_none = ", "target_nine = ")),
    "a field mistyped": (MESSAGES, replaced(r"\{count\}", "{cuont}")),
    "a field not closed": (MESSAGES, replaced(r"\{count\}", "{count")),
    "a slide renamed": (TALK, replaced(r"\[slides\.welcome\]", "[slides.well_come]")),
    "a title without a point": (
        "content/en/talk.toml",
        replaced(r'title = "Begin with 4 questions\."', 'title = "Begin"'),
    ),
    "a drawing's words renamed": ("content/en/drawings.toml", replaced(r"\[adds_t_cells\]", "[adds_t_sells]")),
    "a part of a page renamed": ("content/en/pages/about.toml", replaced("\nmoney =", "\nmony =")),
}

PLAIN = {
    "semicolons": saved(";"),
    "tabs": saved("\t"),
    "a mark before UTF-8": saved(encoding="utf-8-sig"),
    "semicolons, a mark, and the line ends of Windows": saved(";", "utf-8-sig", end="\r\n"),
    "UTF-16 and tabs": saved("\t", "utf-16"),
    "UTF-16, the other way round": lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be"),
    "the line ends of an old Mac": saved(end="\r"),
    "every cell in quotes": saved(quoting=1),
    "a line that says what parts the columns": lambda data: b"sep=;\n" + saved(";")(data),
    "empty columns and rows at the end": lambda data: data.replace(b"\n", b",,\n") + b",,,,,\n\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_first_line_says_where_what_and_how_to_mend(content: Path, name: str) -> None:
    assert_first_line(content, *BROKEN[name], FIRST_LINES[name])


def test_each_break_has_its_first_line_and_no_line_is_left_over() -> None:
    assert list(FIRST_LINES) == list(BROKEN)
    assert len(BROKEN) >= 45


@pytest.mark.parametrize("change", PLAIN.values(), ids=PLAIN)
def test_what_is_plain_to_read_is_read(content: Path, catalogue: Catalogue, change: Break) -> None:
    with ExitStack() as stack:
        for file in (MEDICINES, "content/en/terms.csv", "tables/sources.csv"):
            stack.enter_context(broken(content, file, change))
        read = load_content("en", content, TODAY)
    assert (read.medicines, read.terms, read.sources) == (catalogue.medicines, catalogue.terms, catalogue.sources)


def test_the_content_is_whole_after_all_of_them(content: Path) -> None:
    assert load_content("en", content, TODAY).types
