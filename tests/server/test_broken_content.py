"""Healthy means serving: with broken content a server says why it is not, and comes back once it is mended."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from websockets.exceptions import InvalidStatus

from components.page.maintenance import LOOK_AGAIN
from data.catalogue.catalogue import Catalogue
from deploy.while_broken import REASON
from tests.support.project import break_content, copy_of_project, mend_content
from tests.support.server import Server
from tests.support.visitor import Visitor, visiting

BACK_SECONDS = 30  # on a machine that has much else to do; alone it takes 2


@dataclass(frozen=True)
class Broken:
    """A server that was started with broken content."""

    server: Server
    project: Path
    log: Path


def response_to(server: Server, path: str) -> tuple[int, str, HTTPResponse | HTTPError]:
    try:
        with urlopen(server.address + path, timeout=20) as answer:
            return int(answer.status), answer.read().decode(), answer
    except HTTPError as error:
        return error.code, error.read().decode(), error


def answers(server: Server) -> bool:
    try:
        return bool(response_to(server, "/_stcore/health")[0])
    except OSError:
        return False


@contextmanager
def started_broken(folder: Path, script: str) -> Iterator[Broken]:
    project = copy_of_project(folder)
    break_content(project)
    server = Server(str(project / script), folder=project, log=folder / "log")
    server.start(answers)
    try:
        yield Broken(server, project, folder / "log")
    finally:
        server.stop()


@pytest.fixture
def broken(tmp_path: Path) -> Iterator[Broken]:
    with started_broken(tmp_path, "deploy/serve.py") as broken_server:
        yield broken_server


def test_no_visitor_is_lost_while_content_is_broken_and_all_comes_back_by_itself(
    broken: Broken, catalogue: Catalogue
) -> None:
    words, server = catalogue.messages, broken.server
    assert response_to(server, "/_stcore/health")[:2] == (503, REASON)
    for path in ("/", "/compare?compare=bcg.interferons", "/plain", "/app/static/icon.png"):
        status, page, answer = response_to(server, path)
        assert status == 503 and answer.headers["retry-after"] == str(LOOK_AGAIN)
        assert all(words(f"error.{key}") in page for key in ("broken_heading", "broken", "broken_help"))
        assert f'http-equiv="refresh" content="{LOOK_AGAIN}"' in page
        assert "medicines.csv" not in page and answer.headers["content-security-policy"]
    with pytest.raises(InvalidStatus, match="503"):
        asyncio.run(Visitor(server.address).open())
    check = [sys.executable, str(broken.project / "deploy" / "healthcheck.py"), str(server.port)]
    checked = subprocess.run(check, capture_output=True, text=True, check=False)
    assert checked.returncode == 1 and REASON in checked.stderr

    mend_content(broken.project)
    deadline = time.monotonic() + BACK_SECONDS
    while not server.is_healthy() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert subprocess.run(check, check=False).returncode == 0
    assert response_to(server, "/compare")[0] == 200
    asyncio.run(see(server, words("compare.title")))
    log = broken.log.read_text(encoding="utf-8")
    assert "medicines.csv" in log and "no restart is needed" in log
    assert log.count("no restart is needed") == 1, "the faults are logged once, not with every visitor"


async def see(server: Server, words: str) -> None:
    async with visiting(server.address, "/compare") as visitor:
        assert words in visitor.screen.words and not visitor.screen.exceptions


def test_the_app_without_its_launcher_comes_back_too(tmp_path: Path, catalogue: Catalogue) -> None:
    async def come_and_wait(broken: Broken) -> None:
        async with visiting(broken.server.address, "/compare") as visitor:
            assert catalogue.messages("error.broken_heading") in visitor.screen.words
            mend_content(broken.project)
            await visitor.see("")
            assert catalogue.messages("compare.title") in visitor.screen.words

    with started_broken(tmp_path, "app.py") as broken:
        asyncio.run(come_and_wait(broken))
