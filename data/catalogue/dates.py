"""Dates as readers see them."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date

from data.catalogue.messages import Messages

_MONTHS = {name: number for number, name in enumerate(month_name) if name}
_MONTH = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)}) (\d{{4}})")
# What else the table of sources writes, and the message that says it in another language.
_FORMS = (
    ("about", re.compile(r"about (.+)")),
    ("winter", re.compile(r"winter (\d{4}-\d\d)")),
    ("decade", re.compile(r"(\d{3}0)s")),
)


def long_date(when: date, words: Messages) -> str:
    """A date with the month in full, such as "6 August 2026"."""
    return words("date.long", day=when.day, month=words(f"month.{when.month}"), year=when.year)


def shown_date(written: str, words: Messages) -> str:
    """A date as the table of sources has it, such as "about May 2025", in the language of the words."""
    for form, pattern in _FORMS:
        match = pattern.fullmatch(written)
        if match:
            return words(f"date.{form}", date=shown_date(match[1], words))
    return _MONTH.sub(lambda match: _with_month(match, words), written)


def _with_month(match: re.Match[str], words: Messages) -> str:
    day, name, year = match.groups()
    month = words(f"month.{_MONTHS[name]}")
    return words("date.long", day=day, month=month, year=year) if day else words("date.month", month=month, year=year)
