"""What every page shows, without a browser: no exception, one H1, words and not keys, odd addresses explained."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.page.content import day
from data.catalogue.catalogue import Catalogue
from data.catalogue.query import MEDICINE_LIST_SOURCE, medicine_name
from data.medicines.medicine_counts import by_cancer_and_mechanism
from tests.conftest import ROOT

PAGES = (
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
    pickers = [block.proto.body for block in test.get("html") if 'class="question-boxes"' in block.proto.body]
    box = r'data-question="(\w+)"></input><span>([^<]*)</span>'
    return [[[question, unescape(words)] for question, words in re.findall(box, picker)] for picker in pickers]


def html_of(test: AppTest) -> str:
    return " ".join(block.proto.body for block in test.get("html"))


def cards_of(test: AppTest) -> dict[str, str]:
    """The cards of the kinds found on Explore, as markup, by kind."""
    [cards] = [block.proto.body for block in test.get("html") if 'class="kind-cards"' in block.proto.body]
    return {re.findall(r'data-keep="kind-(\w+)"', card)[0]: card for card in cards.split("<li>")[1:]}


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


def test_four_questions_to_start_with_go_on_the_sheet_with_one_press(catalogue: Catalogue) -> None:
    html = html_of(opened("explore"))
    button = f">{catalogue.messages('start.add_four')}</button>"
    assert 'data-questions="option_for_my_cancer.which_type.side_effects_to_expect.how_we_know"' in html
    assert button in html


def test_the_first_page_holds_all_facts_of_what_immunotherapy_is(catalogue: Catalogue) -> None:
    html = unescape(html_of(opened("explore")))
    for statement in catalogue.pages["start"].statements.values():
        for line in statement.lines:
            assert line in html, line
    words = re.sub(r"</?span[^>]*>", "", html)  # parts of a name are kept on one line by a span
    for subject in catalogue.types:
        assert subject.name in words
    for question in ("option_for_my_cancer", "which_type", "side_effects_to_expect", "how_we_know"):
        assert catalogue.questions[question].text in html


def test_a_cancer_names_the_medicines_by_which_each_kind_was_found(catalogue: Catalogue) -> None:
    test = opened("explore", {"cancer": "colorectal"})
    assert catalogue.messages("explore.not_eligibility") in html_of(test)
    card = unescape(cards_of(test)["pd1_pdl1_inhibitors"])
    before, _, _ = catalogue.messages("explore.approved_cancer", names="|").partition("|")
    assert before + "nivolumab (Opdivo)" in card
    assert catalogue.messages("explore.approved_any_solid", names="dostarlimab-gxly (Jemperli)") in card


def test_any_lung_cancer_finds_what_each_lung_cancer_finds(catalogue: Catalogue) -> None:
    group = catalogue.cancer_groups["any_lung"]
    whole = set(cards_of(opened("explore", {"cancer": group.id})))
    parts = {kind for cancer in group.members for kind in cards_of(opened("explore", {"cancer": cancer}))}
    assert whole == parts and whole < {kind.id for kind in catalogue.kinds}


def test_explore_shows_every_kind_as_a_card_until_something_is_chosen(catalogue: Catalogue) -> None:
    cards = cards_of(opened("explore"))
    assert set(cards) == {kind.id for kind in catalogue.kinds}
    for kind in catalogue.kinds:
        assert " ".join(kind.lines("summary")) in unescape(cards[kind.id])
        assert f'{catalogue.messages("tray.add")}<span class="unseen"> {kind.name}</span>' in unescape(cards[kind.id])


def test_a_filter_that_few_use_is_named_beside_the_count_and_can_be_taken_back(catalogue: Catalogue) -> None:
    assert "setting" not in {box.key for box in opened("explore").selectbox}
    test = opened("explore", {"setting": "home"})
    assert f'class="found-for">{catalogue.messages("setting.home")}<' in html_of(test)
    assert set(cards_of(test)) < {kind.id for kind in catalogue.kinds}
    [clear] = [button for button in test.button if button.label == catalogue.messages("explore.clear")]
    clear.click().run()
    assert "setting" not in test.query_params
    assert set(cards_of(test)) == {kind.id for kind in catalogue.kinds}


def test_the_grid_counts_the_medicines_of_each_cancer_and_says_their_names(catalogue: Catalogue) -> None:
    test = opened("explore", {"cancer": "melanoma", "mechanism": "brakes_off"})
    counts = by_cancer_and_mechanism(catalogue)
    html = html_of(test)
    for cancer, row in counts.items():
        for mechanism, medicines in row.items():
            assert re.search(rf'data-cell="{cancer}\.{mechanism}">{len(medicines)}</a>', html), (cancer, mechanism)
    [answer] = [block.proto.body for block in test.get("html") if 'class="grid-answer"' in block.proto.body]
    for medicine in counts["melanoma"]["brakes_off"]:
        assert medicine_name(medicine) in unescape(answer)


def test_nothing_found_names_the_day_and_a_way_out(catalogue: Catalogue) -> None:
    html = html_of(opened("explore", {"cancer": "prostate", "route": "by_mouth"}))
    words = catalogue.messages
    checked = day(catalogue.sources[MEDICINE_LIST_SOURCE].checked_on)
    assert words("explore.none", checked=checked) in html
    assert words("explore.none_way_out").partition('"')[0] in html


def add_own(catalogue: Catalogue, test: AppTest, words: str) -> AppTest:
    test.text_input(key="own_words").set_value(words)
    [add] = [button for button in test.button if button.label == catalogue.messages("questions.own_add")]
    return add.click().run()


def test_own_words_go_on_the_sheet_and_odd_ones_are_refused_beside_the_field(catalogue: Catalogue) -> None:
    test = opened("questions")
    add_own(catalogue, test, "Who feeds my cat?")
    assert catalogue.messages("questions.own_added") in html_of(test)
    assert test.text_input(key="own_words").value == ""
    add_own(catalogue, test, "who feeds my cat?")
    assert catalogue.messages("questions.own_repeated") in html_of(test)
    assert test.text_input(key="own_words").value == "who feeds my cat?"
    add_own(catalogue, test, "   ")
    assert catalogue.messages("questions.own_empty") in html_of(test)
    add_own(catalogue, test, "x" * 2001)
    assert catalogue.messages("questions.own_too_long", most=2000) in html_of(test)


def test_own_words_never_reach_the_address(catalogue: Catalogue) -> None:
    test = opened("questions", {"sheet": "goal_of_treatment"})
    add_own(catalogue, test, "MARKER-WORDS?")
    assert "MARKER" not in str(test.query_params)


@pytest.mark.parametrize("script", ["app.py", *(f"pages/{page}.py" for page in PAGES)])
def test_broken_content_shows_a_maintenance_page_also_on_a_deep_link(
    script: str, monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue, caplog: pytest.LogCaptureFixture
) -> None:
    import components.page.content
    from data.catalogue.faults import ContentError, Fault

    def broken(language: str) -> Catalogue:
        raise ContentError([Fault("tables/x.csv", 3, "id", "wrong.", "mend it.")])

    monkeypatch.setattr(components.page.content, "load_content", broken)
    components.page.content._load.cache_clear()
    components.page.content._read.cache_clear()
    try:
        test = AppTest.from_file(str(ROOT / script), default_timeout=30).run()
        assert not test.exception
        assert test.title[0].value == catalogue.messages("error.broken_heading")
        assert [line.value for line in test.text] == [
            catalogue.messages("error.broken"),
            catalogue.messages("error.broken_help"),
        ]
        assert "tables/x.csv" not in html_of(test)
        [logged] = [record for record in caplog.records if record.name == "immunotherapy_explorer"]
        fault, count, then = logged.getMessage().splitlines()
        assert (fault, count) == ("tables/x.csv, row 3, column id: wrong. Mend: mend it.", "1 mistake.")
        assert "no restart is needed" in then
        assert logged.exc_info is None
    finally:
        components.page.content._load.cache_clear()
        components.page.content._read.cache_clear()
