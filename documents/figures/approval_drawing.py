"""The drawing of first approvals, as a Vega-Lite specification: a strip for each subject, a mark for each medicine.

It is written out by hand, because what is compared is the reader's choice: nobody shall wait for Altair to be loaded
and to build a chart that nobody asked for before. The tests read it with Altair.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from data.approval_years import Approvals, ApprovalYears
from data.messages import Messages
from documents.figures.chart_look import FONT, INK, LINE, SHAPES, SIZE, Theme
from documents.figures.marks import colour_of

BAND = {"light": "#f5f3ee", "dark": "#1d262a"}  # the panel of the theme: colours of types are made for it
STEP = 14  # pixels from a mark to the one above it
TOP, HEAD, FOOT = 22, 46, 20  # pixels: above all strips, for the words of a strip, below a strip
TICK_YEARS = 5
ASIDE, AMIDST = 0.27, 0.4  # of the width, for marks without a year; and how far in that room they stand
LARGEST = 110  # of a mark, in square pixels; smaller where the years stand closer
PADDING = {"left": 2, "right": 10, "top": 2, "bottom": 4}

Spec = dict[str, Any]


@dataclass(frozen=True)
class _Place:
    """A strip with the heights at which it begins and at which its marks stand, in pixels from the top."""

    strip: Approvals
    begin: int
    line: int


def first_year(years: ApprovalYears) -> int:
    """The year at which the axis begins: the last five years before the recent ones are always on it."""
    return min((years.since, *years.years)) // TICK_YEARS * TICK_YEARS


def approval_drawing(years: ApprovalYears, words: Messages, theme: Theme) -> Spec:
    """The specification for a light or a dark page; its numbers are in it, and it is as wide as its place."""
    places = _places(years.strips)
    height = places[-1].line + FOOT
    first = first_year(years)
    shown = years.last + 1.6 - first
    aside = shown * ASIDE / (1 - ASIDE) if years.undated else 0
    left = first - 0.8 - aside
    without_year = round(left + aside * AMIDST, 2)
    across = {
        "field": "x",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": [round(left, 2), years.last + 0.8], "nice": False, "zero": False},
        "axis": {"values": _ticks(first, years.last), "format": "d", "grid": False},
    }
    down = {
        "field": "y",
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, height], "reverse": True, "nice": False, "zero": True},
    }
    size = {"expr": f"min({LARGEST}, pow(0.8 * width / {round(shown + aside, 2)}, 2))"}
    layers = [
        _band(years, height, theme),
        _words([{"x": years.last + 0.7, "y": 12, "t": words("approvals.since", since=years.since)}], theme, "right"),
        _lines(places, _ticks(first, years.last), theme),
        _marks(places, without_year, years, size, theme),
        *_heads(places, years, words, theme),
    ]
    if years.undated:
        below = {"x": without_year, "y": height + 15, "t": words("approvals.no_year")}
        layers.append(_words([below], theme, "center"))
    return {
        "height": height,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": PADDING,
        "encoding": {"x": across, "y": down},  # of every layer that does not say otherwise
        "layer": layers,
        "config": _config(theme),
    }


def _config(theme: Theme) -> Spec:
    ink = {f"{part}Color": INK[theme] for part in ("label", "title", "tick", "domain")}
    return {
        "background": "transparent",
        "font": FONT,
        "view": {"stroke": None},
        "axis": {**ink, "labelFontSize": SIZE, "titleFontSize": SIZE, "labelAngle": 0, "labelLimit": 0},
    }


def _places(strips: tuple[Approvals, ...]) -> tuple[_Place, ...]:
    places, begin = [], TOP
    for strip in strips:
        tallest = max((count for _, count in strip.by_year), default=0)
        line = begin + HEAD + max(tallest, strip.undated) * STEP
        places.append(_Place(strip, begin, line))
        begin = line + FOOT
    return tuple(places)


def _ticks(first: int, last: int) -> list[int]:
    return list(range(first, last + 1, TICK_YEARS))


def _band(years: ApprovalYears, height: int, theme: Theme) -> Spec:
    """A ground behind the recent years."""
    return {
        "data": {"values": [{"x": years.since - 0.5, "end": years.last + 0.8, "y": 0, "low": height}]},
        "mark": {"type": "rect", "color": BAND[theme], "aria": False},
        "encoding": {"x2": {"field": "end"}, "y2": {"field": "low"}},
    }


def _lines(places: tuple[_Place, ...], ticks: list[int], theme: Theme) -> Spec:
    """Thin lines that lead from a strip's marks down to the years."""
    return {
        "data": {"values": [{"y": place.begin + HEAD - 4, "low": place.line} for place in places if place.strip.total]},
        "transform": [{"calculate": f"{ticks}", "as": "x"}, {"flatten": ["x"]}],
        "mark": {"type": "rule", "color": LINE[theme], "aria": False},
        "encoding": {"y2": {"field": "low"}},
    }


def _marks(places: tuple[_Place, ...], without_year: float, years: ApprovalYears, size: Spec, theme: Theme) -> Spec:
    """A mark for each medicine, one above the other where a year has more."""
    rows = [
        {"s": number, "x": x, "n": count, "low": place.line - STEP // 2}
        for number, place in enumerate(places)
        for x, count in (*place.strip.by_year, (without_year, place.strip.undated))
        if count
    ]
    return {
        "data": {"values": rows},
        "transform": [
            {"calculate": "sequence(datum.n)", "as": "k"},
            {"flatten": ["k"]},
            {"calculate": f"datum.low - {STEP} * datum.k", "as": "y"},
        ],
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": size, "aria": False},
        "encoding": _look(years, theme),
    }


def _look(years: ApprovalYears, theme: Theme) -> Spec:
    """Colour and shape by the number of the strip."""
    facts = [strip.subject.facts for strip in years.strips]
    numbers = list(range(len(facts)))
    ranges = {"color": [colour_of(one, theme) for one in facts], "shape": [SHAPES[one.shape] for one in facts]}
    return {
        channel: {"field": "s", "type": "nominal", "scale": {"domain": numbers, "range": values}, "legend": None}
        for channel, values in ranges.items()
    }


def _heads(places: tuple[_Place, ...], years: ApprovalYears, words: Messages, theme: Theme) -> list[Spec]:
    """The mark, the name and the numbers of each strip, in the picture itself."""
    named = [{"s": number, "y": place.begin + 12, "t": place.strip.subject.name} for number, place in enumerate(places)]
    said = [{"y": place.begin + 32, "t": strip_words(place.strip, years.since, words)} for place in places]
    mark = {
        "data": {"values": [{"s": row["s"], "y": row["y"]} for row in named]},
        "mark": {"type": "point", "filled": True, "opacity": 1, "size": 150, "aria": False},
        "encoding": {"x": {"value": 9}, **_look(years, theme)},
    }
    return [
        mark,
        _words(named, theme, "left", 24, bold=True),
        _words(said, theme, "left", 24),
    ]


def strip_words(strip: Approvals, since: int, words: Messages) -> str:
    """What a strip shows, in numbers."""
    if not strip.total:
        return words("approvals.strip_none")
    if not strip.dated:
        return words("approvals.strip_no_year", undated=strip.undated)
    if not strip.undated:
        return words("approvals.strip", recent=strip.recent, count=strip.total, since=since)
    return words(
        "approvals.strip_with_no_year", recent=strip.recent, count=strip.total, since=since, undated=strip.undated
    )


def _words(rows: list[Spec], theme: Theme, align: str, at: int | None = None, bold: bool = False) -> Spec:
    """Words at the places of their rows, or all `at` so many pixels from the left."""
    mark = {"type": "text", "align": align, "fontSize": SIZE, "color": INK[theme], "aria": False}
    return {
        "data": {"values": rows},
        "mark": {**mark, "fontWeight": "bold"} if bold else mark,
        "encoding": {"text": {"field": "t"}} if at is None else {"x": {"value": at}, "text": {"field": "t"}},
    }
