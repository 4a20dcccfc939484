"""The decoder in Spanish: names, denials, numbers and warnings of a Spanish news text, and texts in other languages."""

from __future__ import annotations

from functools import cache

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.query import cell
from data.news.decode import DecodeIndex, build_decode_index, decode, entity_of_terms
from data.news.headline_checks import CheckIndex, build_check_index, check_headline
from data.news.headline_findings import MOST_FINDINGS, headline_findings
from data.news.news_text import is_readable, news_text
from data.news.term_links import build_term_finder, mentions
from tests.news.headlines import DISPUTED, KINDS, SPANISH_TABLES, general_words, labelled, score
from tests.support.known import known_catalogue

GOOD_ENOUGH = 0.97
SENTENCE = "Los médicos dieron {} a personas con cáncer en un estudio"


@cache
def spanish() -> Catalogue:
    return known_catalogue("es")


@cache
def index() -> DecodeIndex:
    return build_decode_index(spanish())


@cache
def checks() -> CheckIndex:
    return build_check_index(spanish())


@pytest.mark.parametrize("kind", dict.fromkeys(KINDS.values()))
@pytest.mark.parametrize("table", SPANISH_TABLES)
def test_labelled_spanish_texts_are_decoded_well(table: str, kind: str) -> None:
    scored = score(spanish(), index(), SPANISH_TABLES[table], general_words(spanish()), DISPUTED)
    assert scored.by_kind[kind].precision >= GOOD_ENOUGH, scored.faults
    assert scored.by_kind[kind].recall >= GOOD_ENOUGH, scored.faults


def test_a_third_of_the_texts_are_there_to_mislead() -> None:
    for table in SPANISH_TABLES.values():
        rows = labelled(table)
        assert 3 * sum(row.is_decoy for row in rows) >= len(rows)


def test_every_name_of_every_medicine_and_type_is_found() -> None:
    for medicine in spanish().medicines.values():
        for name in (medicine.generic_name, *medicine.brand_names):
            for spoken in (name, name.lower(), name.upper()):
                assert f"medicine:{medicine.id}" in decode(index(), SENTENCE.format(spoken)).entities, spoken
    for subject in spanish().subjects.values():
        assert f"subject:{subject.id}" in decode(index(), SENTENCE.format(subject.name)).entities, subject.name


def test_the_same_entries_are_the_same_things_in_both_languages() -> None:
    assert entity_of_terms(spanish()) == entity_of_terms(known_catalogue())


@pytest.mark.parametrize(
    "text",
    [
        "No es un inhibidor de puntos de control",
        "No se trata de un inhibidor de puntos de control",
        "No quita los frenos a las células T",
        "un medicamento que funciona sin entrenar al sistema inmunitario contra un tumor",
    ],
)
def test_what_is_denied_is_not_explained(text: str) -> None:
    assert set(decode(index(), text).entities) <= {"term:t_cell", "term:immune_system"}


def test_what_is_compared_is_not_denied() -> None:
    for text in ("La terapia génica no es lo mismo que CAR T", "¿Por qué no CAR T primero?"):
        assert "subject:car_t_cell_therapy" in decode(index(), text).entities


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("células CAR-T hechas dentro del cuerpo", "hechas dentro del cuerpo"),
        ("células CAR-T sin laboratorio", "sin laboratorio"),
        ("CAR-T cambia sus propias células T en un laboratorio", ""),
    ],
)
def test_what_is_made_in_another_way_is_told_so(text: str, words: str) -> None:
    turns = decode(index(), text).turns
    assert (text[turns[0].start : turns[0].end] if turns else "") == words


@pytest.mark.parametrize(
    ("text", "check", "clue", "quotes"),
    [
        ("Funcionó en ratones", "people", "animals", ("en ratones",)),
        ("Un ensayo con 1,200 adultos", "how_many", "numbers", ("1,200 adultos",)),
        ("Un ensayo con 1.200 adultos", "how_many", "numbers", ("1.200 adultos",)),
        ("El 58% de los pacientes respondió", "how_many", "numbers", None),
        ("El 58 % de los pacientes respondió", "relative", "share", ("58 %",)),
        ("58 por ciento de los pacientes respondió", "relative", "share", ("58 por ciento",)),
        ("Se comparó con un placebo en cáncer", "compared", "group", ("comparó", "placebo")),
        ("El ensayo no tuvo grupo de comparación", "compared", "no_group", ("no tuvo grupo de comparación",)),
        ("La FDA aprueba Keytruda", "approved", "approval", ("La FDA aprueba",)),
        ("El medicamento no fue aprobado", "approved", "approval", ("no fue aprobado",)),
        ("Podría un día reemplazar a la quimio", "approved", "idea", ("Podría un día",)),
        ("Un medicamento para el cáncer de intestino", "cancer", "named", ("cáncer de intestino",)),
        ("Causó colitis y dos muertes", "harms", "harm", ("colitis", "muertes")),
        ("El medicamento no es seguro", "harms", "no_harm", None),
        ("El fabricante pagó el estudio", "money", "payer", ("fabricante", "pagó")),
        ("La supervivencia global fue mejor", "result", "life", ("supervivencia global",)),
        ("Redujo el riesgo un 44%", "relative", "change", ("Redujo el riesgo un 44%",)),
        ("Redujo el riesgo un 49 por ciento", "relative", "change", ("Redujo el riesgo un 49 por ciento",)),
        ("A 9 de 14 personas les fue bien", "relative", "both", ("9 de 14",)),
        ("Uno de cada cinco pacientes tuvo sarpullido", "relative", "share", ("Uno de cada cinco",)),
        ("La mitad de las personas tuvo sarpullido", "relative", "share", ("La mitad",)),
        ("dos tercios de los pacientes", "relative", "share", ("dos tercios",)),
        ("Dos de cada 10 años", "relative", "share", None),
        ("Keytruda superó a la quimioterapia", "compared", "group", ("superó a la quimioterapia",)),
        ("Un milagro, un avance histórico", "big_words", "big", ("milagro", "avance histórico")),
        ("Estatus de terapia innovadora de la FDA", "big_words", "big", None),
    ],
)
def test_a_check_quotes_the_wording_it_reacts_to(
    text: str, check: str, clue: str, quotes: tuple[str, ...] | None
) -> None:
    checked = check_headline(checks(), text, decode(index(), text))
    found = {c.clue.id: c.quotes for part in checked if part.check.id == check for c in part.clues}
    assert found.get(clue) == quotes


@pytest.mark.parametrize(
    ("text", "per_hundred"),
    [
        ("uno de cada ocho pacientes", 12),
        ("una cuarta parte de los pacientes", 25),
        ("41,6% de los pacientes", 42),
        ("41.6% de los pacientes", 42),
        ("tres cuartas partes de las mujeres", 75),
    ],
)
def test_a_share_told_in_any_way_is_given_out_of_a_hundred(text: str, per_hundred: int) -> None:
    checked = check_headline(checks(), text, decode(index(), text))
    assert [c.per_hundred for part in checked for c in part.clues if c.clue.id == "share"] == [(per_hundred,)]


HEADLINES = {  # written for this test: made-up news, and what is told about each first
    "Vacuna CAR T milagrosa elimina tumores en ratones": "animals",
    "Un ensayo de fase 1 de una vacuna personal de ARNm da esperanza a personas con melanoma": "first_phase",
    "CAR T lleva a la remisión a 9 de 14 personas": "few_people",
    "La primera paciente tratada con terapia TIL está libre de cáncer": "one_person",
    "La inmunoterapia puede ser una cura para el melanoma, dicen médicos": "cure",
    "Un medicamento achicó tumores, pero el estudio no tuvo grupo de control": "no_group",
    "63% de tasa de respuesta en fase 2 de un anticuerpo biespecífico": "second_phase",
    "Keytruda reduce el riesgo de muerte un 40% en cáncer de pulmón": "change_alone",
    "Aprueban un inhibidor de puntos de control revolucionario para el cáncer de vejiga": "big",
    "Estatus de vía rápida para una nueva vacuna contra el cáncer, dice su fabricante": "status",
    "La FDA aprueba pembrolizumab para un cáncer de piel poco común": "harms_left_out",
}


@pytest.mark.parametrize("headline", HEADLINES)
def test_the_strongest_warning_of_a_headline_comes_first(headline: str) -> None:
    decoded = decode(index(), headline)
    checked = check_headline(checks(), headline, decoded)
    rows = spanish().headline_findings.values()
    findings = headline_findings(rows, checks().number_words, headline, decoded, checked)
    assert findings[0].finding.id == HEADLINES[headline]
    assert len(findings) == MOST_FINDINGS
    assert all(quote in headline for finding in findings for quote in finding.quotes)


@pytest.mark.parametrize(
    ("typed", "remarks"),
    [
        ("La vacuna ayudó a pacientes con melanoma a vivir más tiempo, dijeron médicos el lunes.", ()),
        ("FDA aprueba fármaco contra melanoma", ()),
        ("Keytruda CAR T", ()),
        ("The vaccine helps patients with skin cancer to live longer, doctors said on Monday.", ("spanish",)),
        ("Новая вакцина помогла пациентам с меланомой жить дольше.", ("not_english",)),
        ("Der Impfstoff half den Kranken mit Hautkrebs, sagten die Ärzte am Montag in Berlin.", ("not_english",)),
        ("A vacina ajudou pacientes com melanoma a viver mais tempo, disseram os médicos.", ("not_english",)),
        ("Il vaccino ha aiutato i pazienti con melanoma a vivere più a lungo, dicono i medici", ("not_english",)),
    ],
)
def test_a_text_in_another_language_is_remarked(typed: str, remarks: tuple[str, ...]) -> None:
    news = news_text(index(), typed)
    assert news.remarks == remarks
    assert is_readable(news) == (not remarks and len(typed.split()) > 3)


def test_each_profile_links_words_of_the_glossary() -> None:
    finder = build_term_finder(spanish(), index())
    for subject in spanish().subjects.values():
        lines = [line for row in spanish().attributes.values() for line in cell(spanish(), subject, row).lines]
        assert any(mention for line in lines for mention in mentions(finder, line)), subject.id


def test_a_word_that_the_sentence_explains_is_left_alone() -> None:
    finder = build_term_finder(spanish(), index())
    for line in ("Pulmones inflamados (neumonitis).", "Se llama síndrome de liberación de citocinas."):
        assert all(mention.is_explained for mention in mentions(finder, line)), line
