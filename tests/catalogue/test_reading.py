"""Measured plainness: the limits of the content standard hold for every text a reader sees."""

from __future__ import annotations

import csv

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence
from tests.catalogue import reading
from tests.support.known import known_catalogue

DOCUMENTS = dict(reading.documents(known_catalogue()))
PROSE = list(reading.prose(known_catalogue()))


@pytest.mark.parametrize(
    ("text", "fkgl", "smog"),
    [
        (
            "Your immune system helps keep you well. Some cancers hide from it. "
            "This treatment helps your T cells find the cancer.",
            1.75,
            3.13,
        ),
        (
            "Immunotherapy can cause inflammation of the intestine. "
            "Call your oncology team immediately if you develop diarrhea.",
            15.56,
            13.82,
        ),
    ],
)
def test_the_measure_gives_the_standard_s_check_values(text: str, fkgl: float, smog: float) -> None:
    measured = reading.measure([text])
    assert measured.fkgl_raw == pytest.approx(fkgl, abs=0.1)
    assert measured.smog_raw == pytest.approx(smog, abs=0.1)


def test_texts_are_made_plain_before_measuring() -> None:
    assert reading.plain("**See** [NCI](https://x.org), e.g. 0.5 of 1,000:") == "See NCI, for example 05 of 1000."
    assert reading.sentences(reading.plain("U.S. care by Dr. Li")) == ["US care by Dr Li."]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_profiles_and_pages_meet_the_reading_limits(name: str) -> None:
    assert not reading.grade_faults(name, DOCUMENTS[name])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_profiles_and_pages_avoid_the_words_to_avoid(name: str) -> None:
    lines = [(where, line) for where, line in PROSE if where.startswith(f"{name}.")]
    assert lines
    for where, line in lines:
        assert not reading.lint_faults(where, line) + reading.paragraph_faults(where, line)


def small_texts(catalogue: Catalogue) -> dict[str, list[tuple[str, str]]]:
    """The texts that are not prose, by what they are."""
    return {
        "questions": [(f"questions.{q.id}", q.text) for q in catalogue.questions.values()],
        "messages": [(f"messages.{key}", words) for key, words in catalogue.messages.items()],
        "terms": [(f"terms.{t.id}", t.meaning) for t in catalogue.terms.values()],
        "watch_out": [(f"terms.{t.id}", t.watch_out) for t in catalogue.terms.values() if t.watch_out],
        "chances": [
            (f"chances.{c.id}", f"{chance_sentence(catalogue.messages, c)} {chance_counted(catalogue.messages, c)}")
            for c in catalogue.chances.values()
        ],
        "help": [(f"help.{h.id}", h.helps_with) for h in catalogue.help.values()],
        "medicines": [(f"medicines.{m.id}", m.note) for m in catalogue.medicines.values() if m.note],
        "names": [
            (f"names.{entry.id}", text)
            for table in (catalogue.mechanisms, catalogue.routes)
            for entry in table.values()
            for text in (entry.name, entry.meaning)
        ]
        + [(f"attributes.{a.id}", a.name) for a in catalogue.attributes.values()],
        "headline_checks": [
            (f"headline_checks.{c.id}", text)
            for c in catalogue.headline_checks.values()
            for text in (c.question, c.why)
        ]
        + [(f"headline_clues.{c.id}", c.says) for c in catalogue.headline_clues.values()]
        + [
            (f"headline_findings.{finding.id}", text)
            for finding in catalogue.headline_findings.values()
            for text in (finding.says, finding.why)
        ],
        "drawings": [
            (f"drawings.{mechanism}.{key}", text)
            for mechanism, words in catalogue.drawings.items()
            for key, text in words.items()
        ],
    }


SMALL = small_texts(known_catalogue())


@pytest.mark.parametrize("group", SMALL)
def test_small_texts_meet_the_limits_of_a_page(group: str) -> None:
    measured = reading.measure(text for _, text in SMALL[group])
    assert measured.fkgl_adjusted <= 6.0
    assert measured.fkgl_raw <= 8.0
    assert measured.longest <= 25


@pytest.mark.parametrize("group", SMALL)
def test_small_texts_avoid_the_words_to_avoid(group: str) -> None:
    assert not [fault for where, text in SMALL[group] for fault in reading.lint_faults(where, text)]


def test_notices_and_buttons_are_the_plainest(catalogue: Catalogue) -> None:
    notices = [(key, text) for key, text in catalogue.messages.items() if key.startswith(("notice.", "error."))]
    assert reading.measure(text for _, text in notices).fkgl_raw <= reading.NOTICE_LIMIT
    for subject in catalogue.subjects.values():
        calls = subject.lines("call_at_once")
        if calls:
            lines = [*calls, catalogue.messages("type.whom_to_call")]
            assert reading.measure(lines).fkgl_raw <= reading.NOTICE_LIMIT, subject.id


def test_words_to_be_learnt_are_few_and_in_the_glossary(catalogue: Catalogue) -> None:
    with (reading.WORDS / "readability_terms.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) <= 40
    assert {row["glossary_id"] for row in rows} <= set(catalogue.terms)


def test_every_exception_to_the_words_to_avoid_has_a_reason_and_is_needed() -> None:
    with (reading.WORDS / "words_allowed.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    everything = PROSE + [pair for pairs in SMALL.values() for pair in pairs]
    for row in rows:
        assert row["reason"].strip(), row
        prefix = row["where"].rstrip("*")
        assert any(where.startswith(prefix) and row["word"].lower() in text.lower() for where, text in everything), (
            f"stale exception: {row}"
        )
