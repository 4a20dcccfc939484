"""Looking up a medicine by name: the search of all pages, turned into a list of medicines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.catalogue.query import in_use, medicines_of
from data.search.index import SearchIndex
from data.search.part_names import BEGINNING
from data.search.search import Hit, SearchResult, search
from data.search.tokens import plain

MOST = 200  # medicines that typed words may find
AS_GOOD = 2.0  # points that a hit may have less than the first, and yet be meant as much


@dataclass(frozen=True, slots=True)
class NamedMedicines:
    """The medicines that typed words find, the best first, and all else that the words lead to."""

    medicines: tuple[Medicine, ...]
    belong_to: tuple[str, ...]  # what was named, where it was no medicine: the kinds or cancers of these medicines
    result: SearchResult
    meant: tuple[Medicine, ...] = ()  # those whose names fit the words best; the others only hold the same words
    is_misspelled: bool = False


def medicines_named(index: SearchIndex, typed: str) -> NamedMedicines:
    """What words in the look-up of medicines find. Never raises, whatever was typed."""
    result = search(index, typed, MOST)
    medicines_by_id = index.catalogue.medicines
    hits = [hit for hit in result.hits if hit.kind == "medicine"]
    if hits:
        best = [hit for hit in hits if hit.score >= hits[0].score - AS_GOOD]
        named, fitting = (tuple(medicines_by_id[hit.id] for hit in some) for some in (hits, best))
        return NamedMedicines(named, (), result, fitting, bool(hits[0].errors))
    begun = tuple(medicines_by_id[medicine] for medicine in dict.fromkeys(_beginning(index, typed)))
    if begun or not result.hits:
        return NamedMedicines(begun, (), result, begun)
    first = result.hits[0]
    meant = [hit for hit in result.hits if hit.kind == first.kind and hit.score >= first.score - AS_GOOD]
    medicines = dict.fromkeys(medicine.id for hit in meant for medicine in _belonging(index.catalogue, hit))
    belong_to = tuple(hit.name for hit in meant) if medicines else ()
    return NamedMedicines(tuple(medicines_by_id[medicine] for medicine in medicines), belong_to, result)


def _belonging(catalogue: Catalogue, hit: Hit) -> Iterable[Medicine]:
    """The medicines in use of a type or kind, for a cancer, or working in some way."""
    if hit.kind == "subject":
        return in_use(medicines_of(catalogue, catalogue.subjects[hit.id]))
    used = in_use(catalogue.medicines.values())
    if hit.kind == "cancer":
        return [medicine for medicine in used if hit.id in medicine.cancers]
    if hit.kind == "mechanism":
        subjects = catalogue.subjects
        return [m for m in used if hit.id == (m.mechanism or subjects[m.kind].facts.main_mechanism)]
    return ()


def _beginning(index: SearchIndex, typed: str) -> list[str]:
    """The medicines whose names begin with the first few letters typed; a search needs more of them."""
    letters = "".join(plain(typed, index.lexicon.forms))
    return list(_starting(index, letters)) if 1 < len(letters) < BEGINNING else []


def _starting(index: SearchIndex, letters: str) -> Iterator[str]:
    for joined, position in index.joined[bisect_left(index.joined, (letters, -1)) :]:
        if not joined.startswith(letters):
            return
        if index.entries[position].kind == "medicine":
            yield index.entries[position].id
