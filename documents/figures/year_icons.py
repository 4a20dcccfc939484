"""The symbol of each event of a year: small, in the family of shapes, beside the event's name and never without it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from data.catalogue.year_row import Event
from documents.figures.glance_icons import ICONS, SIZE, line_in, solid_in
from documents.figures.shapes import Palette, tag


def _test(colours: Palette) -> str:
    """A tube that is tested: what comes before."""
    paint = colours.immune
    return solid_in("M9 3.5V17a3 3 0 0 0 6 0V3.5z", paint) + line_in("M7 3.5h10M9 11h6", paint)


def _lab(colours: Palette) -> str:
    """A flask: the lab at work."""
    paint = colours.immune
    return solid_in("M10 3.5v6L4.5 18.5a1.6 1.6 0 0 0 1.4 2.4h12.2a1.6 1.6 0 0 0 1.4-2.4L14 9.5v-6z", paint) + line_in(
        "M8.5 3.5h7M7.2 15h9.6", paint
    )


def _bed(colours: Palette) -> str:
    """A bed: nights in the hospital."""
    paint = colours.tissue
    return solid_in("M3.5 12.5h17v5h-17z", paint) + line_in("M3.5 6.5v14M20.5 17.5v3M7 9.5h4", paint, 2)


def _near(colours: Palette) -> str:
    """A pin on a map: living close by."""
    paint = colours.tissue
    pin = solid_in("M12 21.5C7.5 16.5 5.5 13.2 5.5 9.8a6.5 6.5 0 0 1 13 0c0 3.4-2 6.7-6.5 11.7z", paint)
    return pin + tag("circle", cx=12, cy=9.8, r=2.3, fill=paint.line)


def _checks(colours: Palette) -> str:
    """A list with a tick: checks."""
    paint = colours.t_cell
    return solid_in("M5 4.5h14v16.5H5z", paint) + line_in("M9 3.5h6M8.5 13l2.6 2.8 4.6-5.6", paint)


ICON = SIZE  # the side of the square that each of them fills
YEAR_ICONS: Mapping[Event, Callable[[Palette], str]] = MappingProxyType(
    {
        "before": _test,
        "lab": _lab,
        "doses": ICONS["glance_given"],
        "hospital": _bed,
        "near": _near,
        "side_effects": ICONS["glance_danger"],
        "checks": _checks,
    }
)
