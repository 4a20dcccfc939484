"""Private by construction: what a reader types is in no log, no file, no address and no other reader's page."""

from __future__ import annotations

import base64
import os
import re
import secrets
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from components.page.pages import IN_THE_BAR, PAGE_IDS
from data.catalogue.catalogue import Catalogue
from tests.browser.conftest import visiting
from tests.browser.reader import Reader
from tests.conftest import ROOT
from tests.support.server import running

# The browser of the test keeps its own files and downloads in the temp folder: that is the reader's machine.
READERS_OWN = re.compile(r"/(playwright|\.?(org\.chromium|com\.google\.Chrome)|\.config/chromium|\.cache/chromium)")


def forms(marker: str) -> list[bytes]:
    """The marker as text, as wide text, in hexadecimal as logs print frames, and in base64 at any offset."""
    plain = marker.encode()
    shifted = [base64.b64encode(b"\0" * lead + plain)[4 if lead else 0 :] for lead in range(3)]
    return [
        plain,
        marker.encode("utf-16-le"),
        plain.hex().encode(),
        plain.hex(" ").encode(),
        *(form.rstrip(b"=")[:-2] for form in shifted),
    ]


def holds(data: bytes, marker: str) -> bool:
    return any(form in data for form in forms(marker)) or any(form in data.lower() for form in forms(marker)[2:4])


def written_since(start: float) -> Iterator[Path]:
    """Every file below the project, the temp folder and the home folder that was written after `start`."""
    for top in {ROOT, Path(tempfile.gettempdir()), Path.home()}:
        for folder, _, names in os.walk(top):
            if READERS_OWN.search(f"{folder}/"):
                continue
            for name in names:
                path = Path(folder, name)
                try:
                    if path.is_file() and path.stat().st_mtime >= start:
                        yield path
                except OSError:
                    continue  # gone again


def files_with(markers: Sequence[str], start: float) -> list[Path]:
    paths = []
    for path in written_since(start):
        try:
            data = path.read_bytes()
        except OSError:
            continue
        if any(holds(data, marker) for marker in markers):
            paths.append(path)
    return paths


class Traffic:
    """All addresses a page asked for, and all that its WebSockets carried."""

    def __init__(self, page: Page) -> None:
        self.addresses: list[str] = []
        self.sent: list[bytes] = []
        self.received: list[bytes] = []
        page.on("request", lambda request: self.addresses.append(request.url))
        page.on("framenavigated", lambda frame: self.addresses.append(frame.url))
        page.on("websocket", self._note)

    def _note(self, socket: WebSocket) -> None:
        self.addresses.append(socket.url)
        socket.on("framesent", lambda frame: self.sent.append(_bytes(frame)))
        socket.on("framereceived", lambda frame: self.received.append(_bytes(frame)))


def _bytes(frame: bytes | str) -> bytes:
    return frame if isinstance(frame, bytes) else frame.encode()


def everywhere(reader: Reader) -> None:
    """Go to every page that the menu has, as a reader does."""
    for page in IN_THE_BAR:
        reader.page.get_by_role("link", name=reader.words(f"menu.{page}"), exact=True).first.click()
        reader.visit.settle()


def use_every_way_in_and_out(reader: Reader, own_words: str, note: str) -> None:
    """Type the markers into every field, and take them out in every form."""
    reader.add(f"{own_words}?")
    field = reader.page.get_by_label(reader.words("questions.own_label"))
    for refused in (f"{own_words}?", f"{own_words} " * 200):
        field.fill(refused)
        reader.press("questions.own_add")
        reader.page.get_by_role("alert").first.wait_for()
        reader.visit.settle()
    reader.page.get_by_role("button", name=f"{reader.words('questions.change')}: {own_words}?").click()
    reader.page.get_by_label(reader.words("questions.note_label")).fill(note)
    reader.press("questions.change_save")
    expect(reader.page.get_by_text(note).first).to_be_visible()
    reader.visit.settle()
    for key in ("questions.pdf", "questions.text", "draft.save"):
        with reader.page.expect_download() as download:
            reader.press(key)
        saved = download.value.path().read_bytes()
    assert holds(saved, own_words) and holds(saved, note)
    reader.upload(saved)
    reader.says("added_none")
    reader.visit.settle()
    reader.upload(saved[:-9])
    reader.says("notice_damaged")
    reader.visit.settle()
    reader.switch("kept")
    reader.page.reload()
    expect(reader.lines.filter(has_text=own_words)).to_be_visible()  # this tab had it
    reader.visit.settle()


@pytest.mark.parametrize("level", ["warning", "debug"])
def test_typed_words_are_in_no_log_no_file_no_address_and_no_other_session(
    browser: Browser, catalogue: Catalogue, tmp_path: Path, level: str
) -> None:
    words, log = catalogue.messages, tmp_path / "log"
    own_words, note = (f"Marker{secrets.token_hex(8)}" for _ in range(2))
    start = time.time() - 2
    with (
        running(log=log, options=[f"--logger.level={level}"]) as server,
        visiting(browser, server.address, 1280, 900) as visit,
        visiting(browser, server.address, 1280, 900) as others,
    ):
        mine, theirs = Traffic(visit.page), Traffic(others.page)
        reader = Reader(visit, words, "/questions?sheet=how_given")
        other = Reader(others, words, "/questions?sheet=how_given")
        use_every_way_in_and_out(reader, own_words, note)
        everywhere(reader)
        other.add("Something else?")
        other.switch("kept")
        everywhere(other)
        page_html = others.page.content().encode()
        paths = files_with((own_words, note), start)
    paths += files_with((own_words, note), start)
    log_bytes = log.read_bytes()
    assert (b"Runtime state" in log_bytes) == (level == "debug")
    for marker in (own_words, note):
        assert any(holds(frame, marker) for frame in mine.sent), "the marker was never typed"
        assert any(holds(frame, marker) for frame in mine.received), "the marker was never shown"
        assert not any(holds(frame, marker) for frame in theirs.received), "it reached another session"
        assert not holds(page_html, marker)
        assert not [address for address in mine.addresses if holds(address.encode(), marker)]
        assert not holds(log_bytes, marker)
    assert len(theirs.received) > 5 and len(mine.addresses) > 20
    assert any(address.startswith("ws://") for address in mine.addresses)
    assert not paths


def test_after_clear_everything_the_browser_has_nothing_of_it(
    browser: Browser, site: str, catalogue: Catalogue
) -> None:
    own_words = f"Marker{secrets.token_hex(8)}"
    with visiting(browser, site, 1280, 900) as visit:
        visit.open("/present?slide=1&length=7")
        visit.page.evaluate("sessionStorage.setItem('talk_begun', '1')")  # a talk that was begun and not ended
        visit.page.evaluate("localStorage.setItem('stActiveTheme-/a/page/of/earlier/days-v2', '{}')")
        reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
        reader.switch("kept")
        reader.add(f"{own_words}?")
        stores = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])"
        assert own_words in visit.page.evaluate(stores)
        reader.press("draft.clear")
        reader.press("draft.clear_yes")
        reader.says("cleared")
        themes = visit.page.evaluate(
            "Object.keys(localStorage).filter((key) => key.startsWith('stActiveTheme')).length"
        )
        assert themes in (0, len(PAGE_IDS)), "which keys are left says which pages were visited"
        keys = visit.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
        assert [key for key in keys if not key.startswith("stActiveTheme")] == ["immunotherapy-explorer-sheet"]
        everywhere(reader)
        assert own_words not in visit.page.evaluate(stores)
        assert own_words not in visit.page.content()
        assert "how_given" not in visit.page.url


@pytest.mark.parametrize("lead", range(3))
def test_the_search_knows_a_marker_in_every_form(lead: int) -> None:
    marker = f"Marker{secrets.token_hex(8)}"
    for form in forms(marker):
        assert holds(b"ab" + form + b"cd", marker)
    assert holds(base64.b64encode(b"x" * lead + marker.encode() + b"yz"), marker)
    assert holds(marker.encode().hex(" ").upper().encode(), marker)
    assert not holds(b"nothing", marker)


def test_the_search_finds_a_file_that_was_left(tmp_path: Path) -> None:
    marker, start = f"Marker{secrets.token_hex(8)}", time.time() - 2
    (tmp_path / "left").write_bytes(b"ab" + marker.encode())
    (tmp_path / "before").write_bytes(b"ab" + marker.encode())
    os.utime(tmp_path / "before", (start - 60, start - 60))
    (tmp_path / "log").write_bytes(b"nothing")
    assert files_with([marker], start) == [tmp_path / "left"]
