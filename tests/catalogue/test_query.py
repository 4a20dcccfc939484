"""What filters and comparisons answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import cell, comparison, medicines_of, numbered_sources, questions_for
from data.medicines.kind_filter import KIND_PARTS, Choice, Explorer, is_solid_tumor
from tests.catalogue.test_facts import KINDS_WANTED


def kinds(catalogue: Catalogue, **choice: str) -> set[str]:
    return {match.kind.id for match in Explorer(catalogue).matches(Choice(**choice))}


def known_kinds(catalogue: Catalogue, **choice: str) -> set[str]:
    """Those found that these tests know: a kind that is added later is no mistake."""
    return kinds(catalogue, **choice) & KINDS_WANTED


def test_no_choice_shows_every_kind(catalogue: Catalogue) -> None:
    assert kinds(catalogue) == {kind.id for kind in catalogue.kinds}


@pytest.mark.parametrize(
    ("mechanism", "expected"),
    [
        ("brakes_off", {"pd1_pdl1_inhibitors", "ctla4_inhibitors", "lag3_inhibitors"}),
        ("adds_t_cells", {"til_therapy", "car_t_cell_therapy", "tcr_therapy"}),
        ("marks_cancer", {"naked_antibodies"}),
        ("brings_together", {"bispecific_t_cell_engagers"}),
        ("carries_drug", {"conjugated_antibodies"}),
        ("trains", {"dendritic_cell_vaccines", "oncolytic_virus_therapy", "personal_mrna_vaccines"}),
    ],
)
def test_a_mechanism_finds_its_kinds(catalogue: Catalogue, mechanism: str, expected: set[str]) -> None:
    assert known_kinds(catalogue, mechanism=mechanism) == expected


def test_a_cancer_finds_what_is_approved_for_it(catalogue: Catalogue) -> None:
    assert kinds(catalogue, cancer="multiple_myeloma") >= {
        "car_t_cell_therapy",
        "bispecific_t_cell_engagers",
        "immunomodulatory_drugs",
    }
    assert "bcg" in kinds(catalogue, cancer="nmibc")
    assert "dendritic_cell_vaccines" in kinds(catalogue, cancer="prostate")


def test_any_solid_tumor_approvals_stand_under_every_solid_tumor_and_no_blood_cancer(
    catalogue: Catalogue,
) -> None:
    for cancer in catalogue.cancers:
        matches = Explorer(catalogue).matches(Choice(cancer=cancer))
        by_test = {m.id for match in matches for m in match.by_any_solid_tumor}
        if is_solid_tumor(catalogue, cancer):
            listed = {m.id for match in matches for m in match.medicines}
            assert "dostarlimab_gxly" in by_test | listed, cancer
        else:
            assert not by_test, cancer


def test_former_uses_never_count(catalogue: Catalogue) -> None:
    assert "interferons" not in kinds(catalogue, cancer="melanoma")  # discontinued interferons were used for it
    assert known_kinds(catalogue, cancer="hairy_cell_leukemia") == set()


def test_antibodies_that_are_not_mainly_immune_are_named_apart(catalogue: Catalogue) -> None:
    choice = Choice(cancer="glioblastoma")
    assert "naked_antibodies" not in kinds(catalogue, cancer="glioblastoma")
    assert [m.id for m in Explorer(catalogue).outside_immunotherapy(choice)] == ["bevacizumab"]
    assert Explorer(catalogue).outside_immunotherapy(Choice(mechanism="marks_cancer", cancer="glioblastoma")) == ()


def test_a_route_finds_medicines_given_that_way(catalogue: Catalogue) -> None:
    assert known_kinds(catalogue, route="by_mouth") == {"immunomodulatory_drugs"}
    assert known_kinds(catalogue, route="into_bladder") == {"bcg", "interferons", "interleukin_15"}
    [match] = Explorer(catalogue).matches(Choice(cancer="basal_cell", route="on_skin"))
    assert match.kind.id == "topical_modulators"


def test_a_choice_that_fits_nothing_names_the_nearest_way_out(catalogue: Catalogue) -> None:
    choice = Choice(mechanism="adds_t_cells", cancer="prostate", route="vein")
    kind_ids = [m.kind.id for m in Explorer(catalogue).matches(choice) if m.medicines]
    assert kind_ids == []
    way_out = Explorer(catalogue).nearest_way_out(
        Choice(mechanism="adds_t_cells", cancer="multiple_myeloma", route="by_mouth")
    )
    assert way_out is not None and way_out.count > 0


def test_a_comparison_has_every_row_and_a_question_for_each(catalogue: Catalogue) -> None:
    rows = comparison(catalogue, ["car_t_cell_therapy", "bcg"])
    assert [row.attribute.id for row in rows] == list(catalogue.attributes)
    assert all(len(row.cells) == 2 and row.question.text.endswith("?") for row in rows)


def test_a_row_differs_unless_all_cells_say_the_same(catalogue: Catalogue) -> None:
    same = comparison(catalogue, ["bcg", "bcg"])
    assert not any(row.differs for row in same)
    by_id = {row.attribute.id: row for row in comparison(catalogue, ["car_t_cell_therapy", "bcg"])}
    assert by_id["how_given"].differs
    told_alike = replace(by_id["how_given"], cells=(by_id["how_given"].cells[0],) * 2)
    assert not told_alike.differs


def test_the_medicines_cell_counts_those_in_use(catalogue: Catalogue) -> None:
    attribute = catalogue.attributes["medicines"]
    statement = cell(catalogue, catalogue.subjects["car_t_cell_therapy"], attribute)
    assert statement.text.startswith("7 ")
    none = cell(catalogue, catalogue.subjects["personal_mrna_vaccines"], attribute)
    assert none.text == catalogue.messages("medicines.none")


def test_a_type_has_the_medicines_and_questions_of_its_kinds(catalogue: Catalogue) -> None:
    home = catalogue.subjects["t_cell_transfer"]
    assert {m.kind for m in medicines_of(catalogue, home)} == {
        "til_therapy",
        "car_t_cell_therapy",
        "tcr_therapy",
    }
    questions = questions_for(catalogue, catalogue.subjects["car_t_cell_therapy"])
    assert len(questions) >= 6
    assert set(questions) <= set(questions_for(catalogue, home))


def test_sources_are_numbered_in_order_of_use(catalogue: Catalogue) -> None:
    rows = comparison(catalogue, ["bcg", "interferons"])
    numbers = numbered_sources(catalogue, (statement for row in rows for statement in row.cells))
    assert list(numbers.values()) == list(range(1, len(numbers) + 1))
    assert set(numbers) <= set(catalogue.sources)


def test_each_option_says_how_many_remain(catalogue: Catalogue) -> None:
    explorer = Explorer(catalogue)
    choice = Choice(cancer="multiple_myeloma")
    counts = explorer.remaining(choice, "mechanism", tuple(catalogue.mechanisms))
    for mechanism, count in counts.items():
        assert count == len(explorer.matches(Choice(cancer="multiple_myeloma", mechanism=mechanism)))
    assert counts["adds_t_cells"] == 1 and counts["trains"] == 0


def test_every_filter_finds_something_and_leaves_something_out(catalogue: Catalogue) -> None:
    every = len(catalogue.kinds)
    chosen = {
        "mechanism": "trains",
        "cancer": "melanoma",
        "route": "by_mouth",
        "setting": "home",
        "target": "cd19",
        "making": "one_person",
        "standing": "in_trials",
    }
    assert set(chosen) == set(KIND_PARTS)
    for part, option in chosen.items():
        assert 0 < len(kinds(catalogue, **{part: option})) < every, part


def test_home_hospital_and_targets_find_their_kinds(catalogue: Catalogue) -> None:
    assert known_kinds(catalogue, setting="home") == {"immunomodulatory_drugs", "topical_modulators"}
    assert "til_therapy" in kinds(catalogue, setting="hospital")
    assert known_kinds(catalogue, target="bcma") == {
        "car_t_cell_therapy",
        "bispecific_t_cell_engagers",
        "conjugated_antibodies",
    }
    assert known_kinds(catalogue, standing="in_trials") == {"personal_mrna_vaccines"}
