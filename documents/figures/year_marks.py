"""What stands on a lane of a year: bars for what lasts, dots for what comes again, dashes for what nobody says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from data.catalogue.year import BEFORE, YEAR, Lane
from data.catalogue.year_row import Event
from documents.figures.shapes import Paint, Palette, ink, label, tag

MONTHS = (3, 6, 9, 12)
DOT = 0.3  # of the size of the words, at the most
DASHED = 0.8  # of the width of what comes later: how long the dashes are that say that no end was found
PAINTS: Mapping[Event, Callable[[Palette], Paint]] = MappingProxyType(
    {
        "before": lambda c: c.immune,
        "lab": lambda c: c.immune,
        "doses": lambda c: c.step,
        "hospital": lambda c: c.tissue,
        "near": lambda c: c.tissue,
        "side_effects": lambda c: c.cancer,
        "checks": lambda c: c.t_cell,
    }
)


Interval = tuple[float, float]  # from where to where they stand


@dataclass(frozen=True)
class Track:
    """Where the days stand from side to side: weeks before, a year, and a place for what comes later."""

    left: float
    day: float  # the width of one
    later: float  # the width of what stands for all that comes after the year
    height: float

    def x(self, day: float) -> float:
        """Where a day stands."""
        return self.left + (max(-BEFORE, min(day, YEAR)) + BEFORE) * self.day

    @property
    def right(self) -> float:
        """The right end, that of what comes later."""
        return self.x(YEAR) + self.later

    @property
    def middle(self) -> float:
        """Half the height."""
        return self.height / 2


def drawn_lane(colours: Palette, track: Track, lane: Lane, size: float, words: Interval = (0, 0)) -> str:
    """A lane with its marks; or empty, with the words that say so in it. `words` is where others stand on it."""
    if not lane.is_known:
        return _empty(colours, track, lane, size)
    paint = PAINTS[lane.event](colours)
    if lane.is_undated:
        marks = _undated(track, paint, size)
    elif lane.days:
        marks = _repeated(track, paint, lane, size)
    else:
        marks = _lasting(track, paint, lane)
    return _ground(colours, track, words) + marks


def reach(track: Track, lane: Lane, size: float) -> float:
    """How far to the right the marks of a lane reach, so that words may follow them."""
    if lane.end == "later":
        return track.right
    if lane.is_undated:
        return track.x(0)
    last = max((0, *(lane.span or ()), *(lane.may or ()), *(day + lane.lasts for day in lane.days), *lane.may_days))
    return track.x(last) + size * 0.5 + (3 + track.later * DASHED if lane.end == "at_least" else 0)


def keys_of(lanes: Iterable[Lane]) -> tuple[str, ...]:
    """Which marks stand on some lanes, so that only those are explained."""
    lanes = list(lanes)
    known_lanes = [lane for lane in lanes if lane.is_known]
    is_used = {
        "key_sure": any(lane.span or lane.lasts for lane in known_lanes),
        "key_may": any(lane.may or lane.may_days or lane.end == "later" for lane in known_lanes),
        "key_open": any(lane.is_undated or lane.end == "at_least" for lane in known_lanes),
        "key_unknown": any(lane.is_unknown for lane in lanes),
    }
    return tuple(name for name in KEY if is_used[name])


def _ground(colours: Palette, track: Track, words: Interval) -> str:
    """The strip with its months, which leave out the place where words stand."""
    strip = tag(
        "rect", x=track.left, y=0, width=track.right - track.left, height=track.height, rx=4, fill=colours.panel
    )
    months = [month * YEAR / 12 for month in MONTHS]
    lines = "".join(_upright(track, day, colours.page, 2) for day in months if not words[0] < track.x(day) < words[1])
    return strip + lines + _upright(track, 0, colours.ink, 1.5)


def _upright(track: Track, day: float, colour: str, width: float) -> str:
    x = track.x(day)
    return tag("path", d=f"M{x:.1f} 0V{track.height:.1f}", stroke=colour, stroke_width=width)


def _empty(colours: Palette, track: Track, lane: Lane, size: float) -> str:
    """A dashed frame where nothing is known; a plain line of words where there is none of it."""
    frame = _frame(colours, track.left + 1, track.right - 1, track.height) if lane.is_unknown else ""
    indent = size * 0.7 if lane.is_unknown else 0
    room = track.right - track.left - indent
    return frame + label(colours, track.left + indent, track.middle + size * 0.35, lane.says, room, size, "start")


def _frame(colours: Palette, x: float, to: float, height: float) -> str:
    """The dashed frame that says: not known."""
    return tag(
        "rect", x=x, y=1, width=to - x, height=height - 2, rx=4, fill="none", stroke=colours.ink,
        stroke_width=1.2, stroke_dasharray="5 5",
    )  # fmt: skip


def _undated(track: Track, paint: Paint, size: float) -> str:
    """Known to come before the first dose, and nobody says how long before."""
    middle = track.x(-BEFORE / 2)
    line = _dashes(track, paint, track.left + 6, track.x(0) - 6)
    return line + tag(
        "circle", cx=middle, cy=track.middle, r=size * 0.4, fill=paint.core, stroke=paint.line, stroke_width=2
    )


def _lasting(track: Track, paint: Paint, lane: Lane) -> str:
    """A bar: thin for what can be, thick for the rule."""
    parts, ends = [], [track.x(0)]
    if lane.may:
        parts.append(_thin(track, paint, track.x(lane.may[0]), track.x(lane.may[1])))
        ends.append(track.x(lane.may[1]))
    if lane.span:
        ends.append(max(track.x(lane.span[1]), track.x(lane.span[0]) + 7))
    parts.insert(0, _after(track, paint, lane, max(ends)))
    if lane.span:
        parts.append(_thick(track, paint, track.x(lane.span[0]), track.x(lane.span[1])))
    return "".join(parts)


def _repeated(track: Track, paint: Paint, lane: Lane, size: float) -> str:
    """A dot for each time, or a short bar where each of them lasts."""
    last = max((*lane.days, *lane.may_days))
    parts = [_after(track, paint, lane, track.x(last + lane.lasts))]
    if lane.lasts:
        return "".join([*parts, *(_thick(track, paint, track.x(d), track.x(d + lane.lasts)) for d in lane.days)])
    every = sorted({*lane.days, *lane.may_days})
    closest = min((later - earlier for earlier, later in pairwise(every)), default=YEAR) * track.day
    r = min(size * DOT, max(2.2, closest * 0.42))
    for day in every:
        is_sure = day in lane.days
        parts.append(
            tag(
                "circle", cx=track.x(day), cy=track.middle, r=r if is_sure else r * 0.72,
                fill=paint.line if is_sure else paint.body, stroke=paint.line, stroke_width=1.2,
            )
        )  # fmt: skip
    return "".join(parts)


def _after(track: Track, paint: Paint, lane: Lane, x: float) -> str:
    """What follows the last known day: an arrow into the later years, dashes where no end was found, or nothing."""
    if lane.end == "later":
        tip = track.right - 3
        head = (
            f"M{tip - 7:.1f} {track.middle - 6:.1f}L{tip:.1f} {track.middle:.1f}L{tip - 7:.1f} {track.middle + 6:.1f}"
        )
        arrow = tag(
            "path", d=head, fill="none", stroke=paint.line, stroke_width=2, stroke_linecap="round",
            stroke_linejoin="round",
        )  # fmt: skip
        return _thin(track, paint, x, tip - 4) + arrow
    if lane.end == "at_least":
        return _dashes(track, paint, x + 3, min(x + 3 + track.later * DASHED, track.right - 3))
    return ""


def _thick(track: Track, paint: Paint, x: float, to: float) -> str:
    return _bar(track, x, max(to, x + 7), track.height * 0.56, paint.core, paint.line, 2)


def _thin(track: Track, paint: Paint, x: float, to: float) -> str:
    return _bar(track, x, max(to, x + 4), track.height * 0.26, paint.body, paint.line, 1.2)


def _bar(track: Track, x: float, to: float, height: float, fill: str, line: str, width: float) -> str:
    top = track.middle - height / 2
    return tag(
        "rect", x=x, y=top, width=to - x, height=height, rx=min(height, to - x) / 2,
        fill=fill, stroke=line, stroke_width=width,
    )  # fmt: skip


def _dashes(track: Track, paint: Paint, x: float, to: float) -> str:
    return tag(
        "path", d=f"M{x:.1f} {track.middle:.1f}H{to:.1f}", stroke=paint.line, stroke_width=2, stroke_dasharray="5 4"
    )


def _key_track(width: float, size: float) -> Track:
    return Track(0, width / (BEFORE + YEAR), 0, size * 1.3)


def _key_sure(colours: Palette, width: float, size: float) -> str:
    return _thick(_key_track(width, size), ink(colours), 1, width)


def _key_may(colours: Palette, width: float, size: float) -> str:
    return _thin(_key_track(width, size), ink(colours), 1, width)


def _key_open(colours: Palette, width: float, size: float) -> str:
    return _dashes(_key_track(width, size), ink(colours), 1, width)


def _key_unknown(colours: Palette, width: float, size: float) -> str:
    track = _key_track(width, size)
    return _frame(colours, 1, width - 1, track.height)


KEY: Mapping[str, Callable[[Palette, float, float], str]] = MappingProxyType(
    {"key_sure": _key_sure, "key_may": _key_may, "key_open": _key_open, "key_unknown": _key_unknown}
)
