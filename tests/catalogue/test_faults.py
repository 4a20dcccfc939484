"""Whatever an editor breaks, each mistake is named: one content folder is broken in many places and loaded once."""

from __future__ import annotations

import re
import shutil

import pytest

from data.catalogue.faults import ContentError, Fault
from data.catalogue.load import CONTENT_ROOT
from data.load import load_content

# file, what stands there, what is written instead, and the fault: its column and a piece of its problem
BROKEN = [
    ("tables/terms.csv", r"nci_def_45587\n", "\n", "say_source", "how to say it and who says so"),
    ("tables/chances.csv", r",44,44,0,316,", ",70,44,40,316,", "high", "more than 100 people"),
    ("tables/chances.csv", r",19,19,0,292,", ",19,19,5,292,", "beside", "both a number and words"),
    ("tables/year.csv", r"\nbcg_lab,bcg,", "\nbcg_lab,interferons,", "event", "'bcg' says nothing of 'lab'"),
    ("tables/scene.csv", r"\nbrakes_off,[^\n]*", "", "brakes_off", "no place in the scene"),
    ("tables/drawings.csv", r"\nbrakes_off,[^\n]*", "", "brakes_off", "no drawing"),
    ("content/en/drawings.toml", r"\[adds_t_cells\]", "[adds_t_sells]", "adds_t_cells", "no words"),
    ("tables/statements/bcg.csv", r"\n(goal,[^\n]*)", r"\n\1\n\1", "part", "'goal' stands here twice"),
    ("tables/statements/page_start.csv", r"\n(?s:.*)", "\n", "part", "the table has no rows"),
    ("content/en/subjects/bcg.toml", r"goal = ", "no_such_part = ", "no_such_part", "'no_such_part' is 'goal'"),
    ("content/en/subjects/bcg.toml", r'\Aname = "[^"]*"', 'name = ""', "name", "missing or empty"),
    ("content/en/routes.csv", r"\Aid,", "id,id,", "", "names a column twice"),
    ("tables/routes.csv", r"\Aid,", "name,", "id", "the column is missing; 'name' stands"),
    ("content/en/talk.toml", r"\[parts\.what\]", "[parts.whatever]", "parts.what", "row 7 has [parts.whatever]"),
    ("content/en/talk.toml", r"\[slides\.welcome\]", "[slides.well_come]", "slides.welcome", "missing"),
    ("content/en/messages.toml", r"(?s)(\[take_away\].*?\ncsv = )[^\n]*", r'\1""', "take_away.csv", "not empty"),
    (
        "content/en/messages.toml",
        r"first_unknown = .*",
        'first_unknown = "{oops}"',
        "take_away.first_unknown",
        "oops",
    ),
    ("content/en/messages.toml", r"withdrawn = .*", 'withdrawn = "{"', "take_away.withdrawn", "stands alone"),
    ("content/en/messages.toml", r"target_none = [^\n]*\n", "", "type.target_none", "it is missing"),
]
ADDED = {
    "content/en/subjects/stray.toml": ("", "it is not in subjects.csv"),
    "content/en/talk.toml": ("checks.nobody", "the tables do not name it"),
}


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> tuple[Fault, ...]:
    """The faults of content that is broken in every way listed above."""
    root = tmp_path_factory.mktemp("content")
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, root / folder)
    for file, pattern, instead, *_ in BROKEN:
        path = root / file
        text, count = re.subn(pattern, instead, path.read_text(encoding="utf-8"), count=1)
        assert count, f"{file} has no {pattern} to break"
        path.write_text(text, encoding="utf-8")
    (root / "content/en/subjects/stray.toml").write_text('name = "Stray"\n', encoding="utf-8")
    with (root / "content/en/talk.toml").open("a", encoding="utf-8") as file_of_talk:
        file_of_talk.write('\n[checks.nobody]\nquestion = "x"\n')
    with pytest.raises(ContentError) as caught:
        load_content("en", root)
    return caught.value.faults


@pytest.mark.parametrize(("file", "column", "problem"), [(b[0], b[3], b[4]) for b in BROKEN])
def test_each_mistake_is_named(faults: tuple[Fault, ...], file: str, column: str, problem: str) -> None:
    named = [fault for fault in faults if fault.column == column and problem in fault.problem]
    assert named, [str(fault) for fault in faults if fault.file == file]
    assert all(fault.mend for fault in named)


@pytest.mark.parametrize("file", ADDED)
def test_what_nothing_asks_for_is_named(faults: tuple[Fault, ...], file: str) -> None:
    column, problem = ADDED[file]
    assert any(fault.file == file and fault.column == column and problem in fault.problem for fault in faults)
