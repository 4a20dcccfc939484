"""A year with a treatment, drawn: a lane for each event, from the weeks before the first dose to what comes after.

A thick bar is the rule, a thin one what can be, dashes an end that no source gives, a dashed frame what is not known.
One subject has a lane for each event; several stand under each event one below the other, on the same days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from data.catalogue.catalogue import Catalogue
from data.catalogue.messages import Messages
from data.catalogue.model import Subject
from data.catalogue.year import BEFORE, EVENTS, YEAR, Lane, year_lanes
from data.catalogue.year_row import Event
from documents.figures.drawings import FONT
from documents.figures.marks import colour_of
from documents.figures.shapes import LETTER_WIDTH, LINE_HEIGHT, PALETTES, Palette, at, label, tag, wrap
from documents.figures.year_icons import ICON, YEAR_ICONS
from documents.figures.year_marks import KEY, Track, drawn_lane, keys_of, reach

WIDE, TALL = 736, 360  # for a page and for a phone
NARROWEST_WIDE = 560
MONTHS = (3, 6, 9, 12)
DAYS_A_MONTH = YEAR / 12
BOLDER = 1.06  # bold letters are wider
TYPE_MARK = {
    "circle": "M6 0A6 6 0 1 1 -6 0A6 6 0 1 1 6 0Z",
    "square": "M-5.5 -5.5H5.5V5.5H-5.5Z",
    "triangle": "M0 -6.5L6.5 5.5H-6.5Z",
    "diamond": "M0 -7L7 0L0 7L-7 0Z",
    "hexagon": "M-6.5 0L-3.3 -5.8H3.3L6.5 0L3.3 5.8H-3.3Z",
}


@dataclass(frozen=True)
class YearLayout:
    """How a drawing is laid out: what stands where, and how large its words are."""

    colours: Palette
    words: Messages
    width: float
    size: float  # of the words; all else follows

    @property
    def is_tall(self) -> bool:
        """True where the names stand above the lanes, as on a phone."""
        return self.width < NARROWEST_WIDE

    @property
    def line(self) -> float:
        """The height of a line of words."""
        return self.size * LINE_HEIGHT

    @property
    def names_width(self) -> float:
        """The room for the names at the left of the lanes."""
        return 0 if self.is_tall else 14.2 * self.size

    @property
    def track(self) -> Track:
        """Where the lanes stand, from side to side."""
        later = self.size * 3
        room = self.width - self.names_width - later
        return Track(self.names_width, room / (BEFORE + YEAR), later, self.size * 1.5)

    def written(
        self, x: float, y: float, words: str, width: float, *, bold: bool = False, anchor: str = "start"
    ) -> str:
        """Words that begin at a place, their first line's foot at `y`."""
        return label(self.colours, x, y, words, width, self.size, anchor, bold)


def year_svg(
    catalogue: Catalogue,
    subjects: Sequence[Subject],
    theme: str,
    width: float = WIDE,
    *,
    events: Sequence[Event] = EVENTS,
    size: float = 15,
) -> str:
    """The year of one subject, or of several on the same days, as SVG with its text alternative.

    Below 560 the names stand above the lanes. `events` are those to draw.
    """
    layout = YearLayout(PALETTES[theme], catalogue.messages, width, size)
    lanes = {subject.id: {lane.event: lane for lane in year_lanes(catalogue, subject)} for subject in subjects}
    y = size * 0.4
    parts = [_axis(layout, y)]
    y += 2 * layout.line + size * 0.5
    for event in events:
        of_event = [(subject, lanes[subject.id][event]) for subject in subjects if event in lanes[subject.id]]
        if not of_event:
            continue
        if len(subjects) > 1:
            parts.append(_event_head(layout, y, event, of_event[0][1].name, theme))
            y += layout.line * 1.7
        for subject, lane in of_event:
            name = subject.short_name if len(subjects) > 1 else lane.name
            mark = _type_mark(subject, theme) if len(subjects) > 1 else _icon(event, theme)
            row, height = _row(layout, name, mark, lane, is_close=len(subjects) > 1)
            parts.append(at(0, y, row))
            y += height
        y += size * 0.5 if len(subjects) > 1 else 0
    drawn = [lane for of_subject in lanes.values() for event, lane in of_subject.items() if event in events]
    key, height = _key(layout, keys_of(drawn))
    parts.append(at(0, y, key))
    return _picture(catalogue, subjects, width, y + height, "tall" if layout.is_tall else "wide", parts)


def _picture(
    catalogue: Catalogue, subjects: Sequence[Subject], width: float, height: float, layout: str, parts: Sequence[str]
) -> str:
    names = ", ".join(subject.name for subject in subjects)
    name = f"year-{'-'.join(subject.id for subject in subjects)}-{layout}"
    return tag(
        "svg",
        tag("title", escape(catalogue.messages("year.alt", names=names)), id=name),
        *parts,
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:g} {height:.0f}", width="100%",
        role="img", aria_labelledby=name, font_family=FONT,
    )  # fmt: skip


def _axis(layout: YearLayout, top: float) -> str:
    """The months above the lanes, and the first dose, from which they are counted."""
    track, c, words = layout.track, layout.colours, layout.words
    foot = top + 2 * layout.line - layout.size * 0.3
    first, zero = top + layout.line - layout.size * 0.3, track.x(0)
    later = words("year.later")
    has_room = len(later) * layout.size * LETTER_WIDTH <= track.right - track.x(MONTHS[-1] * DAYS_A_MONTH)
    parts = [
        layout.written(zero - layout.size * 0.4, first, words("year.first_dose"), layout.width, bold=True),
        tag("path", d=f"M{zero:.1f} {foot + layout.size * 0.4:.1f}l-5 -8h10z", fill=c.ink),
        layout.written(track.left, foot, words("year.zone_before"), layout.width),
        layout.written(track.right, foot if has_room else first, later, layout.width, anchor="end"),
    ]
    for month in MONTHS:
        name = words("year.month", number=month) if month == MONTHS[0] else str(month)
        parts.append(layout.written(track.x(month * DAYS_A_MONTH), foot, name, layout.width, anchor="end"))
    return "".join(parts)


def _event_head(layout: YearLayout, y: float, event: Event, name: str, theme: str) -> str:
    foot = y + layout.line
    return at(0, y, _icon(event, theme)) + layout.written(ICON + 8, foot, name, layout.width - ICON - 8, bold=True)


def _icon(event: Event, theme: str) -> str:
    return YEAR_ICONS[event](PALETTES[theme])


def _type_mark(subject: Subject, theme: str) -> str:
    return at(10, 11, tag("path", d=TYPE_MARK[subject.facts.shape], fill=colour_of(subject.facts, theme)))


def _row(layout: YearLayout, name: str, mark: str, lane: Lane, *, is_close: bool) -> tuple[str, float]:
    """A lane with its name at its left or above it, and its height.

    Where many lanes stand close on a narrow drawing, words that the lane has no room for follow the name.
    """
    track, size = layout.track, layout.size
    top = layout.line * (1.2 if is_close else 1.4) if layout.is_tall else 0
    gap = size * (0.6 if is_close and layout.is_tall else 0.9)
    parts = [mark, layout.written(ICON + 8, size * 1.15, name, _name_width(layout), bold=True)]
    name_ends = ICON + 8 + (len(name) + 2) * size * LETTER_WIDTH * BOLDER
    beside_name = ""
    if is_close and layout.is_tall and name_ends + len(lane.says) * size * LETTER_WIDTH <= layout.width:
        beside_name = layout.written(name_ends, size * 1.15, lane.says, layout.width - name_ends + size)
    if beside_name and not lane.is_known and not lane.is_unknown:
        return "".join([*parts, beside_name]), top + gap
    after, place = "", (0.0, 0.0)
    if lane.is_known:
        begins = reach(track, lane, size) + size * 0.5
        room, ends = track.right - track.left, begins + len(lane.says) * size * LETTER_WIDTH
        if ends <= track.right:
            place = (begins, ends)
            foot = top + track.middle + size * 0.35
            after = layout.written(begins, foot, lane.says, track.right - begins + size)
        elif beside_name:
            after = beside_name
        else:
            after = layout.written(track.left, top + size * 1.05, lane.says, room)
            top += len(wrap(lane.says, room, size)) * layout.line + size * 0.35
    parts += [at(0, top, drawn_lane(layout.colours, track, lane, size, place)), after]
    names = 0 if layout.is_tall else len(wrap(name, _name_width(layout), size * BOLDER)) * layout.line
    return "".join(parts), max(top + track.height, names) + gap


def _name_width(layout: YearLayout) -> float:
    return (layout.width if layout.is_tall else layout.names_width - 8) - ICON - 8


def _key(layout: YearLayout, keys: Sequence[str]) -> tuple[str, float]:
    """What the marks mean, below the lanes, in as many lines as they need."""
    parts, x, y, size = [], 0.0, layout.size * 0.6, layout.size
    for name in keys:
        words = layout.words(f"year.{name}")
        width = size * 3.2 + len(words) * size * LETTER_WIDTH
        if x and x + width > layout.width:
            x, y = 0.0, y + layout.line * 1.3
        parts.append(at(x, y, KEY[name](layout.colours, size * 2.4, size)))
        parts.append(layout.written(x + size * 2.9, y + size * 0.95, words, layout.width))
        x += width + size * 1.2
    return "".join(parts), y + layout.line * 1.4
