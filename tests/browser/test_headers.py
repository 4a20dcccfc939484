"""The launcher's headers in a real browser: the policy that the app runs under, and who may frame it."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from components.page.pages import PAGE_IDS
from data.catalogue.catalogue import Catalogue
from deploy.security_headers import FRAMED_BY
from tests.browser.conftest import Visit, serving, visiting
from tests.browser.reader import Reader
from tests.conftest import ROOT

TELL = """document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`))"""
PATHS = ["/an/address/that/is/none", "/about/"]  # every view of the site: test_every_page.py
STEADY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
}


def headers_of(address: str) -> dict[str, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return {name.lower(): value for name, value in answer.headers.items()}
    except urllib.error.HTTPError as error:
        return {name.lower(): value for name, value in error.headers.items()}


@pytest.fixture
def watched(visit: Visit) -> Visit:
    """A visit that hears of everything the policy stops."""
    visit.page.add_init_script(TELL)
    return visit


def stopped(visit: Visit) -> list[str]:
    return [error for error in visit.errors if "policy" in error.lower()]


@pytest.mark.parametrize("path", PATHS)
def test_the_policy_stops_nothing_at_an_odd_address(watched: Visit, path: str) -> None:
    watched.page.goto(watched.site + path)  # an address that is none gets a plain page
    watched.page.locator("h1").first.wait_for()
    watched.page.wait_for_timeout(500)
    assert not stopped(watched)
    assert not watched.strangers


def test_the_policy_stops_nothing_of_what_a_reader_does(watched: Visit, catalogue: Catalogue) -> None:
    words = catalogue.messages
    page = watched.open("/compare?compare=bcg.interferons")
    page.locator(".glance").get_by_role("button", name=re.compile(words("compare.add"))).first.click()
    expect(page.locator(".sheet-number")).to_have_text("1")
    for path, menu in (("/compare?compare=bcg.interferons", "compare.download"), ("/questions?sheet=how_given", "")):
        page = watched.open(path)
        if menu:
            page.get_by_role("button", name=words(menu), exact=True).click()
            page.get_by_test_id("stPopoverBody").get_by_role("button").first.wait_for()
        files = page.get_by_test_id("stPopoverBody" if menu else "stMain").get_by_test_id("stDownloadButton")
        buttons = files.get_by_role("button")
        buttons.nth(2).wait_for()  # the PDF, Word and text, at least
        for index in range(buttons.count()):
            with page.expect_download() as download:
                buttons.nth(index).click()
            assert download.value.path().stat().st_size > 0
    Reader(watched, words, "/questions?sheet=how_given").switch("kept")
    page = watched.open("/medicines?chart=routes")
    chart = page.locator("[data-testid=stVegaLiteChart]").first
    chart.locator("canvas, svg").first.wait_for()
    chart.hover()
    assert not stopped(watched)
    assert not watched.strangers


@pytest.mark.parametrize(
    ("script", "rule"),
    [
        ("document.head.append(Object.assign(document.createElement('script'), {text: '1'}))", "script-src"),
        ("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')", "script-src"),
        ("setTimeout('1')", "script-src"),
        ("document.head.append(Object.assign(document.createElement('base'), {href: 'https://x.test'}))", "base-uri"),
        ("fetch('https://x.test/').catch(() => 0)", "connect-src"),
        ("new Image().src = 'https://x.test/a.png'", "img-src"),
        ("document.body.insertAdjacentHTML('beforeend', '<iframe src=\"https://x.test\"></iframe>')", "frame-src"),
    ],
)
def test_the_policy_stops_what_could_do_harm(watched: Visit, script: str, rule: str) -> None:
    page = watched.open("/about")
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_timeout(300)
    assert any(f"policy: {rule}" in error for error in watched.errors), watched.errors


@pytest.mark.parametrize(
    "path",
    [
        *(f"/{page}" if page != PAGE_IDS[0] else "/" for page in PAGE_IDS),
        "/app/static/icon.png",
        "/app/static/none",
        "/static/none.js",
        "/media/none.pdf",
        "/_stcore/health",
        "/_stcore/host-config",
        "/favicon.ico",
        "/robots.txt",
        "/none",
        "//x.test",
    ],
)
def test_every_answer_carries_the_headers(site: str, path: str) -> None:
    headers = headers_of(site + path)
    assert {name: headers.get(name) for name in STEADY} == STEADY
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "'unsafe-eval'" not in headers["content-security-policy"]
    assert "http" not in headers["content-security-policy"]  # no other host


def test_search_engines_and_browsers_find_what_they_ask_for(site: str) -> None:
    with urllib.request.urlopen(f"{site}/robots.txt", timeout=10) as answer:
        assert answer.read().startswith(b"User-agent: *")
    for path in ("/favicon.ico", "/favicon.png"):
        with urllib.request.urlopen(site + path, timeout=10) as answer:
            assert answer.read() == (ROOT / "static" / "icon.png").read_bytes()


@contextmanager
def framing(folder: Path, site: str) -> Iterator[str]:
    """Another site, with a page that shows this one in a frame."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:
            pass

    (folder / "index.html").write_text(f'<iframe src="{site}/about" width="900" height="600"></iframe>')
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("is_allowed", [True, False], ids=["allowed", "not allowed"])
def test_only_a_named_site_may_frame_this_one(
    browser: Browser, catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_allowed: bool
) -> None:
    title = catalogue.messages("about.title")
    (tmp_path / "index.html").touch()
    with framing(tmp_path, "") as other:
        monkeypatch.setenv(FRAMED_BY, other if is_allowed else "https://www.example.org")
        with serving() as site, visiting(browser, other, 1280, 900) as visit:
            (tmp_path / "index.html").write_text(f'<iframe src="{site}/about" width="900" height="600"></iframe>')
            visit.page.goto(other)
            heading = visit.page.frame_locator("iframe").get_by_role("heading", level=1, name=title)
            if is_allowed:
                expect(heading).to_be_visible(timeout=20_000)
                assert "x-frame-options" not in headers_of(site)
            else:
                visit.page.wait_for_timeout(2000)
                assert heading.count() == 0
                assert any("frame-ancestors" in error for error in visit.errors), visit.errors
