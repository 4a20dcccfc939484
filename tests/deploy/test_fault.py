"""One of two replicas is killed while people build their sheets: nobody has to do anything, and no word is lost."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, WebSocket, expect

from data.catalogue.catalogue import Catalogue
from data.catalogue.messages import Messages
from tests.browser.conftest import Visit
from tests.browser.reader import Reader
from tests.browser.views import VIEWS
from tests.deploy.conftest import Site
from tests.deploy.proxy import ask

FIRST, TAKEN_OFF, ADDED = "how_given", "goal_of_treatment", "cost_help"
PEOPLE = 6
BACK_SECONDS = 40
TIMEOUT = BACK_SECONDS * 1000

pytestmark = pytest.mark.browser


class Tab(Visit):
    """A visit behind the proxy that notices when its connection is a new one."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        super().__init__(context.new_page(), site)
        self.sockets: list[WebSocket] = []
        self.page.on("websocket", lambda socket: self.sockets.append(socket))

    def open_and_mark(self, path: str) -> None:
        """Open a page, and mark its document: a reload would lose the mark."""
        self.open(path)
        self.page.evaluate("window.stayed = true")
        self.before = len(self.sockets)

    def is_back(self) -> None:
        """Wait until the page has found a replica by itself."""
        deadline = time.monotonic() + BACK_SECONDS
        while len(self.sockets) == self.before or self.sockets[-1].is_closed():
            assert time.monotonic() < deadline, "the page did not connect again"
            self.page.wait_for_timeout(50)
        self.page.wait_for_function(
            "() => document.querySelector('[data-testid=stApp]')?.dataset.testConnectionState === 'CONNECTED'"
        )
        self.settle()
        assert self.page.evaluate("window.stayed"), "the page was loaded anew"

    def settled_lines(self) -> list[str]:
        """The lines of the page, once all of it has been drawn."""
        lines: list[str] = []
        for _ in range(40):
            before, lines = lines, self.page.get_by_test_id("stMain").inner_text().splitlines()
            if lines and lines == before:
                break
            self.page.wait_for_timeout(500)
        return lines


class Person(Reader):
    """Somebody with a browser of their own, who keeps a draft or not."""

    def __init__(self, context: BrowserContext, site: str, words: Messages, number: int) -> None:
        self.context, self.tab = context, Tab(context, site)
        self.keeps_a_draft = number % 4 < 2  # the replicas take turns: so each has some of both
        self.own = f"Marker{number:03} asks who feeds the cat?"
        super().__init__(self.tab, words, f"/questions?sheet={FIRST}.{TAKEN_OFF}")
        self.page.evaluate("window.stayed = true")
        self.tab.before = len(self.tab.sockets)

    @property
    def replica(self) -> str:
        """Which replica this visit is on, as its cookie says; the cookie says no more than that."""
        cookies = {cookie["name"]: cookie for cookie in self.context.cookies()}
        cookie = cookies["explorer_replica"]
        assert cookie["httpOnly"] and cookie["secure"] and cookie["sameSite"] == "Lax" and cookie["expires"] == -1
        return str(cookie["value"])

    def build(self, catalogue: Catalogue) -> None:
        """Pick one question, take one off and write one."""
        if self.keeps_a_draft:
            self.switch("kept")
        box = self.page.get_by_role("checkbox", name=catalogue.questions[ADDED].text, exact=True)
        box.check()
        expect(self.lines).to_have_count(3)
        self.visit.settle()
        self.take_off(catalogue.questions[TAKEN_OFF].text)
        self.add(self.own)

    def sheet_pdf(self) -> str:
        """The words of the sheet as PDF."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=self.words("questions.pdf")).click()
        document = pypdfium2.PdfDocument(io.BytesIO(download.value.path().read_bytes()))
        return " ".join("\n".join(page.get_textpage().get_text_bounded() for page in document).split())


@contextmanager
def people(browser: Browser, site: str, words: Messages, count: int) -> Iterator[list[Person]]:
    """So many persons, one after the other."""
    with ExitStack() as leaving:
        persons = []
        for number in range(count):
            context = browser.new_context(ignore_https_errors=True, accept_downloads=True)
            context.set_default_timeout(TIMEOUT)
            leaving.callback(context.close)
            persons.append(Person(context, site, words, number))
        yield persons


def test_no_word_is_lost_when_a_replica_is_killed(browser: Browser, catalogue: Catalogue, own_site: Site) -> None:
    words = catalogue.messages
    picked = [catalogue.questions[question].text for question in (FIRST, ADDED)]
    with people(browser, own_site.address, words, PEOPLE) as everyone:
        for person in everyone:
            expect(person.page.get_by_text(words("questions.private"))).to_be_visible()
            person.build(catalogue)
        killed = everyone[0].replica
        struck = [person for person in everyone if person.replica == killed]
        spared = [person for person in everyone if person not in struck]
        for group in (struck, spared):
            assert {person.keeps_a_draft for person in group} == {True, False}
        begun = time.monotonic()
        own_site.replicas[killed].kill()
        for person in struck:
            person.tab.is_back()
            person.has(*picked, person.own)
            assert person.replica != killed
        print(f"all {len(struck)} back after {time.monotonic() - begun:.1f} s")
        for person in spared:
            person.has(*picked, person.own)
        for person in everyone:
            person.add("And after that?")
            sheet = person.sheet_pdf()
            assert all(question in sheet for question in [*picked, "And after that?"])
            assert person.own in sheet
        own_site.replicas[killed].start()
        for person in everyone:
            person.add("And once more?")
            assert "And once more?" in person.sheet_pdf()
            assert person.replica != killed, "a visit must stay where it is when the other replica returns"
            assert not person.visit.strangers
    assert_nothing_was_written(own_site, [person.own for person in everyone])


def assert_nothing_was_written(site: Site, typed: list[str]) -> None:
    """No log, of the proxy or of a replica, holds a pick or a typed word."""
    logs = [site.proxy.access_log, site.proxy.error_log, *site.proxy.folder.parent.glob("*.log")]
    log_text = "".join(log.read_text(encoding="utf-8", errors="replace") for log in logs)
    assert " GET /questions " in log_text and " GET /media/ " in log_text and " 101 GET /_stcore/stream " in log_text
    for part in (FIRST, TAKEN_OFF, ADDED, *typed, "sheet=", "?", "Marker"):
        assert part not in log_text, part


def test_every_view_comes_back_as_it_was(browser: Browser, catalogue: Catalogue, own_site: Site) -> None:
    """Several tabs of one browser, so on one replica: after it was killed each shows what it showed."""
    context = browser.new_context(ignore_https_errors=True)
    context.set_default_timeout(TIMEOUT)
    tabs = {path: Tab(context, own_site.address) for path in VIEWS.values()}
    before = {}
    for path, tab in tabs.items():
        tab.open_and_mark(path)
        before[path] = (tab.settled_lines(), tab.page.url)
    replica = next(c["value"] for c in context.cookies() if c["name"] == "explorer_replica")
    own_site.replicas[str(replica)].kill()
    for path, tab in tabs.items():
        tab.is_back()
        assert (tab.settled_lines(), tab.page.url) == before[path], path
    context.close()


@pytest.mark.parametrize("stop", ["kill", "stop"])
def test_the_site_answers_at_once_whichever_replica_is_gone(own_site: Site, stop: str) -> None:
    """Killed, or stopped as an update does it: a new visitor and a known one get the page all the same."""
    for replica, server in own_site.replicas.items():
        getattr(server, stop)()
        for headers in ({}, {"Cookie": f"explorer_replica={replica}"}):
            for path in ("/", "/_stcore/health", "/questions?sheet=how_given"):
                assert ask(own_site.address + path, headers).status == 200
        server.start()
