"""One way to filter, for kinds on Explore and for medicines on Medicines: a plain pass over rows with options.

Each row has the options that hold for it, by part (a filter). What is counted is its `owner`: a medicine itself, or the
kind that a medicine makes fit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

Item = TypeVar("Item")


class FacetChoice(Protocol):
    """A frozen dataclass with a field for each part: the id of an option, or "" for any."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class FacetRow(Generic[Item]):
    """One thing that can be found, whom it counts for, and the options that hold for it in each part."""

    owner: str
    item: Item
    options: Mapping[str, Collection[str]]


class Facets(Generic[Item]):
    """The rows of one catalogue, and what a choice leaves of them."""

    def __init__(self, rows: Iterable[FacetRow[Item]]) -> None:
        self.rows = tuple(rows)

    def fitting(self, choice: FacetChoice, left_out: str = "") -> Iterator[FacetRow[Item]]:
        """The rows that fit every part of a choice but the one `left_out`, in their order."""
        options = [(part, option) for part, option in chosen(choice).items() if part != left_out]
        for row in self.rows:
            if all(option in row.options[part] for part, option in options):
                yield row

    def count(self, choice: FacetChoice) -> int:
        """How many owners fit a choice."""
        return len({row.owner for row in self.fitting(choice)})

    def remaining(self, choice: FacetChoice, part: str) -> dict[str, int]:
        """For each option of one part that finds any: how many owners would fit with it and the other parts."""
        owners: dict[str, set[str]] = {}
        for row in self.fitting(choice, left_out=part):
            for option in row.options[part]:
                owners.setdefault(option, set()).add(row.owner)
        return {option: len(ids) for option, ids in owners.items()}

    def way_out(self, choice: FacetChoice) -> tuple[str, int] | None:
        """The part of a choice that, set back, leaves the most owners, and how many; None if no single part helps."""
        usual = type(choice)()
        counts = {
            field.name: self.count(replace(choice, **{field.name: getattr(usual, field.name)}))
            for field in fields(choice)
            if getattr(choice, field.name) != getattr(usual, field.name)
        }
        best = max(counts.items(), key=lambda part_and_count: part_and_count[1], default=None)
        return best if best and best[1] else None


def part_names(choice: type[FacetChoice]) -> tuple[str, ...]:
    """The parts by which a kind of choice filters, in their order."""
    return tuple(field.name for field in fields(choice))


def chosen(choice: FacetChoice) -> dict[str, str]:
    """The parts of a choice that narrow it, with their options."""
    options = {field.name: getattr(choice, field.name) for field in fields(choice)}
    return {part: option for part, option in options.items() if option}
