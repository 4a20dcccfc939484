"""The organisation that hands the sheets out, as documents and pages know it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Logo:
    """A checked picture, made anew as a PNG without anything that came along in the file."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who hands the sheets out. All but the name may be empty."""

    name: str
    phone: str = ""
    address: str = ""
    website: str = ""
    logo: Logo | None = None
