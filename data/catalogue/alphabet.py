"""Letters as they are sorted and compared, whatever the language."""

from __future__ import annotations

import unicodedata


def without_accents(text: str) -> str:
    """A text in lower case and without accents: so names are sorted, and "ácido" stands with the letter A."""
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
