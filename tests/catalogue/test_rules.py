"""Profiles say a thing once, explain each term at first use, and no call list makes anybody wait with a fever."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import DEFAULT_LANGUAGE
from data.catalogue.model import Statement, Subject
from tests.catalogue import reading, rules
from tests.support.known import known_catalogue

CATALOGUES = {language: known_catalogue(language) for language in reading.READ}
KNOWN = CATALOGUES[DEFAULT_LANGUAGE]
SUBJECTS = [(language, name) for language in CATALOGUES for name in KNOWN.subjects]
# Explained in its sentence, and too plain or too seldom for an entry of the glossary.
IN_PLACE_ALONE = {
    "chromosome",
    "kaposi_sarcoma",
    "live_vaccine",
    "myelodysplastic_syndrome",
    "non_small_cell",
}


def subject_with(**parts: str | tuple[str, ...]) -> Subject:
    """A profile of which only some parts are written."""
    lines: Mapping[str, tuple[str, ...]] = {
        part: (words,) if isinstance(words, str) else words for part, words in parts.items()
    }
    statements = {part: Statement(part, "known", words, ("nci_immunotherapy",)) for part, words in lines.items()}
    return replace(next(iter(KNOWN.subjects.values())), statements=MappingProxyType(statements))


def in_the_text(catalogue: Catalogue, subject: Subject) -> list[str]:
    """Terms not explained, without those of the questions, which come from the bank."""
    return [fault for fault in rules.unexplained(catalogue, subject) if ".questions:" not in fault]


# What the rules find


@pytest.mark.parametrize(
    "line",
    [
        "A fever, chills, or vomiting for more than 1 day",
        "Loose stools or belly pain lasting a day",
        "Pain and swelling that lasts more than 2 days",
        "Red urine or a sore bladder that does not settle in a day",
    ],
)
def test_one_time_limit_over_several_signs_is_found(line: str) -> None:
    assert rules.time_limit_faults(subject_with(call_at_once=(line,)))


@pytest.mark.parametrize("line", ["A fever, even once", "Vomiting for more than 1 day", "A rash, blisters, or itching"])
def test_a_time_limit_of_one_sign_may_stand(line: str) -> None:
    assert not rules.time_limit_faults(subject_with(call_at_once=(line,)))


def test_a_hard_part_is_found_although_its_neighbours_are_easy() -> None:
    hard = (
        "Immunological surveillance mechanisms incorporate numerous sophisticated intracellular communications.",
        "Administration necessitates considerable institutional preparation.",
    )
    easy = ("Ask your team. They can help you. Call them at night. You are not alone. It is fine to ask.",)
    faults = rules.single_part_faults("one", [("goal", list(easy)), ("waiting", list(hard))])
    assert faults and all(fault.startswith("one.waiting: ") for fault in faults)


def test_a_term_is_explained_in_its_sentence_or_the_next(catalogue: Catalogue) -> None:
    same = subject_with(what_it_is="It wakes a T cell, which is an immune cell.")
    following = subject_with(what_it_is="It wakes T cells. These are immune cells that kill cancer cells.")
    late = subject_with(what_it_is="It wakes T cells. It runs into a vein. T cells are immune cells.")
    assert not in_the_text(catalogue, same) and not in_the_text(catalogue, following)
    [fault] = in_the_text(catalogue, late)
    assert "what_it_is: t_cell" in fault


def test_a_list_is_read_after_the_part_that_it_spells_out(catalogue: Catalogue) -> None:
    subject = subject_with(call_now="Call.", side_effects="A part.", people_can_get=("Inflamed lungs (pneumonitis)",))
    order = [part for part, _ in rules.sentences_in_order(catalogue, subject)]
    assert order == ["side_effects", "people_can_get", "call_now"]


def test_a_sentence_on_five_profiles_is_found(catalogue: Catalogue) -> None:
    many = dict(list(catalogue.subjects.items())[:5])
    statement = Statement("goal", "known", ("Ask your care team what this means for you.",), ("nci_immunotherapy",))
    five = {name: replace(subject, statements=MappingProxyType({"goal": statement})) for name, subject in many.items()}
    four = dict(list(five.items())[:4])
    assert len(rules.repeated(replace(catalogue, subjects=MappingProxyType(five)))) == 5
    assert not rules.repeated(replace(catalogue, subjects=MappingProxyType(four)))


def test_a_term_is_looked_for_in_the_order_of_the_page_too(catalogue: Catalogue) -> None:
    # Benefits come before cancers on the page of a profile, and after them on the page that needs no internet.
    late = subject_with(
        cancers="It treats flat cancer in the bladder lining (carcinoma in situ).",
        benefits="In carcinoma in situ, tests found no cancer in 76 of 100 people. In 24 it was not so.",
    )
    assert [fault for fault in rules.unexplained(catalogue, late) if ".benefits: carcinoma_in_situ" in fault]


# What holds for the content


@pytest.mark.parametrize(("language", "name"), SUBJECTS)
def test_each_part_of_a_profile_is_plain_by_itself(language: str, name: str) -> None:
    parts = rules.parts_alone(CATALOGUES[language].subjects[name])
    assert rules.single_part_faults(name, parts, language) == []


@pytest.mark.parametrize("language", CATALOGUES)
@pytest.mark.parametrize("name", KNOWN.pages)
def test_each_part_of_a_page_is_plain_by_itself(name: str, language: str) -> None:
    statements = CATALOGUES[language].pages[name].statements
    parts = [(part, list(statement.lines)) for part, statement in statements.items()]
    assert rules.single_part_faults(f"page_{name}", parts, language) == []


@pytest.mark.parametrize(("language", "name"), SUBJECTS)
def test_no_call_makes_a_reader_wait_by_a_limit_over_several_signs(language: str, name: str) -> None:
    assert rules.time_limit_faults(CATALOGUES[language].subjects[name], language) == []


@pytest.mark.parametrize(("language", "name"), SUBJECTS)
def test_the_calls_name_every_sign_that_labels_warn_of(language: str, name: str) -> None:
    assert rules.missing_signs(CATALOGUES[language].subjects[name], language) == []


def test_a_sign_that_is_left_out_is_found(catalogue: Catalogue) -> None:
    short = replace(subject_with(call_now="Call for a rash."), facts=catalogue.subjects["car_t_cell_therapy"].facts)
    assert any("fever" in fault for fault in rules.missing_signs(short))


def test_each_warning_names_a_kind_a_sign_and_a_source(catalogue: Catalogue) -> None:
    listed = rules.warnings()
    assert {row["kind"] for row in listed} <= {kind.id for kind in catalogue.kinds}
    assert all({row["sign"] for row in listed} == set(rules.words_of_signs(language)) for language in CATALOGUES)
    assert {row["source"] for row in listed} <= set(catalogue.sources)
    for kind in ("car_t_cell_therapy", "tcr_therapy", "til_therapy", "bispecific_t_cell_engagers", "interleukins"):
        assert len([row for row in listed if row["kind"] == kind]) >= 4, kind


@pytest.mark.parametrize(("language", "name"), SUBJECTS)
def test_daily_life_is_told_at_length(language: str, name: str) -> None:
    assert rules.daily_life_faults(CATALOGUES[language].subjects[name], language) == []


@pytest.mark.parametrize(("language", "name"), SUBJECTS)
def test_each_term_is_explained_where_it_first_stands(language: str, name: str) -> None:
    known = CATALOGUES[language]
    assert rules.unexplained(known, known.subjects[name]) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_no_sentence_stands_on_more_than_four_profiles(language: str) -> None:
    assert rules.repeated(CATALOGUES[language]) == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_only_about_speaks_of_ourselves(language: str) -> None:
    catalogue = CATALOGUES[language]
    texts = [*reading.prose(catalogue), *((f"messages.{key}", words) for key, words in catalogue.messages.items())]
    texts += [(f"terms.{t.id}", f"{t.meaning} {t.watch_out}") for t in catalogue.terms.values()]
    texts += [(f"chances.{c.id}", f"{c.who} {c.outcome} {c.otherwise}") for c in catalogue.chances.values()]
    assert [fault for where, text in texts for fault in rules.about_ourselves(where, text, language)] == []


@pytest.mark.parametrize("language", CATALOGUES)
def test_every_term_to_explain_is_in_the_glossary_once(language: str, catalogue: Catalogue) -> None:
    with (reading.words_folder(language) / "explained.csv").open(encoding="utf-8") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    assert len(ids) == len(set(ids)) and len(ids) >= 25
    assert set(ids) - IN_PLACE_ALONE <= set(catalogue.terms)
    assert not IN_PLACE_ALONE & set(catalogue.terms)
