"""Search finds what a person means from any word they hold, and nothing where they mean something else."""

from __future__ import annotations

import csv
import random
import shutil
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from data.catalogue.faults import ContentError
from data.catalogue.load import CONTENT_ROOT, load_catalogue
from data.search.search import LONGEST_SEARCH, Hit, SearchIndex, SearchResult, build_index, search
from data.search.tokens import plain
from tests.catalogue import reading
from tests.conftest import ROOT
from tests.search import unseen
from tests.search.unseen import Row, is_right

HERE = ROOT / "tests" / "search"


@cache
def index() -> SearchIndex:
    return build_index(load_catalogue("en"))


def rows(name: str) -> list[tuple[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return [(row["query"], row["expected"]) for row in csv.DictReader(file)]


KINDS = unseen.rows(HERE / "search_queries_kinds.csv")
UNSEEN_2 = unseen.rows(HERE / "search_queries_unseen_2.csv")
ANSWERED_SYMPTOMS = [("question", "hair"), ("question", "side_effects")]
OWN = rows("search_queries.csv")
UNSEEN = rows("search_queries_unseen.csv")


def result_of(typed: str) -> SearchResult:
    return search(index(), typed)


def is_meant(hit: Hit, expected: str) -> bool:
    kind, _, expected_id = expected.rpartition(":")
    if kind:
        return (hit.kind, hit.id) == ("question" if kind == "page" else kind, expected_id)
    return expected_id in (hit.subject, hit.id)


def check(query: str, expected: str, only_flag: bool = False) -> None:
    """`expected` is "nothing", "symptom", what comes first, or "symptom;" and what comes first.

    With `only_flag`, "symptom" alone leaves open what else is found.
    """
    result = result_of(query)
    wanted = expected.split(";")
    assert result.has_symptom_words == ("symptom" in wanted)
    expected_hits = [part for part in wanted if part not in ("symptom", "nothing")]
    if only_flag and wanted == ["symptom"]:
        return
    if expected_hits:
        assert result.hits, "nothing was found"
        assert is_meant(result.hits[0], expected_hits[0]), result.hits[0]
    else:
        assert not result.hits, result.hits[0]


@pytest.mark.parametrize(("query", "expected"), OWN, ids=[query for query, _ in OWN])
def test_a_query_finds_what_a_person_expects_first(query: str, expected: str) -> None:
    check(query, expected)


@pytest.mark.parametrize(("query", "expected"), UNSEEN, ids=[query for query, _ in UNSEEN])
def test_a_query_by_somebody_else_finds_what_a_person_expects_first(query: str, expected: str) -> None:
    check(query, expected, only_flag=True)


@pytest.mark.parametrize("row", KINDS, ids=lambda row: row.query)
def test_a_query_of_each_kind_is_answered(row: Row) -> None:
    assert is_right(result_of(row.query), row.expected), result_of(row.query).hits[:3]


@pytest.mark.parametrize("row", UNSEEN_2, ids=lambda row: row.query)
def test_a_query_written_without_sight_of_the_search_is_answered(row: Row) -> None:
    assert is_right(result_of(row.query), row.expected), result_of(row.query).hits[:3]


def test_there_are_forty_queries_of_each_kind() -> None:
    counted = Counter(row.why for row in KINDS if row.expected != ("none",))
    assert len(counted) == 7 and min(counted.values()) >= 40


def test_a_question_about_another_matter_is_not_answered() -> None:
    assert sum(row.expected == ("none",) for row in KINDS) >= 20


def test_the_tables_are_large_enough() -> None:
    assert len(OWN) + len(UNSEEN) >= 150
    assert 3 * len(UNSEEN) >= 150
    assert sum("symptom" in expected for _, expected in OWN + UNSEEN) >= 25
    assert sum(expected == "nothing" for _, expected in OWN) >= 15


def test_every_name_in_the_catalogue_finds_its_own_thing() -> None:
    catalogue = index().catalogue
    for medicine in catalogue.medicines.values():
        for name in (medicine.generic_name, *medicine.brand_names):
            assert (result_of(name).hits[0].kind, result_of(name).hits[0].id) == ("medicine", medicine.id), name
    for subject in catalogue.subjects.values():
        assert result_of(subject.name).hits[0].id == subject.id
    for cancer in catalogue.cancers.values():
        assert any(hit.id == cancer.id for hit in result_of(cancer.name).hits[:3]), cancer.name
    for mechanism in catalogue.mechanisms.values():
        assert result_of(mechanism.name).hits[0].id == mechanism.id


def test_every_alias_leads_to_what_it_points_to() -> None:
    for alias in index().catalogue.aliases.values():
        kind, _, target_id = alias.points_to.partition(":")
        assert (kind, target_id) in [(hit.kind, hit.id) for hit in result_of(alias.alias).hits[:6]], alias


def test_every_symptom_word_is_noticed() -> None:
    for row in index().catalogue.symptom_words.values():
        assert result_of(row.word).has_symptom_words, row.word


def test_long_names_of_medicines_forgive_one_wrong_letter() -> None:
    chance = random.Random(5)
    missed = []
    brands = [b for m in index().catalogue.medicines.values() for b in m.brand_names if len(b) >= 7 and b.isalpha()]
    for brand in brands:
        position = chance.randrange(1, len(brand))
        for typed in (brand[:position] + brand[position + 1 :], brand[:position] + "q" + brand[position:]):
            if not any(brand in hit.reason for hit in result_of(typed).hits[:3]):
                missed.append(typed)
    assert len(brands) > 60
    assert not missed


@pytest.mark.parametrize("typed", ["CD18", "PD-2", "HER4", "CTLA5", "IL-3", "cd200", "tik", "bcf", "ipx"])
def test_codes_and_short_words_are_never_guessed(typed: str) -> None:
    assert not result_of(typed).hits


@pytest.mark.parametrize("typed", ["CD19", "cd19", "CD-19", "cd 19", "Cd–19"])
def test_hyphens_spaces_and_capitals_do_not_matter_in_codes(typed: str) -> None:
    assert result_of(typed).hits[0].subject == "car_t_cell_therapy"


def test_a_match_says_why() -> None:
    [first, *_] = result_of("keytrudda").hits
    assert first.name == "pembrolizumab (Keytruda)"
    assert first.reason == (
        "Did you mean Keytruda? Keytruda is a brand name of pembrolizumab. "
        "It belongs to: PD-1 and PD-L1 inhibitors (immune checkpoint inhibitors)."
    )
    words = index().catalogue.messages
    for said, typed in (("former", "Intron A"), ("not_mainly", "Avastin"), ("in_trials", "mRNA vaccine")):
        assert words(f"search.{said}") in result_of(typed).hits[0].reason
    for said, typed in (("no_uses", "hairy cell leukemia"), ("condition", "Castleman disease")):
        assert words(f"search.{said}") in result_of(typed).hits[0].reason
    assert words("search.target", target="CD19") in result_of("CD19").hits[0].reason


def test_a_former_medicine_comes_after_one_in_use() -> None:
    hits = [hit.id for hit in result_of("BCG live").hits]
    assert hits.index("bcg_tice") < hits.index("bcg_connaught")


def test_a_medicine_leads_to_its_kind_and_a_cancer_to_none() -> None:
    for typed in ("keytruda", "hyaluronidase", "lymphoma", "checkpoint", "brakes off"):
        for hit in result_of(typed).hits:
            catalogue = index().catalogue
            if hit.kind == "medicine":
                assert hit.subject == catalogue.medicines[hit.id].kind
            else:
                assert hit.subject == (hit.id if hit.kind == "subject" else "")
            assert hit.name and hit.reason.endswith(".")


def test_the_best_come_first_and_no_more_than_asked() -> None:
    many = result_of("lymphoma").hits
    assert len(many) > 5
    assert [hit.score for hit in many] == sorted((hit.score for hit in many), reverse=True)
    assert len({(hit.kind, hit.id) for hit in many}) == len(many)
    assert search(index(), "lymphoma", most=2).hits == many[:2]
    assert search(index(), "lymphoma", most=0).hits == ()


def test_a_symptom_with_a_medicine_gives_both() -> None:
    both = result_of("rash after Keytruda")
    assert both.has_symptom_words
    assert both.hits[0].id == "pembrolizumab"


def test_a_symptom_alone_leads_to_nothing_but_its_own_meaning_or_an_answer() -> None:
    for row in index().catalogue.symptom_words.values():
        for hit in result_of(f"my dad has {row.word}").hits:
            names = index().names.by_entity[f"{hit.kind}:{hit.id}"]
            is_meaning = hit.kind == "term" and plain(row.word, index().lexicon.forms) in [name.words for name in names]
            assert is_meaning or (hit.kind, hit.id) in ANSWERED_SYMPTOMS, (row.word, hit)


def test_each_name_of_a_side_effect_brings_both_the_call_now_box_and_the_meaning() -> None:
    assert {"cytokine_release_syndrome", "icans", "colitis", "pneumonitis", "myocarditis"} <= index().signs
    for sign in index().signs:
        for name in index().names.by_entity[f"term:{sign}"]:
            result = result_of(name.spoken)
            assert result.has_symptom_words, name.spoken
            assert ("term", sign) in [(hit.kind, hit.id) for hit in result.hits], name.spoken


@pytest.mark.parametrize(
    "typed", ["", " ", "\n\t", "?!.", "-", "'", "\u200b\u202e", "💊", "\ud800", "ﷺ", "e\u0301" * 99]
)
def test_nothing_typed_gives_nothing(typed: str) -> None:
    assert result_of(typed) == SearchResult((), False)


def test_what_is_beyond_the_longest_search_is_not_looked_at() -> None:
    assert not result_of(" " * LONGEST_SEARCH + "Keytruda").hits
    assert result_of("x " * 50 + "Keytruda").hits


def test_no_input_raises() -> None:
    chance = random.Random(7)
    names = [m.generic_name for m in index().catalogue.medicines.values()]
    pieces = [
        *names,
        "PD-1",
        "car t",
        "her 2",
        "rash",
        "for",
        "'s",
        "-",
        "’",
        "\x00",
        "\ud83d",
        "💊",
        "مرحبا",
        "癌",
        "ß",
        "İ",
        "ﬁ",
    ]
    for _ in range(1500):
        typed = "".join(
            chance.choice([*pieces, " ", chr(chance.randrange(0x110000))]) for _ in range(chance.randint(0, 30))
        )
        result = result_of(typed)
        assert len(result.hits) <= 20
    for code in range(0, 0x30000, 7):
        result_of(f"{chr(code)}keytruda{chr(code)}{chr(code)} a")


def test_accents_and_wide_letters_do_not_matter() -> None:
    forms = index().lexicon.forms
    assert plain("Calmette-Guérin", forms) == plain("calmette guerin", forms)
    assert result_of(unicodedata.normalize("NFD", "bacille Calmette-Guérin")).hits[0].id == "bcg"
    assert result_of("ｋｅｙｔｒｕｄａ").hits[0].id == "pembrolizumab"


@pytest.mark.parametrize(
    "message", ["medicines_page.look_up_none", "search_box.nothing", "glossary.found_none_way_on", "news.nothing"]
)
def test_a_look_up_that_finds_nothing_does_not_blame_the_reader_s_spelling(message: str) -> None:
    answer = index().catalogue.messages(message, **({"checked": "today"} if "look_up" in message else {})).casefold()
    assert not any(blame in answer for blame in ("spell", "check ", "mistake", "wrong"))


def test_every_answer_to_a_question_is_plain_and_keeps_to_the_words_of_the_site() -> None:
    for question in index().catalogue.search_questions.values():
        measured = reading.measure([question.sentence])
        assert measured.fkgl_adjusted <= 8 and measured.fkgl_raw <= 9, (question.id, measured)
        assert not reading.lint_faults(f"search_questions.{question.id}", question.sentence)


def test_a_search_remembers_nothing() -> None:
    before = result_of("melanoma")
    result_of("a private matter of somebody else with Keytruda")
    assert result_of("melanoma") == before


def test_an_alias_that_points_nowhere_is_a_fault_with_file_and_id(tmp_path: Path) -> None:
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, tmp_path / folder)
    with (tmp_path / "content/en/aliases.csv").open("a", encoding="utf-8") as file:
        file.write("alias_lost,subject:no_such_kind,some word\nalias_wrong,no_such_table:bcg,some word\n")
    with pytest.raises(ContentError) as caught:
        load_catalogue("en", tmp_path)
    faults = [fault for fault in caught.value.faults if fault.file == "content/en/aliases.csv"]
    assert any("alias_lost" in fault.problem and "no_such_kind" in fault.problem for fault in faults)
    assert any("no_such_table" in fault.problem and fault.row for fault in faults)
