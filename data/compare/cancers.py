"""For which cancers what is compared is approved: one row a cancer, one count of medicines a subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Cancer, Subject
from data.catalogue.query import cancers_in_use, in_use, medicines_of


@dataclass(frozen=True, slots=True)
class CancerRow:
    """A cancer, and for each subject how many of its medicines in use are approved for it."""

    cancer: Cancer
    counts: tuple[int, ...]


def compared_cancers(catalogue: Catalogue, subjects: Sequence[Subject]) -> tuple[CancerRow, ...]:
    """The cancers that at least one of the subjects has a medicine for, those that most of them share first."""
    medicines = [in_use(medicines_of(catalogue, subject)) for subject in subjects]
    rows = (
        CancerRow(
            catalogue.cancers[cancer],
            tuple(sum(cancer in medicine.cancers for medicine in of_subject) for of_subject in medicines),
        )
        for cancer in cancers_in_use(catalogue)
    )
    return tuple(sorted((row for row in rows if any(row.counts)), key=_shared, reverse=True))


def _shared(row: CancerRow) -> tuple[int, int]:
    return sum(count > 0 for count in row.counts), sum(row.counts)
