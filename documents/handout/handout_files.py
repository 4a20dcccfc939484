"""Any handout by its name, as a file: of a type or kind, a year with it, when to call, a comparison, the room check."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Subject
from data.catalogue.query import comparison
from data.sheet.sheet import Sheet
from documents.handout.handout import Print, comparison_address
from documents.handout.handout_names import CALL, COMPARE, ROOM, YEAR
from documents.handout.handout_pages import call_handout, comparison_handout, type_handout
from documents.handout.handout_pdf import handout_pdf
from documents.handout.handout_room import room_handout
from documents.handout.year_handout import year_handout
from documents.table.one_page import one_page_document
from documents.table.one_page_pdf import one_page_pdf
from documents.table.table import Table, comparison_table_document


def handout_file(catalogue: Catalogue, name: str, compared: Sequence[Subject], settings: Print) -> bytes:
    """A handout as PDF bytes. Raises KeyError for an unknown name, CannotPrint if no PDF can be made."""
    if name == ROOM:
        return handout_pdf(room_handout(catalogue, settings))
    if name == CALL:
        return handout_pdf(call_handout(catalogue, catalogue.types, settings))
    if name.startswith(YEAR):
        return handout_pdf(year_handout(catalogue, catalogue.subjects[name.removeprefix(YEAR)], settings))
    if name != COMPARE:
        return handout_pdf(type_handout(catalogue, catalogue.subjects[name], settings))
    if settings.is_large:
        return handout_pdf(comparison_handout(catalogue, compared, settings))
    page = one_page_document(
        catalogue,
        compared,
        Sheet(),
        comparison_address(settings, compared),
        settings.notice,
        settings.today,
        settings.organisation,
    )
    return one_page_pdf(page, settings.paper)


def comparison_table(catalogue: Catalogue, compared: Sequence[Subject], settings: Print) -> Table:
    """The comparison of some types or kinds as a table, with the address of the same view."""
    rows = comparison(catalogue, [subject.id for subject in compared])
    address = comparison_address(settings, compared)
    return comparison_table_document(
        catalogue, compared, rows, address, settings.notice, settings.today, settings.organisation
    )
