"""The symbol of a finding about a news text, in the family of those of the comparison, beside its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from data.catalogue.lexicon import FindingIcon
from documents.figures.glance_icons import ICONS, icon_svg, line_in, solid_in
from documents.figures.shapes import PALETTES, Palette


def finding_icon(icon: FindingIcon, theme: str) -> str:
    """The symbol as SVG, 24 by 24. It carries no words."""
    return icon_svg(_DRAWN[icon](PALETTES[theme]))


def _mouse(colours: Palette) -> str:
    """A mouse: animals, or a lab."""
    paint = colours.immune
    body = solid_in("M3 16.5c0-4.6 3.6-8 8.2-8 5 0 8.8 3.6 9.8 8z", paint)
    ear = solid_in("M9.2 9.6a3 3 0 1 1 5.4-2.2 3 3 0 0 1-1.6 3.4", paint)
    return body + ear + line_in("M6.6 13v.1M21 16.5c1.6 1.6.4 4-2.4 4h-4", paint, 1.6)


def _scales(colours: Palette) -> str:
    """Scales: compared with what."""
    paint = colours.step
    pans = solid_in("M1.8 13h7.4c0 2.4-1.6 3.8-3.7 3.8S1.8 15.4 1.8 13z", paint)
    pans += solid_in("M14.8 13h7.4c0 2.4-1.6 3.8-3.7 3.8s-3.7-1.4-3.7-3.8z", paint)
    return line_in("M12 3.5v17M8 20.5h8M5.5 6h13M5.5 6v7M18.5 6v7", paint) + pans


def _stamp(colours: Palette) -> str:
    """A form with a seal: approved, or not."""
    paint = colours.step
    form = solid_in("M5 3.2h10l4 4v13.6H5z", paint) + line_in("M8.4 7.6h4M8.4 11h7", paint)
    return form + line_in("M12.4 16.4a2.1 2.1 0 1 1 4.2 0 2.1 2.1 0 1 1-4.2 0", paint, 1.4)


def _bubble(colours: Palette) -> str:
    """A loud word: big words."""
    paint = colours.cancer
    return solid_in("M3 4.2h18v12h-9.2L7 20.6v-4.4H3z", paint) + line_in("M12 7v4M12 13.4v.1", paint, 2)


_DRAWN: Mapping[str, Callable[[Palette], str]] = {
    "mouse": _mouse,
    "scales": _scales,
    "stamp": _stamp,
    "bubble": _bubble,
    "person": ICONS["glance_made_for"],
    "cancer": ICONS["glance_used_for"],
    "warning": ICONS["glance_danger"],
    "coins": ICONS["glance_cost"],
    "clock": ICONS["glance_wait"],
    "dots": ICONS["glance_help"],
}
