"""A comparison at a glance says everything in a few words, from the data, with its sources, and never stays empty."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.prose import GLANCE_PARTS
from data.compare.glance import differences, glance, opening_subjects

MOST_WORDS = 6
MOST_WITH_NUMBERS = 8  # what was counted, and that two numbers come from two medicines or cancers
PAIR = ("car_t_cell_therapy", "bispecific_t_cell_engagers")


def test_every_written_row_has_its_part_in_every_profile(catalogue: Catalogue) -> None:
    written = {row.id for row in catalogue.glance.values() if row.origin == "written"}
    assert written == set(GLANCE_PARTS)


@pytest.mark.parametrize("level", ["type", "kind"])
def test_each_cell_is_short_and_has_a_source(level: str, catalogue: Catalogue) -> None:
    subjects = [subject for subject in catalogue.subjects.values() if subject.facts.level == level]
    for row in glance(catalogue, subjects):
        for subject, cell in zip(subjects, row.cells, strict=True):
            assert len(cell.lines) == 1, (subject.id, row.facts.id)
            is_written = row.facts.origin == "written" and row.facts.id not in ("glance_help", "glance_harm")
            most = MOST_WORDS if is_written else MOST_WITH_NUMBERS  # names of mechanisms are fixed
            assert 1 <= len(cell.text.split()) <= most, (subject.id, row.facts.id, cell.text)
            assert not cell.text.endswith("."), (subject.id, row.facts.id)
            assert cell.sources, (subject.id, row.facts.id)


@pytest.mark.parametrize(("row", "part"), [("glance_help", "benefits"), ("glance_harm", "side_effects")])
def test_a_number_at_a_glance_is_one_that_a_chance_or_the_profile_gives(
    row: str, part: str, catalogue: Catalogue
) -> None:
    counted = 0
    for subject in catalogue.subjects.values():
        short_text = subject.statements[row].text
        numbers = {word for word in short_text.replace("(", " ").split() if word.isdigit()} - {"100"}
        profile_words = " ".join(subject.statements[part].lines).split()
        kinds = {subject.id, *(kind.id for kind in catalogue.kinds_of(subject.id))}
        chances = [chance for chance in catalogue.chances.values() if chance.subject in kinds and chance.part == part]
        shares = {str(share) for chance in chances for share in (chance.low, chance.high, 100 - chance.high)}
        counted += len(numbers)
        for number in numbers:
            assert number in shares or number in profile_words, (subject.id, short_text)
    assert counted > len(catalogue.types), "most cells give a number"


def test_a_number_at_a_glance_says_what_happened(catalogue: Catalogue) -> None:
    for row in ("glance_help", "glance_harm"):
        for subject in catalogue.subjects.values():
            short_text = subject.statements[row].text
            words = [
                word for word in short_text.partition("(")[0].split() if word.isalpha() and word not in ("to", "of")
            ]
            assert words, (subject.id, short_text)


def test_two_kinds_differ_in_one_line_and_row_by_row(catalogue: Catalogue) -> None:
    subjects = opening_subjects(catalogue, PAIR)
    first, second = differences(subjects)
    assert first.startswith("CAR T-cell therapy") and "lab" in first
    assert second.startswith("T-cell engagers") and "together" in second
    rows = {row.facts.id: row for row in glance(catalogue, subjects)}
    assert rows["glance_does"].differs and rows["glance_made_for"].differs
    assert not any(row.differs for row in glance(catalogue, (subjects[0], subjects[0])))


def test_nothing_chosen_shows_all_types(catalogue: Catalogue) -> None:
    assert opening_subjects(catalogue, ()) == catalogue.types


def test_each_clause_fits_in_a_line(catalogue: Catalogue) -> None:
    for subject, clause in zip(
        catalogue.subjects.values(), differences(tuple(catalogue.subjects.values())), strict=True
    ):
        assert len(clause.split()) <= 14 and not clause.endswith("."), subject.id
