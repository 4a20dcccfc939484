"""How good and how quick the decoder is: `python -m benchmarks.decode [-v]`.

Precision and recall are counted kind by kind over the things that the labelled texts of tests/news expect, each thing
once a text: everything, and then without the words that the page does not explain on purpose and the rows in dispute.
Targets have no id in those tables (a target with a glossary entry is a term) and are left out. With -v each miss and
each wrong find is printed. The scores of the first, blind runs stand in tests/news/README.md; what is printed now is
the score after general causes were mended.
"""

from __future__ import annotations

import statistics
import sys
import time

from data.catalogue.load import load_catalogue
from data.news.decode import DecodeIndex, build_decode_index, decode
from tests.news.headlines import DISPUTED, TABLES, Scored, general_words, score

ROUNDS = 30
LONGEST = 5000
TARGET_MS = 30.0


def worst_cases(story: str) -> dict[str, str]:
    """Texts of the greatest length that are hard in different ways."""
    misspelled = [f"pembroliz{a}{b}mab" for a in "abcdefghijklmnop" for b in "aeiouy"]
    unknown = [f"{a}{b}inter{c}ation" for a in "bcdfgl" for b in "aeiou" for c in "bcdfghj"]
    texts = {
        "a story": story * 40,
        "one name again and again": "pembrolizumab " * 400,
        "one short name again and again": "car t " * 1000,
        "one careful word again and again": "til cart response stage " * 250,
        "the letter a": "a" * LONGEST,
        "the word a": "a " * LONGEST,
        "misspelled names": " ".join(misspelled) * 8,
        "unknown words": " ".join(unknown) * 4,
        "signs": "()-/" * LONGEST,
    }
    return {name: text[:LONGEST] for name, text in texts.items()}


def milliseconds(index: DecodeIndex, text: str) -> float:
    """One text."""
    begun = time.perf_counter()
    decode(index, text)
    return (time.perf_counter() - begun) * 1000


def show_score(name: str, scored: Scored, faults: tuple[str, ...]) -> None:
    """Print one table's score, and what went wrong in it."""
    print(f"{name}: {scored.texts} texts, {scored.decoys} decoys")
    for kind, counted in scored.by_kind.items():
        print(
            f"    {kind:12} precision {counted.precision:.3f}, recall {counted.recall:.3f} "
            f"({counted.wrong} wrong, {counted.missed} missed of {counted.expected})"
        )
    for fault in faults:
        print("   ", fault)


def main() -> None:
    """Print the scores, then the time for texts of the greatest length."""
    begun = time.perf_counter()
    catalogue = load_catalogue()
    loaded = time.perf_counter()
    index = build_decode_index(catalogue)
    print(f"{len(index.names)} names, index made in {(time.perf_counter() - loaded) * 1000:.0f} ms")
    print(f"(catalogue read in {(loaded - begun) * 1000:.0f} ms)\n")
    chosen = [word for word in sys.argv[1:] if word in TABLES] or list(TABLES)
    for name in chosen:
        everything = score(catalogue, index, TABLES[name])
        fair = score(catalogue, index, TABLES[name], general_words(catalogue), DISPUTED)
        show_score(f"{name}, everything", everything, ())
        show_score(f"{name}, what can be found", fair, fair.faults if "-v" in sys.argv else ())
    story = "CAR T-cell therapy sent 8 of 10 people with leukemia into remission, a phase 1 trial found. "
    print(f"\n{LONGEST} characters of {'':20} {'median ms':>10} {'slowest ms':>11}")
    for text_name, text in worst_cases(story).items():
        times = [milliseconds(index, text) for _ in range(ROUNDS)]
        median = statistics.median(times)
        mark = "" if median <= TARGET_MS else f"  over {TARGET_MS:.0f} ms"
        print(f"{text_name:40} {median:10.2f} {max(times):11.2f}{mark}")


if __name__ == "__main__":
    main()
