"""An advocate's job from a blank browser: "CAR-T or bispecific, what is the difference, what should she ask?"

Done with the mouse and its wheel alone; what it may cost is a budget of presses and of screens scrolled.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import visiting

STEP = 30  # pixels that the wheel turns at a time
TRAY, LIST = "[data-testid=stBottom]", ".st-key-kinds_list"


class Mouse:
    """Presses what is in sight, turns the wheel until it is, and counts both."""

    def __init__(self, page: Page) -> None:
        self.page, self.presses, self.scrolled = page, 0, 0

    def press(self, target: Locator) -> None:
        """Press a target; the wheel turns over the list that it stands in, or over the page."""
        target.wait_for()
        while not self._is_in_sight(target):
            self._turn(target)
        box = target.bounding_box()
        assert box
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        self.presses += 1

    def _is_in_sight(self, target: Locator) -> bool:
        return bool(
            target.evaluate(
                """node => {
                    const { left, top, width, height } = node.getBoundingClientRect()
                    const seen = document.elementFromPoint(left + width / 2, top + height / 2)
                    return !!seen && (node.contains(seen) || seen.contains(node) && seen.closest("button, a") !== null)
                }"""
            )
        )

    def _turn(self, target: Locator) -> None:
        size = self.page.viewport_size
        inner = self.page.locator(LIST).bounding_box() if target.evaluate(f"n => !!n.closest('{LIST}')") else None
        tray = self.page.locator(TRAY).bounding_box()
        assert size and tray and self.scrolled < 5 * size["height"]
        is_seen = inner is not None and inner["y"] + 100 < tray["y"]
        x, y = (inner["x"] + inner["width"] / 2, inner["y"] + 60) if inner and is_seen else (size["width"] / 2, 300)
        self.page.mouse.move(x, max(y, 100))
        self.page.mouse.wheel(0, STEP)
        self.scrolled += STEP
        self.page.wait_for_timeout(80)


@pytest.mark.parametrize(("width", "height", "presses", "screens"), [(1280, 800, 5, 1), (390, 844, 6, 2.5)])
def test_from_a_blank_browser_to_the_page_to_take_along(
    browser: Browser, site: str, width: int, height: int, presses: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/")
        mouse = Mouse(page)
        for kind in ("car_t_cell_therapy", "bispecific_t_cell_engagers"):
            card = page.locator(".kind-cards li", has=page.locator(f"[data-keep='kind-{kind}']"))
            mouse.press(card.locator(".choice"))
            expect(card.locator(".choice[data-on]")).to_be_visible()
        mouse.press(page.locator(".tray-door"))
        expect(page.locator(".difference")).to_be_in_viewport(ratio=1)
        mouse.press(page.locator(".st-key-compare_tools .sheet-button"))
        visit.settle()
        with page.expect_download() as download:
            mouse.press(page.locator(".st-key-compare_downloads button", has_text="PDF").first)
        assert download.value.suggested_filename.endswith(".pdf")
        assert mouse.presses <= presses
        assert mouse.scrolled <= screens * height, mouse.scrolled
