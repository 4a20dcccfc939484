"""The Compare page without a browser: the chart below the table, and what a press leaves alone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components import approval_chart as part
from data.load import Catalogue
from documents.figures.approvals import approval_figure
from tests.pages.test_pages import html_of, opened

CHOICES = (
    "bcg.interferons",
    "bcg.topical_modulators",
    "personal_mrna_vaccines.til_therapy",
    "checkpoint_inhibitors.pd1_pdl1_inhibitors.lag3_inhibitors",
    "car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors",
)


def chart(test: AppTest) -> Any:
    [found] = test.get("vega_lite_chart")
    return found.proto


@pytest.mark.parametrize("ids", CHOICES)
def test_the_chart_has_its_message_words_numbers_and_sources(ids: str, catalogue: Catalogue) -> None:
    test = opened("compare", {"compare": ids})
    assert not test.exception
    made = approval_figure(catalogue, [catalogue.subjects[one] for one in ids.split(".")], "light")
    assert chart(test).alt == made.alt
    assert not chart(test).datasets and not chart(test).data.data, "its numbers are in the specification"
    html = html_of(test)
    assert f"<h3>{made.title}</h3>" in html
    assert made.lead in html and made.not_better in html
    for name, numbers in made.table:
        cells = "".join(f"<td>{number}</td>" for number in numbers)
        assert f'<tr><th scope="row">{name}</th>{cells}</tr>' in html
    assert "Sources: " in html
    labels = [getattr(button, "label", "") for button in test.get("download_button")]
    assert labels.count(catalogue.messages("take_away.chart")) == 1


def test_the_chart_stands_between_the_table_and_what_can_be_taken_away(catalogue: Catalogue) -> None:
    test = opened("compare", {"compare": CHOICES[0]})
    drawn = [(block.type, getattr(block, "value", "")) for block in test.main]
    taken = ("header", catalogue.messages("take_away.heading"))
    tables = [at for at, (kind, _) in enumerate(drawn) if kind == "bidi_component"]
    at = [kind for kind, _ in drawn].index("vega_lite_chart")
    assert min(tables) < at < drawn.index(taken)


@pytest.mark.parametrize("parameters", [{}, {"compare": "bcg"}, {"compare": "bcg.interferons", "rows": "chosen"}])
def test_where_no_table_is_shown_there_is_no_chart(parameters: dict[str, str]) -> None:
    assert not opened("compare", parameters).get("vega_lite_chart")


def test_the_chart_is_made_once_for_all_who_compare_the_same() -> None:
    first = chart(opened("compare", {"compare": CHOICES[1]})).spec
    made = part._prepared.cache_info().misses
    assert chart(opened("compare", {"compare": CHOICES[1], "rows": "differ"})).spec == first
    assert part._prepared.cache_info().misses == made
    assert json.loads(first)["layer"]
