"""The list of medicines: a table of links, one row a medicine. A row leads to the medicine's card."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from components.medicines.medicine_filters import MEDICINE, ROWS
from components.page.content import catalogue, catalogue_in, text
from components.page.html import Html, element
from components.page.links import page_link
from components.page.type_icon import coloured_shape, theme
from data.catalogue.model import Medicine
from data.medicines.cancer_groups import members
from data.medicines.medicine_filter import STEP, Fitting
from data.medicines.medicine_words import cancers_in_words, routes_in_words

CITED_BY_MANY = 5  # a source of so many medicines is one of the whole list
CANCERS_NAMED = 1  # in a row; the card names all
COLUMNS = ("name", "kind", "cancers", "route", "year")


@cache
def sources_of_the_list(spoken: str) -> tuple[str, ...]:
    """The sources that many medicines rest on, as they come in the list."""
    cited = Counter(source for medicine in catalogue_in(spoken).medicines.values() for source in medicine.sources)
    return tuple(source for source, times in cited.items() if times >= CITED_BY_MANY)


def medicine_table(medicines: Sequence[Medicine], fitting: Fitting, cancer: str, parameters: Mapping[str, str]) -> Html:
    """The rows; `cancer` is the one filtered by, `parameters` are those of the view, which a press on a row keeps."""
    heads = [text(f"medicines_page.column_{column}") for column in COLUMNS]
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    rows = [_row(medicine, fitting, cancer, {**parameters, MEDICINE: medicine.id}, heads) for medicine in medicines]
    return element(
        "table",
        element("caption", text("medicines_page.caption"), class_="unseen"),
        element("thead", head),
        element("tbody", *rows),
        class_="medicine-rows",
    )


def _row(medicine: Medicine, fitting: Fitting, cancer: str, address: Mapping[str, str], heads: Sequence[str]) -> Html:
    kind = catalogue().subjects[medicine.kind]
    marks = [] if medicine.is_in_use else [text("medicines_page.mark_former")]
    if not medicine.mainly_immune:
        marks.append(text("medicines_page.mark_other"))
    brand = [" ", element("span", medicine.brand_names[0])] if medicine.brand_names else []
    name = element("strong", medicine.generic_name)
    # Where more rows were asked for, the first new one gets the focus (`data-keep`), as its link has the same name.
    link = page_link("medicines", element("span", name, *brand), address, data_keep=f"row-{medicine.id}")
    cells = [
        element("span", coloured_shape(kind, theme()), kind.name),
        _used_for(medicine, fitting, cancer),
        routes_in_words(catalogue(), medicine),
        str(medicine.first_approval_year or text("type.year_unknown")),
    ]
    named = (
        element("td", cell, data_label=label, class_=f"row-{column}")
        for column, label, cell in zip(COLUMNS[1:], heads[1:], cells, strict=True)
    )
    marked = [part for mark in marks for part in (" ", element("em", mark))]
    return element("tr", element("th", link, *marked, scope="row"), *named)


def _used_for(medicine: Medicine, fitting: Fitting, cancer: str) -> str:
    """The first cancers that it is approved for; where the list is of some cancers, which of these."""
    if medicine.id in fitting.by_any_solid_tumor:
        return text("medicines_page.by_test")
    chosen = members(catalogue(), cancer)
    names = [catalogue().cancers[used].name for used in medicine.cancers if not chosen or used in chosen]
    first = ", ".join(names[:CANCERS_NAMED])
    if len(names) > CANCERS_NAMED:
        first += " " + text("medicines_page.more_cancers", count=len(names) - CANCERS_NAMED)
    return cancers_in_words(catalogue(), medicine, first)


def more_rows(visible: Sequence[Medicine], medicines: Sequence[Medicine], parameters: Mapping[str, str]) -> Html:
    """How many of the list are shown, and the link to more; empty where all are."""
    hidden = medicines[len(visible) :]
    if not hidden:
        return Html()
    words = text("medicines_page.show_more", count=min(STEP, len(hidden)))
    address = {**parameters, ROWS: str(len(visible) + STEP)}
    link = page_link("medicines", words, address, class_="choice", data_keep=f"row-{hidden[0].id}")
    count = element("span", text("medicines_page.shown_of", shown=len(visible), count=len(medicines)))
    return element("p", link, " ", count, class_="more-rows")
