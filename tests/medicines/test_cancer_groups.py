"""A reader who chooses "any lung cancer" means each of the lung cancers."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.faults import ContentError
from data.catalogue.load import CONTENT_ROOT, load_catalogue
from data.catalogue.model import Medicine
from data.catalogue.query import in_use
from data.medicines.cancer_groups import cancer_name, choosable, groups_of, members


def used_for(catalogue: Catalogue, chosen: str) -> set[str]:
    """The medicines in use for any of the cancers chosen."""
    wanted = members(catalogue, chosen)
    medicines: tuple[Medicine, ...] = in_use(catalogue.medicines.values())
    return {medicine.id for medicine in medicines if wanted & set(medicine.cancers)}


def test_a_group_and_a_cancer_are_called_by_their_own_names(catalogue: Catalogue) -> None:
    assert cancer_name(catalogue, "any_lung") == catalogue.cancer_groups["any_lung"].name
    assert cancer_name(catalogue, "sclc") == catalogue.cancers["sclc"].name
    with pytest.raises(KeyError):
        cancer_name(catalogue, "no_such_cancer")


def test_a_group_stands_for_its_members(catalogue: Catalogue) -> None:
    assert members(catalogue, "any_lung") == {"nsclc", "sclc"}
    assert "mesothelioma" in members(catalogue, "any_chest")
    assert {"aml", "hodgkin_lymphoma", "multiple_myeloma"} <= members(catalogue, "any_blood")


def test_a_cancer_stands_for_itself_and_an_unknown_word_for_none(catalogue: Catalogue) -> None:
    assert members(catalogue, "nsclc") == {"nsclc"}
    assert members(catalogue, "") == members(catalogue, "any_moon") == frozenset()


def test_a_group_finds_the_medicines_of_all_of_its_members(catalogue: Catalogue) -> None:
    lung = used_for(catalogue, "any_lung")
    assert lung == used_for(catalogue, "nsclc") | used_for(catalogue, "sclc")
    assert {"tarlatamab_dlle", "necitumumab"} <= lung
    assert "bcg_tice" in used_for(catalogue, "any_bladder") and "enfortumab_vedotin_ejfv" in used_for(
        catalogue, "any_bladder"
    )


def test_every_cancer_is_in_a_group_and_its_first_one_is_of_its_own_part_of_the_body(catalogue: Catalogue) -> None:
    for cancer in catalogue.cancers.values():
        groups = groups_of(catalogue, cancer.id)
        assert groups, cancer.id
    blood = {cancer.id for cancer in catalogue.cancers.values() if cancer.group == "blood"}
    assert members(catalogue, "any_blood") == blood
    for narrow in ("any_leukemia", "any_lymphoma", "any_plasma_cell", "any_bone_marrow"):
        assert members(catalogue, narrow) < blood
    tests = {cancer.id for cancer in catalogue.cancers.values() if cancer.any_solid_tumor}
    assert members(catalogue, "any_test_result") == tests


def test_a_cancer_is_in_two_groups_only_where_one_holds_the_other_or_it_is_both(catalogue: Catalogue) -> None:
    both = {"cll_sll", "burkitt_lymphoma", "melanoma"}  # leukemia and lymphoma; of the skin, and like that of the eye
    for cancer in catalogue.cancers.keys() - both:
        sets = sorted((set(group.members) for group in groups_of(catalogue, cancer)), key=len)
        assert all(smaller <= larger for smaller, larger in pairwise(sets)), cancer


def test_only_groups_of_two_or_more_are_offered_beside_the_cancers(catalogue: Catalogue) -> None:
    offered = [group.id for group in choosable(catalogue)]
    assert "any_lung" in offered and "any_breast" not in offered
    names = [group.name for group in catalogue.cancer_groups.values()]
    assert len(set(names)) == len(names) and all(name.startswith("Any ") for name in names)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("any_moon,99,moon", "names 'moon', which does not exist"),
        ("nsclc,99,nsclc", "'nsclc' could be taken for a cancer"),
    ],
)
def test_an_editor_is_told_of_a_group_that_cannot_be(tmp_path: Path, row: str, problem: str) -> None:
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, tmp_path / folder)
    for path, line in (
        (tmp_path / "tables/cancer_groups.csv", row),
        (tmp_path / "content/en/cancer_groups.csv", f"{row.split(',')[0]},Any of these"),
    ):
        path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue("en", tmp_path)
    assert any(problem in fault.problem for fault in caught.value.faults)
    assert all(fault.file == "tables/cancer_groups.csv" for fault in caught.value.faults)


def test_an_editor_is_told_of_a_cancer_without_a_group(tmp_path: Path) -> None:
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, tmp_path / folder)
    path = tmp_path / "tables/cancer_groups.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(";sclc", ""), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_catalogue("en", tmp_path)
    assert [fault.problem for fault in caught.value.faults] == ["'sclc' is in no group."]
