"""The index that finds our names in a text, made once for a language and shared by all sessions."""

from __future__ import annotations

from functools import cache

from components.content import catalogue
from data.decode import DecodeIndex, build_decode_index
from data.kept import kept


@cache
@kept
def decode_index(_: str) -> DecodeIndex:
    """The index of a language."""
    return build_decode_index(catalogue())
