"""Every view in a real browser: nothing broken, nothing from elsewhere, usable by all, on a phone and a projector.

A view is opened once in each scheme; then the window takes every size in turn.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from components.page.pages import PAGE_IDS
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, serving, visiting
from tests.browser.look import faults_once_drawn, pixels_too_wide, violations, wait_for_charts
from tests.browser.test_headers import TELL
from tests.browser.views import PAGES, SIZES, VIEWS, WIDTHS

H1_BEGINS_WITHIN = 120  # pixels from the top


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_fit_for_everyone(browser: Browser, site: str, catalogue: Catalogue, view: str) -> None:
    with visiting(browser, site, 1280, 900) as visit:
        visit.page.add_init_script(TELL)  # what the policy stops comes to the errors
        page = visit.open(VIEWS[view])
        faults = faults_once_drawn(page)
        faults += [] if page.evaluate("document.documentElement.lang") == "en" else ["no language"]
        faults += [] if catalogue.messages("site.name") in page.title() else [f"title: {page.title()}"]
        for width, height in WIDTHS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            wider = pixels_too_wide(page)
            faults += [f"{width}: {wider} pixels too wide"] if wider > 0 else []
            heading_box = page.locator(".stMain h1").first.bounding_box()
            is_high = heading_box is not None and heading_box["y"] <= H1_BEGINS_WITHIN
            faults += [] if is_high else [f"{width}: the H1 begins at {heading_box}"]
            if (width, height) in SIZES.values():
                faults += [f"{width}: {violation}" for violation in violations(page)]
        faults += [f"asked: {address}" for address in visit.strangers]
        assert not [*faults, *visit.errors], "\n".join([*faults, *visit.errors])


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_read_as_well_in_the_dark(browser: Browser, site: str, view: str) -> None:
    with visiting(browser, site, *SIZES["desk"], "dark") as visit:
        page = visit.open(VIEWS[view])
        wait_for_charts(page)
        for width, height in SIZES.values():
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(150)
            assert not violations(page, "dark"), width
        assert not visit.errors


def test_titles_are_told_apart(visit: Visit) -> None:
    assert set(PAGES) == set(PAGE_IDS)
    titles = {visit.open(path).title() for path in PAGES.values()}
    assert len(titles) == len(PAGES)


@pytest.mark.parametrize("script", ["app.py", "deploy/serve.py"])
@pytest.mark.parametrize("path", ["/type?type=bcg", "/compare?compare=bcg.interferons", "/about"])
def test_a_deep_link_works_as_the_first_request_to_a_fresh_server(
    browser: Browser, path: str, script: str, catalogue: Catalogue
) -> None:
    with serving(script) as site, visiting(browser, site, 1280, 900) as visit:
        page = visit.open(path)
        expect(page.get_by_role("link", name=catalogue.messages("menu.explore"), exact=True).first).to_be_visible()
        expect(page.locator(".notice.foot")).to_be_visible()
        assert page.url.endswith(path)
        if "bcg" in path:
            expect(page.get_by_text("BCG").first).to_be_visible()


@pytest.mark.parametrize("address", ["/start", "/explore"])
def test_an_earlier_address_leads_to_the_first_page_with_all_that_it_asks_for(
    visit: Visit, catalogue: Catalogue, address: str
) -> None:
    page = visit.open(f"{address}?mechanism=brakes_off&sheet=how_given")
    page.get_by_role("heading", level=1, name=catalogue.messages("explore.title")).wait_for()
    expect(page).to_have_url(f"{visit.site}/?mechanism=brakes_off&sheet=how_given")
    expect(page.locator(".scene-places input:checked")).to_have_value("brakes_off")


def test_the_main_points_stand_on_the_first_screen(browser: Browser, site: str) -> None:
    with visiting(browser, site, 1280, 800) as visit:
        for path, points in (("/", ".scene-frame .scene-picture"), ("/type?type=bcg", ".main-points")):
            box = visit.open(path).locator(points).first.bounding_box()
            assert box is not None and box["y"] + box["height"] < 800, path


def test_focus_goes_to_the_heading_of_a_new_page(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    page.get_by_role("link", name=catalogue.messages("menu.compare"), exact=True).first.click()
    heading = page.get_by_role("heading", level=1, name=catalogue.messages("compare.title"))
    heading.wait_for()
    expect(heading).to_be_focused()


def test_markup_in_an_address_or_a_question_stays_text(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&sheet=%3Cscript%3E")
    assert page.locator("[data-testid=stMain] :is(img[src=x], img[onerror])").count() == 0
    page = visit.open("/questions")
    page.get_by_label(catalogue.messages("questions.own_label")).fill("<img src=x onerror=alert(1)> $x$ :red[y]?")
    page.get_by_role("button", name=catalogue.messages("questions.own_add")).click()
    expect(page.locator("li .text").first).to_have_text("<img src=x onerror=alert(1)> $x$ :red[y]?")
    assert page.locator("[data-testid=stMain] :is(img[src=x], img[onerror])").count() == 0
    assert not visit.errors
