"""The parts of a profile that open in place, and which of them an address asks for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Attribute

# Each part and the sections that it holds, in reading order.
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "how": ("what", "happens"),
        "benefits_and_harms": ("benefits_and_harms",),
        "who": ("who",),
        "life": ("life_and_choices", "mix_ups"),
        "not_known": ("not_known",),
    }
)
YEAR, AFTER_YEAR = "year", "life"  # the lanes of a year stand before what daily life is like
LISTS = (YEAR, "questions", "help", "sources")  # parts that are lists of their own
CALL = "call_now"  # stands in the box at the head, and nowhere else
IN_SHORT = "in_short"  # closes the profile, and is never folded
MEDICINES = "medicines"  # a table below the other attributes


def attributes_of(catalogue: Catalogue, part: str) -> list[Attribute]:
    """The attributes that a part spells out, in its order."""
    return [
        attribute
        for section in PARTS[part]
        for attribute in catalogue.attributes.values()
        if attribute.section == section and attribute.id not in (CALL, MEDICINES)
    ]


def places(catalogue: Catalogue) -> Mapping[str, str]:
    """Every place that an address may ask for, with the part that is to be open for it; none for the box at the head.

    A part goes before an attribute of its name.
    """
    part_of = {section: part for part, sections in PARTS.items() for section in sections}
    by_attribute = {attribute.id: part_of[attribute.section] for attribute in catalogue.attributes.values()}
    by_name = {part: part for part in (*PARTS, *LISTS)}
    return {**by_attribute, **part_of, **by_name, CALL: ""}
