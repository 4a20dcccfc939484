"""Every address answers: with a page, with the way to the page that was meant, or with a plain line and a way on."""

from __future__ import annotations

import re
from http.client import HTTPConnection, HTTPResponse

import pytest

from components.page.pages import PAGE_IDS
from components.page.streamlit_internals import SERVER_IS_HERE
from data.catalogue.catalogue import Catalogue
from data.catalogue.languages import language_parameter
from data.catalogue.load import LANGUAGES
from data.load import load_content
from deploy.addresses import lost_html, page_meant
from tests.support.server import Server

MEANT = {
    "/questions.": "/questions",
    "/questions,": "/questions",
    "/questions)": "/questions",
    "/questions%20": "/questions",
    "/questions%E2%80%9D": "/questions",
    "/questions/": "/questions",
    "/questions/.": "/questions",
    "/Questions": "/questions",
    "/READ-NEWS": "/read_news",
    "/read_news?term=a.b&x=%C3%A9": "/read_news?term=a.b&x=%C3%A9",
    "/about.html": "/about",
    "/a/b/questions.": "/questions",
    "/en/compare?compare=bcg.interferons": "/compare?compare=bcg.interferons",
    "//questions": "/questions",
    "/%2fquestions": "/questions",
    "/start": "/",
    "/start?mechanism=brakes_off": "/?mechanism=brakes_off",
    "/Explore.": "/",
    "/explore": "/",
    "/plain.": "/plain",
    "/Plain/": "/plain",
    "/compare&compare=bcg.interferons": "/compare",
    "/questions;jsessionid=1": "/questions",
    "/questions%EF%BC%8E": "/questions",
}
LOST = (
    *(
        "/a/b.c",
        "/a.b",
        "/a/b/",
        "/%ff%fe",
        "/%00",
        "/a:b",
        "/C:/x",
        "/a%20b",
        "/.",
        "/..",
        "/a%5Cb",
        "/~",
        "/%E2%80%AE",
    ),
    *("/app", "/app/", "/app/static", "/static", "/static/", "/static/js/none.js", "/media", "/component", "/_stcore"),
    *("/_stcore/healthz", "/_stcore/stream", "/_stcore/message", "/_stcore/x/health"),
    *("/index.html", "/app.py", "/wp-login.php", "/sitemap.xml", "/.well-known/security.txt", "/x/_stcore/health"),
    *("//elsewhere.invalid", "/questions/x", "/types", "/" + "a" * 3000),
)


def response_to(server: Server, path: str, method: str = "GET") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.putrequest(method, path)
    connection.endheaders()
    answer = connection.getresponse()
    return answer, answer.read().decode()


@pytest.mark.parametrize("page", PAGE_IDS)
def test_a_page_is_a_page(server: Server, page: str) -> None:
    answer, body = response_to(server, "/" if page == PAGE_IDS[0] else f"/{page}?x=y")
    assert answer.status == 200 and SERVER_IS_HERE in body


@pytest.mark.parametrize("path", [path for path in MEANT if MEANT[path] != path])
def test_a_slip_leads_to_the_page_that_was_meant(server: Server, path: str) -> None:
    answer, _ = response_to(server, path)
    assert (answer.status, answer.headers["location"]) == (307, MEANT[path])


def test_a_query_is_left_as_it_is(server: Server) -> None:
    for path, expected_path in MEANT.items():
        if path == expected_path:
            assert response_to(server, path)[0].status == 200


@pytest.mark.parametrize("path", LOST)
def test_what_is_no_page_is_a_plain_line_and_a_way_on(server: Server, catalogue: Catalogue, path: str) -> None:
    answer, body = response_to(server, path)
    assert answer.status == 404
    assert body == lost_html(catalogue), "the same for each: what an address says is no part of the page"
    assert response_to(server, path, "HEAD")[0].status == 404


def test_the_plain_line_leads_to_every_page(catalogue: Catalogue) -> None:
    page = lost_html(catalogue)
    assert catalogue.messages("error.lost_heading") in page and "<script" not in page
    for path in ("/", *(f"/{page_id}" for page_id in PAGE_IDS[1:])):
        assert f'href="{path}"' in page


def test_no_way_leads_off_the_site() -> None:
    for path in ("//elsewhere.invalid/questions", "/\\elsewhere.invalid/questions", "/%0d%0aX: y/questions"):
        assert page_meant(path) == "questions"  # and the way is made of the page's id alone


# Languages


def answer_in(server: Server, path: str, accepted: str = "") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", path, headers={"Accept-Language": accepted} if accepted else {})
    answer = connection.getresponse()
    return answer, answer.read().decode()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["/", "/type?type=bcg", "/plain", "/no/such.page"])
def test_each_answer_is_in_the_language_asked_for_or_else_preferred(server: Server, language: str, path: str) -> None:
    named = f"{path}{'&' if '?' in path else '?'}lang={language}"
    words = load_content(language).messages
    for asked, accepted in ((named, "en"), (named, ""), (path, language), (path, f"fr,{language}-US;q=0.5")):
        answer, body = answer_in(server, asked, accepted)
        assert f'<html lang="{language}">' in body, asked
        assert words("site.name") in body
        assert "accept-language" in answer.headers["vary"]


def test_the_way_without_javascript_stands_in_every_language(server: Server, catalogue: Catalogue) -> None:
    _, body = answer_in(server, "/compare")
    without = "".join(re.findall(r"<noscript>.*?</noscript>", body, re.DOTALL))
    for language in LANGUAGES:
        words = load_content(language).messages
        assert words("first.plain") in without
    assert 'href="/plain"' in without
    assert all(f'href="/plain?lang={language}"' in without for language in LANGUAGES if language != catalogue.language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_to_go_on_to_are_in_the_language_of_the_plain_line(language: str) -> None:
    page = lost_html(load_content(language))
    query = "".join(f"?{name}={value}" for name, value in language_parameter(language).items())
    assert f'href="/compare{query}"' in page
    for other in LANGUAGES:
        assert (f'href="/?lang={other}"' in page) == (other != language or bool(query))
