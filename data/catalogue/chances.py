"""A chance in words and as 100 dots: to how many people out of 100 it happened, to how many not, and who is neither."""

from __future__ import annotations

import re
from typing import Literal

from data.catalogue.messages import Messages
from data.catalogue.model import Chance

# What a dot stands for: it happened; the sources differ; it did not happen; this person belongs to neither side.
DotKind = Literal["yes", "maybe", "no", "beside"]


def chance_sentence(words: Messages, chance: Chance) -> str:
    """All sides of a chance in one sentence; the people who belong to neither side come last."""
    if chance.low == chance.high:
        sentence = words(
            "chance.single",
            share=chance.low,
            rest=100 - chance.low - chance.beside,
            outcome=chance.outcome,
            otherwise=chance.otherwise,
        )
    else:
        sentence = words(
            "chance.range",
            low=chance.low,
            high=chance.high,
            rest_low=100 - chance.high - chance.beside,
            rest_high=100 - chance.low - chance.beside,
            outcome=chance.outcome,
            otherwise=chance.otherwise,
        )
    if not chance.beside:
        return sentence
    return f"{sentence} {words('chance.beside', share=chance.beside, says=chance.beside_says)}"


def chance_counted(words: Messages, chance: Chance, *, is_brief: bool = False) -> str:
    """Who was counted, how many they were, and in how long: what a number is worth nothing without.

    On a slide, where it is brief, what the source does not say is left to the notes.
    """
    sentences = [words("chance.who", who=chance.who)]
    # The group's own words may name the number of people, or the outcome the time; neither is said twice.
    if chance.counted is None:
        if not is_brief and not _has_number_of(words("chance.words_for_people"), chance.who):
            sentences.append(words("chance.count_unknown"))
    elif f"{chance.counted:,}" not in chance.who and str(chance.counted) not in chance.who:
        sentences.append(words("chance.count", count=f"{chance.counted:,}"))
    within = chance.within.rstrip(".")
    if within[0].islower():  # a clause such as "within 3 months" is told as a sentence
        sentences.append(words("chance.within", within=within))
    elif not is_brief and not _has_number_of(
        words("chance.words_for_time"), f"{chance.who} {chance.outcome} {chance.otherwise}"
    ):
        sentences.append(f"{within}.")
    return " ".join(sentences)


def dot_kinds(low: int, high: int, beside: int = 0) -> tuple[DotKind, ...]:
    """100 dots, one a person: those it happened to first, those who belong to neither side last."""
    counts: tuple[tuple[DotKind, int], ...] = (
        ("yes", low),
        ("maybe", high - low),
        ("no", 100 - high - beside),
        ("beside", beside),
    )
    return tuple(kind for kind, count in counts for _ in range(count))


def dot_key(words: Messages, chance: Chance) -> tuple[tuple[DotKind, str], ...]:
    """What each mark among the dots means; empty where there are but two, which the sentence explains."""
    if not chance.beside:
        return ()
    meanings: tuple[tuple[DotKind, str], ...] = (
        ("yes", chance.outcome),
        ("maybe", words("chance.maybe")),
        ("no", chance.otherwise),
        ("beside", chance.beside_says),
    )
    kinds = set(dot_kinds(chance.low, chance.high, chance.beside))
    return tuple((kind, meaning) for kind, meaning in meanings if kind in kinds)


def _has_number_of(things: str, text: str) -> bool:
    """True if a text tells how many there are of some things, such as "4 months", up to two words between."""
    names = "|".join(map(re.escape, things.split(", ")))
    return re.search(rf"\b\d[\d,]* (?:\w+ ){{0,2}}(?:{names})\b", text) is not None
