"""The decoder marks what is ours where it stands, and nothing else."""

from __future__ import annotations

import pytest

from data.decode import DecodeIndex, build_decode_index, decode
from data.load import Catalogue
from tests.logic.headlines import TABLES, labelled, score

GOOD_ENOUGH = 0.97


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> DecodeIndex:
    return build_decode_index(catalogue)


def marked(index: DecodeIndex, text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.thing) for span in decode(index, text).spans]


@pytest.mark.parametrize("table", [name for name, path in TABLES.items() if path.exists()])
def test_labelled_headlines_are_decoded_well(catalogue: Catalogue, index: DecodeIndex, table: str) -> None:
    scored = score(catalogue, index, TABLES[table])
    assert scored.precision >= GOOD_ENOUGH, scored.faults
    assert scored.recall >= GOOD_ENOUGH, scored.faults


def test_a_quarter_of_our_own_headlines_are_there_to_mislead() -> None:
    rows = labelled(TABLES["own"])
    assert len(rows) >= 150
    assert sum(row.is_decoy for row in rows) * 4 >= len(rows)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anti-PD-(L)1 pills", [("Anti-PD-(L)1", "subject:pd1_pdl1_inhibitors")]),
        ("a CAR‑T cell’s life", [("CAR‑T cell", "subject:car_t_cell_therapy")]),
        ("Phase 1/2 trial in cancer", [("Phase 1", "term:phase_1"), ("2", "term:phase_2")]),
        ("keytrudda, then OPDIVO", [("keytrudda", "medicine:pembrolizumab"), ("OPDIVO", "medicine:nivolumab")]),
        ("B-cell lymphoma", []),
        ("<b>Keytruda</b>", [("Keytruda", "medicine:pembrolizumab")]),
        ("TROP-2 on cancer cells", [("TROP-2", "target:trop_2")]),
    ],
)
def test_a_mark_stands_exactly_on_the_words(index: DecodeIndex, text: str, found: list[tuple[str, str]]) -> None:
    assert [(words, thing) for words, thing in marked(index, text)][: len(found) or None] == found


def test_typing_errors_are_counted(index: DecodeIndex) -> None:
    assert [span.errors for span in decode(index, "pembrolizmab and pembrolizumab").spans] == [1, 0]
