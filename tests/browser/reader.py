"""Somebody at the page of the sheet, and a server of one's own whose output is kept and which can be started again."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, expect

from data.draft import WHAT
from data.messages import Messages
from tests.browser.conftest import START_SECONDS, Visit
from tests.conftest import ROOT


class Reader:
    """Somebody at the page of the sheet, in a tab of their own."""

    def __init__(self, visit: Visit, words: Messages, path: str = "/questions") -> None:
        self.visit, self.words = visit, words
        self.page = visit.open(path)

    @property
    def lines(self) -> Locator:
        return self.page.locator("li .text")

    @property
    def store(self) -> list[dict[str, str]] | None:
        """The lines of the draft in the browser's own storage; None without a draft."""
        text = self.page.evaluate(f"window.localStorage.getItem('{WHAT}')")
        return None if text is None else list(json.loads(text)["entries"])

    def set_store(self, draft: str) -> None:
        self.page.evaluate("([key, draft]) => window.localStorage.setItem(key, draft)", [WHAT, draft])

    def add(self, own: str) -> None:
        self.page.get_by_label(self.words("questions.own_label")).fill(own)
        self.page.get_by_role("button", name=self.words("questions.own_add")).click()
        expect(self.lines.filter(has_text=own)).to_be_visible()
        self.visit.settle()

    def take_off(self, own: str) -> None:
        self.page.get_by_role("button", name=f"{self.words('questions.remove')}: {own}").click()
        expect(self.lines.filter(has_text=own)).to_have_count(0)
        self.visit.settle()

    def press(self, key: str) -> None:
        self.page.get_by_role("button", name=self.words(key), exact=True).click()

    def switch(self, said: str) -> None:
        self.page.get_by_role("checkbox", name=self.words("draft.keep")).locator("xpath=ancestor::label").click()
        self.says(said)
        self.visit.settle()

    def keeps(self) -> bool:
        return self.page.get_by_role("checkbox", name=self.words("draft.keep")).is_checked()

    def upload(self, data: bytes, name: str = "draft.json") -> None:
        field = self.page.locator("input[type=file]")
        field.set_input_files({"name": name, "mimeType": "application/json", "buffer": data})

    def says(self, key: str, **values: object) -> None:
        expect(self.page.get_by_text(self.words(f"draft.{key}", **values), exact=True).first).to_be_visible()

    def has(self, *lines: str) -> None:
        expect(self.lines).to_have_text(list(lines))


@contextmanager
def tab(context: BrowserContext, site: str, words: Messages, path: str = "/questions") -> Iterator[Reader]:
    """One more tab of the same browser."""
    page = context.new_page()
    try:
        yield Reader(Visit(page, site), words, path)
    finally:
        page.close()


class Server:
    """A server that can be stopped and started again at the same address, and whose output is kept."""

    def __init__(self, log: Path, *options: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.site, self.log, self.options = f"http://127.0.0.1:{self.port}", log, options

    def start(self) -> None:
        command = [sys.executable, "-m", "streamlit", "run", "deploy/serve.py", "--server.headless=true"]
        command += ["--server.address=127.0.0.1", f"--server.port={self.port}", *self.options]
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                urllib.request.urlopen(f"{self.site}/_stcore/health", timeout=2).close()
                return
            except OSError:
                assert time.monotonic() < deadline and self.process.poll() is None, "the server did not start"
                time.sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()


@contextmanager
def running(log: Path, *options: str) -> Iterator[Server]:
    """A server of one's own, stopped by its own process id afterwards."""
    server = Server(log, *options)
    server.start()
    try:
        yield server
    finally:
        server.stop()
