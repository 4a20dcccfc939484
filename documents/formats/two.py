"""A document in two languages: the same parts twice, the reader's language first and the other smaller under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import starmap, zip_longest
from typing import Generic, TypeVar

Whole = TypeVar("Whole")
Part = TypeVar("Part")
UNDER = "_2"  # behind the name of a text: the same in the other language


@dataclass(frozen=True, slots=True)
class Two(Generic[Whole]):
    """A thing in the language that stands first, and in the other one, or None where there is no other."""

    first: Whole
    second: Whole | None = None

    def at(self, part: Callable[[Whole], Part]) -> Two[Part]:
        """A part of it, in both."""
        return Two(part(self.first), None if self.second is None else part(self.second))

    def some(self, part: Callable[[Whole], Part | None]) -> Two[Part] | None:
        """A part of it that it may be without, in both; None where the first has none."""
        first = part(self.first)
        return None if first is None else Two(first, None if self.second is None else part(self.second))

    def each(self, parts: Callable[[Whole], Sequence[Part]]) -> Iterator[Two[Part]]:
        """Its parts in order, each in both. Raises ValueError if one has more of them than the other."""
        if self.second is None:
            yield from map(Two, parts(self.first))
        else:
            for first, second in zip(parts(self.first), parts(self.second), strict=True):
                yield Two(first, second)


def under(text: Two[str]) -> str:
    """What stands under a text: the same in the other language; nothing where both are alike."""
    return "" if text.second is None or text.second == text.first else text.second


def in_one(text: Two[str]) -> str:
    """Both behind one another in one line, which ends as the first does."""
    twin = under(text).strip()
    return f"{text.first.strip()} / {twin}{text.first[len(text.first.rstrip()) :]}" if twin else text.first


def paired(first: Mapping[str, object], second: Mapping[str, object]) -> dict[str, object]:
    """The data of two documents of one shape as one: beside each text, its twin where that is another text.

    Where one has more lines than the other, those left over stand under the last one, so that nothing is lost.
    """
    data: dict[str, object] = {}
    for name, value in first.items():
        twin = second.get(name)
        data[name] = _joined(value, twin)
        if _is_text(value) and _is_text(twin) and value != twin:
            data[name + UNDER] = twin
    return data


def _joined(value: object, twin: object) -> object:
    if isinstance(value, dict) and isinstance(twin, dict):
        return paired(value, twin)
    if isinstance(value, list) and isinstance(twin, list) and value and twin and not _is_text(value):
        *most, last = value
        rest = twin[len(most) :]
        return [*starmap(_joined, zip_longest(most, twin[: len(most)])), _joined(last, _one_of(rest) if rest else None)]
    return value


def _one_of(lines: Sequence[object]) -> object:
    """Several lines as one, if that is what they are; else the first of them."""
    texts = [line["text"] for line in lines if isinstance(line, dict) and isinstance(line.get("text"), str)]
    if len(lines) == 1 or len(texts) < len(lines) or not isinstance(lines[0], dict):
        return lines[0]
    return {**lines[0], "text": " ".join(texts)}


def _is_text(value: object) -> bool:
    """True for a text, and for a list of nothing but texts."""
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(line, str) for line in value))
