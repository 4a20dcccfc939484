"""The notice that stands on every page and document."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date


def notice_lines(catalogue: Catalogue) -> tuple[str, ...]:
    """The lines of the notice that the content standard, section 8, wants on every page and document."""
    words = catalogue.messages
    days = [source.checked_on for source in catalogue.sources.values()]
    lines = (words(f"notice.{part}") for part in ("learning", "not_advice", "no_change", "emergency"))
    return (*lines, words("notice.review", first=long_date(min(days), words), last=long_date(max(days), words)))
