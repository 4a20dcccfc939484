"""Words in a plain form, so that case, accents, plurals, hyphens and spaces never matter when names are compared.

A plain form is lower case, without accents, apostrophes and plural endings, and cut at every sign: "PD-1" is ("pd",
"1"). Joined, it is "pd1". Which endings a language has is content (data/search/word_forms.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from data.catalogue.alphabet import without_accents
from data.search.word_forms import WordForms

HYPHENS = ("-", "‐", "‑", "–")
_APOSTROPHES = re.compile("['’ʼ`´]")
_POSSESSIVE = re.compile(r"['’ʼ`´]s$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`´]+[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as typed, in its plain form, and where it stands in the text."""

    typed: str
    word: str
    is_joined: bool = False  # a hyphen and no space stands before it
    start: int = 0
    end: int = 0


def tokens(text: str, forms: WordForms) -> tuple[Token, ...]:
    """The words of a cleaned text in the language of `forms`."""
    words = []
    plain_forms: dict[str, str] = {}  # a text has most of its words more than once
    for match in _WORD.finditer(text):
        start = match.start()
        typed = match[0] if match[0].isalnum() else _POSSESSIVE.sub("", match[0])
        bare = typed if typed.isalnum() else _APOSTROPHES.sub("", typed)
        if bare not in plain_forms:
            plain_forms[bare] = plain_word(_one_of_many(bare), forms)
        joined = start > 0 and text[start - 1] in HYPHENS
        words.append(Token(bare, plain_forms[bare], joined, start, start + len(typed)))
    return tuple(words)


def _one_of_many(word: str) -> str:
    """A short form without the "s" that makes it many: "ICIs" is many an ICI."""
    return word[:-1] if len(word) > 2 and word.endswith("s") and word[:-1].isupper() else word


def plain(text: str, forms: WordForms) -> tuple[str, ...]:
    """The plain forms of the words of a text."""
    return tuple(token.word for token in tokens(text, forms))


def plain_word(word: str, forms: WordForms) -> str:
    """One word in lower case, without accents and without a plural ending."""
    return forms.without_plural(without_accents(word))


def has_digit(word: str) -> bool:
    """True for codes and numbers."""
    return any(character.isdigit() for character in word)
