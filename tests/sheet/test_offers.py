"""What is offered where a reader is, and what a change of the sheet has touched."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import differing_questions, questions_for
from data.sheet.offers import HEADLINE, by_concern, offers, questions_for_medicine
from data.sheet.sheet import Sheet, changed_entries


def test_a_medicine_offers_the_questions_of_its_kind(catalogue: Catalogue) -> None:
    medicine = catalogue.medicines["pembrolizumab"]
    offered = questions_for_medicine(catalogue, medicine)
    assert offered == questions_for(catalogue, catalogue.subjects[medicine.kind])
    assert [offer.about for offer in offers(catalogue, ("pembrolizumab",))] == ["pembrolizumab"]


def test_every_medicine_and_every_type_and_kind_offers_questions(catalogue: Catalogue) -> None:
    for topic in (*catalogue.medicines, *catalogue.subjects):
        assert offers(catalogue, (topic,)), topic


def test_a_comparison_offers_first_what_differs_and_no_question_twice(catalogue: Catalogue) -> None:
    compared = ("car_t_cell_therapy", "bispecific_t_cell_engagers")
    first, *others = offers(catalogue, compared)
    assert not first.about
    assert tuple(question.id for question in first.questions) == differing_questions(catalogue, compared)
    assert [offer.about for offer in others] == list(compared)
    ids = [question.id for offer in (first, *others) for question in offer.questions]
    assert len(ids) == len(set(ids))


def test_a_headline_offers_its_own_questions_and_then_those_of_what_it_names_without_a_comparison(
    catalogue: Catalogue,
) -> None:
    named = ("car_t_cell_therapy", "bispecific_t_cell_engagers")
    first, *others = offers(catalogue, named, ["what_is_not_known"])
    assert (first.about, [question.id for question in first.questions]) == (HEADLINE, ["what_is_not_known"])
    assert [offer.about for offer in others] == list(named)
    assert offers(catalogue, (), []) == ()


def test_an_unknown_id_offers_nothing(catalogue: Catalogue) -> None:
    assert offers(catalogue, ("nobody",)) == ()


def test_what_matters_first_comes_first_and_nothing_is_lost(catalogue: Catalogue) -> None:
    bank = tuple(catalogue.questions.values())
    for concern in catalogue.concerns.values():
        ordered = by_concern(bank, concern, catalogue)
        assert {question.id for question in ordered[: len(concern.questions)]} == set(concern.questions)
        assert set(ordered) == set(bank)
    assert by_concern(bank, None, catalogue) == bank


def test_the_last_change_names_what_is_new_or_what_took_the_place_of_what_went() -> None:
    before = Sheet().with_picks(["a", "b", "c"])
    assert changed_entries(before, before.with_question("d")) == ("d",)
    assert changed_entries(before, before.without_question("b")) == ("c",)
    assert changed_entries(before, before.without_question("c")) == ("b",)
    assert changed_entries(before, Sheet()) == ()
