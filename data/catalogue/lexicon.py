"""Lists of words: other names of things, words for symptoms, and what search and the decoder make of words."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from data.catalogue.columns import Id, Ids, Line, MaybeCount, Names, Refers, empty_is_none, split
from data.catalogue.model import Record

ALIASED = r"^(subject|medicine|cancer|mechanism|term|route|question):[a-z][a-z0-9_]*$"


class Alias(Record):
    """Another way to say a thing: lay words, short forms, class names.

    `spanish_names.csv` holds those that readers bring from the other language of the site: Spanish names for the
    English pages, and, under the same file name, English names for the Spanish pages.
    """

    points_to: Annotated[str, Field(pattern=ALIASED, max_length=80), Refers("named")]
    alias: Line


class LabelName(Record):
    """A name from a label or from the literature that is no brand of the list: "trastuzumab-dkst", "T-DXd".

    `brand` is the product that bears the name, where only one of a medicine's brands does.
    """

    points_to: Annotated[str, Field(pattern=r"^(subject|medicine):[a-z][a-z0-9_]*$", max_length=80), Refers("places")]
    name: Line
    what: Literal["suffix", "short", "brand"]
    brand: str
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]


class SymptomWord(Record):
    """A word or phrase for something a reader may feel. Search notices it and never interprets it."""

    word: Line


class WordsAlike(Record):
    """Words that mean the same to who looks for a question: "money" finds what says "cost"."""

    words: Names


class SearchWord(Record):
    """How search treats a word of the language; data/search/index.py says what each use means.

    plural, verb, sound and heard are endings and letters: data/search/word_forms.py.
    """

    use: Literal[
        "filler",
        "ordinary",
        "capitals",
        "elsewhere",
        "goes_with",
        "apart",
        "topic",
        "link",
        "plural",
        "verb",
        "sound",
        "heard",
    ]
    word: Line


class SearchQuestion(Record):
    """A question that people type: where it leads, a sentence that answers it, and the words that ask for it.

    data/search/questions.py says how `words` are read. `leads_to` is a part of the profiles, a page, or an entry of the
    glossary.
    """

    leads_to: Annotated[str, Field(pattern=r"^(part|page|term):[a-z][a-z0-9_]*$", max_length=80)]
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]
    name: Line
    sentence: Line
    words: Names


class SearchDescription(Record):
    """How people describe a type or kind in free words; data/search/questions.py says how `words` are read."""

    points_to: Annotated[str, Field(pattern=r"^subject:[a-z][a-z0-9_]*$", max_length=80), Refers("places")]
    words: Names


SIGN = re.compile("thousands|decimal|both")
FRACTION = re.compile(r"([1-9][0-9]*) of ([1-9][0-9]*)")  # as "1 of 2"; of 1/2 a spreadsheet makes a date


class NewsWord(Record):
    """How the decoder treats a name in a news text; data/news/news_rules.py says what each use means."""

    use: Literal[
        "name",
        "phrase",
        "turn",
        "never",
        "block",
        "general",
        "careful",
        "spelled",
        "capitals",
        "group",
        "same",
        "language",
        "number",
        "fraction",
        "sign",
        "called",
    ]
    word: str
    means: str
    near: Names
    unless: Names
    reach: Annotated[int | None, BeforeValidator(empty_is_none)]


class HeadlineCheck(Record):
    """One thing to look for in a news text: why it matters, and what to ask."""

    order: int
    group: Literal["study", "treatment", "result"]
    questions: Annotated[Ids, Refers("questions")]
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]
    question: Line
    why: Line


class HeadlineClue(Record):
    """Wording that a check reacts to, and what kind of words they are. data/news/headline_checks.py reads `words`."""

    check: Annotated[Id, Refers("headline_checks")]
    things: Annotated[tuple[str, ...], BeforeValidator(split), Refers("things")]
    says: Line
    words: Names


FindingIcon = Literal["mouse", "person", "scales", "stamp", "cancer", "warning", "coins", "clock", "dots", "bubble"]


class HeadlineFinding(Record):
    """What a news text may be said to tell or leave out; data/news/headline_findings.py says when it holds.

    The one with the lowest `order` is told first.
    """

    order: int
    check: Annotated[Id, Refers("headline_checks")]
    icon: FindingIcon
    clues: Annotated[Ids, Refers("headline_clues")]
    things: Annotated[tuple[str, ...], BeforeValidator(split), Refers("things")]
    unless: Annotated[Ids, Refers("headline_clues")]
    unless_things: Annotated[tuple[str, ...], BeforeValidator(split), Refers("things")]
    below: MaybeCount
    sources: Annotated[Ids, Field(min_length=1), Refers("sources")]
    says: Line
    why: Line
    words: Names
    not_words: Names
