"""A rolling restart with broken content: it stops at the first replica, and nobody is sent to the broken one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from tests.conftest import ROOT
from tests.deploy.proxy import Proxy, ask, proxied
from tests.support.project import break_content, copy_of_project, mend_content
from tests.support.server import Server


@dataclass(frozen=True)
class Rolling:
    """Two replicas of one project behind nginx."""

    project: Path
    first: Server
    second: Server
    proxy: Proxy


@pytest.fixture
def rolling(nginx: None, tmp_path: Path) -> Iterator[Rolling]:
    project = copy_of_project(tmp_path)
    first, second = (Server(str(project / "deploy" / "serve.py"), folder=project) for _ in range(2))
    (tmp_path / "nginx").mkdir()
    try:
        first.start()
        second.start()
        with proxied(tmp_path / "nginx", (first.port, second.port)) as proxy:
            yield Rolling(project, first, second, proxy)
    finally:
        first.stop()
        second.stop()


def refuses(server: Server) -> bool:
    """True once it answers that it is not healthy."""
    try:
        return ask(f"{server.address}/_stcore/health").status == 503
    except OSError:
        return False


def may_go_on(server: Server, seconds: int) -> bool:
    """What the unit asks before the start of a replica counts."""
    check = [sys.executable, str(ROOT / "deploy" / "healthcheck.py"), str(server.port), str(seconds)]
    return subprocess.run(check, capture_output=True, check=False).returncode == 0


def test_an_update_with_broken_content_stops_before_the_good_replica_and_visitors_see_only_that(
    rolling: Rolling, catalogue: Catalogue
) -> None:
    break_content(rolling.project)
    rolling.first.stop()
    rolling.first.start(is_enough=refuses)
    assert not may_go_on(rolling.first, 1)
    for headers in ({}, {"Cookie": "explorer_replica=a"}, {"Cookie": "explorer_replica=b"}):
        for path in ("/", "/compare", "/_stcore/health", "/app/static/icon.png"):
            answer = ask(rolling.proxy.site + path, headers)
            assert answer.status == 200, (path, headers)

    rolling.second.stop()  # somebody goes on all the same
    rolling.second.start(is_enough=refuses)
    answer = ask(f"{rolling.proxy.site}/compare")
    assert answer.status == 503
    assert catalogue.messages("error.broken_heading") in answer.body.decode()
    mend_content(rolling.project)
    assert may_go_on(rolling.first, 30) and may_go_on(rolling.second, 30)
    assert ask(f"{rolling.proxy.site}/compare").status == 200


def test_the_guide_goes_on_only_when_the_step_before_went_well() -> None:
    guide = (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")
    update = guide.partition("## Update")[2].partition("```")[2].partition("```")[0]
    steps = [line.strip() for line in update.strip().splitlines() if line.strip()]
    assert all(step.endswith("&& \\") or step.endswith("&&") for step in steps[:-1]), steps
    assert "data.check" in next(step for step in steps if "data.check" in step or "restart" in step)
