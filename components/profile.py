"""The parts of a profile: sections of what is known, lists, the drawing, and the table of medicines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

import streamlit as st

from components.chances import chance_figures
from components.content import catalogue, language, text
from components.frame import numbers_of
from components.html import Html, element, items, joined, show
from components.terms import linked, own_entries
from data.model import Attribute, Medicine, Statement, Subject
from data.query import cell, chances_of, medicine_name

SIDE_BY_SIDE = "benefits_and_harms"  # benefits and side effects stand in the same form and at the same size
# A list that spells out a cell stands below it.
LIST_BELOW = {"how_given": "steps", "side_effects": "people_can_get", "call_now": "call_at_once"}


def section(subject: Subject, name: str, attributes: Iterable[Attribute], numbers: Mapping[str, int]) -> None:
    """One section: a heading, and each attribute with its words, its list and its sources."""
    st.header(text(f"section.{name}"), anchor=False)
    listed = list(attributes)
    linked_by_line = linked(
        (line for attribute in listed for line in _lines(subject, attribute)), own_entries(subject.id, language())
    )
    blocks = [
        element("div", _attribute(subject, attribute, numbers, linked_by_line, is_named=len(listed) > 1))
        for attribute in listed
    ]
    show(element("div", *blocks, class_="pairs panels" if name == SIDE_BY_SIDE else "pairs"))


def _lines(subject: Subject, attribute: Attribute) -> tuple[str, ...]:
    """All that is said of an attribute, its list included."""
    below = subject.lines(LIST_BELOW.get(attribute.id, ""))
    return (*cell(catalogue(), subject, attribute).lines, *below)


def _attribute(
    subject: Subject, attribute: Attribute, numbers: Mapping[str, int], lines: Mapping[str, Html], *, is_named: bool
) -> Html:
    said = cell(catalogue(), subject, attribute)
    parts = [element("h3", attribute.name)] if is_named else []
    parts.append(_words(said, numbers, lines))
    parts.append(chance_figures(chances_of(catalogue(), subject, attribute.id), numbers))
    below = subject.statements.get(LIST_BELOW.get(attribute.id, ""))
    if below:
        parts.append(element("h4", text(f"type.{below.part}")))
        listed = [lines[line] for line in below.lines]
        parts.append(items(listed, "ol", class_="steps") if below.part == "steps" else items(listed))
        if below.part == "call_at_once":
            parts.append(element("p", text("type.whom_to_call")))
        parts.append(element("p", numbers_of(below, numbers)))
    return joined(parts)


def _words(said: Statement, numbers: Mapping[str, int], lines: Mapping[str, Html]) -> Html:
    *first, last = (lines[line] for line in said.lines)
    paragraphs = [element("p", line) for line in first]
    return joined([*paragraphs, element("p", last, " ", numbers_of(said, numbers))])


def sections(attributes: Iterable[Attribute]) -> list[tuple[str, list[Attribute]]]:
    """The attributes by section, in order."""
    return [(name, list(group)) for name, group in groupby(attributes, key=lambda one: one.section)]


def medicine_table(medicines: Iterable[Medicine], caption: str, numbers: Mapping[str, int]) -> None:
    """Medicines with target, cancers, route, first approval and sources, as a real table."""
    columns = ("medicine", "target", "cancers", "route", "year", "sources")
    labels = [text(f"type.column_{column}") for column in columns]
    head = element("tr", *(element("th", label, scope="col") for label in labels))
    rows = [_medicine_row(medicine, labels, numbers) for medicine in medicines]
    show(
        element(
            "table",
            element("caption", caption),
            element("thead", head),
            element("tbody", *rows),
            class_="plain-table",
        )
    )


def _medicine_row(medicine: Medicine, labels: list[str], numbers: Mapping[str, int]) -> Html:
    known = catalogue()
    name = element("strong", medicine_name(medicine))
    notes = [medicine.note] if medicine.note else []
    if medicine.nci_calls_it == "targeted_therapy":
        notes.append(text("type.nci_targeted"))
    cancers = ", ".join(known.cancers[cancer].name for cancer in medicine.cancers)
    routes = ", ".join(known.routes[route].name for route in medicine.routes)
    year = str(medicine.first_approval_year or text("type.year_unknown"))
    values = (
        ", ".join(medicine.targets) or text("type.target_none"),
        cancers if medicine.is_in_use else text("type.former_uses", names=cancers),
        routes or text("type.route_unknown"),
        year,
        " ".join(f"[{numbers[source]}]" for source in medicine.sources),
    )
    cells = [element("td", value, data_label=label) for value, label in zip(values, labels[1:], strict=True)]
    head = element("th", name, *(element("p", note) for note in notes), scope="row")
    return element("tr", head, *cells)
