"""Words live in content files: every key the code asks for exists, none is left over, and no page holds a sentence."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from components.page.streamlit_internals import STREAMLIT_SAYS
from data.catalogue.catalogue import Catalogue
from tests.conftest import ROOT

DRAWING = [p for room in ("components", "pages", "documents") for p in sorted((ROOT / room).rglob("*.py"))]
CODE = [*DRAWING, *sorted((ROOT / "data").rglob("*.py")), ROOT / "app.py", *sorted((ROOT / "deploy").glob("*.py"))]


def asked_keys(path: Path) -> list[str]:
    """Keys in calls of text("...") or words("..."), with a * for each part that is filled in."""
    keys = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in ("text", "words", "messages"):
                keys += _patterns(node.args[0])
    return keys


def _patterns(node: ast.expr) -> list[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _patterns(node.body) + _patterns(node.orelse)
    if isinstance(node, ast.JoinedStr):
        parts = [str(p.value) if isinstance(p, ast.Constant) else "*" for p in node.values]
        return ["".join(parts)]
    return []


def test_a_text_that_names_a_button_uses_its_words(catalogue: Catalogue) -> None:
    """As in: press "+ Ask". The sign before the words is drawn by the style."""
    labels = {label for _, label in catalogue.messages.items()}
    texts = [line for _, line in catalogue.messages.items()]
    named = {(name, line) for line in texts for name in re.findall(r'\b[Pp]ress "(?:\+ )?([^"]+)"', line)}
    assert len(named) > 2
    assert not {(name, line) for name, line in named if name not in labels}


def _matches(pattern: str, key: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".+"), key) is not None


def test_every_key_asked_for_exists(catalogue: Catalogue) -> None:
    keys = catalogue.messages.all_keys()
    pairs = {(path.name, pattern) for path in CODE for pattern in asked_keys(path)}
    assert len(pairs) > 80
    assert not [pair for pair in pairs if not any(_matches(pair[1], key) for key in keys)]


def test_no_message_is_left_over(catalogue: Catalogue) -> None:
    patterns = {pattern for path in CODE for pattern in asked_keys(path)}
    by_loop = {"error.broken_heading", "error.broken", "error.broken_help"}  # read without the catalogue
    by_loop |= {"error.away_heading", "error.away"}  # in deploy/nginx/unavailable.html, see tests/deploy
    by_loop |= {f"streamlit.{name}" for name in STREAMLIT_SAYS}
    unused = {k for k in catalogue.messages.all_keys() if not any(_matches(p, k) for p in patterns)}
    assert unused - by_loop == set()


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_code_holds_a_sentence_for_readers(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    allowed = ("We are mending this site",)  # the maintenance page when the message file itself is broken
    spoken = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documentation
        and re.match(r"[A-Z][a-z]+ [a-z]+ [a-z]+", node.value)
        and node.value not in allowed
    ]
    assert not spoken
