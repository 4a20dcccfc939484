"""What a reader pasted is decoded, or refused with a reason; what may mislead is remarked."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.news.decode_index import DecodeIndex, build_decode_index
from data.news.news_text import LONGEST_NEWS, news_text

STORY = "A new vaccine helped patients with melanoma to live longer, doctors said on Monday."


@pytest.fixture(scope="module")
def index(catalogue: Catalogue) -> DecodeIndex:
    return build_decode_index(catalogue)


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", "empty"),
        (" \n… !", "empty"),
        ("a" * (LONGEST_NEWS + 1), "too_long"),
        ("https://example.org/cancer-news", "address"),
        ("www.example.org/story", "address"),
        ("example.com", "address"),
    ],
)
def test_what_cannot_be_decoded_is_refused_with_its_reason(index: DecodeIndex, typed: str, refusal: str) -> None:
    refused = news_text(index, typed)
    assert (refused.text, refused.refusal) == ("", refusal)


def test_an_english_story_passes_without_a_remark(index: DecodeIndex) -> None:
    passed = news_text(index, STORY)
    assert (passed.text, passed.refusal, passed.remarks) == (STORY, None, ())


@pytest.mark.parametrize(
    ("typed", "remark"),
    [
        ("La vacuna ayuda a los pacientes con el cáncer de piel a vivir más tiempo, dicen los médicos.", "spanish"),
        ("Новая вакцина помогла пациентам с меланомой жить дольше.", "not_english"),
        ("Der Impfstoff half den Kranken mit Hautkrebs, sagten die Ärzte am Montag in Berlin.", "not_english"),
        (f"<p>{STORY}</p>", "markup"),
        (f"{STORY}\x07", "signs"),
    ],
)
def test_what_may_mislead_is_remarked(index: DecodeIndex, typed: str, remark: str) -> None:
    decoded = news_text(index, typed)
    assert decoded.refusal is None
    assert decoded.remarks == (remark,)


def test_a_few_words_are_too_few_to_tell_a_language(index: DecodeIndex) -> None:
    assert news_text(index, "Zolgrub bei Hautkrebs").remarks == ()
