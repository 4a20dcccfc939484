"""The whole way by keyboard alone: from Start to a downloaded comparison, and to a sheet as PDF."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from data.load import Catalogue
from tests.browser.conftest import Visit

MOST_TABS = 200


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until `wanted` has the focus, as somebody without a mouse does."""
    wanted.wait_for()
    for _ in range(MOST_TABS):
        if wanted.evaluate("one => one === one.getRootNode().activeElement"):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{wanted} cannot be reached by Tab")


def test_from_start_to_a_downloaded_comparison(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    tab_to(page, page.get_by_role("link", name=words("start.door_explore"), exact=True))
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name=words("explore.title")).wait_for()
    for kind in ("car_t_cell_therapy", "bcg"):
        name = words("explore.compare_add", name=catalogue.subjects[kind].name)
        tab_to(page, page.get_by_role("checkbox", name=name))
        page.keyboard.press("Space")
        expect(page).to_have_url(re.compile(kind))
        visit.settle()
    door = page.get_by_role("link", name=words("explore.compare_link"))
    door.wait_for()
    for _ in range(MOST_TABS):
        if door.evaluate("one => one === document.activeElement"):
            break
        page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    question = catalogue.questions["how_given"].text
    tab_to(page, page.get_by_role("button", name=f"{words('compare.add')}: {question}"))
    page.keyboard.press("Enter")
    added = page.get_by_role("button", name=f"{words('compare.remove')}: {question}")
    expect(added).to_be_focused()
    button = page.get_by_role("button", name=words("take_away.csv"))
    tab_to(page, button)
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert catalogue.subjects["bcg"].name in text and question in text
    assert "Checked" in text or "checked" in text


def test_a_sheet_is_built_ordered_and_downloaded_by_keyboard(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/questions?sheet=how_given.goal_of_treatment")
    first = catalogue.questions["goal_of_treatment"].text
    tab_to(page, page.get_by_role("button", name=f"{words('questions.first')}: {first}"))
    page.keyboard.press("Enter")
    expect(page.locator("li .text").first).to_have_text(first)
    tab_to(page, page.get_by_label(words("questions.own_label")))
    page.keyboard.type("Who can drive me?")
    page.keyboard.press("Enter")
    expect(page.locator("li .text").nth(2)).to_have_text("Who can drive me?")
    tab_to(page, page.get_by_role("button", name=words("questions.pdf")))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.path().read_bytes().startswith(b"%PDF")


def test_a_pasted_link_restores_filters_columns_and_rows(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/compare?compare=bcg.til_therapy.interferons&rows=chosen&only=how_given.goal")
    table = page.get_by_role("table", name=words("compare.caption", names="").strip())
    expect(table.get_by_role("columnheader")).to_have_count(5)
    expect(table.get_by_role("rowheader")).to_have_count(2)
    page = visit.open("/explore?setting=home&making=ready_made")
    expect(page.get_by_text(words("explore.found_many", count=2))).to_be_visible()
    page.reload()
    expect(page.get_by_text(words("explore.found_many", count=2))).to_be_visible()


def test_a_searched_word_finds_its_profile_and_stays_out_of_the_address(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/explore")
    page.get_by_label(words("search_box.label")).fill("keytrudda")
    page.keyboard.press("Enter")
    page.locator(".st-key-search_results").get_by_role("link").first.click()
    page.get_by_role("heading", level=1, name=catalogue.subjects["pd1_pdl1_inhibitors"].title).wait_for()
    assert "keytr" not in page.url.casefold()


def test_words_for_a_symptom_bring_what_to_call_first(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/explore")
    page.get_by_label(words("search_box.label")).fill("rash after Keytruda")
    page.keyboard.press("Enter")
    found = page.locator(".st-key-search_results")
    expect(found.get_by_role("alert")).to_contain_text(words("search_box.call_team"))
    body = found.inner_text()
    assert body.index(words("search_box.call_heading")) < body.index(words("search_box.found"))
