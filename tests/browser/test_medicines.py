"""The Medicines page as a visitor uses it: look up, press a row, a cell or a mark, go back, and all by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from data.medicines.medicine_filter import STEP, MedicineChoice, find_medicines, medicine_index
from data.medicines.medicine_questions import questions_about
from tests.browser.conftest import Visit, visiting
from tests.browser.look import lower_edge, pixels_too_wide, violations, wait_for_charts

WINDOWS = ((1280, 800), (1024, 768), (390, 844))
SCREENS = ((1280, 800, 3), (390, 844, 6))
CARD, ROW = ".medicine-card", ".medicine-rows tbody tr"
PHONE_JOB_PRESSES, PHONE_JOB_SCREENS = 5, 3


def is_seen(page: Page, selector: str) -> bool:
    """True where the whole of a thing stands inside the window, between the bar and the tray."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 59 and box["y"] + box["height"] <= lower_edge(page)


def scrolled(page: Page) -> float:
    return float(page.locator("[data-testid=stMain]").evaluate("main => main.scrollTop"))


def look_up(visit: Visit, catalogue: Catalogue, words: str) -> Page:
    field = visit.page.get_by_label(catalogue.messages("medicines_page.look_up"), exact=True)
    field.fill(words)
    field.press("Enter")
    visit.settle()
    return visit.page


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a drop-down as one does with a keyboard."""
    field = page.get_by_role("combobox", name=re.compile(re.escape(label)))
    field.click()
    field.fill(option)
    page.get_by_role("option", name=option, exact=True).click()


@pytest.mark.parametrize(("width", "height", "screens"), SCREENS)
@pytest.mark.parametrize("path", ["", "?medicine=pembrolizumab", "?chart=years", "?chart=routes"])
def test_the_page_is_as_high_as_so_many_screens(
    browser: Browser, site: str, path: str, width: int, height: int, screens: float
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = visit.open(f"/medicines{path}")
        wait_for_charts(page)
        assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") <= screens * height


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_the_answer_to_a_name_stands_under_the_field_inside_the_window(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    words = catalogue.messages
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/medicines")
        heading = page.get_by_role("heading", level=1).bounding_box()
        assert heading and heading["y"] < 120
        look_up(visit, catalogue, "pembrolizumab")
        for part in (".card-name", ".card-what", ".card-actions", ".card-cancers .chips"):
            assert is_seen(page, f"{CARD} {part}"), part
        for button in page.locator(f"{CARD} :is(button, .choice)").all():
            box = button.bounding_box()
            assert box and box["height"] >= 44
        look_up(visit, catalogue, "Yervoy and Opdivo")
        assert is_seen(page, ".offered")
        look_up(visit, catalogue, "zzqxv")
        assert page.get_by_text(words("medicines_page.next_explore")).is_visible()
        assert is_seen(page, ".hint")
        assert "?" not in page.url


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_the_answer_of_a_choice_stands_beside_it_inside_the_window(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    words = catalogue.messages
    with visiting(browser, site, width, height) as visit:
        page = visit.open("/medicines")
        choose(page, words("medicines_page.cancer"), catalogue.cancers["multiple_myeloma"].name)
        expect(page).to_have_url(re.compile("cancer=multiple_myeloma"))
        visit.settle()
        assert is_seen(page, ".fitting-medicines")
        cell = page.locator(".cancer-grid a[data-cell='melanoma.brakes_off']")
        cell.scroll_into_view_if_needed()
        cell.click()
        expect(page).to_have_url(re.compile("cancer=melanoma&mechanism=brakes_off"))
        visit.settle()
        assert is_seen(page, ".grid-answer") or is_seen(page, ".fitting-medicines")
        fitting = find_medicines(medicine_index(catalogue), MedicineChoice(cancer="melanoma", mechanism="brakes_off"))
        for answer in (".grid-answer", ".fitting-medicines"):
            expect(page.locator(answer)).to_contain_text(
                words("medicines_page.found_many", count=len(fitting.medicines))
            )
        expect(page.locator(ROW)).to_have_count(len(fitting.medicines))


def test_a_choice_of_one_cancer_is_no_promise_and_says_so(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?cancer=prostate")
    expect(page.locator(".fitting-medicines")).to_contain_text(catalogue.messages("medicines_page.found_cancer"))


def test_a_row_leads_to_its_card_by_keyboard_and_back_again(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?type=treatment_vaccines")
    link = page.locator(f"{ROW} a").filter(has_text="sipuleucel-T")
    link.focus()
    page.keyboard.press("Enter")
    card = page.locator(CARD)
    expect(card).to_be_in_viewport()
    expect(card).to_be_focused()
    expect(page).to_have_url(re.compile("type=treatment_vaccines&medicine=sipuleucel_t"))
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name=catalogue.subjects["dendritic_cell_vaccines"].name)).to_be_focused()
    page.go_back()
    expect(card).to_have_count(0)
    expect(page.locator(ROW).first).to_be_visible()


def test_a_card_that_is_in_sight_already_moves_nothing(visit: Visit) -> None:
    page = visit.open("/medicines?medicine=sipuleucel_t")
    page.wait_for_timeout(500)  # what the address asks for comes into sight after the page has been brought to its top
    expect(page.locator(CARD)).to_be_in_viewport(ratio=1)
    assert scrolled(page) == 0
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()


def test_a_row_far_down_brings_its_card_into_sight(visit: Visit) -> None:
    page = visit.open("/medicines")
    page.locator(f"{ROW} a").last.click()
    expect(page.locator(CARD)).to_be_in_viewport(ratio=0.9)


def test_an_address_brings_choices_order_and_card_back(visit: Visit) -> None:
    page = visit.open("/medicines?type=t_cell_transfer&sort=first_approval&medicine=tisagenlecleucel")
    expect(page.locator(f"{CARD} h2")).to_have_text("tisagenlecleucel")
    expect(page.locator(ROW)).to_have_count(9)
    first = page.locator(ROW).first.inner_text()
    page.reload()
    visit.settle()
    assert page.locator(ROW).first.inner_text() == first
    expect(page.locator(f"{CARD} h2")).to_have_text("tisagenlecleucel")


def test_more_rows_come_with_a_press_and_the_keyboard_goes_on_there(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines")
    expect(page.locator(ROW)).to_have_count(STEP)
    page.get_by_role("link", name=catalogue.messages("medicines_page.show_more", count=STEP)).focus()
    page.keyboard.press("Enter")
    expect(page.locator(ROW)).to_have_count(2 * STEP)
    expect(page.locator(f"{ROW} a").nth(STEP)).to_be_focused()
    expect(page).to_have_url(re.compile("rows=50"))


def test_a_misspelt_brand_is_asked_about_and_never_in_the_address(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines")
    look_up(visit, catalogue, "keytrudda")
    expect(page.get_by_text(catalogue.messages("medicines_page.look_up_close"))).to_be_visible()
    expect(page.locator(CARD)).to_contain_text("Keytruda")
    assert "?" not in page.url


def test_a_profile_is_reached_from_the_card_in_the_same_session(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?medicine=sipuleucel_t")
    page.evaluate("window.sameDocument = true")
    kind = catalogue.subjects["dendritic_cell_vaccines"]
    page.locator(CARD).get_by_role("link", name=kind.name, exact=True).click()
    page.get_by_role("heading", level=1, name=kind.title).wait_for()
    assert page.evaluate("window.sameDocument") is True


def test_the_kind_goes_to_compare_with_what_was_chosen_before(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/medicines?medicine=tisagenlecleucel&compare=bispecific_t_cell_engagers")
    page.locator(CARD).get_by_role("link", name=catalogue.messages("medicines_page.compare_kind")).click()
    page.get_by_role("heading", level=1, name=catalogue.messages("compare.title")).wait_for()
    expect(page).to_have_url(re.compile("compare=bispecific_t_cell_engagers.car_t_cell_therapy"))


@pytest.mark.parametrize("chart", ["years", "routes"])
def test_a_press_on_a_mark_shows_the_list_of_what_the_mark_counts(
    visit: Visit, catalogue: Catalogue, chart: str
) -> None:
    page = visit.open(f"/medicines?chart={chart}&kind=bcg")
    drawn = page.locator("[data-testid=stVegaLiteChart]").first
    drawn.scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    box = drawn.bounding_box()
    assert box is not None
    across, down = (0.4, 26.0) if chart == "routes" else (0.0, 0.0)
    if chart == "years":
        mark = drawn.locator("[aria-roledescription], path[aria-label]").last.bounding_box()
        assert mark is not None
        page.mouse.click(mark["x"] + mark["width"] / 2, mark["y"] + mark["height"] / 2)
    else:
        page.mouse.click(box["x"] + box["width"] * across, box["y"] + down)
    expect(page).to_have_url(re.compile("works=mainly"))
    expect(page).to_have_url(re.compile("kind=bcg"))
    expect(page).not_to_have_url(re.compile("chart="))
    expect(page.locator(ROW).first).to_be_visible()


def test_counts_stand_apart_from_the_controls_and_pass_axe(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/medicines?cancer=melanoma&works=mainly")
    page.get_by_role("button", name=words("medicines_page.more_on", count=1)).click()
    page.get_by_text(words("medicines_page.left")).click()
    name = catalogue.subjects["t_cell_transfer"].name
    pair = words("medicines_page.left_pair", name=name, count=1)
    expect(page.locator(".choices-left").get_by_text(pair)).to_be_visible()
    assert not violations(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("path", ["?medicine=pembrolizumab", "?medicine=bevacizumab&rows=50", "?chart=years"])
def test_axe_finds_nothing_and_nothing_reaches_over_the_edge(
    browser: Browser, site: str, path: str, width: int, scheme: str
) -> None:
    with visiting(browser, site, width, 800, scheme) as visit:
        page = visit.open(f"/medicines{path}")
        wait_for_charts(page)
        page.evaluate("document.querySelectorAll('details').forEach(node => node.open = true)")
        assert not violations(page, scheme)
        assert pixels_too_wide(page) <= 0


@pytest.mark.smoke
def test_on_a_phone_a_name_becomes_a_sheet_with_its_questions(
    browser: Browser, site: str, catalogue: Catalogue
) -> None:
    """From the blank first page, in at most five presses and three screens of scrolling; every scroll is counted."""
    words, presses, moved = catalogue.messages, 0, 0.0
    with visiting(browser, site, 390, 844) as visit:
        page = visit.open("/")

        def press(target: str | None = None) -> None:
            nonlocal presses, moved
            presses += 1
            if target is None:
                page.keyboard.press("Enter")
                return
            before = scrolled(page)
            page.locator(target).first.scroll_into_view_if_needed()
            moved += abs(scrolled(page) - before)
            page.locator(target).first.click()

        press(".st-key-search_words input")
        page.keyboard.type("pembrolizumab")
        press()
        page.locator(".search-hits a").first.wait_for()
        press(".search-hits a")
        page.locator(f"{CARD} h2").wait_for()
        visit.settle()
        expect(page.locator(f"{CARD} h2")).to_have_text("pembrolizumab")
        press(f"{CARD} button[data-sheet-action=put_all]")
        page.locator(".st-key-tray button").first.wait_for()
        press(f".st-key-tray button:has-text('{words('tray.see')}')")
        lines = page.get_by_role("dialog").locator("li .text")
        questions = questions_about(catalogue, catalogue.medicines["pembrolizumab"])
        expect(lines).to_have_text([catalogue.questions[question].text for question in questions])
        assert presses <= PHONE_JOB_PRESSES
        assert moved <= PHONE_JOB_SCREENS * 844
        assert not visit.errors and not visit.strangers


def test_on_a_narrow_phone_no_choice_and_no_button_of_a_card_is_squeezed(browser: Browser, site: str) -> None:
    with visiting(browser, site, 360, 740) as visit:
        page = visit.open("/medicines?medicine=pembrolizumab")
        for selector in (".st-key-medicine_filters > *", ".card-actions > :not(p)"):
            widths = [box["width"] for part in page.locator(selector).all() if (box := part.bounding_box())]
            assert len(widths) >= 2 and min(widths) > 260, (selector, widths)
