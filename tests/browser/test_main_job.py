"""The main job as a visitor does it: filter, compare, put a row's question on the sheet, add one, take the PDF."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit

pytestmark = pytest.mark.smoke

OWN = "Can my dog stay with me? <b>ok</b>"


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def at_a_glance(page: Page) -> Locator:
    """The table that compares in a few words a cell."""
    return page.locator(".glance table")


def place(page: Page, mechanism: str) -> Locator:
    """A place in the picture, as one presses it."""
    return page.locator("label.scene-place").filter(has=page.locator(f"input[value={mechanism}]"))


def to_compare(page: Page, catalogue: Catalogue, kind: str) -> Locator:
    """What puts a kind to what is compared."""
    name = f"{catalogue.messages('tray.add')} {catalogue.subjects[kind].name}"
    return page.locator(".kind-cards").get_by_role("link", name=name, exact=True)


def test_from_the_first_page_to_a_downloaded_sheet(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    page.evaluate("window.stayed = true")
    place(page, "adds_t_cells").click()
    expect(page.get_by_text(words("explore.found_many", count=3)).first).to_be_visible()
    for kind in ("car_t_cell_therapy", "til_therapy"):
        to_compare(page, catalogue, kind).click()
        expect(page).to_have_url(re.compile(kind))
        visit.settle()
    page.get_by_role("link", name=words("tray.compare_door", count=2), exact=True).click()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()

    table = at_a_glance(page)
    expect(table.get_by_role("columnheader")).to_have_count(4)
    question = catalogue.questions["how_given"].text
    table.get_by_role("button", name=f"{words('compare.add')}: {question}").click()
    added = table.get_by_role("button", name=f"{words('compare.remove')}: {question}")
    expect(added).to_be_visible()
    expect(added).to_be_focused()
    expect(page).to_have_url(re.compile(r"sheet=how_given"))

    page.locator(".bar-sheet").click()
    page.get_by_role("heading", level=1, name=words("questions.title")).wait_for()
    page.get_by_label(words("questions.own_label")).fill(OWN)
    page.get_by_role("button", name=words("questions.own_add")).click()
    expect(page.get_by_text(words("questions.own_added"))).to_be_visible()
    page.get_by_role("button", name=f"{words('questions.first')}: {OWN}").click()  # what was added last is in focus
    expect(page.locator("li .text").first).to_have_text(OWN)
    assert "dog" not in page.url

    with page.expect_download() as download:
        page.get_by_role("button", name=words("questions.pdf")).click()
    data = download.value.path().read_bytes()
    text = pdf_text(data)
    assert OWN in text and question in text
    assert text.index(OWN) < text.index(question)
    assert words("sheet.learning") in text
    assert re.search(r"Page 1 of \d", text)
    with pikepdf.open(io.BytesIO(data)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        assert "/StructTreeRoot" in document.Root
    assert page.evaluate("window.stayed") is True, "all of it in one session"
    assert not visit.errors
    assert not visit.strangers


def test_the_plain_text_has_the_same_questions(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/questions?sheet=how_given.goal_of_treatment")
    with page.expect_download() as download:
        page.get_by_role("button", name=catalogue.messages("questions.text")).click()
    text = download.value.path().read_text(encoding="utf-8")
    for question in ("how_given", "goal_of_treatment"):
        assert catalogue.questions[question].text in text


def test_a_reload_and_the_back_button_bring_the_view_back(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/?mechanism=trains")
    many = page.get_by_text(words("explore.found_many", count=3)).first
    single = page.get_by_text(words("explore.found_one")).first
    expect(many).to_be_visible()
    place(page, "brings_together").click()
    expect(single).to_be_visible()
    expect(page).to_have_url(re.compile("mechanism=brings_together"))
    page.reload()
    expect(single).to_be_visible()
    page.go_back()
    expect(many).to_be_visible()


def test_going_back_never_takes_a_question_off_the_sheet(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/compare?compare=bcg.interferons")
    question = catalogue.questions["how_given"].text
    page.get_by_role("button", name=f"{words('compare.add')}: {question}").first.click()
    number = page.locator(".sheet-number")
    expect(number).to_have_text("1")
    page.locator(".bar-sheet").click()
    page.get_by_role("heading", level=1, name=words("questions.title")).wait_for()
    page.go_back()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    expect(number).to_have_text("1")
    expect(page.locator(".sheet-count")).to_have_text(words("frame.sheet_one"))
    expect(at_a_glance(page).get_by_role("columnheader")).to_have_count(4)


def test_picks_travel_in_the_address_to_a_new_visit(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/about?sheet=how_given.nonsense")
    expect(page.locator(".sheet-count")).to_have_text(catalogue.messages("frame.sheet_one"))
    expect(page.locator(".sheet-number")).to_have_text("1")
    expect(page.get_by_text(catalogue.messages("frame.ignored"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"sheet=how_given$"))


def test_quick_presses_lose_nothing(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/compare?compare=bcg.interferons")
    buttons = at_a_glance(page).get_by_role("button", name=re.compile(catalogue.messages("compare.add")))
    names = [buttons.nth(i).get_attribute("aria-label") for i in range(5)]
    assert len(set(names)) == 5
    for name in names:
        at_a_glance(page).get_by_role("button", name=str(name), exact=True).dispatch_event("click")
    expect(page.locator(".sheet-number")).to_have_text("5")
    expect(page.locator(".sheet-count")).to_have_text(catalogue.messages("frame.sheet_many", count=5))


def test_ten_presses_within_a_tenth_of_a_second_are_all_done_in_their_order(visit: Visit) -> None:
    page = visit.open("/compare?compare=bcg.interferons&view=all")
    pressed = page.evaluate(
        """() => {
          const buttons = [...document.querySelectorAll('.comparison button[data-sheet-action=put]')].slice(0, 10)
          buttons.forEach((button, place) => setTimeout(() => button.click(), place * 10))
          return buttons.map((button) => button.dataset.question)
        }"""
    )
    assert len(set(pressed)) == 10
    expect(page).to_have_url(re.compile(f"sheet={re.escape('.'.join(pressed))}$"))
    page.reload()
    visit.settle()
    expect(page.locator(".comparison button[data-on]")).to_have_count(10)


def test_a_press_says_what_it_did_and_the_way_back_stands_beside_it(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    bar = page.locator(".sheet-bar")
    expect(bar.get_by_role("button")).to_have_count(0)
    page.get_by_role("button", name=words("start.add_four")).click()
    expect(bar.get_by_role("status")).to_have_text(words("sheet_bar.put_many", count=4))
    expect(page.locator(".sheet-count")).to_have_text(words("frame.sheet_many", count=4))
    bar.get_by_role("button", name=words("questions.undo")).click()
    expect(bar.get_by_role("status")).to_have_text(words("sheet_bar.taken_many", count=4))
    expect(page.locator(".sheet-count")).to_have_text(words("frame.sheet_none"))
    page.locator(".bar-sheet").click()
    page.get_by_role("heading", level=1, name=words("questions.title")).wait_for()
    expect(bar.get_by_role("status")).to_have_text("")
    assert not visit.errors


def test_a_link_that_streamlit_does_not_answer_is_followed_by_the_browser(visit: Visit, catalogue: Catalogue) -> None:
    visit.page.add_init_script("addEventListener('popstate', (event) => event.stopImmediatePropagation(), true)")
    page = visit.open("/about?sheet=how_given")
    page.evaluate("window.stayed = true")
    page.locator(".bar-sheet").click()
    page.get_by_role("heading", level=1, name=catalogue.messages("questions.title")).wait_for()
    assert page.evaluate("window.stayed") is None
    expect(page.locator("li .text")).to_have_text([catalogue.questions["how_given"].text])
