"""Two replicas behind nginx. Where nginx cannot be had the tests say so; in CI that is a failure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.conftest import browser, playwright_session  # noqa: F401 - fixtures of this folder too
from tests.deploy.install import can_be_had, has_nginx
from tests.deploy.proxy import Proxy, proxied
from tests.support.left_out import leave_out
from tests.support.server import Server


@dataclass(frozen=True)
class Site:
    """The whole of it: nginx and what stands behind, by the name that a visit's cookie gives."""

    proxy: Proxy
    replicas: dict[str, Server]

    @property
    def address(self) -> str:
        return self.proxy.site


@pytest.fixture(scope="session")
def nginx() -> None:
    """Fails or skips, and says why, without nginx."""
    if has_nginx():
        return
    message = "no nginx on this machine; run: python -m tests.deploy.install"
    if can_be_had():
        leave_out(message)
    pytest.skip(message)


@contextmanager
def two_replicas(folder: Path) -> Iterator[Site]:
    """A fresh site; each process is stopped by its own id afterwards."""
    (folder / "nginx").mkdir()
    replicas = {name: Server(log=folder / f"{name}.log") for name in ("a", "b")}
    with ExitStack() as stopping:
        for replica in replicas.values():
            stopping.callback(replica.stop)
            replica.start()
        ports = (replicas["a"].port, replicas["b"].port)
        yield Site(stopping.enter_context(proxied(folder / "nginx", ports)), replicas)


@pytest.fixture(scope="session")
def site(nginx: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One site for all tests that leave it as it is."""
    with two_replicas(tmp_path_factory.mktemp("site")) as running_site:
        yield running_site


@pytest.fixture
def own_site(nginx: None, tmp_path: Path) -> Iterator[Site]:
    """A site for a test that stops a part of it."""
    with two_replicas(tmp_path) as running_site:
        yield running_site
