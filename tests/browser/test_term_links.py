"""Terms in profiles and in the comparison: their meaning on focus and on a tap, and a link that keeps the session."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit
from tests.browser.look import violations

PROFILE = "/type?type=checkpoint_inhibitors"
COMPARISON = "/compare?compare=car_t_cell_therapy.bcg&view=all"


def opened(visit: Visit, path: str) -> Page:
    """A page with all its parts open: terms stand in parts that open in place."""
    page = visit.open(path)
    page.locator(".stMain details").evaluate_all("all => all.forEach((node) => { node.open = true })")
    return page


def meaning_on_focus(page: Page, nth: int = 0) -> str:
    """Put the focus on a term until the script that shows its meaning has come; gives the address it leads to."""
    term = page.locator("a.term").nth(nth)
    term.scroll_into_view_if_needed()
    page.wait_for_function(
        "link => { link.blur(); link.focus(); return document.querySelector('.meaning-box') }",
        arg=term.element_handle(),
    )
    return str(term.get_attribute("href"))


@pytest.mark.parametrize("path", [PROFILE, COMPARISON])
def test_a_term_shows_its_meaning_on_focus_and_escape_closes_it(visit: Visit, catalogue: Catalogue, path: str) -> None:
    page = opened(visit, path)
    href = meaning_on_focus(page)
    term = catalogue.terms[href.split("term=")[1].split("&")[0]]
    box = page.locator(".meaning-box")
    expect(box).to_contain_text(term.meaning)
    expect(page.locator("a.term").first).to_have_attribute("aria-description", term.meaning)
    assert not violations(page)
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    meaning_on_focus(page, 1)  # the next term
    expect(box).to_contain_text(catalogue.messages("glossary.more"))
    assert not visit.errors


def test_enter_follows_a_term_within_the_session_and_back_returns(visit: Visit, catalogue: Catalogue) -> None:
    page = opened(visit, f"{PROFILE}&sheet=goal_of_treatment")
    page.evaluate("window.kept = true")
    meaning_on_focus(page)
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(catalogue.messages("glossary.entry_title", term="T cell"))
    visit.settle()
    assert "sheet=goal_of_treatment" in page.url and page.evaluate("window.kept") is True
    expect(page.locator(".meaning-box")).to_have_count(0)
    page.go_back()
    expect(heading).to_have_text(catalogue.subjects["checkpoint_inhibitors"].title)


@pytest.mark.parametrize("path", [PROFILE, COMPARISON])
def test_a_tap_shows_the_meaning_on_the_same_screen_and_a_second_one_follows(
    browser: Browser, site: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780}, has_touch=True, is_mobile=True)
    try:
        visit = Visit(context.new_page(), site)
        page = opened(visit, path)
        meaning_on_focus(page)
        page.keyboard.press("Escape")
        term, box = page.locator("a.term").nth(1), page.locator(".meaning-box")
        term.tap()
        expect(box).to_be_visible()
        bounds = box.bounding_box()
        assert bounds and bounds["x"] >= 0 and bounds["x"] + bounds["width"] <= 360
        assert path.split("?")[0] in page.url
        page.touchscreen.tap(3, 400)  # the margin, which the box never covers
        term.tap()
        expect(box).to_be_visible()
        term.tap()
        page.wait_for_url("**/glossary*")
        assert not visit.errors
    finally:
        context.close()


def test_the_mouse_rests_on_a_term_and_reaches_the_box(visit: Visit) -> None:
    page = opened(visit, PROFILE)
    meaning_on_focus(page)
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    page.locator("a.term").first.hover()
    more = page.locator(".meaning-box .more")
    expect(more).to_be_visible()
    more.hover()
    page.wait_for_timeout(600)
    more.click()
    page.wait_for_url("**/glossary*")


def test_print_shows_the_text_without_the_box(visit: Visit) -> None:
    page = opened(visit, PROFILE)
    meaning_on_focus(page)
    page.emulate_media(media="print")
    expect(page.locator(".meaning-box")).to_be_hidden()
    expect(page.locator("a.term").first).to_be_visible()
