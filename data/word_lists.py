"""Lists of words: other names of things, words for symptoms, and what search and the decoder make of words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from data.model import Id, Ids, Line, Names, Thing, empty_is_none, split


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


class HeadlineCheck(Thing):
    """One thing to look for in a news text: why it matters, and what to ask."""

    order: int
    group: Literal["study", "treatment", "result"]
    questions: Ids
    sources: Annotated[Ids, Field(min_length=1)]
    question: Line
    why: Line


class HeadlineClue(Thing):
    """Wording that a check reacts to, and what kind of words they are. data/headline_checks.py reads `words`."""

    check: Id
    things: Annotated[tuple[str, ...], BeforeValidator(split)]  # "kind:id", or "cancer:" for any cancer
    says: Line
    words: Names
