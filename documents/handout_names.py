"""The names of the handouts."""

from __future__ import annotations

from data.load import Catalogue

CALL, COMPARE = "call", "compare"  # the handouts that are not of one type or kind


def handout_names(catalogue: Catalogue) -> tuple[str, ...]:
    """The names of all handouts: the types, each with its kinds, then when to call and the comparison."""
    subjects = (one.id for home in catalogue.types for one in (home, *catalogue.kinds_of(home.id)))
    return (CALL, COMPARE, *subjects)
