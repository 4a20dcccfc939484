"""Finding kinds by what a reader chooses: one filter or several, quick also with a hundred times more medicines.

Each medicine in use, and each kind itself, is a unit with a place in a bit mask; an option of a filter is the mask of
the units that have it. A choice is the masks laid over each other, so that counting what remains costs almost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property

from data.load import Catalogue
from data.model import Medicine, Subject
from data.query import in_use

BLOOD, ANY_SOLID = "blood", "tissue_agnostic"


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader filters by, one id a part; an empty string means "any"."""

    mechanism: str = ""
    cancer: str = ""
    route: str = ""
    setting: str = ""
    target: str = ""
    making: str = ""
    standing: str = ""

    @property
    def is_empty(self) -> bool:
        """True when nothing was chosen."""
        return not any(getattr(self, part) for part in PARTS)


PARTS = tuple(field.name for field in fields(Choice))


@dataclass(frozen=True, slots=True)
class Match:
    """A kind that fits a choice, and the medicines in use by which it fits the cancer and the other parts."""

    kind: Subject
    medicines: tuple[Medicine, ...]
    by_any_solid_tumor: tuple[Medicine, ...]  # those whose approval is for any solid tumor with a test result


@dataclass(frozen=True, slots=True)
class WayOut:
    """One part of a choice that, set back to "any", lets something be found, and how many then fit."""

    part: str
    count: int


def is_solid_tumor(catalogue: Catalogue, cancer: str) -> bool:
    """True for a cancer that forms a tumor in an organ or tissue."""
    found = catalogue.cancers[cancer]
    return found.is_cancer and found.group not in (BLOOD, ANY_SOLID)


def target_id(name: str) -> str:
    """The id of a target, such as "pd_1" for "PD-1", fit for an address."""
    return "".join(c if c.isalnum() else "_" for c in name.casefold())


class Explorer:
    """The prepared masks of one catalogue. A medicine that is not mainly immunotherapy makes no kind match."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        used = in_use(catalogue.medicines.values())
        self.medicines = tuple(m for m in used if m.mainly_immune)
        self.outside = tuple(m for m in used if not m.mainly_immune)
        self._agnostic = frozenset(c.id for c in catalogue.cancers.values() if c.any_solid_tumor)
        self._masks: dict[tuple[str, str], int] = {}
        self._of_kind: dict[str, int] = {}
        self._all = 0
        for place, (kind, medicine) in enumerate(self._units()):
            bit = 1 << place
            self._all |= bit
            self._of_kind[kind.id] = self._of_kind.get(kind.id, 0) | bit
            for option in self._options_of(kind, medicine):
                self._masks[option] = self._masks.get(option, 0) | bit

    def _units(self) -> Iterator[tuple[Subject, Medicine | None]]:
        """Every medicine with its kind, then every kind on its own (for those without a medicine)."""
        for medicine in self.medicines:
            yield self.catalogue.subjects[medicine.kind], medicine
        for kind in self.catalogue.kinds:
            yield kind, None

    def _options_of(self, kind: Subject, medicine: Medicine | None) -> Iterator[tuple[str, str]]:
        facts = kind.facts
        yield from (("setting", setting) for setting in facts.settings)
        yield ("standing", facts.standing)
        yield from (
            ("making", making)
            for making in (("one_person", "ready_made") if facts.making == "both" else (facts.making,))
        )
        own = (medicine.mechanism,) if medicine and medicine.mechanism else kind.mechanisms
        yield from (("mechanism", mechanism) for mechanism in own)
        yield from (("route", route) for route in (medicine.routes if medicine else facts.routes))
        if medicine:
            yield from (("target", target_id(target)) for target in medicine.targets)
            yield from (("cancer", cancer) for cancer in self._cancers_of(medicine))

    def _cancers_of(self, medicine: Medicine) -> frozenset[str]:
        """Its cancers, and every solid tumor if it is approved for any of them with a test result."""
        if not self._agnostic & set(medicine.cancers):
            return frozenset(medicine.cancers)
        return frozenset(medicine.cancers) | self._solid

    @cached_property
    def _solid(self) -> frozenset[str]:
        return frozenset(c for c in self.catalogue.cancers if is_solid_tumor(self.catalogue, c))

    @cached_property
    def targets(self) -> Mapping[str, str]:
        """The name of each target by its id, in the order of the alphabet."""
        names = {target for medicine in self.medicines for target in medicine.targets}
        return {target_id(name): name for name in sorted(names, key=str.casefold)}

    def _mask(self, choice: Choice) -> int:
        mask = self._all
        for part in PARTS:
            option = getattr(choice, part)
            if option:
                mask &= self._masks.get((part, option), 0)
        return mask

    def matches(self, choice: Choice) -> tuple[Match, ...]:
        """The kinds that fit every part of a choice, in the types' order."""
        mask = self._mask(choice)
        return tuple(self._match(kind, choice, mask) for kind in self.catalogue.kinds if mask & self._of_kind[kind.id])

    def _match(self, kind: Subject, choice: Choice, mask: int) -> Match:
        fitting = mask & self._of_kind[kind.id] & ((1 << len(self.medicines)) - 1)
        medicines = tuple(self.medicines[place] for place in _places(fitting))
        if not choice.cancer:
            return Match(kind, medicines, ())
        direct = tuple(m for m in medicines if choice.cancer in m.cancers)
        return Match(kind, direct, tuple(m for m in medicines if choice.cancer not in m.cancers))

    def count(self, choice: Choice) -> int:
        """How many kinds fit a choice."""
        mask = self._mask(choice)
        return sum(1 for bits in self._of_kind.values() if mask & bits)

    def remaining(self, choice: Choice, part: str, options: tuple[str, ...]) -> dict[str, int]:
        """For each option of one part: how many kinds would fit if it were chosen and the rest stayed."""
        rest = self._mask(replace(choice, **{part: ""}))
        return {
            option: sum(1 for bits in self._of_kind.values() if rest & bits & self._masks.get((part, option), 0))
            for option in options
        }

    def nearest_way_out(self, choice: Choice) -> WayOut | None:
        """The part of a choice to give up that leaves the most kinds, or None if no single part helps."""
        ways = [WayOut(part, self.count(replace(choice, **{part: ""}))) for part in PARTS if getattr(choice, part)]
        best = max(ways, key=lambda way: way.count, default=None)
        return best if best and best.count else None

    def outside_immunotherapy(self, choice: Choice) -> tuple[Medicine, ...]:
        """Antibodies in use that act on the chosen cancer but work mainly in another way."""
        if choice.mechanism or not choice.cancer:
            return ()
        return tuple(
            m for m in self.outside if choice.cancer in m.cancers and (not choice.route or choice.route in m.routes)
        )


def _places(mask: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
