"""Many visitors at once: how long each waits for a first view and for a press, and what the server pays for it."""

from __future__ import annotations

import asyncio
import statistics
import time
from dataclasses import dataclass

from benchmarks.views import View
from tests.support.server import Server
from tests.support.visitor import Run, Visitor


@dataclass(frozen=True)
class Crowd:
    """What some visitors found who all came and all pressed together."""

    visitors: int
    first_ms: float  # medians, in milliseconds
    press_ms: float
    presses_a_second: float
    first_bytes: float
    press_bytes: float
    mb_a_visitor: float
    driver_share: float  # of one core, that the visitors themselves took: near 1 they are what is slow


async def come_and_press(server: Server, view: View, visitors: int, presses: int) -> Crowd:
    """All open the view together, then all press together, each as often, without a pause; then all leave."""
    before = server.memory_mb
    tabs = [Visitor(server.address, view.path) for _ in range(visitors)]
    try:
        opened = await asyncio.gather(*(tab.open() for tab in tabs))
        begun, worked = time.perf_counter(), time.process_time()
        pressed = [run for runs in await asyncio.gather(*(_press(tab, view, presses) for tab in tabs)) for run in runs]
        seconds, driver = time.perf_counter() - begun, time.process_time() - worked
        memory = server.memory_mb - before
        wrong = [message for tab in tabs for message in tab.screen.exceptions]
        if wrong:
            raise RuntimeError(f"{view.name}: {wrong[0]}")
    finally:
        await asyncio.gather(*(tab.leave() for tab in tabs))
    return Crowd(
        visitors,
        statistics.median(run.seconds for run in opened) * 1000,
        statistics.median(run.seconds for run in pressed) * 1000,
        len(pressed) / seconds,
        statistics.median(run.bytes for run in opened),
        statistics.median(run.bytes for run in pressed),
        memory / visitors,
        driver / seconds,
    )


async def _press(tab: Visitor, view: View, presses: int) -> list[Run]:
    return [await view.press(tab, number) for number in range(presses)]


@dataclass(frozen=True)
class Alone:
    """What one visitor finds who is alone."""

    press_ms: float
    cpu_ms: float  # that the server computes for a press


async def press_in_turn(places: list[tuple[Server, View]], rounds: int) -> list[Alone]:
    """One visitor at each place; they press in turn, so that all meet the same moments of the machine."""
    tabs = [Visitor(server.address, view.path) for server, view in places]
    for tab, (_, view) in zip(tabs, places, strict=True):
        await tab.open()
        await _press(tab, view, 4)
    cpu = [server.cpu_seconds for server, _ in places]
    runs: list[list[Run]] = [[] for _ in places]
    for number in range(rounds):
        for mine, tab, (_, view) in zip(runs, tabs, places, strict=True):
            mine.append(await view.press(tab, number))
    spent = [server.cpu_seconds - before for (server, _), before in zip(places, cpu, strict=True)]
    await asyncio.gather(*(tab.leave() for tab in tabs))
    return [
        Alone(statistics.median(run.seconds for run in mine) * 1000, seconds / rounds * 1000)
        for mine, seconds in zip(runs, spent, strict=True)
    ]
