"""Wording with choices, as the content writes it: "[a|b]" stands for each of some words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

_CHOICE = re.compile(r"\[([^\]]*)\]")


def spoken_ways(pattern: str) -> Iterator[str]:
    """Each way to read a pattern, with single spaces."""
    pieces = _CHOICE.split(pattern)
    choices = [piece.split("|") if position % 2 else [piece] for position, piece in enumerate(pieces)]
    yield from (" ".join("".join(choice).split()) for choice in product(*choices))
