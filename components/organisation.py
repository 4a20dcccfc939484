"""Who hands the documents out, read once for the whole server."""

from __future__ import annotations

import logging
from functools import cache

from data.faults import ContentError
from data.kept import kept
from documents.organisation import Organisation


@cache
@kept
def organisation() -> Organisation | None:
    """The organisation of the settings file; faulty settings are logged with every fault, and documents go without."""
    try:
        from documents.organisation_file import load_organisation  # brings libraries; an answer kept ready needs none

        return load_organisation()
    except ContentError as error:
        logging.getLogger("immunotherapy_explorer").error("%s", error)
        return None
