"""What Explore may cost a reader: height, scrolling, and how far an answer stands from its press."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import visiting

WINDOWS = ((1280, 800), (1024, 768), (390, 844))
TRAY = "[data-testid=stBottom]"


def bottom(page: Page) -> float:
    """The lower edge of what one sees: the tray's upper edge, if there is a tray."""
    tray = page.locator(TRAY)
    box = tray.bounding_box() if tray.count() else None
    return box["y"] if box else page.viewport_size["height"]  # type: ignore[index]


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 3), (390, 844, 5)])
def test_the_page_is_as_high_as_so_many_screens(
    browser: Browser, site: str, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/")
        page.evaluate("document.querySelectorAll('details[open]').forEach(node => node.open = false)")
        assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") <= screens * height


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_the_first_screen_has_the_heading_the_picture_and_the_count(
    browser: Browser, site: str, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/")
        heading = page.get_by_role("heading", level=1).bounding_box()
        assert heading and heading["y"] < 120
        for label in page.locator(".scene-place:not(.scene-all)").all():
            box = label.bounding_box()
            assert box and min(box["width"], box["height"]) >= 44
            assert box["y"] + box["height"] <= bottom(page)


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_the_answer_of_a_press_stands_inside_the_window(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/")
        for mechanism in catalogue.mechanisms:
            page.locator(f"label:has(input[value={mechanism}])").click()
            expect(page).to_have_url(f"{site}/?mechanism={mechanism}")
            visit.settle()
            for answer in (page.locator(f".told[data-mechanism={mechanism}]"), page.locator(".found-count")):
                box = answer.bounding_box()
                assert box and box["y"] >= 0 and box["y"] + box["height"] <= bottom(page), (mechanism, box)


@pytest.mark.parametrize("width", [320, 360, 768, 1440, 1920])
def test_nothing_of_the_page_reaches_over_its_edge(browser: Browser, site: str, width: int) -> None:
    with visiting(browser, site, width, 800) as visit:
        page = visit.open("/?mechanism=carries_drug&cancer=any_lung")
        over = page.locator(
            ".scene-frame, .scene-place, .kind-cards li, .types-row li, .st-key-cancer_grid, .story, .folded-sources"
        ).evaluate_all("(parts, width) => parts.filter(p => p.getBoundingClientRect().right > width).length", width)
        assert over == 0
