"""The drawings of the charts: Altair specifications from counts, in the colours of a light or a dark page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import altair as alt

from data.catalogue.catalogue import Catalogue
from data.medicines.medicine_counts import Count
from documents.figures.chart_look import INK, SHAPES, SIZE, Theme, finished
from documents.figures.chart_names import SELECTION
from documents.figures.marks import colour_of

BAR = {"light": "#00506b", "dark": "#4cc2e0"}


def _press(*fields: str) -> alt.Parameter:
    """A press on a mark tells these fields of it."""
    return alt.selection_point(name=SELECTION, fields=list(fields), on="click", toggle=False)


def years_drawing(counts: Sequence[Count], span: tuple[int, int], catalogue: Catalogue, theme: Theme) -> alt.LayerChart:
    """A strip of bars for each type that has any, on one scale, with its name in the chart; `span` are the years."""
    highest: dict[str, int] = {}
    for count in counts:
        highest[count.type] = max(highest.get(count.type, 0), count.count)
    homes = [home for home in catalogue.types if home.id in highest]
    heights = {home.id: highest[home.id] + 3 for home in homes}  # the strip's name stands in the room above it
    whole = sum(heights.values())
    base, below = {}, whole
    for home in homes:
        below -= heights[home.id]
        base[home.id] = below
    bars = alt.Chart(alt.InlineData(values=[_bar(count, base, highest, catalogue, theme) for count in counts]))
    strips = [
        {
            "name": home.name,
            "base": base[home.id],
            "head": base[home.id] + highest[home.id] + 1.6,
            "shape": SHAPES[home.facts.shape],
            "colour": colour_of(home.facts, theme),
        }
        for home in homes
    ]
    heads = alt.Chart(alt.InlineData(values=strips))
    y = _strip_axis({base[home.id] + step: step for home in homes for step in {0, highest[home.id]}}, whole)
    x = alt.X(
        "start:Q",
        title=None,
        scale=alt.Scale(domain=[span[0] - 1, span[1] + 0.6], nice=False, zero=False),
        axis=alt.Axis(values=[year for year in range(span[0], span[1] + 1) if year % 5 == 0], format="d", grid=False),
    )
    colour = alt.Color("colour:N", scale=None, legend=None)
    ends = {"x": x, "x2": "end:Q"}
    chart = alt.layer(
        bars.mark_rect(aria=False).encode(y=y, y2="top:Q", color=colour, **ends),
        heads.mark_point(filled=True, size=150, opacity=1, aria=False).encode(
            x=alt.value(9), y="head:Q", color=colour, shape=alt.Shape("shape:N", scale=None, legend=None)
        ),
        heads.mark_text(align="left", fontSize=SIZE, fontWeight="bold", color=INK[theme], aria=False).encode(
            x=alt.value(24), y="head:Q", text="name:N"
        ),
        # What can be pressed is as tall as its strip: a bar of one medicine is a small thing to hit.
        bars.mark_rect(opacity=0, cursor="pointer")
        .encode(y=y, y2="reach:Q", tooltip="said:N", description="said:N", **ends)
        .add_params(_press("type", "year")),
    )
    return finished(chart, theme, height=whole * 17 + 20)


def _bar(
    count: Count, base: Mapping[str, int], highest: Mapping[str, int], catalogue: Catalogue, theme: Theme
) -> dict[str, object]:
    """The bar of one type and year."""
    home, year = catalogue.subjects[count.type], int(count.group)
    return {
        "type": count.type,
        "year": count.group,
        "start": year - 0.4,
        "end": year + 0.4,
        "base": base[count.type],
        "top": base[count.type] + count.count,
        "reach": base[count.type] + highest[count.type] + 0.5,
        "colour": colour_of(home.facts, theme),
        "said": catalogue.messages("chart.years_mark", name=home.name, year=count.group, count=count.count),
    }


def _strip_axis(ticks: Mapping[int, int], whole: int) -> alt.Y:
    """The axis of the strips, with a number at the foot and the top of each."""
    return alt.Y(
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
        for route, count in sorted(sums.items(), key=lambda route_count: -route_count[1])
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
    chart_of_bars = alt.Chart(alt.InlineData(values=bars))
    chart = alt.layer(
        chart_of_bars.mark_bar(color=BAR[theme], aria=False, cornerRadiusEnd=3).encode(x=x, y=y),
        chart_of_bars.mark_text(
            align="left", dx=6, fontSize=SIZE, fontWeight="bold", color=INK[theme], aria=False
        ).encode(x=x, y=y, text="count:Q"),
        chart_of_bars.mark_bar(opacity=0, cursor="pointer")
        .encode(x=alt.X("most:Q", title=None), y=y, tooltip="said:N", description="said:N")
        .add_params(_press("route")),
    )
    return finished(chart, theme, height=len(bars) * 44 + 30)
