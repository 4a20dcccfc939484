"""A chance in words: to how many people out of 100 it happened, and to how many it did not."""

from __future__ import annotations

from data.messages import Messages
from data.model import Chance


def chance_sentence(words: Messages, chance: Chance) -> str:
    """Both sides of a chance in one breath."""
    if chance.low == chance.high:
        return words(
            "chance.single",
            share=chance.low,
            rest=100 - chance.low,
            outcome=chance.outcome,
            otherwise=chance.otherwise,
        )
    return words(
        "chance.range",
        low=chance.low,
        high=chance.high,
        rest_low=100 - chance.high,
        rest_high=100 - chance.low,
        outcome=chance.outcome,
        otherwise=chance.otherwise,
    )
