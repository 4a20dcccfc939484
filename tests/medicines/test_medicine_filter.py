"""Medicines are found by name and by choice; former uses never count; counts never lie."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest

from data.catalogue.catalogue import Catalogue
from data.medicines.medicine_counts import by_cancer_and_mechanism
from data.medicines.medicine_filter import (
    MEDICINE_PARTS,
    SORTS,
    STEP,
    MedicineChoice,
    MedicineIndex,
    find_medicines,
    medicine_index,
    part_to_give_up,
    remaining,
    rows_to_show,
)

BOTH = MedicineChoice(status="both")


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> MedicineIndex:
    return medicine_index(catalogue)


def ids(index: MedicineIndex, choice: MedicineChoice) -> set[str]:
    return {medicine.id for medicine in find_medicines(index, choice).medicines}


def test_without_a_choice_every_medicine_in_use_is_listed(catalogue: Catalogue, index: MedicineIndex) -> None:
    assert ids(index, MedicineChoice()) == {m.id for m in catalogue.medicines.values() if m.is_in_use}
    assert ids(index, BOTH) == set(catalogue.medicines)
    assert "olaratumab" in ids(index, MedicineChoice(status="former"))


def test_each_part_lets_through_only_what_has_it(catalogue: Catalogue, index: MedicineIndex) -> None:
    medicines = catalogue.medicines
    home = {kind.id: kind.facts.home_type for kind in catalogue.kinds}
    for medicine_id in ids(index, replace(BOTH, type="treatment_vaccines")):
        assert home[medicines[medicine_id].kind] == "treatment_vaccines"
    assert ids(index, replace(BOTH, kind="bcg")) == {"bcg_tice", "bcg_connaught"}
    assert all(
        "by_mouth" in medicines[medicine_id].routes for medicine_id in ids(index, MedicineChoice(route="by_mouth"))
    )
    assert all("CD19" in medicines[medicine_id].targets for medicine_id in ids(index, MedicineChoice(target="cd19")))
    assert all(
        medicines[medicine_id].first_approval_year == 2024 for medicine_id in ids(index, MedicineChoice(year="2024"))
    )
    assert "bevacizumab" in ids(index, MedicineChoice(works="other"))
    assert "bevacizumab" not in ids(index, MedicineChoice(works="mainly"))


def test_a_former_use_never_makes_a_medicine_fit_a_cancer(catalogue: Catalogue, index: MedicineIndex) -> None:
    former = [m for m in catalogue.medicines.values() if not m.is_in_use]
    assert former
    for medicine in former:
        for cancer in medicine.cancers:
            assert medicine.id not in ids(index, replace(BOTH, cancer=cancer))


def test_an_approval_for_any_solid_tumor_is_told_apart_and_stands_last(index: MedicineIndex) -> None:
    result = find_medicines(index, MedicineChoice(cancer="prostate"))
    assert {"sipuleucel_t", "dostarlimab_gxly"} <= {m.id for m in result.medicines}
    assert "dostarlimab_gxly" in result.by_any_solid_tumor and "sipuleucel_t" not in result.by_any_solid_tumor
    assert result.medicines[0].id == "sipuleucel_t"
    assert not find_medicines(index, MedicineChoice(cancer="multiple_myeloma")).by_any_solid_tumor


@pytest.mark.parametrize(
    "choice",
    [MedicineChoice(), BOTH, MedicineChoice(cancer="melanoma"), MedicineChoice(type="t_cell_transfer", target="cd19")],
    ids=str,
)
def test_the_count_of_an_option_is_what_choosing_it_finds(index: MedicineIndex, choice: MedicineChoice) -> None:
    counts = remaining(index, choice)
    for part in MEDICINE_PARTS:
        for option in index.options(part):
            count = len(ids(index, replace(choice, **{part: option})))
            assert counts[part].get(option, 0) == count, (part, option)


def test_orders_put_first_what_they_say(index: MedicineIndex) -> None:
    listed = {sort: find_medicines(index, BOTH, sort).medicines for sort in SORTS}
    assert [m.generic_name.lower() for m in listed["name"]] == sorted(m.generic_name.lower() for m in listed["name"])
    years = [m.first_approval_year for m in listed["first_approval"]]
    known_years = [year for year in years if year]
    assert known_years == sorted(known_years, reverse=True) and not any(years[len(known_years) :])
    kinds = [m.kind for m in listed["type"]]
    assert len([1 for a, b in pairwise(kinds) if a != b]) == len(set(kinds)) - 1
    assert len({frozenset(m.id for m in medicines) for medicines in listed.values()}) == 1


def test_nothing_found_names_the_part_that_stands_in_the_way(index: MedicineIndex) -> None:
    choice = MedicineChoice(cancer="multiple_myeloma", route="on_skin", type="immune_modulators")
    assert not ids(index, choice)
    part_and_count = part_to_give_up(index, choice)
    assert part_and_count is not None
    part, count = part_and_count
    assert count == len(ids(index, replace(choice, **{part: ""}))) > 0
    assert part_to_give_up(index, MedicineChoice()) is None


def test_a_list_comes_in_steps_and_reaches_to_a_medicine(index: MedicineIndex) -> None:
    medicines = find_medicines(index, BOTH).medicines
    assert len(medicines) > 2 * STEP
    assert rows_to_show(medicines, 0) == rows_to_show(medicines, STEP) == medicines[:STEP]
    assert rows_to_show(medicines, STEP + 1) == medicines[: 2 * STEP]
    assert rows_to_show(medicines, STEP, medicines[STEP].id) == medicines[: 2 * STEP]
    assert rows_to_show(medicines, 10_000) == medicines
    assert rows_to_show((), STEP, "nobody") == ()


def test_a_cell_of_the_grid_counts_what_its_press_lists(catalogue: Catalogue, index: MedicineIndex) -> None:
    for cancer, row in by_cancer_and_mechanism(catalogue).items():
        for mechanism, medicines in row.items():
            result = find_medicines(index, MedicineChoice(cancer=cancer, mechanism=mechanism))
            direct = [m for m in result.medicines if m.id not in result.by_any_solid_tumor]
            assert {m.id for m in direct} == {m.id for m in medicines}, (cancer, mechanism)


def test_what_mainly_works_in_another_way_has_no_mechanism(index: MedicineIndex) -> None:
    assert all(m.mainly_immune for m in find_medicines(index, MedicineChoice(mechanism="marks_cancer")).medicines)


def test_one_choice_is_answered_in_a_few_thousandths_of_a_second(index: MedicineIndex) -> None:
    choice = MedicineChoice(type="monoclonal_antibodies", cancer="breast")
    start = time.process_time()
    for _ in range(20):
        find_medicines(index, choice)
        remaining(index, choice)
    assert (time.process_time() - start) / 20 < 0.02  # 1 ms of the processor when measured
