"""Every page in each further language: fit for everyone on a desk and a phone, and one press from English.

Each page is opened once; what holds of the code whatever the language, is tried in English.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from data.catalogue.load import DEFAULT_LANGUAGE, LANGUAGES
from tests.browser.conftest import Visit, visiting
from tests.browser.look import faults_once_drawn, pixels_too_wide, violations
from tests.browser.views import PAGES
from tests.support.known import known_catalogue

OTHERS = [language for language in LANGUAGES if language != DEFAULT_LANGUAGE]
WIDTHS = (1280, 360)
HEIGHT = "document.querySelector('[data-testid=stMain]').scrollHeight"


def in_language(path: str, language: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("page_id", PAGES)
def test_a_page_in_another_language_is_fit_for_everyone(
    browser: Browser, site: str, language: str, page_id: str
) -> None:
    words, english = known_catalogue(language).messages, known_catalogue().messages
    with visiting(browser, site, 1280, 900) as visit:
        page = visit.open(in_language(PAGES[page_id], language))
        faults = faults_once_drawn(page)
        faults += [] if page.evaluate("document.documentElement.lang") == language else ["no language"]
        faults += [] if page.title() == f"{words(f'page.{page_id}')} – {words('site.name')}" else [page.title()]
        expect(page.get_by_role("link", name=english("language.name"), exact=True)).to_have_attribute("lang", "en")
        expect(page.get_by_text(english("streamlit.skip"))).to_have_count(0)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.wait_for_timeout(150)
            # As tall as the page, so that the tray covers no part of a control: where it does is chance.
            page.set_viewport_size({"width": width, "height": page.evaluate(HEIGHT) + 100})
            page.wait_for_timeout(150)
            wider = pixels_too_wide(page)
            faults += [f"{width}: {wider} pixels too wide"] if wider > 0 else []
            faults += [f"{width}: {violation}" for violation in violations(page)]
        faults += [f"asked: {address}" for address in visit.strangers]
        assert not [*faults, *visit.errors], "\n".join([*faults, *visit.errors])


@pytest.mark.parametrize("language", OTHERS)
def test_the_language_changes_with_one_press_and_keeps_the_view_the_words_typed_and_the_sheet(
    visit: Visit, language: str
) -> None:
    first, words = known_catalogue().messages, known_catalogue(language).messages
    page = visit.open("/questions?sheet=how_given")
    page.get_by_label(first("questions.own_label")).fill("My own words")
    page.get_by_role("button", name=first("questions.own_add")).click()
    expect(page.locator(".sheet-number").first).to_have_text("2")
    page.get_by_role("link", name=words("language.name"), exact=True).click()
    page.get_by_role("heading", level=1, name=words("questions.title")).wait_for()
    expect(page).to_have_url(f"{visit.site}/questions?sheet=how_given&lang={language}")
    expect(page.get_by_role("link", name=first("language.name"), exact=True)).to_be_focused()
    expect(page.get_by_text("My own words").first).to_be_visible()
    expect(page.locator(".sheet-number").first).to_have_text("2")
    page.get_by_role("link", name=words("menu.compare"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    expect(page).to_have_url(f"{visit.site}/compare?lang={language}&sheet=how_given")
    page.go_back()
    page.go_back()
    page.get_by_role("heading", level=1, name=first("questions.title")).wait_for()
    expect(page).to_have_url(f"{visit.site}/questions?sheet=how_given")
    expect(page.get_by_text(first("streamlit.skip"))).to_have_count(1)


@pytest.mark.parametrize("language", OTHERS)
def test_a_browser_chooses_on_a_first_visit_and_the_reader_from_then_on(
    browser: Browser, site: str, language: str
) -> None:
    first, words = known_catalogue().messages, known_catalogue(language).messages
    context = browser.new_context(locale=f"{language}-US")
    visit = Visit(context.new_page(), site)
    page = visit.open("/compare?compare=bcg.interferons")
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    expect(page).to_have_url(f"{site}/compare?compare=bcg.interferons&lang={language}")
    page.get_by_role("link", name=first("language.name"), exact=True).click()
    page.get_by_role("heading", level=1, name=first("compare.title")).wait_for()
    page.reload()
    page.get_by_role("heading", level=1, name=first("compare.title")).wait_for()
    expect(page).to_have_url(f"{site}/compare?compare=bcg.interferons&lang=en")
    page.get_by_role("link", name=first("menu.about"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=first("about.title")).wait_for()
    expect(page).to_have_url(f"{site}/about?lang=en")
    context.close()
