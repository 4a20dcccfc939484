"""Cancers by the part of the body, so that "any lung cancer" finds all that belong to it.

A cancer may be in more than one group on purpose: leukemia is also a blood cancer. The ids of groups begin with "any_"
and are never those of a cancer, so that one choice, and one address, can hold either.
"""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import CancerGroup


def members(catalogue: Catalogue, chosen: str) -> frozenset[str]:
    """The cancers that a choice stands for: those of a group, the cancer itself, or none for an unknown id."""
    group = catalogue.cancer_groups.get(chosen)
    if group is not None:
        return frozenset(group.members)
    return frozenset({chosen}) if chosen in catalogue.cancers else frozenset()


def choosable(catalogue: Catalogue) -> tuple[CancerGroup, ...]:
    """The groups worth offering beside the cancers, in order: a group of one says no more than its cancer."""
    return tuple(group for group in catalogue.cancer_groups.values() if len(group.members) > 1)


def groups_of(catalogue: Catalogue, cancer: str) -> tuple[CancerGroup, ...]:
    """The groups that a cancer is in, the first one first."""
    return tuple(group for group in catalogue.cancer_groups.values() if cancer in group.members)


def with_groups(catalogue: Catalogue, cancers: frozenset[str]) -> frozenset[str]:
    """Some cancers, and the groups that hold any of them."""
    return cancers | {group.id for group in catalogue.cancer_groups.values() if cancers & set(group.members)}


def cancer_name(catalogue: Catalogue, chosen: str) -> str:
    """The name of a cancer or of a group of them. Raises KeyError for an unknown id."""
    group = catalogue.cancer_groups.get(chosen)
    return group.name if group else catalogue.cancers[chosen].name
