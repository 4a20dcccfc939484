"""The medicines of a profile: five in a table and the rest behind one line, then those that are not mainly meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.page.content import catalogue, day, text
from components.page.html import Html, element, items
from components.page.pages import door
from data.catalogue.model import Medicine, Subject
from data.catalogue.query import MEDICINE_LIST_SOURCE, in_use, medicine_name, medicines_of
from data.medicines.medicine_words import cancers_in_words, routes_in_words, targets_in_words

SHOWN = 5  # medicines before "all"
IN_ONE_RUN = 5  # cancers of a medicine before they stand in lines, one for each part of the body


def medicines(subject: Subject, numbers: Mapping[str, int]) -> Html:
    """Medicines in use, then those that are not mainly immunotherapy, then former ones."""
    all_of_them = medicines_of(catalogue(), subject)
    mainly = [m for m in in_use(all_of_them) if m.mainly_immune]
    other = [m for m in in_use(all_of_them) if not m.mainly_immune]
    former = [m for m in all_of_them if not m.is_in_use]
    parts = [element("h3", text("type.medicines"))]
    if mainly:
        parts.append(element("p", text("type.medicines_lead")))
        parts += _first_and_all(mainly, numbers)
    else:
        checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
        parts.append(element("p", text("type.medicines_none", checked=checked)))
    if other:
        table = _table(other, text("type.not_mainly"), numbers)
        parts.append(_more(text("type.not_mainly"), element("p", text("type.not_mainly_lead")), table))
    if former:
        table = _table(former, text("type.former"), numbers)
        parts.append(_more(text("type.former"), element("p", text("type.former_lead")), table))
    if all_of_them:
        parts.append(door("medicines", text("type.medicines_link"), {subject.facts.level: subject.id}))
    return element("div", *parts, class_="part-medicines", data_place="medicines")


def _first_and_all(listed: Sequence[Medicine], numbers: Mapping[str, int]) -> list[Html]:
    """The first five, and all the others behind one line."""
    caption = text("type.medicines_caption")
    first, others = listed[:SHOWN], listed[SHOWN:]
    parts = [_table(first, caption, numbers)]
    if others:
        words = text("type.medicines_all", count=len(listed), rest=len(others))
        parts.append(_more(words, _table(others, caption, numbers)))
    return parts


def _more(words: str, *inside: Html) -> Html:
    return element("details", element("summary", words), *inside)


def _table(medicines: Sequence[Medicine], caption: str, numbers: Mapping[str, int]) -> Html:
    """Medicines with target, cancers, route, first approval and sources, as a real table."""
    columns = ("medicine", "target", "cancers", "route", "year", "sources")
    labels = [text(f"type.column_{column}") for column in columns]
    head = element("tr", *(element("th", label, scope="col") for label in labels))
    rows = [_medicine_row(medicine, labels, numbers) for medicine in medicines]
    return element(
        "table", element("caption", caption), element("thead", head), element("tbody", *rows), class_="plain-table"
    )


def _cancers(medicine: Medicine) -> Html | str:
    """The cancers of a medicine; many of them stand in one line for each part of the body."""
    content = catalogue()
    if len(medicine.cancers) <= IN_ONE_RUN or not medicine.is_in_use:
        return cancers_in_words(content, medicine)
    by_part: dict[str, list[str]] = {}
    for cancer in medicine.cancers:
        by_part.setdefault(content.cancers[cancer].group, []).append(content.cancers[cancer].name)
    return items([", ".join(names) for names in by_part.values()])


def _medicine_row(medicine: Medicine, labels: list[str], numbers: Mapping[str, int]) -> Html:
    content = catalogue()
    name = element("strong", medicine_name(medicine))
    notes = [medicine.note] if medicine.note else []
    if medicine.nci_calls_it == "targeted_therapy":
        notes.append(text("type.nci_targeted"))
    year = str(medicine.first_approval_year or text("type.year_unknown"))
    values = (
        targets_in_words(content.messages, medicine),
        _cancers(medicine),
        routes_in_words(content, medicine),
        year,
        " ".join(f"[{numbers[source]}]" for source in medicine.sources),
    )
    cells = [element("td", value, data_label=label) for value, label in zip(values, labels[1:], strict=True)]
    head = element("th", name, *(element("p", note) for note in notes), scope="row")
    return element("tr", head, *cells)
