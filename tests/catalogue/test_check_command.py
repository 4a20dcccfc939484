"""The command with which an editor checks the content, sees what is due, and writes down a check."""

from __future__ import annotations

import io
import re
import shutil
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from data import check
from data.catalogue import required_messages
from data.catalogue.faults import ContentError
from data.catalogue.load import CONTENT_ROOT
from data.load import load_content
from documents.organisation.organisation_file import load_organisation
from tests.catalogue.breaks import column_gone

SOURCE = "nci_checkpoint"


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of sources that a test may write."""
    table = tmp_path / "sources.csv"
    table.write_bytes((CONTENT_ROOT / "tables" / "sources.csv").read_bytes())
    monkeypatch.setattr(check, "SOURCES", table)
    return table


def test_content_in_order_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([]) == 0
    printed = capsys.readouterr().out
    assert "in order" in printed
    assert f"{len(load_content().medicines)} medicines" in printed


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content in one language, with an organisation's settings, which the command checks."""
    for folder in ("tables", "content/en"):
        shutil.copytree(CONTENT_ROOT / folder, tmp_path / folder)
    monkeypatch.setattr(check, "CONTENT_ROOT", tmp_path)
    monkeypatch.setattr(check, "load_content", partial(load_content, root=tmp_path))
    monkeypatch.setattr(check, "load_organisation", lambda: load_organisation(tmp_path / "organisation.toml"))
    return tmp_path


def printed_by(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The lines of a check that fails."""
    assert check.main(arguments) == 1
    return capsys.readouterr().out.splitlines()


def test_the_cause_stands_first_and_what_follows_is_one_line(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "tables" / "medicines.csv"
    path.write_bytes(column_gone("kind")(path.read_bytes()))
    first, follow, end = printed_by(capsys)
    assert first.startswith("tables/medicines.csv, row 1, column kind: the column is missing. Mend: ")
    assert re.fullmatch(r"    and \d+ that follow", follow)
    assert end == "1 mistake; all that is wrong: python -m data.check --all"
    everything = printed_by(capsys, "--all")
    assert everything[0] == first
    assert len(everything) == 2 + int(follow.split()[1])
    assert all(line.startswith("    follows: ") for line in everything[1:-1])


def test_of_a_hundred_mistakes_twenty_lines_are_printed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (root / "tables" / "statements").iterdir():
        path.write_bytes(b"")
    lines = printed_by(capsys)
    assert len(lines) == 20
    assert lines[-1] == "26 mistakes; all that is wrong: python -m data.check --all"
    assert len(printed_by(capsys, "--all")) > 20


def test_a_fault_without_a_word_still_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(language: str, today: date) -> None:
        raise ContentError([])

    monkeypatch.setattr(check, "load_content", broken)
    assert check.main([]) == 1


@pytest.mark.parametrize(
    ("settings", "first_line"),
    [
        ("name = \n", "organisation.toml, row 1, column name: nothing stands after the =. Mend: write name = "),
        ("name = “Example”\n", "organisation.toml, row 1, column name: “ stands where a plain quote belongs."),
        ('phone = "555 0100"\n', "organisation.toml, column name: the name is missing, but other keys are set."),
        ('name = "A"\nnmae = "B"\n', "organisation.toml, row 2, column nmae: "),
        ('name = "A"\nlogo = "none.png"\n', "organisation.toml, row 2, column logo: there is no file 'none.png'"),
    ],
)
def test_the_letterhead_is_checked_too(
    root: Path, capsys: pytest.CaptureFixture[str], settings: str, first_line: str
) -> None:
    (root / "organisation.toml").write_text(settings, encoding="utf-8")
    assert printed_by(capsys)[0].startswith(first_line)


def test_a_letterhead_saved_in_utf_16_is_read(root: Path) -> None:
    (root / "organisation.toml").write_text('name = "Example"\n', encoding="utf-16")
    assert check.main([]) == 0


@pytest.mark.parametrize(
    ("name", "first_line"),
    [(".idea", "content/.idea: a hidden folder"), ("en - Copy", "content/en - Copy: a folder that is no language")],
)
def test_a_folder_beside_the_languages_is_named(
    root: Path, capsys: pytest.CaptureFixture[str], name: str, first_line: str
) -> None:
    shutil.copytree(root / "content" / "en", root / "content" / name)
    lines = printed_by(capsys)
    assert lines[0].startswith(first_line)
    assert lines[1:] == ["1 mistake."]


@pytest.mark.parametrize(
    ("file", "copy"),
    [
        ("tables/sources.csv", "sources (1).csv"),
        ("tables/sources.csv", "Kopie von sources.csv"),
        ("tables/sources.csv", "sources.xlsx"),
        ("content/en/terms.csv", "terms - Sheet1.csv"),
        ("content/en/messages.toml", "messages.toml.txt"),
    ],
)
def test_a_copy_that_nobody_reads_is_named(
    root: Path, capsys: pytest.CaptureFixture[str], file: str, copy: str
) -> None:
    path = root / file
    shutil.copy(path, path.with_name(copy))
    lines = printed_by(capsys)
    assert lines[0].endswith(f"if it has your changes, save it as {path.name}; else take it away.")
    assert copy in lines[0] and lines[1:] == ["1 mistake."]


@pytest.mark.parametrize("gone", ["content", "content/en"])
def test_no_content_at_all_is_a_mistake(root: Path, capsys: pytest.CaptureFixture[str], gone: str) -> None:
    shutil.rmtree(root / gone)
    assert printed_by(capsys)[0].startswith("content: there is no content")


def test_a_language_without_files_is_one_mistake(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content" / "es" / "subjects").mkdir(parents=True)
    first, end = printed_by(capsys)
    assert first.startswith("content/es: nothing of content/en is written in it.")
    assert end == "1 mistake."


def test_a_day_to_come_is_a_mistake_for_the_check_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "tables" / "sources.csv"
    path.write_bytes(path.read_bytes().replace(b",2025-12-30,2026-12-30,", b",2036-12-30,2037-12-30,", 1))
    assert "column checked_on: 2036-12-30 is not here yet" in printed_by(capsys)[0]
    assert load_content("en", root).sources  # a server whose clock is wrong goes on


def test_broken_content_cannot_be_due(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "tables" / "routes.csv").write_bytes(b"")
    assert printed_by(capsys, "--due")[0].startswith("tables/routes.csv, row 1: the file is empty")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_any_console_can_show_the_answer(root: Path, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    (root / "content" / "en" / "routes.csv").write_text("id,name,meaning\n猫,é,é\n", encoding="utf-8")
    (root / "organisation.toml").write_text("name = „猫“\n", encoding="utf-8")
    console = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stdout", console)
    assert check.main(["--all"]) == 1
    assert check.main(["--due-by", "2036-01-01"]) == 1
    console.flush()
    assert b"\\u732b" in console.buffer.getvalue()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_any_console_can_show_what_is_due(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    console = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr("sys.stdout", console)
    assert check.main(["--due-by", "2036-01-01"]) == 0


def test_what_falls_due_until_a_day_is_listed_with_its_address(capsys: pytest.CaptureFixture[str]) -> None:
    by = max(source.next_check for source in load_content().sources.values())
    assert check.main(["--due-by", by.isoformat()]) == 0
    printed = capsys.readouterr().out
    assert str(load_content().sources[SOURCE].url) in printed
    assert printed.endswith(f"{len(load_content().sources)} due by {by}.\n")


def test_without_a_day_what_is_due_today_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main(["--due"]) == 0
    assert f"due by {date.today()}." in capsys.readouterr().out


def test_a_check_is_written_into_the_table(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    today = date.today()
    assert check.main(["--checked", SOURCE]) == 0
    row = next(line for line in sources.read_text(encoding="utf-8").splitlines() if line.startswith(f"{SOURCE},"))
    assert f",{today}," in row
    assert capsys.readouterr().out == f"Checked on {today}: {SOURCE}.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--checked", SOURCE, "--on", (date.today() + timedelta(days=1)).isoformat()],
        ["--checked", "no_such_source"],
    ],
    ids=["a day to come", "an unknown source"],
)
def test_a_check_that_cannot_be_leaves_the_table_as_it_is(
    arguments: list[str], sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sources.read_bytes()
    assert check.main(arguments) == 1
    assert sources.read_bytes() == before
    assert "othing was written." in capsys.readouterr().out


def test_the_list_of_needed_words_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: dict[Path, str] = {}
    monkeypatch.setattr(Path, "write_text", lambda path, text, encoding: written.update({path: text}))
    assert required_messages.main() == 0
    (table,) = written
    assert table == CONTENT_ROOT / required_messages.TABLE
    assert written[table] == table.read_text(encoding="utf-8")


def test_each_language_has_its_own_answer_and_what_all_share_is_told_once(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(root / "content" / "en", root / "content" / "es")
    (root / "content" / "es" / "routes.csv").unlink()
    lines = printed_by(capsys)
    assert lines[0].startswith("content/es/routes.csv: the file is missing.") and lines[1:] == ["1 mistake."]
    sources = root / "tables" / "sources.csv"
    sources.write_text(sources.read_text(encoding="utf-8").replace("2025-12-30", "someday", 1), encoding="utf-8")
    shutil.copy(root / "content" / "en" / "routes.csv", root / "content" / "es" / "routes.csv")
    lines = printed_by(capsys)
    assert sum("someday" in line for line in lines) == 1


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("messages.toml", 'menu = "Menu"\n', "", "texts are missing (the first: bar.menu)"),
        ("messages.toml", 'menu = "Menu"\n', 'menu = "Menu"\nnew = "New"\n', "texts are left over"),
        (
            "routes.csv",
            "\nunder_skin,Under the skin,",
            "\nunder_skin,,",
            "texts are missing (the first: under_skin, name)",
        ),
        ("subjects/bcg.toml", "summary = ", "resume = ", "(the first: summary)"),
    ],
)
def test_a_text_that_is_missing_or_left_over_in_another_language_is_told_once_a_file(
    root: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str, told: str
) -> None:
    shutil.copytree(root / "content" / "en", root / "content" / "es")
    path = root / "content" / "es" / file
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before
    line, end = printed_by(capsys)
    assert line.startswith(f"content/es/{file}: ") and told in line and end == "1 mistake."
