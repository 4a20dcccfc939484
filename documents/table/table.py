"""A table made ready for any format: one plain object, all of its words in place, its sources and dates with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.catalogue.catalogue import Catalogue
from data.catalogue.checks import late_lines, span_line
from data.catalogue.dates import long_date
from data.catalogue.messages import Messages
from data.catalogue.model import Medicine, Source, Statement, Subject
from data.catalogue.query import MEDICINE_LIST_SOURCE, Row, medicine_name, state_lines
from data.medicines.medicine_words import (
    cancers_in_words,
    notes_on,
    routes_in_words,
    standing_in_words,
    targets_in_words,
)
from documents.organisation.letterhead import Letterhead, letterhead
from documents.organisation.organisation import Organisation


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell: its lines, and the numbers of its sources in the table's list."""

    lines: tuple[str, ...]
    sources: tuple[int, ...] = ()

    @property
    def references(self) -> str:
        """The numbers of the sources as they stand behind the words, such as "[1] [4]"."""
        return " ".join(f"[{number}]" for number in self.sources)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its head, and one cell for each further column."""

    head: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, and its share of the width."""

    name: str
    width: float


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source as it stands in the list: with its dates, and with an address where a reader may be sent."""

    number: int
    publisher: str
    title: str
    url: str
    dated: str
    checked: str
    next_check: str


@dataclass(frozen=True, slots=True)
class Labels:
    """The words that a format puts around a table."""

    table_sheet: str
    sources: str
    about: str
    number: str
    source: str
    publisher: str
    source_title: str
    dated: str
    checked: str
    next_check: str
    address: str
    view: str
    view_picture: str
    learning: str
    source_line: str
    page_of: str  # with {page} and {pages} left to fill


@dataclass(frozen=True, slots=True)
class Table:
    """Everything that stands in a table's file, in reading order."""

    language: str
    title: str
    captions: tuple[str, ...]
    columns: tuple[Column, ...]  # the first is that of the row heads
    rows: tuple[TableRow, ...]
    sources: tuple[ListedSource, ...]
    address: str  # of the same view; empty where none is known
    made_on: date
    made_line: str
    notice: tuple[str, ...]
    labels: Labels
    is_list: bool = False  # one thing a row, so that sorting and filtering make sense
    letterhead: Letterhead | None = None  # who hands it out


def comparison_table_document(
    catalogue: Catalogue,
    subjects: Sequence[Subject],
    rows: Sequence[Row],
    address: str,
    notice: Sequence[str],
    today: date,
    organisation: Organisation | None = None,
) -> Table:
    """The rows of a comparison as they are shown, each with the question it offers."""
    words = catalogue.messages
    cells = [statement for row in rows for statement in row.cells]
    numbers = _numbers(source for statement in cells for source in statement.sources)
    names = ", ".join(subject.name for subject in subjects)
    return Table(
        language=catalogue.language,
        title=words("take_away.comparison_title", names=names),
        captions=(
            words("take_away.comparison_lead"),
            *state_lines(words, cells),
            *_dates(catalogue, numbers, cells, today),
        ),
        columns=(
            Column(words("compare.row_head"), 0.72),
            *(Column(subject.name, 1.0) for subject in subjects),
            Column(words("compare.question_head"), 0.78),
        ),
        rows=tuple(
            TableRow(
                Cell((row.attribute.name,)),
                (*(_statement_cell(statement, numbers) for statement in row.cells), Cell((row.question.text,))),
            )
            for row in rows
        ),
        sources=_listed_sources(catalogue, numbers),
        address=address,
        made_on=today,
        made_line=words("sheet.made", date=long_date(today, words)),
        notice=tuple(notice),
        labels=_labels(words, words("take_away.comparison_sheet")),
        letterhead=letterhead(words, organisation),
    )


def medicine_table_document(
    catalogue: Catalogue, medicines: Sequence[Medicine], address: str, notice: Sequence[str], today: date
) -> Table:
    """The medicines in the order given, former ones said to be so."""
    words = catalogue.messages
    numbers = _numbers([*(source for medicine in medicines for source in medicine.sources), MEDICINE_LIST_SOURCE])
    list_checked = long_date(catalogue.sources[MEDICINE_LIST_SOURCE].checked_on, words)
    widths = {"medicine": 1.55, "kind": 1.0, "target": 0.65, "cancers": 1.9, "route": 0.7, "status": 0.85}
    return Table(
        language=catalogue.language,
        title=words("take_away.medicines_title"),
        captions=(
            words("take_away.medicines_lead", count=len(medicines), checked=list_checked),
            words("type.medicines_lead"),
            words("take_away.row_sources"),
            *_dates(catalogue, numbers, [Statement("medicines", "known", (), tuple(numbers))], today),
        ),
        columns=tuple(Column(words(f"take_away.column_{name}"), width) for name, width in widths.items()),
        rows=tuple(_medicine(catalogue, medicine, numbers) for medicine in medicines),
        sources=_listed_sources(catalogue, numbers),
        address=address,
        made_on=today,
        made_line=words("sheet.made", date=long_date(today, words)),
        notice=tuple(notice),
        labels=_labels(words, words("take_away.medicines_sheet")),
        is_list=True,
    )


def _numbers(sources: Iterable[str]) -> dict[str, int]:
    """Each source with its number, counted from 1 in the order of first use."""
    return {source: number for number, source in enumerate(dict.fromkeys(sources), start=1)}


def _statement_cell(statement: Statement, numbers: Mapping[str, int]) -> Cell:
    return Cell(statement.lines, tuple(numbers[source] for source in statement.sources))


def _medicine(catalogue: Catalogue, medicine: Medicine, numbers: Mapping[str, int]) -> TableRow:
    words = catalogue.messages
    cited = tuple(numbers[source] for source in medicine.sources)
    cells = (
        (catalogue.subjects[medicine.kind].name,),
        (targets_in_words(words, medicine),),
        (cancers_in_words(catalogue, medicine),),
        (routes_in_words(catalogue, medicine),),
        standing_in_words(words, medicine),
    )
    head = (medicine_name(medicine), *notes_on(words, medicine))
    return TableRow(Cell(head, cited), tuple(Cell(lines) for lines in cells))  # one set of sources for the row


def _listed_sources(catalogue: Catalogue, numbers: Mapping[str, int]) -> tuple[ListedSource, ...]:
    words = catalogue.messages

    def listed_source(source: Source, number: int) -> ListedSource:
        return ListedSource(
            number=number,
            publisher=source.publisher,
            title=source.title,
            url=source.url or "",
            dated=source.source_date,
            checked=long_date(source.checked_on, words),
            next_check=long_date(source.next_check, words),
        )

    return tuple(listed_source(catalogue.sources[name], number) for name, number in numbers.items())


def _dates(
    catalogue: Catalogue, numbers: Mapping[str, int], statements: Iterable[Statement], today: date
) -> Iterable[str]:
    """Between which days the sources were checked, and what of the table is late."""
    if numbers:
        yield span_line(catalogue.messages, [catalogue.sources[source] for source in numbers])
    yield from late_lines(catalogue, statements, today)


def _labels(words: Messages, table_sheet: str) -> Labels:
    return Labels(
        table_sheet=table_sheet,
        sources=words("frame.sources"),
        about=words("take_away.about"),
        number=words("take_away.number"),
        source=words("about.column_source"),
        publisher=words("take_away.publisher"),
        source_title=words("take_away.source_title"),
        dated=words("take_away.dated"),
        checked=words("about.column_checked"),
        next_check=words("about.column_next"),
        address=words("take_away.address"),
        view=words("take_away.view"),
        view_picture=words("take_away.view_picture"),
        learning=words("sheet.learning"),
        source_line=words("sheet.source_line"),
        page_of=words("sheet.page_of"),
    )
