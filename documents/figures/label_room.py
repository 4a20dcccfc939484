"""How far down the words of a drawing reach: longer ones take a line more than there was room for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

BELOW = 0.2  # of the size of letters: what reaches below the line they stand on
SPARE = 3.0  # that words may reach beyond a panel and still look as if they stood in it
_MOVED = re.compile(r"translate\(\S+ (\S+)\)")


def too_long(panel: str, height: float) -> float:
    """By how much the words of a panel reach below it; 0 where they stand in it."""
    lowest = max(_feet(fromstring(f"<g>{panel}</g>")), default=0.0)
    return lowest - height if lowest > height + SPARE else 0.0


def _feet(node: Element, down: float = 0.0, size: float = 0.0) -> Iterator[float]:
    """Where each line of words ends. Labels are only ever moved, not turned."""
    moved = _MOVED.match(node.get("transform", ""))
    down += float(moved[1]) if moved else 0.0
    if node.tag == "tspan":
        yield down + float(node.get("y", "0")) + BELOW * size
    for child in node:
        yield from _feet(child, down, float(node.get("font-size", size)))
