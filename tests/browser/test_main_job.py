"""The main job as a visitor does it: filter, compare, put a row's question on the sheet, add one, take the PDF."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdfium2
from playwright.sync_api import Locator, Page, expect

from data.load import Catalogue
from tests.browser.conftest import Visit

OWN = "Can my dog stay with me? <b>ok</b>"


def pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def comparison(page: Page, catalogue: Catalogue) -> Locator:
    """The table that compares; the chart below it has a table of its own."""
    return page.get_by_role("table", name=catalogue.messages("compare.caption", names="").strip())


def test_from_the_first_page_to_a_downloaded_sheet(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/")
    page.get_by_role("link", name=words("start.door_explore"), exact=True).first.click()
    page.get_by_role("heading", level=1, name=words("explore.title")).wait_for()

    mechanism = catalogue.mechanisms["adds_t_cells"]
    page.get_by_role("radio", name=mechanism.name, exact=True).click()
    expect(page.get_by_text(words("explore.found_many", count=3))).to_be_visible()
    for kind in ("car_t_cell_therapy", "til_therapy"):
        name = words("explore.compare_add", name=catalogue.subjects[kind].name)
        page.get_by_role("checkbox", name=name).locator("xpath=ancestor::label").click()
        visit.settle()
    page.get_by_role("link", name=words("explore.compare_link")).click()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()

    table = comparison(page, catalogue)
    expect(table.get_by_role("columnheader")).to_have_count(4)
    question = catalogue.questions["how_given"].text
    table.get_by_role("button", name=f"{words('compare.add')}: {question}").click()
    added = table.get_by_role("button", name=f"{words('compare.remove')}: {question}")
    expect(added).to_be_visible()
    expect(added).to_be_focused()
    expect(page).to_have_url(re.compile(r"sheet=how_given"))

    page.get_by_role("link", name=words("compare.sheet_link")).first.click()
    page.get_by_role("heading", level=1, name=words("questions.title")).wait_for()
    page.get_by_label(words("questions.own_label")).fill(OWN)
    page.get_by_role("button", name=words("questions.own_add")).click()
    expect(page.get_by_text(words("questions.own_added"))).to_be_visible()
    page.get_by_role("button", name=f"{words('questions.first')}: {OWN}").click()
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
    page = visit.open("/explore?mechanism=trains")
    expect(page.get_by_text(words("explore.found_many", count=3))).to_be_visible()
    page.get_by_role("radio", name=catalogue.mechanisms["brings_together"].name, exact=True).click()
    expect(page.get_by_text(words("explore.found_one"))).to_be_visible()
    expect(page).to_have_url(re.compile("mechanism=brings_together"))
    page.reload()
    expect(page.get_by_text(words("explore.found_one"))).to_be_visible()
    page.go_back()
    expect(page.get_by_text(words("explore.found_many", count=3))).to_be_visible()


def test_going_back_never_takes_a_question_off_the_sheet(visit: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = visit.open("/compare?compare=bcg.interferons")
    question = catalogue.questions["how_given"].text
    page.get_by_role("button", name=f"{words('compare.add')}: {question}").click()
    expect(page.get_by_text(words("frame.sheet_one"))).to_be_visible()
    page.get_by_role("link", name=words("frame.sheet_link")).click()
    page.get_by_role("heading", level=1, name=words("questions.title")).wait_for()
    page.go_back()
    page.get_by_role("heading", level=1, name=words("compare.title")).wait_for()
    expect(page.get_by_text(words("frame.sheet_one"))).to_be_visible()
    expect(comparison(page, catalogue).get_by_role("columnheader")).to_have_count(4)


def test_picks_travel_in_the_address_to_a_new_visit(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/about?sheet=how_given.nonsense")
    expect(page.get_by_text(catalogue.messages("frame.sheet_one"))).to_be_visible()
    expect(page.get_by_text(catalogue.messages("frame.ignored"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"sheet=how_given$"))


def test_quick_presses_lose_nothing(visit: Visit, catalogue: Catalogue) -> None:
    page = visit.open("/compare?compare=bcg.interferons")
    add = catalogue.messages("compare.add")
    buttons = comparison(page, catalogue).get_by_role("button", name=re.compile(f"^{add}"))
    names = [buttons.nth(i).get_attribute("aria-label") for i in range(5)]
    for name in names:
        page.get_by_role("button", name=str(name), exact=True).dispatch_event("click")
    expect(page.get_by_text(catalogue.messages("frame.sheet_many", count=5))).to_be_visible()
