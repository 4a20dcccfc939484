"""The app with a second language that nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.page import content
from data.catalogue.languages import language_parameter
from data.load import load_content
from tests.conftest import ROOT
from tests.support.pseudo_language import PSEUDO, write_pseudo_language


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a content with a second language, which the app reads."""
    root = tmp_path_factory.mktemp("content")
    write_pseudo_language(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content, "LANGUAGES", ("en", PSEUDO))
        patch.setattr(content, "load_content", partial(load_content, root=root))
        forget()
        yield root
    forget()


def forget() -> None:
    """Have the content read anew."""
    for kept in (content._load, content._read, content.complete_languages):
        kept.cache_clear()


def opened_in(language: str, page: str, parameters: dict[str, str]) -> AppTest:
    """A page in a language."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    test.query_params.update(language_parameter(language))
    test.run()
    test.switch_page(f"pages/{page}.py")
    test.query_params.update({**parameters, **language_parameter(language)})
    return test.run()
