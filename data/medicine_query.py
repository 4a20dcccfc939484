"""The questions that the Medicines page puts to the list of medicines, answered from an index built once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.explore import is_solid_tumor, target_id
from data.load import Catalogue
from data.model import Medicine

if TYPE_CHECKING:
    import pandas as pd

PAGE_SIZE = 50  # rows drawn at once
FUZZY_FROM = 4  # letters typed before the middle of a name counts and typing errors are forgiven
FUZZY_ENOUGH = 0.75  # the share of letters that must stand: "carvikty" is Carvykti, "care" is nothing
Part = Literal["type", "kind", "cancer", "route", "target", "year", "status", "works"]
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
    route: str = ""
    target: str = ""
    year: str = ""
    status: str = "in_use"
    works: str = ""  # "mainly": mainly through the immune system; "other": the rest

    @property
    def is_empty(self) -> bool:
        """True when nothing was chosen."""
        return self == MedicineChoice()


PARTS: tuple[str, ...] = tuple(field.name for field in fields(MedicineChoice))


@dataclass(frozen=True)
class MedicineIndex:
    """Every medicine by every option, as sets of bits: bit i stands for the i-th medicine."""

    medicines: tuple[Medicine, ...]
    place: Mapping[str, int]
    bits: Mapping[str, Mapping[str, int]]  # part, option: the medicines that have it
    any_solid: int  # in use for any solid tumor with a certain test result
    solid: frozenset[str]  # the cancers that such an approval may reach
    orders: Mapping[str, tuple[int, ...]]
    target_names: Mapping[str, str]
    spoken: tuple[tuple[str, int], ...]  # each name, and each longer word of a name, with its medicine

    @property
    def everything(self) -> int:
        """All medicines."""
        return (1 << len(self.medicines)) - 1

    def options(self, part: str) -> tuple[str, ...]:
        """The options of a part, in the order in which readers see them."""
        return tuple(self.bits[part])


@dataclass(frozen=True, slots=True)
class Found:
    """The medicines that fit a choice, in order, and which of them fit its cancer by a test result only."""

    medicines: tuple[Medicine, ...]
    by_any_solid_tumor: frozenset[str]


def medicine_index(catalogue: Catalogue) -> MedicineIndex:
    """The index of a catalogue's medicines. Former uses are left out of its cancers."""
    medicines = tuple(catalogue.medicines.values())
    home = {kind.id: kind.facts.home_type for kind in catalogue.kinds}
    bits = _empty_bits(catalogue, medicines)
    for place, medicine in enumerate(medicines):
        for part, options in _options_of(medicine, home[medicine.kind]).items():
            for option in options:
                bits[part][option] = bits[part].get(option, 0) | 1 << place
    agnostic = [cancer.id for cancer in catalogue.cancers.values() if cancer.any_solid_tumor]
    any_solid = 0
    for cancer in agnostic:
        any_solid |= bits["cancer"].get(cancer, 0)
    used = {part: {o: b for o, b in options.items() if b} for part, options in bits.items()}
    return MedicineIndex(
        medicines=medicines,
        place=MappingProxyType({medicine.id: place for place, medicine in enumerate(medicines)}),
        bits=MappingProxyType({part: MappingProxyType(options) for part, options in used.items()}),
        any_solid=any_solid,
        solid=frozenset(cancer for cancer in catalogue.cancers if is_solid_tumor(catalogue, cancer)),
        orders=MappingProxyType(_orders(catalogue, medicines)),
        target_names=MappingProxyType({target_id(name): name for m in medicines for name in m.targets}),
        spoken=tuple(_spoken(medicines)),
    )


def _empty_bits(catalogue: Catalogue, medicines: Sequence[Medicine]) -> dict[str, dict[str, int]]:
    """Every option without medicines yet, in the order in which readers see them."""
    years = sorted({str(m.first_approval_year) for m in medicines if m.first_approval_year}, reverse=True)
    groups = list(dict.fromkeys(cancer.group for cancer in catalogue.cancers.values()))
    cancers = sorted(catalogue.cancers.values(), key=lambda c: (groups.index(c.group), c.name))
    targets = sorted({name for m in medicines for name in m.targets}, key=str.lower)
    return {
        "type": {home.id: 0 for home in catalogue.types},
        "kind": {kind.id: 0 for kind in catalogue.kinds},
        "cancer": {cancer.id: 0 for cancer in cancers},
        "route": dict.fromkeys(catalogue.routes, 0),
        "target": {target_id(name): 0 for name in targets},
        "year": dict.fromkeys(years, 0),
        "status": dict.fromkeys(STATUSES, 0),
        "works": dict.fromkeys(WORKS, 0),
    }


def _options_of(medicine: Medicine, home: str) -> dict[str, tuple[str, ...]]:
    """The options that a medicine has in each part."""
    year = medicine.first_approval_year
    return {
        "type": (home,),
        "kind": (medicine.kind,),
        "cancer": medicine.cancers if medicine.is_in_use else (),  # former uses never count
        "route": medicine.routes,
        "target": tuple(map(target_id, medicine.targets)),
        "year": (str(year),) if year else (),
        "status": ("in_use" if medicine.is_in_use else "former", "both"),
        "works": ("mainly" if medicine.mainly_immune else "other",),
    }


def _orders(catalogue: Catalogue, medicines: Sequence[Medicine]) -> dict[str, tuple[int, ...]]:
    """The places of the medicines in each order; the newest approval first, an unknown year last."""
    kinds = {kind.id: order for order, kind in enumerate(catalogue.kinds)}
    names = [medicine.generic_name.lower() for medicine in medicines]
    keys: dict[str, Callable[[int], tuple[int | str, ...]]] = {
        "name": lambda i: (names[i],),
        "first_approval": lambda i: (-(medicines[i].first_approval_year or 0), names[i]),
        "type": lambda i: (kinds[medicines[i].kind], names[i]),
    }
    return {sort: tuple(sorted(range(len(medicines)), key=key)) for sort, key in keys.items()}


def _plain(words: str) -> str:
    return re.sub(r"[^\w]+", " ", words.casefold()).strip()


def _spoken(medicines: Sequence[Medicine]) -> Iterator[tuple[str, int]]:
    for place, medicine in enumerate(medicines):
        for name in map(_plain, (medicine.generic_name, *medicine.brand_names)):
            yield name, place
            yield from ((word, place) for word in name.split() if word != name and len(word) >= FUZZY_FROM)


def _fitting(index: MedicineIndex, part: str, option: str) -> int:
    """The medicines that one option lets through."""
    if not option:
        return index.everything
    named = index.bits[part].get(option, 0)
    return named | index.any_solid if part == "cancer" and option in index.solid else named


def _without(index: MedicineIndex, choice: MedicineChoice, left_out: str = "") -> int:
    found = index.everything
    for part in PARTS:
        if part != left_out:
            found &= _fitting(index, part, getattr(choice, part))
    return found


def _picked(index: MedicineIndex, found: int, sort: Sort) -> tuple[Medicine, ...]:
    flags = f"{found:0{len(index.medicines)}b}"[::-1]
    return tuple(index.medicines[i] for i in index.orders[sort] if flags[i] == "1")


def find_medicines(index: MedicineIndex, choice: MedicineChoice, sort: Sort = "name") -> Found:
    """The medicines that fit a choice; those that fit a cancer only by a test result come last."""
    found = _without(index, choice)
    named = index.bits["cancer"].get(choice.cancer, 0) if choice.cancer else found
    by_test = _picked(index, found & ~named, sort)
    return Found((*_picked(index, found & named, sort), *by_test), frozenset(m.id for m in by_test))


def remaining(index: MedicineIndex, choice: MedicineChoice) -> dict[str, dict[str, int]]:
    """How many medicines each option of each part would leave, the other parts as chosen."""
    counts: dict[str, dict[str, int]] = {}
    for part in PARTS:
        others = _without(index, choice, left_out=part)
        left = {option: (others & _fitting(index, part, option)).bit_count() for option in index.bits[part]}
        counts[part] = {option: count for option, count in left.items() if count}
    return counts


def part_to_give_up(index: MedicineIndex, choice: MedicineChoice) -> tuple[str, int] | None:
    """The part of a choice that, set back, leaves the most medicines, and how many; None if no single part helps."""
    open_choice = MedicineChoice()
    chosen = [part for part in PARTS if getattr(choice, part) != getattr(open_choice, part)]
    ways = [
        (part, _without(index, replace(choice, **{part: getattr(open_choice, part)})).bit_count()) for part in chosen
    ]
    best = max(ways, key=lambda way: way[1], default=None)
    return best if best and best[1] else None


def look_up(index: MedicineIndex, words: str) -> tuple[Medicine, ...]:
    """Medicines whose generic or brand name holds the words, best first; with typing errors forgiven if none does."""
    wanted = _plain(words)
    if not wanted:
        return ()
    ranks: dict[int, tuple[int, str]] = {}
    for name, place in index.spoken:
        if name.startswith(wanted) or (wanted in name and len(wanted) >= FUZZY_FROM):
            rank = (0 if name == wanted else 1 if name.startswith(wanted) else 2, name)
            ranks[place] = min(rank, ranks.get(place, rank))
    if not ranks and len(wanted) >= FUZZY_FROM:
        names = [name for name, _ in index.spoken]
        for name, score, at in process.extract(
            wanted, names, scorer=OSA.normalized_similarity, score_cutoff=FUZZY_ENOUGH, limit=PAGE_SIZE
        ):
            rank = (round(100 - 100 * score), name)
            place = index.spoken[at][1]
            ranks[place] = min(rank, ranks.get(place, rank))
    return tuple(index.medicines[place] for place in sorted(ranks, key=lambda one: ranks[one]))


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of a list: its items, its number from 1, and the first ids of the pages beside it."""

    medicines: tuple[Medicine, ...]
    number: int
    pages: int
    first_ids: tuple[str, ...]


def page_with(medicines: Sequence[Medicine], wanted: str, size: int = PAGE_SIZE) -> Slice:
    """The page that holds the medicine `wanted`, or the first one."""
    at = next((i for i, medicine in enumerate(medicines) if medicine.id == wanted), 0)
    starts = range(0, max(len(medicines), 1), size)
    number = at // size
    first_ids = tuple(medicines[start].id for start in starts if start < len(medicines))
    return Slice(tuple(medicines[number * size : (number + 1) * size]), number + 1, len(starts), first_ids)


def medicine_frame(catalogue: Catalogue, medicines: Iterable[Medicine]) -> pd.DataFrame:
    """Medicines as a table of readers' words, one row each, for files and exports."""
    import pandas as pd

    return pd.DataFrame(
        [
            {
                "medicine": m.generic_name,
                "brands": ", ".join(m.brand_names),
                "type": catalogue.subjects[catalogue.subjects[m.kind].facts.home_type].name,
                "kind": catalogue.subjects[m.kind].name,
                "target": ", ".join(m.targets),
                "cancers": _cancer_names(catalogue, m) if m.is_in_use else "",
                "former_uses": "" if m.is_in_use else _cancer_names(catalogue, m),
                "route": ", ".join(catalogue.routes[route].name for route in m.routes),
                "year": m.first_approval_year,
                "status": m.status,
            }
            for m in medicines
        ]
    ).convert_dtypes()


def _cancer_names(catalogue: Catalogue, medicine: Medicine) -> str:
    return ", ".join(catalogue.cancers[cancer].name for cancer in medicine.cancers)
