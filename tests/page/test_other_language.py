"""A further language is files only: one that nobody speaks is drawn on every page, and no English word is left."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.page import content
from data.load import load_content
from tests.page.conftest import opened_in
from tests.page.test_pages import VIEWS
from tests.support.drawn import drawn_words
from tests.support.pseudo_language import PSEUDO, pseudo

ENGLISH = re.compile(r"[A-Za-z]*[aeiou][A-Za-z]*", re.ASCII)
WORD = re.compile(r"[^\W\d_]{3,}")
MORE_VIEWS: list[tuple[str, dict[str, str]]] = [
    ("compare", {"compare": "car_t_cell_therapy.bcg", "view": "all"}),
    ("medicines", {"chart": "years"}),
    ("medicines", {"status": "former", "medicine": "olaratumab"}),
    ("questions", {}),
    ("present", {"length": "20"}),
    ("present", {"slide": "welcome"}),
    ("present", {"slide": "welcome", "view": "notes"}),
]


@pytest.fixture(scope="module")
def names(two_languages: Path) -> frozenset[str]:
    """Words of names that are the same in every language: medicines, what they act on, who publishes."""
    known = content.catalogue_in("en")
    named = [name for medicine in known.medicines.values() for name in (medicine.generic_name, *medicine.brand_names)]
    named += [label.name for label in known.label_names.values()]
    named += [target for medicine in known.medicines.values() for target in medicine.targets]
    named += [source.publisher for source in known.sources.values()]
    named.append(known.messages("language.name"))  # each language is offered by its own name
    return frozenset(word.casefold() for name in named for word in WORD.findall(name))


def test_the_language_is_longer_and_whole(two_languages: Path) -> None:
    assert load_content(PSEUDO, two_languages).language == PSEUDO
    lines = [text for _, text in content.catalogue_in("en").messages.items()]
    assert sum(map(len, map(pseudo, lines))) > 1.25 * sum(map(len, lines))


@pytest.mark.parametrize(("page", "parameters"), [*VIEWS, *MORE_VIEWS], ids=str)
def test_no_english_word_is_left_on_a_page(
    page: str, parameters: dict[str, str], two_languages: Path, names: frozenset[str]
) -> None:
    test = opened_in(PSEUDO, page, parameters)
    assert not test.exception
    texts = drawn_words(test, PSEUDO)
    assert pseudo(content.catalogue_in("en").messages("site.name")) in texts or "slide" in parameters
    assert not [text for text in texts if left_over(text, names)]


def left_over(text: str, names: frozenset[str]) -> list[str]:
    """Words of English in a text: those with a plain vowel that are no name, in an English spelling."""
    return [word for word in WORD.findall(text) if ENGLISH.fullmatch(word) and word.casefold() not in names]
