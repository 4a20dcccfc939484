"""A mistyped name and the one that was meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKE_ENOUGH = 0.75  # the share of letters that a mistyped name and the right one have in common


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name that is written most like `name`, or None if none is near."""
    names = list(names)
    plain = name.strip().casefold()
    same = next((other for other in names if other.strip().casefold() == plain), None)
    return same or next(iter(get_close_matches(plain, names, 1, LIKE_ENOUGH)), None)


def renamed(missing: Iterable[str], instead: Iterable[str]) -> dict[str, str]:
    """Each missing name with what stands in its place: the one most like it, or the only one that there is."""
    missing, candidates = sorted(missing), sorted(instead)
    if len(missing) == len(candidates) == 1:
        return {missing[0]: candidates[0]}
    pairs: dict[str, str] = {}
    for name in missing:
        other = nearest(name, candidates)
        if other is not None:
            pairs[name] = other
            candidates.remove(other)
    return pairs
