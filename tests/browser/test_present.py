"""Present in a real browser: the whole talk by keyboard, large type without overflow on each slide, and the notes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from data.load import Catalogue
from data.talk import parts_of_talks, subjects_of_talks, talk
from data.talk_model import TalkChoice
from tests.browser.conftest import Visit, visiting
from tests.browser.test_every_page import violations

# The fullest talk: every part, every slide of a type or kind, four columns with long names.
FOUR = ("pd1_pdl1_inhibitors", "dendritic_cell_vaccines", "immune_modulators", "conjugated_antibodies")
POINTS_24, POINTS_14 = 32.0, 14 * 96 / 72  # in pixels
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]
MEASURE = """() => {
  const talk = document.querySelector('.talk'), seen = { least: 1e9, small: 1e9, outside: [] }
  const inside = (r) => r.left >= 0 && r.top >= 0 && r.right <= innerWidth + 0.5 && r.bottom <= innerHeight + 0.5
  const walk = document.createTreeWalker(talk, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const text = walk.currentNode, parent = text.parentElement, range = document.createRange()
    if (!text.textContent.trim() || parent.closest('.unseen, .printed, style')) continue
    range.selectNodeContents(text)
    const size = parseFloat(getComputedStyle(parent).fontSize)
    if (parent.closest('.small, .turns')) seen.small = Math.min(seen.small, size)
    else seen.least = Math.min(seen.least, size)
    if (!inside(range.getBoundingClientRect())) seen.outside.push(text.textContent)
  }
  for (const shape of talk.querySelectorAll('.shown svg, .shown .shape, .shown .hundred'))
    if (!inside(shape.getBoundingClientRect())) seen.outside.push(shape.outerHTML.slice(0, 80))
  const words = document.createRange()
  words.selectNodeContents(talk.querySelector('.small'))
  const small = words.getBoundingClientRect(), turns = talk.querySelector('.turns').getBoundingClientRect()
  const main = talk.querySelector('.main').getBoundingClientRect()
  const parts = [...talk.querySelectorAll('.main > *')].map((one) => one.getBoundingClientRect())
  seen.covered = small.right > turns.left && small.bottom > turns.top
  seen.crowded = parts.some((one) => one.bottom > small.top + 1 || one.top < main.top - 1)
  seen.wider = talk.scrollWidth - talk.clientWidth
  seen.higher = talk.scrollHeight - talk.clientHeight
  return seen
}"""


def fullest(catalogue: Catalogue) -> tuple[list[str], str]:
    """The ids of the fullest talk's slides, and its address without a slide."""
    parts, subjects = parts_of_talks(catalogue), subjects_of_talks(catalogue)
    ids = talk(catalogue, TalkChoice(20, parts, subjects, FOUR)).ids
    return list(ids), f"/present?length=20&types={'.'.join(subjects)}&compare={'.'.join(FOUR)}"


def slide_of(page: Page) -> str:
    found = re.search(r"[?&]slide=(\w+)", page.evaluate("window.location.href"))
    return found.group(1) if found else ""


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
        for place, slide in enumerate(ids):
            assert slide_of(page) == slide
            seen = page.evaluate(MEASURE)
            assert seen["least"] >= POINTS_24, (slide, seen)
            assert seen["small"] >= POINTS_14, (slide, seen)
            assert not seen["outside"] and seen["wider"] <= 0 and seen["higher"] <= 0, (slide, seen)
            assert not seen["covered"] and not seen["crowded"], (slide, seen)
            expect(page.locator(".talk .counter")).to_have_text(f"{place + 1} of {len(ids)}")
            page.keyboard.press("ArrowRight")
        assert slide_of(page) == ids[-1]
        assert not visit.errors and not visit.strangers


def test_the_whole_talk_by_keyboard(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/present?length=5")
    start = page.get_by_role("button", name=words("talk.start"))
    start.focus()
    page.keyboard.press("Enter")
    page.locator(".talk .slide").wait_for()
    ids = list(
        talk(catalogue, TalkChoice(5, ("what", "types", "side_effects", "questions"), _types(catalogue), ())).ids
    )
    assert slide_of(page) == ids[0]
    seen = [heading(page)]
    for press in ["ArrowRight", "Space", "PageDown"] * len(ids):
        if len(seen) < len(ids):
            page.keyboard.press(press)
            seen.append(heading(page))
    assert len(set(seen)) == len(ids)
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
    expect(page.get_by_role("heading", level=1, name=words("talk.title"))).to_be_focused()
    assert slide_of(page) == ""
    assert "length=5" in page.url
    page.keyboard.press("ArrowRight")
    assert slide_of(page) == "", "keys turn slides in the talk only"
    assert page.title().startswith(words("page.present"))


def _types(catalogue: Catalogue) -> tuple[str, ...]:
    return tuple(subject.id for subject in catalogue.types)


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
        page = visit.open("/present?slide=what_it_is")
        following = page.get_by_role("button", name=words("talk.next"), exact=True)
        for name in ("talk.next", "talk.previous"):
            box = page.get_by_role("button", name=words(name), exact=True).bounding_box()
            assert box is not None and box["width"] >= 44 and box["height"] >= 44
        following.click()
        expect(following).to_be_focused()
        spoken = page.locator(".talk [aria-live=polite]")
        expect(spoken).to_have_text(words("talk.announced", n=3, m=33, title=heading(page)))
        page.get_by_role("link", name=words("talk.end"), exact=True).click()
        page.get_by_role("heading", level=1, name=words("talk.title")).wait_for()
        page.go_back()
        expect(page.locator(".talk .shown h1")).to_be_visible()
        assert not visit.errors


def test_nothing_stands_around_a_slide(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?slide=what_it_is")
    for place in ("stHeader", "stToolbar", "stSidebar"):
        expect(page.get_by_test_id(place)).not_to_be_visible()
    expect(page.get_by_role("link", name=catalogue.messages("menu.explore"), exact=True)).to_have_count(0)
    assert page.locator("h1").count() == 1
    assert page.title() == heading(page)


def test_a_slide_that_is_not_known_gives_the_first_and_says_so(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?slide=nonsense&length=7")
    expect(page.locator(".talk .lost")).to_have_text(catalogue.messages("talk.lost"))
    assert heading(page) == catalogue.talk.slides["welcome"].title
    page.keyboard.press("ArrowRight")
    expect(page.locator(".talk .lost")).to_have_text("")


def test_a_printed_talk_has_every_slide(visit: Visit, catalogue: Catalogue) -> None:
    import pypdfium2

    page = visit.open("/present?slide=what_it_is&length=5")
    printed = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    told = talk(catalogue, TalkChoice(5, ("what", "types", "side_effects", "questions"), _types(catalogue), ()))
    assert len(printed) == len(told.slides)
    for slide, sheet in zip(told.slides, printed, strict=True):
        text = " ".join(sheet.get_textpage().get_text_bounded().split())
        assert slide.title.split()[0] in text and slide.title.split()[-1] in text, slide.id
    assert page.locator("h1").count() == 1


KINDS = (
    "welcome",
    "what_family",
    "what_number",
    "check_what",
    "hides_off",
    "type_treatment_vaccines",
    "compare_mechanism",
    "compare_code",
    "call_911",
    "ask_first",
    "notice",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (320, 640)])
def test_axe_finds_nothing_on_any_kind_of_slide(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int, scheme: str
) -> None:
    with visiting(browser, site, width, height, scheme) as visit:
        for slide in KINDS:
            page = visit.open(f"/present?length=20&slide={slide}")
            assert not violations(page), slide
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, slide
            assert page.evaluate("(t => t.scrollWidth - t.clientWidth)(document.querySelector('.talk'))") <= 0, slide
        assert not visit.errors and not visit.strangers


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_notes_on_a_phone(browser: Browser, site: str, catalogue: Catalogue, scheme: str) -> None:
    words = catalogue.messages
    told = talk(catalogue, TalkChoice(20, parts_of_talks(catalogue), _types(catalogue), _types(catalogue)[:2]))
    with visiting(browser, site, 360, 780, scheme) as visit:
        page = visit.open("/present?view=notes&length=20&slide=welcome")
        for place, slide in enumerate(told.slides):
            assert heading(page) == slide.title
            expect(page.get_by_text(slide.script[0], exact=True).first).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, slide.id
            if place + 1 < len(told.slides):
                expect(page.locator(".following")).to_contain_text(told.slides[place + 1].title)
                page.get_by_role("button", name=words("talk.next"), exact=True).click()
        page.go_back()
        assert slide_of(page) == told.ids[-2]
        assert not violations(page)
        expect(page.locator(".notice.foot")).to_be_visible()
        assert not visit.errors


def test_the_notes_open_in_a_tab_of_their_own(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?length=20")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name=catalogue.messages("talk.open_notes")).click()
    notes = opened.value
    notes.locator(".note h1").wait_for()
    assert "length=20" in notes.url and "view=notes" in notes.url
