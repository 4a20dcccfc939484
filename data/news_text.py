"""What a reader pasted to have decoded: made fit to show, or refused with a reason. Never raises, however odd."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from data.decode_index import DecodeIndex
from data.plain_words import tokens
from data.typed_text import clean

LONGEST_NEWS = 5000  # characters
FEWEST_WORDS = 6  # fewer do not tell a language
KNOWN_SHARE = 0.3  # of the words; English news has more that occur in our own texts

Refusal = Literal["empty", "too_long", "address"]
Remark = Literal["not_english", "markup", "signs"]

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:com|org|net|gov|edu|co\.uk|io|news)(?:/\S*)?", re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-zA-Z!][^<>]{0,200}>|&(?:[a-z]{2,8}|#\d{1,6});|\]\(\s*\S+\)")


@dataclass(frozen=True, slots=True)
class NewsText:
    """A text that can be decoded, or why it cannot; and what there is to say about it."""

    text: str
    refusal: Refusal | None = None
    remarks: tuple[Remark, ...] = ()


def news_text(index: DecodeIndex, typed: str) -> NewsText:
    """What was typed, cleaned. Refused unread when it is too long."""
    if len(typed) > LONGEST_NEWS:
        return NewsText("", "too_long")
    text = clean(typed, LONGEST_NEWS)
    if not any(character.isalnum() for character in text):
        return NewsText("", "empty")
    if _ADDRESS.fullmatch(text):
        return NewsText("", "address")
    remarks: list[Remark] = []
    if not _may_be_english(index, text):
        remarks.append("not_english")
    if _MARKUP.search(text):
        remarks.append("markup")
    if any(unicodedata.category(c) == "Cc" and c not in "\n\r\t" for c in typed):
        remarks.append("signs")
    return NewsText(text, None, tuple(remarks))


def _may_be_english(index: DecodeIndex, text: str) -> bool:
    """False where most letters are of another script, or hardly any word occurs in our own English texts."""
    letters = [c for c in text if c.isalpha()]
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    if 2 * latin < len(letters):
        return False
    words = [token.word for token in tokens(text) if token.word.isalpha()]
    known = sum(word in index.known for word in words)
    return len(words) < FEWEST_WORDS or known >= KNOWN_SHARE * len(words)
