"""By keyboard, with large or widely spaced text, in forced colours, without motion, and on paper.

A page is opened once and looked at in all of these ways.
"""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.look import pixels_too_wide
from tests.browser.views import PAGES
from tests.browser.walk import CLIPPED, MOVING, SPACED, SPACING, stops


@pytest.mark.parametrize("page_id", PAGES)
def test_a_page_is_fit_for_every_way_of_reading(visit: Visit, catalogue: Catalogue, page_id: str) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open(PAGES[page_id])
    faults = [f"moves: {element}" for element in page.evaluate(MOVING)]
    faults += by_keyboard(page)
    faults += on_paper(page, catalogue)
    faults += in_large_and_spaced_text(page)
    assert not faults, "\n".join(faults)


def by_keyboard(page: Page) -> list[str]:
    """Tab leads through the page, and it always shows where one is, in forced colours too."""
    names, unseen = stops(page)
    faults = [f"not seen: {name}" for name in unseen]
    faults += [] if len(names) > 4 and "Skip to main content" in names[0] else [f"stops: {names[:5]}"]
    page.emulate_media(forced_colors="active")
    page.wait_for_timeout(200)
    _, unseen = stops(page, forced=True)
    page.emulate_media(forced_colors="none")
    return faults + [f"not seen in forced colours: {name}" for name in unseen]


def in_large_and_spaced_text(page: Page) -> list[str]:
    """Large and widely spaced text is neither cut nor wider than the screen."""
    faults = []
    before = set(page.evaluate(CLIPPED))
    for size in ("200%", "spaced"):
        if size == "200%":
            page.evaluate("document.documentElement.style.fontSize = '36px'")
        else:
            page.evaluate("document.documentElement.style.fontSize = ''")
            page.evaluate(SPACED, SPACING)
        for width in (1280, 640) if size == "200%" else (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(250)
            wider = pixels_too_wide(page)
            faults += [f"{size} at {width}: {wider} pixels too wide"] if wider > 0 else []
            faults += [f"{size} at {width}: {clipped}" for clipped in page.evaluate(CLIPPED) if clipped not in before]
    return faults


def on_paper(page: Page, catalogue: Catalogue) -> list[str]:
    """A printed page has its heading and the notice, no controls, no empty sheet, and no letter beyond the paper."""
    words = catalogue.messages
    heading = page.locator(".stMain h1").first.inner_text()
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="Letter", margin={"left": "15mm", "right": "15mm"})))
    texts = [sheet.get_textpage().get_text_bounded() for sheet in printed]
    text = re.sub(r"\s+", " ", " ".join(texts))
    must = [heading, *(words(f"notice.{part}") for part in ("learning", "not_advice", "no_change", "emergency"))]
    chrome = ("Skip to main content", words("tray.see"), words("menu.compare") + " " + words("menu.medicines"))
    faults = [f"not printed: {line}" for line in must if line not in text]
    faults += [f"printed: {label}" for label in chrome if label in text]
    faults += [] if all(re.sub(r"\s", "", page_text) for page_text in texts) else ["an empty sheet of paper"]
    for sheet in printed:
        width = sheet.get_size()[0]
        letters = sheet.get_textpage()
        edges = [letters.get_charbox(i) for i in range(0, letters.count_chars(), 7)]
        is_inside = all(left >= 0 and right <= width for left, _, right, _ in edges)
        faults += [] if is_inside else ["letters beyond the paper"]
    return faults


def test_the_skip_link_leads_past_the_menu(visit: Visit) -> None:
    page = visit.open("/about")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('[data-testid=stMain]') !== null")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_dots_are_seen_in_forced_colours(browser: Browser, site: str, scheme: str) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        page = visit.page
        page.emulate_media(forced_colors="active")
        visit.open("/type?type=pd1_pdl1_inhibitors")
        for mark in (".shape", ".dots i.yes", ".dots i.no"):
            adjustment = page.locator(f".stMain {mark}").first.evaluate(
                "node => getComputedStyle(node).forcedColorAdjust"
            )
            assert adjustment == "none", mark


def test_colours_follow_when_the_system_turns_dark(visit: Visit) -> None:
    page = visit.open("/about")
    name = page.locator(".bar-name")
    light = name.evaluate("node => getComputedStyle(node).color")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("was => getComputedStyle(document.querySelector('.bar-name')).color !== was", arg=light)
    visit.settle()
    in_dark = visit.page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--page').trim()")
    assert in_dark == "#12181b"
