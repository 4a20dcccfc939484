"""Which language a reader gets: the one that the address asks for, else the first that the browser prefers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from data.catalogue.load import DEFAULT_LANGUAGE

PARAMETER = "lang"  # in an address
LONGEST_LIST = 1000  # characters read of what a browser prefers


def language_for(asked: Iterable[str], accepted: str, languages: Sequence[str]) -> str:
    """The language for an address that asks for some, from a browser that accepts some; never raises."""
    return next((name for name in asked if name in languages), "") or preferred(accepted, languages)


def preferred(accepted: str, languages: Sequence[str]) -> str:
    """The first of our languages in a browser's list, such as "es-MX,es;q=0.9,en;q=0.5"; the default if none is."""
    weighed = [_weighed(part) for part in accepted[:LONGEST_LIST].split(",")]
    for _, tag in sorted(weighed, key=lambda pair: -pair[0]):  # equal weights keep their order
        found = _known(tag, languages)
        if found:
            return found
    return DEFAULT_LANGUAGE


def _weighed(part: str) -> tuple[float, str]:
    """A tag with its weight; what is no tag or no weight has none."""
    tag, _, weight = part.partition(";")
    try:
        return float(weight.strip().removeprefix("q=") or 1), tag.strip().casefold()
    except ValueError:
        return 0.0, ""


def _known(tag: str, languages: Sequence[str]) -> str:
    """The language of a tag: that very one, else one of the same family, so that es-MX finds es."""
    family = tag.partition("-")[0]
    same = (name for name in languages if name.casefold() == tag)
    related = (name for name in languages if family and name.casefold().partition("-")[0] == family)
    return next(same, "") or next(related, "")


def language_parameter(language: str) -> dict[str, str]:
    """What an address needs so that it opens in a language; nothing for the first, whose addresses stay as they are."""
    return {} if language == DEFAULT_LANGUAGE else {PARAMETER: language}
