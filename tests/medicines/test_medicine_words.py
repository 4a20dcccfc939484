"""A medicine is put in words once; every table, list and page says the same of it."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.medicines.medicine_words import (
    cancers_in_words,
    notes_on,
    routes_in_words,
    standing_in_words,
    targets_in_words,
)


@pytest.fixture
def medicine(catalogue: Catalogue) -> Medicine:
    """A medicine of which everything is known."""
    complete = next(
        m for m in catalogue.medicines.values() if m.is_in_use and m.targets and m.routes and m.mainly_immune
    )
    return complete.model_copy(update={"first_approval_year": 2011, "note": None, "nci_calls_it": "immunotherapy"})


def test_what_is_not_known_is_said_to_be_so(catalogue: Catalogue, medicine: Medicine) -> None:
    unknown = medicine.model_copy(update={"targets": (), "routes": (), "first_approval_year": None})
    assert targets_in_words(catalogue.messages, unknown) == "no single target"
    assert routes_in_words(catalogue, unknown) == catalogue.messages("type.route_unknown")
    assert standing_in_words(catalogue.messages, unknown) == (catalogue.messages("take_away.first_unknown"),)


def test_what_is_known_is_named(catalogue: Catalogue, medicine: Medicine) -> None:
    assert targets_in_words(catalogue.messages, medicine) == ", ".join(medicine.targets)
    assert catalogue.routes[medicine.routes[0]].name in routes_in_words(catalogue, medicine)
    assert catalogue.cancers[medicine.cancers[0]].name in cancers_in_words(catalogue, medicine)


def test_a_former_medicine_was_used_and_says_until_when(catalogue: Catalogue, medicine: Medicine) -> None:
    former = medicine.model_copy(update={"status": "withdrawn", "status_year": 2021})
    assert cancers_in_words(catalogue, former).startswith("Was used for: ")
    assert cancers_in_words(catalogue, former, "melanoma") == "Was used for: melanoma"
    assert standing_in_words(catalogue.messages, former) == ("First approved: 2011", "No longer approved since 2021")
    undated = former.model_copy(update={"status_year": None})
    assert standing_in_words(catalogue.messages, undated) == ("First approved: 2011", "No longer approved")


def test_notes_tell_other_brands_and_that_it_is_hardly_immunotherapy(catalogue: Catalogue, medicine: Medicine) -> None:
    plain = medicine.model_copy(update={"brand_names": ("First",)})
    assert notes_on(catalogue.messages, plain) == ()
    noted = medicine.model_copy(
        update={
            "brand_names": ("First", "Second", "Third"),
            "note": "A remark.",
            "nci_calls_it": "targeted_therapy",
            "mainly_immune": False,
        }
    )
    brands, remark, targeted, other_way = notes_on(catalogue.messages, noted)
    assert brands == "Also sold as: Second, Third"
    assert remark == "A remark."
    assert targeted == catalogue.messages("type.nci_targeted")
    assert other_way == "It mainly works in another way, not through the immune system."
