"""Any handout by its name, as a file: that of a type or kind, when to call, or a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from data.addresses import page_address, write_ids
from data.load import Catalogue
from data.model import Subject
from data.query import comparison
from documents.handout import Print
from documents.handout_names import CALL, COMPARE
from documents.handout_pages import call_handout, comparison_handout, type_handout
from documents.handout_pdf import handout_pdf
from documents.table import Table, comparison_table_document
from documents.table_pdf import table_pdf


def handout_file(catalogue: Catalogue, name: str, compared: Sequence[Subject], how: Print) -> bytes:
    """A handout as PDF bytes. Raises KeyError for an unknown name, CannotPrint if no PDF can be made."""
    if name == CALL:
        return handout_pdf(call_handout(catalogue, catalogue.types, how))
    if name != COMPARE:
        return handout_pdf(type_handout(catalogue, catalogue.subjects[name], how))
    if how.is_large:
        return handout_pdf(comparison_handout(catalogue, compared, how))
    return table_pdf(comparison_table(catalogue, compared, how), how.paper)


def comparison_table(catalogue: Catalogue, compared: Sequence[Subject], how: Print) -> Table:
    """The comparison of some types or kinds as a table, with the address of the same view."""
    ids = [subject.id for subject in compared]
    rows = comparison(catalogue, ids)
    address = page_address(how.site, "compare", {"compare": write_ids(ids)})
    return comparison_table_document(catalogue, compared, rows, address, how.notice, how.today, how.organisation)
