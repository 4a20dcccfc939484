"""The sources of a page, folded, and counted in one line: how many, and between which days they were checked."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from components.page.content import catalogue
from components.page.html import element, show
from components.page.sources import source_markup, sources_counted
from data.catalogue.model import Statement
from data.catalogue.query import numbered_sources


def folded_sources(statements: Iterable[Statement], today: date | None = None) -> None:
    """Put the sources on the page, behind one line."""
    cited_statements = list(statements)
    sources = [catalogue().sources[source] for source in numbered_sources(catalogue(), cited_statements)]
    if sources:
        counted = sources_counted(sources)
        show(
            element(
                "details", element("summary", counted), source_markup(cited_statements, today), class_="folded-sources"
            )
        )
