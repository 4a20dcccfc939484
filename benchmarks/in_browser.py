"""The first view in Chromium: from the navigation until the H1 and the first section show."""

from __future__ import annotations

import statistics
import time

from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import ARGUMENTS
from tests.browser.install import chromium

H1 = "[data-testid=stMain] h1"
SECTION = "[data-testid=stMain] h2"


def first_views_in_turn(places: list[tuple[str, bool]], rounds: int) -> list[float]:
    """Medians in milliseconds for each address, visited in turn by new visitors; True where there is a section."""
    times: list[list[float]] = [[] for _ in places]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        for round_ in range(rounds + 1):
            for mine, (address, has_section) in zip(times, places, strict=True):
                seconds = _first_view(browser, address, has_section)
                if round_:  # the very first visit warms the browser itself
                    mine.append(seconds)
        browser.close()
    return [statistics.median(mine) * 1000 for mine in times]


def _first_view(browser: Browser, address: str, has_section: bool) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        begun = time.perf_counter()
        page.goto(address, wait_until="commit")
        page.locator(H1).first.wait_for()
        if has_section:
            page.locator(SECTION).first.wait_for()
        return time.perf_counter() - begun
    finally:
        context.close()
