"""Who hands a document out: the organisation's name, ways to reach it and logo, ready for any format."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass

from data.catalogue.messages import Messages
from documents.formats.glyphs import direction, printable
from documents.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who hands the document out."""

    name: str
    lines: tuple[str, ...]
    logo: bytes  # a PNG; empty if there is none
    logo_shape: float  # width divided by height
    logo_alt: str


def letterhead(words: Messages, organisation: Organisation | None) -> Letterhead | None:
    """The letterhead of an organisation, or None without one."""
    if organisation is None:
        return None
    logo = organisation.logo
    phone = words("sheet.phone", phone=organisation.phone) if organisation.phone else ""
    return Letterhead(
        name=organisation.name,
        lines=tuple(line for line in (organisation.address, phone, organisation.website) if line),
        logo=logo.png if logo else b"",
        logo_shape=logo.width / logo.height if logo else 1.0,
        logo_alt=words("sheet.logo_alt", name=organisation.name),
    )


def letterhead_data(letterhead: Letterhead) -> dict[str, object]:
    """The letterhead as data for a template: texts made printable, each with its direction, the logo as SVG."""
    return {
        "name": with_direction(letterhead.name),
        "lines": [with_direction(line) for line in letterhead.lines],
        "logo": _as_svg(letterhead.logo, letterhead.logo_shape) if letterhead.logo else "",
        "logo_shape": letterhead.logo_shape,
        "logo_alt": printable(letterhead.logo_alt),
    }


def with_direction(text: str) -> dict[str, object]:
    """A text made printable, with its direction."""
    return {"text": printable(text), "dir": direction(text)}


def _as_svg(png: bytes, shape: float) -> str:
    """A PNG inside an SVG: bytes can reach a template as text only."""
    size = f'width="{1000 * shape:.0f}" height="1000"'
    picture = f'<image {size} href="data:image/png;base64,{b64encode(png).decode("ascii")}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{picture}</svg>'
