"""A real server on loopback, for tests that speak its own protocol without a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.server import Server, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server for all tests that do not need a fresh one."""
    with running() as running_server:
        yield running_server
