"""What the page of the sheet may cost a reader: height, presses, focus; and what it says when something is added."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from data.sheet.offers import offers
from tests.browser.conftest import Visit, visiting
from tests.browser.look import pixels_too_wide, violations

TWELVE = (
    "/questions?sheet=option_for_my_cancer.goal_of_treatment.other_choices.which_type.chance_of_help.chance_of_harm"
    ".side_effects_to_expect.how_we_know.what_is_not_known.day_and_night_number.time_to_decide.cost_help"
)


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 2.5), (390, 844, 4)])
def test_a_sheet_of_twelve_is_as_high_as_so_many_screens(
    browser: Browser, site: str, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open(TWELVE)
        assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") <= screens * height
        assert page.locator(".leaf .front").is_visible()
        assert not pixels_too_wide(page)
        assert not violations(page)


def test_only_the_line_in_focus_has_controls(visit: Visit) -> None:
    page = visit.open(TWELVE)
    controls = page.locator(".sheet-list .buttons")
    assert [box.is_visible() for box in controls.all()].count(True) == 0
    page.locator(".sheet-list li label").nth(4).click()
    assert [number for number, box in enumerate(controls.all()) if box.is_visible()] == [4]


def test_a_question_that_is_added_is_marked_and_said_with_the_way_back(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/questions?sheet=how_given")
    question = next(question for question in catalogue.questions.values() if question.always_offered)
    page.get_by_role("checkbox", name=question.text, exact=True).check()
    line = page.locator(".sheet-list li", has_text=question.text)
    expect(line).to_have_attribute("data-changed", "")
    bar = page.locator(".sheet-bar")
    expect(bar.get_by_role("status")).to_have_text(catalogue.messages("sheet_bar.put_one", question=question.text))
    bar.get_by_role("button", name=catalogue.messages("questions.undo")).click()
    expect(line).to_have_count(0)


def test_a_medicine_in_the_address_offers_five_of_its_questions_with_one_press(
    visit: Visit, catalogue: Catalogue
) -> None:
    page = visit.open("/questions?from=pembrolizumab")
    page.get_by_role("button", name=catalogue.messages("questions.add_first", count=5), exact=True).click()
    expect(page.locator(".sheet-list li")).to_have_count(5)


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("/medicines?medicine=pembrolizumab", "pembrolizumab"),
        ("/type?type=car_t_cell_therapy", "car_t_cell_therapy"),
        ("/compare?compare=car_t_cell_therapy.bispecific_t_cell_engagers", ""),
    ],
)
def test_the_sheet_offers_the_questions_of_the_page_before_it_first(
    visit: Visit, catalogue: Catalogue, path: str, first: str
) -> None:
    visit.open(path)
    page = to_the_sheet(visit)
    ids = (first,) if first else ("car_t_cell_therapy", "bispecific_t_cell_engagers")
    expected = offers(catalogue, ids)[0].questions[0]
    expect(page.locator(".offer .question-boxes li").first).to_have_text(expected.text)
    assert page.url.partition("?")[2] == ""


def test_a_headline_leads_to_its_own_questions_and_none_of_its_words_to_the_address(
    visit: Visit, catalogue: Catalogue
) -> None:
    visit.open("/news")
    visit.page.locator("textarea").fill("A pembrolizumab breakthrough cures lung cancer in mice")
    visit.page.locator(".st-key-news_show button").click()
    first = visit.page.locator(".question-chips [data-question]").first
    question = first.get_attribute("data-question") or ""
    page = to_the_sheet(visit)
    expect(page.locator(".offer h3").first).to_have_text(catalogue.messages("questions.about_headline"))
    expect(page.locator(".offer .question-boxes li").first).to_have_text(catalogue.questions[question].text)
    assert "pembrolizumab" not in page.url


def test_what_was_compared_stands_on_the_leaf_by_itself_until_it_is_taken_off(
    visit: Visit, catalogue: Catalogue
) -> None:
    page = visit.open("/compare?compare=car_t_cell_therapy.bispecific_t_cell_engagers")
    page.locator("[data-sheet-action=put]").first.click()
    expect(page.locator(".sheet-number")).to_have_text("1")
    to_the_sheet(visit)
    words = catalogue.messages("questions.with_comparison", names="")
    tick = page.get_by_role("checkbox", name=words.strip())
    expect(tick).to_be_checked()
    leaf = page.locator(".leaf .front")
    with_it = leaf.get_attribute("src")
    page.get_by_text(words.strip()).click()
    expect(tick).not_to_be_checked()
    expect(leaf).not_to_have_attribute("src", with_it or "")
    page.locator(".bar-name").click()
    visit.settle()
    to_the_sheet(visit)
    expect(page.get_by_role("checkbox", name=words.strip())).not_to_be_checked()


def to_the_sheet(visit: Visit) -> Page:
    visit.page.locator(".bar-sheet").click()
    expect(visit.page.locator(".offer").first).to_be_attached()
    visit.settle()
    return visit.page


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 768), (390, 844)])
def test_the_field_for_changes_comes_into_sight_with_the_focus_below_its_line(
    browser: Browser, site: str, width: int, height: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open(TWELVE)
        for place in (1, 10):
            line = page.locator(".sheet-list li").nth(place)
            line.locator("label").click()
            line.locator("[data-sheet-action=change]").click()
            field = page.locator(".st-key-changed_words input")
            expect(field).to_be_focused()
            expect(field).to_have_value(line.locator(".text").inner_text())
            box, line_box = page.locator(".st-key-change_place").bounding_box(), line.locator(".line").bounding_box()
            assert box and line_box
            assert line_box["y"] > 0 and line_box["y"] + min(20, line_box["height"]) <= box["y"]
            assert box["y"] + box["height"] <= height + 1
            page.locator(".st-key-change_place button").nth(1).click()
            expect(field).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_together_puts_one_question_after_the_other_and_ends_with_the_paper(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    words = catalogue.messages
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/questions?view=together&at=10")
        put_button = page.get_by_role("button", name=words("together.put"), exact=True)
        for button in page.locator(".st-key-together button").all():
            size = button.bounding_box()
            assert size and size["height"] >= 44
        put_button.press("Enter")
        expect(page.get_by_text(words("together.place", number=12, count=12))).to_be_visible()
        page.get_by_role("button", name=words("together.leave"), exact=True).click()
        expect(page.get_by_text(words("together.done"))).to_be_visible()
        expect(page.locator(".sheet-list li")).to_have_count(1)
        expect(page.locator(".leaf .front")).to_be_visible()
        assert not visit.errors
