"""What the documentation names is there: files, folders, links, commands of make, and modules to run."""

from __future__ import annotations

import importlib.util
import re

import pytest

from tests.conftest import ROOT

TEXTS = ("README.md", "CONTRIBUTING.md", "deploy/README.md", "components/sheet/README.md", "data/tables/README.md")
FENCED = re.compile(r"^ *```\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
WRITTEN_AS_CODE = re.compile(r"`([^`]+)`")
OPTION = re.compile(r" (--[a-z-]+)")
TABLE_OF_A_FILE = re.compile(r"`\[([^]`]+)\]`[^`]*`([^`]+\.toml)`")
LINKED = re.compile(r"\]\(([^)#]+)\)")
PATH = re.compile(r"[\w.@<>*-]+(?:/[\w.@<>*-]+)*/?")
PLACEHOLDERS = {"<language>": "en", "<id>": "*"}  # in a path: any of those there are
# Written like paths of this project, and something else: addresses of the site, files of a server, a reader's folder.
ELSEWHERE = re.compile(r"^(/|~|https?:)|^(learn\.example\.org|docker ps)")
SUFFIXES = (".py", ".csv", ".toml", ".md", ".css", ".js", ".txt", ".conf", ".html", ".service", ".target", ".png")
FOLDERS = {path.name for path in ROOT.iterdir() if path.is_dir() and not path.name.startswith(".")}
SCREEN = 45  # lines of a README on a screen


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def paths_named(name: str) -> set[str]:
    """What a text writes as the path of a file or folder of this project."""
    paths = {path for path in LINKED.findall(text(name)) if not path.startswith("http")}
    for code in code_of(name):
        is_path = PATH.fullmatch(code) and (code.endswith((*SUFFIXES, "/")) or "/" in code)
        if is_path and not ELSEWHERE.match(code):
            paths.add(code)
        if " " in code or "\n" in code:  # a command: those of its words that begin as a folder of the project does
            paths |= {word for word in re.split(r"[\s\"'=]+", code) if word.split("/")[0] in FOLDERS and "/" in word}
    return {path.replace("\\", "/") for path in paths}


def code_of(name: str) -> list[str]:
    """What a text writes as code: lines of its blocks, and what stands between two backticks."""
    blocks = FENCED.findall(text(name))
    lines = [line.replace("\\", "/").partition("#")[0] for block in blocks for line in block.splitlines()]
    return [*lines, *WRITTEN_AS_CODE.findall(FENCED.sub("", text(name)))]


def is_there(path: str, beside: str) -> bool:
    for placeholder, value in PLACEHOLDERS.items():
        path = path.replace(placeholder, value)
    folders = (ROOT, (ROOT / beside).parent, ROOT / "data")
    return any(any(folder.glob(path.rstrip("/"))) for folder in folders)


@pytest.mark.parametrize("name", TEXTS)
def test_every_path_that_a_text_names_is_there(name: str) -> None:
    assert not {path for path in paths_named(name) if not is_there(path, name)}


def test_paths_are_found_and_a_wrong_one_is_seen() -> None:
    assert {"data/tables/README.md", "static/fonts", "static/readme-explore.png"} <= paths_named("README.md")
    assert {"data/tables/sources.csv", "data/content/en/subjects/<id>.toml"} <= paths_named("CONTRIBUTING.md")
    assert {"serve.py", "nginx/site.conf"} <= paths_named("deploy/README.md")
    assert is_there("data/content/en/subjects/<id>.toml", "README.md")
    assert {"tests/catalogue", "tests/figures"} <= paths_named("CONTRIBUTING.md"), "in a command over two lines"
    assert {"deploy/serve.py"} <= paths_named("README.md"), "in a block"
    assert not is_there("data/tables/no_such.csv", "README.md") and not is_there("no_such/", "README.md")


@pytest.mark.parametrize("name", TEXTS)
def test_every_table_of_a_file_that_a_text_names_is_there(name: str) -> None:
    for table, file in TABLE_OF_A_FILE.findall(text(name)):
        pattern = re.escape(table).replace(re.escape("<id>"), r"\w+")
        assert re.search(rf"^\[{pattern}\]$", text(file), re.MULTILINE), (table, file)


def test_options_of_our_own_commands_are_there() -> None:
    commands = [code for name in TEXTS for code in code_of(name) if re.search(r"-m (data|tests)\.", code)]
    options = {
        (m, o) for c in commands for m in re.findall(r"-m ((?:data|tests)\.[\w.]+)", c) for o in OPTION.findall(c)
    }
    assert {("data.check", "--due"), ("data.scores", "--from")} <= options
    for module, option in options:
        assert f'"{option}"' in text(f"{module.replace('.', '/')}.py"), (module, option)


@pytest.mark.parametrize("name", TEXTS)
def test_every_command_of_make_that_a_text_names_is_there(name: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    assert {"run", "test", "quick", "check", "next"} <= targets
    assert set(re.findall(r"(?:`|^|&& )make ([a-z]+)", text(name), re.MULTILINE)) <= targets


def test_every_command_of_make_is_told_somewhere() -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    named = {command for name in TEXTS for command in re.findall(r"make ([a-z]+)", text(name))}
    assert targets <= named


@pytest.mark.parametrize("name", TEXTS)
def test_every_module_that_a_text_runs_is_there(name: str) -> None:
    outside = {"venv", "pip", "pytest", "streamlit"}
    modules = set(re.findall(r"python\d? -m ([a-z][\w.]*\w)", text(name))) - outside
    assert not {module for module in modules if importlib.util.find_spec(module) is None}


def test_the_readme_fits_on_three_screens_beside_its_pictures_which_are_small() -> None:
    readme = text("README.md")
    pictures = re.findall(r"!\[[^]]+\]\((\S+)\)", readme)
    assert len(pictures) == 2
    assert all((ROOT / path).stat().st_size < 150_000 for path in pictures)
    assert len(readme.splitlines()) <= 3 * SCREEN
    assert set(pictures) == {path.relative_to(ROOT).as_posix() for path in (ROOT / "static").glob("readme-*")}


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_no_command_needs_a_variable_of_the_shell_that_powershell_would_ignore(name: str) -> None:
    assert not re.search(r"^set \w+=|REQUIRE_BROWSER", text(name), re.MULTILINE)
