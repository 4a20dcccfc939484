"""The presenter's own view: what to say, the next slide and the clock, in step with the slides and without a server."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from data.talk.model import Talk
from data.talk.talk import default_choice, talk
from tests.browser.conftest import Visit, visiting
from tests.browser.look import violations
from tests.browser.test_present import heading, slide_of
from tests.browser.walk import MOVING

NOTES = "/present?view=notes&slide=welcome"
SLIDES = "/present?slide=welcome"
SWIPE = """([from, to]) => {
  const on = document.querySelector('.talk .shown')
  const fire = (name, x) => {
    const touch = new Touch({ identifier: 1, target: on, clientX: x, clientY: 300 })
    const touches = name === 'touchend' ? [] : [touch]
    on.dispatchEvent(new TouchEvent(name, { bubbles: true, touches, changedTouches: [touch] }))
  }
  fire('touchstart', from)
  fire('touchend', to)
}"""


def usual(catalogue: Catalogue) -> Talk:
    return talk(catalogue, default_choice(catalogue))


def both(visit: Visit) -> tuple[Page, Page]:
    """The slides and, in another tab of the same browser, the notes."""
    slides = visit.open(SLIDES)
    notes = Visit(slides.context.new_page(), visit.site).open(NOTES)
    return slides, notes


def test_the_notes_open_in_a_tab_of_their_own(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?length=20")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name=catalogue.messages("talk.open_notes")).click()
    notes = opened.value
    notes.locator(".note h1").wait_for()
    assert "length=20" in notes.url and "view=notes" in notes.url


def test_a_code_on_the_page_opens_the_notes_on_a_phone(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/present?length=5")
    page.get_by_role("button", name=catalogue.messages("talk.phone_notes")).click()
    expect(page.locator(".notes-code svg, .notes-code")).not_to_have_count(0)
    address = page.locator(".notes-address").inner_text()
    assert address.startswith(f"{visit.site}/present?length=5") and "view=notes" in address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (1280, 800)])
def test_the_notes_show_what_to_say_and_the_next_slide(
    browser: Browser, site: str, catalogue: Catalogue, scheme: str, width: int, height: int
) -> None:
    slides = usual(catalogue).slides
    with visiting(browser, site, width, height, scheme) as visit:
        page = visit.open(NOTES)
        for index, slide in enumerate(slides):
            assert heading(page) == slide.title
            expect(page.get_by_text(slide.script[0], exact=True).first).to_be_visible()
            expect(page.locator(".counter")).to_have_text(f"{index + 1} of {len(slides)}")
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, slide.id
            following = slides[index + 1].title if index + 1 < len(slides) else catalogue.messages("talk.next_is_end")
            expect(page.locator(".coming figcaption")).to_contain_text(following)
            if index + 1 < len(slides):
                picture = page.locator(".coming .slide-picture").bounding_box()
                assert picture and picture["height"] > 60 and picture["y"] + picture["height"] < height
                page.get_by_role("button", name=catalogue.messages("talk.next"), exact=True).click()
        page.go_back()
        assert slide_of(page) == slides[-2].id
        assert not violations(page, scheme)
        assert not page.evaluate(MOVING)
        expect(page.locator(".notice.foot")).to_be_attached()
        assert not visit.errors and not visit.strangers


def test_the_clock_counts_from_the_first_turn_and_says_when_the_time_is_up(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    visit.page.clock.install()
    page = visit.open(NOTES)
    gone = page.locator(".clock .gone")
    expect(gone).to_have_text(words("talk.gone", gone="0:00", minutes=10))
    expect(page.locator(".clock .today")).to_have_text(re.compile(r"\d{1,2}:\d\d"))
    page.clock.run_for(30_000)
    expect(gone).to_have_text(words("talk.gone", gone="0:00", minutes=10))
    page.keyboard.press("ArrowRight")
    page.clock.run_for(65_000)
    expect(gone).to_have_text(re.compile(r"^1:0[456]"))
    expect(page.locator(".clock .over")).to_have_text("")
    page.clock.run_for(9 * 60_000)
    expect(page.locator(".clock .over")).to_have_text(words("talk.over"))
    page.get_by_role("button", name=words("talk.clock_again")).click()
    expect(gone).to_have_text(re.compile(r"^0:0[01]"))


def test_slides_and_notes_in_one_browser_keep_together(visit: Visit, catalogue: Catalogue) -> None:
    words, ids = catalogue.messages, usual(catalogue).ids
    slides, notes = both(visit)
    expect(notes.locator(".company")).to_have_text(words("talk.company"))
    slides.keyboard.press("ArrowRight")
    notes.wait_for_function("id => location.search.includes(`slide=${id}`)", arg=ids[1])
    assert heading(notes) == heading(slides)
    notes.keyboard.press("End")
    slides.wait_for_function("id => location.search.includes(`slide=${id}`)", arg=ids[-1])
    notes.get_by_role("button", name=words("talk.black")).click()
    expect(slides.locator(".black")).to_be_visible()
    expect(notes.get_by_role("button", name=words("talk.black"))).to_have_attribute("aria-pressed", "true")
    slides.keyboard.press("x")
    expect(notes.get_by_role("button", name=words("talk.black"))).to_have_attribute("aria-pressed", "false")
    slides.keyboard.press("Escape")
    expect(notes.locator(".company")).to_have_text(words("talk.alone"))
    assert slide_of(notes) == ids[-1]


def test_turns_and_the_clock_ask_the_server_for_nothing(visit: Visit) -> None:
    sent: list[str | bytes] = []
    visit.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page = visit.open(NOTES)
    page.wait_for_timeout(500)
    before = len(sent)
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1500)
    assert len(sent) == before


def test_fingers_turn_by_a_swipe_and_on_the_slides_by_a_tap(browser: Browser, site: str, catalogue: Catalogue) -> None:
    ids = usual(catalogue).ids
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    try:
        visit = Visit(context.new_page(), site)
        page = visit.open(SLIDES)
        for start, end, expected in ((300, 100, 1), (300, 100, 2), (100, 300, 1), (200, 180, 1)):
            page.evaluate(SWIPE, [start, end])
            assert slide_of(page) == ids[expected], (start, end)
        page.touchscreen.tap(300, 500)
        assert slide_of(page) == ids[2]
        page.touchscreen.tap(40, 500)
        assert slide_of(page) == ids[1]
        page = visit.open(NOTES)
        page.touchscreen.tap(300, 620)
        assert slide_of(page) == ids[0], "a tap on the notes is for reading them"
        page.evaluate(SWIPE, [300, 100])
        assert slide_of(page) == ids[1]
        assert not visit.errors
    finally:
        context.close()


def test_printed_notes_have_every_slide_and_all_that_is_folded(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open(f"{NOTES}&length=5")
    printed = pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
    text = re.sub(r"\s+", " ", " ".join(sheet.get_textpage().get_text_bounded() for sheet in printed))
    slides = talk(catalogue, default_choice(catalogue, 5)).slides
    for slide in slides:
        assert slide.title.rsplit(" ", maxsplit=1)[-1] in text, slide.id
        for source in slide.sources:
            assert catalogue.sources[source].title.split()[0] in text
    assert catalogue.messages("talk.clock_start") not in text
