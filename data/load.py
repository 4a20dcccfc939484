"""All content at once: the catalogue, and what rooms beside it read for themselves."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.catalogue.date_rules import check_dates
from data.catalogue.faults import ContentError
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE, load_catalogue
from data.catalogue.whole import lacking
from data.talk.content import check_talk


def load_content(language: str = DEFAULT_LANGUAGE, root: Path = CONTENT_ROOT, today: date | None = None) -> Catalogue:
    """The catalogue in `language`; a talk is read and checked too. Raises ContentError with every fault found.

    With `today` a day that is not here yet is a fault too. Of a language that is not whole only that is said.
    """
    faults = lacking(root, language)
    if faults:
        raise ContentError(faults)
    return load_catalogue(language, root, checks=(check_talk, partial(check_dates, today=today)))
