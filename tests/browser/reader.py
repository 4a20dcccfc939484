"""Somebody at the page of the sheet."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import BrowserContext, Locator, Page, TimeoutError, expect

from data.catalogue.messages import Messages
from data.sheet.draft import WHAT
from tests.browser.conftest import Visit


class Reader:
    """Somebody at the page of the sheet, in a tab of their own."""

    def __init__(self, visit: Visit, words: Messages, path: str = "/questions") -> None:
        self.visit, self.words = visit, words
        self.page = visit.open(path)

    @classmethod
    def of(cls, page: Page, reader: Reader) -> Reader:
        """Who sees a page that was opened by another reader's."""
        visit = Visit(page, reader.visit.site)
        visit.settle()
        copy = cls.__new__(cls)
        copy.visit, copy.words, copy.page = visit, reader.words, page
        return copy

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

    def set_tab(self, draft: str) -> None:
        self.page.evaluate(
            "draft => window.sessionStorage.setItem('immunotherapy-explorer-sheet', draft)",
            draft,
        )

    def add(self, question: str) -> None:
        self.page.get_by_label(self.words("questions.own_label")).fill(question)
        self.page.get_by_role("button", name=self.words("questions.own_add")).click()
        expect(self.lines.filter(has_text=question)).to_be_visible()
        self.visit.settle()

    def choose(self, words: str) -> None:
        """Press a line of the sheet, so that it has its controls."""
        self.page.locator(".sheet-list li", has_text=words).first.locator("label").click()

    def button(self, action: str, line: str) -> Locator:
        """A button of a line of the sheet, which has its controls once it is pressed.

        An answer to an earlier press may draw the list anew meanwhile, with another line in focus: then it is pressed
        again, as anybody would.
        """
        button = self.page.get_by_role("button", name=f"{self.words(f'questions.{action}')}: {line}", exact=True)
        for _ in range(3):
            self.choose(line)
            with suppress(TimeoutError):
                button.wait_for(timeout=3000)
                break
        return button

    def take_off(self, question: str) -> None:
        self.button("remove", question).click()
        expect(self.lines.filter(has_text=question)).to_have_count(0)
        self.visit.settle()

    def open_draft(self) -> None:
        """Open the fold with the draft, unless it is open."""
        fold = self.page.locator(".st-key-draft_fold details")
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
            # What unfolds moves: a button pressed meanwhile is let go beside it.
            # One that was drawn anew on its way stands still as well, which allSettled takes and all does not.
            fold.evaluate(
                "fold => Promise.allSettled(fold.getAnimations({ subtree: true }).map((moving) => moving.finished))"
                ".then(() => {})"
            )

    def press(self, key: str) -> None:
        if key.startswith("draft."):
            self.open_draft()
        self.page.get_by_role("button", name=self.words(key), exact=True).click()

    def switch(self, notice: str) -> None:
        self.open_draft()
        self.page.get_by_role("checkbox", name=self.words("draft.keep")).locator("xpath=ancestor::label").click()
        self.says(notice)
        self.visit.settle()

    def keeps(self) -> bool:
        self.open_draft()
        return self.page.get_by_role("checkbox", name=self.words("draft.keep")).is_checked()

    def upload(self, data: bytes, name: str = "draft.json") -> None:
        self.open_draft()
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
