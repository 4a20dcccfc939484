"""The comparison at a glance: the difference in one line, and a table of a few words a cell whose rows unfold."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from itertools import takewhile

import streamlit as st

from components.compare.cells import COMPARISONS_KEPT, Comparison, compared_in, full_cell, linked_lines
from components.page.assets import asset
from components.page.content import catalogue_in, language
from components.page.html import Html, element, escape, joined, show, unbroken
from components.page.links import page_link
from components.page.type_icon import coloured_shape, theme
from components.sheet.sheet_controls import sheet_button
from data.catalogue.messages import Messages
from data.catalogue.model import Source, Subject
from data.catalogue.query import Row
from data.compare.glance import GlanceRow, differences
from documents.figures.glance_icons import glance_icon
from documents.figures.lead import small_lead

STYLE = asset("compare/glance_table.css")
LONGEST_ARTICLE = len("Los")  # before a name, in the languages that have one
SHORT_CONTROLS = 9  # letters beside a row that fit the narrow column of four or five treatments


def glance_style() -> None:
    """The rules of the view at a glance."""
    st.html(f"<style>{STYLE}</style>")


def difference_box(ids: tuple[str, ...]) -> None:
    """The difference in one line: a clause for each subject."""
    show(_box(language(), theme(), ids))


def glance_table(ids: tuple[str, ...]) -> None:
    """The rows at a glance. The browser knows which questions are on the sheet, and unfolds the rows by itself."""
    show(_table(language(), theme(), ids))


@st.cache_resource(show_spinner=False, max_entries=COMPARISONS_KEPT)
def _box(language: str, theme: str, ids: tuple[str, ...]) -> Html:
    comparison = compared_in(language, ids)
    subjects = comparison.subjects
    clauses = (
        element("li", coloured_shape(subject, theme), element("span", _clause(subject, clause)), class_=f"c{at}")
        for at, (subject, clause) in enumerate(zip(subjects, differences(subjects), strict=True), 1)
    )
    words = catalogue_in(language).messages
    heading = element("h2", words("compare.difference"), class_="box-heading")
    top = element("div", heading, element("p", words("compare.aim"), class_="aim"), class_="difference-top")
    return element("section", top, element("ul", *clauses), class_=f"difference {_columns(comparison)}")


def _clause(subject: Subject, clause: str) -> Html:
    """The clause, in bold what it begins with of the name, behind an article where the language has one."""
    said = clause.split()
    for name in (subject.name, subject.short_name):
        named = name.casefold().split()
        start = int(said[0].casefold() != named[0] and len(said[0]) <= LONGEST_ARTICLE)
        pairs = zip(said[start:], named, strict=False)
        end = start + sum(1 for _ in takewhile(lambda pair: pair[0].casefold() == pair[1], pairs))
        if end > start:
            article, rest = "".join(f"{word} " for word in said[:start]), " ".join(said[end:])
            return joined([article, element("strong", " ".join(said[start:end])), " ", rest])
    return joined([clause])


# It is the same for all who compare the same, and written once for them.
@st.cache_resource(show_spinner=False, max_entries=COMPARISONS_KEPT)
def _table(language: str, theme: str, ids: tuple[str, ...]) -> Html:
    comparison, words = compared_in(language, ids), catalogue_in(language).messages
    full = {row.attribute.id: row for row in comparison.rows}
    behind = [(row, full[row.attribute.id]) for row in comparison.glance]
    lines = linked_lines((statement for _, row in behind for statement in row.cells), comparison.subjects, language)
    rows = (
        joined([_row(short, theme, words), _full_row(short, row, comparison, lines, language)]) for short, row in behind
    )
    caption = words("compare.glance_caption", names=", ".join(subject.name for subject in comparison.subjects))
    # The roles stand in words, since a narrow window lays the table out as blocks, which takes them away.
    table = element(
        "table",
        element("caption", caption, class_="unseen"),
        element("thead", _heads(comparison, theme, language), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        role="table",
    )
    columns = _columns(comparison)
    if len(words("compare.ask") + words("compare.more")) > SHORT_CONTROLS:
        columns += " long-controls"
    return element("div", _beside(comparison, theme, words), table, class_=f"glance {columns}")


def _columns(comparison: Comparison) -> str:
    return f"columns-{len(comparison.subjects)}"


def _beside(comparison: Comparison, theme: str, words: Messages) -> Html:
    """On a narrow window two columns stand side by side: this says which is the second. A wide one shows all."""
    if len(comparison.subjects) < 3:
        return Html()
    first, *others = comparison.subjects
    choices = (
        element(
            "label",
            element("input", type="radio", name="second-column", value=str(at), **({"checked": ""} if at == 2 else {})),
            element("span", coloured_shape(subject, theme), subject.short_name),
        )
        for at, subject in enumerate(others, 2)
    )
    legend = element("legend", words("compare.beside", name=first.name))
    return element("fieldset", legend, *choices, class_="second-column")


def _heads(comparison: Comparison, theme: str, language: str) -> Html:
    words = catalogue_in(language).messages
    names = (
        element("th", _head(subject, theme, language), scope="col", role="columnheader", class_=f"c{at}")
        for at, subject in enumerate(comparison.subjects, 1)
    )
    first = element("th", words("compare.row_head"), scope="col", role="columnheader", class_="row-head")
    last = element("th", words("compare.question_head"), scope="col", role="columnheader", class_="ask")
    return element("tr", first, *names, last, role="row")


def _head(subject: Subject, theme: str, language: str) -> Html:
    """A subject's place in the scene, and its name, which leads to its profile."""
    picture = _picture(small_lead(catalogue_in(language), subject, theme))
    link = page_link("type", unbroken(subject.name), {"type": subject.id})
    return element(
        "div",
        element("span", picture, class_="place"),
        element("span", coloured_shape(subject, theme), link, class_="name"),
        class_="head",
    )


def _row(row: GlanceRow, theme: str, words: Messages) -> Html:
    state = "differs" if row.differs else "same"
    name = element(
        "th",
        element(
            "div",
            _picture(glance_icon(row.facts.id, theme)),
            element("span", row.facts.name, element("span", f" ({words(f'compare.{state}')})", class_="unseen")),
            class_="row-name",
        ),
        scope="row",
        role="rowheader",
    )
    cells = (
        element("td", statement.text, role="cell", class_=f"c{at}{'' if statement.state == 'known' else ' unknown'}")
        for at, statement in enumerate(row.cells, 1)
    )
    more = element(
        "details", element("summary", words("compare.more"), element("span", f": {row.facts.name}", class_="unseen"))
    )
    controls = element("div", sheet_button(row.question.id, is_short=True), more, class_="controls")
    return element("tr", name, *cells, element("td", controls, role="cell", class_="ask"), role="row", class_=state)


def _picture(svg: str) -> Html:
    """A drawing beside the words that it shows: st.html lets no SVG through but as a picture."""
    return element("img", src=f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}", alt="")


def _full_row(row: GlanceRow, full: Row, comparison: Comparison, lines: Mapping[str, Html], language: str) -> Html:
    """The full row behind a row at a glance; a style sheet shows it while `more` is open."""
    words = catalogue_in(language).messages
    cells = (
        element("div", full_cell(statement, subject.name, lines, comparison.numbers), class_=f"c{at}")
        for at, (statement, subject) in enumerate(zip(full.cells, comparison.subjects, strict=True), 1)
    )
    # The short words may rest on a source that the full cell does not name.
    cited = dict.fromkeys(source for statement in (*row.cells, *full.cells) for source in statement.sources)
    sources = [catalogue_in(language).sources[source] for source in cited]
    inside = (
        element("p", element("strong", full.attribute.name), class_="full-name"),
        element("div", *cells, class_="full-cells"),
        element("p", element("strong", words("compare.question_is")), " ", row.question.text),
        element("p", words("compare.row_sources"), " ", _sources(sources, comparison.numbers), class_="row-sources"),
    )
    cell = element("td", *inside, role="cell", colspan=str(len(comparison.subjects) + 2))
    return element("tr", cell, role="row", class_="full")


def _sources(sources: list[Source], numbers: Mapping[str, int]) -> Html:
    """Sources in one run of text, each with its number in the page's list, linked where a reader may be sent."""
    named = []
    for source in sorted(sources, key=lambda source: numbers[source.id]):
        label = f"[{numbers[source.id]}] {source.publisher}"
        link = element("a", label, href=source.url, target="_blank", rel="noreferrer") if source.url else escape(label)
        named.append(link)
    return Html(", ".join(named))
