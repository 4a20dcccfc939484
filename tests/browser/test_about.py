"""About in a browser: short while it is folded, and its parts are reached from the foot of any page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visit, visiting
from tests.browser.look import nameless, pixels_too_wide, violations

PLACE = """part => {
  const fold = document.querySelector(`[data-place=${part}]`)
  if (!fold) return false
  const box = fold.getBoundingClientRect()
  return fold.open && box.top > 0 && box.top < innerHeight && fold.contains(document.activeElement)
}"""


def led_to(page: Page, part: str) -> None:
    """The part comes to be open, on the screen, with the focus on it."""
    page.wait_for_function(PLACE, arg=part)


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 3), (390, 844, 6)])
def test_the_folded_page_is_short(browser: Browser, site: str, width: int, height: int, screens: int) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/about")
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight") <= screens * height


def test_an_address_leads_to_its_part(visit: Visit) -> None:
    page = visit.open("/about?part=accessibility")
    led_to(page, "accessibility")


def test_the_foot_leads_to_the_parts_from_another_page_and_from_about(visit: Visit) -> None:
    page = visit.open("/glossary")
    for part in ("sources", "privacy"):
        page.locator(f'.foot-row a[href*="part={part}"]').click()
        page.wait_for_url(f"**/about?part={part}")
        visit.settle()
        led_to(page, part)
    page.locator("[data-place=privacy] > summary").click()
    page.locator('.foot-row a[href*="part=privacy"]').click()
    led_to(page, "privacy")
    page.locator(".bar-name").click()
    page.locator(".scene").first.wait_for()
    page.locator('.foot-row a[href*="part=privacy"]').click()
    page.wait_for_url("**/about?part=privacy")
    visit.settle()
    led_to(page, "privacy")
    assert not visit.errors


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_with_every_part_open_it_can_be_read_by_everyone(browser: Browser, site: str, width: int, scheme: str) -> None:
    with visiting(browser, site, width, 800, scheme) as visit:
        page = visit.open("/about?part=scores")
        page.evaluate("document.querySelectorAll('.folds details').forEach(part => { part.open = true })")
        assert violations(page) == []
        assert pixels_too_wide(page) <= 0
        assert nameless(page) == []
