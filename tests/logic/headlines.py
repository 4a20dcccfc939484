"""Labelled headlines, and how well the decoder does on them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from data.decode import DecodeIndex, decode, one_thing
from data.load import Catalogue

HERE = Path(__file__).parent
TABLES = {"own": HERE / "headlines.csv", "unseen": HERE / "headlines_unseen.csv"}
NAMEABLE = ("term", "medicine", "subject", "mechanism")  # the kinds that the tables have ids for


@dataclass(frozen=True)
class Labelled:
    """A text, the things in it that a reader should have explained, and whether it is there to mislead."""

    id: str
    text: str
    expected: frozenset[str]
    is_decoy: bool


@dataclass(frozen=True)
class Scored:
    """What a table expects, and what the decoder found of it."""

    texts: int
    decoys: int
    expected: int
    right: int
    wrong: int
    faults: tuple[str, ...]

    @property
    def missed(self) -> int:
        return self.expected - self.right

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / self.expected


def labelled(path: Path) -> list[Labelled]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Labelled(row["id"], row["text"], frozenset(filter(None, row["expected"].split(";"))), row["decoy"] == "yes")
            for row in csv.DictReader(file)
        ]


def score(catalogue: Catalogue, index: DecodeIndex, path: Path) -> Scored:
    """How well the decoder does on a table: each thing counts once a text, under its one name."""
    same = one_thing(catalogue)
    rows = labelled(path)
    expected = right = wrong = 0
    faults = []
    for row in rows:
        wanted = {same.get(thing, thing) for thing in row.expected}
        found = {thing for thing in decode(index, row.text).things if thing.partition(":")[0] in NAMEABLE}
        expected += len(wanted)
        right += len(wanted & found)
        wrong += len(found - wanted)
        if wanted != found:
            missed, extra = sorted(wanted - found), sorted(found - wanted)
            faults.append(f"{row.id}: missed {missed}, wrong {extra}: {row.text}")
    return Scored(len(rows), sum(row.is_decoy for row in rows), expected, right, wrong, tuple(faults))
