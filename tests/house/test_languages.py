"""What differs by language is content, or stands in a table by its name; no code decides by the name of a language."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from data.catalogue.load import LANGUAGES
from data.load import load_content
from tests.conftest import ROOT
from tests.house.test_house import FILES

CODE = [*FILES, *sorted((ROOT / "deploy").glob("*.py")), ROOT / "app.py"]


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_decides_by_the_name_of_a_language(path: Path) -> None:
    compared = [
        constant.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare | ast.MatchValue)
        for constant in ast.walk(node)
        if isinstance(constant, ast.Constant) and constant.value in LANGUAGES
    ]
    assert not compared


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_proxy_without_an_app_speaks_every_language(language: str) -> None:
    page = (ROOT / "deploy" / "nginx" / "unavailable.html").read_text(encoding="utf-8")
    words = load_content(language).messages
    assert f'lang="{language}"' in page
    for key in ("error.away_heading", "error.away", "error.broken_help"):
        assert words(key) in page
