"""Charts of the list of medicines: each answers one question, and its title is the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from data.approval_years import RECENT_YEARS
from data.explore import BLOOD
from data.load import Catalogue
from data.medicine_counts import Count, by_cancer, by_route, by_year, count_frame, counted_medicines, totals
from documents.figures.chart_drawings import cancers_drawing, routes_drawing, years_drawing
from documents.figures.chart_look import Theme
from documents.figures.chart_names import ChartName


@dataclass(frozen=True)
class Panel:
    """One drawing of a figure, with a heading where there is more than one."""

    chart: alt.Chart | alt.LayerChart
    alt: str
    heading: str = ""


@dataclass(frozen=True)
class Figure:
    """A chart with all that goes with it: its message, its words, and the same numbers as a table."""

    name: ChartName
    title: str
    summary: tuple[str, ...]
    panels: tuple[Panel, ...]
    table: pd.DataFrame  # a row a group, a column a type, in readers' words
    table_caption: str
    row_head: str
    needs_key: bool  # True where marks are told by their shapes alone


def figure(name: ChartName, catalogue: Catalogue, theme: Theme) -> Figure:
    """One of the charts, in the colours of a light or a dark page."""
    makers: Mapping[ChartName, Callable[[Catalogue, Theme], Figure]] = {
        "years": years_figure,
        "cancers": cancers_figure,
        "routes": routes_figure,
    }
    return makers[name](catalogue, theme)


def _named_table(counts: Sequence[Count], catalogue: Catalogue, group_names: Mapping[str, str]) -> pd.DataFrame:
    table = count_frame(counts, [home.id for home in catalogue.types])
    table.columns = pd.Index([home.name for home in catalogue.types])
    table.index = pd.Index([group_names[str(group)] for group in table.index])
    return table


def years_figure(catalogue: Catalogue, theme: Theme) -> Figure:
    """Medicines first approved per year: one strip of bars for each type, all on the same scale."""
    words, counts = catalogue.messages, by_year(catalogue)
    total, dated = len(counted_medicines(catalogue)), sum(one.count for one in counts)
    first, last = int(counts[0].group), int(counts[-1].group)
    since = last - RECENT_YEARS + 1
    recent = sum(one.count for one in counts if int(one.group) >= since)
    title = words("chart.years_title", recent=recent, total=dated, since=since)
    summary = [words("chart.counted", total=total)]
    if total > dated:
        summary.append(words("chart.years_left_out", count=total - dated))
    names = {one.group: one.group for one in counts}
    return Figure(
        name="years",
        title=title,
        summary=tuple(summary),
        panels=(
            Panel(
                years_drawing(counts, catalogue, theme),
                words("chart.years_alt", first=first, last=last, recent=recent, total=dated, since=since),
            ),
        ),
        table=_named_table(counts, catalogue, names),
        table_caption=words("chart.years_table"),
        row_head=words("chart.year"),
        needs_key=False,
    )


def cancers_figure(catalogue: Catalogue, theme: Theme) -> Figure:
    """Which types have approved medicines for which cancers: a matrix in two halves."""
    words, counts = catalogue.messages, by_cancer(catalogue)
    known = catalogue.cancers
    reach = {
        home.id: sum(
            1
            for one in counts
            if one.type == home.id and known[one.group].is_cancer and not known[one.group].any_solid_tumor
        )
        for home in catalogue.types
    }
    most = max(reach.values())
    leaders = [home.name for home in catalogue.types if reach[home.id] == most]
    title = words(
        "chart.cancers_title" if len(leaders) == 1 else "chart.cancers_title_tie", names=", ".join(leaders), count=most
    )
    groups = list(dict.fromkeys(one.group for one in counts))
    halves = {
        words("chart.blood"): [group for group in groups if known[group].group == BLOOD],
        words("chart.solid"): [group for group in groups if known[group].group != BLOOD],
    }
    return Figure(
        name="cancers",
        title=title,
        summary=(words("chart.counted", total=len(counted_medicines(catalogue))), words("chart.cancers_summary")),
        panels=tuple(
            Panel(
                cancers_drawing([one for one in counts if one.group in half], half, catalogue, theme),
                words("chart.cancers_alt", what=heading, rows=len(half)),
                heading,
            )
            for heading, half in halves.items()
            if half
        ),
        table=_named_table(counts, catalogue, {group: known[group].name for group in groups}),
        table_caption=words("chart.cancers_table"),
        row_head=words("chart.cancer"),
        needs_key=True,
    )


def routes_figure(catalogue: Catalogue, theme: Theme) -> Figure:
    """How medicines are given: a bar for each way, from 0."""
    words, counts = catalogue.messages, by_route(catalogue)
    total = len(counted_medicines(catalogue))
    unknown = sum(1 for m in counted_medicines(catalogue) if not m.routes)
    sums = totals(counts)
    first = max(sums, key=lambda route: sums[route])
    names = {route: catalogue.routes[route].name for route in sums}
    said = words("chart.routes_title", count=sums[first], total=total, name=_within(names[first]))
    summary = [words("chart.counted", total=total), words("chart.routes_summary")]
    if unknown:
        summary.append(words("chart.routes_left_out", count=unknown))
    return Figure(
        name="routes",
        title=said,
        summary=tuple(summary),
        panels=(Panel(routes_drawing(sums, names, catalogue, theme), words("chart.routes_alt", message=said)),),
        table=_named_table(counts, catalogue, names),
        table_caption=words("chart.routes_table"),
        row_head=words("chart.route"),
        needs_key=False,
    )


def _within(name: str) -> str:
    """A name as it stands within a sentence."""
    return name[:1].lower() + name[1:]
