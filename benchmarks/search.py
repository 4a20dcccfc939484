"""How long a search takes, today and with a hundred times more medicines: `python -m benchmarks.search`.

The large catalogue is made by giving each medicine a hundred made-up names. Each time is the median over many calls;
the ratio is to an empty call (nothing typed) in the same run, so that it holds when the machine's speed drifts.
"""

from __future__ import annotations

import random
import statistics
import time
from dataclasses import replace
from types import MappingProxyType

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import load_catalogue
from data.catalogue.model import Medicine
from data.search.search import SearchIndex, build_index, search

TIMES = 100
ROUNDS = 30
TARGETS_MS = {"today": 10.0, "100 times": 50.0}
TYPED = {
    "nothing": "",
    "a brand": "Keytruda",
    "a misspelled brand": "keytrudda",
    "a lay phrase": "the bladder TB vaccine",
    "a code": "HER2 shot",
    "a beginning": "pembro",
    "an unknown word": "asdfghjkl",
    "a shared word": "hyaluronidase",
    "a symptom and a brand": "rash after Keytruda",
    "200 characters of words": " ".join(["keytrudda", "melonoma", "for", "my", "mothr", "chekpoint", "thrapy"] * 4)[
        :200
    ],
    "200 unknown letters": "qwertyuiopasdfghjklzxcvbnm " * 8,
}


def many_times(catalogue: Catalogue) -> Catalogue:
    """The catalogue with each medicine `TIMES` times, under names made of the same syllables and ends."""
    chance = random.Random(11)
    syllables = [
        name[i : i + 3] for m in catalogue.medicines.values() for name in m.brand_names for i in range(0, 6, 3)
    ]

    def made_up() -> str:
        return "".join(chance.choice(syllables) for _ in range(chance.randint(2, 4))).replace(" ", "").lower()

    def another(medicine: Medicine, number: int) -> Medicine:
        change = {
            "id": f"{medicine.id}_{number}",
            "generic_name": " ".join([f"{made_up()}mab", *medicine.generic_name.split()[1:]]),
            "brand_names": (made_up().capitalize(),),
        }
        return medicine.model_copy(update=change)

    medicines = dict(catalogue.medicines)
    for medicine in catalogue.medicines.values():
        for number in range(1, TIMES):
            copy = another(medicine, number)
            medicines[copy.id] = copy
    return replace(catalogue, medicines=MappingProxyType(medicines))


def milliseconds(index: SearchIndex, typed: str) -> float:
    """One search."""
    begun = time.perf_counter()
    search(index, typed)
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print how long making each index takes, and the median of each search with its ratio to an empty call."""
    catalogue = load_catalogue()
    for name, content in (("today", catalogue), ("100 times", many_times(catalogue))):
        begun = time.perf_counter()
        index = build_index(content)
        made_in = (time.perf_counter() - begun) * 1000
        counts = f"{len(content.medicines)} medicines, {len(index.entries)} names"
        print(f"\n{name}: {counts}, index made in {made_in:.0f} ms")
        print(f"{'typed':28} {'median ms':>10} {'slowest ms':>11} {'ratio to nothing':>17}")
        floor = statistics.median(milliseconds(index, "") for _ in range(ROUNDS))
        for search_name, typed in TYPED.items():
            times = [milliseconds(index, typed) for _ in range(ROUNDS)]
            median = statistics.median(times)
            mark = "" if median <= TARGETS_MS[name] else f"  over {TARGETS_MS[name]:.0f} ms"
            print(f"{search_name:28} {median:10.2f} {max(times):11.2f} {median / floor:17.0f}{mark}")


if __name__ == "__main__":
    main()
