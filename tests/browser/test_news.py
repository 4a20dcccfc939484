"""A headline explained: pasted or pressed, by keyboard, on a phone, and with text meant to do harm."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.look import pixels_too_wide, violations
from tests.browser.views import SIZES, WIDTHS

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
def test_a_decoded_story_is_fit_for_everyone(browser: Browser, site: str, catalogue: Catalogue, scheme: str) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        page = paste(visit, catalogue, STORY + " x" * 50 + "y" * 300)
        page.locator(".mark").nth(8).wait_for()
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            assert pixels_too_wide(page) <= 0, width
            if (width, height) in SIZES.values():
                assert not violations(page, scheme), width
        assert not visit.errors
        assert not visit.strangers


def test_a_mark_opens_its_meaning_beside_it_by_keyboard(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "CAR T-cell therapy and Keytruda in melanoma, a phase 3 trial")
    mark = page.locator(".mark").filter(has_text="Keytruda")
    mark.focus()
    page.keyboard.press("Enter")
    meaning = page.locator(".meaning:popover-open")
    expect(meaning).to_contain_text("embrolizumab")
    expect(meaning).to_be_in_viewport(ratio=1)
    near, box = mark.bounding_box(), meaning.bounding_box()
    assert near and box and 0 <= box["y"] - near["y"] - near["height"] < 30
    page.keyboard.press("Tab")  # into the meaning
    expect(meaning.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(meaning).to_have_count(0)
    expect(mark).to_be_focused()
    assert "Keytruda" not in page.url


@pytest.mark.parametrize("width", [320, 390])
def test_a_tap_opens_a_meaning_inside_the_window_and_another_closes_it(
    browser: Browser, site: str, catalogue: Catalogue, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 780}, has_touch=True, is_mobile=True)
    try:
        visit = Visit(context.new_page(), site)
        page = paste(visit, catalogue, "CAR T-cell therapy and Keytruda in melanoma, a phase 3 trial " * 3)
        for mark in page.locator(".mark").all():
            mark.tap()
            box = page.locator(".meaning:popover-open").bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
            assert box["y"] >= 0 and box["y"] + box["height"] <= 780
            page.locator(".meaning:popover-open .meaning-close").tap()
            expect(page.locator(".meaning:popover-open")).to_have_count(0)
        assert not visit.errors
    finally:
        context.close()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (390, 844)])
def test_what_matters_most_is_inside_the_window_after_the_press(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = paste(visit, catalogue, catalogue.messages("news.example_mice"))
        expect(page.locator(".verdict li")).to_have_count(3)
        for finding in page.locator(".verdict li").all():
            expect(finding).to_be_in_viewport(ratio=1)
        assert "mice" in page.locator(".verdict li").first.inner_text()


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 3), (390, 844, 6)])
def test_a_news_result_is_as_high_as_so_many_screens(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = paste(visit, catalogue, STORY)
        assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") <= screens * height


def test_a_check_unfolds_by_keyboard_and_stays_open_after_a_press(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "Keytruda in mice for everyone")
    check = page.locator(".checks .fold").first
    check.locator("summary").focus()
    page.keyboard.press("Enter")
    box = check.get_by_role("checkbox").first
    box.check()
    expect(page.locator(".sheet-number")).to_have_text("1")
    visit.settle()
    expect(box).to_be_visible()


def test_all_questions_go_on_the_sheet_by_one_press(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "Keytruda in mice for everyone")
    chips = page.locator(".question-chips")
    count = chips.get_by_role("checkbox").count()
    page.get_by_role("button", name=catalogue.messages("news.add_all", count=count), exact=True).click()
    expect(page.locator(".sheet-number")).to_have_text(str(count))
    expect(chips.locator(":checked")).to_have_count(count)


def test_paper_has_the_meanings_and_all_that_is_folded(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "Keytruda in mice for everyone")
    page.emulate_media(media="print")
    expect(page.locator(".meaning").first).to_be_visible()
    for check in catalogue.headline_checks.values():
        expect(page.get_by_text(check.why, exact=True).first).to_be_visible()


def test_the_focus_goes_to_the_answer(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, "Keytruda in mice")
    expect(page.locator(".news-answer")).to_be_focused()


def test_an_example_is_one_press(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/news")
    page.get_by_role("button", name=catalogue.messages("news.example_mice")).click()
    expect(page.locator(".mark").first).to_be_visible()
    expect(page.locator(".verdict q").filter(has_text="Miracle")).to_be_visible()
    assert not visit.errors


def test_what_is_pasted_never_becomes_markup_or_script(visit: Visit, catalogue: Catalogue) -> None:
    page = paste(visit, catalogue, HARM)
    news_text = page.locator(".news-text")
    expect(news_text).to_contain_text('<img src=x onerror="window.harmed = 1"> **bold** :red[x] $x^2$')
    expect(news_text).to_contain_text("&lt;b&gt;")
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
    page.locator(".mark").first.click()
    page.locator(".meaning .belongs a").first.click()
    page.wait_for_url("**/type?type=car_t_cell_therapy*")
    visit.settle()
    assert "ecret" not in page.url
    page.go_back()
    visit.settle()
    expect(page.locator(".news-text")).to_contain_text("Secretly")
    assert urlsplit(page.url).path == "/news"
    assert "ecret" not in page.url
