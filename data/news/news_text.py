"""What a reader pasted to have decoded: made fit to show, or refused with a reason. Never raises, however odd."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from data.news.decode_index import DecodeIndex
from data.search.tokens import tokens
from data.sheet.sanitize import clean

LONGEST_NEWS = 5000  # characters
FEWEST_WORDS = 6  # fewer do not tell a language
FEWEST_TOLD = 4  # with fewer it would be idle to say what a text leaves out
KNOWN_SHARE = 0.3  # of the words; news in our language has more that occur in our own texts
FEWEST_COMMON = 2  # common words of a language, and
COMMON_SHARE = 0.2  # of the words, from which a text seems to be in it

Refusal = Literal["empty", "too_long", "address"]
# As the messages name them. spanish: it is in the other language of the site; not_english: in none of ours.
Remark = Literal["spanish", "not_english", "markup", "signs"]

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:com|org|net|gov|edu|co\.uk|io|news)(?:/\S*)?", re.IGNORECASE)
_MARKUP = re.compile(r"</?[a-zA-Z!][^<>]{0,200}>|&(?:[a-z]{2,8}|#\d{1,6});|\]\(\s*\S+\)")


@dataclass(frozen=True, slots=True)
class NewsText:
    """A text that can be decoded, or why it cannot; and what there is to say about it."""

    text: str
    refusal: Refusal | None = None
    remarks: tuple[Remark, ...] = ()
    words: int = 0


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
    language = _language(index, text)
    if language and language == index.languages.other:
        remarks.append("spanish")
    elif language != index.languages.own and (language or not _may_be_ours(index, text)):
        remarks.append("not_english")
    if _MARKUP.search(text):
        remarks.append("markup")
    if any(unicodedata.category(c) == "Cc" and c not in "\n\r\t" for c in typed):
        remarks.append("signs")
    return NewsText(text, None, tuple(remarks), len(tokens(text, index.forms)))


def is_readable(news: NewsText) -> bool:
    """Whether what is missing from a text can be told: enough words, in our language."""
    return news.words >= FEWEST_TOLD and not {"spanish", "not_english"} & set(news.remarks)


def _language(index: DecodeIndex, text: str) -> str:
    """The language whose common words the text has most of; empty where few tell."""
    words = [token.word for token in tokens(text, index.forms)]
    languages = index.languages
    common = {name: sum(word in listed for word in words) for name, listed in languages.common.items()}
    most = max(common, key=lambda name: (common[name], name == languages.own), default="")
    is_clear = common.get(most, 0) >= max(FEWEST_COMMON, COMMON_SHARE * len(words))
    return most if is_clear else ""


def _may_be_ours(index: DecodeIndex, text: str) -> bool:
    """False where most letters are of another script, or hardly any word occurs in our own texts."""
    letters = [c for c in text if c.isalpha()]
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters)
    if 2 * latin < len(letters):
        return False
    words = [token.word for token in tokens(text, index.forms) if token.word.isalpha()]
    known_words = sum(word in index.vocabulary for word in words)
    return len(words) < FEWEST_WORDS or known_words >= KNOWN_SHARE * len(words)
