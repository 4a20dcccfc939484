"""One copy of the content for all tests that break a part of it and put it back."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from data.catalogue import reader, table_form
from data.catalogue.load import CONTENT_ROOT


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the content in which each row breaks one thing and puts it back; what is not broken is parsed once."""
    root = tmp_path_factory.mktemp("content")
    for folder in ("tables", "content"):
        shutil.copytree(CONTENT_ROOT / folder, root / folder)
    parsed = cache(lambda text, columns: table_form.records(text, columns))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "records", lambda text, columns=(): parsed(text, tuple(columns)))
        patch.setattr(tomllib, "loads", cache(tomllib.loads))
        yield root
