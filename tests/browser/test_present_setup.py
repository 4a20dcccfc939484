"""Setting a talk up: all that matters on the first screen, slides to tick, Start that fills the screen, a black one."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from data.catalogue.catalogue import Catalogue
from data.talk.talk import default_choice, may_be_left_out, talk
from tests.browser.conftest import Visit, visiting
from tests.browser.look import violations
from tests.browser.test_keyboard import tab_to
from tests.browser.test_present import heading, slide_of
from tests.browser.test_take_to_the_room import downloaded

TILES = "[class*=st-key-tile_]"


def drawn_page(visit: Visit, address: str) -> Page:
    """The page once its pictures are there."""
    page = visit.open(address)
    page.locator(f"{TILES} .slide-picture").last.wait_for(state="attached")
    return page


def is_on_first_screen(part: Locator, height: int) -> bool:
    box = part.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= height


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 2), (390, 844, 4)])
@pytest.mark.parametrize("length", [5, 10, 20])
def test_the_page_is_as_high_as_so_many_screens(
    browser: Browser, site: str, width: int, height: int, screens: int, length: int
) -> None:
    with visiting(browser, site, width, height) as visit:
        page = drawn_page(visit, f"/present?length={length}")
        assert page.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") <= screens * height


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
def test_length_start_powerpoint_and_handout_stand_on_the_first_screen(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int
) -> None:
    words = catalogue.messages
    with visiting(browser, site, width, height) as visit:
        page = drawn_page(visit, "/present")
        assert is_on_first_screen(page.locator(".st-key-length"), height)
        for name in ("talk.start", "room.deck_button", "room.handout_button"):
            button = page.get_by_role("button", name=words(name), exact=True)
            assert is_on_first_screen(button, height), name
            box = button.bounding_box()
            assert box and box["height"] >= 44, name
        if width > height:
            assert is_on_first_screen(page.locator(TILES).nth(5), height)


def test_a_slide_is_left_out_by_keyboard_and_by_a_press_on_its_picture(visit: Visit, catalogue: Catalogue) -> None:
    slides = talk(catalogue, default_choice(catalogue)).slides
    first, second = [slide for slide in slides if may_be_left_out(catalogue, slide)][:2]
    page = drawn_page(visit, "/present")
    tab_to(page, page.get_by_role("checkbox", name=first.title))
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{visit.site}/present?without={first.id}")
    tile = page.locator(f".st-key-tile_{second.id}")
    box = tile.bounding_box()
    assert box and min(box["width"], box["height"]) >= 44
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 30)  # on the picture
    expect(page.get_by_role("checkbox", name=second.title)).not_to_be_checked()
    expect(page.get_by_text(catalogue.messages("room.deck_holds", count=len(slides) - 2))).to_be_visible()
    visit.settle()
    page.get_by_role("button", name=catalogue.messages("talk.start"), exact=True).click()
    expect(page.locator(".talk .counter")).to_have_text(f"1 of {len(slides) - 2}")


def test_start_fills_the_screen_and_esc_ends_both(visit: Visit, catalogue: Catalogue) -> None:
    page = drawn_page(visit, "/present")
    is_full = "() => document.fullscreenElement !== null"
    page.get_by_role("button", name=catalogue.messages("talk.start"), exact=True).click()
    page.locator(".talk .slide-title").first.wait_for()
    page.wait_for_function(is_full)
    page.locator(".talk[data-view=slides]").wait_for()
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement === null")
    expect(page.locator(".talk[data-view=slides]")).to_be_visible()
    page.keyboard.press("f")
    page.wait_for_function(is_full)
    page.evaluate("document.exitFullscreen()")  # as the browser does it when Esc is pressed
    page.get_by_role("heading", level=1, name=catalogue.messages("talk.title")).wait_for()
    assert slide_of(page) == ""
    assert not visit.errors


def test_without_leave_to_fill_the_screen_the_slides_fill_the_window(visit: Visit, catalogue: Catalogue) -> None:
    refused = "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('not allowed'))"
    visit.page.add_init_script(refused)
    page = drawn_page(visit, "/present")
    page.get_by_role("button", name=catalogue.messages("talk.start"), exact=True).click()
    box = page.locator(".talk[data-view=slides]").bounding_box()
    assert box and (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1280, 900)
    assert not visit.errors


def test_the_screen_turns_black_and_any_key_or_press_brings_the_slide_back(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/present?slide=welcome")
    black, spoken = page.locator(".talk .black"), page.locator(".talk [aria-live=polite]")
    for press, back in (("b", "b"), ("B", "ArrowRight"), (".", "Escape"), ("b", " ")):
        page.keyboard.press(press)
        expect(black).to_be_visible()
        expect(spoken).to_have_text(words("talk.black_on"))
        page.keyboard.press("Shift")
        expect(black).to_be_visible()
        page.keyboard.press(back)
        expect(black).not_to_be_visible()
        expect(spoken).to_have_text(words("talk.black_off"))
        assert slide_of(page) == "welcome", "the key that brings the slide back does nothing else"
    page.keyboard.press("b")
    assert page.evaluate("getComputedStyle(document.querySelector('.talk .black')).backgroundColor") == "rgb(0, 0, 0)"
    page.mouse.click(600, 400)
    expect(black).not_to_be_visible()


def test_a_line_shows_the_keys_until_the_first_turn_and_on_a_question_mark(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?slide=welcome")
    line = page.get_by_text(catalogue.messages("talk.keys"), exact=True)
    expect(line).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(line).not_to_be_visible()
    page.keyboard.press("?")
    expect(line).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (320, 640)])
def test_axe_finds_nothing_with_every_fold_open(
    browser: Browser, site: str, catalogue: Catalogue, width: int, height: int, scheme: str
) -> None:
    with visiting(browser, site, width, height, scheme) as visit:
        page = drawn_page(visit, "/present?length=20&without=nonsense&paper=a4&compare=bcg.interferons")
        expect(page.get_by_text(catalogue.messages("talk.parts"))).to_be_visible()
        expect(page.get_by_text(catalogue.messages("questions.paper"), exact=True)).to_be_visible()
        assert not violations(page, scheme)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert not visit.errors and not visit.strangers


def test_a_ten_minute_talk_from_start_to_powerpoint(browser: Browser, site: str, catalogue: Catalogue) -> None:
    """As a speaker does it the first time: PowerPoint, notes on a phone, start, turn, black, back, to the end."""
    words, ids = catalogue.messages, talk(catalogue, default_choice(catalogue, 10)).ids
    begun, presses = time.monotonic(), 0
    with visiting(browser, site, 1280, 800) as desk, visiting(browser, site, 390, 844) as phone:
        page = drawn_page(desk, "/present")
        name, content = downloaded(page, words("room.deck_button"))
        presses += 1
        assert name.endswith("10-minutes.pptx") and content.startswith(b"PK")
        page.get_by_role("button", name=words("talk.phone_notes")).click()
        presses += 1
        address = page.locator(".notes-address").inner_text()
        notes = phone.open(address.removeprefix(site))
        assert heading(notes) and notes.locator(".coming .slide-picture").is_visible()
        page.keyboard.press("Escape")
        page.get_by_role("button", name=words("talk.start"), exact=True).click()
        presses += 2
        page.locator(".talk[data-view=slides] .slide-title").wait_for()
        for _ in ids[1:4]:
            page.keyboard.press("ArrowRight")
            notes.get_by_role("button", name=words("talk.next"), exact=True).click()
            presses += 2
        assert slide_of(page) == ids[3] and heading(notes) == heading(page)
        page.keyboard.press("b")
        expect(page.locator(".black")).to_be_visible()
        page.keyboard.press("b")
        presses += 2
        page.keyboard.press("End")
        presses += 1
        assert slide_of(page) == ids[-1]
        page.keyboard.press("Escape")
        presses += 1
        page.get_by_role("heading", level=1, name=words("talk.title")).wait_for()
        assert not desk.errors and not phone.errors
    print(f"\na 10-minute talk: {presses} presses, {time.monotonic() - begun:.1f} seconds")
    assert presses <= 14
