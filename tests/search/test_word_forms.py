"""The plain form of a word, in the language of the catalogue: what is taken off is content."""

from __future__ import annotations

from functools import cache

import pytest

from data.search.tokens import plain, plain_word
from data.search.word_forms import WordForms, word_forms
from tests.support.known import known_catalogue


@cache
def forms(language: str) -> WordForms:
    return word_forms(known_catalogue(language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "antibody antibodies"),
        ("en", "vaccine vaccines"),
        ("en", "virus Virus"),
        ("en", "dies die"),
        ("es", "célula células celula"),
        ("es", "tumor tumores"),
        ("es", "paciente pacientes"),
        ("es", "inmune inmunes"),
        ("es", "inhibidor inhibidores"),
        ("es", "avance avances"),
        ("es", "matriz matrices"),
        ("es", "cansado cansada cansados cansadas"),
        ("es", "oncolítico oncolíticos oncolítica"),
        ("es", "inmunitario inmunitaria"),
        ("es", "dosis DOSIS"),
        ("es", "vacuna vacunas"),
    ],
)
def test_forms_of_one_word_are_the_same(language: str, words: str) -> None:
    assert len(set(plain(words, forms(language)))) == 1


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "pass pas"),
        ("en", "bus bu"),
        ("en", "cure cured"),
        ("es", "caso casa"),
        ("es", "tos to"),
        ("es", "dos do"),
        ("es", "pecho pecha"),
    ],
)
def test_words_that_only_look_like_forms_stay_apart(language: str, words: str) -> None:
    assert len(set(plain(words, forms(language)))) == len(words.split())


def test_english_keeps_the_plain_form_that_it_had() -> None:
    had = {"therapies": "therapy", "series": "sery", "gas": "gas", "loss": "loss", "is": "is", "biopsis": "biopsis"}
    assert {word: plain_word(word, forms("en")) for word in had} == had


@pytest.mark.parametrize(
    ("language", "typed", "bare"),
    [("en", "itched", "itch"), ("en", "pooping", "poop"), ("es", "vomitando", "vomitar"), ("es", "sangra", "sangrar")],
)
def test_a_form_of_a_verb_is_known(language: str, typed: str, bare: str) -> None:
    assert bare in list(forms(language).of_verb(typed))


def test_letters_that_sound_alike_are_the_same_where_a_word_begins() -> None:
    assert forms("en").is_same_sound("kitruda", "citruda")
    assert not forms("en").is_same_sound("bacuna", "vacuna")
    assert forms("es").is_same_sound("bacuna", "vacuna")
    assert forms("es").is_same_sound("selula", "celula")
    assert forms("es").as_heard("quitruda") == "kitruda"
    assert forms("en").as_heard("quitruda") == "quitruda"
