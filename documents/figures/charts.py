"""Charts of a list of medicines: each answers one question, and its title is the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import altair as alt
import pandas as pd

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine
from data.catalogue.query import counted
from data.medicines.medicine_counts import Count, by_route, by_year, count_frame, counted_medicines, totals
from documents.figures.chart_drawings import routes_drawing, years_drawing
from documents.figures.chart_look import Spec, Theme, spec_of
from documents.figures.chart_names import ChartName


@dataclass(frozen=True)
class ChartFigure:
    """A chart with all that goes with it: its message, its words, and the same numbers as a table."""

    name: ChartName
    title: str
    summary: tuple[str, ...]
    chart: alt.LayerChart
    alt: str
    table: pd.DataFrame  # a row a group, a column a type, in readers' words
    table_caption: str
    row_head: str
    sources: tuple[str, ...]

    @cached_property
    def spec(self) -> Spec:
        """The drawing as it is sent to the browser; made once. Never change it."""
        return spec_of(self.chart)


RECENT_YEARS = 10
KNOWN_FOR: Mapping[ChartName, Callable[[Medicine], bool]] = MappingProxyType(
    {
        "years": lambda medicine: bool(medicine.first_approval_year),
        "routes": lambda medicine: bool(medicine.routes),
    }
)


def can_be_drawn(name: ChartName, medicines: Iterable[Medicine]) -> bool:
    """True where a chart of these medicines would show something."""
    return any(map(KNOWN_FOR[name], counted(medicines)))


def figure(name: ChartName, catalogue: Catalogue, theme: Theme, medicines: Sequence[Medicine]) -> ChartFigure:
    """A chart of some medicines that can be drawn, in the colours of a light or a dark page.

    It counts those in use that work mainly through the immune system.
    """
    makers: Mapping[ChartName, Callable[[Catalogue, Theme, Sequence[Medicine]], ChartFigure]] = {
        "years": _years_figure,
        "routes": _routes_figure,
    }
    return makers[name](catalogue, theme, medicines)


def _years_figure(catalogue: Catalogue, theme: Theme, fitting: Sequence[Medicine]) -> ChartFigure:
    """Medicines first approved per year: one strip of bars for each type, all on the same scale."""
    words, medicines = catalogue.messages, counted(fitting)
    counts = by_year(catalogue, medicines)
    dated = sum(count.count for count in counts)
    last = max(medicine.first_approval_year or 0 for medicine in counted_medicines(catalogue))
    first = min(int(counts[0].group), last - RECENT_YEARS + 1)
    title = _years_title(catalogue, counts, last - RECENT_YEARS + 1)
    summary = [_counted_line(catalogue, fitting, medicines), words("chart.not_better")]
    if len(medicines) > dated:
        summary.insert(1, words("chart.years_left_out", count=len(medicines) - dated))
    return ChartFigure(
        name="years",
        title=title,
        summary=tuple(summary),
        chart=years_drawing(counts, (first, last), catalogue, theme),
        alt=words("chart.years_alt", first=first, last=last, title=title),
        table=_named_table(counts, catalogue, {count.group: count.group for count in counts}),
        table_caption=words("chart.years_table"),
        row_head=words("chart.year"),
        sources=_sources(medicines),
    )


def _years_title(catalogue: Catalogue, counts: Sequence[Count], since: int) -> str:
    """How many of those with a known year came in the last ten years."""
    words, dated = catalogue.messages, sum(count.count for count in counts)
    if dated == 1:
        return words("chart.years_title_one", year=counts[0].group)
    recent = sum(count.count for count in counts if int(count.group) >= since)
    form = {dated: "all", 0: "before"}.get(recent, "part")
    return words(f"chart.years_title_{form}", recent=recent, total=dated, since=since)


def _routes_figure(catalogue: Catalogue, theme: Theme, fitting: Sequence[Medicine]) -> ChartFigure:
    """How medicines are given: a bar for each way, from 0."""
    words, medicines = catalogue.messages, counted(fitting)
    counts = by_route(catalogue, medicines)
    unknown = sum(1 for medicine in medicines if not medicine.routes)
    sums = totals(counts)
    first = max(sums, key=lambda route: sums[route])
    names = {route: catalogue.routes[route].name for route in sums}
    values = {"count": sums[first], "total": len(medicines), "name": _within(names[first])}
    title = words("chart.routes_title_one" if len(medicines) == 1 else "chart.routes_title", **values)
    summary = [_counted_line(catalogue, fitting, medicines), words("chart.routes_summary")]
    if unknown:
        summary.append(words("chart.routes_left_out", count=unknown))
    return ChartFigure(
        name="routes",
        title=title,
        summary=tuple(summary),
        chart=routes_drawing(sums, names, catalogue, theme),
        alt=words("chart.routes_alt", message=title),
        table=_named_table(counts, catalogue, names),
        table_caption=words("chart.routes_table"),
        row_head=words("chart.route"),
        sources=_sources(medicines),
    )


def _counted_line(catalogue: Catalogue, fitting: Sequence[Medicine], medicines: Sequence[Medicine]) -> str:
    """How many of the medicines that fit are in the picture."""
    form = "all" if len(fitting) == len(medicines) else "some"
    return catalogue.messages(f"chart.counted_{form}", total=len(medicines), fitting=len(fitting))


def _named_table(counts: Sequence[Count], catalogue: Catalogue, group_names: Mapping[str, str]) -> pd.DataFrame:
    table = count_frame(counts, [home.id for home in catalogue.types])
    table.columns = pd.Index([home.name for home in catalogue.types])
    table.index = pd.Index([group_names[str(group)] for group in table.index])
    return table


def _sources(medicines: Sequence[Medicine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for medicine in medicines for source in medicine.sources))


def _within(name: str) -> str:
    """A name as it stands within a sentence."""
    return name[:1].lower() + name[1:]
