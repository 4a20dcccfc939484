"""A real server on loopback and a real Chromium, for tests that use the app as a visitor would."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browser.install import chromium
from tests.support.left_out import leave_out
from tests.support.server import APP, running

PATIENCE = 60_000  # ms: on a machine with other work an answer may take far longer than the usual 5 seconds
expect.set_options(timeout=PATIENCE / 2)

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@contextmanager
def serving(script: str = APP) -> Iterator[str]:
    """A fresh server's address; the server is stopped by its own process id afterwards."""
    with running(script) as server:
        yield server.address


@pytest.fixture(scope="package")
def playwright_session() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def browser(playwright_session: Playwright) -> Iterator[Browser]:
    path = chromium()
    if path is None:
        leave_out("no Chromium on this machine; run: python -m tests.browser.install")
    opened = playwright_session.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield opened
    opened.close()


@pytest.fixture(scope="package")
def site() -> Iterator[str]:
    """One server for all tests that do not need a fresh one."""
    with serving() as address:
        yield address


class Visit:
    """A page in its own session, with what went wrong on the way."""

    def __init__(self, page: Page, site: str) -> None:
        self.page, self.site = page, site
        self.errors: list[str] = []
        self.strangers: list[str] = []
        page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._note)

    def _note(self, request: object) -> None:
        url = str(getattr(request, "url", ""))
        if not url.startswith((self.site, self.site.replace("http", "ws", 1), "data:", "blob:")):
            self.strangers.append(url)

    def open(self, path: str = "/") -> Page:
        """Go to a page of the site and wait until it has been drawn."""
        self.page.goto(self.site + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the run that a press started has ended."""
        self.page.locator("[data-testid=stMain] h1").first.wait_for()
        self.page.locator(".page-foot, .talk .slide").first.wait_for()
        self.page.wait_for_function(
            """() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState !== 'running'
              && (!document.querySelector('[data-sheet-action]') || (window.sheetStore && window.sheetLine))"""
        )
        self.page.wait_for_timeout(150)


@contextmanager
def visiting(browser: Browser, site: str, width: int, height: int, scheme: str = "light") -> Iterator[Visit]:
    """A visit at a window size, in the light or dark scheme."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        accept_downloads=True,
    )
    context.set_default_timeout(PATIENCE)
    try:
        yield Visit(context.new_page(), site)
    finally:
        context.close()


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    """A visit at a desk."""
    with visiting(browser, site, 1280, 900) as desk_visit:
        yield desk_visit
