"""Charts say what the data says, in full, to everyone."""

from __future__ import annotations

import re
from typing import Any, get_args

import pytest

from data.load import Catalogue
from data.medicine_counts import by_cancer, by_route, by_year, counted_medicines, totals
from data.medicine_query import MedicineChoice, find_medicines, medicine_index
from documents.figures.chart_names import ChartName
from documents.figures.charts import Figure, figure
from tests.logic.test_colours import THEME, contrast

NAMES: tuple[ChartName, ...] = get_args(ChartName)
LEAST_TEXT, LONGEST_ALT = 14, 150


def specs(made: Figure) -> list[dict[str, Any]]:
    return [panel.chart.to_dict() for panel in made.panels]


def found_keys(spec: object, key: str) -> list[Any]:
    """Every value of a key, however deep."""
    if isinstance(spec, dict):
        here = [spec[key]] if key in spec else []
        return here + [value for part in spec.values() for value in found_keys(part, key)]
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
    assert sum(totals(by_year(catalogue)).values()) == sum(1 for m in counted if m.first_approval_year)
    assert sum(totals(by_cancer(catalogue)).values()) == sum(len(m.cancers) for m in counted)
    assert totals(by_route(catalogue))["vein"] == sum("vein" in m.routes for m in counted)


def test_the_titles_hold_the_numbers_of_the_data(catalogue: Catalogue) -> None:
    years = [m.first_approval_year for m in counted_medicines(catalogue) if m.first_approval_year]
    since = max(years) - 9
    title = figure("years", catalogue, "light").title
    assert [int(n) for n in re.findall(r"\d+", title)] == [sum(y >= since for y in years), len(years), since]
    count = totals(by_route(catalogue))
    best = max(count, key=lambda route: count[route])
    title = figure("routes", catalogue, "light").title
    assert str(count[best]) in title and catalogue.routes[best].name.lower() in title
    reach = {home.id: set[str]() for home in catalogue.types}
    for medicine in counted_medicines(catalogue):
        home = catalogue.subjects[medicine.kind].facts.home_type
        for cancer in medicine.cancers:
            if catalogue.cancers[cancer].is_cancer and not catalogue.cancers[cancer].any_solid_tumor:
                reach[home].add(cancer)
    most = max(reach, key=lambda home: len(reach[home]))
    title = figure("cancers", catalogue, "light").title
    assert catalogue.subjects[most].name in title and str(len(reach[most])) in title


def test_what_is_left_out_is_said(catalogue: Catalogue) -> None:
    words, counted = catalogue.messages, counted_medicines(catalogue)
    undated = sum(1 for m in counted if not m.first_approval_year)
    unrouted = sum(1 for m in counted if not m.routes)
    assert undated and unrouted
    assert words("chart.years_left_out", count=undated) in figure("years", catalogue, "light").summary
    assert words("chart.routes_left_out", count=unrouted) in figure("routes", catalogue, "light").summary


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_large_and_level_and_dark_enough(name: ChartName, theme: Any, catalogue: Catalogue) -> None:
    for spec in specs(figure(name, catalogue, theme)):
        sizes = [n for key in ("labelFontSize", "titleFontSize", "fontSize") for n in found_keys(spec, key)]
        assert sizes and min(sizes) >= LEAST_TEXT
        assert set(found_keys(spec, "labelAngle")) == {0}
        for colour in found_keys(spec, "labelColor") + found_keys(spec, "tickColor"):
            assert contrast(colour, THEME[theme]["backgroundColor"]) >= 10


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_marks_have_the_colours_and_shapes_of_their_types(theme: Any, catalogue: Catalogue) -> None:
    for name in ("years", "cancers"):
        for spec in specs(figure(name, catalogue, theme)):
            for row in rows(spec):
                assert row["colour"] == getattr(catalogue.subjects[row["type"]].facts, f"colour_{theme}")
    shapes = {row["type"]: row["shape"] for s in specs(figure("cancers", catalogue, theme)) for row in rows(s)}
    assert len(set(shapes.values())) == len(catalogue.types)


def test_each_type_s_name_stands_in_the_chart_of_years(catalogue: Catalogue) -> None:
    [spec] = specs(figure("years", catalogue, "light"))
    named = [row["name"] for values in spec["datasets"].values() for row in values if "name" in row]
    assert {home.name for home in catalogue.types} <= set(named)


def test_axes_start_at_0(catalogue: Catalogue) -> None:
    [spec] = specs(figure("routes", catalogue, "light"))
    assert {domain[0] for domain in found_keys(spec, "domain") if isinstance(domain, list)} == {0}
    [spec] = specs(figure("years", catalogue, "light"))
    for row in rows(spec):
        assert row["top"] - row["base"] == next(
            c.count for c in by_year(catalogue) if (c.type, c.group) == (row["type"], row["year"])
        )


def test_no_legend_is_needed(name: ChartName, catalogue: Catalogue) -> None:
    for spec in specs(figure(name, catalogue, "light")):
        assert all(legend is None for legend in found_keys(spec, "legend"))


def test_alternative_texts_are_short_and_differ(catalogue: Catalogue) -> None:
    said = [panel.alt for name in NAMES for panel in figure(name, catalogue, "light").panels]
    assert all(20 < len(alt) <= LONGEST_ALT for alt in said)
    assert len(set(said)) == len(said)


def test_the_table_has_every_number_of_the_chart(name: ChartName, catalogue: Catalogue) -> None:
    made = figure(name, catalogue, "light")
    counts = {"years": by_year, "cancers": by_cancer, "routes": by_route}[name](catalogue)
    assert int(made.table.to_numpy().sum()) == sum(one.count for one in counts)
    assert list(made.table.columns) == [home.name for home in catalogue.types]
    assert len(made.table) == len({one.group for one in counts})


def test_a_mark_counts_what_the_list_shows_when_it_is_pressed(name: ChartName, catalogue: Catalogue) -> None:
    index = medicine_index(catalogue)
    parts = {"years": ("type", "year"), "cancers": ("type", "cancer"), "routes": ("route",)}[name]
    for spec in specs(figure(name, catalogue, "light")):
        assert rows(spec)
        for row in rows(spec):
            choice = MedicineChoice(works="mainly", **{part: row[part] for part in parts})
            found = find_medicines(index, choice)
            shown = len(found.medicines) - len(found.by_any_solid_tumor)
            assert str(shown) in row["said"].split(": ")[-1]
