"""The language of what is printed and told: offered where there is a second one, kept in the address, and true."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.page import content
from data.catalogue.languages import language_parameter
from data.sheet.url_ids import write_codes
from data.talk.talk import default_choice, talk
from tests.conftest import ROOT
from tests.page.conftest import forget, opened_in
from tests.page.test_pages import html_of, opened
from tests.support.pseudo_language import PSEUDO

BOTH = f"en_{PSEUDO}"
FIRST = "what_is_it"  # question of the bank


def with_picks(language: str, paper_language: str = "", count: int = 2) -> AppTest:
    """My sheet with the first questions of the bank on it, which the first run of a session reads from the address."""
    questions = content.catalogue_in("en").questions
    asked = {"sheet": write_codes(list(questions)[:count], questions), **language_parameter(language)}
    if paper_language:
        asked["paper_language"] = paper_language
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.query_params.update(asked)
    test.run()
    test.switch_page("pages/questions.py")
    test.query_params.update(asked)
    return test.run()


def portal(test: AppTest) -> str:
    """The text for a message, which is made of the same document as the paper."""
    return next(block.value for block in test.code if "1. " in block.value)


def stage(test: AppTest) -> dict[str, Any]:
    [sent] = [block.proto for block in test.get("bidi_component") if block.proto.component_name == "talk"]
    data: dict[str, Any] = json.loads(sent.json)
    return data


def test_with_one_language_nothing_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LANGUAGES", ("en",))
    forget()
    try:
        for test in (with_picks("en"), opened("type", {"type": "bcg"}), opened("present")):
            keys = {control.key for control in test.segmented_control}
            assert not keys & {"paper_language", "slides_in", "notes_in"}
    finally:
        forget()


@pytest.mark.parametrize("language", ["en", PSEUDO])
def test_the_sheet_is_in_the_language_of_the_page_until_another_is_chosen(two_languages: Path, language: str) -> None:
    other = PSEUDO if language == "en" else "en"
    questions, others = (content.catalogue_in(name).questions for name in (language, other))
    test = with_picks(language)
    assert not test.exception
    assert questions[FIRST].text in portal(test) and others[FIRST].text not in portal(test)
    control = test.segmented_control(key="paper_language")
    own = content.catalogue_in(language).messages
    names = [content.catalogue_in(name).messages("language.name") for name in (language, other)]
    assert control.options == [*names, own("paper_language.both")]
    test = control.set_value(other).run()
    assert test.query_params["paper_language"] == other
    assert others[FIRST].text in portal(test) and questions[FIRST].text not in portal(test)
    test = test.segmented_control(key="paper_language").set_value(BOTH).run()
    lines = portal(test).splitlines()
    assert lines[1:3] == [f"1. {questions[FIRST].text}", f"   {others[FIRST].text}"], "the reader's own first"
    test = test.segmented_control(key="paper_language").set_value(language).run()
    assert "paper_language" not in test.query_params


def test_a_link_to_both_gives_each_reader_their_own_language_first(two_languages: Path) -> None:
    for language, other in (("en", PSEUDO), (PSEUDO, "en")):
        texts = [content.catalogue_in(name).questions[FIRST].text for name in (language, other)]
        assert portal(with_picks(language, BOTH)).splitlines()[1:3] == [f"1. {texts[0]}", f"   {texts[1]}"]


def test_the_page_says_beforehand_that_both_languages_take_more_paper(two_languages: Path) -> None:
    words = content.catalogue_in("en").messages
    one, both = (with_picks("en", value, 12) for value in ("en", BOTH))
    assert words("length.one_leaf") in html_of(one)
    assert words("length.one_leaf") not in html_of(both)
    assert words("length.one_language") in html_of(both)


def test_an_unknown_language_of_paper_is_that_of_the_page(two_languages: Path) -> None:
    test = with_picks("en", "tlh")
    assert not test.exception
    assert test.segmented_control(key="paper_language").value == "en"


def test_a_handout_in_both_says_how_many_pages_it_has(two_languages: Path) -> None:
    words = content.catalogue_in("en").messages
    said = words("paper_language.pages", pages="").split(" has ")[0]
    test = opened_in("en", "type", {"type": "bcg"})
    assert said not in html_of(test)
    test = test.segmented_control(key="paper_language").set_value(BOTH).run()
    assert not test.exception
    assert said in html_of(test)
    for asked, is_double in ((BOTH, True), ("en", False)):
        present = opened_in("en", "present", {"paper_language": asked})
        assert not present.exception
        assert ("in both languages, " in html_of(present)) is is_double
        assert ("at most both sides of 1 sheet" in html_of(present)) is not is_double


@pytest.mark.parametrize(("shown", "said"), [("en", PSEUDO), (PSEUDO, "en")])
def test_slides_and_notes_may_each_have_their_language(two_languages: Path, shown: str, said: str) -> None:
    test = opened_in("en", "present", {"slides_in": said, "notes_in": shown})  # such an address opens their fold
    test = test.segmented_control(key="slides_in").set_value(shown).run()
    test = test.segmented_control(key="notes_in").set_value(said).run()
    assert not test.exception
    asked = {key: value for key, value in (("slides_in", shown), ("notes_in", said)) if value != "en"}
    assert {key: test.query_params[key] for key in asked} == asked
    talks = {
        name: talk(content.catalogue_in(name), default_choice(content.catalogue_in(name))) for name in (shown, said)
    }
    assert [box.label for box in test.checkbox if str(box.key).startswith("slide_")] == [
        slide.title for slide in talks[shown].slides
    ]
    [door] = [words for words in html_of(test).split("href=") if "notes-door" in words[:400]]
    assert all(f"{key}={value}" in door for key, value in asked.items())
    slides, notes = (
        stage(opened_in("en", "present", {"slide": "welcome", "view": view, **asked})) for view in ("slides", "notes")
    )
    assert (slides["language"], notes["language"]) == (shown, said)
    for slide, sent in zip(talks[shown].slides, slides["slides"], strict=True):
        assert sent["title"] == slide.title and f'lang="{shown}"' in sent["html"]
    for slide, sent in zip(talks[said].slides, notes["slides"], strict=True):
        assert sent["title"] == slide.title and f'lang="{said}"' in sent["html"]
        assert f'lang="{shown}"' in sent["picture"]
