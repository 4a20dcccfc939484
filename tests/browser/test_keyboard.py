"""The whole way by keyboard alone: from the first page to a downloaded comparison, and to a sheet as PDF."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit

MOST_TABS = 200


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab until `wanted` has the focus, as somebody without a mouse does."""
    wanted.wait_for()
    for _ in range(MOST_TABS):
        if wanted.evaluate("node => node === node.getRootNode().activeElement"):
            return
        page.keyboard.press(key)
    pytest.fail(f"{wanted} cannot be reached by {key}")


def back_to(page: Page, wanted: Locator) -> None:
    """The same backwards."""
    tab_to(page, wanted, "Shift+Tab")


def test_from_the_first_page_to_a_downloaded_comparison(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    for kind in ("car_t_cell_therapy", "bcg"):
        name = f"{words('tray.add')} {catalogue.subjects[kind].name}"
        tab_to(page, page.locator(".kind-cards").get_by_role("link", name=name, exact=True))
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(kind))
        visit.settle()
        expect(page.locator(f"[data-keep=choice-{kind}]")).to_be_focused()
    tab_to(page, page.get_by_role("link", name=words("tray.compare_door", count=2), exact=True))
    page.keyboard.press("Enter")
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    visit.settle()
    question = catalogue.questions["how_given"].text
    table = page.locator(".glance")
    tab_to(page, table.get_by_role("button", name=f"{words('compare.add')}: {question}"))
    page.keyboard.press("Enter")
    expect(table.get_by_role("button", name=f"{words('compare.remove')}: {question}")).to_be_focused()
    back_to(page, page.get_by_role("button", name=words("compare.download")).first)
    page.keyboard.press("Enter")
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
    tab_to(page, page.get_by_role("radio", name=catalogue.questions["how_given"].text))
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name=first)).to_be_focused()
    page.keyboard.press("Tab")
    star = page.get_by_role("button", name=f"{words('questions.first')}: {first}")
    expect(star).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("li .text").first).to_have_text(first)
    expect(star).to_be_focused()
    tab_to(page, page.get_by_label(words("questions.own_label")))
    page.keyboard.type("Who can drive me?")
    page.keyboard.press("Enter")
    expect(page.locator("li .text").nth(2)).to_have_text("Who can drive me?")
    back_to(page, page.get_by_role("button", name=words("questions.pdf")))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.path().read_bytes().startswith(b"%PDF")


def test_a_pasted_link_restores_filters_columns_and_rows(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/compare?compare=bcg.til_therapy.interferons&rows=chosen&only=how_given.goal")
    groups = page.locator(".comparison details")
    for index in range(groups.count()):
        if groups.nth(index).get_attribute("open") is None:
            groups.nth(index).locator("summary").first.click()
    tables = page.locator(".comparison table")
    expect(tables.first.get_by_role("columnheader")).to_have_count(5)
    expect(tables.get_by_role("rowheader")).to_have_count(2)
    page = visit.open("/?setting=home&making=ready_made")
    count = page.get_by_text(words("explore.found_many", count=2)).first
    expect(count).to_be_visible()
    page.reload()
    expect(count).to_be_visible()


def test_a_searched_medicine_finds_its_card_and_the_words_stay_out_of_the_address(
    visit: Visit, catalogue: Catalogue
) -> None:
    words = catalogue.messages
    page = visit.open("/")
    page.get_by_label(words("search_box.label")).fill("keytrudda")
    page.keyboard.press("Enter")
    page.locator(".st-key-search_results").get_by_role("link").first.click()
    page.get_by_role("heading", level=1, name=words("medicines_page.title")).wait_for()
    expect(page.locator(".medicine-card")).to_contain_text(catalogue.medicines["pembrolizumab"].generic_name)
    assert "keytr" not in page.url.casefold()


def test_words_for_a_symptom_bring_what_to_call_first(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    page.get_by_label(words("search_box.label")).fill("rash after Keytruda")
    page.keyboard.press("Enter")
    results = page.locator(".st-key-search_results")
    expect(results.get_by_role("alert")).to_contain_text(words("search_box.call_team"))
    body = results.inner_text()
    assert body.index(words("search_box.call_heading")) < body.index(words("search_box.found"))
