"""The container file, read and carried out by hand: what it copies is all that the app needs, and it only reads it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from components.page.pages import PAGE_IDS
from data.catalogue.catalogue import Catalogue
from tests.conftest import ROOT
from tests.support.server import free_port
from tests.support.visitor import visiting

FILE = ROOT / "deploy" / "Containerfile"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
START_SECONDS = 40


def steps(kind: str) -> list[str]:
    """What stands behind each instruction of a kind, with continued lines joined."""
    text = FILE.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line.split(maxsplit=1)[1] for line in text.splitlines() if line.startswith(f"{kind} ")]


def sources() -> list[str]:
    """What is copied, as the file names it."""
    return [source for step in steps("COPY") for source in step.split()[:-1]]


def files_copied() -> list[tuple[str, str]]:
    """What is copied, and where to."""
    copied = []
    for step in steps("COPY"):
        *named, to = step.split()
        paths = [str(path.relative_to(ROOT)) for source in named for path in ROOT.glob(source)]
        copied += [(path, f"{to}{Path(path).name}" if to.endswith("/") else to) for path in paths]
    return copied


def command(step: str, port: int) -> list[str]:
    """A command as the container would run it, with this Python, on loopback and another port."""
    words = [str(word) for word in json.loads(step.partition("CMD ")[2] or step)]
    assert words[0] == "python"
    swapped = [word.replace("0.0.0.0", "127.0.0.1").replace("8501", str(port)) for word in words[1:]]
    return [sys.executable, *swapped]


@contextmanager
def contained(folder: Path) -> Iterator[tuple[str, Path, int]]:
    """The app as the container has it: exactly what is copied, and no home but an empty folder."""
    app, home, port = folder / "app", folder / "home", free_port()
    home.mkdir()
    for source, to in files_copied():
        (app / to).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, app / to, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, app / to)
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            command(steps("CMD")[0], port), cwd=app, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        check = command(steps("HEALTHCHECK")[0], port)
        deadline = time.monotonic() + START_SECONDS
        while subprocess.run([*check, str(port)], cwd=app, env=environment, check=False).returncode != 0:
            assert time.monotonic() < deadline and server.poll() is None, (folder / "log").read_text(encoding="utf-8")
        yield f"http://127.0.0.1:{port}", app, port
    finally:
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()


def written(folder: Path) -> dict[str, float]:
    return {str(path.relative_to(folder)): path.stat().st_mtime for path in folder.rglob("*") if path.is_file()}


def test_all_that_is_copied_is_there_and_let_in_by_the_ignore_file() -> None:
    let_in = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "*" in let_in
    assert {line[1:] for line in let_in if line.startswith("!")} == set(sources())
    for source in sources():
        assert list(ROOT.glob(source)), source


def test_the_base_is_pinned_and_nobody_is_root() -> None:
    (base,) = steps("FROM")
    assert re.fullmatch(r"docker\.io/library/python:\d+\.\d+\.\d+-slim-[a-z]+", base)
    (user,) = steps("USER")
    assert user == "10001:10001"
    assert "--require-hashes" in " ".join(steps("RUN"))


def test_every_page_and_a_download_work_with_what_is_copied_and_nothing_is_written(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    async def visit(address: str) -> None:
        for page in PAGE_IDS:
            async with visiting(address, f"/{page}" if page != PAGE_IDS[0] else "/") as visitor:
                assert not visitor.screen.exceptions, page
        async with visiting(address, "/questions?sheet=how_given") as visitor:
            for form, start in (("pdf", b"%PDF-"), ("word", b"PK"), ("text", b"")):
                assert (await visitor.download(catalogue.messages(f"questions.{form}"))).startswith(start)

    with contained(tmp_path) as (address, app, _):
        before = written(app)
        asyncio.run(visit(address))
        assert written(app) == before
        assert not written(tmp_path / "home")
    log = (tmp_path / "log").read_text(encoding="utf-8")
    assert "Traceback" not in log and "error" not in log.lower(), log


def test_the_health_check_fails_when_the_app_is_gone() -> None:
    check = command(steps("HEALTHCHECK")[0], free_port())
    assert subprocess.run([*check, str(free_port())], cwd=ROOT, check=False).returncode == 1


def test_what_runs_is_a_part_of_what_is_tested() -> None:
    run, tested = (
        dict(PINNED.findall(path.read_text(encoding="utf-8")))
        for path in (ROOT / "deploy" / "requirements.txt", ROOT / "requirements.txt")
    )
    assert run.items() <= tested.items()
    assert "pytest" not in run and "playwright" not in run
    lines = (ROOT / "deploy" / "requirements.txt").read_text(encoding="utf-8")
    assert lines.count("--hash=sha256:") >= len(run)


IMPORTS = """
import importlib.metadata, pkgutil, re, runpy, sys
sys.path.insert(0, ".")
run = {name.lower() for name in sys.argv[1:]}
class NotInstalled:
    def __init__(self):
        self.of = importlib.metadata.packages_distributions()
    def find_spec(self, name, path=None, target=None):
        owners = {owner.lower().replace("_", "-") for owner in self.of.get(name.split(".")[0], [])}
        if owners and not owners & run:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NotInstalled())
runpy.run_path("deploy/serve.py")
import components, documents, data
for package in (components, documents, data):
    for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        __import__(found.name)
try:
    import pytest
except ModuleNotFoundError:
    print("all imported")
"""


def test_the_app_imports_nothing_that_the_container_lacks() -> None:
    run = dict(PINNED.findall((ROOT / "deploy" / "requirements.txt").read_text(encoding="utf-8")))
    loaded = subprocess.run(
        [sys.executable, "-c", IMPORTS, *run], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert loaded.stdout.strip() == "all imported", loaded.stderr


@pytest.mark.parametrize("unit", ["immunotherapy-explorer@8501.service", "immunotherapy-explorer.target"])
def test_systemd_finds_no_fault_in_the_units(tmp_path: Path, unit: str) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("no systemd-analyze on this machine")
    for path in (*(ROOT / "deploy").glob("*.service"), *(ROOT / "deploy").glob("*.target")):
        text = path.read_text(encoding="utf-8")
        text = text.replace("/opt/immunotherapy-explorer/.venv/bin/python", sys.executable)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    checked = subprocess.run([verify, "verify", str(tmp_path / unit)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0 and not checked.stderr.strip(), checked.stderr


def test_unit_and_container_start_the_same_command() -> None:
    unit = (ROOT / "deploy" / "immunotherapy-explorer@.service").read_text(encoding="utf-8")
    (start,) = re.findall(r"^ExecStart=\S+/python (.+)$", unit, re.MULTILINE)
    contained_start = " ".join(json.loads(steps("CMD")[0])[1:])
    assert start.replace("%i", "8501").replace("127.0.0.1", "0.0.0.0") == contained_start
    for rule in ("DynamicUser=yes", "ProtectSystem=strict", "NoNewPrivileges=yes", "MemoryMax=", "Restart=always"):
        assert rule in unit
