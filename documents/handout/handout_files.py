"""Any handout by its name, as a file: of a type or kind, a year with it, when to call, a comparison, the room check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Subject
from data.catalogue.notice import notice_lines
from data.catalogue.query import comparison
from data.sheet.sheet import Sheet
from documents.handout.handout import Handout, Print, comparison_address
from documents.handout.handout_names import CALL, COMPARE, ROOM, YEAR
from documents.handout.handout_pages import call_handout, comparison_handout, type_handout
from documents.handout.handout_pdf import handout_pdf
from documents.handout.handout_room import room_handout
from documents.handout.year_handout import year_handout
from documents.table.one_page import one_page_document
from documents.table.one_page_pdf import one_page_pdf
from documents.table.table import Table, comparison_table_document


def handout_file(
    catalogue: Catalogue,
    name: str,
    compared: Sequence[Subject],
    settings: Print,
    other: Catalogue | None = None,
) -> bytes:
    """A handout as PDF bytes, in one language or with another one under it.

    Raises KeyError for an unknown name, CannotPrint if no PDF can be made.
    """
    document = handout_named(catalogue, name, compared, settings, other)
    if document is not None:
        return handout_pdf(document)
    page = one_page_document(
        catalogue,
        compared,
        Sheet(),
        comparison_address(settings, compared, catalogue.language),
        settings.notice,
        settings.today,
        settings.organisation,
    )
    return one_page_pdf(page, settings.paper)


def handout_named(
    catalogue: Catalogue,
    name: str,
    compared: Sequence[Subject],
    settings: Print,
    other: Catalogue | None = None,
) -> Handout | None:
    """A handout by its name; None for the comparison in regular print and one language, which is a table on a page."""
    if name == COMPARE and not settings.is_large and other is None:
        return None
    if other is None:
        return _made(catalogue, name, compared, settings)
    double = replace(settings, is_double=True)
    same = [other.subjects[subject.id] for subject in compared]
    twin = _made(other, name, same, replace(double, notice=notice_lines(other)))
    return replace(_made(catalogue, name, compared, double), other=twin)


def _made(catalogue: Catalogue, name: str, compared: Sequence[Subject], settings: Print) -> Handout:
    if name == ROOM:
        return room_handout(catalogue, settings)
    if name == CALL:
        return call_handout(catalogue, catalogue.types, settings)
    if name == COMPARE:
        return comparison_handout(catalogue, compared, settings)
    if name.startswith(YEAR):
        return year_handout(catalogue, catalogue.subjects[name.removeprefix(YEAR)], settings)
    return type_handout(catalogue, catalogue.subjects[name], settings)


def comparison_table(catalogue: Catalogue, compared: Sequence[Subject], settings: Print) -> Table:
    """The comparison of some types or kinds as a table, with the address of the same view."""
    rows = comparison(catalogue, [subject.id for subject in compared])
    address = comparison_address(settings, compared, catalogue.language)
    return comparison_table_document(
        catalogue, compared, rows, address, settings.notice, settings.today, settings.organisation
    )
