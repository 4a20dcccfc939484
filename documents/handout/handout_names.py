"""The names of the handouts."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue

CALL, COMPARE, ROOM = "call", "compare", "room"
OF_ALL = (ROOM, CALL, COMPARE)  # the handouts that are not of one type or kind
YEAR = "year_"  # before the name of a type or kind: a year with it


def handout_names(catalogue: Catalogue) -> tuple[str, ...]:
    """The names of all handouts: the room check, when to call, the comparison, then each type with its kinds."""
    subjects = (subject.id for subject in catalogue.in_order)
    return (*OF_ALL, *subjects)
