"""The catalogue as it is, read once for a whole run: it is frozen, and reading it takes most of a second."""

from __future__ import annotations

from functools import cache

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import DEFAULT_LANGUAGE, load_catalogue


@cache
def known_catalogue(language: str = DEFAULT_LANGUAGE) -> Catalogue:
    """The catalogue of a language, shared by all tests that only read it."""
    return load_catalogue(language)
