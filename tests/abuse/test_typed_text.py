"""Typed text, whatever it is: cleaned once it stays as it is, and nothing in it can break an output."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from data.sheet.sanitize import LONGEST, MARKS_PER_LETTER, clean, one_line
from tests.abuse.strategies import typed

# Characters that have broken document writers, in any order and number.
EXPLOSIVE = st.text(
    st.one_of(
        st.characters(categories=["Mn", "Me", "Mc", "Cf", "Cc", "Cn", "Co", "Cs", "So", "Sk", "Zl", "Zp", "Zs"]),
        st.characters(min_codepoint=0xFE00, max_codepoint=0xFE0F),
        st.sampled_from("\u200c\u200dab1#*é가각\u1100\u1161\u11a8ÅÅ"),
    ),
    max_size=80,
)


@given(st.one_of(typed, EXPLOSIVE))
def test_what_was_cleaned_once_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@given(st.one_of(typed, EXPLOSIVE))
def test_what_was_cleaned_is_plain_bounded_text(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) <= LONGEST
    assert cleaned == cleaned.strip()
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    marks = 0
    for character in cleaned:
        category = unicodedata.category(character)
        assert character == "\n" or category not in ("Cc", "Cs", "Cn", "Co", "Zl", "Zp")
        assert category != "Cf" or character in "\u200c\u200d"
        is_mark = category.startswith("M") and ord(character) not in range(0xFE00, 0xFE10)
        marks = marks + 1 if is_mark else 0
        assert marks <= MARKS_PER_LETTER


@given(st.one_of(typed, EXPLOSIVE))
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert line == " ".join(line.split())
    assert len(line.splitlines()) <= 1


@given(st.text(st.sampled_from("abcdefgh ñéü¿?治疗<>&$*_`'\"=+-@"), max_size=LONGEST))
def test_everyday_text_keeps_every_letter(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text).strip()
