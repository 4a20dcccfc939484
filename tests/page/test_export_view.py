"""Taking a view away: the address says what is on the screen, and nothing of the reader's sheet."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from components.page.export_view import FORMS
from components.page.site_address import SITE_ADDRESS, site_of, view_address
from data.catalogue.catalogue import Catalogue
from tests.conftest import ROOT

VIEW = {"compare": "bcg.car_t_cell_therapy", "rows": "differ"}


def offered() -> None:
    """A page that offers a comparison."""
    from functools import partial

    from components.page.content import catalogue
    from components.page.export_view import take_away
    from data.catalogue.query import comparison
    from documents.table.table import comparison_table_document

    whole_catalogue, ids = catalogue(), ("bcg", "car_t_cell_therapy")
    subjects = [whole_catalogue.subjects[subject_id] for subject_id in ids]
    build = partial(comparison_table_document, whole_catalogue, subjects, comparison(whole_catalogue, ids))
    take_away(build, "compare", {"compare": ".".join(ids), "sheet": "goal_of_treatment"})


def test_the_link_to_a_view_holds_its_choices_and_leaves_the_sheet_out() -> None:
    parameters = {**VIEW, "sheet": "goal_of_treatment", "cancer": ""}
    address = view_address("compare", parameters, "https://example.org/app")
    assert address == "https://example.org/app/compare?compare=bcg.car_t_cell_therapy&rows=differ"
    assert view_address("compare", {"sheet": "goal_of_treatment"}, "https://example.org").endswith("/compare")


@pytest.mark.parametrize("browser_address", [None, "", "file:///tmp/x", "javascript:alert(1)", "compare"])
def test_the_link_is_the_path_alone_where_the_browser_did_not_tell_its_address(browser_address: str | None) -> None:
    assert site_of(browser_address) == ""
    assert view_address("compare", VIEW, "") == "/compare?compare=bcg.car_t_cell_therapy&rows=differ"
    assert view_address("compare", {}, "") == "/compare"


@pytest.mark.parametrize("folder", ["", "/app", "/a/b"])
@pytest.mark.parametrize("page", ["", "/", "/compare", "/compare/", "/no_such_page"])
def test_the_site_is_the_same_from_each_of_its_pages(folder: str, page: str) -> None:
    if folder and not page:
        page = "/"  # the first page of a site in a folder: there is no other way to tell the folder from a page
    assert site_of(f"https://example.org:8443{folder}{page}") == f"https://example.org:8443{folder}"


def test_a_name_and_password_of_the_browsers_address_are_not_passed_on() -> None:
    assert site_of("https://me:secret@example.org/compare?sheet=x#y") == "https://example.org"


def test_every_file_and_code_carries_the_address_that_the_host_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SITE_ADDRESS, " https://www.example.org/explorer/ ")
    page = AppTest.from_function(offered, default_timeout=30)
    page.session_state["link_compare"] = True
    assert [code.value for code in page.run().code] == [
        "https://www.example.org/explorer/compare?compare=bcg.car_t_cell_therapy"
    ]


def test_only_one_file_asks_where_the_browser_is() -> None:
    folders = ("components", "pages", "data", "documents")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    asking = [path.name for path in files if "st.context.url" in path.read_text(encoding="utf-8")]
    assert asking == ["site_address.py"]


def test_values_cannot_add_to_the_link() -> None:
    assert view_address("compare", {"rows": "a&sheet=b#c"}, "") == "/compare?rows=a%26sheet%3Db%23c"


def test_a_page_offers_its_table_in_three_formats_and_its_link(catalogue: Catalogue) -> None:
    page = AppTest.from_function(offered, default_timeout=30).run()
    assert not page.exception
    buttons = [getattr(button, "label", "") for button in page.get("download_button")]
    assert buttons == [catalogue.messages(f"take_away.{form}") for form in FORMS]
    assert not page.code, "the link is drawn when it is asked for"
    page.session_state["link_compare"] = True
    assert [code.value for code in page.run().code] == ["/compare?compare=bcg.car_t_cell_therapy"]
