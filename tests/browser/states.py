"""The states that pages can be in, each with the way to reach it, for tests that look at all of them."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page

from data.catalogue.catalogue import Catalogue
from data.sheet.draft import WHAT
from data.sheet.sheet import MOST_QUESTIONS
from tests.browser.conftest import Visit
from tests.browser.reader import Reader

State = Callable[[Visit, Catalogue], Page]
MOST_PARTS = 60  # that open in one page


def _typed(path: str, label: str, words: str) -> State:
    def reach(visit: Visit, catalogue: Catalogue) -> Page:
        page = visit.open(path)
        field = page.get_by_label(catalogue.messages(label), exact=True)
        field.fill(words)
        field.press("Control+Enter" if field.evaluate("node => node.tagName") == "TEXTAREA" else "Enter")
        visit.settle()
        return page

    return reach


def _headline(words: str) -> State:
    def reach(visit: Visit, catalogue: Catalogue) -> Page:
        page = visit.open("/news")
        page.get_by_label(catalogue.messages("news.label")).fill(words)
        page.get_by_role("button", name=catalogue.messages("news.show")).click()
        page.locator(".news-answer").first.wait_for()
        visit.settle()
        return page

    return reach


def _at(path: str) -> State:
    return lambda visit, catalogue: visit.open(path)


def _everything_open(path: str) -> State:
    def reach(visit: Visit, catalogue: Catalogue) -> Page:
        page = visit.open(path)
        closed = page.locator(".stMain details:not([open]) > summary").locator("visible=true")
        for _ in range(MOST_PARTS):
            if not closed.count():
                break
            closed.first.click()
            page.wait_for_timeout(120)
        assert not closed.count()
        visit.settle()
        return page

    return reach


def _sheet_with_all(visit: Visit, catalogue: Catalogue) -> Page:
    reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given.goal_of_treatment&size=large")
    lines = [{"own": f"A question of my own, number {number}?", "note": "on the left side"} for number in range(4)]
    reader.upload(json.dumps({"what": WHAT, "version": 1, "entries": lines}).encode())
    reader.says("added_many", count=4)
    reader.switch("kept")
    reader.press("draft.clear")
    visit.settle()
    reader.choose(lines[0]["own"])
    button = f"{reader.words('questions.change')}: {lines[0]['own']}"
    reader.page.get_by_role("button", name=button).click()
    visit.settle()
    return reader.page


def _full_sheet(visit: Visit, catalogue: Catalogue) -> Page:
    picks = ".".join(list(catalogue.questions)[:MOST_QUESTIONS])
    return visit.open(f"/questions?sheet={picks}")


def _refused(visit: Visit, catalogue: Catalogue) -> Page:
    reader = Reader(visit, catalogue.messages, "/questions")
    reader.press("questions.own_add")
    reader.page.get_by_role("alert").first.wait_for()
    reader.upload(b"no draft")
    reader.says("sheet_unchanged")
    visit.settle()
    return reader.page


def _unknown_address(visit: Visit, catalogue: Catalogue) -> Page:
    visit.page.goto(f"{visit.site}/no_such_page")
    visit.page.get_by_role("heading", name=catalogue.messages("error.lost_heading")).wait_for()
    return visit.page


def _sheet_over_page(visit: Visit, catalogue: Catalogue) -> Page:
    page = visit.open("/medicines?sheet=how_given.goal_of_treatment.cost_help.how_we_know&compare=bcg.interferons")
    page.locator(".st-key-tray").get_by_role("button", name=catalogue.messages("tray.see"), exact=True).click()
    page.get_by_role("dialog").locator("li .text").first.wait_for()
    visit.settle()
    return page


def _menu_of_a_phone(visit: Visit, catalogue: Catalogue) -> Page:
    page = visit.open("/about")
    page.set_viewport_size({"width": 320, "height": 640})
    page.locator(".bar-menu summary").click()
    return page


STATES: dict[str, State] = {
    "explore: nothing found": _at("/?cancer=prostate&route=by_mouth"),
    "explore: all open": _everything_open("/?mechanism=brakes_off&compare=bcg.interferons"),
    "explore: words for a symptom": _typed("/", "search_box.label", "rash after keytrudda"),
    "explore: a word nobody knows": _typed("/", "search_box.label", "zzqxv"),
    "explore: part of the address unknown": _at("/?mechanism=nobody&compare=bcg.x"),
    "compare: all open": _everything_open("/compare?compare=bcg.interferons"),
    "compare: all rows, all open": _everything_open("/compare?compare=bcg.interferons&view=all"),
    "compare: in pictures": _at("/compare?compare=car_t_cell_therapy.bcg&view=pictures"),
    "compare: two, rows chosen": _at("/compare?compare=bcg.interferons&rows=chosen&only=goal.how_given"),
    "compare: two, no row chosen": _at("/compare?compare=bcg.interferons&rows=chosen"),
    "questions: own words, notes, kept, changing": _sheet_with_all,
    "questions: full": _full_sheet,
    "questions: all open": _everything_open("/questions?sheet=how_given.goal_of_treatment.cost_help.how_we_know"),
    "questions: refused": _refused,
    "medicines: all open": _everything_open("/medicines?cancer=melanoma&works=mainly&medicine=nivolumab"),
    "medicines: a name nobody knows": _typed("/medicines", "medicines_page.look_up", "zzqxv"),
    "medicines: a name misspelt": _typed("/medicines", "medicines_page.look_up", "keytrudda"),
    "medicines: hidden by the choices": _typed(
        "/medicines?type=t_cell_transfer", "medicines_page.look_up", "Yervoy and Opdivo"
    ),
    "glossary: words for a symptom": _typed("/glossary", "glossary.look_up", "fever"),
    "news: a headline decoded": _headline("Breakthrough CAR T cure: 90% response in phase 1"),
    "news: nothing typed": _headline(""),
    "present: a slide": _at("/present?length=20&slide=scene"),
    "present: notes": _at("/present?length=20&view=notes"),
    "type: all open": _everything_open("/type?type=checkpoint_inhibitors"),
    "the sheet over the page": _sheet_over_page,
    "the menu of a phone": _menu_of_a_phone,
    "an unknown address": _unknown_address,
}
