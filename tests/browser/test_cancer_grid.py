"""The grid of cancers by mechanism with a keyboard: one stop for the Tab key, the arrow keys inside."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

CELL = ".cancer-grid a[data-cell='{}']"


def cell(page: Page, name: str) -> Locator:
    return page.locator(CELL.format(name))


def is_in_grid(page: Page) -> bool:
    return bool(page.evaluate("!!document.activeElement.closest('.cancer-grid')"))


def test_the_grid_is_one_stop_and_the_arrows_move_in_it(visit: Visit) -> None:
    page = visit.open("/")
    start = cell(page, "melanoma.brakes_off")
    start.focus()
    page.keyboard.press("ArrowLeft")
    expect(cell(page, "melanoma.")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(start).to_be_focused()
    page.keyboard.press("ArrowDown")
    below = page.locator(":focus")
    assert below.evaluate("link => link.dataset.cell.endsWith('.brakes_off')")
    page.keyboard.press("ArrowUp")
    expect(start).to_be_focused()
    page.keyboard.press("End")
    assert page.locator(":focus").evaluate("link => link.closest('tr').querySelector('a:focus') === link")
    page.keyboard.press("Home")
    expect(cell(page, "melanoma.")).to_be_focused()
    page.keyboard.press("Tab")
    assert not is_in_grid(page)
    page.keyboard.press("Shift+Tab")
    expect(cell(page, "melanoma.")).to_be_focused()


def test_what_an_arrow_moves_to_is_seen(visit: Visit) -> None:
    page = visit.open("/")
    cell(page, "melanoma.brakes_off").focus()
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft"):
        page.keyboard.press(key)
        is_seen = """link => {
            const box = link.getBoundingClientRect()
            const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
            return link === top || link.contains(top)
        }"""
        assert page.locator(":focus").evaluate(is_seen), key
