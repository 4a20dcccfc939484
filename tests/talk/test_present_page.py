"""Present: setting a talk up, its slides and its notes as one address each, without a browser."""

from __future__ import annotations

import json
from dataclasses import replace
from html import escape
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Checkbox

from data.catalogue.catalogue import Catalogue
from data.talk.model import Code, Length, Talk, TalkChoice
from data.talk.talk import (
    DEFAULT_LENGTH,
    default_choice,
    may_be_left_out,
    parts_of_talks,
    subjects_of_talks,
    talk,
)
from tests.page.test_pages import ODD, html_of, opened


def stage(test: AppTest) -> dict[str, Any]:
    """What the browser gets of a talk."""
    [sent] = [block.proto for block in test.get("bidi_component") if block.proto.component_name == "talk"]
    data: dict[str, Any] = json.loads(sent.json)
    return data


def as_usual(catalogue: Catalogue, length: Length = DEFAULT_LENGTH) -> Talk:
    """The talk of a length when nothing else is chosen."""
    return talk(catalogue, default_choice(catalogue, length))


def slide_boxes(test: AppTest) -> dict[str, Checkbox]:
    """The boxes of the slides, by the ids of these."""
    boxes = {str(box.key): box for box in test.checkbox}
    return {key.removeprefix("slide_"): box for key, box in boxes.items() if key.startswith("slide_")}


def ticks(test: AppTest) -> dict[str, bool]:
    """Which slides are ticked on the page, by id."""
    return {slide: box.value for slide, box in slide_boxes(test).items()}


def test_a_length_is_chosen_and_stands_in_the_address(catalogue: Catalogue) -> None:
    test = opened("present")
    assert test.title[0].value == catalogue.messages("talk.title")
    usual = as_usual(catalogue)
    takes = catalogue.messages("talk.takes", count=len(usual.slides), minutes=usual.minutes)
    assert takes in html_of(test)
    test.segmented_control(key="length").set_value("5").run()
    assert test.query_params["length"] == "5"
    assert tuple(ticks(test)) == as_usual(catalogue, 5).ids
    test.segmented_control(key="length").set_value("10").run()
    assert "length" not in test.query_params


def test_every_slide_has_its_picture_and_a_box_with_its_title(catalogue: Catalogue) -> None:
    test = opened("present")
    slides = as_usual(catalogue).slides
    assert [box.label for box in slide_boxes(test).values()] == [slide.title for slide in slides]
    pictures = [block.proto for block in test.get("bidi_component") if block.proto.component_name == "slide_picture"]
    for slide, picture in zip(slides, pictures, strict=True):
        html = json.loads(picture.json)["html"]
        assert 'aria-hidden="true"' in html and "<h1" not in html, slide.id  # its title is the label of the box
        assert slide.title.split()[0] in html, slide.id


def test_a_slide_that_is_not_ticked_is_left_out_of_all_that_the_talk_gives(catalogue: Catalogue) -> None:
    left_out = next(slide for slide in as_usual(catalogue).slides if may_be_left_out(catalogue, slide)).id
    test = opened("present")
    test.checkbox(key=f"slide_{left_out}").set_value(False).run()
    assert test.query_params["without"] == left_out
    fewer = len(as_usual(catalogue).slides) - 1
    assert catalogue.messages("room.deck_holds", count=fewer) in html_of(test)
    assert left_out in ticks(test), "it can be ticked again"
    for view in ("slides", "notes"):
        sent = stage(opened("present", {"without": left_out, "slide": "welcome", "view": view}))
        assert len(sent["slides"]) == fewer and left_out not in [slide["id"] for slide in sent["slides"]]
    test.checkbox(key=f"slide_{left_out}").set_value(True).run()
    assert "without" not in test.query_params


def test_the_first_and_the_last_part_stay_whatever_an_address_asks_for(catalogue: Catalogue) -> None:
    usual = as_usual(catalogue)
    test = opened("present", {"without": ".".join(usual.ids)})
    staying = {slide.id for slide in usual.slides if not may_be_left_out(catalogue, slide)}
    assert {slide for slide, ticked in ticks(test).items() if ticked} == staying
    assert usual.ids[0] in staying and usual.ids[-1] in staying
    assert {slide for slide, box in slide_boxes(test).items() if box.disabled} == staying


def test_an_earlier_address_with_parts_and_types_gives_its_talk_and_opens_the_choices(catalogue: Catalogue) -> None:
    parts, subjects = parts_of_talks(catalogue)[:2], subjects_of_talks(catalogue)[:1]
    test = opened("present", {"parts": ".".join(parts), "types": subjects[0]})
    assert (
        tuple(ticks(test)) == talk(catalogue, replace(as_usual(catalogue).choice, parts=parts, subjects=subjects)).ids
    )
    test.pills(key="parts").set_value(list(parts[:1])).run()
    assert test.query_params["parts"] == parts[0]


def test_what_is_as_usual_is_not_in_the_address(catalogue: Catalogue) -> None:
    usual = default_choice(catalogue)
    test = opened("present", {"types": ".".join(usual.subjects[:2])})
    test.pills(key="types").set_value([*usual.subjects]).run()
    assert "types" not in test.query_params


def test_a_talk_longer_than_chosen_says_so(catalogue: Catalogue) -> None:
    parts = {
        "length": "5",
        "parts": ".".join(parts_of_talks(catalogue)),
        "types": ".".join(subjects_of_talks(catalogue)),
    }
    html = html_of(opened("present", parts))
    assert catalogue.messages("talk.too_long", length=5) in html


def test_one_thing_to_compare_is_too_few_and_the_page_says_so(catalogue: Catalogue) -> None:
    test = opened("present", {"compare": "bcg"})
    assert catalogue.messages("talk.compare_few") in html_of(test)
    assert not any(slide.part == "compare" for slide in as_usual(catalogue).slides if slide.id in ticks(test))


def test_start_leads_to_the_first_slide(catalogue: Catalogue) -> None:
    test = opened("present", {"length": "5"})
    test.button(key="start_talk").click().run()
    assert test.query_params["slide"] == "welcome"
    assert stage(test)["start"] == "welcome"


def test_slides_are_sent_all_at_once_and_nothing_stands_around_them(catalogue: Catalogue) -> None:
    usual_talk = as_usual(catalogue, 20)
    test = opened("present", {"slide": usual_talk.ids[5], "length": "20"})
    assert not test.exception
    sent = stage(test)
    assert [slide["id"] for slide in sent["slides"]] == list(usual_talk.ids)
    assert sent["start"] == usual_talk.ids[5] and sent["lost"] == ""
    assert not test.title and catalogue.messages("notice.heading") not in html_of(test)
    assert catalogue.messages("frame.sheet_none") not in html_of(test)


@pytest.mark.parametrize("view", ["slides", "notes"])
def test_every_slide_has_one_heading_and_says_that_it_is_no_advice(view: str, catalogue: Catalogue) -> None:
    sent = stage(opened("present", {"slide": "welcome", "length": "20", "view": view}))
    for slide in sent["slides"]:
        assert slide["html"].count("<h1") == 1, slide["id"]
        if view == "notes":
            assert "<h1" not in slide["picture"], slide["id"]
            continue
        is_said = any(catalogue.messages(line) in slide["html"] for line in ("sheet.learning", "notice.line"))
        assert is_said, slide["id"]


def test_the_notes_have_the_script_the_question_and_the_sources(catalogue: Catalogue) -> None:
    test = opened("present", {"slide": "welcome", "view": "notes"})
    sent = stage(test)
    usual_talk = as_usual(catalogue)
    assert [slide["id"] for slide in sent["slides"]] == list(usual_talk.ids)
    notes = {slide["id"]: slide["html"] for slide in sent["slides"]}
    for slide in usual_talk.slides:
        html = notes[slide.id]
        for words in (*slide.script, *slide.more, slide.check):
            assert escape(words) in html, slide.id
        for source in slide.sources:
            assert escape(catalogue.sources[source].title) in html, slide.id
    assert catalogue.messages("notice.no_change") in html_of(test)


# Slides and notes read the address in the same way: the notes are asked with each odd value once.
ODD_TALKS = [
    *((name, "slides") for name in ("slide", "length", "parts", "types", "compare", "without")),
    ("slide", "notes"),
]


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:12]))
@pytest.mark.parametrize(("name", "view"), ODD_TALKS)
def test_an_odd_talk_or_slide_gives_the_first_slide_and_a_plain_line(
    name: str, view: str, odd: str, catalogue: Catalogue
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
    from components.page.pages import MOVED, PAGE_IDS
    from components.talk.slides import code_address

    slides = talk(catalogue, TalkChoice(20, parts_of_talks(catalogue), (), ("bcg", "interferons"))).slides
    codes = [slide.figure for slide in slides if isinstance(slide.figure, Code)]
    assert codes and {code.page for code in codes} <= {*PAGE_IDS, *MOVED}
    assert [code_address(code, "https://example.org/x") for code in codes] == ["https://example.org/x/"]
