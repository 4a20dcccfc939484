"""The parts of a profile, each folded behind its heading: they open in place, by a press or by the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import streamlit as st

from components.explore.chances import chance_figures
from components.explore.drawing import drawing
from components.explore.year import year_drawing, year_table
from components.glossary.term_links import linked, own_entries
from components.page.content import catalogue, language, text
from components.page.help_lines import full_help_line
from components.page.html import Html, element, items, joined, show
from components.page.sources import late_hint, numbers_of, source_markup, sources_counted
from components.sheet.sheet_controls import question_list
from components.talk.handout_download import year_handout_download
from components.type.medicine_table import medicines
from components.type.places import AFTER_YEAR, PARTS, YEAR, attributes_of
from data.catalogue.checks import late_line
from data.catalogue.help import Help
from data.catalogue.model import Attribute, Question, Statement, Subject
from data.catalogue.query import (
    cell,
    chances_of,
    list_below,
    numbered_sources,
    pictures_beside,
    question_groups,
)
from data.catalogue.year import year_lanes, year_sources

SIDE_BY_SIDE = "benefits_and_harms"  # benefits and side effects stand in the same form and at the same size
DRAWN = "how"  # the part that the drawing of the subject belongs to
WITH_MEDICINES = "who"


def part_fold(name: str, heading: str, holds: str, body: Sequence[Html], *, is_open: bool) -> Html:
    """A part: its heading and what it holds in a line that is always seen, the rest behind it."""
    summary = element("summary", element("h2", heading), element("span", holds, class_="part-holds"))
    state = {"open": ""} if is_open else {}
    return element(
        "details", summary, element("div", *body, class_="part-inside"), class_="part", data_place=name, **state
    )


def told_parts(subject: Subject, numbers: Mapping[str, int], opened: str) -> None:
    """The parts that tell what is known."""
    for name in PARTS:
        if name == AFTER_YEAR:
            _year_part(subject, numbers, opened)
        listed = attributes_of(catalogue(), name)
        body = [_attributes(subject, listed, numbers, is_panels=name == SIDE_BY_SIDE)]
        holds = [attribute.name for attribute in listed]
        if name == WITH_MEDICINES:
            body.append(medicines(subject, numbers))
            holds.append(text("type.medicines"))
        heading = text(f"type.part_{name}")
        # One attribute alone says no more than the heading does.
        markup = part_fold(name, heading, " · ".join(holds) if len(holds) > 1 else "", body, is_open=opened == name)
        with st.container(key=f"part_{name}"):
            show(markup)
            for picture in pictures_beside(catalogue(), subject, listed, of_itself=name == DRAWN):
                drawing(picture)


def _year_part(subject: Subject, numbers: Mapping[str, int], opened: str) -> None:
    """What comes when in a year: drawn, and in words."""
    lead = text("year.lead")
    rests_on = Statement(YEAR, "known", (), year_sources(year_lanes(catalogue(), subject)))
    body = [element("p", lead), late_hint(late_line(catalogue(), subject, rests_on, date.today()))]
    with st.container(key=f"part_{YEAR}"):
        show(part_fold(YEAR, text("year.heading"), lead, body, is_open=opened == YEAR))
        year_drawing((subject.id,))
        show(year_table(subject, numbers))
        year_handout_download(subject.id)


def question_part(subject: Subject, questions: Sequence[Question], opened: str) -> None:
    """The questions in groups, each with its box."""
    body = [element("p", text("type.questions_lead"))]
    groups = [
        element("div", element("h3", text(f"topic.{topic}")), question_list(group))
        for topic, group in question_groups(questions)
    ]
    body.append(element("div", *groups, class_="pairs"))
    count = text("type.question_count", count=len(questions))
    show(part_fold("questions", text("type.questions"), count, body, is_open=opened == "questions"))


def help_part(helpers: Iterable[Help], numbers: Mapping[str, int], opened: str) -> None:
    """Organisations to call, with the numbers of their sources."""
    helpers = list(helpers)
    body = [element("p", text("help.lead")), items([full_help_line(helper, numbers) for helper in helpers])]
    holds = " · ".join(helper.name for helper in helpers)
    show(part_fold("help", text("help.heading"), holds, body, is_open=opened == "help"))


def source_part(statements: Sequence[Statement], opened: str) -> None:
    """The numbered sources, counted in the line that is always seen. What is late was said at its place."""
    sources = [catalogue().sources[source] for source in numbered_sources(catalogue(), statements)]
    counted = sources_counted(sources)
    body = [source_markup(statements, late_told=True, is_headed=False)]
    show(part_fold("sources", text("frame.sources"), counted, body, is_open=opened == "sources"))


def _attributes(subject: Subject, listed: Sequence[Attribute], numbers: Mapping[str, int], *, is_panels: bool) -> Html:
    """Each attribute with its words, its list and its sources."""
    lines = linked(
        (line for attribute in listed for line in _lines(subject, attribute)), own_entries(subject.id, language())
    )
    is_named = len(listed) > 1
    blocks = [
        element("div", _attribute(subject, attribute, numbers, lines, is_named=is_named), data_place=attribute.id)
        for attribute in listed
    ]
    return element("div", *blocks, class_="pairs panels" if is_panels else "pairs")


def _lines(subject: Subject, attribute: Attribute) -> tuple[str, ...]:
    """All that is said of an attribute, its list included."""
    below = list_below(subject, attribute.id)
    return (*cell(catalogue(), subject, attribute).lines, *(below.lines if below else ()))


def _attribute(
    subject: Subject, attribute: Attribute, numbers: Mapping[str, int], lines: Mapping[str, Html], *, is_named: bool
) -> Html:
    statement = cell(catalogue(), subject, attribute)
    parts = [element("h3", attribute.name)] if is_named else []
    parts += [_words(statement, numbers, lines), late_hint(late_line(catalogue(), subject, statement, date.today()))]
    parts.append(chance_figures(chances_of(catalogue(), subject, attribute.id), numbers))
    below = list_below(subject, attribute.id)
    if below:
        # A part of one attribute has no h3 above its list.
        parts.append(element("h4" if is_named else "h3", text(f"type.{below.part}")))
        listed = [lines[line] for line in below.lines]
        parts.append(items(listed, "ol", class_="steps") if below.part == "steps" else items(listed))
        parts.append(element("p", numbers_of(below, numbers)))
    return joined(parts)


def _words(statement: Statement, numbers: Mapping[str, int], lines: Mapping[str, Html]) -> Html:
    *first, last = (lines[line] for line in statement.lines)
    paragraphs = [element("p", line) for line in first]
    return joined([*paragraphs, element("p", last, " ", numbers_of(statement, numbers))])
