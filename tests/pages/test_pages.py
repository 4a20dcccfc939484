"""What every page shows, without a browser: no exception, one H1, words and not keys, odd addresses explained."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.load import Catalogue
from tests.conftest import ROOT

PAGES = (
    "start",
    "explore",
    "type",
    "compare",
    "medicines",
    "questions",
    "news",
    "read_news",
    "glossary",
    "present",
    "about",
)
VIEWS = [
    ("start", {}),
    ("explore", {}),
    ("explore", {"mechanism": "brakes_off", "cancer": "melanoma", "route": "vein"}),
    ("explore", {"cancer": "prostate", "route": "by_mouth"}),
    ("type", {}),
    ("type", {"type": "checkpoint_inhibitors"}),
    ("type", {"type": "personal_mrna_vaccines"}),
    ("compare", {}),
    ("compare", {"compare": "car_t_cell_therapy.bcg"}),
    ("compare", {"compare": "bcg.interferons.til_therapy.lag3_inhibitors", "rows": "differ"}),
    ("questions", {"sheet": "goal_of_treatment.how_given"}),
    ("medicines", {}),
    ("medicines", {"kind": "bcg", "medicine": "bcg_tice"}),
    ("news", {}),
    ("glossary", {}),
    ("glossary", {"term": "pd_l1"}),
    ("glossary", {"letter": "c", "type": "t_cell_transfer"}),
    ("read_news", {}),
    ("about", {}),
]
ODD = ["nonsense", "x" * 10_000, "<script>alert(1)</script>", "bcg." * 300, "\u202e", "a\x00b"]
PARAMETER = {"explore": "mechanism", "type": "type", "compare": "compare", "questions": "sheet"}


def opened(page: str, parameters: dict[str, str] | dict[str, list[str]] | None = None) -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.run()
    test.switch_page(f"pages/{page}.py")
    for name, value in (parameters or {}).items():
        test.query_params[name] = value
    return test.run()


def offered(test: AppTest) -> list[list[list[str]]]:
    """The questions that each picker on the page offers for the sheet, as id and words."""
    components = [element.proto for element in test.get("bidi_component")]
    return [json.loads(one.json)["questions"] for one in components if one.component_name.endswith("question_picker")]


def html_of(test: AppTest) -> str:
    return " ".join(block.proto.body for block in test.get("html"))


def cards_of(test: AppTest) -> list[dict[str, Any]]:
    """The cards of the kinds found on Explore."""
    drawn = [json.loads(block.proto.json) for block in test.get("bidi_component") if getattr(block.proto, "json", "")]
    [groups] = [json.loads(data["groups"]) for data in drawn if "groups" in data]
    return [card for group in groups for card in group["cards"]]


@pytest.mark.parametrize(("page", "parameters"), VIEWS, ids=str)
def test_a_view_opens_without_an_exception_and_with_one_title(page: str, parameters: dict[str, str]) -> None:
    test = opened(page, parameters)
    assert not test.exception
    assert len(test.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_every_page_carries_the_notice(page: str, catalogue: Catalogue) -> None:
    html = html_of(opened(page))
    for part in ("learning", "no_change"):
        assert catalogue.messages(f"notice.{part}") in html


def test_every_profile_opens(catalogue: Catalogue) -> None:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.run()
    test.switch_page("pages/type.py").run()
    for subject in catalogue.subjects.values():
        test.query_params["type"] = subject.id
        test.run()
        assert not test.exception, subject.id
        assert test.title[0].value == subject.title


@pytest.mark.parametrize("page", PARAMETER)
@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:12]))
def test_an_odd_address_is_ignored_and_said_to_be(page: str, odd: str, catalogue: Catalogue) -> None:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.query_params[PARAMETER[page]] = odd
    test.run() if page == "questions" else test.run().switch_page(f"pages/{page}.py")
    if page != "questions":
        test.query_params[PARAMETER[page]] = odd
        test.run()
    assert not test.exception
    html = html_of(test)
    assert catalogue.messages("frame.ignored") in html
    assert odd not in html


def test_two_hundred_values_do_no_harm(catalogue: Catalogue) -> None:
    test = opened("compare", {"compare": ["bcg", "interferons"] * 100})
    assert not test.exception
    assert catalogue.messages("frame.ignored") in html_of(test)


def test_the_four_questions_of_start_go_on_the_sheet_with_one_press(catalogue: Catalogue) -> None:
    test = opened("start")
    test.button[0].click().run()
    assert catalogue.messages("frame.sheet_many", count=4) in html_of(test)


def test_start_reaches_all_facts_of_the_first_page(catalogue: Catalogue) -> None:
    html = html_of(opened("start"))
    for words in (
        "headlines",
        "CAR T-cell therapy",
        "new frontier",
        "biological therapy",
        "genes",
        "proteins",
    ):
        assert words in html, words
    for subject in catalogue.types:
        assert subject.name in html
    for question in ("option_for_my_cancer", "which_type", "side_effects_to_expect", "how_we_know"):
        assert catalogue.questions[question].text.replace("'", "&#x27;") in html


def test_a_filter_names_why_each_kind_was_found(catalogue: Catalogue) -> None:
    test = opened("explore", {"cancer": "colorectal"})
    assert catalogue.messages("explore.not_eligibility") in html_of(test)
    said = [line for card in cards_of(test) for line in card["lines"]]
    assert any(line.startswith(catalogue.messages("explore.why_cancer")) for line in said)
    assert any(line.startswith(catalogue.messages("explore.why_any_solid")) for line in said)


def test_explore_shows_every_kind_as_a_card_until_something_is_chosen(catalogue: Catalogue) -> None:
    test = opened("explore")
    assert {card["id"] for card in cards_of(test)} == {kind.id for kind in catalogue.kinds}
    assert all(card["lines"] and card["name"] in card["compare"] for card in cards_of(test))


def test_the_filters_that_few_use_are_open_when_an_address_has_one(catalogue: Catalogue) -> None:
    assert "setting" not in {box.key for box in opened("explore").selectbox}
    test = opened("explore", {"setting": "home"})
    assert test.selectbox(key="setting").value == "home"
    test.selectbox(key="making").select("ready_made").run()
    assert test.query_params["making"] == "ready_made"
    [clear] = [button for button in test.button if button.label == catalogue.messages("explore.clear")]
    clear.click().run()
    assert "setting" not in test.query_params
    assert test.selectbox(key="setting").value == ""


def test_nothing_found_names_the_day_and_a_way_out(catalogue: Catalogue) -> None:
    html = html_of(opened("explore", {"cancer": "prostate", "route": "by_mouth"}))
    assert "None found in our list, checked to 28 September 2026." in html
    assert "Try this" in html


def add_own(test: AppTest, words: str) -> AppTest:
    test.text_input(key="own_words").set_value(words)
    [add] = [button for button in test.button if "Add my" in button.label]
    return add.click().run()


def test_own_words_go_on_the_sheet_and_odd_ones_are_refused_beside_the_field(catalogue: Catalogue) -> None:
    test = opened("questions")
    add_own(test, "Who feeds my cat?")
    assert catalogue.messages("questions.own_added") in html_of(test)
    assert test.text_input(key="own_words").value == ""
    add_own(test, "who feeds my cat?")
    assert catalogue.messages("questions.own_repeated") in html_of(test)
    assert test.text_input(key="own_words").value == "who feeds my cat?"
    add_own(test, "   ")
    assert catalogue.messages("questions.own_empty") in html_of(test)
    add_own(test, "x" * 2001)
    assert catalogue.messages("questions.own_too_long", most=2000) in html_of(test)


def test_own_words_never_reach_the_address(catalogue: Catalogue) -> None:
    test = opened("questions", {"sheet": "goal_of_treatment"})
    add_own(test, "MARKER-WORDS?")
    assert "MARKER" not in str(test.query_params)


@pytest.mark.parametrize("script", ["app.py", *(f"pages/{page}.py" for page in PAGES)])
def test_broken_content_shows_a_maintenance_page_also_on_a_deep_link(
    script: str, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue
) -> None:
    import components.content
    from data.faults import ContentError, Fault

    def broken(language: str) -> Catalogue:
        raise ContentError([Fault("tables/x.csv", 3, "id", "wrong.", "mend it.")])

    monkeypatch.setattr(components.content, "load_catalogue", broken)
    components.content._load.cache_clear()
    try:
        test = AppTest.from_file(str(ROOT / script), default_timeout=30).run()
        assert not test.exception
        assert test.title[0].value == catalogue.messages("error.broken_heading")
        assert [line.value for line in test.text] == [
            catalogue.messages("error.broken"),
            catalogue.messages("error.broken_help"),
        ]
        assert "tables/x.csv" not in html_of(test)
    finally:
        components.content._load.cache_clear()
