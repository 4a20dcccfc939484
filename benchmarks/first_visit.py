"""The first visit on a slow phone, in bytes and in seconds until the H1 stands: `python -m benchmarks.first_visit`.

1.6 Mbit/s down, 750 kbit/s up, 150 ms of delay, a screen of 390x844, as Lighthouse's slow 4G has it. Chromium does the
slowing down and counts the bytes as they came, compressed. The second visit keeps what the browser kept.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.browser.install import chromium
from tests.support.server import APP, running

PAGES = ("", "compare?compare=car_t_cell_therapy&compare=bispecific_t_cell_engagers", "type?type=car_t_cell_therapy")
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
STANDS = "[data-testid=stMain] h1"  # the app's own H1, drawn by the script
PAINTED = "h1"  # the first one, which the first HTML may bring
SHIFTS = """() => { window.shifts = 0; new PerformanceObserver(list => { for (const entry of list.getEntries())
    if (!entry.hadRecentInput) window.shifts += entry.value }).observe({ type: 'layout-shift', buffered: true }) }"""
SETTLED = 2000  # milliseconds in which nothing more may come before the bytes are read


@dataclass(frozen=True)
class Visit:
    """One visit: kilobytes until the page has settled, seconds to the first H1 and to the app's, and layout shift."""

    kilobytes: float
    first_h1: float
    app_h1: float
    shift: float


def visit(context: BrowserContext, address: str) -> Visit:
    """Open an address over the slow network."""
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", NETWORK)
    received = [0.0]
    client.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    client.on(
        "Network.webSocketFrameReceived", lambda event: received.append(len(event["response"]["payloadData"]) * 0.75)
    )
    page.add_init_script(f"({SHIFTS})()")
    begun = time.perf_counter()
    page.goto(address, wait_until="commit", timeout=60_000)
    page.locator(PAINTED).first.wait_for(timeout=60_000)
    first_h1 = time.perf_counter() - begun
    page.locator(STANDS).first.wait_for(timeout=60_000)
    app_h1 = time.perf_counter() - begun
    kilobytes = sum(received) / 1000
    page.wait_for_timeout(SETTLED)
    shift = float(page.evaluate("window.shifts"))
    page.close()
    return Visit(kilobytes, first_h1, app_h1, shift)


def visits(address: str, rounds: int) -> tuple[Visit, Visit]:
    """The medians of the first visit and of the next one, each pair by a new browser profile."""
    pairs: list[tuple[Visit, Visit]] = []
    with sync_playwright() as playwright:
        for _ in range(rounds):
            browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
            context = browser.new_context(viewport={"width": 390, "height": 844})
            pairs.append((visit(context, address), visit(context, address)))
            browser.close()
    return _median([first for first, _ in pairs]), _median([again for _, again in pairs])


def _median(measured: list[Visit]) -> Visit:
    columns = ("kilobytes", "first_h1", "app_h1", "shift")
    return Visit(*(statistics.median(getattr(visit, column) for visit in measured) for column in columns))


def main(rounds: int = 3) -> None:
    """Print a row for each page, first visit and next visit."""
    print("| page | visit | kB until the page stands | first H1, s | app's H1, s | layout shift |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    with running(APP) as server:
        for page in PAGES:
            for name, visit in zip(("first", "next"), visits(f"{server.address}/{page}", rounds), strict=True):
                name_of_page = page.partition("?")[0] or "explore"
                print(
                    f"| {name_of_page} | {name} | {visit.kilobytes:.0f} | {visit.first_h1:.1f} | {visit.app_h1:.1f} "
                    f"| {visit.shift:.3f} |"
                )


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:2]))
