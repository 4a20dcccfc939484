"""What a visitor takes away from the Medicines page: a chart as a picture, the list as a file, the page on paper."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from data.catalogue.catalogue import Catalogue
from data.medicines.medicine_counts import by_cancer_and_mechanism
from tests.browser.conftest import Visit, visiting
from tests.browser.look import wait_for_charts


def letters(words: str) -> str:
    return re.sub(r"\W+", "", words)


def printed_letters(page: Page) -> str:
    """What stands on paper, without spaces and signs, which a line's end may change."""
    paper = pypdfium2.PdfDocument(page.pdf())
    return letters(" ".join(leaf.get_textpage().get_text_range() for leaf in paper))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_a_chart_keeps_the_ground_it_was_drawn_for(browser: Browser, site: str, scheme: str) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        visit.page.emulate_media(forced_colors="active")
        page = visit.open("/medicines?chart=routes")
        wait_for_charts(page)
        ground, adjustment = page.locator("[data-testid=stVegaLiteChart]").evaluate(
            "chart => [getComputedStyle(chart).backgroundColor, getComputedStyle(chart).forcedColorAdjust]"
        )
        assert adjustment == "none"
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 24, 27)"}[scheme]


def test_a_chart_can_be_saved_as_a_picture(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?chart=years&type=t_cell_transfer")
    with page.expect_download() as download:
        page.get_by_role("button", name=catalogue.messages("take_away.chart")).click()
    assert download.value.suggested_filename == "years.png"
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_list_of_the_choices_can_be_taken_away(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?cancer=melanoma")
    page.get_by_role("button", name=catalogue.messages("medicines_page.download"), exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("button", name=catalogue.messages("take_away.csv")).click()
    table = download.value.path().read_text(encoding="utf-8-sig")
    assert "nivolumab" in table and "tisagenlecleucel" not in table


def test_paper_has_the_whole_card(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?medicine=pembrolizumab")
    printed = printed_letters(page)
    medicine = catalogue.medicines["pembrolizumab"]
    for cancer in medicine.cancers:
        assert letters(catalogue.cancers[cancer].name) in printed, cancer
    for source in medicine.sources:
        assert letters(catalogue.sources[source].title) in printed, source


def test_paper_has_the_whole_grid(visit: Visit, catalogue: Catalogue) -> None:
    printed = printed_letters(visit.open("/medicines?kind=bcg"))
    for cancer in by_cancer_and_mechanism(catalogue):
        assert letters(catalogue.cancers[cancer].name) in printed, cancer
