"""What every test may ask for, and what is left out where packages for testing are not installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.load import load_content
from tests.support.left_out import REQUIRE_ALL, is_all_required, missing_packages

ROOT = Path(__file__).parent.parent
_left_out: dict[str, frozenset[str]] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option that works the same in every shell."""
    parser.addoption("--require-all", action="store_true", help="fail where a package, browser or program is missing")


def pytest_configure(config: pytest.Config) -> None:
    """Tell the tests, also those that other processes run."""
    if config.getoption("--require-all"):
        os.environ[REQUIRE_ALL] = "1"


MARKED_FOLDERS = ("browser", "abuse", "deploy")  # every test there carries the folder's name as a marker


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what takes long, so that the quick run can leave it."""
    for item in items:
        folder = item.path.relative_to(ROOT / "tests").parts[0]
        if folder in MARKED_FOLDERS:
            item.add_marker(getattr(pytest.mark, folder))


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what needs a package that is not installed, unless nothing may be left out."""
    is_test = collection_path.is_dir() or collection_path.name.startswith("test_")
    if is_all_required() or not is_test:
        return None
    missing = missing_packages(collection_path)
    if missing:
        _left_out[collection_path.relative_to(ROOT).as_posix()] = missing
        return True
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was left out, and how to run it too."""
    if _left_out:
        packages = ", ".join(sorted(frozenset().union(*_left_out.values())))
        terminalreporter.section("left out")
        for path in sorted(_left_out):
            terminalreporter.line(path)
        terminalreporter.line(f"These need packages that are not installed: {packages}.")
        terminalreporter.line("`pip install -r requirements-dev.txt` brings them, or `make test` everything at once.")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The real catalogue in English."""
    return load_content("en")
