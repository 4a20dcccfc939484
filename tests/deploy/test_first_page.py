"""The first HTML holds the name and the H1 of the page, names no other host, and leads on without JavaScript."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from components.page.pages import PAGE_IDS
from data.catalogue.catalogue import Catalogue
from deploy.first_page import HEADINGS, first_page, heading, streamlit_index
from deploy.plain_html import FONTS
from deploy.security_headers import hashes
from tests.conftest import ROOT


@pytest.mark.parametrize("page", PAGE_IDS)
def test_the_first_h1_is_the_one_that_the_app_draws(page: str, catalogue: Catalogue) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    if page != PAGE_IDS[0]:
        app.switch_page(f"pages/{page}.py").run()
    assert app.title[0].value == heading(catalogue, page, {})
    assert HEADINGS[page]


def test_a_profile_begins_with_its_own_name(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        assert f">{subject.title.replace(chr(39), '&#x27;')}</h1>" in first_page(
            catalogue, "type", {"type": subject.id}
        )


@pytest.mark.parametrize("value", ["<script>alert(1)</script>", "car_t_cell_therapy'\"><h1>", "\\1\\g<0>"])
def test_what_an_address_says_never_becomes_part_of_the_page(value: str, catalogue: Catalogue) -> None:
    page = first_page(catalogue, "type", {"type": value})
    assert value not in page
    assert heading(catalogue, "type", {}) in page


def test_the_page_s_scripts_are_those_of_the_policy(catalogue: Catalogue) -> None:
    assert hashes(first_page(catalogue, "explore", {})) == hashes(streamlit_index())


def test_only_fonts_that_are_shipped_are_asked_for(catalogue: Catalogue) -> None:
    page = first_page(catalogue, "explore", {})
    assert re.findall(r'<link[^>]*href="([^"]+)"[^>]*as="font"', page) == list(FONTS)
    for font in FONTS:
        assert (ROOT / font.removeprefix("/app/")).is_file()
    assert not re.search(r"(src|href)=\"(https?:)?//", page)


def test_without_javascript_there_is_a_way_to_the_plain_page(catalogue: Catalogue) -> None:
    page = first_page(catalogue, "explore", {})
    style, way = re.findall(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    assert 'href="/plain"' in way and "Streamlit" not in way
    assert page.index('id="first-page"') < page.index(way) < page.index('id="root"'), "in the page's column and colors"
    assert ".first-loading { display: none; }" in style, "nothing is coming"


def test_no_rule_asks_the_whole_page_what_is_in_it_for_every_element(catalogue: Catalogue) -> None:
    """`body:not(:has(h1)) #root *` made each turn of a phone, and each test in a browser, cost seconds."""
    rules = first_page(catalogue, "explore", {}) + "".join(path.read_text() for path in ROOT.glob("components/*/*.css"))
    assert not re.findall(r"(?:body|html|:root)\S*:has\([^{},]*\*\s*[{,]", rules)
