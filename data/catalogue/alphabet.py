"""The order of the alphabet, for names in any language of the site."""

from __future__ import annotations

import unicodedata


def alphabetical(name: str) -> str:
    """What a name is sorted by: capitals and accents do not count, so that "ácido" stands with the letter A."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
