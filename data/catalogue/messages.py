"""The message catalogue: every word on a button, label or notice, by `page.element`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any


class Messages:
    """Short texts by key. A missing key is an error for programmers, never a blank for readers."""

    def __init__(self, nested: Mapping[str, Any], language: str = "") -> None:
        self.language = language
        self._by_key: Mapping[str, str] = MappingProxyType(dict(_flatten(nested)))

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key` with `{name}` filled in from `values`. Raises KeyError for an unknown key."""
        return self._by_key[key].format(**values) if values else self._by_key[key]

    def all_keys(self) -> frozenset[str]:
        """Every key, as `page.element`."""
        return frozenset(self._by_key)

    def items(self) -> list[tuple[str, str]]:
        """All keys with their texts, unfilled."""
        return list(self._by_key.items())


def _flatten(nested: Mapping[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in nested.items():
        name = f"{prefix}{key}"
        pairs += _flatten(value, f"{name}.") if isinstance(value, Mapping) else [(name, str(value))]
    return pairs
