"""The chart on Compare in a browser: it is drawn, fits, keeps its ground, and a press in the table leaves it alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from data.load import Catalogue
from documents.figures.approvals import approval_figure
from tests.browser.conftest import Visit, visiting
from tests.browser.test_every_page import SIZES, violations

CHOICES = (
    "monoclonal_antibodies.immune_modulators.personal_mrna_vaccines.pd1_pdl1_inhibitors",
    "bcg.topical_modulators",
)
CHART = "[data-testid=stVegaLiteChart]"
CLIPPED = """(chart) => {
    const edge = chart.getBoundingClientRect()
    return [...chart.querySelectorAll('svg text')].filter(one => one.textContent.trim()).filter(one => {
        const box = one.getBoundingClientRect()
        return box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1
    }).map(one => one.textContent)
}"""


def drawn(page: Page) -> None:
    page.locator(f"{CHART} svg").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ids", CHOICES)
def test_it_is_named_fits_and_axe_finds_nothing(
    browser: Browser, site: str, catalogue: Catalogue, ids: str, size: str, scheme: str
) -> None:
    made = approval_figure(catalogue, [catalogue.subjects[one] for one in ids.split(".")], "light")
    with visiting(browser, site, *SIZES[size], scheme) as visit:
        page = visit.open(f"/compare?compare={ids}")
        drawn(page)
        expect(page.get_by_role("heading", level=3, name=made.title)).to_be_visible()
        expect(page.get_by_label(made.alt).first).to_be_attached()
        assert page.locator(CHART).evaluate(CLIPPED) == []
        written = page.locator(f"{CHART} svg text").all_text_contents()
        assert {strip.subject.name for strip in made.years.strips} <= set(written)
        assert page.locator(f"{CHART} [tabindex]").count() == 0, "a still picture is no stop for the keyboard"
        assert not violations(page)
        assert not visit.errors
        assert not visit.strangers


def test_a_press_in_the_table_leaves_the_chart_alone(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(f"/compare?compare={CHOICES[1]}")
    drawn(page)
    page.locator(f"{CHART} svg").first.evaluate("one => { one.dataset.same = 'yes' }")
    words, question = catalogue.messages, catalogue.questions["how_given"].text
    page.get_by_role("button", name=f"{words('compare.add')}: {question}").click()
    expect(page.get_by_role("button", name=f"{words('compare.remove')}: {question}")).to_be_visible()
    visit.settle()
    expect(page.locator(f"{CHART} svg[data-same=yes]")).to_have_count(1)


def test_it_can_be_saved_as_a_picture(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(f"/compare?compare={CHOICES[0]}")
    with page.expect_download() as download:
        page.get_by_role("button", name=catalogue.messages("take_away.chart")).click()
    assert download.value.suggested_filename == "approvals.png"
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_it_keeps_the_ground_it_was_drawn_for(browser: Browser, site: str, scheme: str) -> None:
    with visiting(browser, site, 1280, 900, scheme) as visit:
        visit.page.emulate_media(forced_colors="active")
        page = visit.open(f"/compare?compare={CHOICES[0]}")
        drawn(page)
        ground, kept = page.locator(CHART).evaluate(
            "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).forcedColorAdjust]"
        )
        assert kept == "none"
        assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 24, 27)"}[scheme]
