"""What the cells of a content table hold: ids, lines, lists, dates; and what the ids in a column refer to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, HttpUrl, TypeAdapter

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
Line = Annotated[str, Field(min_length=1, max_length=2000, pattern=r"^\S[^\n\r\t]*$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]

_ADDRESS = TypeAdapter(HttpUrl)  # made once: making it takes longer than 100 checks


def split(value: object) -> object:
    """Turn "a;b" from a table cell into ("a", "b"); an empty cell into ()."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(";") if part.strip())
    return value


def each_once(ids: tuple[str, ...]) -> tuple[str, ...]:
    """The ids themselves; raises ValueError for one that stands there twice."""
    twice = next((name for place, name in enumerate(ids) if name in ids[:place]), None)
    if twice:
        raise ValueError(f"{twice!r} stands there twice")
    return ids


def empty_is_none(value: object) -> object:
    """Turn an empty cell into None."""
    return None if value == "" else value


def https(value: str) -> str:
    """The address itself; raises ValueError for one that is not https."""
    _ADDRESS.validate_python(value)
    if not value.startswith("https://"):
        raise ValueError("the address must begin with https://")
    if any(map(str.isspace, value)):
        raise ValueError("a blank stands in the address; name only the one")
    return value


@dataclass(frozen=True, slots=True)
class Refers:
    """What the ids in a column name: a table of the catalogue, or its `types` or `kinds`.

    `places` are things with their kind before them, as "cancer:melanoma"; `things` are places, terms, and "cancer:" for
    any cancer. `scored` are types, kinds and the pages that are scored with them.
    """

    to: str


Ids = Annotated[tuple[Id, ...], BeforeValidator(split), AfterValidator(each_once)]
Names = Annotated[tuple[Line, ...], BeforeValidator(split)]
MaybeDate = Annotated[date | None, BeforeValidator(empty_is_none)]
MaybeYear = Annotated[Annotated[int, Field(ge=1950, le=2100)] | None, BeforeValidator(empty_is_none)]
MaybeCount = Annotated[Annotated[int, Field(ge=1)] | None, BeforeValidator(empty_is_none)]
MaybeUrl = Annotated[str | None, BeforeValidator(lambda v: None if v == "" else https(v))]
