"""The drawings of the charts: Altair specifications from counts, in the colours of a light or a dark page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import altair as alt

from data.load import Catalogue
from data.medicine_counts import Count
from documents.figures.chart_look import FONT, INK, LINE, SHAPES, SIZE, Theme
from documents.figures.chart_names import SELECTION
from documents.figures.marks import colour_of

BAR = {"light": "#00506b", "dark": "#4cc2e0"}
LINE_LETTERS = 28  # of a cancer's name, so that the chart fits a phone
FIRST_LINE = 0.32  # how far down its row a mark stands, beside the first line of the name


def _finished(chart: alt.LayerChart | alt.FacetChart, theme: Theme, height: int) -> alt.LayerChart:
    """The chart as wide as its place, its plot of one height, its texts large and plain."""
    assert isinstance(chart, alt.LayerChart)
    sized = chart.properties(
        height=height,
        autosize=alt.AutoSizeParams(type="fit-x", contains="padding"),
        padding={"left": 2, "right": 8, "top": 4, "bottom": 4},
    )
    done: alt.LayerChart = (
        sized.configure(background="transparent", font=FONT)
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=INK[theme],
            titleColor=INK[theme],
            tickColor=INK[theme],
            domainColor=INK[theme],
            gridColor=LINE[theme],
            labelFontSize=SIZE,
            titleFontSize=SIZE,
            labelAngle=0,
            labelLimit=0,
        )
    )
    return done


def _press(*fields: str) -> alt.Parameter:
    """A press on a mark tells these fields of it."""
    return alt.selection_point(name=SELECTION, fields=list(fields), on="click", toggle=False)


def years_drawing(counts: Sequence[Count], catalogue: Catalogue, theme: Theme) -> alt.LayerChart:
    """A strip of bars for each type, on one scale, with its name in the chart."""
    words = catalogue.messages
    first, last = int(counts[0].group), int(counts[-1].group)
    highest = {home.id: max((c.count for c in counts if c.type == home.id), default=0) for home in catalogue.types}
    heights = {kind: most + 3 for kind, most in highest.items()}  # the strip's name stands in the room above it
    whole = sum(heights.values())
    base, below = {}, whole
    for home in catalogue.types:
        below -= heights[home.id]
        base[home.id] = below
    bars = [
        {
            "type": one.type,
            "year": one.group,
            "start": int(one.group) - 0.4,
            "end": int(one.group) + 0.4,
            "base": base[one.type],
            "top": base[one.type] + one.count,
            "reach": base[one.type] + highest[one.type] + 0.5,
            "colour": colour_of(catalogue.subjects[one.type].facts, theme),
            "said": words("chart.years_mark", name=catalogue.subjects[one.type].name, year=one.group, count=one.count),
        }
        for one in counts
    ]
    strips = [
        {
            "name": home.name,
            "base": base[home.id],
            "head": base[home.id] + highest[home.id] + 1.6,
            "shape": SHAPES[home.facts.shape],
            "colour": colour_of(home.facts, theme),
        }
        for home in catalogue.types
    ]
    ticks = {base[home.id] + step: step for home in catalogue.types for step in {0, highest[home.id]}}
    y = alt.Y(
        "base:Q",
        title=None,
        scale=alt.Scale(domain=[-0.2, whole], nice=False, zero=True),
        axis=alt.Axis(
            values=list(ticks),
            labelExpr=f"{json.dumps({str(at): str(step) for at, step in ticks.items()})}[datum.value]",
            domain=False,
            ticks=False,
            grid=True,
            labelPadding=8,
        ),
    )
    x = alt.X(
        "start:Q",
        title=None,
        scale=alt.Scale(domain=[first - 1, last + 0.6], nice=False, zero=False),
        axis=alt.Axis(values=[year for year in range(first, last + 1) if year % 5 == 0], format="d", grid=False),
    )
    colour = alt.Color("colour:N", scale=None, legend=None)
    drawn = alt.Chart(alt.InlineData(values=bars))
    heads = alt.Chart(alt.InlineData(values=strips))
    ends = {"x": x, "x2": "end:Q"}
    chart = alt.layer(
        drawn.mark_rect(aria=False).encode(y=y, y2="top:Q", color=colour, **ends),
        heads.mark_point(filled=True, size=150, opacity=1, aria=False).encode(
            x=alt.value(9), y="head:Q", color=colour, shape=alt.Shape("shape:N", scale=None, legend=None)
        ),
        heads.mark_text(align="left", fontSize=SIZE, fontWeight="bold", color=INK[theme], aria=False).encode(
            x=alt.value(24), y="head:Q", text="name:N"
        ),
        # What can be pressed is as tall as its strip: a bar of one medicine is a small thing to hit.
        drawn.mark_rect(opacity=0, cursor="pointer")
        .encode(y=y, y2="reach:Q", tooltip="said:N", description="said:N", **ends)
        .add_params(_press("type", "year")),
    )
    return _finished(chart, theme, height=whole * 17 + 20)


def _in_lines(name: str) -> list[str]:
    """A name in lines that fit beside a chart on a phone."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) <= LINE_LETTERS or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def cancers_drawing(
    counts: Sequence[Count], groups: Sequence[str], catalogue: Catalogue, theme: Theme
) -> alt.LayerChart:
    """Cancers in rows and types in columns; a mark where there is a medicine."""
    words = catalogue.messages
    homes = [home.id for home in catalogue.types]
    marks = [
        {
            "type": one.type,
            "cancer": one.group,
            "count": one.count,
            "shape": SHAPES[catalogue.subjects[one.type].facts.shape],
            "colour": colour_of(catalogue.subjects[one.type].facts, theme),
            "said": words(
                "chart.cancers_mark",
                cancer=catalogue.cancers[one.group].name,
                name=catalogue.subjects[one.type].name,
                count=one.count,
            ),
        }
        for one in counts
    ]
    lines = {group: _in_lines(catalogue.cancers[group].name) for group in groups}
    step = 16 * max(map(len, lines.values())) + 10
    y = alt.Y(
        "cancer:N",
        sort=list(groups),
        title=None,
        bandPosition=FIRST_LINE,
        scale=alt.Scale(paddingInner=0, paddingOuter=0),
        axis=alt.Axis(
            labelExpr=f"{json.dumps(lines)}[datum.value]",
            labelFontSize=14,
            labelLineHeight=16,
            labelOffset=(FIRST_LINE - 0.5) * step,
            labelPadding=10,
            domain=False,
            ticks=False,
            grid=True,
            tickBand="extent",
        ),
    )
    x = alt.X("type:N", sort=homes, title=None, scale=alt.Scale(domain=homes, padding=0), axis=None)
    row = alt.Y("cancer:N", sort=list(groups), title=None)
    drawn = alt.Chart(alt.InlineData(values=marks))
    room = drawn.transform_calculate(shown="width > 280 ? toString(datum.count) : ''")
    chart = alt.layer(
        drawn.mark_point(filled=True, size=alt.expr("width < 130 ? 110 : 210"), opacity=1, aria=False).encode(
            x=x,
            y=y,
            color=alt.Color("colour:N", scale=None, legend=None),
            shape=alt.Shape("shape:N", scale=None, legend=None),
        ),
        room.mark_text(align="left", dx=14, fontSize=SIZE, color=INK[theme], aria=False).encode(
            x=x, y=y, text="shown:N"
        ),
        drawn.mark_rect(opacity=0, cursor="pointer")
        .encode(x=x, y=row, tooltip="said:N", description="said:N")
        .add_params(_press("type", "cancer")),
    )
    return _finished(chart, theme, height=len(groups) * step)


def routes_drawing(
    sums: Mapping[str, int], names: Mapping[str, str], catalogue: Catalogue, theme: Theme
) -> alt.LayerChart:
    """A bar for each way, the most used first."""
    most = max(sums.values())
    bars = [
        {
            "route": route,
            "count": count,
            "most": most * 1.12,
            "said": catalogue.messages("chart.routes_mark", name=names[route], count=count),
        }
        for route, count in sorted(sums.items(), key=lambda one: -one[1])
    ]
    y = alt.Y(
        "route:N",
        sort=[str(bar["route"]) for bar in bars],
        title=None,
        scale=alt.Scale(paddingInner=0.35, paddingOuter=0.15),
        axis=alt.Axis(labelExpr=f"{json.dumps(dict(names))}[datum.value]", domain=False, ticks=False, labelPadding=8),
    )
    x = alt.X(
        "count:Q",
        title=None,
        scale=alt.Scale(domain=[0, most * 1.12], nice=False),
        axis=alt.Axis(tickCount=4, tickMinStep=1, format="d", grid=True),
    )
    drawn = alt.Chart(alt.InlineData(values=bars))
    chart = alt.layer(
        drawn.mark_bar(color=BAR[theme], aria=False, cornerRadiusEnd=3).encode(x=x, y=y),
        drawn.mark_text(align="left", dx=6, fontSize=SIZE, fontWeight="bold", color=INK[theme], aria=False).encode(
            x=x, y=y, text="count:Q"
        ),
        drawn.mark_bar(opacity=0, cursor="pointer")
        .encode(x=alt.X("most:Q", title=None), y=y, tooltip="said:N", description="said:N")
        .add_params(_press("route")),
    )
    return _finished(chart, theme, height=len(bars) * 44 + 30)
