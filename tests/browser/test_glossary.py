"""Words in a real browser: a link to one entry, a letter and a word by keyboard, links that keep the session."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, serving, visiting

FOCUSED = "document.activeElement.tagName + ' ' + document.activeElement.textContent"


def test_a_link_to_an_entry_opens_it_focused_on_a_fresh_server(browser: Browser, catalogue: Catalogue) -> None:
    with serving() as site, visiting(browser, site, 360, 780) as visit:
        page = visit.open("/glossary?term=pd_l1")
        title = catalogue.messages("glossary.entry_title", term="PD-L1")
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page.locator(".term-large .meaning")).to_contain_text(catalogue.terms["pd_l1"].meaning)
        page.wait_for_function(f"{FOCUSED} === 'H1 {title}'")
        assert not visit.errors


def test_a_letter_is_chosen_by_keyboard_and_kept_in_the_address(visit: Visit) -> None:
    page = visit.open("/glossary")
    pill = page.get_by_role("radio", name="P", exact=True)
    pill.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#term-placebo")).to_be_visible()
    visit.settle()
    assert page.url.endswith("/glossary?letter=p")
    expect(pill).to_be_focused()


def test_a_word_is_typed_by_keyboard_and_never_stands_in_the_address(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/glossary?term=placebo")
    page.get_by_label(catalogue.messages("glossary.look_up"), exact=True).focus()
    page.keyboard.type("remision")
    page.keyboard.press("Enter")
    expect(page.locator("#term-remission")).to_be_visible()
    visit.settle()
    assert "remis" not in page.url and "term=" not in page.url


def test_links_between_entries_and_to_a_profile_keep_picks_and_typed_words(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/glossary?sheet=goal_of_treatment")
    field = page.get_by_label(catalogue.messages("glossary.look_up"), exact=True)
    field.fill("PD-1")
    field.press("Enter")
    entry = page.locator("#term-pd_1")
    expect(entry).to_be_visible()
    visit.settle()
    page.evaluate("window.kept = true")
    entry.get_by_role("link", name=catalogue.messages("glossary.own_page")).click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(catalogue.messages("glossary.entry_title", term="PD-1"))
    visit.settle()
    expect(field).to_have_value("PD-1")
    link = page.locator(".term-large .belongs a").first
    link.focus()
    page.keyboard.press("Enter")
    expect(heading).to_have_text(catalogue.subjects["checkpoint_inhibitors"].title)
    visit.settle()
    assert page.evaluate("window.kept") is True
    assert "sheet=goal_of_treatment" in page.url
    page.go_back()
    expect(heading).to_have_text(catalogue.messages("glossary.entry_title", term="PD-1"))
    assert not visit.errors


def test_a_link_opened_in_another_tab_takes_the_picks_along(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/glossary?sheet=goal_of_treatment")
    page.get_by_text(catalogue.messages("glossary.all", count=len(catalogue.terms))).click()
    link = page.get_by_role("link", name="Antigen", exact=True)
    page.wait_for_function(  # the script that does it has come
        "link => { link.blur(); link.focus(); return link.href.includes('sheet=') }", arg=link.element_handle()
    )
    with page.context.expect_page() as opened:
        link.click(button="middle")
    assert opened.value.url.endswith("/glossary?term=antigen&sheet=goal_of_treatment")


def test_a_word_of_a_letter_unfolds_in_place_by_keyboard(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/glossary?letter=p")
    entry = page.locator("#term-placebo")
    meaning = entry.get_by_text(catalogue.terms["placebo"].meaning)
    expect(meaning).to_be_hidden()
    entry.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Enter")
    expect(meaning).to_be_hidden()
