"""What an address may carry: ids only, never words that somebody typed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

SEPARATOR = "."  # stands in an address as it is, unlike a comma
LONGEST_VALUE = 6000  # characters read of one parameter
MOST_IDS = 100
FIRST_PAGE = "start"  # its address is that of the site itself


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asked for: the ids that exist, in order, and whether anything was ignored."""

    ids: tuple[str, ...]
    ignored: bool


def read_ids(values: Sequence[str], known: Container[str], most: int = MOST_IDS) -> Asked:
    """Read the ids in the values of one parameter. Never raises, however long or odd they are."""
    joined = SEPARATOR.join(values[:MOST_IDS])
    named = [part for part in joined[:LONGEST_VALUE].split(SEPARATOR) if part]
    found = tuple(dict.fromkeys(part for part in named if part in known))
    ignored = len(values) > MOST_IDS or len(joined) > LONGEST_VALUE or len(found) < len(named)
    return Asked(found[:most], ignored or len(found) > most)


def write_ids(ids: Iterable[str]) -> str:
    """The ids as one parameter's value."""
    return SEPARATOR.join(ids)


def page_address(site: str, page: str, parameters: Mapping[str, str] | None = None) -> str:
    """The address of a page of the site whose first page is at `site`; empty where that is not known."""
    if not site:
        return ""
    query = f"?{urlencode(parameters)}" if parameters else ""
    return f"{site.rstrip('/')}/{'' if page == FIRST_PAGE else page}{query}"
