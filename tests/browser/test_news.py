"""Decoding a headline as a visitor does: pasted or pressed, by keyboard, on a phone, and with text meant to do harm."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from data.load import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.test_every_page import SIZES, violations

STORY = (
    "Miracle CAR T-cell jab? In a phase 1 trial, 9 of 14 people with melanoma who got pembrolizmab had a fever.\n\n"
    "It takes the brakes off the immune system, says the maker. TROP-2 and MSI-H were tested too. " * 3
)
HARM = (
    '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 1"> **bold** :red[x] $x^2$ '
    "[link](javascript:window.harmed=1) <style>*{display:none}</style> &lt;b&gt; Keytruda"
)


def paste(visit: Visit, catalogue: Catalogue, typed: str) -> Page:
    page = visit.open("/news")
    page.get_by_label(catalogue.messages("news.label")).fill(typed)
    page.get_by_role("button", name=catalogue.messages("news.show")).click()
    page.locator(".news-answer").wait_for()
    visit.settle()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_a_decoded_story(
    browser: Browser, site: str, catalogue: Catalogue, size: str, scheme: str
) -> None:
    with visiting(browser, site, *SIZES[size], scheme) as visit:
        page = paste(visit, catalogue, STORY)
        assert page.locator("a.mark").count() > 8
        assert not violations(page)
        assert not visit.errors
        assert not visit.strangers


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_a_decoded_story_does_not_scroll_sideways(
    browser: Browser, site: str, catalogue: Catalogue, width: int
) -> None:
    with visiting(browser, site, width, 800) as visit:
        page = paste(visit, catalogue, STORY + " x" * 50 + "y" * 300)
        wider = page.evaluate(
            "() => { const m = document.querySelector('[data-testid=stMain]');"
            " return Math.max(m.scrollWidth - m.clientWidth, document.documentElement.scrollWidth - innerWidth) }"
        )
        assert wider <= 0


def test_a_mark_leads_to_its_meaning_and_back_by_keyboard(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "CAR T-cell therapy and Keytruda in melanoma, a phase 3 trial")
    mark = page.get_by_role("link", name="Keytruda")
    mark.focus()
    page.keyboard.press("Enter")
    article = page.locator("article:target")
    expect(article).to_contain_text("embrolizumab")
    expect(article).to_be_in_viewport()
    back = article.get_by_role("link", name=catalogue.messages("news.back"))
    for _ in range(6):
        page.keyboard.press("Tab")
        if back.evaluate("element => element === document.activeElement"):
            break
    expect(back).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("a.mark:target")).to_contain_text("Keytruda")
    expect(page.locator("a.mark:target")).to_be_in_viewport()
    assert page.locator("a.mark").count() == 3  # still the same text
    assert "Keytruda" not in page.url


def test_the_focus_goes_to_the_answer(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "Keytruda in mice")
    expect(page.locator(".news-answer")).to_be_focused()


def test_an_example_is_one_press(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/news")
    page.get_by_role("button", name=catalogue.messages("news.example_mice")).click()
    expect(page.locator("a.mark").first).to_be_visible()
    expect(page.locator("q").filter(has_text="Miracle")).to_be_visible()
    assert not visit.errors


def test_what_is_pasted_never_becomes_markup_or_script(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, HARM)
    shown = page.locator(".news-text")
    expect(shown).to_contain_text('<img src=x onerror="window.harmed = 1"> **bold** :red[x] $x^2$')
    expect(shown).to_contain_text("&lt;b&gt;")
    assert page.evaluate("window.harmed") is None
    assert page.locator(".news-text img, .news-text strong, .news-text .katex, .news-text script").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert not visit.errors
    assert not visit.strangers


def test_a_book_is_refused_and_stays_in_the_box(visit: Visit, catalogue: Catalogue) -> None:
    book = "Keytruda and other stories. " * 11_000
    page = paste(visit, catalogue, book)
    words = catalogue.messages("news.too_long", count=f"{len(book):,}", most="5,000")
    expect(page.get_by_role("alert").filter(has_text=words)).to_be_visible()
    assert page.get_by_label(catalogue.messages("news.label")).input_value() == book


def test_the_text_survives_a_visit_to_a_profile_and_is_in_no_address(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "Secretly, CAR T-cell therapy")
    page.locator(".belongs a").first.click()
    page.wait_for_url("**/type?type=car_t_cell_therapy*")
    visit.settle()
    assert "ecret" not in page.url
    page.go_back()
    visit.settle()
    expect(page.locator(".news-text")).to_contain_text("Secretly")
    assert urlsplit(page.url).path == "/news"
    assert "ecret" not in page.url
