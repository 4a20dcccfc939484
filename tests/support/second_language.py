"""A catalogue in a second language, for what stands in two languages on one page."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.load import load_content
from tests.support.pseudo_language import PSEUDO, write_pseudo_language


@cache
def second_catalogue() -> Catalogue:
    """The content in the language that nobody speaks, read from a folder of its own."""
    root = Path(tempfile.mkdtemp(prefix="second_language")) / "data"
    write_pseudo_language(root)
    return load_content(PSEUDO, root)
