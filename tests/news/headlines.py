"""Labelled headlines, and how well the decoder does on them, kind by kind."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.news.decode import DecodeIndex, decode, entity_of_terms

HERE = Path(__file__).parent
TABLES = {
    "own": HERE / "headlines.csv",
    "unseen": HERE / "headlines_unseen.csv",
    "unseen 2": HERE / "headlines_unseen_2.csv",
}
SPANISH_TABLES = {  # read with the Spanish catalogue
    "Spanish": HERE / "headlines_unseen_es.csv",
    "Spanish 2": HERE / "headlines_unseen_es_2.csv",
}
KINDS = {"subject": "types", "mechanism": "types", "term": "terms", "medicine": "medicines", "cancer": "cancers"}

# Rows that no matcher can do right, each with its reason in README.md: (row, thing).
DISPUTED = frozenset(
    {
        ("v002", "term:recurrence"),
        ("v013", "subject:interleukins"),
        ("v013", "subject:interleukin_15"),
        ("v020", "term:messenger_rna"),
        ("v020", "term:recurrence"),
        ("v029", "subject:conjugated_antibodies"),
        ("v029", "term:antibody_drug_conjugate"),
        ("v031", "term:t_cell"),
        ("v039", "term:neoadjuvant_therapy"),
        ("v042", "subject:car_t_cell_therapy"),
        ("v050", "term:adjuvant_therapy"),
        ("v054", "subject:conjugated_antibodies"),
        ("v097", "term:pd_1"),
        ("es11", "term:infusion"),
        ("et02", "term:progression"),
    }
)


@dataclass(frozen=True)
class Labelled:
    """A text, what a reader should have explained in it ("kind:id", cancers too), and whether it is to mislead."""

    id: str
    text: str
    expected: frozenset[str]
    is_decoy: bool


@dataclass(frozen=True)
class Counted:
    """How many things of a kind were expected and found, rightly or wrongly."""

    expected: int
    right: int
    wrong: int

    @property
    def missed(self) -> int:
        return self.expected - self.right

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / self.expected


@dataclass(frozen=True)
class Scored:
    """What a table expects, and what the decoder found of it."""

    texts: int
    decoys: int
    by_kind: dict[str, Counted]  # by the names in KINDS
    faults: tuple[str, ...]

    def of(self, *kinds: str) -> Counted:
        """Some kinds together."""
        counted = [self.by_kind[kind] for kind in kinds]
        return Counted(sum(c.expected for c in counted), sum(c.right for c in counted), sum(c.wrong for c in counted))


def labelled(path: Path) -> list[Labelled]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Labelled(row["id"], row["text"], frozenset(_things(row["expected"], row["cancers"])), row["decoy"] == "yes")
            for row in csv.DictReader(file)
        ]


def _things(expected: str, cancers: str) -> Iterable[str]:
    yield from filter(None, expected.split(";"))
    yield from (f"cancer:{cancer}" for cancer in cancers.split(";") if cancer)


def general_words(catalogue: Catalogue) -> frozenset[str]:
    """The entries that the page does not explain on purpose."""
    return frozenset(rule.means for rule in catalogue.news_words.values() if rule.use == "general")


def score(
    catalogue: Catalogue,
    index: DecodeIndex,
    path: Path,
    leave_out: Iterable[str] = (),
    disputed: Collection[tuple[str, str]] = (),
) -> Scored:
    """How well the decoder does on a table: each thing counts once a text, under its one name."""
    same = entity_of_terms(catalogue)
    rows = labelled(path)
    expected, right, wrong = Counter[str](), Counter[str](), Counter[str]()
    faults = []
    for row in rows:
        left_out = {*leave_out, *(target for number, target in disputed if number == row.id)}
        wanted = {same.get(target, target) for target in row.expected} - left_out
        decoded = decode(index, row.text)
        named = {*decoded.entities, *(span.entity for span in decoded.cancers)}
        answered = {target for target in named if _kind(target) in KINDS} - left_out
        expected.update(map(_kind, wanted))
        right.update(map(_kind, wanted & answered))
        wrong.update(map(_kind, answered - wanted))
        if wanted != answered:
            missed, extra = sorted(wanted - answered), sorted(answered - wanted)
            faults.append(f"{row.id}: missed {missed}, wrong {extra}: {row.text}")
    return Scored(len(rows), sum(row.is_decoy for row in rows), _by_kind(expected, right, wrong), tuple(faults))


def _kind(target: str) -> str:
    return target.partition(":")[0]


def _by_kind(*counts: Counter[str]) -> dict[str, Counted]:
    return {
        name: Counted(*(sum(count[kind] for kind in KINDS if KINDS[kind] == name) for count in counts))
        for name in dict.fromkeys(KINDS.values())
    }
