"""The frame around every page: the bar, the foot, light and dark, and the place on the page when one goes back."""

from __future__ import annotations

import io
from itertools import pairwise

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from components.page.pages import IN_THE_BAR
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.views import PAGES

MOST_ENTRIES = 6
LEAST_TARGET = 44  # pixels
IS_DARK = "() => getComputedStyle(document.documentElement).getPropertyValue('--page').trim() === '#12181b'"
SCROLLED = "() => document.querySelector('[data-testid=stMain]').scrollTop"
SCROLL_TO = "(top) => document.querySelector('[data-testid=stMain]').scrollTo(0, top)"


def test_the_bar_has_six_entries_at_the_most_and_hides_none_on_a_small_screen(browser: Browser, site: str) -> None:
    with visiting(browser, site, 1024, 768) as visit:
        page = visit.open("/about")
        entries = page.locator(".bar-row a, .bar-sheet")
        expect(entries).to_have_count(len(IN_THE_BAR) + 1)
        assert len(IN_THE_BAR) + 1 <= MOST_ENTRIES
        boxes = [entry.bounding_box() for entry in entries.all()]
        name, menu = page.locator(".bar-name").bounding_box(), page.get_by_test_id("stMainMenu").bounding_box()
        across = [box for box in (name, *boxes, menu) if box is not None]
        assert len(across) == len(boxes) + 2
        assert all(left["x"] + left["width"] <= right["x"] for left, right in pairwise(across))
        assert all(box["x"] >= 0 and box["x"] + box["width"] <= 1024 for box in across)
        expect(page.locator(".bar-menu")).to_be_hidden()


def test_on_a_phone_the_menu_says_so_and_closes_after_a_choice(
    browser: Browser, site: str, catalogue: Catalogue
) -> None:
    words = catalogue.messages
    with visiting(browser, site, 360, 780) as visit:
        page = visit.open("/about")
        menu = page.locator(".bar-menu")
        expect(page.locator(".bar-row")).to_be_hidden()
        expect(menu.locator("summary")).to_have_text(words("bar.menu"))
        menu.locator("summary").click()
        entries = menu.get_by_role("link")
        expect(entries).to_have_text([words(f"menu.{page_id}") for page_id in (*IN_THE_BAR, "about")])
        for entry in (*entries.all(), menu.locator("summary"), page.locator(".bar-sheet")):
            box = entry.bounding_box()
            assert box is not None and box["height"] >= LEAST_TARGET, entry
        page.evaluate("window.stayed = true")
        menu.get_by_role("link", name=words("menu.medicines"), exact=True).click()
        page.get_by_role("heading", level=1, name=words("medicines_page.title")).wait_for()
        expect(entries.first).to_be_hidden()
        expect(menu).not_to_have_attribute("open", "")
        assert page.evaluate("window.stayed") is True


def test_the_bar_says_where_one_is(visit: Visit, catalogue: Catalogue) -> None:
    for page_id in (*IN_THE_BAR, "questions"):
        page = visit.open(PAGES[page_id])
        current = page.locator(".bar [aria-current=page]").locator("visible=true")
        expect(current).to_have_count(1)
        expect(current).to_contain_text(catalogue.messages(f"menu.{page_id}"))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_the_sheet_is_one_press_away_on_every_page(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        for page_id, path in PAGES.items():
            page = visit.open(path)
            page.evaluate(SCROLL_TO, 100_000)  # from anywhere on the page
            page.locator(".bar-sheet").click()
            heading = page.get_by_role("heading", level=1, name=catalogue.messages("questions.title"))
            heading.wait_for()
            visit.settle()
            assert "/questions" in page.url, page_id
        assert not visit.errors


def test_the_number_beside_the_sheet_follows_each_press(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    number, spoken = page.locator(".sheet-number"), page.locator(".sheet-count")
    expect(number).to_have_text("0")
    page.get_by_role("button", name=catalogue.messages("start.add_four")).click()
    expect(number).to_have_text("4")
    expect(spoken).to_have_text(catalogue.messages("frame.sheet_many", count=4))
    page.locator(".sheet-bar").get_by_role("button", name=catalogue.messages("questions.undo")).click()
    expect(number).to_have_text("0")
    expect(spoken).to_have_text(catalogue.messages("frame.sheet_none"))


def test_the_notice_is_open_on_the_first_visit_and_one_press_away_after_it(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    notice = page.locator(".notice.foot")
    full = notice.get_by_text(catalogue.messages("notice.no_change"))
    expect(full).to_be_visible()
    page.get_by_role("link", name=catalogue.messages("menu.compare"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=catalogue.messages("compare.title")).wait_for()
    expect(notice.locator("summary")).to_have_text(catalogue.messages("notice.line"))
    expect(full).to_be_hidden()
    notice.locator("summary").click()
    expect(full).to_be_visible()


def test_the_foot_of_every_page_leads_to_what_this_site_is(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/medicines")
    links = page.locator(".foot-row").get_by_role("link")
    expect(links).to_have_text([words(f"foot.{part}") for part in ("about", "sources", "privacy", "accessibility")])
    links.first.click()
    page.get_by_role("heading", level=1, name=words("about.title")).wait_for()


def test_going_back_restores_the_place_on_the_page(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=bcg")
    page.evaluate(SCROLL_TO, 900)
    page.wait_for_function(f"() => ({SCROLLED})() === 900")
    page.get_by_role("link", name=catalogue.messages("menu.news"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=catalogue.messages("news.title")).wait_for()
    visit.settle()
    assert page.evaluate(SCROLLED) == 0, "a new page begins at its top"
    page.go_back()
    page.get_by_role("heading", level=1, name=catalogue.subjects["bcg"].title).wait_for()
    page.wait_for_function(f"() => ({SCROLLED})() === 900")


def choose_dark(page: Page) -> None:
    page.get_by_test_id("stMainMenu").click()
    page.get_by_test_id("stMainMenuItem-theme-Dark").click()
    page.keyboard.press("Escape")
    page.wait_for_function(IS_DARK)


def test_dark_is_kept_on_every_page_and_at_an_address_typed_later(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/about")
    choose_dark(page)
    page.get_by_role("link", name=catalogue.messages("menu.compare"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=catalogue.messages("compare.title")).wait_for()
    page.wait_for_function(IS_DARK)
    for path in ("/", "/medicines", "/questions"):
        visit.open(path)
        page.wait_for_function(IS_DARK)


@pytest.mark.parametrize("path", ["/", PAGES["compare"], PAGES["questions"], PAGES["type"]])
def test_a_dark_page_prints_light(browser: Browser, site: str, path: str) -> None:
    with visiting(browser, site, 1280, 900, "dark") as visit:
        page = visit.open(path)
        assert page.evaluate(IS_DARK)
        printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="Letter", print_background=True)))
        for sheet in printed:
            tones = sheet.render(scale=0.5).to_pil().convert("L").histogram()
            light, all_of_them = sum(tones[220:]), sum(tones)
            dark = sum(tones[:40])  # letters and lines
            assert light > 0.5 * all_of_them and dark < 0.05 * all_of_them, path
