"""The questions that the Medicines page puts to the list of medicines, answered from an index built once.

Looking one up by name is the search of all pages: data/search/medicine_names.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.catalogue.query import cancers_in_order
from data.medicines.cancer_groups import choosable, with_groups
from data.medicines.facets import FacetRow, Facets, part_names
from data.medicines.kind_filter import cancers_reached, solid_tumors, target_id
from data.medicines.medicine_counts import mechanisms_of
from data.medicines.targets import target_name

STEP = 25  # rows drawn at first, and as many more with each press
Sort = Literal["name", "first_approval", "type"]
SORTS: tuple[Sort, ...] = ("name", "first_approval", "type")
STATUSES = ("in_use", "former", "both")
WORKS = ("mainly", "other")


@dataclass(frozen=True, slots=True)
class MedicineChoice:
    """What a reader filters medicines by; an empty string means "any"."""

    type: str = ""
    kind: str = ""
    cancer: str = ""
    mechanism: str = ""
    route: str = ""
    target: str = ""
    year: str = ""
    status: str = "in_use"
    works: str = ""  # "mainly": mainly through the immune system; "other": the rest


MEDICINE_PARTS = part_names(MedicineChoice)


@dataclass(frozen=True)
class MedicineIndex:
    """Every medicine with its options, the options in the order in which readers see them, and all names."""

    medicines: tuple[Medicine, ...]
    facets: Facets[Medicine]
    options_of: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, int]  # the place of each kind
    groups: Mapping[str, frozenset[str]]  # the cancers of each group that can be chosen
    target_names: Mapping[str, str]

    def options(self, part: str) -> tuple[str, ...]:
        """The options of a part, in the order in which readers see them."""
        return self.options_of[part]


@dataclass(frozen=True, slots=True)
class Fitting:
    """The medicines that fit a choice, in order, and which of them fit its cancer by a test result only."""

    medicines: tuple[Medicine, ...]
    by_any_solid_tumor: frozenset[str]


def medicine_index(catalogue: Catalogue) -> MedicineIndex:
    """The index of a catalogue's medicines. Former uses are left out of its cancers."""
    medicines = tuple(catalogue.medicines.values())
    home = {kind.id: kind.facts.home_type for kind in catalogue.kinds}
    options_by_medicine = {
        medicine.id: _options_of(medicine, home[medicine.kind], mechanisms_of(catalogue, medicine))
        for medicine in medicines
    }
    solid = solid_tumors(catalogue)

    def reached(medicine: Medicine) -> frozenset[str]:
        cancers = cancers_reached(catalogue, medicine, solid) if medicine.is_in_use else frozenset()
        return with_groups(catalogue, cancers)

    rows = (
        FacetRow(medicine.id, medicine, {**options_by_medicine[medicine.id], "cancer": reached(medicine)})
        for medicine in medicines
    )
    used = {
        part: {option for options in options_by_medicine.values() for option in options[part]}
        for part in MEDICINE_PARTS
    }
    groups = {group.id: frozenset(group.members) for group in choosable(catalogue)}
    used["cancer"] |= {group for group, cancers in groups.items() if cancers & used["cancer"]}
    in_order = _options_in_order(catalogue, medicines)
    return MedicineIndex(
        medicines=medicines,
        facets=Facets(rows),
        options_of={
            part: tuple(option for option in in_order[part] if option in used[part]) for part in MEDICINE_PARTS
        },
        kinds={kind.id: position for position, kind in enumerate(catalogue.kinds)},
        groups=groups,
        target_names={
            target_id(name): target_name(catalogue.messages, name)
            for medicine in medicines
            for name in medicine.targets
        },
    )


def _options_in_order(catalogue: Catalogue, medicines: Sequence[Medicine]) -> dict[str, Iterable[str]]:
    """Every option of every part, in the order in which readers see them."""
    targets = sorted({name for medicine in medicines for name in medicine.targets}, key=str.lower)
    years = sorted({m.first_approval_year for m in medicines if m.first_approval_year}, reverse=True)
    return {
        "type": [home.id for home in catalogue.types],
        "kind": [kind.id for kind in catalogue.kinds],
        "cancer": [*(group.id for group in choosable(catalogue)), *cancers_in_order(catalogue)],
        "mechanism": catalogue.mechanisms,
        "route": catalogue.routes,
        "target": [target_id(name) for name in targets],
        "year": map(str, years),
        "status": STATUSES,
        "works": WORKS,
    }


def _options_of(medicine: Medicine, home: str, mechanisms: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The options that a medicine has in each part."""
    year = medicine.first_approval_year
    return {
        "type": (home,),
        "kind": (medicine.kind,),
        "cancer": medicine.cancers if medicine.is_in_use else (),  # former uses never count
        "mechanism": mechanisms if medicine.mainly_immune else (),
        "route": medicine.routes,
        "target": tuple(map(target_id, medicine.targets)),
        "year": (str(year),) if year else (),
        "status": ("in_use" if medicine.is_in_use else "former", "both"),
        "works": ("mainly" if medicine.mainly_immune else "other",),
    }


def _in_order(index: MedicineIndex, medicines: Iterable[Medicine], sort: Sort) -> list[Medicine]:
    """Medicines in an order; the newest approval first, an unknown year last."""
    keys: dict[Sort, Callable[[Medicine], int]] = {
        "name": lambda medicine: 0,
        "first_approval": lambda medicine: -(medicine.first_approval_year or 0),
        "type": lambda medicine: index.kinds[medicine.kind],
    }
    return sorted(medicines, key=lambda medicine: (keys[sort](medicine), medicine.generic_name.lower()))


def find_medicines(index: MedicineIndex, choice: MedicineChoice, sort: Sort = "name") -> Fitting:
    """The medicines that fit a choice; those that fit a cancer only by a test result come last."""
    fitting = _in_order(index, (row.item for row in index.facets.fitting(choice)), sort)
    cancers = index.groups.get(choice.cancer, frozenset({choice.cancer} - {""}))
    by_test = [medicine for medicine in fitting if cancers and not cancers & set(medicine.cancers)]
    direct = [medicine for medicine in fitting if not cancers or cancers & set(medicine.cancers)]
    return Fitting((*direct, *by_test), frozenset(medicine.id for medicine in by_test))


def remaining(index: MedicineIndex, choice: MedicineChoice) -> dict[str, dict[str, int]]:
    """How many medicines each option of each part would leave, the other parts as chosen."""
    counts_of_parts: dict[str, dict[str, int]] = {}
    for part in MEDICINE_PARTS:
        counts = index.facets.remaining(choice, part)
        counts_of_parts[part] = {option: counts[option] for option in index.options(part) if option in counts}
    return counts_of_parts


def part_to_give_up(index: MedicineIndex, choice: MedicineChoice) -> tuple[str, int] | None:
    """The part of a choice that, set back, leaves the most medicines, and how many; None if no single part helps."""
    return index.facets.way_out(choice)


def rows_to_show(medicines: Sequence[Medicine], wanted: int, medicine_id: str = "") -> tuple[Medicine, ...]:
    """The first medicines of a list: as many steps as hold `wanted` rows and the medicine named, one at the least."""
    position = next((position for position, medicine in enumerate(medicines) if medicine.id == medicine_id), 0)
    steps = -(-max(wanted, position + 1, 1) // STEP)
    return tuple(medicines[: steps * STEP])
