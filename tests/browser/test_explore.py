"""Explore as a visitor uses it: boxes pressed quickly, by keyboard, with the back button, and four at the most."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from data.load import Catalogue
from tests.browser.conftest import Visit

FOUR = ("pd1_pdl1_inhibitors", "ctla4_inhibitors", "til_therapy", "bcg")


def box(page: Page, catalogue: Catalogue, kind: str) -> Locator:
    name = catalogue.messages("explore.compare_add", name=catalogue.subjects[kind].name)
    return page.get_by_role("checkbox", name=name, exact=True)


def test_boxes_pressed_quickly_all_count_in_their_order_and_a_fifth_is_not_offered(
    visit: Visit, catalogue: Catalogue
) -> None:
    page = visit.open("/explore")
    for kind in FOUR:
        box(page, catalogue, kind).click()
    expect(page).to_have_url(re.compile(f"compare={'.'.join(FOUR)}"))
    expect(page.get_by_text(catalogue.messages("explore.compare_most"))).to_be_visible()
    expect(box(page, catalogue, "interferons")).to_be_disabled()
    for kind in FOUR:
        expect(box(page, catalogue, kind)).to_be_checked()
    box(page, catalogue, "bcg").click()
    expect(box(page, catalogue, "interferons")).to_be_enabled()
    expect(page).to_have_url(re.compile(f"compare={'.'.join(FOUR[:3])}$"))


def test_a_box_keeps_the_focus_and_the_back_button_takes_the_press_back(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/explore")
    pressed = box(page, catalogue, "til_therapy")
    pressed.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile("compare=til_therapy"))
    expect(page.get_by_text(catalogue.messages("explore.compare_one"))).to_be_visible()
    expect(pressed).to_be_focused()
    expect(pressed).to_be_checked()
    page.go_back()
    expect(pressed).not_to_be_checked()
    expect(page.get_by_text(catalogue.messages("explore.compare_none"))).to_be_visible()


def test_what_is_compared_stays_while_filters_change_and_picks_go_along(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/explore?compare=bcg.interferons&sheet=how_given")
    page.evaluate("window.sameDocument = true")
    page.get_by_role("radio", name=catalogue.mechanisms["trains"].name, exact=True).click()
    expect(page.get_by_text(words("explore.found_many", count=3))).to_be_visible()
    expect(page).to_have_url(re.compile("sheet=how_given"))
    page.get_by_text(words("explore.more_filters"), exact=True).click()
    expect(page.get_by_role("combobox", name=re.compile(words("explore.standing")))).to_be_visible()
    page.get_by_role("link", name=words("explore.compare_link")).click()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    expect(page).to_have_url(re.compile("compare=bcg.interferons"))
    expect(page).to_have_url(re.compile("sheet=how_given"))
    assert page.evaluate("window.sameDocument") is True
    page.go_back()
    expect(page.get_by_text(words("explore.found_many", count=3))).to_be_visible()


def test_a_card_leads_to_its_profile_in_the_same_session(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/explore?sheet=how_given")
    page.evaluate("window.sameDocument = true")
    kind = catalogue.subjects["til_therapy"]
    page.get_by_role("link", name=catalogue.messages("start.type_link", name=kind.name), exact=True).click()
    page.get_by_role("heading", level=1, name=kind.title).wait_for()
    expect(page).to_have_url(re.compile("type=til_therapy"))
    expect(page).to_have_url(re.compile("sheet=how_given"))
    assert page.evaluate("window.sameDocument") is True
