"""Lists of words: other names of things, words for symptoms, and how search and the decoder treat words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from data.model import Line, Names, Thing, empty_is_none


class Alias(Thing):
    """Another way to say a subject, medicine, cancer or mechanism: lay words, short forms, class names."""

    points_to: Annotated[str, Field(pattern=r"^(subject|medicine|cancer|mechanism):[a-z][a-z0-9_]*$", max_length=80)]
    alias: Line


class SymptomWord(Thing):
    """A word or phrase for something a reader may feel. Search notices it and never interprets it."""

    word: Line


class SearchWord(Thing):
    """How search treats a word of the language; data/search_index.py says what each use means."""

    use: Literal["filler", "ordinary", "capitals", "elsewhere", "goes_with", "apart"]
    word: Line


class NewsWord(Thing):
    """How the decoder treats a name in a news text; data/decode_index.py says what each use means."""

    use: Literal["name", "phrase", "never", "block", "general", "careful", "capitals", "group", "same"]
    word: str
    means: str
    near: Names
    unless: Names
    reach: Annotated[int | None, BeforeValidator(empty_is_none)]
