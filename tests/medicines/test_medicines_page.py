"""The Medicines page without a browser: the answer to a name, the list, and where words may not go."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.medicines.look_up import LOOK_UP
from components.page.content import day
from data.catalogue.catalogue import Catalogue
from data.catalogue.query import MEDICINE_LIST_SOURCE, in_use
from data.medicines.medicine_filter import STEP
from data.medicines.medicine_questions import questions_about
from tests.page.test_pages import html_of, opened

ODD = ["nonsense", "x" * 10_000, "<script>alert(1)</script>", "pembrolizumab." * 300, "a\x00b"]


def rows_of(test: AppTest) -> dict[str, str]:
    """The rows of the list as markup, by medicine."""
    tables = [block.proto.body for block in test.get("html") if 'class="medicine-rows"' in block.proto.body]
    rows = tables[0].split("<tr>")[2:] if tables else []
    return {re.findall(r'data-keep="row-(\w+)"', row)[0]: unescape(row) for row in rows}


def card_of(test: AppTest) -> str:
    """The card that answers, as markup; empty without one."""
    cards = [unescape(block.proto.body) for block in test.get("html") if "medicine-card" in block.proto.body]
    return next((card for card in cards if "<section" in card), "")


def look_up(words: str, parameters: dict[str, str] | None = None) -> AppTest:
    test = opened("medicines", parameters)
    return test.text_input(key=LOOK_UP).set_value(words).run()


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
        {"rows": "100"},
        {"cancer": "melanoma", "mechanism": "brakes_off"},
    ],
    ids=str,
)
def test_a_view_opens_without_an_exception_and_with_one_title(parameters: dict[str, str]) -> None:
    test = opened("medicines", parameters)
    assert not test.exception
    assert len(test.title) == 1


@pytest.mark.parametrize(
    "parameter",
    ["type", "cancer", "mechanism", "medicine", "from", "rows", "target", "year", "status", "sort", "chart"],
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


def test_twenty_five_rows_are_drawn_and_the_rest_on_demand(catalogue: Catalogue) -> None:
    first = rows_of(opened("medicines"))
    assert len(first) == STEP
    more = rows_of(opened("medicines", {"rows": "50"}))
    assert len(more) == 2 * STEP and list(more)[:STEP] == list(first)
    whole = opened("medicines", {"rows": "125"})
    assert len(rows_of(whole)) == len(in_use(catalogue.medicines.values()))
    assert 'class="more-rows"' not in html_of(whole)


def test_an_address_of_earlier_days_reaches_to_its_medicine(catalogue: Catalogue) -> None:
    assert "rituximab" in rows_of(opened("medicines", {"from": "rituximab"}))
    test = opened("medicines", {"chart": "cancers"})
    assert catalogue.messages("frame.ignored") not in html_of(test)
    assert "cancer-grid" in html_of(test)


def test_every_medicine_has_a_card_with_all_that_is_known_and_five_questions(catalogue: Catalogue) -> None:
    words = catalogue.messages
    test = opened("medicines", {"status": "both"})
    for medicine in catalogue.medicines.values():
        test.query_params["medicine"] = medicine.id
        test.run()
        assert not test.exception, medicine.id
        card = card_of(test)
        kind = catalogue.subjects[medicine.kind].name
        cancers = [catalogue.cancers[cancer].name for cancer in medicine.cancers]
        for name in (medicine.generic_name, *medicine.brand_names, *medicine.targets, kind, *cancers):
            assert name in card, (medicine.id, name)
        for route in medicine.routes:
            assert catalogue.routes[route].name in card
        assert f'data-questions="{".".join(questions_about(catalogue, medicine))}"' in card
        assert all(catalogue.sources[source].publisher in card for source in medicine.sources)
        assert (words("medicines_page.borderline") in card) == medicine.is_borderline
        assert (words("medicines_page.nci_targeted") in card) == (medicine.nci_calls_it == "targeted_therapy")
        is_other = not medicine.mainly_immune and not medicine.mechanism
        assert (words("medicines_page.works_not_mainly") in card) == is_other == ("place-picture" not in card)
        assert not medicine.note or medicine.note in card


def test_a_list_of_some_cancers_says_for_which_of_them_and_that_it_is_no_promise(catalogue: Catalogue) -> None:
    test = opened("medicines", {"cancer": "prostate"})
    assert catalogue.messages("medicines_page.found_cancer") in html_of(test)
    rows = rows_of(test)
    assert catalogue.cancers["prostate"].name in rows["sipuleucel_t"]
    assert catalogue.messages("medicines_page.by_test") in rows["dostarlimab_gxly"]
    assert catalogue.cancers["sclc"].name in rows_of(opened("medicines", {"cancer": "any_lung"}))["tarlatamab_dlle"]


def test_a_former_medicine_is_shown_as_such(catalogue: Catalogue) -> None:
    rows = rows_of(opened("medicines", {"status": "former"}))
    assert rows and all(catalogue.messages("medicines_page.mark_former") in row for row in rows.values())
    card = card_of(opened("medicines", {"medicine": "olaratumab"}))
    assert catalogue.messages("medicines_page.former_lead") in card


def test_nothing_found_names_the_day_and_a_way_out(catalogue: Catalogue) -> None:
    html = html_of(opened("medicines", {"cancer": "multiple_myeloma", "route": "on_skin"}))
    assert day(catalogue.sources[MEDICINE_LIST_SOURCE].checked_on) in html
    assert catalogue.messages("medicines_page.none_way_out").partition('"')[0] in html
    html = html_of(opened("medicines", {"cancer": "melanoma", "status": "former"}))
    assert catalogue.messages("medicines_page.none_former") in html


def test_a_misspelt_name_asks_whether_it_was_meant_and_stays_out_of_the_address(catalogue: Catalogue) -> None:
    test = look_up("keytrudda")
    assert catalogue.messages("medicines_page.look_up_close") in html_of(test)
    assert "Keytruda" in card_of(test)
    assert not test.query_params
    assert "keytrudda" not in html_of(test)


def test_a_name_typed_as_it_is_needs_no_question(catalogue: Catalogue) -> None:
    test = look_up("Keytruda")
    assert catalogue.messages("medicines_page.look_up_close") not in html_of(test)
    assert "pembrolizumab" in card_of(test)
    also = catalogue.messages("medicines_page.look_up_also")
    assert also in html_of(look_up("trastuzumab")) and also not in html_of(look_up("bevacizumab"))


def test_words_that_name_several_medicines_ask_which_one_was_meant(catalogue: Catalogue) -> None:
    test = look_up("Yervoy and Opdivo every 3 weeks")
    assert catalogue.messages("medicines_page.look_up_several") in html_of(test)
    assert not card_of(test)
    assert set(rows_of(test)) == {"ipilimumab", "nivolumab"}


def test_a_card_stands_whatever_the_choices_leave_out(catalogue: Catalogue) -> None:
    assert "Lartruvo" in card_of(look_up("Lartruvo"))
    assert "Keytruda" in card_of(look_up("Keytruda", {"type": "t_cell_transfer"}))


def test_medicines_that_the_choices_leave_out_are_told_with_the_way_to_them(catalogue: Catalogue) -> None:
    test = look_up("Yervoy and Lartruvo")
    assert "olaratumab (Lartruvo)" in html_of(test) and set(rows_of(test)) == {"ipilimumab"}
    test.button(key="show_hidden").click().run()
    assert set(rows_of(test)) == {"ipilimumab", "olaratumab"}


def test_a_name_that_is_nowhere_gets_a_plain_line_and_a_way_on(catalogue: Catalogue) -> None:
    test = look_up("<b>tylenol</b>")
    assert not test.exception
    html = html_of(test)
    checked = day(catalogue.sources[MEDICINE_LIST_SOURCE].checked_on)
    assert catalogue.messages("medicines_page.look_up_none", checked=checked) in html
    assert catalogue.messages("medicines_page.next_explore") in html
    assert "tylenol" not in html
    assert len(rows_of(test)) == STEP


def test_a_medicine_that_a_link_asks_for_takes_the_place_of_other_words(catalogue: Catalogue) -> None:
    test = look_up("Yervoy")
    test.query_params["medicine"] = "rituximab"
    test.run()
    assert "Rituxan" in card_of(test)
    assert not test.text_input(key=LOOK_UP).value
    test.text_input(key=LOOK_UP).set_value("Opdivo").run()
    assert "nivolumab" in card_of(test) and not test.query_params


def test_a_symptom_in_the_look_up_brings_what_to_do_first_and_then_the_card(catalogue: Catalogue) -> None:
    test = look_up("CRS after Carvykti")
    html = html_of(test)
    assert catalogue.messages("search_box.call_911") in html
    assert catalogue.terms["cytokine_release_syndrome"].meaning in html
    assert "ciltacabtagene autoleucel" in card_of(test)
    assert html.index(catalogue.messages("search_box.call_911")) < html.index('medicine-card"')


def test_the_name_of_a_cancer_lists_its_medicines_and_says_so(catalogue: Catalogue) -> None:
    test = look_up("melanoma")
    names = catalogue.cancers["melanoma"].name
    assert catalogue.messages("medicines_page.look_up_of", names=names) in html_of(test)
    assert "nivolumab" in rows_of(test)


def test_each_chart_follows_the_choices_and_has_its_numbers_as_a_table(catalogue: Catalogue) -> None:
    for chart in ("years", "routes"):
        whole, some = opened("medicines", {"chart": chart}), opened("medicines", {"chart": chart, "kind": "bcg"})
        for test in (whole, some):
            [drawn] = test.get("vega_lite_chart")
            assert drawn.proto.alt
            assert catalogue.messages(f"chart.{chart}_table") in html_of(test)
        assert whole.get("vega_lite_chart")[0].proto.spec != some.get("vega_lite_chart")[0].proto.spec
        fitting = [m for m in in_use(catalogue.medicines.values()) if m.kind == "bcg"]
        assert fitting and catalogue.messages("chart.counted_all", total=len(fitting)) in html_of(some)


def test_a_chart_of_nothing_says_so(catalogue: Catalogue) -> None:
    test = opened("medicines", {"chart": "years", "status": "former"})
    assert not test.exception
    assert catalogue.messages("chart.none") in html_of(test)
