"""An editor who breaks a file is told every mistake at once: file, row, column, what is wrong, how to mend it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from data.catalogue.faults import ContentError, Fault
from data.catalogue.load import CONTENT_ROOT
from data.load import load_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content that a test may break."""
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, tmp_path / folder)
    return tmp_path


def faults_of(root: Path) -> tuple[Fault, ...]:
    with pytest.raises(ContentError) as caught:
        load_content("en", root)
    return caught.value.faults


def edit(path: Path, change: Callable[[str], str]) -> None:
    before = path.read_text(encoding="utf-8")
    after = change(before)
    assert after != before, "the test must break something"
    path.write_text(after, encoding="utf-8")


def test_sound_content_loads(content: Path) -> None:
    assert len(load_content("en", content).types) == 5


def test_every_fault_is_reported_at_once(content: Path) -> None:
    edit(content / "tables/medicines.csv", lambda text: text.replace(",2011-03-25,", ",someday,", 1))
    edit(content / "tables/routes.csv", lambda text: text.replace("vein,1", "vein,first", 1))
    edit(content / "content/en/messages.toml", lambda text: text.replace('name = "', "name = ", 1))
    assert {fault.file for fault in faults_of(content)} >= {
        "tables/medicines.csv",
        "tables/routes.csv",
        "content/en/messages.toml",
    }


def test_a_fault_names_file_row_column_and_mend(content: Path) -> None:
    edit(content / "tables/medicines.csv", lambda text: text.replace(",2011-03-25,", ",someday,", 1))
    [fault] = [f for f in faults_of(content) if f.column == "first_approval_date"]
    assert fault.file == "tables/medicines.csv"
    assert fault.row == 2  # the heading is row 1
    assert "someday" in fault.problem
    assert fault.mend


@pytest.mark.parametrize(
    ("file", "old", "new", "column", "problem"),
    [
        ("tables/medicines.csv", "nci_drug_ipilimumab;", "nobody_said_so;", "sources", "nobody_said_so"),
        ("tables/medicines.csv", ",ctla4_inhibitors,", ",no_such_kind,", "kind", "no_such_kind"),
        ("tables/subjects.csv", ",brakes_off,", ",no_such_mechanism,", "main_mechanism", "no_such_mechanism"),
        (
            "tables/attributes.csv",
            ",written,how_given",
            ",written,no_such_question",
            "question",
            "no_such_question",
        ),
        ("tables/sources.csv", "https://www.cancer.gov", "javascript://www.cancer.gov", "url", "https"),
        ("tables/sources.csv", "2025-12-30", "30.12.2025", "checked_on", "date"),
        (
            "tables/statements/bcg.csv",
            "goal,known,",
            "goal,known,no_such_source;",
            "sources",
            "no_such_source",
        ),
        ("tables/statements/bcg.csv", "goal,known,", "goal,perhaps,", "state", "known"),
        ("content/en/routes.csv", "vein,", "vain,", "id", "vain"),
        ("content/en/news_words.csv", ",group,@short,", ",group,@shirt,", "near", "@short"),
        ("content/en/news_words.csv", "term:phase_1,", "term:phase_9,", "means", "phase_9"),
        ("tables/headline_checks.csv", "what_is_not_known", "no_such_question", "questions", "no_such_question"),
        ("tables/headline_clues.csv", ",people,", ",no_such_check,", "check", "no_such_check"),
        ("tables/headline_findings.csv", ",mouse,animals,", ",mouse,no_such_clue,", "clues", "no_such_clue"),
    ],
)
def test_a_wrong_cell_is_named(content: Path, file: str, old: str, new: str, column: str, problem: str) -> None:
    edit(content / file, lambda text: text.replace(old, new, 1))
    faults = [f for f in faults_of(content) if f.column == column]
    assert any(problem in fault.problem for fault in faults), faults


def test_a_blank_cell_of_the_comparison_is_a_fault(content: Path) -> None:
    path = content / "content/en/subjects/bcg.toml"
    edit(path, lambda text: "\n".join(line for line in text.splitlines() if not line.startswith("goal =")))
    assert any(f.file.endswith("bcg.toml") and f.column == "goal" for f in faults_of(content))


def test_a_statement_without_a_source_is_a_fault(content: Path) -> None:
    path = content / "tables/statements/bcg.csv"
    edit(path, lambda text: "\n".join(line for line in text.splitlines() if not line.startswith("goal,")))
    assert any("no source" in f.problem for f in faults_of(content))


def test_a_missing_file_is_a_fault_and_no_crash(content: Path) -> None:
    (content / "content/en/subjects/bcg.toml").unlink()
    (content / "tables/cancers.csv").unlink()
    files = {fault.file for fault in faults_of(content)}
    assert {"content/en/subjects/bcg.toml", "tables/cancers.csv"} <= files


def test_an_id_twice_is_a_fault_with_both_rows(content: Path) -> None:
    edit(content / "tables/routes.csv", lambda text: text + text.splitlines()[1] + "\n")
    assert any("twice" in f.problem and "row 2" in f.problem for f in faults_of(content))


def test_a_file_in_another_encoding_is_a_fault(content: Path) -> None:
    path = content / "content/en/terms.csv"
    path.write_bytes(path.read_bytes() + "x,é,,,é,\n".encode("latin-1"))
    assert any("UTF-8" in f.problem for f in faults_of(content))


def test_a_row_with_a_comma_too_many_is_a_fault(content: Path) -> None:
    edit(content / "content/en/routes.csv", lambda text: text.replace("vein,", "vein,one,two,", 1))
    assert any("cells where the heading has" in f.problem for f in faults_of(content))


def test_the_catalogue_cannot_be_changed() -> None:
    catalogue = load_content("en")
    with pytest.raises(TypeError):
        catalogue.subjects["bcg"] = catalogue.subjects["bcg"]  # type: ignore[index]
    with pytest.raises(Exception, match="frozen"):
        catalogue.routes["vein"].name = "other"


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        (
            "content/en/talk.toml",
            'title = "Begin with 4 questions."',
            'title = "4 questions"',
            "slides.ask_first.title",
        ),
        ("content/en/talk.toml", "Begin with 4 questions.", "Begin with these 4 questions please.", "slides.ask_first"),
        ("content/en/talk.toml", "Begin with 4 questions.", "Each can help some, and each can harm.", "title"),
        ("content/en/talk.toml", 'answer = "Call 911', 'answers = "Call 911', "checks.call.answer"),
        ("content/en/talk.toml", "[slides.news]", "[slides.gnus]", "slides.news"),
        ("tables/talk_slides.csv", ",nci_modulators;nci_imm", ",nci_nothing;nci_imm", "sources"),
        ("tables/talk_slides.csv", "type,5,treatment_vaccines", "type,5,bcg", "subject"),
        ("tables/talk_slides.csv", "dots:checkpoint_respond", "dots:nobody", "figure"),
        ("tables/talk_slides.csv", "glance_help:glance_danger", "glance_help:glance_none", "figure"),
        ("tables/talk_slides.csv", "check_types,210,types,check,20", "check_types,210,types,check,7", "shortest"),
        ("tables/talk_slides.csv", "zoom,5,nci_checkpoint", "zoom,500,nci_checkpoint", "pause"),
        ("tables/talk_checks.csv", "helps,2,nci_immunotherapy", "helps,2,nobody_at_all", "sources"),
    ],
)
def test_a_broken_talk_is_named(content: Path, file: str, old: str, new: str, column: str) -> None:
    edit(content / file, lambda text: text.replace(old, new, 1))
    assert [f for f in faults_of(content) if f.file == file and f.column.endswith(column) and f.mend]
