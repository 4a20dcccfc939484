"""Medicines are found by name and by choice; former uses never count; counts never lie."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise

import pytest

from data.load import Catalogue
from data.medicine_query import (
    PAGE_SIZE,
    PARTS,
    SORTS,
    MedicineChoice,
    MedicineIndex,
    find_medicines,
    look_up,
    medicine_frame,
    medicine_index,
    page_with,
    part_to_give_up,
    remaining,
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
    known = catalogue.medicines
    home = {kind.id: kind.facts.home_type for kind in catalogue.kinds}
    for one in ids(index, replace(BOTH, type="treatment_vaccines")):
        assert home[known[one].kind] == "treatment_vaccines"
    assert ids(index, replace(BOTH, kind="bcg")) == {"bcg_tice", "bcg_connaught"}
    assert all("by_mouth" in known[one].routes for one in ids(index, MedicineChoice(route="by_mouth")))
    assert all("CD19" in known[one].targets for one in ids(index, MedicineChoice(target="cd19")))
    assert all(known[one].first_approval_year == 2024 for one in ids(index, MedicineChoice(year="2024")))
    assert "bevacizumab" in ids(index, MedicineChoice(works="other"))
    assert "bevacizumab" not in ids(index, MedicineChoice(works="mainly"))


def test_a_former_use_never_makes_a_medicine_fit_a_cancer(catalogue: Catalogue, index: MedicineIndex) -> None:
    former = [m for m in catalogue.medicines.values() if not m.is_in_use]
    assert former
    for medicine in former:
        for cancer in medicine.cancers:
            assert medicine.id not in ids(index, replace(BOTH, cancer=cancer))


def test_an_approval_for_any_solid_tumor_is_told_apart_and_stands_last(index: MedicineIndex) -> None:
    found = find_medicines(index, MedicineChoice(cancer="prostate"))
    assert {"sipuleucel_t", "dostarlimab_gxly"} <= {m.id for m in found.medicines}
    assert "dostarlimab_gxly" in found.by_any_solid_tumor and "sipuleucel_t" not in found.by_any_solid_tumor
    assert found.medicines[0].id == "sipuleucel_t"
    assert not find_medicines(index, MedicineChoice(cancer="multiple_myeloma")).by_any_solid_tumor


@pytest.mark.parametrize(
    "choice",
    [MedicineChoice(), BOTH, MedicineChoice(cancer="melanoma"), MedicineChoice(type="t_cell_transfer", target="cd19")],
    ids=str,
)
def test_the_count_of_an_option_is_what_choosing_it_finds(index: MedicineIndex, choice: MedicineChoice) -> None:
    left = remaining(index, choice)
    for part in PARTS:
        for option in index.options(part):
            found = len(ids(index, replace(choice, **{part: option})))
            assert left[part].get(option, 0) == found, (part, option)


def test_orders_put_first_what_they_say(index: MedicineIndex) -> None:
    listed = {sort: find_medicines(index, BOTH, sort).medicines for sort in SORTS}
    assert [m.generic_name.lower() for m in listed["name"]] == sorted(m.generic_name.lower() for m in listed["name"])
    years = [m.first_approval_year for m in listed["first_approval"]]
    known = [year for year in years if year]
    assert known == sorted(known, reverse=True) and not any(years[len(known) :])
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


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Keytruda", "pembrolizumab"),
        ("keytrudda", "pembrolizumab"),
        ("  OPDIVO ", "nivolumab"),
        ("pembro", "pembrolizumab"),
        ("pembrolizumb", "pembrolizumab"),
        ("mvasi", "bevacizumab"),
        ("T-VEC", None),
        ("carvikty", "ciltacabtagene_autoleucel"),
        ("tice bcg", "bcg_tice"),
        ("lartruvo", "olaratumab"),
        ("tylenol", None),
        ("qx", None),
        ("(((", None),
        ("   ", None),
    ],
)
def test_a_name_is_found_though_it_is_cut_short_or_misspelt(
    index: MedicineIndex, typed: str, first: str | None
) -> None:
    found = look_up(index, typed)
    assert (found[0].id if found else None) == first


def test_a_list_comes_in_pages_and_a_medicine_finds_its_page(index: MedicineIndex) -> None:
    medicines = find_medicines(index, BOTH).medicines
    assert len(medicines) > PAGE_SIZE
    first, second = page_with(medicines, ""), page_with(medicines, medicines[PAGE_SIZE].id)
    assert (first.number, len(first.medicines), first.pages) == (1, PAGE_SIZE, 3 if len(medicines) > 100 else 2)
    assert second.number == 2 and second.medicines[0] is medicines[PAGE_SIZE]
    assert second.first_ids[1] == medicines[PAGE_SIZE].id
    assert page_with((), "nobody").medicines == ()


def test_the_table_for_files_keeps_former_uses_apart(catalogue: Catalogue) -> None:
    frame = medicine_frame(catalogue, catalogue.medicines.values())
    assert len(frame) == len(catalogue.medicines)
    former = frame[frame["status"] != "approved"]
    assert len(former) and (former["cancers"] == "").all() and (former["former_uses"] != "").all()


def test_one_choice_is_answered_in_a_few_thousandths_of_a_second(index: MedicineIndex) -> None:
    choice = MedicineChoice(type="monoclonal_antibodies", cancer="breast")
    start = time.perf_counter()
    for _ in range(20):
        find_medicines(index, choice)
        remaining(index, choice)
    assert (time.perf_counter() - start) / 20 < 0.02  # 0.3 ms when measured; room for a busy machine
