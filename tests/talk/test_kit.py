"""The offline kit: all that a room needs, in files that open, named so that anybody finds them."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import docx
import openpyxl
import page as pdf_validation
import pptx
import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import load_catalogue
from data.catalogue.notice import notice_lines
from documents.handout.handout import Print
from documents.handout.handout_names import OF_ALL
from documents.talk.kit import kit_progress, kit_steps
from documents.talk.kit_version import Progress, content_version, kit_version
from tests.sheet.test_sheet_outputs import ORGANISATION
from tests.support.known import known_catalogue
from tests.table.tables import flat, text_of

TODAY = date(2026, 11, 24)
CATALOGUE = known_catalogue()
HOW = Print(tuple(notice_lines(CATALOGUE)), TODAY, "https://immunotherapy.example.org", organisation=ORGANISATION)


@pytest.fixture(scope="module")
def progress() -> list[Progress]:
    return list(kit_progress(CATALOGUE, HOW))


@pytest.fixture(scope="module")
def files(progress: list[Progress]) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(progress[-1].kit)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_progress_counts_every_file_and_ends_with_the_kit(progress: list[Progress], files: dict[str, bytes]) -> None:
    assert [step.steps_done for step in progress] == list(range(len(files) + 1))
    assert {step.total for step in progress} == {len(files)}
    assert all(step.name for step in progress[:-1]) and not any(step.kit for step in progress[:-1])


def test_every_kind_of_file_is_there(files: dict[str, bytes], catalogue: Catalogue) -> None:
    endings = [name.rpartition(".")[2] for name in files]
    sheets = 1 + len(catalogue.starter_sets)
    handouts = 2 * (len(OF_ALL) + len(catalogue.types))
    assert endings.count("pptx") == 3
    assert endings.count("docx") == 2 * sheets
    assert endings.count("pdf") == handouts + 2 * sheets + 1
    assert sorted(set(endings)) == ["csv", "docx", "html", "pdf", "pptx", "txt", "xlsx"]
    assert endings.count("html") == endings.count("txt") == endings.count("xlsx") == endings.count("csv") == 1


def test_names_are_plain_and_stay_in_their_folder(files: dict[str, bytes]) -> None:
    for name in files:
        assert name.isascii() and " " not in name and "\\" not in name and ".." not in name and not name.startswith("/")
        assert len(name) < 80
    assert len({name.casefold() for name in files}) == len(files)


def test_every_file_opens(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        file = io.BytesIO(content)
        if name.endswith(".pdf"):
            assert pdf_validation.validate_pdf_bytes(content, profile="ua1").is_compliant, name
        elif name.endswith(".docx"):
            assert docx.Document(file).core_properties.title
        elif name.endswith(".pptx"):
            assert len(pptx.Presentation(file).slides) > 5
        elif name.endswith(".xlsx"):
            assert openpyxl.load_workbook(file).sheetnames
        else:
            assert content.decode("utf-8-sig").strip()


def test_the_first_file_says_what_is_in_the_kit(files: dict[str, bytes]) -> None:
    first, *others = files
    words = files[first].decode("utf-8-sig")
    assert first.startswith("READ")
    assert all(name in words for name in others)
    assert all(line in words for line in HOW.notice) and ORGANISATION.name in words


def test_the_blank_sheet_has_room_for_questions_and_asks_none(files: dict[str, bytes], catalogue: Catalogue) -> None:
    blanks = [content for name, content in files.items() if "blank" in name and name.endswith(".pdf")]
    assert len(blanks) == 2
    for content in blanks:
        words = flat(text_of(content))
        assert words.count(flat(catalogue.messages("kit.my_question"))) >= 6
        assert not [question.id for question in catalogue.questions.values() if flat(question.text) in words]
        assert flat(catalogue.messages("sheet.card_tell")) in words


def test_starter_sheets_ask_the_questions_of_their_set(files: dict[str, bytes], catalogue: Catalogue) -> None:
    for starter_set in catalogue.starter_sets.values():
        name = starter_set.id.replace("_", "-")
        (regular,) = [c for path, c in files.items() if name in path and path.endswith(".pdf") and "regular" in path]
        words = flat(text_of(regular))
        assert all(flat(catalogue.questions[question].text) in words for question in starter_set.questions)


def test_the_organisation_stands_in_the_kit(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        if name.endswith(".pdf") and "handout" in name:
            assert flat(ORGANISATION.name) in flat(text_of(content)), name
        if name.endswith(".html"):
            assert "Riverside Support &lt;Center&gt; &amp; Friends" in content.decode()


def test_the_same_content_gives_the_same_bytes(progress: list[Progress]) -> None:
    *_, again = kit_progress(CATALOGUE, HOW)
    assert again.kit == progress[-1].kit


def test_both_papers_can_be_had(catalogue: Catalogue) -> None:
    paths = [step.path for step in kit_steps(catalogue, replace(HOW, paper="a4"))]
    assert paths == [step.path for step in kit_steps(catalogue, HOW)]


def test_a_version_names_content_settings_and_app_and_not_the_day(catalogue: Catalogue) -> None:
    content = content_version(catalogue)
    assert content == content_version(load_catalogue("en"))
    same = kit_version(catalogue, content, HOW, "1")
    assert kit_version(catalogue, content, replace(HOW, today=date(2026, 11, 25)), "1") == same
    others = [
        kit_version(catalogue, content, replace(HOW, organisation=None), "1"),
        kit_version(catalogue, content, replace(HOW, paper="a4"), "1"),
        kit_version(catalogue, content, replace(HOW, site=""), "1"),
        kit_version(catalogue, content, HOW, "2"),
        kit_version(catalogue, "other", HOW, "1"),
        kit_version(catalogue, content, replace(HOW, today=date(2036, 1, 1)), "1"),
    ]
    assert len({same, *others}) == len(others) + 1
