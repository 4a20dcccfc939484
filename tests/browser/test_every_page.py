"""Every page in a real browser: nothing broken, nothing from elsewhere, usable by all, on a phone and a projector."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data.load import Catalogue
from tests.browser.conftest import Visit, serving, visiting

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
VIEWS = {
    "start": "/",
    "explore": "/explore?mechanism=brakes_off&cancer=melanoma&compare=pd1_pdl1_inhibitors.ctla4_inhibitors",
    "explore_none": "/explore?cancer=prostate&route=by_mouth",
    "type": "/type?type=car_t_cell_therapy",
    "type_with_kinds": "/type?type=monoclonal_antibodies",
    "type_choose": "/type",
    "compare": "/compare?compare=car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors",
    "compare_choose": "/compare",
    "questions": "/questions?sheet=how_given.goal_of_treatment.how_we_know.cost_help",
    "questions_empty": "/questions",
    "medicines": "/medicines?type=t_cell_transfer&medicine=lifileucel",
    "glossary": "/glossary",
    "glossary_letter": "/glossary?letter=c",
    "glossary_entry": "/glossary?term=car_t_cell_therapy",
    "present": "/present?length=20",
    "read_news": "/read_news",
    "about": "/about",
}
SIZES = {"phone": (320, 640), "desk": (1280, 900)}


def violations(page: Page) -> list[str]:
    """What axe finds; looked at again when a run was still drawing, which fades what it is about to replace."""
    found = _axe(page)
    if found:
        page.wait_for_timeout(2000)
        found = _axe(page)
    return found


def _axe(page: Page) -> list[str]:
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", TAGS)
    return [
        f"{v['id']}: {v['help']} | {node['html'][:160]} | {node['failureSummary'][:200]}"
        for v in found["violations"]
        for node in v["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(browser: Browser, site: str, view: str, size: str, scheme: str) -> None:
    with visiting(browser, site, *SIZES[size], scheme) as visit:
        page = visit.open(VIEWS[view])
        assert not violations(page)
        assert not visit.errors
        assert not visit.strangers


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
@pytest.mark.parametrize("view", VIEWS)
def test_no_page_scrolls_sideways(browser: Browser, site: str, view: str, width: int) -> None:
    with visiting(browser, site, width, 800) as visit:
        page = visit.open(VIEWS[view])
        wider = page.evaluate(
            "() => { const m = document.querySelector('[data-testid=stMain]');"
            " return Math.max(m.scrollWidth - m.clientWidth, document.documentElement.scrollWidth - innerWidth) }"
        )
        assert wider <= 0


def test_titles_language_and_headings(visit: Visit, catalogue: Catalogue) -> None:
    titles = set()
    for path in VIEWS.values():
        page = visit.open(path)
        titles.add((path.split("?")[0], page.title()))
        assert page.evaluate("document.documentElement.lang") == "en"
        levels = page.eval_on_selector_all("h1, h2, h3, h4, h5, h6", "all => all.map(one => Number(one.tagName[1]))")
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(b <= a + 1 for a, b in pairwise(levels)), (path, levels)
    assert len({title for _, title in titles}) == len({path for path, _ in titles})


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


def test_the_main_points_stand_on_the_first_screen(browser: Browser, site: str) -> None:
    with visiting(browser, site, 1280, 800) as visit:
        for path in ("/", "/type?type=bcg"):
            box = visit.open(path).locator(".main-points").first.bounding_box()
            assert box is not None and box["y"] + box["height"] < 800, path


def test_the_table_s_head_sticks_below_the_app_s_bar(visit: Visit) -> None:
    page = visit.open(VIEWS["compare"])
    comparison = page.locator(".comparison")
    comparison.locator("tbody tr").nth(9).scroll_into_view_if_needed()
    page.mouse.wheel(0, 600)
    page.wait_for_timeout(300)
    head = comparison.locator("thead th").nth(1).bounding_box()
    bar = page.locator("[data-testid=stHeader]").bounding_box()
    assert head is not None and bar is not None
    assert abs(head["y"] - (bar["y"] + bar["height"])) < 3


def test_focus_goes_to_the_heading_of_a_new_page(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    page.get_by_role("link", name=catalogue.messages("start.door_compare"), exact=True).first.click()
    heading = page.get_by_role("heading", level=1, name=catalogue.messages("compare.title"))
    heading.wait_for()
    expect(heading).to_be_focused()


def test_markup_in_an_address_or_a_question_stays_text(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&sheet=%3Cscript%3E")
    assert page.locator("[data-testid=stMain] img").count() == 0
    page = visit.open("/questions")
    page.get_by_label(catalogue.messages("questions.own_label")).fill("<img src=x onerror=alert(1)> $x$ :red[y]?")
    page.get_by_role("button", name=catalogue.messages("questions.own_add")).click()
    expect(page.locator("li .text").first).to_have_text("<img src=x onerror=alert(1)> $x$ :red[y]?")
    assert page.locator("[data-testid=stMain] img").count() == 0
    assert not visit.errors
