"""Who may know whom: imports point one way, and nobody knows a type by name."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from tests.conftest import ROOT

ROOMS = ("data", "documents", "components", "pages")
ORDER = {room: index for index, room in enumerate(ROOMS)}
# A command that checks what each room reads stands above the rooms: it may look into documents/, and nobody imports it.
COMMANDS = {"data/check.py": "documents"}
MOST_LINES = 300
# The check that finds words such as these in the content, and its tests.
FINDS_THEM = {
    "data/catalogue/odd_cells.py",
    "tests/catalogue/strange_files.toml",
    "tests/catalogue/test_strange_files.py",
}
FILES = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 20


def test_no_file_of_code_is_longer_than_300_lines() -> None:
    folders = (*ROOMS, "deploy", "tests", "benchmarks")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in (".py", ".js", ".css")]
    files = [path for path in files if not {"vendor", "node_modules"} & set(path.parts)]
    assert len(files) > 400
    assert not {path.name for path in files if len(path.read_text(encoding="utf-8").splitlines()) > MOST_LINES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_one_way(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0]
    used = {name.split(".")[0] for name in imported(path)}
    highest = COMMANDS.get(path.relative_to(ROOT).as_posix(), room)
    assert not [other for other in used & set(ROOMS) if ORDER[other] > ORDER[highest]]
    assert not imported(path) & {name.removesuffix(".py").replace("/", ".") for name in COMMANDS}
    assert "app" not in used and "tests" not in used
    if room in ("data", "documents"):
        assert "streamlit" not in used
    if room != "pages":
        assert "pages" not in used


def subjects_known(layer: str) -> dict[str, set[str]]:
    """Which folders of a layer each of its folders imports."""
    imports: dict[str, set[str]] = {}
    for path in sorted((ROOT / layer).glob("*/*.py")):
        others = {name.split(".")[1] for name in imported(path) if name.startswith(f"{layer}.") and name.count(".") > 1}
        imports.setdefault(path.parent.name, set()).update(others - {path.parent.name})
    return imports


@pytest.mark.parametrize("layer", ["data", "documents", "components"])
def test_folders_of_a_layer_know_each_other_one_way_only(layer: str) -> None:
    imports = subjects_known(layer)
    assert len(imports) > 4
    while free := {folder for folder, others in imports.items() if not others & imports.keys()}:
        imports = {folder: others for folder, others in imports.items() if folder not in free}
    assert not imports, "these import each other in a circle"


def test_the_page_knows_no_other_folder_of_components_and_the_catalogue_none_of_data() -> None:
    assert subjects_known("components")["page"] == set()
    assert subjects_known("data")["catalogue"] == set()


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


def test_no_machine_paths_or_unfinished_work_in_the_tree() -> None:
    # In capital letters or before a colon: in Spanish "todos" is an everyday word.
    unfinished = "lorem " + "ipsum|(?-i:TO" + "DO)|\\bto" + "do:|FIX" + "ME|coming " + "soon"
    unwanted = re.compile(unfinished + "|/wo" + "rk/|/ro" + "ot/", re.IGNORECASE)
    paths = [
        path.relative_to(ROOT).as_posix()
        for folder in (*ROOMS, "tests", ".streamlit", ".ci", "benchmarks")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".toml", ".csv", ".css", ".js", ".typ", ".md"} and "vendor" not in path.parts
        if unwanted.search(path.read_text(encoding="utf-8"))
    ]
    assert set(paths) <= FINDS_THEM
