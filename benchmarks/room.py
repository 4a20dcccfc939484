"""What a presenter waits for: deck, handout and kit; and what others notice meanwhile: `python -m benchmarks.room`.

The kit is made on a real server while another visitor goes on pressing; the ratio says how much longer a press takes.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import cache, partial

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import load_catalogue
from data.catalogue.notice import notice_lines
from data.talk.talk import default_choice, talk
from documents.handout.handout import Print
from documents.handout.handout_files import handout_file
from documents.handout.handout_names import handout_names
from documents.talk.deck import DeckSettings, deck
from tests.support.screen import NotOnScreen
from tests.support.server import Server, running
from tests.support.visitor import Visitor

SITE = "https://immunotherapy.example.org"
RUNS = 15
COLD_RUNS = 3
PRESSES = 40  # of the neighbour, before the kit is asked for
VIEWS = ("compare=bcg.interferons", "compare=checkpoint_inhibitors.car_t_cell_therapy")
PATIENCE = 60.0  # seconds


@cache
def catalogue() -> Catalogue:
    """The content, read once, as it is in a running server."""
    return load_catalogue()


def one_deck() -> None:
    """The longest usual talk."""
    content = catalogue()
    deck(content, talk(content, default_choice(content, 20)), DeckSettings(date.today(), SITE))


def one_handout(name: str = "", is_large: bool = False) -> None:
    """One handout; without a name, that of the first type."""
    content = catalogue()
    settings = Print(tuple(notice_lines(content)), date.today(), SITE, is_large=is_large)
    handout_file(content, name or content.types[0].id, content.types, settings)


MAKERS: dict[str, Callable[[], None]] = {"deck": one_deck, "handout": one_handout}


def seconds(make: Callable[[], None]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    make()
    return time.perf_counter() - begun


def milliseconds(times: list[float]) -> str:
    """Median and longest."""
    return f"median {statistics.median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms"


def files() -> None:
    """Deck and handouts, cold (in a fresh process) and warm, and the slowest handout of all."""
    for name, make in MAKERS.items():
        command = [sys.executable, "-m", "benchmarks.room", "--cold", name]
        cold = [float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(COLD_RUNS)]
        make()
        warm = [seconds(make) for _ in range(RUNS)]
        print(f"{name}: cold {milliseconds(cold)}; warm {milliseconds(warm)}")
    each = {
        (name, is_large): seconds(partial(one_handout, name, is_large))
        for name in handout_names(catalogue())
        for is_large in (False, True)
    }
    (name, is_large), longest = max(each.items(), key=lambda entry: entry[1])
    print(f"slowest handout, made once: {name}{' in large print' if is_large else ''}, {longest * 1000:.0f} ms")


async def kit(server: Server) -> None:
    """The kit, first and second, and a neighbour's presses before and meanwhile."""
    asker, neighbour = Visitor(server.address, "/present"), Visitor(server.address, f"/compare?{VIEWS[0]}")
    await asker.open()
    await neighbour.open()
    before = [(await neighbour.see(VIEWS[n % 2])).seconds for n in range(PRESSES)]
    begun = time.perf_counter()
    pressed = await asker.press("make_kit")
    meanwhile: list[float] = []
    while time.perf_counter() < begun + PATIENCE:
        meanwhile.append((await neighbour.see(VIEWS[len(meanwhile) % 2])).seconds)
        await asyncio.sleep(0.05)
        if len(meanwhile) % 5 == 0:
            await asker.see("")
            if is_ready(asker):
                break
    seconds_until_ready = time.perf_counter() - begun
    print(f"kit: the press {pressed.seconds * 1000:.0f} ms, ready after {seconds_until_ready:.1f} s")
    print(f"a neighbour's press before: {milliseconds(before)}")
    print(f"a neighbour's press meanwhile: {milliseconds(meanwhile)}")
    print(f"ratio of medians: {statistics.median(meanwhile) / statistics.median(before):.1f}")
    other = Visitor(server.address, "/present")
    await other.open()
    begun = time.perf_counter()
    content = await other.download("kit")
    print(f"kit for the next visitor: {(time.perf_counter() - begun) * 1000:.0f} ms, {len(content) / 1e6:.1f} MB")
    for visitor in (asker, neighbour, other):
        await visitor.leave()


def is_ready(visitor: Visitor) -> bool:
    """True if the kit can be downloaded."""
    try:
        visitor.screen.find("kit", "download_button")
    except NotOnScreen:
        return False
    return True


def main() -> None:
    """Print all of it."""
    if "--cold" in sys.argv:
        catalogue()
        print(seconds(MAKERS[sys.argv[-1]]))
        return
    files()
    with running() as server:
        asyncio.run(kit(server))


if __name__ == "__main__":
    main()
