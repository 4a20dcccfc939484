"""Explore as a visitor uses it: the scene by mouse and keyboard, its steps, the list, the grid, and the way back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting


def radio(page: Page, catalogue: Catalogue, mechanism: str) -> Locator:
    about = catalogue.mechanisms[mechanism]
    return page.get_by_role("radio", name=f"{about.name}: {about.meaning}", exact=True)


def press(page: Page, mechanism: str) -> None:
    page.locator(f"label:has(input[value={mechanism}])").click()


def toggle(page: Page, catalogue: Catalogue, kind: str, is_chosen: bool = False) -> Locator:
    words = f"{catalogue.messages('tray.added' if is_chosen else 'tray.add')} {catalogue.subjects[kind].name}"
    return page.locator(".kind-cards").get_by_role("link", name=words, exact=True)


def test_a_press_dims_the_other_places_at_once_and_the_list_follows(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    page.evaluate("document.querySelector('.scene-frame').tell = () => {}")  # the server says nothing
    press(page, "trains")
    expect(page.locator(".told[data-mechanism=trains]")).to_be_visible()
    expect(page.locator(".scene-picture .place[data-mechanism=brakes_off]")).to_have_css("opacity", "0.28")
    expect(page.locator(".scene-picture .place[data-mechanism=trains]")).to_have_css("opacity", "1")
    page = visit.open("/")
    press(page, "trains")
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=3))).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?mechanism=trains$"))
    press(page, "''")
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=len(catalogue.kinds)))).to_be_visible()
    expect(page).not_to_have_url(re.compile("mechanism"))


def test_the_drawing_of_a_place_is_pressed_like_its_name(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    page.locator(".scene-frame.hears").wait_for()
    page.locator(".scene-picture .place[data-mechanism=trains] .at-rest circle").first.dispatch_event("click")
    expect(radio(page, catalogue, "trains")).to_be_checked()
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=3))).to_be_visible()


def test_arrows_move_between_the_places_and_the_focus_stays(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/?mechanism=brakes_off")
    radio(page, catalogue, "brakes_off").focus()
    page.keyboard.press("ArrowDown")
    following = radio(page, catalogue, "adds_t_cells")
    expect(following).to_be_focused()
    expect(page).to_have_url(re.compile("mechanism=adds_t_cells"))
    visit.settle()
    expect(following).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement.closest('label')).outlineStyle") == "solid"


def test_steps_are_turned_one_by_one_and_the_picture_follows(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/?mechanism=adds_t_cells")
    panel, steps = page.locator(".told[data-mechanism=adds_t_cells]"), catalogue.scene["adds_t_cells"].steps
    panel.get_by_role("button", name=catalogue.messages("scene.steps", count=len(steps))).press("Enter")
    following = panel.get_by_role("button", name=catalogue.messages("scene.next"))
    for number, words in enumerate(steps, start=1):
        expect(panel.get_by_text(words, exact=True)).to_be_visible()
        expect(page.locator(f".place[data-mechanism=adds_t_cells] .step-{number}")).to_be_visible()
        expect(following).to_be_focused()
        page.keyboard.press("Enter")
    expect(panel.get_by_text(steps[-1], exact=True)).to_be_visible()
    expect(following).to_have_attribute("aria-disabled", "true")
    for _ in steps:
        panel.get_by_role("button", name=catalogue.messages("scene.back")).click()
    expect(panel.locator(".scene-open")).to_be_focused()


def test_nothing_moves_before_a_press_or_for_those_who_want_no_motion(
    visit: Visit, browser: Browser, site: str
) -> None:
    moving = "() => document.querySelector('.scene-frame').getAnimations({ subtree: true }).length"
    assert visit.open("/?mechanism=adds_t_cells").evaluate(moving) == 0
    # Listened for: on a slow machine the movement is over before one could look for it.
    visit.page.evaluate(
        "addEventListener('animationstart', ({ target }) => { window.moved ||= !!target.closest('.scene-frame') })"
    )
    press(visit.page, "brakes_off")
    visit.page.wait_for_function("window.moved")
    context = browser.new_context(reduced_motion="reduce", viewport={"width": 1280, "height": 800})
    calm = Visit(context.new_page(), site)
    press(calm.open("/"), "brakes_off")
    expect(calm.page.locator(".place[data-mechanism=brakes_off] .at-rest")).to_be_visible()
    assert not calm.page.locator(".place[data-mechanism=brakes_off] .step-1").is_visible()
    context.close()


def test_with_the_script_blocked_the_radios_still_work(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.page
    page.add_init_script("Object.defineProperty(Element.prototype, 'tell', { set() { throw new Error('blocked') } })")
    visit.open("/")
    press(page, "trains")
    panel = page.locator(".told[data-mechanism=trains]")
    expect(panel).to_be_visible()
    for step in catalogue.scene["trains"].steps:
        expect(panel.get_by_text(step, exact=True)).to_be_visible()
    panel.get_by_role("link", name=catalogue.messages("scene.no_script")).click()
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=3))).to_be_visible()


def test_a_card_as_a_whole_leads_to_its_profile_in_the_same_session(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/?sheet=how_given&mechanism=adds_t_cells")
    page.evaluate("window.sameDocument = true")
    kind = catalogue.subjects["til_therapy"]
    page.locator(".kind-cards li", has_text=kind.name).click(position={"x": 120, "y": 70})
    page.get_by_role("heading", level=1, name=kind.title).wait_for()
    expect(page).to_have_url(re.compile("type=til_therapy"))
    expect(page).to_have_url(re.compile("sheet=how_given"))
    assert page.evaluate("window.sameDocument") is True


def test_a_toggle_keeps_the_view_and_the_focus_and_takes_its_kind_off_again(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/?mechanism=adds_t_cells")
    toggle(page, catalogue, "til_therapy").press("Enter")
    chosen = toggle(page, catalogue, "til_therapy", is_chosen=True)
    expect(chosen).to_be_focused()
    expect(page).to_have_url(re.compile("mechanism=adds_t_cells&compare=til_therapy"))
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=3))).to_be_visible()
    page.keyboard.press("Enter")
    expect(toggle(page, catalogue, "til_therapy")).to_be_focused()


def test_a_press_in_the_grid_answers_there_and_narrows_the_list(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/")
    cell = page.locator("a[data-page=explore][data-cell='melanoma.brakes_off']")
    cell.click()
    expect(page).to_have_url(re.compile("cancer=melanoma&mechanism=brakes_off"))
    answer = page.locator(".grid-answer")
    expect(answer).to_contain_text("ipilimumab (Yervoy)")
    expect(answer).to_be_in_viewport(ratio=0.9)
    expect(cell).to_be_focused()
    expect(radio(page, catalogue, "brakes_off")).to_be_checked()


def test_an_unknown_place_gives_the_usual_view_and_a_plain_line(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/?mechanism=nobody")
    expect(page.get_by_text(catalogue.messages("frame.ignored"))).to_be_visible()
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=len(catalogue.kinds)))).to_be_visible()


@pytest.mark.parametrize("address", ["/explore?mechanism=trains", "/start?mechanism=trains"])
def test_old_addresses_lead_to_the_same_view(visit: Visit, catalogue: Catalogue, address: str) -> None:
    page = visit.open(address)
    expect(page.get_by_text(catalogue.messages("explore.found_many", count=3))).to_be_visible()
    expect(radio(page, catalogue, "trains")).to_be_checked()


def test_the_picture_can_be_read_where_colours_are_forced(browser: Browser, site: str, catalogue: Catalogue) -> None:
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 800})
    visit = Visit(context.new_page(), site)
    page = visit.open("/?mechanism=trains")
    chosen = page.locator("label:has(input[value=trains])")
    other = page.locator("label:has(input[value=brakes_off])")
    outline = "node => getComputedStyle(node).outlineStyle"
    assert (chosen.evaluate(outline), other.evaluate(outline)) == ("solid", "none")
    context.close()


def test_the_search_answers_right_under_its_field(browser: Browser, site: str, catalogue: Catalogue) -> None:
    for width, height in ((1280, 800), (1024, 768), (390, 844)):
        with visiting(browser, site, width, height) as visit:
            page = visit.open("/")
            page.get_by_label(catalogue.messages("search_box.label")).fill("pembrolizumab")
            page.keyboard.press("Enter")
            expect(page.locator(".search-hits li").first).to_be_in_viewport(ratio=1)
