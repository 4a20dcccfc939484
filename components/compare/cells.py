"""What all views of a comparison share: what is compared, and one full cell with the numbers of its sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import streamlit as st

from components.glossary.term_links import lines_in_pieces, own_entries, piece_markup
from components.page.content import catalogue_in, language
from components.page.html import Html, element, items, joined
from components.page.sources import numbers_of
from data.catalogue.help import help_for_all, help_sources
from data.catalogue.model import Statement, Subject
from data.catalogue.query import Row, chances_of, comparison, numbered_sources
from data.catalogue.year import lane_statement, year_lanes
from data.compare.glance import GlanceRow, glance

COMPARISONS_KEPT = 128  # comparisons and tables made before; the longest is about 100 kilobytes


@dataclass(frozen=True)
class Comparison:
    """What is compared: the subjects, the rows at a glance, all rows, and the numbers of the sources in the list."""

    subjects: tuple[Subject, ...]
    glance: tuple[GlanceRow, ...]
    rows: tuple[Row, ...]
    numbers: Mapping[str, int]
    pictured: tuple[Statement, ...] = ()  # what the pictures, and the help outside, rest on

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is said, in reading order: the difference, the rows at a glance, all rows, and how it closes."""
        differences = (subject.statements["difference"] for subject in self.subjects)
        short = (statement for row in self.glance for statement in row.cells)
        full = (statement for row in self.rows for statement in row.cells)
        closes = (subject.statements["in_short"] for subject in self.subjects)
        return (*differences, *short, *full, *closes, *self.pictured)

    @property
    def differing_questions(self) -> tuple[str, ...]:
        """The questions of the rows at a glance in which the subjects differ."""
        return tuple(dict.fromkeys(row.question.id for row in self.glance if row.differs))


def compared(ids: tuple[str, ...]) -> Comparison:
    """The comparison of the subjects named. Raises KeyError for an unknown id."""
    return compared_in(language(), ids)


@st.cache_resource(show_spinner=False, max_entries=COMPARISONS_KEPT)
def compared_in(language: str, ids: tuple[str, ...]) -> Comparison:
    """The same in a language; made once for all who compare the same."""
    catalogue = catalogue_in(language)
    subjects = tuple(catalogue.subjects[subject] for subject in ids)
    numbers_told = tuple(
        Statement(part, "known", (), chance.sources)
        for subject in subjects
        for part in ("benefits", "side_effects")
        for chance in chances_of(catalogue, subject, part)
    )
    year = (lane_statement(lane) for subject in subjects for lane in year_lanes(catalogue, subject))
    helped = Statement("help", "known", (), help_sources(help_for_all(catalogue)))
    pictured = (*numbers_told, *year, helped)
    bare = Comparison(subjects, glance(catalogue, subjects), comparison(catalogue, ids), {}, pictured)
    return replace(bare, numbers=MappingProxyType(numbered_sources(catalogue, bare.statements)))


def linked_lines(statements: Iterable[Statement], subjects: Iterable[Subject], language: str) -> Mapping[str, Html]:
    """The lines of some statements as markup, an entry of the glossary linked where they name it first.

    It is not linked where a column is about it.
    """
    about = {entry for subject in subjects for entry in own_entries(subject.id, language)}
    lines = dict.fromkeys(line for statement in statements for line in statement.lines)
    pieces = lines_in_pieces(lines, about)
    return {line: joined(map(piece_markup, parts)) for line, parts in zip(lines, pieces, strict=True)}


def full_cell(statement: Statement, name: str, lines: Mapping[str, Html], numbers: Mapping[str, int]) -> Html:
    """What a full cell says, under the name of its column, with the numbers of its sources."""
    written = [lines[line] for line in statement.lines]
    is_list = statement.part == "mechanism" and len(written) > 1
    words = items(written) if is_list else joined(element("p", line) for line in written)
    refs = element("p", numbers_of(statement, numbers), class_="refs")
    return joined([element("span", name, class_="cell-name"), words, refs])
