"""A copy of all that the app runs from, so that a test may break its files."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import ROOT

PARTS = (".streamlit", "app.py", "pyproject.toml", "components", "data", "deploy", "documents", "pages", "static")


def copy_of_project(folder: Path) -> Path:
    """The copy, in a new folder below `folder`."""
    copy = folder / "project"
    copy.mkdir()
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, copy / part)
    return copy


def break_content(project: Path) -> None:
    """Take a column away, as a slip in a spreadsheet does."""
    table = project / "data" / "tables" / "medicines.csv"
    table.with_suffix(".kept").write_bytes(table.read_bytes())
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    table.write_text("".join([lines[0].replace("id,", "", 1), *lines[1:]]), encoding="utf-8")


def mend_content(project: Path) -> None:
    """Put back what was broken."""
    table = project / "data" / "tables" / "medicines.csv"
    table.write_bytes(table.with_suffix(".kept").read_bytes())
