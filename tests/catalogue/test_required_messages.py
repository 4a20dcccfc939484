"""The list of words that a language needs follows the first language."""

from __future__ import annotations

from data.catalogue.load import CONTENT_ROOT
from data.catalogue.required_messages import TABLE, table_of


def test_the_table_of_needed_words_is_in_step() -> None:
    written_table = (CONTENT_ROOT / TABLE).read_text(encoding="utf-8")
    assert written_table == table_of(CONTENT_ROOT / "content" / "en"), "run: python -m data.catalogue.required_messages"
