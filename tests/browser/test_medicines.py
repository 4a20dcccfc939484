"""The Medicines page as a visitor uses it: look up, open, press a mark, go back, and all of it by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from data.load import Catalogue
from data.medicine_query import MedicineChoice, find_medicines, medicine_index
from tests.browser.conftest import Visit, visiting
from tests.browser.test_every_page import SIZES, violations

VIEWS = {
    "list": "/medicines",
    "open": "/medicines?cancer=colorectal&medicine=pembrolizumab&chart=routes",
    "former": "/medicines?status=former&medicine=olaratumab&chart=cancers",
    "none": "/medicines?cancer=multiple_myeloma&route=on_skin",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(browser: Browser, site: str, view: str, size: str, scheme: str) -> None:
    with visiting(browser, site, *SIZES[size], scheme) as visit:
        page = visit.open(VIEWS[view])
        page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first.wait_for()
        assert not violations(page)
        assert not visit.errors
        assert not visit.strangers


@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_scrolls_sideways(browser: Browser, site: str, view: str, width: int) -> None:
    with visiting(browser, site, width, 800) as visit:
        page = visit.open(VIEWS[view])
        page.locator("[data-testid=stVegaLiteChart]").first.wait_for()
        wider = page.evaluate(
            "() => { const m = document.querySelector('[data-testid=stMain]');"
            " return Math.max(m.scrollWidth - m.clientWidth, document.documentElement.scrollWidth - innerWidth) }"
        )
        assert wider <= 0


def test_a_name_opens_and_closes_by_keyboard_and_focus_stays(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?type=treatment_vaccines")
    button = page.get_by_role("button", name=re.compile("^sipuleucel-T"))
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(catalogue.messages("explore.why_cancer"))).to_be_visible()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page).to_have_url(re.compile("medicine=sipuleucel_t"))
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
    expect(page).not_to_have_url(re.compile("medicine=sipuleucel_t"))


def test_an_address_brings_choices_order_and_open_medicine_back(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?type=t_cell_transfer&sort=first_approval&medicine=tisagenlecleucel")
    button = page.get_by_role("button", name=re.compile("^tisagenlecleucel"))
    expect(button).to_have_attribute("aria-expanded", "true")
    rows = page.locator(".medicines tbody th[scope=row]")
    expect(rows).to_have_count(9)
    first = rows.first.inner_text()
    page.reload()
    visit.settle()
    expect(button).to_have_attribute("aria-expanded", "true")
    assert rows.first.inner_text() == first
    button.click()
    expect(button).to_have_attribute("aria-expanded", "false")
    page.go_back()
    expect(button).to_have_attribute("aria-expanded", "true")


def test_a_misspelt_brand_is_found_and_never_in_the_address(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines")
    page.get_by_label(catalogue.messages("medicines_page.look_up")).fill("keytrudda")
    page.keyboard.press("Enter")
    expect(page.locator(".medicines tbody th[scope=row]").first).to_contain_text("Keytruda")
    assert "keytrudda" not in page.url


def test_a_profile_is_reached_in_the_same_session(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?type=treatment_vaccines")
    page.evaluate("window.sameDocument = true")
    kind = catalogue.subjects["dendritic_cell_vaccines"]
    page.get_by_role("link", name=kind.name, exact=True).first.click()
    page.get_by_role("heading", level=1, name=kind.title).wait_for()
    expect(page).to_have_url(re.compile("/type\\?type=dendritic_cell_vaccines"))
    assert page.evaluate("window.sameDocument") is True


def test_a_press_on_a_mark_narrows_the_list_to_what_the_mark_counts(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?chart=routes")
    chart = page.locator("[data-testid=stVegaLiteChart]").first
    chart.scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    box = chart.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.4, box["y"] + 26)  # the first bar
    expect(page).to_have_url(re.compile("route=vein"))
    expect(page).to_have_url(re.compile("works=mainly"))
    fitting = find_medicines(medicine_index(catalogue), MedicineChoice(route="vein", works="mainly")).medicines
    count = catalogue.messages("medicines_page.found_many", count=len(fitting))
    expect(page.get_by_text(count)).to_be_visible()
    expect(page.get_by_role("combobox", name=re.compile(catalogue.messages("medicines_page.route")))).to_be_visible()


def test_the_pages_of_the_list_turn(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines")
    first = page.locator(".medicines tbody th[scope=row]").first.inner_text()
    page.get_by_role("button", name=catalogue.messages("medicines_page.next")).click()
    expect(page).to_have_url(re.compile("from="))
    expect(page.locator(".medicines tbody th[scope=row]").first).not_to_have_text(first)
    page.go_back()
    expect(page.locator(".medicines tbody th[scope=row]").first).to_have_text(first)


def test_counts_stand_apart_from_the_controls_and_pass_axe(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/medicines?cancer=melanoma&works=mainly")
    page.get_by_text(words("medicines_page.left")).click()
    counts = page.locator(".choices-left")
    expect(counts).to_be_visible()
    name = catalogue.subjects["t_cell_transfer"].name
    expect(counts.get_by_text(words("medicines_page.left_pair", name=name, count=1))).to_be_visible()
    assert not violations(page)
