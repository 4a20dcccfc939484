"""Charts say what the data says, in full, to everyone."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import Any, get_args

import pytest

from data.catalogue.catalogue import Catalogue
from data.medicines.medicine_counts import by_route, by_year, counted_medicines, totals
from data.medicines.medicine_filter import MedicineChoice, find_medicines, medicine_index
from documents.figures.chart_look import Theme
from documents.figures.chart_names import ChartName
from documents.figures.charts import ChartFigure, can_be_drawn
from documents.figures.charts import figure as figure_of
from tests.page.test_colours import THEME, contrast

NAMES: tuple[ChartName, ...] = get_args(ChartName)
LEAST_TEXT, LONGEST_ALT = 14, 150


def figure(name: ChartName, catalogue: Catalogue, theme: Theme) -> ChartFigure:
    """A chart of the whole list."""
    return figure_of(name, catalogue, theme, list(catalogue.medicines.values()))


def spec_of(chart: ChartFigure) -> dict[str, Any]:
    spec: dict[str, Any] = chart.chart.to_dict()
    return spec


def found_keys(spec: object, key: str) -> list[Any]:
    """Every value of a key, however deep."""
    if isinstance(spec, dict):
        values = [spec[key]] if key in spec else []
        return values + [value for part in spec.values() for value in found_keys(part, key)]
    if isinstance(spec, list):
        return [value for part in spec for value in found_keys(part, key)]
    return []


def rows(spec: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for values in spec["datasets"].values() for row in values if "said" in row]


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> ChartName:
    chosen: ChartName = request.param
    return chosen


def test_only_medicines_in_use_that_work_through_the_immune_system_count(catalogue: Catalogue) -> None:
    counted = counted_medicines(catalogue)
    assert counted and all(m.is_in_use and m.mainly_immune for m in counted)
    for name in NAMES:
        whole = [count for row in figure(name, catalogue, "light").table.to_numpy().tolist() for count in row]
        known_values = [len(m.routes) if name == "routes" else bool(m.first_approval_year) for m in counted]
        assert sum(whole) == sum(known_values)
    assert totals(by_route(catalogue, counted))["vein"] == sum("vein" in m.routes for m in counted)


def test_the_titles_hold_the_numbers_of_the_data(catalogue: Catalogue) -> None:
    counted = counted_medicines(catalogue)
    years = [m.first_approval_year for m in counted if m.first_approval_year]
    since = max(years) - 9
    title = figure("years", catalogue, "light").title
    assert [int(n) for n in re.findall(r"\d+", title)] == [sum(y >= since for y in years), len(years), since]
    count = totals(by_route(catalogue, counted))
    best = max(count, key=lambda route: count[route])
    title = figure("routes", catalogue, "light").title
    assert str(count[best]) in title and catalogue.routes[best].name.lower() in title


def test_a_chart_of_some_medicines_counts_only_these(catalogue: Catalogue) -> None:
    car_t = [m for m in catalogue.medicines.values() if m.kind == "car_t_cell_therapy"]
    former = [m for m in catalogue.medicines.values() if not m.is_in_use]
    chart = figure_of("years", catalogue, "light", [*car_t, *former])
    assert int(chart.table.to_numpy().sum()) == len(car_t)
    assert {row["type"] for row in rows(spec_of(chart))} == {"t_cell_transfer"}
    assert str(len(car_t) + len(former)) in chart.summary[0]
    title = figure_of("years", catalogue, "light", car_t[:1]).title
    assert title == catalogue.messages("chart.years_title_one", year=car_t[0].first_approval_year)
    old = [m for m in counted_medicines(catalogue) if (m.first_approval_year or 9999) < 2010]
    assert "before" in figure_of("years", catalogue, "light", old).title


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_drawn_of_what_no_chart_counts(name: ChartName, catalogue: Catalogue) -> None:
    medicines = catalogue.medicines
    assert not can_be_drawn(name, [])
    assert not can_be_drawn(name, [m for m in medicines.values() if not m.is_in_use])
    assert not can_be_drawn(name, [m for m in medicines.values() if not m.mainly_immune])
    assert can_be_drawn(name, [medicines["pembrolizumab"], medicines["olaratumab"]])


def test_the_chart_of_years_says_that_newer_is_not_better(catalogue: Catalogue) -> None:
    assert catalogue.messages("chart.not_better") in figure("years", catalogue, "light").summary


def test_what_is_left_out_is_said(catalogue: Catalogue) -> None:
    words = catalogue.messages
    lost = catalogue.medicines["bcg_tice"].model_copy(update={"first_approval_year": None, "routes": ()})
    catalogue = replace(catalogue, medicines=MappingProxyType({**catalogue.medicines, lost.id: lost}))
    counted = counted_medicines(catalogue)
    undated = sum(1 for m in counted if not m.first_approval_year)
    unrouted = sum(1 for m in counted if not m.routes)
    assert undated and unrouted
    assert words("chart.years_left_out", count=undated) in figure("years", catalogue, "light").summary
    assert words("chart.routes_left_out", count=unrouted) in figure("routes", catalogue, "light").summary


def test_nothing_is_said_of_what_is_left_out_when_all_is_known(catalogue: Catalogue) -> None:
    medicine = catalogue.medicines["iberdomide"].model_copy(update={"routes": ("by_mouth",)})
    catalogue = replace(catalogue, medicines=MappingProxyType({**catalogue.medicines, medicine.id: medicine}))
    for name in NAMES:
        summary = figure(name, catalogue, "light").summary
        for left_out in ("chart.years_left_out", "chart.routes_left_out"):
            assert catalogue.messages(left_out, count=0) not in summary


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_large_and_level_and_dark_enough(name: ChartName, theme: Any, catalogue: Catalogue) -> None:
    spec = spec_of(figure(name, catalogue, theme))
    sizes = [n for key in ("labelFontSize", "titleFontSize", "fontSize") for n in found_keys(spec, key)]
    assert sizes and min(sizes) >= LEAST_TEXT
    assert set(found_keys(spec, "labelAngle")) == {0}
    for colour in found_keys(spec, "labelColor") + found_keys(spec, "tickColor"):
        assert contrast(colour, THEME[theme]["backgroundColor"]) >= 10


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_have_the_colours_and_shapes_of_their_types(theme: Any, catalogue: Catalogue) -> None:
    spec = spec_of(figure("years", catalogue, theme))
    for row in rows(spec):
        assert row["colour"] == getattr(catalogue.subjects[row["type"]].facts, f"colour_{theme}")
    shapes = [row["shape"] for values in spec["datasets"].values() for row in values if "shape" in row]
    assert len(set(shapes)) == len(catalogue.types)


def test_each_type_s_name_stands_in_the_chart_of_years(catalogue: Catalogue) -> None:
    spec = spec_of(figure("years", catalogue, "light"))
    named = [row["name"] for values in spec["datasets"].values() for row in values if "name" in row]
    assert {home.name for home in catalogue.types} <= set(named)


def test_axes_start_at_0(catalogue: Catalogue) -> None:
    spec = spec_of(figure("routes", catalogue, "light"))
    assert {domain[0] for domain in found_keys(spec, "domain") if isinstance(domain, list)} == {0}
    spec = spec_of(figure("years", catalogue, "light"))
    counts = by_year(catalogue, counted_medicines(catalogue))
    for row in rows(spec):
        assert row["top"] - row["base"] == next(
            c.count for c in counts if (c.type, c.group) == (row["type"], row["year"])
        )


def test_no_legend_is_needed(name: ChartName, catalogue: Catalogue) -> None:
    assert all(legend is None for legend in found_keys(spec_of(figure(name, catalogue, "light")), "legend"))


def test_alternative_texts_are_short_and_differ(catalogue: Catalogue) -> None:
    alts = [figure(name, catalogue, "light").alt for name in NAMES]
    assert all(20 < len(alt) <= LONGEST_ALT for alt in alts)
    assert len(set(alts)) == len(alts)


def test_the_table_has_every_number_of_the_chart(name: ChartName, catalogue: Catalogue) -> None:
    chart_figure = figure(name, catalogue, "light")
    counts = {"years": by_year, "routes": by_route}[name](catalogue, counted_medicines(catalogue))
    assert int(chart_figure.table.to_numpy().sum()) == sum(bar.count for bar in counts)
    assert list(chart_figure.table.columns) == [home.name for home in catalogue.types]
    assert len(chart_figure.table) == len({bar.group for bar in counts})


def test_a_mark_counts_what_the_list_shows_when_it_is_pressed(name: ChartName, catalogue: Catalogue) -> None:
    index = medicine_index(catalogue)
    parts = {"years": ("type", "year"), "routes": ("route",)}[name]
    drawn = rows(spec_of(figure(name, catalogue, "light")))
    assert drawn
    for row in drawn:
        choice = MedicineChoice(works="mainly", **{part: row[part] for part in parts})
        assert str(len(find_medicines(index, choice).medicines)) in row["said"].split(": ")[-1]
