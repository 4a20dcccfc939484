"""Which test files need packages that are not installed, so that plain pytest runs what it can and says the rest."""

from __future__ import annotations

import ast
import importlib.util
import os
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[2]
OWN = ("tests", "benchmarks")  # folders whose modules are looked into in turn


def missing_packages(path: Path) -> frozenset[str]:
    """The packages that a test file, or a folder's conftest, would import and that are not installed."""
    file = path / "conftest.py" if path.is_dir() else path
    return _missing(file, frozenset()) if file.is_file() else frozenset()


def _missing(file: Path, above: frozenset[Path]) -> frozenset[str]:
    packages: set[str] = set()
    for module in _imported(file):
        package = module.partition(".")[0]
        if package in OWN:
            own_file = _file_of(module)
            if own_file and own_file not in above:
                packages |= _missing(own_file, above | {file})
        elif not _is_installed(package):
            packages.add(package)
    return frozenset(packages)


@cache
def _imported(file: Path) -> tuple[str, ...]:
    """The modules that a file imports at its top level."""
    names: list[str] = []
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return tuple(names)


def _file_of(module: str) -> Path | None:
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


@cache
def _is_installed(package: str) -> bool:
    return importlib.util.find_spec(package) is not None


REQUIRE_ALL = "REQUIRE_ALL"  # set by `pytest --require-all`, and so by `make test`: then nothing may be left out


def is_all_required() -> bool:
    """True where a test that cannot run is a failure."""
    return REQUIRE_ALL in os.environ or "CI" in os.environ


def leave_out(message: str) -> NoReturn:
    """Skip what a program is missing for, saying how to get it; or fail where all is required."""
    if is_all_required():
        pytest.fail(message)
    pytest.skip(message)
