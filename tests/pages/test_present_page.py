"""Present: setting a talk up, its slides and its notes as one address each, without a browser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.load import Catalogue
from data.talk import default_choice, parts_of_talks, talk
from data.talk_model import Code, TalkChoice
from tests.pages.test_pages import ODD, html_of, opened


def stage(test: AppTest) -> dict[str, Any]:
    """What the browser gets of a talk."""
    [sent] = [block.proto for block in test.get("bidi_component") if block.proto.component_name == "talk"]
    found: dict[str, Any] = json.loads(sent.json)
    return found


def test_a_talk_is_set_up_and_its_choices_stand_in_the_address(catalogue: Catalogue) -> None:
    test = opened("present")
    assert test.title[0].value == catalogue.messages("talk.title")
    assert catalogue.messages("talk.takes", count=33, minutes=9) in html_of(test)
    test.pills(key="length").set_value("5").run()
    assert test.query_params["length"] == "5"
    assert catalogue.talk.names["help"] not in html_of(test)
    test.pills(key="parts").set_value(["side_effects", "what"]).run()
    assert test.query_params["parts"] == "what.side_effects"
    test.pills(key="parts").set_value([]).run()
    assert test.query_params["parts"] == ""
    assert "2 slides" not in html_of(test) and "3 slides" in html_of(test)


def test_what_is_as_usual_is_not_in_the_address(catalogue: Catalogue) -> None:
    test = opened("present")
    test.pills(key="length").set_value("20").run()
    test.pills(key="length").set_value("10").run()
    assert "length" not in test.query_params
    usual = default_choice(catalogue)
    test.pills(key="types").set_value([*usual.subjects[:2]]).run()
    test.pills(key="types").set_value([*usual.subjects]).run()
    assert "types" not in test.query_params


def test_a_talk_longer_than_chosen_says_so(catalogue: Catalogue) -> None:
    html = html_of(opened("present", {"length": "5", "parts": ".".join(parts_of_talks(catalogue))}))
    assert catalogue.messages("talk.too_long", length=5) in html


def test_one_thing_to_compare_is_too_few_and_the_page_says_so(catalogue: Catalogue) -> None:
    test = opened("present", {"compare": "bcg"})
    assert catalogue.messages("talk.compare_few") in html_of(test)
    assert catalogue.talk.names["compare"] not in html_of(test)


def test_start_leads_to_the_first_slide(catalogue: Catalogue) -> None:
    test = opened("present", {"length": "5"})
    test.button(key="start_talk").click().run()
    assert test.query_params["slide"] == "welcome"
    assert stage(test)["start"] == "welcome"


def test_slides_are_sent_all_at_once_and_nothing_stands_around_them(catalogue: Catalogue) -> None:
    test = opened("present", {"slide": "hides_off", "length": "20"})
    assert not test.exception
    sent = stage(test)
    told = talk(catalogue, default_choice(catalogue, 20))
    assert [slide["id"] for slide in sent["slides"]] == list(told.ids)
    assert sent["start"] == "hides_off" and sent["lost"] == ""
    assert not test.title and catalogue.messages("notice.heading") not in html_of(test)
    assert catalogue.messages("frame.sheet_none") not in html_of(test)


@pytest.mark.parametrize("view", ["slides", "notes"])
def test_every_slide_has_one_heading_and_says_that_it_is_no_advice(view: str, catalogue: Catalogue) -> None:
    sent = stage(opened("present", {"slide": "welcome", "length": "20", "view": view}))
    for slide in sent["slides"]:
        assert slide["html"].count("<h1") == 1, slide["id"]
        if view == "slides":
            assert catalogue.messages("sheet.learning") in slide["html"], slide["id"]


def test_the_notes_have_the_script_the_question_the_sources_and_what_comes_next(catalogue: Catalogue) -> None:
    test = opened("present", {"slide": "check_what", "view": "notes"})
    sent = stage(test)
    told = talk(catalogue, default_choice(catalogue))
    assert [slide["id"] for slide in sent["slides"]] == list(told.ids)
    notes = {slide["id"]: slide["html"] for slide in sent["slides"]}
    for slide, following in zip(told.slides, (*told.slides[1:], None), strict=True):
        html = notes[slide.id]
        for words in (*slide.script, *slide.more, slide.check, following.title if following else ""):
            assert words.replace("'", "&#x27;").replace('"', "&quot;") in html, slide.id
        for source in slide.sources:
            assert catalogue.sources[source].title.replace("'", "&#x27;").replace("&", "&amp;") in html, slide.id
    assert catalogue.messages("notice.no_change") in html_of(test)


@pytest.mark.parametrize("view", ["slides", "notes"])
@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:12]))
@pytest.mark.parametrize("name", ["slide", "length", "parts", "types", "compare"])
def test_an_odd_talk_or_slide_gives_the_first_slide_and_a_plain_line(
    name: str, odd: str, view: str, catalogue: Catalogue
) -> None:
    test = opened("present", {"slide": "welcome", "view": view, name: odd})
    assert not test.exception
    sent = stage(test)
    assert sent["start"] == "welcome"
    assert sent["lost"] == catalogue.messages("talk.lost")
    assert odd not in json.dumps(sent["slides"])


def test_an_empty_slide_is_the_first_one() -> None:
    assert stage(opened("present", {"slide": ""}))["start"] == "welcome"


def test_a_code_opens_the_view_and_never_the_picks(catalogue: Catalogue) -> None:
    from components.pages import PAGE_IDS
    from components.slides import code_address

    told = talk(catalogue, TalkChoice(20, parts_of_talks(catalogue), (), ("bcg", "interferons")))
    [code] = [slide.figure for slide in told.slides if slide.id == "compare_code"]
    assert {c.page for slide in told.slides if isinstance(c := slide.figure, Code)} <= set(PAGE_IDS)
    assert code_address(code, "https://example.org/x") == "https://example.org/x/compare?compare=bcg.interferons"  # type: ignore[arg-type]
