"""Measured plainness: the limits of the content standard hold for every text a reader sees."""

from __future__ import annotations

import csv

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence
from tests.catalogue import reading
from tests.catalogue.inflesz import syllables
from tests.catalogue.spoken import SPOKEN, breaches
from tests.support.known import known_catalogue

CATALOGUES = {language: known_catalogue(language) for language in reading.READ}
DOCUMENTS = {language: dict(reading.documents(known)) for language, known in CATALOGUES.items()}
PROSE = {language: list(reading.prose(known)) for language, known in CATALOGUES.items()}
NAMED = [(language, name) for language, documents in DOCUMENTS.items() for name in documents]
# Titles of slides are names of types and kinds, which make a short text hard; without the names it has to be easy.
OF_NAMES = {("es", "talk_slides"): "_raw "}


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
    assert measured.scores["smog_raw"] == pytest.approx(smog, abs=0.1)


@pytest.mark.parametrize(
    ("text", "ease"),
    [
        (
            "Su sistema inmunitario lo ayuda a estar sano. Algunos cánceres se esconden de él. "
            "Este tratamiento ayuda a sus células T a encontrar el cáncer.",
            68.92,
        ),
        (
            "La inmunoterapia puede causar inflamación del intestino. "
            "Llame de inmediato a su equipo de oncología si tiene diarrea.",
            45.55,
        ),
    ],
)
def test_the_spanish_measure_gives_the_standard_s_check_values(text: str, ease: float) -> None:
    assert reading.measure([text], "es").scores["inflesz_raw"] == pytest.approx(ease, abs=0.1)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("día", 2), ("equipo", 3), ("cirugía", 4), ("guerra", 2), ("vergüenza", 3), ("buey", 1), ("muy", 1),
        ("respuesta", 3), ("aéreo", 4), ("oír", 2), ("veintiún", 2), ("construir", 2), ("y", 1), ("CAR-T", 2),
        ("2026", 1), ("PD-L1", 3), ("ciudad", 2), ("qué", 1), ("leucemia", 3),
    ],
)  # fmt: skip
def test_spanish_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_texts_are_made_plain_before_measuring() -> None:
    assert reading.plain("**See** [NCI](https://x.org), e.g. 0.5 of 1,000:") == "See NCI, for example 05 of 1000."
    assert reading.sentences(reading.plain("U.S. care by Dr. Li")) == ["US care by Dr Li."]


@pytest.mark.parametrize(("language", "name"), NAMED)
def test_profiles_and_pages_meet_the_reading_limits(language: str, name: str) -> None:
    faults = reading.grade_faults(name, DOCUMENTS[language][name], language)
    of_names = OF_NAMES.get((language, name), "\n")
    assert not [fault for fault in faults if of_names not in fault]


@pytest.mark.parametrize(("language", "name"), NAMED)
def test_profiles_and_pages_avoid_the_words_to_avoid(language: str, name: str) -> None:
    lines = [(where, line) for where, line in PROSE[language] if where.startswith(f"{name}.")]
    assert lines
    for where, line in lines:
        assert not reading.lint_faults(where, line, language) + reading.paragraph_faults(where, line, language)


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


SMALL = {language: small_texts(known) for language, known in CATALOGUES.items()}
GROUPS = [(language, group) for language, groups in SMALL.items() for group in groups]


@pytest.mark.parametrize(("language", "group"), GROUPS)
def test_small_texts_meet_the_limits_of_a_page(language: str, group: str) -> None:
    measured = reading.measure((text for _, text in SMALL[language][group]), language)
    limits = {key: limit for key, limit in SPOKEN[language].page.items() if not key.startswith("smog")}
    assert not breaches(measured.scores, limits)
    assert measured.longest <= SPOKEN[language].longest


@pytest.mark.parametrize(("language", "group"), GROUPS)
def test_small_texts_avoid_the_words_to_avoid(language: str, group: str) -> None:
    texts = SMALL[language][group]
    assert not [fault for where, text in texts for fault in reading.lint_faults(where, text, language)]


@pytest.mark.parametrize("language", reading.READ)
def test_notices_and_buttons_are_the_plainest(language: str) -> None:
    known, limits = CATALOGUES[language], SPOKEN[language].notice
    notices = [(key, text) for key, text in known.messages.items() if key.startswith(("notice.", "error."))]
    assert not breaches(reading.measure((text for _, text in notices), language).scores, limits)
    for subject in known.subjects.values():
        calls = subject.lines("call_at_once")
        if calls:
            lines = [*calls, known.messages("type.whom_to_call")]
            assert not breaches(reading.measure(lines, language).scores, limits), subject.id


@pytest.mark.parametrize("language", reading.READ)
def test_words_to_be_learnt_are_few_and_in_the_glossary(language: str, catalogue: Catalogue) -> None:
    with (reading.words_folder(language) / "readability_terms.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) <= 40
    assert {row["glossary_id"] for row in rows} <= set(catalogue.terms)


@pytest.mark.parametrize("language", reading.READ)
def test_every_exception_to_the_words_to_avoid_has_a_reason_and_is_needed(language: str) -> None:
    with (reading.words_folder(language) / "words_allowed.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    everything = PROSE[language] + [pair for pairs in SMALL[language].values() for pair in pairs]
    for row in rows:
        assert row["reason"].strip(), row
        prefix = row["where"].rstrip("*")
        assert any(where.startswith(prefix) and row["word"].lower() in text.lower() for where, text in everything), (
            f"stale exception: {row}"
        )
