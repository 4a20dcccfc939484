"""A talk as PowerPoint whose notes are in another language than its slides: each says which it is."""

from __future__ import annotations

from typing import Any

import pytest
from pptx.oxml.ns import qn

from data.catalogue.catalogue import Catalogue
from data.talk.talk import default_choice, talk
from documents.talk.deck import DeckSettings, deck
from tests.support.second_language import second_catalogue
from tests.talk.test_deck import SITE, TODAY, deck_of, opened, titles


@pytest.fixture(scope="module")
def second() -> Catalogue:
    return second_catalogue()


def words_in(root: Any) -> str:
    return " ".join(node.text or "" for node in root.iter(qn("a:t")))


def languages_of(root: Any) -> set[str]:
    return {run.find(qn("a:rPr")).get("lang") for run in root.iter(qn("a:r"))}


@pytest.mark.parametrize("is_turned", [False, True], ids=["first", "second"])
@pytest.mark.parametrize("length", [5, 20])
def test_slides_are_in_one_language_and_notes_in_the_other(
    catalogue: Catalogue, second: Catalogue, is_turned: bool, length: int
) -> None:
    shown, said = (second, catalogue) if is_turned else (catalogue, second)
    on_slides, spoken = (talk(of, default_choice(of, 5 if length == 5 else 20)) for of in (shown, said))
    file = opened(deck(shown, on_slides, DeckSettings(TODAY, SITE), said))
    assert titles(file) == [slide.title for slide in on_slides.slides]
    for page, slide, told in zip(file.slides, on_slides.slides, spoken.slides, strict=True):
        notes = page.notes_slide._element
        assert slide.id == told.id
        assert languages_of(page._element) == {f"{shown.language}-US"}
        assert languages_of(notes) == {f"{said.language}-US"}
        assert all(text in words_in(page._element) for text in slide.texts), slide.id
        assert all(text in words_in(notes) for text in (told.title, *told.script, *told.more)), slide.id
        assert slide.script[0] not in words_in(notes)
        assert said.messages("notice.line") in words_in(notes) or slide.kind == "close"
    assert file.core_properties.language == f"{shown.language}-US"


def test_notes_of_the_same_language_are_as_they_were(catalogue: Catalogue) -> None:
    whole = talk(catalogue, default_choice(catalogue))
    settings = DeckSettings(TODAY, SITE)
    assert deck(catalogue, whole, settings, catalogue) == deck_of(catalogue, whole)


def test_codes_and_addresses_open_the_site_in_the_language_they_stand_in(
    catalogue: Catalogue, second: Catalogue
) -> None:
    file = opened(deck(second, talk(second, default_choice(second)), DeckSettings(TODAY, SITE), catalogue))
    links = [link.target_ref for page in file.slides for link in page.part.rels.values() if link.is_external]
    assert links and all(address.endswith(f"lang={second.language}") for address in links)
    notes = " ".join(words_in(page.notes_slide._element) for page in file.slides)
    assert f"{SITE}/present" in notes and f"lang={second.language}" not in notes
