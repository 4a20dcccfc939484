"""The list of medicines: complete as far as its sources go, and each name on a label leads to its medicine."""

from __future__ import annotations

import re

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.catalogue.query import MEDICINE_LIST_SOURCE, in_use

SUFFIX = re.compile(r"-[a-z]{4}$")
BIOSIMILARS = {
    "pertuzumab": {"Poherdy"},
    "bevacizumab": {"Alymsys", "Avzivi", "Jobevne", "Mvasi", "Vegzelma", "Zirabev"},
    "trastuzumab": {"Hercessi", "Herzuma", "Kanjinti", "Ogivri", "Ontruzant", "Trazimera"},
    "rituximab": {"Riabni", "Ruxience", "Truxima"},
    "denosumab": {
        "Aukelso",
        "Bilprevda",
        "Bomyntra",
        "Jubereq",
        "Osenvelt",
        "Oziltus",
        "Wyost",
        "Xbryk",
        "Xtrenbo",
    },
}
SHORT_NAMES = {
    "T-DXd": "medicine:fam_trastuzumab_deruxtecan_nxki",
    "T-DM1": "medicine:ado_trastuzumab_emtansine",
    "Dato-DXd": "medicine:datopotamab_deruxtecan_dlnk",
    "tisa-cel": "medicine:tisagenlecleucel",
    "axi-cel": "medicine:axicabtagene_ciloleucel",
    "brexu-cel": "medicine:brexucabtagene_autoleucel",
    "liso-cel": "medicine:lisocabtagene_maraleucel",
    "ide-cel": "medicine:idecabtagene_vicleucel",
    "cilta-cel": "medicine:ciltacabtagene_autoleucel",
    "obe-cel": "medicine:obecabtagene_autoleucel",
    "afami-cel": "medicine:afamitresgene_autoleucel",
    "dara faspro": "medicine:daratumumab_and_hyaluronidase_fihj",
    "IO": "subject:checkpoint_inhibitors",
    "TCE": "subject:bispecific_t_cell_engagers",
}
# No source that we may use gives these. Whoever finds one takes the name out here.
NO_YEAR = {"bcg_connaught"}
NO_ROUTE = {"iberdomide"}


@pytest.mark.parametrize("medicine", BIOSIMILARS)
def test_a_medicine_names_its_biosimilars_after_the_first_brand(catalogue: Catalogue, medicine: str) -> None:
    first, *others = catalogue.medicines[medicine].brand_names
    assert first not in BIOSIMILARS[medicine]
    assert set(others) == BIOSIMILARS[medicine]


@pytest.mark.parametrize("medicine", BIOSIMILARS)
def test_each_biosimilar_has_its_label_name(catalogue: Catalogue, medicine: str) -> None:
    suffixed = [
        n for n in catalogue.label_names.values() if n.points_to == f"medicine:{medicine}" and n.what == "suffix"
    ]
    assert {name.brand for name in suffixed} == BIOSIMILARS[medicine]
    assert all(SUFFIX.search(name.name) and name.name.startswith(medicine) for name in suffixed)


def test_short_names_lead_to_what_they_name(catalogue: Catalogue) -> None:
    short = {name.name: name.points_to for name in catalogue.label_names.values() if name.what == "short"}
    assert short.items() >= SHORT_NAMES.items()


def test_a_label_name_stands_once_and_is_no_name_of_the_list_itself(catalogue: Catalogue) -> None:
    names = [name.name.casefold() for name in catalogue.label_names.values()]
    assert len(set(names)) == len(names)
    listed = {n.casefold() for m in catalogue.medicines.values() for n in (m.generic_name, *m.brand_names)}
    assert not set(names) & listed


def test_no_brand_stands_with_two_medicines(catalogue: Catalogue) -> None:
    brands = [brand.casefold() for m in catalogue.medicines.values() for brand in m.brand_names]
    assert len(set(brands)) == len(brands)


def test_uses_and_ways_added_in_2026_are_there(catalogue: Catalogue) -> None:
    medicines = catalogue.medicines
    assert "biliary" in medicines["zenocutuzumab_zbco"].cancers
    assert "essential_thrombocythemia" in medicines["ropeginterferon_alfa_2b_njft"].cancers
    assert "ovarian" in medicines["pembrolizumab"].cancers
    assert "marginal_zone_lymphoma" in medicines["lisocabtagene_maraleucel"].cancers
    assert medicines["isatuximab_irfc"].routes == ("vein", "under_skin")
    assert {"Sarclisa Escena"} < set(medicines["isatuximab_irfc"].brand_names)


def test_only_what_has_no_source_is_without_a_year_or_a_way(catalogue: Catalogue) -> None:
    medicines: list[Medicine] = list(catalogue.medicines.values())
    assert {m.id for m in medicines if not m.first_approval_year} == NO_YEAR
    assert {m.id for m in medicines if not m.routes} == NO_ROUTE


def test_what_was_still_under_review_is_not_listed_as_approved(catalogue: Catalogue) -> None:
    assert not [m.id for m in in_use(catalogue.medicines.values()) if "ivonescimab" in m.generic_name]


def test_the_site_says_truly_how_far_the_list_goes(catalogue: Catalogue) -> None:
    limits = " ".join(catalogue.pages["about"].statements["limits"].lines)
    for source in (MEDICINE_LIST_SOURCE, "fda_cell_gene"):
        checked = catalogue.sources[source].checked_on
        assert f"{checked.day} {checked:%B %Y}" in limits, source
    checks = {catalogue.sources[s].checked_on for m in catalogue.medicines.values() for s in m.sources}
    spoken = re.findall(r"\d{1,2} [A-Z][a-z]+ 20\d\d", limits)
    assert len(spoken) == 3 and set(spoken) <= {f"{day.day} {day:%B %Y}" for day in checks}
    newest = max(m.first_approval_date for m in catalogue.medicines.values() if m.first_approval_date)
    assert newest <= catalogue.sources[MEDICINE_LIST_SOURCE].checked_on
