"""A draft that outlives its tab: kept on the device by readers who asked for it, or saved as a file."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from data.catalogue.catalogue import Catalogue
from data.sheet.draft import LARGEST, WHAT
from tests.browser.conftest import Visit, visiting
from tests.browser.look import violations
from tests.browser.reader import Reader, tab

OWN = "Who feeds my cat? <b>{}"
FORBIDDEN = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
FULL = """const put = Storage.prototype.setItem
Storage.prototype.setItem = function (key, value) {
  if (key.endsWith('-draft')) throw new DOMException('full', 'QuotaExceededError')
  put.call(this, key, value)
}"""


@pytest.fixture
def reader(visit: Visit, catalogue: Catalogue) -> Reader:
    return Reader(visit, catalogue.messages, "/questions?sheet=how_given")


@pytest.fixture
def how_given(catalogue: Catalogue) -> str:
    return catalogue.questions["how_given"].text


def test_nothing_is_kept_on_the_device_unless_the_reader_asks(reader: Reader, how_given: str) -> None:
    reader.add(OWN)
    assert not reader.keeps()
    assert reader.store is None
    reader.has(how_given, OWN)


def test_a_kept_draft_comes_back_in_a_new_tab_in_order_and_on_any_page(
    reader: Reader, catalogue: Catalogue, how_given: str
) -> None:
    reader.add(OWN)
    reader.switch("kept")
    assert reader.store == [{"question": "how_given"}, {"own": OWN}]
    reader.choose(OWN)
    reader.page.get_by_role("button", name=f"{reader.words('questions.first')}: {OWN}").click()
    reader.has(OWN, how_given)
    context = reader.page.context
    reader.page.close()
    with tab(context, reader.visit.site, catalogue.messages, "/about") as later:
        later.says("back")
        expect(later.page).to_have_url(later.visit.site + "/about?sheet=how_given")
        later.page.locator(".bar-sheet").click()
        later.has(OWN, how_given)
        assert later.keeps()
        later.page.reload()
        later.has(OWN, how_given)
        expect(later.page.get_by_text(later.words("draft.back"))).to_have_count(0)  # nobody missed it
        assert not later.visit.errors


def test_turning_it_off_removes_the_draft_and_leaves_the_sheet(reader: Reader, how_given: str) -> None:
    reader.switch("kept")
    reader.add(OWN)
    assert reader.store == [{"question": "how_given"}, {"own": OWN}]
    reader.switch("forgotten")
    assert reader.store is None
    reader.has(how_given, OWN)
    reader.add("Not kept?")
    assert reader.store is None


def test_a_link_from_somebody_else_takes_nothing_from_a_kept_draft(reader: Reader, catalogue: Catalogue) -> None:
    reader.switch("kept")
    reader.add(OWN)
    with tab(reader.page.context, reader.visit.site, catalogue.messages, "/questions?sheet=cost_help") as other:
        other.says("back")
        other.has(catalogue.questions["how_given"].text, OWN, catalogue.questions["cost_help"].text)


def test_two_tabs_of_one_browser_lose_nothing_to_each_other(reader: Reader, catalogue: Catalogue) -> None:
    reader.switch("kept")
    reader.add("From the first tab?")
    with tab(reader.page.context, reader.visit.site, catalogue.messages) as other:
        other.says("back")
        other.add("From the second tab?")
        reader.add("Once more from the first?")
        reader.says("merged", count=1)
        owns = {line.get("own") for line in reader.store or []} - {None}
        assert owns == {"From the first tab?", "From the second tab?", "Once more from the first?"}
        other.take_off("From the first tab?")
        reader.take_off("From the second tab?")
        expect(other.lines.filter(has_text="From the first tab?")).to_have_count(0)
        assert {"own": "Once more from the first?"} in (reader.store or [])


def test_a_draft_cleared_in_one_tab_is_not_written_again_by_another(reader: Reader, catalogue: Catalogue) -> None:
    reader.switch("kept")
    with tab(reader.page.context, reader.visit.site, catalogue.messages) as other:
        other.says("back")
        other.press("draft.clear")
        other.press("draft.clear_yes")
        other.says("cleared")
        reader.says("gone")
        reader.visit.settle()
        reader.add(OWN)
        assert not reader.keeps()
        assert reader.store is None


def test_clear_everything_asks_first_and_then_leaves_nothing(reader: Reader, how_given: str) -> None:
    reader.switch("kept")
    reader.add(OWN)
    reader.press("draft.clear")
    reader.says("clear_sure")
    reader.press("draft.clear_no")
    expect(reader.page.get_by_text(reader.words("draft.clear_sure"))).to_have_count(0)
    reader.has(how_given, OWN)
    field = reader.page.get_by_label(reader.words("questions.own_label"))
    field.fill("Not sent yet")
    reader.press("draft.clear")
    reader.press("draft.clear_yes")
    reader.says("cleared")
    assert reader.store is None
    expect(reader.page).to_have_url(reader.visit.site + "/questions")
    expect(reader.lines).to_have_count(0)
    expect(field).to_have_value("")
    expect(reader.page.get_by_role("button", name=reader.words("questions.undo"))).to_have_count(0)
    reader.page.reload()
    reader.visit.settle()
    expect(reader.lines).to_have_count(0)
    assert not reader.visit.errors


def test_a_question_whether_to_clear_does_not_wait_on_after_leaving_the_page(reader: Reader) -> None:
    reader.press("draft.clear")
    reader.says("clear_sure")
    reader.page.get_by_role("link", name=reader.words("foot.about"), exact=True).click()
    reader.page.get_by_role("heading", level=1, name=reader.words("about.title")).wait_for()
    reader.visit.settle()
    reader.page.locator(".bar-sheet").click()
    reader.open_draft()
    reader.page.get_by_role("button", name=reader.words("draft.clear"), exact=True).wait_for()
    expect(reader.page.get_by_role("button", name=reader.words("draft.clear_yes"))).to_have_count(0)


def test_a_saved_draft_is_added_to_another_sheet(
    reader: Reader, browser: Browser, site: str, catalogue: Catalogue, how_given: str
) -> None:
    reader.add(OWN)
    with reader.page.expect_download() as download:
        reader.press("draft.save")
    assert download.value.suggested_filename == reader.words("draft.file_name")
    data = download.value.path().read_bytes()
    with visiting(browser, site, 1280, 900) as visit:
        friend = Reader(visit, catalogue.messages)
        friend.add("Here before?")
        friend.upload(data)
        friend.says("added_many", count=2)
        friend.has("Here before?", how_given, OWN)
        friend.visit.settle()
        friend.upload(data)
        friend.says("added_none")
        friend.has("Here before?", how_given, OWN)
        assert not visit.errors


def test_a_bad_file_gives_the_reason_and_loses_nothing(reader: Reader, how_given: str) -> None:
    reader.add(OWN)
    start = f'{{"what": "{WHAT}", "version": '
    bad = {
        "not_a_draft": b'{"somebody": "else"}',
        "damaged": (start + '1, "entries": [').encode() + b"[" * 200_000,
        "newer_version": (start + '2, "entries": []}').encode(),
        "empty": (start + '1, "entries": []}').encode(),
        "too_large": b"[" * (LARGEST + 1),
    }
    for reason, data in bad.items():
        reader.upload(data)
        reader.says(f"notice_{reason}", most=1)
        reader.says("sheet_unchanged")
        reader.has(how_given, OWN)
        reader.visit.settle()
    assert not reader.visit.errors


def test_a_very_large_file_is_not_even_sent(reader: Reader, how_given: str) -> None:
    reader.open_draft()
    reader.says("limit", most=1)
    sent: list[int] = []
    reader.page.on("request", lambda request: sent.append(len(request.post_data_buffer or b"")))
    with reader.page.expect_websocket() as socket:
        reader.page.reload()
    socket.value.on("framesent", lambda payload: sent.append(len(payload)))
    reader.visit.settle()
    reader.upload(b"[" * 10_000_000)
    reader.says("notice_too_large", most=1)
    reader.has(how_given)
    assert sent and max(sent) < 100_000


def test_a_file_that_is_no_text_is_refused(reader: Reader, how_given: str) -> None:
    reader.upload(b"PK\x03\x04\xff\xfe" * 1000, "draft.zip")
    reader.says("notice_not_a_draft")
    reader.has(how_given)


@pytest.mark.parametrize("script", [FORBIDDEN, FULL], ids=["forbidden", "full"])
def test_a_browser_that_keeps_nothing_breaks_nothing_and_it_is_said(
    visit: Visit, catalogue: Catalogue, script: str, how_given: str
) -> None:
    visit.page.add_init_script(script)
    reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
    reader.switch("failed")
    assert not reader.keeps()
    reader.add(OWN)
    reader.has(how_given, OWN)
    reader.press("draft.clear")
    reader.press("draft.clear_yes")
    reader.says("cleared")
    expect(reader.lines).to_have_count(0)


@pytest.mark.parametrize(
    ("stored", "reason"),
    [("{damaged " + WHAT, "damaged"), (f'{{"what": "{WHAT}", "version": 9}}', "newer_version"), ("?", "not_a_draft")],
    ids=["damaged", "newer", "strange"],
)
def test_a_draft_that_cannot_be_read_is_left_as_it_is(reader: Reader, how_given: str, stored: str, reason: str) -> None:
    reader.set_store(stored)
    reader.page.reload()
    reader.says("unread")
    reader.says(f"notice_{reason}")
    reader.has(how_given)
    reader.add(OWN)
    assert not reader.keeps()
    assert reader.page.evaluate(f"window.localStorage.getItem('{WHAT}')") == stored
    reader.switch("kept")
    assert reader.store == [{"question": "how_given"}, {"own": OWN}]


def test_axe_finds_nothing_while_things_are_said_and_asked(reader: Reader) -> None:
    reader.switch("kept")
    reader.upload(b"[]")
    reader.says("notice_not_a_draft")
    reader.press("draft.clear")
    reader.says("clear_sure")
    assert not violations(reader.page)
