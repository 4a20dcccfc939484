"""Our pages beside two floors, on real servers, in one run: `python -m benchmarks.side_by_side`.

The floors are an empty page with our settings, and a bare app of one table and one chart with Streamlit's defaults. It
takes some minutes and prints Markdown tables; `--quick` presses less often, `--no-browser` leaves Chromium out.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import tempfile
from contextlib import ExitStack
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.crowd import Alone, Crowd, come_and_press, press_in_turn
from benchmarks.in_browser import first_views_in_turn
from benchmarks.results import Results, printed
from benchmarks.starts import start_in_turn
from benchmarks.views import BARE, EMPTY, PAGES, RICHEST, WHOLE, View
from tests.support.server import Server, running

FLOORS = Path(__file__).parent / "floors"
ALONE_PRESSES, STARTS, BROWSER_ROUNDS = 60, 5, 7
CROWDS = {1: 20, 30: 5}  # visitors and the presses of each
MOST = {1: 20, 30: 5, 100: 5}  # for the richest page and the empty page
BARE_CROWDS = {1: 20, 30: 3, 100: 2}  # it is slow: 100 visitors wait long enough for two


def machine() -> str:
    """What was measured on, and when."""
    names = [line.partition(":")[2].strip() for line in _cpu_lines() if line.startswith("model name")]
    cpu = names[0] if names else platform.machine()
    return (
        f"{date.today():%d %B %Y}; {os.cpu_count()} cores of {cpu}, {platform.system()}, "
        f"Python {platform.python_version()}, Streamlit {version('streamlit')}"
    )


def _cpu_lines() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def alone(ours: Server, empty: Server, rounds: int) -> dict[str, list[Alone]]:
    """Each page beside the empty page."""
    return {view.name: asyncio.run(press_in_turn([(ours, view), (empty, EMPTY)], rounds)) for view in PAGES}


def crowds(server: Server, views: tuple[View, ...], sizes: dict[int, int]) -> dict[str, list[Crowd]]:
    """Every view with every number of visitors; the first crowd of all warms the server and is not counted."""
    asyncio.run(come_and_press(server, views[0], 5, 2))
    return {
        view.name: [asyncio.run(come_and_press(server, view, count, presses)) for count, presses in sizes.items()]
        for view in views
    }


def main() -> None:
    """Measure all, then print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--no-browser", action="store_true")
    options = parser.parse_args()
    less = 5 if options.quick else 1
    others = tuple(view for view in PAGES if view not in (RICHEST, WHOLE))
    with tempfile.TemporaryDirectory() as elsewhere, ExitStack() as stack:
        defaults = Path(elsewhere)  # a folder without settings
        empty = Server(str(FLOORS / "empty.py"))
        starts = start_in_turn(
            [(Server(), view) for view in (PAGES[0], RICHEST)] + [(empty, EMPTY)], STARTS // less or 1
        )
        servers = [
            stack.enter_context(running()),
            stack.enter_context(running(str(FLOORS / "empty.py"))),
        ]
        ours, plain = servers
        by_page = alone(ours, plain, ALONE_PRESSES // less)
        browser: dict[str, float] = {}
        if not options.no_browser:
            places = [(plain.address, False), (ours.address, True), (ours.address + RICHEST.path, True)]
            names = (EMPTY.name, PAGES[0].name, RICHEST.name)
            browser = dict(zip(names, first_views_in_turn(places, max(2, BROWSER_ROUNDS // less)), strict=True))
        together = crowds(plain, (EMPTY,), MOST) | crowds(ours, (RICHEST, WHOLE), MOST) | crowds(ours, others, CROWDS)
        bare = stack.enter_context(running(str(FLOORS / "bare.py"), folder=defaults))
        together |= crowds(bare, (BARE,), BARE_CROWDS)
    print(printed(Results(machine(), by_page, together, starts, browser)))


if __name__ == "__main__":
    main()
