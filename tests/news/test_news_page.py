"""Decoding a headline on the page, without a browser: what is shown, what is refused, and nothing typed is lost."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.news.news_box import ASKED, EXAMPLES, WORDS
from data.catalogue.catalogue import Catalogue
from data.catalogue.messages import Messages
from data.news.news_text import LONGEST_NEWS
from tests.page.test_pages import html_of, offered, opened

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)> **bold** :red[x] $x$ [a](javascript:alert(1)) Keytruda"


@pytest.fixture(scope="module")
def words(catalogue: Catalogue) -> Messages:
    return catalogue.messages


def page_with(typed: str) -> AppTest:
    test = opened("news")
    test.text_area(key=WORDS).set_value(typed).run()
    test.button(key="news_show").click().run()
    assert not test.exception
    return test


def test_a_headline_is_shown_with_marks_and_meanings(words: Messages) -> None:
    html = html_of(page_with("Keytruda and CAR T-cell therapy, then Keytruda again"))
    assert words("news.found_many", count=2) in html
    assert html.count('class="mark" popovertarget="meaning-1"') == 2  # two mentions of one medicine, one meaning
    assert html.count('id="meaning-1"') == 1
    assert words("news.times_many", count=2) in html
    assert "medicines?medicine=pembrolizumab" in html
    assert "type?type=car_t_cell_therapy" in html


@pytest.mark.parametrize("target", ["TROP-2", "RANKL"])
def test_a_target_leads_to_its_medicines_also_where_they_work_in_other_ways(target: str, words: Messages) -> None:
    html = html_of(page_with(f"a drug that acts on {target} in cancer"))
    target_id = target.lower().replace("-", "_")
    assert f"medicines?target={target_id}" in html
    assert words("frame.ignored") not in html_of(opened("medicines", {"target": target_id}))


def test_every_check_is_shown_with_the_readers_own_wording(catalogue: Catalogue) -> None:
    html = html_of(page_with("Miracle drug shrinks tumors in mice"))
    for check in catalogue.headline_checks.values():
        assert check.question in html
    assert ">Miracle</q>" in html and ">mice</q>" in html
    assert catalogue.messages("news.checks_lead") in html
    assert catalogue.messages("news.not_said") in html


def test_each_check_offers_its_questions_for_the_sheet(catalogue: Catalogue) -> None:
    of_checks, of_the_text = offered(page_with("Keytruda works in mice"))
    questions = [question for check in catalogue.headline_checks.values() for question in check.questions]
    assert of_checks == [[question, catalogue.questions[question].text] for question in questions]
    assert ["what_is_not_known", catalogue.questions["what_is_not_known"].text] in of_the_text


def test_all_questions_of_the_findings_go_on_the_sheet_by_one_press(catalogue: Catalogue) -> None:
    test = page_with("Keytruda works in mice")
    questions = [question for question, _ in offered(test)[-1]]
    assert len(questions) > 2 and len(set(questions)) == len(questions)
    assert f'data-questions="{".".join(questions)}"' in html_of(test)


def test_what_matters_most_stands_before_the_text_and_the_list(words: Messages) -> None:
    html = html_of(page_with("Keytruda works in mice"))
    order = [html.index(f">{words(f'news.{part}')}</h2>") for part in ("verdict", "your_text", "checks", "questions")]
    assert order == sorted(order)
    assert html.index(words("news.verdict")) < html.index(">mice</q>") < html.index(words("news.verdict_note"))


def test_a_text_of_a_word_or_in_another_language_is_not_told_what_it_leaves_out(
    catalogue: Catalogue, words: Messages
) -> None:
    left_out = [row.says for row in catalogue.headline_findings.values() if not (row.clues or row.things)]
    assert words("news.verdict_none") in html_of(page_with("Keytruda"))
    for typed in ("Keytruda", "La inmunoterapia ayuda a su sistema inmunitario contra muchos tumores malignos"):
        html = html_of(page_with(typed))
        assert not [line for line in left_out if line in html], typed


@pytest.mark.parametrize("example", EXAMPLES)
def test_each_example_can_be_pressed_and_has_something_to_explain(example: str, words: Messages) -> None:
    test = opened("news")
    test.button(key=f"news_example_{example}").click().run()
    assert not test.exception
    assert test.text_area(key=WORDS).value == words(f"news.example_{example}")
    assert 'id="meaning-1"' in html_of(test)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\u200b\u202e\ufeff", "empty"),
        ("🎗️🎗️", "empty"),
        ("\x00\x01\x02", "empty"),
        ("https://example.org/news/car-t", "address"),
        ("www.example.com", "address"),
    ],
)
def test_what_cannot_be_decoded_is_refused_in_a_plain_line(typed: str, line: str, words: Messages) -> None:
    html = html_of(page_with(typed))
    assert words(f"news.{line}") in html
    assert "meaning-1" not in html


@pytest.mark.parametrize("length", [LONGEST_NEWS + 1, 600_000])
def test_a_text_that_is_too_long_is_refused_and_kept(length: int, words: Messages) -> None:
    typed = ("Keytruda " * (length // 9 + 1))[:length]
    test = page_with(typed)
    assert words("news.too_long", count=f"{length:,}", most=f"{LONGEST_NEWS:,}") in html_of(test)
    assert test.text_area(key=WORDS).value == typed


def test_a_text_of_the_greatest_length_is_decoded() -> None:
    assert "meaning-1" in html_of(page_with(("Keytruda " * LONGEST_NEWS)[:LONGEST_NEWS]))


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("La inmunoterapia ayuda a su sistema inmunitario contra muchos tumores malignos", "spanish"),
        ("L'immunothérapie est un traitement pour les tumeurs et les cancers du poumon", "not_english"),
        ("Иммунотерапия помогает людям с меланомой", "not_english"),
        ("العلاج المناعي يساعد الجسم", "not_english"),
        ("<b>Keytruda</b> works", "markup"),
        ("Keytruda\x07 works", "signs"),
    ],
)
def test_a_text_that_is_odd_is_decoded_with_a_word_about_it(typed: str, line: str, words: Messages) -> None:
    assert words(f"news.{line}") in html_of(page_with(typed))


def test_what_differs_from_the_usual_meaning_is_said_before_it(catalogue: Catalogue, words: Messages) -> None:
    html = html_of(page_with("CAR-T cells made inside the body, with no lab"))
    turned = words("news.turned", words="made inside the body").replace('"', "&quot;")
    assert turned in html
    assert html.index(turned) < html.index(catalogue.subjects["car_t_cell_therapy"].statements["summary"].text)


def test_a_share_told_in_words_is_given_out_of_a_hundred(words: Messages) -> None:
    html = html_of(page_with("One in five patients on Keytruda had a rash"))
    assert words("news.share_of_100", count=20) in html


def test_words_for_symptoms_bring_the_call_text_first(words: Messages) -> None:
    html = html_of(page_with("I have a high fever after Keytruda"))
    assert html.index(words("search_box.call_911")) < html.index(words("news.found_one"))


def test_what_is_pasted_never_becomes_markup(words: Messages) -> None:
    test = page_with(MARKUP)
    html = html_of(test)
    assert "<script" not in html and "<img src=x" not in html
    assert "&lt;script&gt;" in html and ":red[x] $x$" in html
    assert all(MARKUP[:20] not in block.value for block in test.markdown)


def test_the_text_outlives_a_change_of_page_and_stays_out_of_the_address() -> None:
    test = page_with("Keytruda for melanoma")
    test.switch_page("pages/explore.py").run()
    test.switch_page("pages/news.py").run()
    assert test.text_area(key=WORDS).value == "Keytruda for melanoma"
    assert "meaning-1" in html_of(test)
    assert not any("Keytruda" in value for values in test.query_params.values() for value in values)


def test_an_empty_box_is_one_press_away() -> None:
    test = page_with("Keytruda")
    test.button(key="news_clear").click().run()
    assert test.text_area(key=WORDS).value == ""
    assert ASKED not in test.session_state
    assert "meaning-1" not in html_of(test)


def test_another_press_on_the_page_does_not_decode_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    test = page_with("Keytruda in mice")

    def fail(*_: object) -> None:
        raise AssertionError("decoded again")

    monkeypatch.setattr("components.news.news_box.decode", fail)
    test.run()
    assert not test.exception
