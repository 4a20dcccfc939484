"""Counts of medicines for charts and the grid: only those in use that work mainly through the immune system."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.catalogue.alphabet import without_accents
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.catalogue.query import counted

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Count:
    """How many medicines of a type belong to a group: a year, a cancer or a route."""

    type: str
    group: str
    count: int


def counted_medicines(catalogue: Catalogue) -> tuple[Medicine, ...]:
    """The medicines of the whole list that charts count."""
    return counted(catalogue.medicines.values())


def _counts(catalogue: Catalogue, pairs: Iterable[tuple[str, str]], groups: Iterable[str]) -> tuple[Count, ...]:
    numbers = Counter(pairs)
    return tuple(
        Count(home.id, group, numbers[home.id, group])
        for group in groups
        for home in catalogue.types
        if numbers[home.id, group]
    )


def _home(catalogue: Catalogue, medicine: Medicine) -> str:
    return catalogue.subjects[medicine.kind].facts.home_type


def by_year(catalogue: Catalogue, medicines: Iterable[Medicine]) -> tuple[Count, ...]:
    """First approvals by year and type, the earliest year first; those without a known year are left out."""
    dated = [m for m in medicines if m.first_approval_year]
    years = sorted({str(m.first_approval_year) for m in dated})
    return _counts(catalogue, ((_home(catalogue, m), str(m.first_approval_year)) for m in dated), years)


def by_route(catalogue: Catalogue, medicines: Iterable[Medicine]) -> tuple[Count, ...]:
    """Medicines by route and type; one that can be given in two ways counts in both."""
    pairs = ((_home(catalogue, m), route) for m in medicines for route in m.routes)
    return _counts(catalogue, pairs, catalogue.routes)


def by_cancer_and_mechanism(catalogue: Catalogue) -> Mapping[str, Mapping[str, tuple[Medicine, ...]]]:
    """The medicines of each cancer by what they do; cancers in the order of their names, those with none left out.

    A medicine does what its kind does, unless it differs from it, as in the filters of Explore.
    """
    medicines_of: dict[str, dict[str, list[Medicine]]] = {}
    for cancer in sorted(catalogue.cancers.values(), key=lambda cancer: without_accents(cancer.name)):
        for medicine in counted_medicines(catalogue):
            if cancer.id in medicine.cancers:
                row = medicines_of.setdefault(cancer.id, {})
                for mechanism in mechanisms_of(catalogue, medicine):
                    row.setdefault(mechanism, []).append(medicine)
    return {cancer: {name: tuple(medicines) for name, medicines in row.items()} for cancer, row in medicines_of.items()}


def mechanisms_of(catalogue: Catalogue, medicine: Medicine) -> tuple[str, ...]:
    """What a medicine does: as its kind, unless it has a mechanism of its own."""
    return (medicine.mechanism,) if medicine.mechanism else catalogue.subjects[medicine.kind].mechanisms


def totals(counts: Iterable[Count]) -> dict[str, int]:
    """The sum of each group, all types together."""
    sums: Counter[str] = Counter()
    for count in counts:
        sums[count.group] += count.count
    return dict(sums)


def count_frame(counts: Iterable[Count], types: Iterable[str]) -> pd.DataFrame:
    """Counts as a table: a row a group, a column a type, 0 where there is none."""
    import pandas as pd

    rows = pd.DataFrame(
        [(count.group, count.type, count.count) for count in counts], columns=["group", "type", "count"]
    )
    table = rows.pivot_table(index="group", columns="type", values="count", fill_value=0, sort=False)
    return table.reindex(columns=list(types), fill_value=0).astype(int)
