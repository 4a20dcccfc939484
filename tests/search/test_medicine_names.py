"""Looking up a medicine is the same search as everywhere: label names, short names, two brands, doses, misspellings."""

from __future__ import annotations

from functools import cache

import pytest

from data.search.medicine_names import NamedMedicines, medicines_named
from data.search.search import SearchIndex, build_index, search
from tests.support.known import known_catalogue


@cache
def index() -> SearchIndex:
    return build_index(known_catalogue())


def named(typed: str) -> NamedMedicines:
    return medicines_named(index(), typed)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Keytruda", "pembrolizumab"),
        ("keytrudda", "pembrolizumab"),
        ("  OPDIVO ", "nivolumab"),
        ("pembro", "pembrolizumab"),
        ("pem", "pembrolizumab"),
        ("pembrolizumb", "pembrolizumab"),
        ("mvasi", "bevacizumab"),
        ("T-VEC", "talimogene_laherparepvec"),
        ("carvikty", "ciltacabtagene_autoleucel"),
        ("tice bcg", "bcg_tice"),
        ("lartruvo", "olaratumab"),
        ("trastuzumab-dkst", "trastuzumab"),
        ("trastuzumab-zzzz", "trastuzumab"),
        ("T-DXd", "fam_trastuzumab_deruxtecan_nxki"),
        ("axi-cel", "axicabtagene_ciloleucel"),
        ("dara faspro", "daratumumab_and_hyaluronidase_fihj"),
        ("keytruda every 6 weeks", "pembrolizumab"),
        ("KEYTRUDA (pembrolizumab) injection 100 mg/4 mL", "pembrolizumab"),
        ("rash after keytruda", "pembrolizumab"),
        ("tylenol", None),
        ("qx", None),
        ("(((", None),
        ("   ", None),
    ],
)
def test_a_name_is_found_however_it_is_written(typed: str, first: str | None) -> None:
    medicines = named(typed).medicines
    assert (medicines[0].id if medicines else None) == first


@pytest.mark.parametrize(
    "typed", ["Yervoy and Opdivo", "opdivo, yervoy", "ipi + nivo", "Opdivo (1 mg/kg) Yervoy 3 mg/kg"]
)
def test_two_names_in_one_line_give_both(typed: str) -> None:
    assert {medicine.id for medicine in named(typed).medicines[:2]} == {"ipilimumab", "nivolumab"}


@pytest.mark.parametrize(
    ("typed", "belong_to", "one_of_them"),
    [
        ("melanoma", "Melanoma (skin)", "nivolumab"),
        ("car t", "CAR T-cell therapy", "tisagenlecleucel"),
        ("takes the brakes off", "Takes the brakes off", "ipilimumab"),
    ],
)
def test_other_words_give_the_medicines_that_belong_to_them(typed: str, belong_to: str, one_of_them: str) -> None:
    result = named(typed)
    assert belong_to in result.belong_to
    assert one_of_them in {medicine.id for medicine in result.medicines}
    assert all(medicine.is_in_use for medicine in result.medicines)


@pytest.mark.parametrize("typed", ["keytruda", "Yervoy and Opdivo", "axi-cel", "rash after keytruda", "T-DXd cost"])
def test_the_medicines_are_those_that_the_search_on_explore_finds(typed: str) -> None:
    hits = [hit.id for hit in search(index(), typed).hits if hit.kind == "medicine"]
    assert [medicine.id for medicine in named(typed).medicines][: len(hits)] == hits


def test_the_names_that_fit_best_are_meant_and_others_only_hold_the_same_words() -> None:
    assert [medicine.id for medicine in named("pembrolizumab").meant] == ["pembrolizumab"]
    assert len(named("trastuzumab").medicines) > len(named("trastuzumab").meant) == 1
    assert {medicine.id for medicine in named("Yervoy and Opdivo").meant} == {"ipilimumab", "nivolumab"}
    assert named("melanoma").meant == () == named("zzqxv").meant


def test_a_typing_error_that_was_forgiven_is_told() -> None:
    assert named("keytrudda").is_misspelled
    assert not named("Keytruda").is_misspelled and not named("melanoma").is_misspelled
