"""A source in words, as every page and document has it."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalogue.dates import long_date, shown_date
from data.catalogue.messages import Messages
from data.catalogue.model import Source

WRITTEN_IN = "en"  # titles of sources, which stay as they are
MOST_PUBLISHERS = 3  # named where there is little room


def publishers_named(words: Messages, sources: Sequence[Source]) -> str:
    """Who publishes some sources: the first few by name, and how many more."""
    names = list(dict.fromkeys(source.publisher for source in sources))
    named, more = ", ".join(names[:MOST_PUBLISHERS]), len(names) - MOST_PUBLISHERS
    return words("frame.more_sources", names=named, count=more) if more > 0 else named


def source_line(words: Messages, source: Source) -> str:
    """Publisher, title and dates, as a sentence or two."""
    dated = words("frame.source_dated", date=shown_date(source.source_date, words)) if source.source_date else ""
    checked = long_date(source.checked_on, words)
    return words("frame.source_line", publisher=source.publisher, title=source.title, dated=dated, checked=checked)
