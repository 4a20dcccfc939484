"""What Explore may cost a reader: height, scrolling, and how far an answer stands from its press."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import visiting
from tests.browser.look import lower_edge

WINDOWS = ((1280, 800), (1024, 768), (390, 844))
# The names of places that stand over a line of a drawing, over another name, or over the edge of the picture.
COVERING = """() => {
    const lines = ":is(path, use, circle)"
    const drawn = `.scene-picture .place .at-rest ${lines}, .scene-picture .tumor > g ${lines}`
    const outline = (part) => {
        const form = part.href ? document.querySelector(part.getAttribute("href")) : part
        const length = form.getTotalLength(), seen = part.getScreenCTM()
        return Array.from({ length: 60 }, (_, at) => form.getPointAtLength((at / 59) * length).matrixTransform(seen))
    }
    const points = [...document.querySelectorAll(drawn)].flatMap(outline)
    const names = [...document.querySelectorAll(".scene-place:not(.scene-all) > span")]
    const boxes = names.map((name) => name.getBoundingClientRect())
    const whole = document.querySelector(".scene-picture").getBoundingClientRect()
    const holds = (box, { x, y }) => box.left < x && x < box.right && box.top < y && y < box.bottom
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const isIn = (box) => whole.left <= box.left && box.right <= whole.right && box.bottom <= whole.bottom
    return names.filter((_, at) => {
        const box = boxes[at]
        const isClear = !points.some((point) => holds(box, point))
        return !isIn(box) || !isClear || boxes.some((other, i) => i !== at && meet(box, other))
    }).map((name) => name.textContent)
}"""


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 3), (390, 844, 5)])
def test_the_page_is_as_high_as_so_many_screens(
    browser: Browser, site: str, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/")
        expect(page.locator(".page-foot details.notice li").first).to_be_visible()  # open, as on each first visit
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
            assert box["y"] + box["height"] <= lower_edge(page)


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
                assert box and box["y"] >= 0 and box["y"] + box["height"] <= lower_edge(page), (mechanism, box)


@pytest.mark.parametrize("width", [320, 360, 768, 1440, 1920])
def test_nothing_of_the_page_reaches_over_its_edge(browser: Browser, site: str, width: int) -> None:
    with visiting(browser, site, width, 800) as visit:
        page = visit.open("/?mechanism=carries_drug&cancer=any_lung")
        over = page.locator(
            ".scene-frame, .scene-place, .kind-cards li, .types-row li, .st-key-cancer_grid, .story, .folded-sources"
        ).evaluate_all("(parts, width) => parts.filter(p => p.getBoundingClientRect().right > width).length", width)
        assert over == 0


@pytest.mark.parametrize("width", [660, 768, 1001, 1024, 1280, 1920])
def test_no_name_covers_a_drawing_or_another_name(browser: Browser, site: str, width: int) -> None:
    with visiting(browser, site, width, 900) as visit:
        assert visit.open("/").evaluate(COVERING) == []


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_the_first_filters_are_read_whole(browser: Browser, site: str, width: int) -> None:
    cut = """() => {
        const pen = document.createElement("canvas").getContext("2d")
        const fields = [...document.querySelectorAll(".st-key-first_choices input")]
        return fields.map((field) => {
            const look = getComputedStyle(field), words = field.value || field.placeholder
            const room = field.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight)
            pen.font = look.font
            return [words, pen.measureText(words).width <= room]
        }).filter(([words, fits]) => !words || !fits)
    }"""
    with visiting(browser, site, width, 844) as visit:
        assert visit.open("/").evaluate(cut) == []
