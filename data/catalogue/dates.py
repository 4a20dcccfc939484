"""Dates as readers see them."""

from __future__ import annotations

from datetime import date

from data.catalogue.messages import Messages


def long_date(when: date, words: Messages) -> str:
    """A date with the month in full, such as "6 August 2026"."""
    return words("date.long", day=when.day, month=words(f"month.{when.month}"), year=when.year)
