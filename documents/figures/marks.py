"""The fixed colour of each type, for pages, charts and documents; its shape is in the table of subjects."""

from __future__ import annotations

from data.catalogue.model import SubjectRow


def colour_of(facts: SubjectRow, theme: str) -> str:
    """The colour of a subject's type on a "light" or a "dark" page."""
    return facts.colour_dark if theme == "dark" else facts.colour_light
