"""Finding kinds by what a reader chooses on Explore."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from data.catalogue.alphabet import without_accents
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine, Subject
from data.catalogue.query import in_use
from data.medicines.cancer_groups import members, with_groups
from data.medicines.facets import FacetRow, Facets, part_names

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
        return self == Choice()


KIND_PARTS = part_names(Choice)


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
    facts = catalogue.cancers[cancer]
    return facts.is_cancer and facts.group not in (BLOOD, ANY_SOLID)


def solid_tumors(catalogue: Catalogue) -> frozenset[str]:
    """The cancers that an approval for any solid tumor may reach."""
    return frozenset(cancer for cancer in catalogue.cancers if is_solid_tumor(catalogue, cancer))


def cancers_reached(catalogue: Catalogue, medicine: Medicine, solid: frozenset[str]) -> frozenset[str]:
    """The cancers of a medicine in use; all `solid` ones if it is approved for any of them with a test result."""
    is_for_any = any(catalogue.cancers[cancer].any_solid_tumor for cancer in medicine.cancers)
    return frozenset(medicine.cancers) | (solid if is_for_any else frozenset())


def target_id(name: str) -> str:
    """The id of a target, such as "pd_1" for "PD-1", fit for an address."""
    return "".join(c if c.isalnum() else "_" for c in name.casefold())


class Explorer:
    """The filters of one catalogue. A medicine that is not mainly immunotherapy makes no kind match."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        used = in_use(catalogue.medicines.values())
        self.medicines = tuple(medicine for medicine in used if medicine.mainly_immune)
        self.outside = tuple(medicine for medicine in used if not medicine.mainly_immune)
        self.facets = Facets(self._rows())

    def _rows(self) -> Iterator[FacetRow[Medicine | None]]:
        """Every medicine, for its kind; then every kind on its own, for those without a medicine."""
        solid = solid_tumors(self.catalogue)
        for medicine in self.medicines:
            kind = self.catalogue.subjects[medicine.kind]
            of_medicine: dict[str, Collection[str]] = {
                "mechanism": (medicine.mechanism,) if medicine.mechanism else kind.mechanisms,
                "cancer": with_groups(self.catalogue, cancers_reached(self.catalogue, medicine, solid)),
                "route": medicine.routes,
                "target": tuple(map(target_id, medicine.targets)),
            }
            yield FacetRow(kind.id, medicine, {**_options_of_kind(kind), **of_medicine})
        for kind in self.catalogue.kinds:
            yield FacetRow(kind.id, None, _options_of_kind(kind))

    @cached_property
    def targets(self) -> Mapping[str, str]:
        """The name of each target by its id, in the order of the alphabet."""
        names = {target for medicine in self.medicines for target in medicine.targets}
        return {target_id(name): name for name in sorted(names, key=without_accents)}

    def matches(self, choice: Choice) -> tuple[Match, ...]:
        """The kinds that fit every part of a choice, in the types' order."""
        medicines: dict[str, list[Medicine]] = {}
        for row in self.facets.fitting(choice):
            of_kind = medicines.setdefault(row.owner, [])
            if row.item:
                of_kind.append(row.item)
        cancers = members(self.catalogue, choice.cancer)
        return tuple(_match(kind, cancers, medicines[kind.id]) for kind in self.catalogue.kinds if kind.id in medicines)

    def count(self, choice: Choice) -> int:
        """How many kinds fit a choice."""
        return self.facets.count(choice)

    def remaining(self, choice: Choice, part: str, options: tuple[str, ...]) -> dict[str, int]:
        """For each option of one part: how many kinds would fit if it were chosen and the rest stayed."""
        counts = self.facets.remaining(choice, part)
        return {option: counts.get(option, 0) for option in options}

    def nearest_way_out(self, choice: Choice) -> WayOut | None:
        """The part of a choice to give up that leaves the most kinds, or None if no single part helps."""
        way_out = self.facets.way_out(choice)
        return WayOut(*way_out) if way_out else None

    def outside_immunotherapy(self, choice: Choice) -> tuple[Medicine, ...]:
        """Antibodies in use that act on the chosen cancer but work mainly in another way."""
        if choice.mechanism or not choice.cancer:
            return ()
        cancers = members(self.catalogue, choice.cancer)
        return tuple(
            medicine
            for medicine in self.outside
            if cancers & set(medicine.cancers) and (not choice.route or choice.route in medicine.routes)
        )


def _options_of_kind(kind: Subject) -> dict[str, Collection[str]]:
    facts = kind.facts
    return {
        "mechanism": kind.mechanisms,
        "cancer": (),
        "route": facts.routes,
        "setting": facts.settings,
        "target": (),
        "making": ("one_person", "ready_made") if facts.making == "both" else (facts.making,),
        "standing": (facts.standing,),
    }


def _match(kind: Subject, cancers: frozenset[str], medicines: list[Medicine]) -> Match:
    """A kind with its medicines: those for a cancer that is wanted, and those that a test may bring in."""
    by_test = [medicine for medicine in medicines if cancers and not cancers & set(medicine.cancers)]
    direct = [medicine for medicine in medicines if not cancers or cancers & set(medicine.cancers)]
    return Match(kind, tuple(direct), tuple(by_test))
