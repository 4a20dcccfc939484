"""Titles of slides stand in their place in every language: longer words take smaller letters, and none too small."""

from __future__ import annotations

import pytest
from pptx.util import Emu, Inches

from data.catalogue.load import LANGUAGES
from data.load import load_content
from data.talk.model import LENGTHS, SlideTable, Year
from data.talk.talk import default_choice, talk
from documents.talk.deck_master import BODY_TOP, TABLE_TOP, TITLE_SIZE
from documents.talk.deck_titles import SIZES, title_height, title_size
from tests.talk.test_deck import deck_of, opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_reaches_into_what_stands_below_it(language: str) -> None:
    catalogue = load_content(language)
    for length in LENGTHS:
        whole = talk(catalogue, default_choice(catalogue, length))
        for page, slide in list(zip(opened(deck_of(catalogue, whole)).slides, whole.slides, strict=True))[1:]:
            title = page.shapes.title
            size = title.text_frame.paragraphs[0].runs[0].font.size
            below = TABLE_TOP if isinstance(slide.figure, SlideTable | Year) else BODY_TOP
            height = title_height(slide.title, title.width, round(size.pt) if size else TITLE_SIZE)
            assert height <= Emu(below - title.top).inches, slide.title


def test_letters_get_smaller_with_the_words_and_never_too_small() -> None:
    sizes = [title_size("word " * count, Inches(11), Inches(1.5)) for count in (1, 10, 20, 30, 400)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == TITLE_SIZE and sizes[-1] == SIZES[-1] == 24
