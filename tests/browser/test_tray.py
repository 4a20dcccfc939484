"""The tray at the bottom edge: what is chosen to compare, and the sheet, which opens over the page."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.tray.tray import PAGES as WITH_TRAY
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.look import violations
from tests.browser.views import PAGES

SHEET = "sheet=how_given.goal_of_treatment.cost_help"
TWO = "compare=bcg.interferons"
MOST_TABS = 400
# The part of what has the focus that lies above the tray, in pixels; 99 where nothing of it lies below the tray's edge.
AT_THE_TOP = """() => {
  const heading = document.querySelector('[data-testid=stMain] h1')
  heading.tabIndex = -1
  heading.focus()
}"""
LEFT_TO_SEE = """() => {
  const focused = document.activeElement
  if (!focused || focused === document.body || !focused.closest('[data-testid=stMain]')) return null
  const tray = document.querySelector('[data-testid=stBottom]').getBoundingClientRect()
  const bar = document.querySelector('.bar').getBoundingClientRect()
  const box = focused.getBoundingClientRect()
  if (focused.closest('[data-testid=stBottom]')) return null
  const name = focused.getAttribute('aria-label') || focused.textContent.slice(0, 40)
  return {name: name || focused.outerHTML.slice(0, 80),
    seen: Math.min(box.bottom, tray.top) - Math.max(box.top, bar.bottom), height: box.height}
}"""


def is_covered(at: dict[str, float]) -> bool:
    return at["seen"] < min(at["height"], 20) - 1


def tray(page: Page) -> Locator:
    return page.locator(".st-key-tray")


def test_what_is_chosen_stands_in_the_tray_and_is_taken_off_there(visit: Visit, catalogue: Catalogue) -> None:
    words, subjects = catalogue.messages, catalogue.subjects
    page = visit.open(f"/medicines?{TWO}")
    chips = tray(page).locator("a.chip")
    expect(chips).to_have_count(2)
    expect(chips.first).to_contain_text(subjects["bcg"].short_name)
    door = tray(page).get_by_role("link", name=words("tray.compare_door", count=2), exact=True)
    expect(door).to_be_visible()
    page.evaluate("window.stayed = true")
    chip = tray(page).get_by_role("link", name=re.compile(words("tray.take_off"))).first
    expect(chip).to_contain_text(subjects["bcg"].short_name)
    chip.click()
    expect(chips).to_have_count(1)
    expect(chips.first).to_contain_text(subjects["interferons"].short_name)
    expect(page).to_have_url(re.compile(r"/medicines\?compare=interferons$"))
    assert page.evaluate("window.stayed") is True


def test_the_choice_goes_along_from_page_to_page_and_opens_compare(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open(f"/?{TWO}")
    page.get_by_role("link", name=words("menu.medicines"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=words("medicines_page.title")).wait_for()
    tray(page).get_by_role("link", name=words("tray.compare_door", count=2), exact=True).click()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    expect(page).to_have_url(re.compile(TWO))


def test_the_sheet_opens_over_the_page_and_follows_what_is_taken_off(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open(f"/type?type=bcg&{SHEET}")
    expect(tray(page).locator(".tray-count")).to_have_text(words("tray.many", count=3))
    tray(page).get_by_role("button", name=words("tray.see"), exact=True).click()
    sheet = page.get_by_role("dialog", name=words("tray.sheet"))
    lines = sheet.locator("li .text")
    questions = [
        catalogue.questions[question_id].text for question_id in ("how_given", "goal_of_treatment", "cost_help")
    ]
    expect(lines).to_have_text(questions)
    assert not violations(page)
    lines.first.click()
    sheet.get_by_role("button", name=f"{words('questions.remove')}: {questions[0]}").click()
    expect(lines).to_have_text(questions[1:])
    lines.nth(1).click()
    sheet.get_by_role("button", name=f"{words('questions.first')}: {questions[2]}").click()
    expect(lines).to_have_text([questions[2], questions[1]])
    expect(page.locator(".sheet-number")).to_have_text("2")
    with page.expect_download() as download:
        sheet.get_by_role("button", name=words("tray.pdf"), exact=True).click()
    assert pdf_text(download.value.path().read_bytes()).count("?") >= 2
    expect(sheet.get_by_role("button", name=words("tray.pdf"), exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(tray(page).locator(".tray-count")).to_have_text(words("tray.many", count=2))
    expect(page).to_have_url(re.compile(r"sheet=cost_help\.goal_of_treatment$"))
    assert not visit.errors


def pdf_text(data: bytes) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(io.BytesIO(data)))


def test_the_tray_gives_the_sheet_as_pdf(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(f"/news?{SHEET}")
    with page.expect_download() as download:
        tray(page).get_by_role("button", name=catalogue.messages("tray.pdf"), exact=True).click()
    text = " ".join(pdf_text(download.value.path().read_bytes()).split())
    for question in ("how_given", "goal_of_treatment", "cost_help"):
        assert catalogue.questions[question].text in text


def test_the_count_follows_each_press_with_the_way_back_above_the_tray(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    expect(tray(page).locator(".tray-count")).to_have_text(words("tray.none"))
    expect(tray(page)).to_contain_text(words("tray.compare_none"))
    page.get_by_role("button", name=words("start.add_four")).click()
    expect(tray(page).locator(".tray-count")).to_have_text(words("tray.many", count=4))
    bar, edge = page.locator(".sheet-bar").bounding_box(), page.get_by_test_id("stBottom").bounding_box()
    assert bar is not None and edge is not None and bar["y"] + bar["height"] <= edge["y"] + 1
    page.locator(".sheet-bar").get_by_role("button", name=words("questions.undo")).click()
    expect(tray(page).locator(".tray-count")).to_have_text(words("tray.none"))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
@pytest.mark.parametrize("page_id", ["explore", "medicines", "compare"])
def test_the_tray_never_covers_what_has_the_focus(
    browser: Browser, site: str, page_id: str, width: int, height: int
) -> None:
    path = PAGES[page_id] + (f"&{SHEET}" if "sheet=" not in PAGES[page_id] else "")
    with visiting(browser, site, width, height) as visit:
        page = visit.open(path)
        expect(tray(page)).to_be_visible()
        covered, stops = [], 0
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(1000)  # what comes last may draw the page anew, and the place in it is lost
        page.evaluate(AT_THE_TOP)
        for _ in range(MOST_TABS):
            page.keyboard.press("Tab")
            at = page.evaluate(LEFT_TO_SEE)
            if at is None:
                break
            stops += 1
            if is_covered(at):  # or the page is still moving to it: then it is looked at once more
                page.wait_for_timeout(500)
                at = page.evaluate(LEFT_TO_SEE)
            if is_covered(at):
                covered.append(at)
        assert stops > 10
        assert not covered


@pytest.mark.parametrize("page_id", WITH_TRAY)
def test_the_tray_is_small_and_leaves_print(visit: Visit, page_id: str) -> None:
    path = PAGES[page_id].replace("&sheet=how_given", "")
    page = visit.open(f"{path}{'&' if '?' in path else '?'}{SHEET}")
    edge = page.get_by_test_id("stBottom")
    for width, height in ((1280, 800), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(150)
        box = edge.bounding_box()
        assert box is not None and box["height"] <= 64
        assert abs(box["y"] + box["height"] - height) < 1
    page.emulate_media(media="print")
    expect(edge).to_be_hidden()
