"""The lines of the sheet: what a link brings and what finds no room, own words, and the field they come from."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import MOST_QUESTIONS
from tests.browser.conftest import Visit
from tests.browser.reader import Reader
from tests.browser.test_nothing_lost import LAST, OWN, build


def test_more_picks_in_an_address_than_a_sheet_holds_are_counted_in_a_line(visit: Visit, catalogue: Catalogue) -> None:
    many = list(catalogue.questions)[:80]
    assert len(many) == 80
    reader = Reader(visit, catalogue.messages, f"/questions?sheet={'.'.join(many)}")
    reader.says("link_no_room", most=MOST_QUESTIONS, count=20)
    expect(reader.lines).to_have_count(MOST_QUESTIONS)
    expect(reader.page).to_have_url(re.compile(f"sheet={re.escape('.'.join(many[:MOST_QUESTIONS]))}$"))


def test_own_words_are_never_pushed_out_by_the_picks_of_a_link(visit: Visit, catalogue: Catalogue) -> None:
    reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
    build(reader)
    many = list(catalogue.questions)[:MOST_QUESTIONS]
    reader.visit.open(f"/questions?sheet={'.'.join(many)}")
    expect(reader.lines).to_have_count(MOST_QUESTIONS)
    expect(reader.lines.filter(has_text=OWN)).to_have_count(1)
    expect(reader.lines.filter(has_text=LAST)).to_have_count(1)


def test_the_field_is_empty_once_its_words_are_on_the_sheet_and_has_them_again_to_be_changed(
    visit: Visit, catalogue: Catalogue
) -> None:
    reader = Reader(visit, catalogue.messages, "/questions?sheet=how_given")
    reader.add(OWN)
    field = reader.page.get_by_label(reader.words("questions.own_label"))
    expect(field).to_have_value("")
    reader.button("change", OWN).click()
    expect(reader.page.get_by_label(reader.words("questions.change_label"))).to_have_value(OWN)
    reader.press("questions.change_cancel")
    expect(field).to_have_value("")
