"""Scripts and styles that stand as files beside the components that use them."""

from __future__ import annotations

from pathlib import Path

COMPONENTS = Path(__file__).parents[1]


def asset(*names: str) -> str:
    """The files `names`, each as room/file below components/, joined to one text."""
    return "\n".join((COMPONENTS / name).read_text(encoding="utf-8") for name in names)
