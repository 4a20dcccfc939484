"""Counts of medicines for charts: only those in use that work mainly through the immune system."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.load import Catalogue
from data.model import Cancer, Medicine
from data.query import counted

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Count:
    """How many medicines of a type belong to a group: a year, a cancer or a route."""

    type: str
    group: str
    count: int


def counted_medicines(catalogue: Catalogue) -> tuple[Medicine, ...]:
    """The medicines that charts count."""
    return counted(catalogue.medicines.values())


def _counts(catalogue: Catalogue, pairs: Iterable[tuple[str, str]], groups: Iterable[str]) -> tuple[Count, ...]:
    found = Counter(pairs)
    return tuple(
        Count(home.id, group, found[home.id, group])
        for group in groups
        for home in catalogue.types
        if found[home.id, group]
    )


def _home(catalogue: Catalogue, medicine: Medicine) -> str:
    return catalogue.subjects[medicine.kind].facts.home_type


def by_year(catalogue: Catalogue) -> tuple[Count, ...]:
    """First approvals by year and type, the earliest year first; those without a known year are left out."""
    dated = [m for m in counted_medicines(catalogue) if m.first_approval_year]
    years = sorted({str(m.first_approval_year) for m in dated})
    return _counts(catalogue, ((_home(catalogue, m), str(m.first_approval_year)) for m in dated), years)


def by_cancer(catalogue: Catalogue) -> tuple[Count, ...]:
    """Medicines by cancer and type, cancers by group and name."""
    groups = list(dict.fromkeys(cancer.group for cancer in catalogue.cancers.values()))

    def place(cancer: Cancer) -> tuple[int, str]:
        return groups.index(cancer.group), cancer.name

    in_order = [cancer.id for cancer in sorted(catalogue.cancers.values(), key=place)]
    pairs = ((_home(catalogue, m), cancer) for m in counted_medicines(catalogue) for cancer in m.cancers)
    return _counts(catalogue, pairs, in_order)


def by_route(catalogue: Catalogue) -> tuple[Count, ...]:
    """Medicines by route and type; one that can be given in two ways counts in both."""
    pairs = ((_home(catalogue, m), route) for m in counted_medicines(catalogue) for route in m.routes)
    return _counts(catalogue, pairs, catalogue.routes)


def totals(counts: Iterable[Count]) -> dict[str, int]:
    """The sum of each group, all types together."""
    sums: Counter[str] = Counter()
    for one in counts:
        sums[one.group] += one.count
    return dict(sums)


def count_frame(counts: Iterable[Count], types: Iterable[str]) -> pd.DataFrame:
    """Counts as a table: a row a group, a column a type, 0 where there is none."""
    import pandas as pd

    rows = pd.DataFrame([(one.group, one.type, one.count) for one in counts], columns=["group", "type", "count"])
    table = rows.pivot_table(index="group", columns="type", values="count", fill_value=0, sort=False)
    return table.reindex(columns=list(types), fill_value=0).astype(int)
