"""A content file in any state: each fault is named with its place and mend, or the catalogue is sound."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.catalogue.faults import ContentError
from data.catalogue.load import CONTENT_ROOT
from data.catalogue.query import chances_of, comparison, medicines_of, questions_for
from data.load import load_content
from data.medicines.kind_filter import Choice, Explorer
from data.medicines.medicine_filter import MedicineChoice, find_medicines, medicine_index, remaining
from data.search.search import build_index, search
from documents.figures.charts import figure
from documents.figures.drawings import subject_drawing
from tests.abuse.cell_values import cells, toml_values
from tests.abuse.strategies import any_letters
from tests.table.tables import medicines as medicine_table

FOR_TESTS_ONLY = ("readability_terms.csv", "words_allowed.csv", "words_to_avoid.csv")
FILES = tuple(
    sorted(
        path.relative_to(CONTENT_ROOT).as_posix()
        for folder in ("tables", "content")
        for path in (CONTENT_ROOT / folder).rglob("*.*")
        if path.suffix in (".csv", ".toml") and path.name not in FOR_TESTS_ONLY
    )
)
TABLES = tuple(file for file in FILES if file.endswith(".csv"))
TEXTS = tuple(file for file in FILES if file.endswith(".toml"))


def quick(examples: int) -> settings:
    """An example costs a whole reading of the content; looking for a smaller one would cost hundreds."""
    return settings(max_examples=examples, phases=[Phase.explicit, Phase.generate])


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content in which each example breaks one file and puts it back."""
    root = tmp_path_factory.mktemp("content")
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, root / folder)
    return root


@contextmanager
def written(path: Path, data: bytes) -> Iterator[None]:
    before = path.read_bytes()
    path.write_bytes(data)
    try:
        yield
    finally:
        path.write_bytes(before)


def use(catalogue: Catalogue) -> None:
    """Put every question to a catalogue that pages and documents put to it."""
    ids = tuple(catalogue.subjects)
    comparison(catalogue, ids)
    for subject in catalogue.subjects.values():
        questions_for(catalogue, subject)
        medicines_of(catalogue, subject)
        for part in ("benefits", "side_effects"):
            chances_of(catalogue, subject, part)
    explorer = Explorer(catalogue)
    explorer.matches(Choice())
    for mechanism in catalogue.mechanisms:
        explorer.matches(Choice(mechanism=mechanism))
        subject_drawing(catalogue, mechanism, "light")
    index = medicine_index(catalogue)
    find_medicines(index, MedicineChoice(), "name")
    remaining(index, MedicineChoice())
    search(build_index(catalogue), "keytruda rash")
    figure("years", catalogue, "light", list(catalogue.medicines.values()))
    medicine_table(catalogue, 500)


def judge(root: Path) -> None:
    try:
        catalogue = load_content("en", root)
    except ContentError as error:
        assert error.faults
        for fault in error.faults:
            assert (root / fault.file).suffix in (".csv", ".toml"), fault
            assert fault.row >= 0 and fault.problem and fault.mend, fault
            assert fault.row or fault.column or "missing" in fault.problem or "subjects.csv" in fault.problem, fault
            assert len(str(fault)) < 1000, fault
    else:
        use(catalogue)


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def as_table(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue().encode("utf-8", "surrogatepass")


@quick(60)
@given(st.sampled_from(TABLES), st.integers(0, 10_000), st.integers(0, 40), cells)
def test_any_cell_of_any_table(content: Path, file: str, row: int, column: int, value: str) -> None:
    path = content / file
    rows = rows_of(path.read_bytes())
    row %= len(rows)
    rows[row][column % len(rows[row])] = value
    with written(path, as_table(rows)):
        judge(content)


@quick(50)
@given(
    st.sampled_from(TABLES),
    st.sampled_from(("drop", "twice", "swap", "short", "long", "empty", "no heading", "column gone", "only heading")),
    st.integers(0, 10_000),
)
def test_rows_and_columns_lost_doubled_or_moved(content: Path, file: str, change: str, index: int) -> None:
    path = content / file
    rows = rows_of(path.read_bytes())
    at = index % len(rows)
    if change == "drop":
        del rows[at]
    elif change == "twice":
        rows.insert(at, rows[at])
    elif change == "swap":
        rows[at], rows[-1] = rows[-1], rows[at]
    elif change == "short":
        rows[at] = rows[at][:-1]
    elif change == "long":
        rows[at] = [*rows[at], "more"]
    elif change == "empty":
        rows = []
    elif change == "no heading":
        rows = rows[1:]
    elif change == "column gone":
        column = index % len(rows[0])
        rows = [row[:column] + row[column + 1 :] for row in rows]
    else:
        rows = rows[:1]
    with written(path, as_table(rows)):
        judge(content)


@quick(50)
@given(st.sampled_from(TEXTS), st.integers(0, 10_000), st.one_of(toml_values, any_letters))
def test_any_value_of_any_text_file(content: Path, file: str, index: int, value: str) -> None:
    path = content / file
    lines = path.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines) if " = " in line]
    at = starts[index % len(starts)]
    lines[at] = f"{lines[at].split(' = ')[0]} = {value}"
    with written(path, "\n".join(lines).encode("utf-8", "surrogatepass")):
        judge(content)


@quick(40)
@given(st.sampled_from(TEXTS), st.integers(0, 10_000))
def test_any_line_of_any_text_file_lost(content: Path, file: str, index: int) -> None:
    path = content / file
    lines = path.read_text(encoding="utf-8").splitlines()
    del lines[index % len(lines)]
    with written(path, "\n".join(lines).encode()):
        judge(content)


@quick(50)
@given(st.sampled_from(FILES), st.integers(0, 10**7), st.integers(0, 3000), st.binary(max_size=30))
def test_any_bytes_in_any_file(content: Path, file: str, index: int, length: int, inserted: bytes) -> None:
    path = content / file
    data = path.read_bytes()
    index %= len(data)
    with written(path, data[:index] + inserted + data[index + length :]):
        judge(content)


@pytest.mark.parametrize("data", [b"", b"\x00" * 5_000_000, b'"' * 2_000_001, b"[" * 200_000, b"PK\x03\x04" * 1000])
@pytest.mark.parametrize("file", ["tables/medicines.csv", "content/en/messages.toml", "content/en/subjects/bcg.toml"])
def test_a_file_that_is_something_else(content: Path, file: str, data: bytes) -> None:
    with written(content / file, data), pytest.raises(ContentError):
        load_content("en", content)


@pytest.mark.parametrize("file", TABLES)
def test_a_table_of_which_only_the_heading_is_left(content: Path, file: str) -> None:
    path = content / file
    with written(path, as_table(rows_of(path.read_bytes())[:1])):
        judge(content)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{count}", "{cuont}", "cuont"),
        ("{count}", "{count", "stands alone"),
        ("{count}", "{count.__class__}", "plain name"),
        ("{count}", "{count!r:>9999999}", "plain name"),
        ("{count}", "{}", "plain name"),
    ],
)
def test_a_mistyped_field_of_a_message_is_a_fault_with_its_place(
    content: Path, old: str, new: str, problem: str
) -> None:
    path = content / "content/en/messages.toml"
    with written(path, path.read_text(encoding="utf-8").replace(old, new, 1).encode()):
        with pytest.raises(ContentError) as caught:
            load_content("en", content)
        [fault] = caught.value.faults
        assert problem in fault.problem and fault.column and fault.mend


def test_a_message_or_a_word_of_a_drawing_that_is_gone_is_a_fault(content: Path) -> None:
    for file, start in (
        ("messages.toml", "heading = "),
        ("drawings.toml", "before_says = "),
        ("pages/about.toml", "money ="),
    ):
        path = content / "content/en" / file
        lines = path.read_text(encoding="utf-8").splitlines()
        lines.remove(next(line for line in lines if line.startswith(start)))
        with written(path, "\n".join(lines).encode()):
            with pytest.raises(ContentError) as caught:
                load_content("en", content)
            assert any("missing" in fault.problem and fault.column for fault in caught.value.faults), file


def test_a_folder_or_a_locked_file_where_a_file_should_be(content: Path) -> None:
    path = content / "tables" / "routes.csv"
    before = path.read_bytes()
    path.unlink()
    path.mkdir()
    try:
        judge(content)
    finally:
        path.rmdir()
        path.write_bytes(before)
