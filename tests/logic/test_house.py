"""Who may know whom: imports point one way, and nobody knows a type by name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from data.load import Catalogue
from tests.conftest import ROOT

ROOMS = ("data", "documents", "components", "pages")
ORDER = {room: place for place, room in enumerate(ROOMS)}
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    used = {name.split(".")[0] for name in imported(path)}
    assert not [other for other in used & set(ROOMS) if ORDER[other] > ORDER[room]]
    assert "app" not in used and "tests" not in used
    if room in ("data", "documents"):
        assert "streamlit" not in used
    if room != "pages":
        assert "pages" not in used


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_decides_by_the_name_of_a_type(path: Path, catalogue: Catalogue) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    compared = [
        constant.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare | ast.MatchValue)
        for constant in ast.walk(node)
        if isinstance(constant, ast.Constant) and constant.value in catalogue.subjects
    ]
    assert not compared


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_no_machine_paths_or_unfinished_work_in_the_tree() -> None:
    unwanted = re.compile(
        "lorem " + "ipsum|TO" + "DO|FIX" + "ME|coming " + "soon|/wo" + "rk/|/ro" + "ot/", re.IGNORECASE
    )
    found = [
        path.relative_to(ROOT).as_posix()
        for folder in (*ROOMS, "tests", ".streamlit", ".ci", "benchmarks")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".toml", ".csv", ".css", ".js", ".typ", ".md"} and "vendor" not in path.parts
        if unwanted.search(path.read_text(encoding="utf-8"))
    ]
    assert not found
