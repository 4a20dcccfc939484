"""Present in a real browser: the whole talk by keyboard, large type without overflow on each slide, and the notes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from data.talk.content import talk_content
from data.talk.model import TalkChoice
from data.talk.talk import default_choice, parts_of_talks, subjects_of_talks, talk
from tests.browser.conftest import Visit, visiting
from tests.browser.look import violations

# The fullest talk: every part, every slide of a type or kind, and five compared, with long names and cells.
FIVE = (
    *("pd1_pdl1_inhibitors", "conjugated_antibodies", "dendritic_cell_vaccines", "immune_modulators"),
    "personal_mrna_vaccines",
)
POINTS_24, POINTS_14 = 32.0, 14 * 96 / 72  # in pixels
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]
MEASURE = """() => {
  const talk = document.querySelector('.talk'), seen = { least: 1e9, small: 1e9, drawn: 1e9, outside: [] }
  const inside = (r) => r.left >= 0 && r.top >= 0 && r.right <= innerWidth + 0.5 && r.bottom <= innerHeight + 0.5
  const walk = document.createTreeWalker(talk, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const text = walk.currentNode, parent = text.parentElement, range = document.createRange()
    if (!text.textContent.trim() || parent.closest('.unseen, .printed, [hidden], style, svg title')) continue
    range.selectNodeContents(text)
    const size = parseFloat(getComputedStyle(parent).fontSize)
    if (parent.closest('svg')) seen.drawn = Math.min(seen.drawn, size * parent.getScreenCTM().a)
    else if (parent.closest('.small, .turns, .keys-line')) seen.small = Math.min(seen.small, size)
    else seen.least = Math.min(seen.least, size)
    if (!inside(range.getBoundingClientRect())) seen.outside.push(text.textContent)
  }
  for (const shape of talk.querySelectorAll('.shown svg, .shown .shape, .shown .hundred'))
    if (!inside(shape.getBoundingClientRect())) seen.outside.push(shape.outerHTML.slice(0, 80))
  const words = document.createRange()
  words.selectNodeContents(talk.querySelector('.small'))
  const small = words.getBoundingClientRect(), turns = talk.querySelector('.turns').getBoundingClientRect()
  const main = talk.querySelector('.main').getBoundingClientRect()
  const pieces = '.shown .main :is(div, table, tr, li, p:not(.unseen), svg)'
  const boxes = [...talk.querySelectorAll(pieces)].map((piece) => piece.getBoundingClientRect())
  const parts = boxes.filter((box) => box.width)  // what is not drawn is nowhere
  seen.covered = small.right > turns.left && small.bottom > turns.top
  seen.crowded = parts.some((part) => part.bottom > small.top + 1 || part.top < main.top - 1)
  seen.wider = talk.scrollWidth - talk.clientWidth
  seen.higher = talk.scrollHeight - talk.clientHeight
  return seen
}"""


def fullest(catalogue: Catalogue) -> tuple[list[str], str]:
    """The ids of the fullest talk's slides, and its address without a slide."""
    parts, subjects = parts_of_talks(catalogue), subjects_of_talks(catalogue)
    ids = talk(catalogue, TalkChoice(20, parts, subjects, FIVE)).ids
    return list(ids), f"/present?length=20&types={'.'.join(subjects)}&compare={'.'.join(FIVE)}"


def slide_of(page: Page) -> str:
    match = re.search(r"[?&]slide=(\w+)", page.evaluate("window.location.href"))
    return match.group(1) if match else ""


def heading(page: Page) -> str:
    return page.locator(".talk .shown h1").inner_text()


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_slide_is_large_and_fits(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int, scheme: str
) -> None:
    ids, address = fullest(catalogue)
    with visiting(browser, site, width, height, scheme) as visit:
        page = visit.open(f"{address}&slide={ids[0]}")
        for index, slide in enumerate(ids):
            assert slide_of(page) == slide
            measures = page.evaluate(MEASURE)
            assert measures["least"] >= POINTS_24, (slide, measures)
            assert measures["small"] >= POINTS_14, (slide, measures)
            assert measures["drawn"] >= POINTS_14, (
                slide,
                measures,
            )  # the numbers in the scene, which the list has in full size
            assert not measures["outside"] and measures["wider"] <= 0 and measures["higher"] <= 0, (slide, measures)
            assert not measures["covered"] and not measures["crowded"], (slide, measures)
            expect(page.locator(".talk .counter")).to_have_text(f"{index + 1} of {len(ids)}")
            page.keyboard.press("ArrowRight")
        assert slide_of(page) == ids[-1]
        assert not visit.errors and not visit.strangers


def test_the_whole_talk_by_keyboard(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/present?length=5")
    start = page.get_by_role("button", name=words("talk.start"))
    start.focus()
    page.keyboard.press("Enter")
    page.locator(".talk[data-view=slides] .slide-title").wait_for()
    ids = list(talk(catalogue, default_choice(catalogue, 5)).ids)
    assert slide_of(page) == ids[0]
    headings = [heading(page)]
    for press in ["ArrowRight", "Space", "PageDown"] * len(ids):
        if len(headings) < len(ids):
            page.keyboard.press(press)
            headings.append(heading(page))
    assert len(set(headings)) == len(ids)
    assert slide_of(page) == ids[-1]
    page.keyboard.press("ArrowRight")
    assert slide_of(page) == ids[-1], "nothing comes after the last slide"
    for key, slide in [
        ("ArrowLeft", ids[-2]),
        ("PageUp", ids[-3]),
        ("Home", ids[0]),
        ("ArrowLeft", ids[0]),
        ("End", ids[-1]),
    ]:
        page.keyboard.press(key)
        assert slide_of(page) == slide, key
    page.keyboard.press("Escape")
    page.get_by_role("heading", level=1, name=words("talk.title")).wait_for()
    visit.settle()
    assert slide_of(page) == ""
    assert "length=5" in page.url
    page.keyboard.press("ArrowRight")
    assert slide_of(page) == "", "keys turn slides in the talk only"
    assert page.title().startswith(words("page.present"))


def test_quick_presses_are_all_done_and_none_is_done_twice(visit: Visit, catalogue: Catalogue) -> None:
    ids, address = fullest(catalogue)
    page = visit.open(f"{address}&slide={ids[0]}")
    for _ in range(20):
        page.keyboard.press("ArrowRight")
    for _ in range(5):
        page.keyboard.press("ArrowLeft")
    assert slide_of(page) == ids[15]
    assert page.locator(".talk .counter").inner_text() == f"16 of {len(ids)}"


def test_each_slide_has_an_address_that_comes_back(visit: Visit, catalogue: Catalogue) -> None:
    ids, address = fullest(catalogue)
    page = visit.open(f"{address}&slide={ids[4]}")
    title = heading(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    later = heading(page)
    page.go_back()
    page.go_back()
    expect(page.locator(".talk .shown h1")).to_have_text(title)
    page.go_forward()
    page.go_forward()
    expect(page.locator(".talk .shown h1")).to_have_text(later)
    page.reload()
    visit.settle()
    expect(page.locator(".talk .shown h1")).to_have_text(later)
    assert slide_of(page) == ids[6]


def test_turning_by_touch_keeps_the_focus_and_speaks_the_slide(
    browser: Browser, site: str, catalogue: Catalogue
) -> None:
    words = catalogue.messages
    with visiting(browser, site, 1024, 768) as visit:
        slides = talk(catalogue, default_choice(catalogue)).slides
        page = visit.open(f"/present?slide={slides[1].id}")
        following = page.get_by_role("button", name=words("talk.next"), exact=True)
        for name in ("talk.next", "talk.previous"):
            box = page.get_by_role("button", name=words(name), exact=True).bounding_box()
            assert box is not None and box["width"] >= 44 and box["height"] >= 44
        following.click()
        expect(following).to_be_focused()
        spoken = page.locator(".talk [aria-live=polite]")
        expect(spoken).to_have_text(words("talk.announced", n=3, m=len(slides), title=heading(page)))
        page.get_by_role("link", name=words("talk.end"), exact=True).click()
        page.get_by_role("heading", level=1, name=words("talk.title")).wait_for()
        page.go_back()
        expect(page.locator(".talk .shown h1")).to_be_visible()
        assert not visit.errors


def test_nothing_stands_around_a_slide(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?slide=welcome")
    for test_id in ("stHeader", "stToolbar", "stSidebar"):
        expect(page.get_by_test_id(test_id)).not_to_be_visible()
    expect(page.get_by_role("link", name=catalogue.messages("menu.explore"), exact=True)).to_have_count(0)
    expect(page.locator(".stMain h1")).to_have_count(1)
    assert page.title() == heading(page)


def test_a_slide_that_is_not_known_gives_the_first_and_says_so(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?slide=nonsense&length=7")
    expect(page.locator(".talk .lost")).to_have_text(catalogue.messages("talk.lost"))
    assert heading(page) == talk_content(catalogue).slides["welcome"].title
    page.keyboard.press("ArrowRight")
    expect(page.locator(".talk .lost")).to_have_text("")


def test_a_printed_talk_has_every_slide(visit: Visit, catalogue: Catalogue) -> None:
    import pypdfium2

    page = visit.open("/present?slide=welcome&length=5")
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    short_talk = talk(catalogue, default_choice(catalogue, 5))
    assert len(printed) == len(short_talk.slides)
    for slide, sheet in zip(short_talk.slides, printed, strict=True):
        text = " ".join(sheet.get_textpage().get_text_bounded().split())
        assert slide.title.split()[0] in text and slide.title.split()[-1] in text, slide.id
    expect(page.locator(".stMain h1")).to_have_count(1)


def one_of_each(catalogue: Catalogue) -> list[str]:
    """A slide of each kind with each sort of figure."""
    ids, _ = fullest(catalogue)
    slides = talk(catalogue, TalkChoice(20, parts_of_talks(catalogue), subjects_of_talks(catalogue), FIVE)).slides
    return list({(slide.kind, type(slide.figure)): slide.id for slide in slides if slide.id in ids}.values())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (320, 640)])
def test_axe_finds_nothing_on_any_kind_of_slide(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int, scheme: str
) -> None:
    with visiting(browser, site, width, height, scheme) as visit:
        page = visit.open(f"{fullest(catalogue)[1]}&slide=welcome")
        for slide in fullest(catalogue)[0]:
            if slide not in one_of_each(catalogue):
                page.keyboard.press("ArrowRight")
                continue
            assert slide_of(page) == slide
            assert not violations(page, scheme), slide
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, slide
            assert page.evaluate("(t => t.scrollWidth - t.clientWidth)(document.querySelector('.talk'))") <= 0, slide
            page.keyboard.press("ArrowRight")
        assert not visit.errors and not visit.strangers
