"""The Medicines page without a browser: what it lists, what it says when nothing fits, and where words may not go."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.medicine_filters import LOOK_UP
from data.load import Catalogue
from tests.pages.test_pages import html_of, opened

ODD = ["nonsense", "x" * 10_000, "<script>alert(1)</script>", "pembrolizumab." * 300, "a\x00b"]


def listed(test: AppTest) -> dict[str, Any]:
    """What the list was given to draw."""
    for block in test.get("bidi_component"):
        proto = block.proto
        data = json.loads(proto.json) if getattr(proto, "json", "") else {}
        if "rows" in data and "heads" in data:
            return {**data, "rows": json.loads(data["rows"])}
    return {}


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"type": "checkpoint_inhibitors", "cancer": "melanoma"},
        {"status": "former"},
        {"works": "other", "medicine": "bevacizumab"},
        {"chart": "cancers"},
        {"chart": "routes", "sort": "first_approval"},
        {"from": "rituximab"},
    ],
    ids=str,
)
def test_a_view_opens_without_an_exception_and_with_one_title(parameters: dict[str, str]) -> None:
    test = opened("medicines", parameters)
    assert not test.exception
    assert len(test.title) == 1


@pytest.mark.parametrize(
    "parameter", ["type", "cancer", "medicine", "from", "target", "year", "status", "sort", "chart"]
)
def test_an_unknown_value_is_left_out_and_said_to_be(parameter: str, catalogue: Catalogue) -> None:
    test = opened("medicines", {parameter: "nonsense"})
    assert not test.exception
    assert catalogue.messages("frame.ignored") in html_of(test)


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd[:12]))
def test_an_odd_medicine_in_the_address_does_no_harm(odd: str) -> None:
    test = opened("medicines", {"medicine": odd})
    assert not test.exception
    assert odd not in html_of(test)


def test_at_most_fifty_rows_are_drawn_and_the_rest_are_a_page_away(catalogue: Catalogue) -> None:
    first = opened("medicines")
    rows = listed(first)["rows"]
    assert len(rows) == 50
    first.button(key="turn_next").click().run()
    later = listed(first)["rows"]
    assert later and not {row["id"] for row in rows} & {row["id"] for row in later}


def test_every_medicine_opens_with_all_that_is_known(catalogue: Catalogue) -> None:
    words = catalogue.messages
    test = opened("medicines", {"status": "both"})
    for medicine in catalogue.medicines.values():
        test.query_params["medicine"] = medicine.id
        test.run()
        assert not test.exception, medicine.id
        facts = {fact["head"]: fact for fact in json.loads(listed(test)["detail"])["facts"]}
        said = json.dumps(facts, ensure_ascii=False)
        for words_of in (*medicine.brand_names, *medicine.targets, catalogue.subjects[medicine.kind].name):
            assert words_of in said, (medicine.id, words_of)
        used = facts[words("medicines_page.for_head" if medicine.is_in_use else "medicines_page.former_head")]
        assert [one["text"] for one in used["list"]] == [catalogue.cancers[c].name for c in medicine.cancers]
        assert len(facts[words("medicines_page.detail_sources")]["list"]) == len(medicine.sources)
        assert (words("medicines_page.borderline") in said) == medicine.is_borderline
        assert (words("medicines_page.nci_targeted") in said) == (medicine.nci_calls_it == "targeted_therapy")
        assert (words("medicines_page.works_not_mainly") in said) == (not medicine.mainly_immune)
        assert not medicine.note or medicine.note in said


def test_each_row_of_a_cancer_says_that_it_is_not_a_promise(catalogue: Catalogue) -> None:
    rows = listed(opened("medicines", {"cancer": "prostate"}))["rows"]
    why = {row["id"]: row["why"] for row in rows}
    assert why["sipuleucel_t"] == catalogue.messages("explore.why_cancer")
    assert why["dostarlimab_gxly"] == catalogue.messages("medicines_page.by_test")


def test_a_former_medicine_is_shown_as_such(catalogue: Catalogue) -> None:
    rows = listed(opened("medicines", {"status": "former"}))["rows"]
    assert rows and all(catalogue.messages("medicines_page.mark_former") in row["marks"] for row in rows)


def test_nothing_found_names_the_day_and_a_way_out(catalogue: Catalogue) -> None:
    html = html_of(opened("medicines", {"cancer": "multiple_myeloma", "route": "on_skin"}))
    assert "28 September 2026" in html and "Try this" in html
    html = html_of(opened("medicines", {"cancer": "soft_tissue_sarcoma", "status": "former"}))
    assert "melanoma" not in html


def test_a_typed_name_finds_its_medicine_and_stays_out_of_the_address(catalogue: Catalogue) -> None:
    test = opened("medicines")
    test.text_input(key=LOOK_UP).set_value("keytrudda").run()
    assert listed(test)["rows"][0]["id"] == "pembrolizumab"
    assert "keytrudda" not in str(test.query_params) + html_of(test)


def test_a_name_that_the_choices_leave_out_is_still_told(catalogue: Catalogue) -> None:
    test = opened("medicines")
    test.text_input(key=LOOK_UP).set_value("Lartruvo").run()
    assert "olaratumab (Lartruvo)" in html_of(test)
    test.button(key="show_hidden").click().run()
    assert [row["id"] for row in listed(test)["rows"]] == ["olaratumab"]


def test_a_name_that_is_nowhere_gets_a_plain_line(catalogue: Catalogue) -> None:
    test = opened("medicines")
    test.text_input(key=LOOK_UP).set_value("<b>tylenol</b>").run()
    assert not test.exception
    assert catalogue.messages("medicines_page.look_up_none") in html_of(test)
    assert "tylenol" not in html_of(test)


def test_each_chart_has_an_alternative_text_and_its_numbers_as_a_table(catalogue: Catalogue) -> None:
    for chart in ("years", "cancers", "routes"):
        test = opened("medicines", {"chart": chart})
        drawn = test.get("vega_lite_chart")
        assert drawn and all(one.proto.alt for one in drawn)
        assert catalogue.messages(f"chart.{chart}_table") in html_of(test)
