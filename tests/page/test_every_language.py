"""Each language of the site on every page, without a browser: it opens, has its own words, and none of English left."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import DEFAULT_LANGUAGE, LANGUAGES
from data.load import load_content
from tests.conftest import ROOT
from tests.page.conftest import opened_in
from tests.page.test_language import VIEWS
from tests.support.drawn import drawn_words

OTHERS = [language for language in LANGUAGES if language != DEFAULT_LANGUAGE]
# Words that hold an English sentence together; two of them in one text are English.
ENGLISH = re.compile(
    r"\b(?:the|and|of|with|your|for|are|this|that|from|is|to|not|which|how|you|it|was|were|by)\b", re.I
)


@pytest.fixture(scope="module")
def publishers(catalogue: Catalogue) -> re.Pattern[str]:
    """Names of who publishes a source, or can be called, which stay as they are."""
    names = {source.publisher for source in catalogue.sources.values()}
    names |= {helper.name for helper in catalogue.help.values()}
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize(("page", "parameters"), VIEWS, ids=str)
def test_nothing_of_english_shows_but_names_and_what_is_marked(
    page: str, parameters: dict[str, str], language: str, publishers: re.Pattern[str]
) -> None:
    test = opened_in(language, page, parameters)
    assert not test.exception
    assert len(test.title) == 1
    texts = drawn_words(test, language)
    assert load_content(language).messages("site.name") in texts
    assert [
        text for text in texts if len({word.casefold() for word in ENGLISH.findall(publishers.sub("", text))}) > 1
    ] == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_profile_opens_in_its_own_words(language: str) -> None:
    known = load_content(language)
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.query_params["lang"] = language
    test.run()
    test.switch_page("pages/type.py")
    for subject in known.subjects.values():
        test.query_params.update({"type": subject.id, "lang": language})
        test.run()
        assert not test.exception, subject.id
        assert test.title[0].value == subject.title
