"""News and words is one page of three tabs: each has an address, a heading, a height, and sends itself alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from components.news.tabs import TABS
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.look import pixels_too_wide, violations

VIEWS = ("/news", "/glossary", "/glossary?letter=c", "/glossary?type=no_type", "/glossary?term=pd_l1", "/read_news")


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 3), (390, 844, 6)])
def test_each_tab_is_as_high_as_so_many_screens(
    browser: Browser, site: str, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        for view in VIEWS:
            page = visit.open(view)
            high = page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight")
            assert high <= screens * height, view


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_the_heading_and_the_tabs_stand_at_the_top(browser: Browser, site: str, width: int) -> None:
    with visiting(browser, site, width, 800) as visit:
        for tab in TABS:
            page = visit.open(f"/{tab}")
            heading = page.get_by_role("heading", level=1).bounding_box()
            assert heading and heading["y"] < 120
            expect(page.locator(".tabs [aria-current=page]")).to_have_count(1)
            for link in page.locator(".tabs a").all():
                box = link.bounding_box()
                assert box and box["height"] >= 44 and box["y"] + box["height"] < 230
            assert pixels_too_wide(page) <= 0


def test_the_tabs_lead_by_keyboard_and_back_and_the_bar_tells_where_one_is(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/news?sheet=goal_of_treatment")
    page.evaluate("window.kept = true")
    heading = page.get_by_role("heading", level=1)
    for tab in ("glossary", "read_news"):
        link = page.locator(".tabs a").filter(has_text=words(f"news.tab_{tab}"))
        link.focus()
        page.keyboard.press("Enter")
        expect(heading).to_have_text(words(f"{tab}.title"))
        visit.settle()
        expect(heading).to_be_focused()
        assert page.url.endswith(f"/{tab}?sheet=goal_of_treatment")
        assert page.title().startswith(words(f"page.{tab}"))
        expect(page.locator(".bar-row [aria-current]")).to_have_text(words("menu.news"))
    page.go_back()
    expect(heading).to_have_text(words("glossary.title"))
    page.go_back()
    expect(heading).to_have_text(words("news.title"))
    assert page.evaluate("window.kept") is True
    assert not visit.errors


def test_a_tab_that_is_not_shown_is_not_sent(visit: Visit, catalogue: Catalogue) -> None:
    part_of_tab = {"news": ".st-key-news_show", "glossary": ".term-index", "read_news": ".reading-steps"}
    for tab in TABS:
        page = visit.open(f"/{tab}")
        for other, part in part_of_tab.items():
            expect(page.locator(part)).to_have_count(int(other == tab))


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (390, 844)])
def test_the_answer_to_a_word_stands_under_the_field(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/glossary")
        field = page.get_by_label(catalogue.messages("glossary.look_up"), exact=True)
        field.fill("placebo")
        field.press("Enter")
        meaning = page.locator("#term-placebo .meaning")
        expect(meaning).to_contain_text(catalogue.terms["placebo"].meaning)
        expect(meaning).to_be_in_viewport(ratio=1)
        assert "placebo" not in page.url


def test_paper_has_all_steps_of_how_to_read_news(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/read_news")
    line = catalogue.pages["read_news"].statements["phases"].lines[0]
    expect(page.get_by_text(line)).to_be_hidden()
    page.emulate_media(media="print")
    for statement in catalogue.pages["read_news"].statements.values():
        expect(page.get_by_text(statement.lines[0][:40]).first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_with_all_parts_open(browser: Browser, site: str, width: int, scheme: str) -> None:
    with visiting(browser, site, width, 800, scheme) as visit:
        for view in VIEWS:
            page = visit.open(view)
            page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
            assert not violations(page, scheme), view
            assert pixels_too_wide(page) <= 0, view
