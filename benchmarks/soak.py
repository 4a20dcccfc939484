"""Whether memory stays flat: 2,000 visits to a real server, ten presses each: `python -m benchmarks.soak`.

A visit connects, presses ten times on its page, and leaves. The pages take turns. Memory is read after each 200 visits;
what it is at the end is given as a ratio to what it was after the first 200. The server keeps up to 128 visits that
lost their connection for two minutes, so that a reader can come back: they are part of every reading.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import time

from benchmarks.results import table
from benchmarks.views import PAGES
from tests.support.server import Server, running
from tests.support.visitor import visiting

VISITS, PRESSES, AT_ONCE, EACH = 2000, 10, 8, 200
LIMIT = 1.10


async def soak(server: Server, visits: int) -> list[tuple[int, float]]:
    """The memory in megabytes after each 200 visits."""
    numbers = itertools.count()
    readings: list[tuple[int, float]] = []
    visits_made = 0

    async def keep_visiting() -> None:
        nonlocal visits_made
        for number in numbers:
            if number >= visits:
                return
            view = PAGES[number % len(PAGES)]
            async with visiting(server.address, view.path) as visitor:
                for press in range(PRESSES):
                    await view.press(visitor, press)
                if visitor.screen.exceptions:
                    raise RuntimeError(f"{view.name}: {visitor.screen.exceptions[0]}")
            visits_made += 1
            if visits_made % EACH == 0:
                readings.append((visits_made, server.memory_mb))

    await asyncio.gather(*(keep_visiting() for _ in range(AT_ONCE)))
    return readings


def main() -> None:
    """Visit, then print a table and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int, default=VISITS)
    visits = parser.parse_args().visits
    with running() as server:
        begun = time.monotonic()
        readings = asyncio.run(soak(server, visits))
        minutes = (time.monotonic() - begun) / 60
    print(table(["after visits", "MB"], [[f"{count:,}", f"{mb:.0f}"] for count, mb in readings]))
    ratio = readings[-1][1] / readings[0][1]
    met = "met" if ratio <= LIMIT else "not met"
    print(f"\n{visits:,} visits of {PRESSES} presses in {minutes:.1f} minutes.", end=" ")
    print(f"The end is {ratio:.2f} times the first reading; wanted: at most {LIMIT:.2f}; {met}.")


if __name__ == "__main__":
    main()
