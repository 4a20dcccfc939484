"""The glossary's page: first view, one entry, a letter, a type, typed words, and odd addresses."""

from __future__ import annotations

import re

import pytest

from data.catalogue.catalogue import Catalogue
from tests.page.test_pages import ODD, html_of, opened


def test_the_first_view_names_every_entry(catalogue: Catalogue) -> None:
    html = html_of(opened("glossary"))
    for term in catalogue.terms:
        assert f"glossary?term={term}" in html


def test_an_entry_by_itself_shows_all_its_parts(catalogue: Catalogue) -> None:
    term = catalogue.terms["cytokine"]
    test = opened("glossary", {"term": term.id})
    html = html_of(test)
    assert term.term in test.title[0].value.lower()
    assert term.meaning in html and term.say in html
    assert f"type?type={term.subject}" in html
    for source in term.all_sources:
        assert catalogue.sources[source].title in html


def test_every_entry_opens(catalogue: Catalogue) -> None:
    test = opened("glossary")
    titles = set()
    for term in catalogue.terms:
        test.query_params["term"] = term
        test.run()
        assert not test.exception, term
        titles.add(test.title[0].value)
    assert len(titles) == len(catalogue.terms)


def test_a_letter_and_a_type_narrow_the_list(catalogue: Catalogue) -> None:
    html = html_of(opened("glossary", {"letter": "p"}))
    assert 'id="term-placebo"' in html and 'id="term-antigen"' not in html
    html = html_of(opened("glossary", {"type": "treatment_vaccines"}))
    assert 'id="term-treatment_vaccine"' in html and 'id="term-placebo"' not in html
    html = html_of(opened("glossary", {"type": "treatment_vaccines", "letter": "q"}))
    assert 'id="term-' not in html
    assert catalogue.messages("glossary.none_chosen") in html
    html = html_of(opened("glossary", {"type": "treatment_vaccines", "letter": "x"}))
    assert 'id="term-treatment_vaccine"' in html
    assert catalogue.messages("frame.ignored") in html


@pytest.mark.parametrize("odd", [odd for odd in ODD if not odd.startswith("bcg")], ids=lambda odd: repr(odd[:12]))
def test_an_unknown_entry_gives_the_first_view_and_a_plain_line(odd: str, catalogue: Catalogue) -> None:
    test = opened("glossary", {"term": odd})
    assert not test.exception
    html = html_of(test)
    assert catalogue.messages("glossary.unknown") in html
    assert "<script>" not in html
    assert test.title[0].value == catalogue.messages("glossary.title")


def test_typed_words_find_entries_and_stay_out_of_the_address(catalogue: Catalogue) -> None:
    test = opened("glossary", {"term": "placebo"})
    test.text_input(key="glossary_words").set_value("remision").run()
    html = html_of(test)
    assert 'id="term-remission"' in html
    assert "remission" in html and test.title[0].value == catalogue.messages("glossary.title")
    assert "remision" not in str(test.query_params)


def test_a_misspelled_word_is_answered_with_what_may_have_been_meant(catalogue: Catalogue) -> None:
    test = opened("glossary")
    test.text_input(key="glossary_words").set_value("plasebo").run()
    html = html_of(test)
    meant = catalogue.messages("glossary.read_as", words="placebo")
    assert meant in html
    assert html.index(meant) < html.index('class="term-large" id="term-placebo"')


def test_the_nearest_word_stands_in_full_and_each_once(catalogue: Catalogue) -> None:
    test = opened("glossary")
    test.text_input(key="glossary_words").set_value("checkpoint").run()
    html = html_of(test)
    anchors = re.findall(r'id="(term-\w+)"', html)
    assert len(anchors) > 3 and len(set(anchors)) == len(anchors)
    assert html.index('class="term-large"') < html.index('class="word-folds"')


def test_what_is_typed_stands_in_the_place_of_a_letter_and_a_letter_in_its(catalogue: Catalogue) -> None:
    test = opened("glossary", {"letter": "p"})
    test.text_input(key="glossary_words").set_value("remission").run()
    assert 'id="term-remission"' in html_of(test) and 'id="term-placebo"' not in html_of(test)
    assert "letter" not in test.query_params
    test.query_params["letter"] = "p"
    test.run()
    assert 'id="term-remission"' not in html_of(test) and 'id="term-placebo"' in html_of(test)


def test_a_symptom_brings_what_to_do_first(catalogue: Catalogue) -> None:
    test = opened("glossary")
    test.text_input(key="glossary_words").set_value("I have a fever").run()
    assert catalogue.messages("search_box.call_911") in html_of(test)


def test_a_word_nobody_knows_is_answered_with_a_way_on(catalogue: Catalogue) -> None:
    test = opened("glossary")
    test.text_input(key="glossary_words").set_value("zzzzqqq <b>x</b>").run()
    html = html_of(test)
    assert catalogue.messages("glossary.found_none") in html
    assert "<b>x</b>" not in html
    assert test.text_input(key="glossary_words").value == "zzzzqqq <b>x</b>"


def test_the_search_offers_a_word_that_is_in_the_glossary_alone(catalogue: Catalogue) -> None:
    test = opened("explore")
    for typed, term in (("remission", "remission"), ("randomised", "randomized")):
        test.text_input(key="search_words").set_value(typed).run()
        assert not test.exception
        html = html_of(test)
        assert catalogue.messages("search_box.in_glossary") in html
        assert catalogue.terms[term].meaning in html
        assert catalogue.messages("search_box.nothing") not in html
    test.text_input(key="search_words").set_value("pembrolizumab").run()
    assert catalogue.messages("search_box.in_glossary") not in html_of(test)
