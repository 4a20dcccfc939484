"""Five questions about each medicine: good and harm, how it goes, what to watch for, and what it costs."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.medicines.medicine_questions import questions_about

TOPICS = (
    "benefits_and_chances",
    "side_effects_and_who_to_call",
    "how_it_works_for_me",
    "side_effects_and_who_to_call",
    "cost_travel_trials",
)


def test_every_medicine_has_five_different_questions_one_for_each_thing_to_ask(catalogue: Catalogue) -> None:
    for medicine in catalogue.medicines.values():
        questions = [catalogue.questions[question] for question in questions_about(catalogue, medicine)]
        assert tuple(question.topic for question in questions) == TOPICS, medicine.id
        assert len({question.id for question in questions}) == len(TOPICS), medicine.id
        assert not any(question.about_prognosis for question in questions), medicine.id


def test_a_question_of_a_kind_or_type_is_asked_only_of_its_own_medicines(catalogue: Catalogue) -> None:
    for medicine in catalogue.medicines.values():
        belonging = {medicine.kind, catalogue.subjects[medicine.kind].facts.home_type}
        for question in questions_about(catalogue, medicine):
            subjects = set(catalogue.questions[question].subjects)
            assert not subjects or subjects & belonging, (medicine.id, question)


def test_the_questions_of_the_kind_take_the_place_of_general_ones(catalogue: Catalogue) -> None:
    medicines = catalogue.medicines
    assert {"shot_or_drip", "loose_stools"} < set(questions_about(catalogue, medicines["pembrolizumab"]))
    assert "fever_after_cells" in questions_about(catalogue, medicines["tisagenlecleucel"])
    assert "clot_signs" in questions_about(catalogue, medicines["lenalidomide"])


def test_what_works_in_another_way_than_its_kind_gets_general_questions(catalogue: Catalogue) -> None:
    for medicine in catalogue.medicines.values():
        if not medicine.mainly_immune or medicine.mechanism:
            questions = questions_about(catalogue, medicine)
            assert not any(catalogue.questions[question].subjects for question in questions), medicine.id
