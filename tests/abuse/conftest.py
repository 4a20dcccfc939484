"""Tests that try to break things. They look for the same cases on each machine, and never time anything."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from data.catalogue.catalogue import Catalogue
from tests.support.server import Server, running
from tests.support.visitor import visiting

MARK = f"Canary{secrets.token_hex(6)}"  # stands in whatever is typed
GUARD = Path(__file__).parent / "guard"

settings.register_profile(
    "same_everywhere",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=int(os.environ.get("ABUSE_EXAMPLES", "100")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("same_everywhere")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="session")
def server(folder: Path) -> Iterator[Server]:
    """A server whose output is kept and which notes whom it tries to reach."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", f"{GUARD}")
        patch.setenv("REACHED", str(folder / "reached"))
        with running(log=folder / "log") as running_server:
            yield running_server


FORGERS = ("forged", "garbage", "cut")  # in the names of tests whose attacker breaks their own visit


@pytest.fixture
def still_well(server: Server, catalogue: Catalogue, folder: Path, request: pytest.FixtureRequest) -> Iterator[None]:
    """After each attack the next reader sees their page, and the log tells neither words nor errors."""
    start = (folder / "log").stat().st_size
    yield

    async def see() -> None:
        async with visiting(server.address, "/compare?compare=bcg.interferons") as visitor:
            assert catalogue.messages("compare.title") in visitor.screen.words
            await visitor.press_sheet({"action": "put_all", "questions": list(catalogue.questions)[:3]})
            assert not visitor.screen.exceptions

    asyncio.run(asyncio.wait_for(see(), 60))
    log = (folder / "log").read_bytes()[start:].decode("utf-8", "replace")
    assert MARK not in log
    assert "Traceback" not in log or any(name in request.node.name for name in FORGERS), log[-3000:]
