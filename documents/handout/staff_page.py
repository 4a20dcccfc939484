"""How to hand the question sheet out: one page for staff and helpers."""

from __future__ import annotations

from collections.abc import Mapping

from data.catalogue.catalogue import Catalogue
from documents.handout.handout import Handout, HandoutLine, Print, Section, handout
from documents.handout.handout_pdf import handout_pdf

# The parts of the page, each with its steps in order; their words are messages.
PARTS: Mapping[str, tuple[str, ...]] = {
    "before": ("print", "large", "card"),
    "give": ("yourself", "together", "first", "interpreter"),
    "visit": ("tell", "hold", "ask", "repeat"),
    "after": ("cut", "keep", "belongs"),
}


def staff_handout(catalogue: Catalogue, settings: Print) -> Handout:
    """The page, with what every handout carries."""
    words = catalogue.messages
    sections = tuple(
        Section(
            words(f"staff_page.{part}"),
            "bullets",
            tuple(HandoutLine(words(f"staff_page.{part}_{step}")) for step in steps),
        )
        for part, steps in PARTS.items()
    )
    return handout(
        catalogue,
        settings,
        title=words("staff_page.title"),
        urgent=Section(words("staff_page.for_whom"), "prose", (HandoutLine(words("staff_page.lead")),)),
        cited={},
        statements=(),
        address="",
        sections=sections,
    )


def staff_page_pdf(catalogue: Catalogue, settings: Print) -> bytes:
    """The page as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return handout_pdf(staff_handout(catalogue, settings))
