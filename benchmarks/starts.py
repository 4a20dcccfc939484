"""How long a server takes until it is ready, and how long the first and the second visitor after that wait."""

from __future__ import annotations

import asyncio
import statistics
from dataclasses import dataclass

from benchmarks.views import View
from tests.support.server import Server
from tests.support.visitor import visiting


@dataclass(frozen=True)
class Start:
    """Medians over some starts."""

    ready_ms: float
    first_ms: float
    second_ms: float


def start_in_turn(places: list[tuple[Server, View]], rounds: int) -> list[Start]:
    """Start each server in turn, some times, and visit it twice as soon as it is healthy."""
    measured: list[list[tuple[float, float, float]]] = [[] for _ in places]
    for _ in range(rounds):
        for mine, (server, view) in zip(measured, places, strict=True):
            server.start()
            try:
                first, second = (asyncio.run(_wait(server, view)) for _ in range(2))
                mine.append((server.ready_seconds, first, second))
            finally:
                server.stop()
    return [Start(*(statistics.median(column) * 1000 for column in zip(*mine, strict=True))) for mine in measured]


async def _wait(server: Server, view: View) -> float:
    async with visiting(server.address, view.path) as visitor:
        return visitor.runs[0].seconds
