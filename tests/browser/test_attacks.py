"""Markup and script in every field, parameter and file of every page: shown as text, run by nobody."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from components.page.pages import IN_THE_BAR, PAGE_IDS
from data.catalogue.catalogue import Catalogue
from data.sheet.draft import WHAT
from tests.abuse.strategies import MARKUP
from tests.browser.conftest import Visit, visiting
from tests.browser.reader import Reader

PARAMETERS = (
    *("mechanism", "cancer", "route", "setting", "target", "making", "standing", "compare", "rows", "only", "sheet"),
    *(
        "type",
        "kind",
        "medicine",
        "from",
        "sort",
        "chart",
        "year",
        "works",
        "status",
        "paper",
        "size",
        "term",
        "letter",
    ),
    *("length", "slide", "view", "talk", "language", "lang"),
)
ATTACK = "".join(text for text in MARKUP if "style" not in text) + "<style>h1{display:none}</style>"
HOSTILE_PRESSES: list[object] = [
    {"action": "put", "question": "<img src=x onerror=canary()>"},
    {"action": "put_all", "questions": ["<img src=x onerror=canary()>", None, {"a": 1}]},
    {"action": "restore", "tab": "<img src=x onerror=canary()>"},
    {"action": "__proto__"},
    {"action": ["clear"]},
    None,
    7,
]
# Every kind of element that a browser would make of the attacks, and each attribute that would run something.
MADE = """() => {
  const all = [document]
  for (const root of all) for (const node of root.querySelectorAll('*')) if (node.shadowRoot) all.push(node.shadowRoot)
  const matching = (what) => all.flatMap((root) => [...root.querySelectorAll(what)])
  const attributes = matching('*').flatMap((node) => [...node.attributes].filter((attribute) =>
    /^on/i.test(attribute.name) || /^\\s*javascript:/i.test(attribute.value)).map((attribute) =>
    `${node.tagName} ${attribute.name}`))
  return [...attributes, ...matching('iframe, object, embed, base, form[action], [srcdoc], .stMarkdown img').map(
    (node) => node.outerHTML.slice(0, 200))]
}"""


class Canary:
    """Notes every script of an attack that runs, every dialog, and every look at another host."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.sung: list[str] = []
        visit.page.expose_function("canary", lambda *_: self.sung.append("canary"))
        visit.page.on("dialog", self._dialog)

    def _dialog(self, dialog: object) -> None:
        self.sung.append("dialog")
        dialog.dismiss()  # type: ignore[attr-defined]

    def silent(self, page: Page, where: str) -> None:
        page.wait_for_timeout(100)
        assert not self.sung, where
        assert page.evaluate(MADE) == [], where
        assert page.locator(".stMain h1").first.is_visible(), where
        assert not [address for address in self.visit.strangers if "127.0.0.1" not in address], where
        assert not [error for error in self.visit.errors if "Content Security" in error or "canary" in error], where


@pytest.fixture
def attacked(browser: Browser, site: str) -> Iterator[tuple[Visit, Canary]]:
    with visiting(browser, site, 1280, 900) as visit:
        yield visit, Canary(visit)


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_markup_in_every_parameter_is_shown_as_text_or_not_at_all(attacked: tuple[Visit, Canary], page_id: str) -> None:
    visit, canary = attacked
    address = "" if page_id == PAGE_IDS[0] else page_id
    for query in (
        urlencode(dict.fromkeys(PARAMETERS, ATTACK)),
        "&".join(f"{name}=%3Csvg/onload=canary()%3E.bcg&{name}=javascript:canary()" for name in PARAMETERS),
        urlencode({f"{text}": text for text in MARKUP}) + "#" + "<img src=x onerror=canary()>",
    ):
        visit.page.goto(f"{visit.site}/{address}?{query}")
        visit.page.locator(".stMain h1").first.wait_for()
        visit.page.wait_for_function(
            "() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState !== 'running'"
        )
        canary.silent(visit.page, f"{page_id}?{query[:80]}")


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_markup_in_every_field_is_shown_as_text(attacked: tuple[Visit, Canary], page_id: str) -> None:
    visit, canary = attacked
    page = visit.open("/" if page_id == PAGE_IDS[0] else f"/{page_id}")
    for number in range(page.locator(".stMain input[type=text], .stMain textarea").count()):
        for text in (ATTACK[:180], "</script><script>canary()</script>", "rash <img src=x onerror=canary()> keytruda"):
            field = page.locator(".stMain input[type=text], .stMain textarea").nth(number)
            if field.get_attribute("role") == "combobox" or not field.is_visible():
                continue
            field.fill(text)
            field.press("Control+Enter" if field.evaluate("node => node.tagName") == "TEXTAREA" else "Enter")
            visit.settle()
            canary.silent(page, f"{page_id}: field {number}")


def test_markup_in_questions_notes_and_drafts_is_shown_as_text_everywhere(
    attacked: tuple[Visit, Canary], catalogue: Catalogue
) -> None:
    visit, canary = attacked
    reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
    page = reader.page
    entries = [{"own": f"{number} {text}", "note": text} for number, text in enumerate(MARKUP)]
    reader.upload(
        json.dumps({"what": WHAT, "version": 1, "entries": entries}).encode(), "<img src=x onerror=canary()>.json"
    )
    reader.says("added_many", count=len(entries))
    visit.settle()
    canary.silent(page, "an opened draft")
    lines = reader.lines.all_inner_texts()
    for number, text in enumerate(MARKUP):
        assert f"{number} {' '.join(text.split())}" in lines
    for bad in (
        f'{{"what": "{WHAT}", "version": 1, "entries": "<img src=x onerror=canary()>"}}',
        "<svg/onload=canary()>",
    ):
        reader.upload(bad.encode())
        visit.settle()
        canary.silent(page, "a refused draft")
    change = re.compile(f"^{re.escape(reader.words('questions.change'))}: 1 ")
    reader.choose(" ".join(f"1 {MARKUP[1]}".split()))
    page.get_by_role("button", name=change).click()
    page.get_by_label(reader.words("questions.note_label")).fill(ATTACK[:900])
    reader.press("questions.change_save")
    visit.settle()
    canary.silent(page, "a note")
    reader.switch("kept")
    page.reload()
    expect(reader.lines).to_have_count(len(entries) + 1)
    visit.settle()
    canary.silent(page, "kept in this tab and on the device")
    for page_id in (*IN_THE_BAR, IN_THE_BAR[0]):  # the first one has the tray, too
        page.get_by_role("link", name=reader.words(f"menu.{page_id}"), exact=True).first.click()
        visit.settle()
        canary.silent(page, page_id)
    page.locator(".st-key-tray").get_by_role("button", name=reader.words("tray.see"), exact=True).click()
    expect(page.get_by_role("dialog").locator("li .text")).to_have_count(len(MARKUP) + 1)
    canary.silent(page, "the sheet over the page")


def test_a_draft_that_another_page_put_into_the_browser_s_store_is_harmless(
    attacked: tuple[Visit, Canary], catalogue: Catalogue
) -> None:
    visit, canary = attacked
    reader = Reader(visit, catalogue.messages, "/questions")
    for stored in (
        json.dumps({"what": WHAT, "version": 1, "entries": [{"own": ATTACK[:900]}]}),
        '{"__proto__": {"polluted": 1}, "what": "' + WHAT + '", "version": 1, "entries": []}',
        "<img src=x onerror=canary()>",
        "\u0000" * 1000,
    ):
        for tab in (stored, json.dumps({"text": stored, "presses": HOSTILE_PRESSES}), '{"text": 7, "presses": 8}'):
            reader.set_store(stored)
            reader.set_tab(tab)
            reader.page.reload()
            visit.settle()
            canary.silent(reader.page, stored[:40])
            assert reader.page.evaluate("({}).polluted") is None
            reader.add("Still here?")
            reader.take_off("Still here?")


def test_the_canary_sings(attacked: tuple[Visit, Canary]) -> None:
    visit, canary = attacked
    page = visit.open("/about")
    page.evaluate("window.canary()")
    assert canary.sung
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<iframe></iframe><b onclick=\"x()\">x</b>')")
    assert len(page.evaluate(MADE)) == 2
