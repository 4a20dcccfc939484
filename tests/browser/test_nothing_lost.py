"""Typed words live in this tab: a reload, a cut, a killed server and another server take none of them, nor a press."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import Visit, visiting
from tests.browser.line import Line, line_to
from tests.browser.reader import Reader, tab
from tests.support.server import Server, running

OWN, NOTE, LAST = "Who feeds my cat? <b>{}", "since May", "Who drives me home?"
SHORT = ["--server.disconnectedSessionTTL=1"]  # seconds: what 10 minutes are for a server as it is delivered
BACK = 40_000  # ms within which the browser finds a server that is there again


@pytest.fixture
def how_given(catalogue: Catalogue) -> str:
    return catalogue.questions["how_given"].text


@pytest.fixture
def reader(visit: Visit, catalogue: Catalogue) -> Reader:
    return Reader(visit, catalogue.messages, "/questions?sheet=how_given")


@contextmanager
def on_a_line(browser: Browser, catalogue: Catalogue, line: Line) -> Iterator[Reader]:
    """Somebody with own words before and behind a question of the bank, whose document is marked."""
    with visiting(browser, line.address, 1280, 900) as visit:
        reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
        build(reader)
        reader.page.evaluate("window.stayed = true")
        yield reader


def build(reader: Reader) -> None:
    reader.add(OWN)
    reader.button("first", OWN).click()
    expect(reader.lines.first).to_have_text(OWN)
    reader.add(LAST)


def put_on_sheet(reader: Reader, question: str) -> None:
    """Press what puts a question on the sheet, wherever it is folded away."""
    reader.page.locator(f"[data-sheet-action=put][data-question={question}]").first.evaluate("box => box.click()")


def session(page: Page) -> str:
    return str(page.evaluate("window.sheetLine.data.token"))


def comes_back(reader: Reader, before: str, *lines: str) -> None:
    """Another session has taken over within the same document, and has it all."""
    reader.page.wait_for_function("before => window.sheetLine.data.token !== before", arg=before, timeout=BACK)
    reader.has(*lines)
    reader.visit.settle()
    reader.has(*lines)
    assert reader.page.evaluate("window.stayed")
    expect(reader.page.locator(".sheet-number")).to_have_text(str(len(lines)))


def in_tab(page: Page) -> str:
    return str(page.evaluate("JSON.stringify({...sessionStorage})"))


def test_own_words_their_places_and_notes_are_there_after_a_reload(reader: Reader, how_given: str) -> None:
    build(reader)
    reader.button("change", OWN).click()
    reader.page.get_by_label(reader.words("questions.note_label")).fill(NOTE)
    reader.press("questions.change_save")
    expect(reader.page.get_by_text(NOTE).first).to_be_visible()
    reader.visit.settle()
    for _ in range(2):
        reader.page.reload()
        reader.has(OWN, how_given, LAST)
        expect(reader.page.get_by_text(NOTE).first).to_be_visible()
        reader.visit.settle()
        reader.has(OWN, how_given, LAST)
    assert reader.page.url == reader.visit.site + "/questions?sheet=how_given"
    assert reader.store is None
    assert not reader.visit.errors


def test_they_are_there_on_an_address_typed_anew_and_what_it_asks_for_comes_behind_them(
    reader: Reader, catalogue: Catalogue, how_given: str
) -> None:
    build(reader)
    reader.visit.open("/about")
    expect(reader.page.locator(".sheet-number")).to_have_text("3")
    expect(reader.page).to_have_url(reader.visit.site + "/about?sheet=how_given")
    reader.visit.open("/questions?sheet=cost_help")
    reader.has(OWN, how_given, LAST, catalogue.questions["cost_help"].text)
    reader.says("link_added", count=1)


def test_they_are_gone_when_the_tab_is_closed(reader: Reader, catalogue: Catalogue) -> None:
    build(reader)
    expect(reader.page.get_by_text(reader.words("questions.private"))).to_be_visible()
    context = reader.page.context
    reader.page.close()
    with tab(context, reader.visit.site, catalogue.messages) as other:
        expect(other.lines).to_have_count(0)
        assert OWN[:10] not in in_tab(other.page)


def test_a_tab_that_was_copied_and_its_copy_go_their_own_ways(reader: Reader, how_given: str) -> None:
    build(reader)
    with reader.page.expect_popup() as popup:
        reader.page.evaluate("void window.open(window.location.href)")
    copy = Reader.of(popup.value, reader)
    copy.has(OWN, how_given, LAST)
    copy.take_off(OWN)
    reader.add("Only in the first tab?")
    copy.add("Only in the copy?")
    for mine, lines in (
        (reader, (OWN, how_given, LAST, "Only in the first tab?")),
        (copy, (how_given, LAST, "Only in the copy?")),
    ):
        mine.page.bring_to_front()
        mine.has(*lines)
        mine.page.reload()
        mine.has(*lines)
        mine.visit.settle()
        mine.has(*lines)


def test_a_phone_that_was_locked_for_long_has_it_all(browser: Browser, catalogue: Catalogue, how_given: str) -> None:
    with running(options=SHORT) as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        before = session(reader.page)
        line.cut()
        time.sleep(3)
        line.join()
        comes_back(reader, before, OWN, how_given, LAST)
        reader.add("After that?")
        reader.has(OWN, how_given, LAST, "After that?")


def test_a_line_that_is_cut_for_a_moment_is_the_same_session(
    browser: Browser, catalogue: Catalogue, how_given: str
) -> None:
    with running() as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        before = session(reader.page)
        line.cut()
        expect_connected(reader, False)
        told = reader.page.get_by_role("dialog", name=catalogue.messages("error.cut_heading"))
        expect(told).to_contain_text(catalogue.messages("error.cut"), timeout=BACK)
        line.join()
        expect_connected(reader, True)
        expect(told).to_have_count(0)
        reader.has(OWN, how_given, LAST)
        assert session(reader.page) == before


def expect_connected(reader: Reader, is_connected: bool) -> None:
    reader.page.wait_for_function(
        "is => (document.querySelector('[data-testid=stApp]').dataset.testConnectionState === 'CONNECTED') === is",
        arg=is_connected,
        timeout=BACK,
    )


@pytest.mark.parametrize("keeps", [True, False], ids=["a draft kept", "no draft"])
def test_a_server_that_was_killed_and_started_again_gets_it_all(
    browser: Browser, catalogue: Catalogue, how_given: str, keeps: bool
) -> None:
    with running() as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        if keeps:
            reader.switch("kept")
        put_on_sheet(reader, "cost_help")  # the new session reads the picks of an address that is older
        expect(reader.lines).to_have_count(4)
        reader.visit.settle()
        reader.take_off(how_given)
        lines = (OWN, LAST, catalogue.questions["cost_help"].text)
        reader.has(*lines)
        before = session(reader.page)
        server.kill()
        server.start()
        comes_back(reader, before, *lines)
        assert reader.keeps() == keeps
        reader.add("After the restart?")
        assert ([line.get("own") for line in reader.store or []] == [OWN, LAST, None, "After the restart?"]) == keeps


def test_another_replica_behind_the_proxy_gets_it_all(browser: Browser, catalogue: Catalogue, how_given: str) -> None:
    with (
        running() as first,
        running() as second,
        line_to(first.port) as line,
        on_a_line(browser, catalogue, line) as reader,
    ):
        before = session(reader.page)
        line.cut()
        line.join(second.port)
        comes_back(reader, before, OWN, how_given, LAST)


def test_quick_presses_on_a_slow_line_all_count_by_question_and_not_by_place(
    browser: Browser, catalogue: Catalogue, how_given: str
) -> None:
    with running() as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        line.delay = 0.8
        reader.button("remove", OWN).click()
        reader.button("up", LAST).click()  # the list still shows the line that was taken off
        put_on_sheet(reader, "cost_help")
        reader.has(LAST, how_given, catalogue.questions["cost_help"].text)
        line.delay = 0
        reader.visit.settle()
        reader.has(LAST, how_given, catalogue.questions["cost_help"].text)


def bar_says(reader: Reader, line: str) -> None:
    expect(reader.page.locator(".sheet-bar [role=status]")).to_have_text(line, timeout=BACK)


@pytest.mark.parametrize("server_is", ["cut off", "killed"])
def test_presses_while_the_server_is_gone_are_said_to_wait_and_done_when_it_is_back(
    browser: Browser, catalogue: Catalogue, how_given: str, server_is: str
) -> None:
    with running() as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        away(server, line, server_is)
        expect_connected(reader, False)
        reader.button("remove", OWN).click()
        bar_says(reader, reader.words("draft.waiting"))
        reader.button("up", LAST).click()
        back(server, line, server_is)
        reader.page.wait_for_function("() => window.sheetLine.data.number === 2", timeout=BACK)
        reader.has(LAST, how_given)
        bar_says(reader, reader.words("sheet_bar.taken_one", question=OWN))
        reader.visit.settle()
        reader.has(LAST, how_given)


def away(server: Server, line: Line, outage: str) -> None:
    line.cut()
    if outage == "killed":
        server.kill()


def back(server: Server, line: Line, outage: str) -> None:
    if outage == "killed":
        server.start()
    line.join()


def test_a_press_that_has_no_answer_yet_outlives_a_reload(
    browser: Browser, catalogue: Catalogue, how_given: str
) -> None:
    with running() as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        line.delay = 20
        reader.button("remove", OWN).click()
        bar_says(reader, reader.words("draft.waiting"))
        line.cut()
        line.delay = 0
        line.join()
        reader.page.reload()
        reader.has(how_given, LAST)


def test_nothing_to_undo_after_a_restart_is_said(browser: Browser, catalogue: Catalogue, how_given: str) -> None:
    with running() as server, line_to(server.port) as line, on_a_line(browser, catalogue, line) as reader:
        line.cut()
        server.kill()
        reader.page.locator("[data-sheet-action=undo]").first.evaluate("button => button.click()")
        server.start()
        line.join()
        bar_says(reader, reader.words("sheet_bar.nothing_to_undo"))
        reader.has(OWN, how_given, LAST)


def test_a_browser_that_keeps_nothing_says_so_once_there_is_something_to_lose(
    visit: Visit, catalogue: Catalogue, how_given: str
) -> None:
    forbidden = "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('no') }})"
    visit.page.add_init_script(forbidden)
    reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
    expect(reader.page.locator(".sheet-bar [role=status]")).to_have_text("")
    reader.add(OWN)
    reader.says("not_in_tab")
    reader.has(how_given, OWN)
    visit.page.reload()
    reader.has(how_given)


def test_clear_everything_clears_this_tab_too(reader: Reader) -> None:
    build(reader)
    assert OWN[:10] in in_tab(reader.page)
    reader.press("draft.clear")
    reader.press("draft.clear_yes")
    reader.says("cleared")
    assert OWN[:10] not in in_tab(reader.page) and "how_given" not in in_tab(reader.page)
    reader.page.reload()
    reader.visit.settle()
    expect(reader.lines).to_have_count(0)
