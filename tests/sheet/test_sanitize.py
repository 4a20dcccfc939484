"""Typed text is made fit once, without touching what people mean."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest

from data.sheet.sanitize import LONGEST, clean, one_line


@pytest.mark.parametrize(
    "text",
    [
        "👨‍👩‍👧",
        "👍🏽",
        "🇲🇽",
        "1️⃣",
        "❤️",
        "نمی‌خواهم",
        "क्षि",
        "שָׁלוֹם",
        "ภาษาไทย",
        "café",
        "治疗",
        "<b>&amp;</b>",
        "$x$ *y* `z`",
    ],
)
def test_real_writing_survives(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text)


def test_decomposed_accents_are_composed() -> None:
    assert clean("cafe\u0301") == "café"


@pytest.mark.parametrize("text", ["a\u202eb", "a\u200bb", "a\x07b", "a\ufeffb", "a\u2066b", "a\x00b", "a\u00adb"])
def test_unseen_characters_are_dropped(text: str) -> None:
    assert clean(text) == "ab"


def test_marks_that_an_unseen_character_kept_apart_are_joined() -> None:
    assert clean("H\x08\u0323") == "\u1e24"
    assert clean("0\u0300\x08\u0316") == unicodedata.normalize("NFC", "0\u0300\u0316")


def test_line_ends_become_one_kind() -> None:
    assert clean("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"
    assert one_line("a\r\n b\t\tc") == "a b c"


def test_a_pile_of_marks_is_cut() -> None:
    assert len(clean("x" + "\u0323" * 40)) <= 4


def test_private_and_unassigned_characters_are_replaced() -> None:
    assert clean("a\ue000b\U000e0fffc") == "a\ufffdb\ufffdc"


def test_length_is_capped_after_cleaning() -> None:
    assert len(clean("\u200b" * 5000 + "a" * 5000)) == LONGEST


def test_every_code_point_is_harmless() -> None:
    for start in range(0, sys.maxunicode, 4096):
        text = clean("".join(map(chr, range(start, min(start + 4096, sys.maxunicode)))))
        assert not any(unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in text)


def test_a_heap_of_marks_takes_no_longer_than_other_text() -> None:
    begun = time.process_time()
    assert len(clean("x" + "\u0301\u0323" * 100_000)) <= 4
    assert time.process_time() - begun < 2  # it was half a minute
