"""The reader's language: chosen by the address, or on a visit without it by the browser, and kept in every link."""

from __future__ import annotations

import logging
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from components.page import content
from data.catalogue.languages import language_for, preferred
from data.catalogue.load import DEFAULT_LANGUAGE
from data.sheet.url_ids import page_address
from tests.conftest import ROOT
from tests.page.conftest import forget, opened_in
from tests.page.test_pages import html_of
from tests.support.pseudo_language import PSEUDO, pseudo

LINK = re.compile(r"<a [^>]*data-page=[^>]*>")
VIEWS: list[tuple[str, dict[str, str]]] = [
    ("explore", {"cancer": "melanoma", "compare": "bcg"}),
    ("type", {"type": "bcg"}),
    ("compare", {"compare": "bcg.interferons"}),
    ("medicines", {"kind": "bcg"}),
    ("questions", {"sheet": "how_given"}),
    ("news", {}),
    ("glossary", {"term": "pd_l1"}),
    ("read_news", {}),
    ("present", {}),
    ("about", {}),
]


def first_visit(locale: str, **parameters: str) -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.context = {"locale": locale}
    for name, value in parameters.items():
        test.query_params[name] = value
    return test.run()


def is_spoken(test: AppTest, language: str) -> bool:
    words = content.catalogue_in("en").messages("notice.not_advice")
    return (words if language == DEFAULT_LANGUAGE else pseudo(words)) in unescape(html_of(test))


def switch_of(test: AppTest) -> dict[str, str]:
    """The attributes of the link to the other language."""
    [link] = re.findall(r'<a [^>]*class="bar-language"[^>]*>', html_of(test))
    return {name: unescape(value) for name, value in re.findall(r'([\w-]+)="([^"]*)"', link)}


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("es-MX,es;q=0.9,en;q=0.8", "es"),
        ("en-US,en;q=0.9,es;q=0.8", "en"),
        ("fr,es;q=0.5,en;q=0.4", "es"),
        ("ES", "es"),
        ("en;q=0.1, es;q=0.2", "es"),
        ("pt", "pt-BR"),
        ("es;q=nonsense, pt-BR", "pt-BR"),
        ("", "en"),
        ("fr", "en"),
        ("*", "en"),
        (",;q=,-,;;;" * 1000, "en"),
    ],
)
def test_a_browser_is_given_the_first_of_our_languages_that_it_prefers(accepted: str, language: str) -> None:
    assert preferred(accepted, ("en", "es", "pt-BR")) == language


def test_the_address_comes_before_the_browser() -> None:
    assert language_for(["en"], "es", ("en", "es")) == "en"
    assert language_for(["klingon", "es"], "en", ("en", "es")) == "es"
    assert language_for(["klingon"], "es", ("en", "es")) == "es"


@pytest.mark.parametrize("locale", ["en-US", "fr-FR", PSEUDO])
def test_a_first_visit_is_in_the_language_of_the_browser_where_there_is_one(two_languages: Path, locale: str) -> None:
    spoken, other = (PSEUDO, "en") if locale == PSEUDO else ("en", PSEUDO)
    test = first_visit(locale)
    assert is_spoken(test, spoken)
    assert switch_of(test)["lang"] == other


def test_what_the_reader_chose_is_never_guessed_over(two_languages: Path) -> None:
    chosen = first_visit(PSEUDO, lang="en")
    assert is_spoken(chosen, "en")
    assert parse_qs(urlsplit(switch_of(first_visit(PSEUDO))["href"]).query)["lang"] == ["en"]
    assert is_spoken(first_visit("en-US", lang=PSEUDO), PSEUDO)


def test_a_language_that_there_is_not_is_left_out_and_said_to_be(two_languages: Path) -> None:
    test = first_visit("en-US", lang="klingon")
    assert is_spoken(test, "en")
    assert content.catalogue_in("en").messages("frame.ignored") in html_of(test)


@pytest.mark.parametrize(("page", "parameters"), VIEWS, ids=str)
def test_the_switch_leads_to_the_same_view_and_is_marked_with_its_language(
    two_languages: Path, page: str, parameters: dict[str, str]
) -> None:
    for spoken, other in (("en", PSEUDO), (PSEUDO, "en")):
        link = switch_of(opened_in(spoken, page, parameters))
        address = urlsplit(link["href"])
        assert (address.path or "./") == ("./" if page == "explore" else page)
        in_address = {"lang": [other]} if other == PSEUDO else {}
        assert parse_qs(address.query) == {name: [value] for name, value in parameters.items()} | in_address
        assert link["lang"] == link["hreflang"] == other


@pytest.mark.parametrize(("page", "parameters"), VIEWS, ids=str)
def test_every_link_keeps_the_language_and_english_addresses_are_as_they_were(
    two_languages: Path, page: str, parameters: dict[str, str]
) -> None:
    for spoken in ("en", PSEUDO):
        links = [
            link for link in LINK.findall(html_of(opened_in(spoken, page, parameters))) if "bar-language" not in link
        ]
        assert len(links) > 10
        asked = {"".join(re.findall(r"lang=(\w+)", link)) for link in links}
        assert asked == {PSEUDO if spoken == PSEUDO else ""}


def test_an_address_on_paper_names_its_language_unless_it_is_the_first() -> None:
    assert page_address("https://x.org", "type", {"type": "bcg"}) == "https://x.org/type?type=bcg"
    assert page_address("https://x.org", "type", {"type": "bcg"}, "es") == "https://x.org/type?type=bcg&lang=es"
    assert page_address("https://x.org", "start", {}, "es") == "https://x.org/?lang=es"


def test_a_half_finished_language_is_not_offered_and_the_log_has_a_line_for_each_file(
    two_languages: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = two_languages / "content" / PSEUDO
    kept = {path: path.read_bytes() for path in (folder / "routes.csv", folder / "messages.toml", folder / "terms.csv")}
    try:
        (folder / "routes.csv").unlink()
        (folder / "messages.toml").write_bytes(kept[folder / "messages.toml"].partition(b"[menu]")[0])
        (folder / "terms.csv").write_bytes(kept[folder / "terms.csv"].partition(b"apheresis")[0])
        forget()
        with caplog.at_level(logging.ERROR, "immunotherapy_explorer"):
            test = first_visit(PSEUDO, lang=PSEUDO)
        assert not test.exception and is_spoken(test, "en")
        assert 'class="bar-language"' not in html_of(test)
        [logged] = [record for record in caplog.records if record.name == "immunotherapy_explorer"]
        lines = logged.getMessage().splitlines()
        assert [line.partition(":")[0] for line in lines[:3]] == [
            f"content/{PSEUDO}/{name}" for name in ("messages.toml", "routes.csv", "terms.csv")
        ]
        assert lines[3:] == ["3 mistakes.", f"{PSEUDO} is not offered; it is looked at again at the next start"]
    finally:
        for path, text in kept.items():
            path.write_bytes(text)
        forget()
