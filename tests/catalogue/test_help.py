"""Help outside: whom to call stands on every profile, sheet and handout, with what it helps with and who says so."""

from __future__ import annotations

from datetime import date

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.help import help_for, help_for_all, help_line
from data.catalogue.query import GROUP_SIZE, question_groups, questions_for
from data.sheet.sheet import Sheet
from documents.handout.handout import Print
from documents.handout.handout_pages import call_handout, comparison_handout, type_handout
from documents.handout.handout_room import room_handout
from documents.sheet.sheet_document import sheet_document
from documents.sheet.sheet_text import sheet_text

HOW = Print(("Please read.",), date(2026, 11, 29))


def test_the_two_lines_that_everybody_can_call_come_first(catalogue: Catalogue) -> None:
    first, second = help_for_all(catalogue)[:2]
    assert (first.id, second.id) == ("nci", "acs")
    assert "1-800-4-CANCER" in first.phone and "1-800-422-6237" in first.phone
    assert second.phone == "1-800-227-2345"
    assert set(first.languages) == set(second.languages) == {"english", "spanish"}


def test_a_number_can_be_dialled(catalogue: Catalogue) -> None:
    assert catalogue.help["nci"].dial == "+18004226237"
    for helpline in catalogue.help.values():
        assert len(helpline.dial) == 12 and helpline.url and helpline.sources, helpline.id


def test_help_for_some_cancers_stands_only_where_it_fits(catalogue: Catalogue) -> None:
    blood = catalogue.help["blood_cancer_united"]
    assert blood in help_for(catalogue, catalogue.subjects["car_t_cell_therapy"])
    assert blood not in help_for(catalogue, catalogue.subjects["bcg"])
    for subject in catalogue.subjects.values():
        assert set(help_for_all(catalogue)) <= set(help_for(catalogue, subject)), subject.id


def test_every_handout_names_whom_to_call(catalogue: Catalogue) -> None:
    handouts = [type_handout(catalogue, subject, HOW) for subject in catalogue.subjects.values()]
    handouts += [room_handout(catalogue, HOW)]
    handouts += [call_handout(catalogue, catalogue.types, HOW), comparison_handout(catalogue, catalogue.types[:2], HOW)]
    for handout in handouts:
        [section] = [
            part for part in (*handout.sections, *handout.after) if part.heading == catalogue.messages("help.heading")
        ]
        for helpline in help_for_all(catalogue):
            assert any(helpline.phone in line.text and line.name == helpline.name for line in section.lines), (
                handout.title
            )


def test_every_sheet_names_whom_to_call_and_who_says_so(catalogue: Catalogue) -> None:
    document = sheet_document(
        catalogue, Sheet().with_picks(["goal_of_treatment"]), ("Please read.",), date(2026, 11, 29)
    )
    text = " ".join(sheet_text(document).decode("utf-8").split())
    for helpline in catalogue.help.values():
        assert helpline.phone in text and helpline.name in text
        assert all(catalogue.sources[source].publisher in text for source in helpline.sources)


def test_each_line_says_number_language_and_what_it_helps_with(catalogue: Catalogue) -> None:
    for helpline in catalogue.help.values():
        line = help_line(catalogue.messages, helpline)
        assert line.startswith(helpline.phone) and line.endswith(helpline.helps_with)
        assert ("Spanish" in line) is ("spanish" in helpline.languages)


@pytest.mark.parametrize("subject", ["checkpoint_inhibitors", "car_t_cell_therapy", "immune_modulators", "bcg"])
def test_questions_of_a_profile_come_in_groups_that_can_be_taken_in(catalogue: Catalogue, subject: str) -> None:
    questions = questions_for(catalogue, catalogue.subjects[subject])
    groups = question_groups(questions)
    assert all(1 <= len(group) <= GROUP_SIZE for _, group in groups)
    assert all(question.topic == topic for topic, group in groups for question in group)
    assert sorted(question.id for _, group in groups for question in group) == sorted(
        question.id for question in questions
    )
