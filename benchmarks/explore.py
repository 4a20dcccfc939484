"""How long a filter takes, today and with a catalogue a hundred times larger: `python -m benchmarks.explore`.

The large catalogue repeats every medicine under new ids. The press itself, Streamlit included, is in benchmarks.press.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from types import MappingProxyType

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import load_catalogue
from data.catalogue.query import cancers_in_use
from data.medicines.kind_filter import KIND_PARTS, Choice, Explorer

TIMES_LARGER = 107  # 103 medicines become about 11,000
RUNS = 15
CHOICES = {
    "one mechanism": Choice(mechanism="brakes_off"),
    "mechanism and cancer": Choice(mechanism="brakes_off", cancer="melanoma"),
    "cancer and route": Choice(cancer="multiple_myeloma", route="under_skin"),
    "nothing fits": Choice(mechanism="trains", cancer="multiple_myeloma", route="by_mouth"),
}


def larger(catalogue: Catalogue) -> Catalogue:
    """The same catalogue with every medicine many times over."""
    medicines = {
        f"{medicine.id}_{copy}": medicine.model_copy(update={"id": f"{medicine.id}_{copy}"})
        for copy in range(TIMES_LARGER)
        for medicine in catalogue.medicines.values()
    }
    return replace(catalogue, medicines=MappingProxyType(medicines))


def answer(explorer: Explorer, choice: Choice) -> None:
    """All that one run of Explore asks for: matches, what remains under every option, and a way out."""
    explorer.matches(choice)
    catalogue = explorer.catalogue
    options = {
        "mechanism": tuple(catalogue.mechanisms),
        "cancer": cancers_in_use(catalogue),
        "route": tuple(catalogue.routes),
        "target": tuple(explorer.targets),
    }
    for part in KIND_PARTS:
        explorer.remaining(choice, part, options.get(part, ()))
    explorer.nearest_way_out(choice)


def median_ms(explorer: Explorer, choice: Choice) -> float:
    """The median of some answers, in milliseconds."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        answer(explorer, choice)
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1000


def main() -> None:
    """Print the medians for both catalogues."""
    today = load_catalogue()
    big = larger(today)
    small_explorer, big_explorer = Explorer(today), Explorer(big)
    print(f"{'choice':24} {len(today.medicines):>8} ms {len(big.medicines):>8} ms")
    for name, choice in CHOICES.items():
        print(f"{name:24} {median_ms(small_explorer, choice):11.2f} {median_ms(big_explorer, choice):11.2f}")


if __name__ == "__main__":
    main()
