"""What a profile may cost a reader: height, the way to a part, and all of it on paper."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, expect

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import questions_for
from data.catalogue.year import lane_words, year_lanes
from tests.browser.conftest import Visit, visiting
from tests.browser.look import pixels_too_wide, violations

PROFILES = ("checkpoint_inhibitors", "monoclonal_antibodies", "immune_modulators", "car_t_cell_therapy", "bcg")
PARTS = 9


def words_on_paper(page_pdf: bytes) -> str:
    paper = pypdfium2.PdfDocument(page_pdf)
    return " ".join(" ".join(leaf.get_textpage().get_text_range().split()) for leaf in paper)


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 3), (390, 844, 6)])
def test_a_profile_is_as_high_as_so_many_screens(
    browser: Browser, site: str, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        for profile in PROFILES:
            page = visit.open(f"/type?type={profile}")
            expect(page.locator("details.part")).to_have_count(PARTS)
            high = page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight")
            assert high <= screens * height, profile


REACHING_OVER = """() => [...document.querySelectorAll('.stHtml *, [data-testid=stMain] .stHtml')]
  .filter(node => !node.closest('.unseen, svg, thead') && node.getClientRects().length)
  .map(node => [Math.max(...[...node.getClientRects()].map(box => box.right)), node])
  .filter(([right]) => right > innerWidth + 0.5)
  .map(([right, node]) => `${node.tagName}.${node.className} ${Math.round(right)}: ${node.textContent.slice(0, 40)}`)"""


@pytest.mark.parametrize("profile", ["naked_antibodies", "personal_mrna_vaccines"])
@pytest.mark.parametrize("width", [320, 390])
def test_nothing_of_a_profile_reaches_over_the_edge_with_all_folds_open(
    browser: Browser, site: str, width: int, profile: str
) -> None:
    """What is cut off makes the page no wider, so each thing is measured by itself."""
    with visiting(browser, site, width, 844) as visit:
        page = visit.open(f"/type?type={profile}")
        expect(page.locator(".in-short")).to_have_count(1)
        page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
        visit.settle()
        assert page.evaluate(REACHING_OVER) == []
        assert pixels_too_wide(page) <= 0


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (390, 844)])
def test_the_first_screen_has_the_heading_the_sentence_the_buttons_and_the_place(
    browser: Browser, site: str, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/type?type=car_t_cell_therapy")
        heading = page.get_by_role("heading", level=1).bounding_box()
        assert heading and heading["y"] < 120
        for selector in (".type-says", ".type-buttons", ".type-scene"):
            box = page.locator(selector).bounding_box()
            assert box and box["y"] + box["height"] <= height, selector
        for button in page.locator(".type-buttons :is(button, .choice)").all():
            size = button.bounding_box()
            assert size and size["height"] >= 44


def test_whom_to_call_is_said_once_and_the_emergency_number_first(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=bcg")
    danger = page.locator(".type-danger")
    sentences = [catalogue.messages(f"notice.{name}") for name in ("emergency", "nobody_answers")]
    expect(danger.get_by_role("note")).to_have_text(" ".join(sentences))
    assert "911" in danger.locator("li").first.inner_text()
    signs = catalogue.subjects["bcg"].lines("call_at_once")
    expect(danger.locator("li")).to_have_count(len(signs))
    whole = page.locator("[data-testid=stMain]").evaluate("main => main.textContent")
    for sign in signs:
        assert whole.count(sign) == 1, sign


def test_a_part_opens_by_keyboard_and_closes_again(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=bcg")
    part = page.locator("details[data-place=life]")
    part.locator("> summary").focus()
    page.keyboard.press("Enter")
    expect(part.locator("[data-place=daily_life]")).to_be_visible()
    page.keyboard.press("Space")
    expect(part.locator("[data-place=daily_life]")).to_be_hidden()


@pytest.mark.parametrize(("width", "form"), [(1280, "wide"), (390, "tall")])
def test_a_year_opens_in_place_with_its_lanes_and_the_same_in_words(
    browser: Browser, site: str, catalogue: Catalogue, width: int, form: str
) -> None:
    lanes = year_lanes(catalogue, catalogue.subjects["car_t_cell_therapy"])
    with visiting(browser, site, width, 844) as visit:
        page = visit.open("/type?type=car_t_cell_therapy")
        year = page.locator(".st-key-part_year")
        table, drawing = year.locator("table"), year.locator("svg").filter(visible=True)
        expect(table).to_be_hidden()
        assert drawing.count() == 0
        year.locator("summary").focus()
        page.keyboard.press("Enter")
        expect(table).to_be_visible()
        expect(drawing).to_have_count(1)
        assert f"-{form}" in (drawing.get_attribute("aria-labelledby") or "")
        for lane in lanes:
            assert re.sub(r"\W+", "", lane.says) in re.sub(r"\W+", "", drawing.text_content() or "")
            expect(table.get_by_role("row", name=lane.name).get_by_text(lane.says)).to_be_visible()
        assert not visit.strangers


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (390, 844)])
@pytest.mark.parametrize("part", ["daily_life", "benefits_and_harms", "medicines", "year", "questions", "call_now"])
def test_an_address_opens_a_part_and_brings_it_into_the_window(
    browser: Browser, site: str, width: int, height: int, part: str
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open(f"/type?type=bcg&part={part}")
        target = page.locator(f"[data-place={part}]")
        page.wait_for_function("() => document.querySelector('[data-testid=stMain]').scrollTop > 50")
        visit.settle()
        box = target.bounding_box()
        assert box and 0 < box["y"] < height - 60
        assert not visit.strangers


def test_a_part_that_nobody_knows_shows_the_usual_page_and_says_so(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=bcg&part=nobody")
    expect(page.get_by_text(catalogue.messages("frame.ignored"))).to_be_visible()
    assert page.locator("details.part[open]").count() == 0
    expect(page.get_by_role("heading", level=1)).to_have_text(catalogue.subjects["bcg"].title)


def test_the_first_five_questions_go_on_the_sheet_by_one_press(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=car_t_cell_therapy")
    page.get_by_role("button", name=catalogue.messages("questions.add_first", count=5), exact=True).click()
    first = [question.id for question in questions_for(catalogue, catalogue.subjects["car_t_cell_therapy"])][:5]
    expect(page).to_have_url(re.compile("sheet=" + re.escape(".".join(first))))


def test_a_press_on_compare_keeps_an_open_part_open(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/type?type=bcg")
    page.locator("details[data-place=life] > summary").click()
    page.locator(".type-buttons .choice").click()
    expect(page).to_have_url(re.compile("compare=bcg"))
    visit.settle()
    expect(page.locator("[data-place=daily_life]")).to_be_visible()


def test_paper_has_all_that_is_folded(visit: Visit, catalogue: Catalogue, tmp_path: Path) -> None:
    page = visit.open("/type?type=car_t_cell_therapy")
    printed = re.sub(r"\W+", "", words_on_paper(page.pdf()))
    subject = catalogue.subjects["car_t_cell_therapy"]
    for part in (
        "how_it_works",
        "benefits",
        "side_effects",
        "call_now",
        "daily_life",
        "not_known",
        "steps",
        "in_short",
    ):
        for line in subject.lines(part):
            assert re.sub(r"\W+", "", unescape(line)) in printed, line
    for lane in year_lanes(catalogue, subject):
        assert re.sub(r"\W+", "", lane_words(lane)) in printed, lane.event
    for question in questions_for(catalogue, subject):
        assert re.sub(r"\W+", "", question.text) in printed, question.id
    for medicine in catalogue.medicines.values():
        if medicine.kind == subject.id and medicine.is_in_use:
            assert re.sub(r"\W+", "", medicine.generic_name) in printed, medicine.id


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["/type", "/type?type=immune_modulators"])
def test_axe_finds_nothing_with_all_parts_open(browser: Browser, site: str, path: str, width: int, scheme: str) -> None:
    with visiting(browser, site, width, 800, scheme) as visit:
        page = visit.open(path)
        assert not violations(page, scheme)
        page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
        assert not violations(page, scheme)
        assert pixels_too_wide(page) <= 0
