"""A table made ready for any format: one plain object, all of its words in place, its sources and dates with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.dates import long_date
from data.load import Catalogue
from data.messages import Messages
from data.model import Medicine, Source, Statement, Subject
from data.query import MEDICINE_LIST_SOURCE, Row, medicine_name, overdue
from documents.letterhead import Letterhead, letterhead
from documents.organisation import Organisation


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
    made: str
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
    numbers = _numbers(source for row in rows for said in row.cells for source in said.sources)
    names = ", ".join(subject.name for subject in subjects)
    return Table(
        language=catalogue.language,
        title=words("take_away.comparison_title", names=names),
        captions=(words("take_away.comparison_lead"), *_dates(catalogue, numbers, today)),
        columns=(
            Column(words("compare.row_head"), 0.72),
            *(Column(subject.name, 1.0) for subject in subjects),
            Column(words("compare.question_head"), 0.78),
        ),
        rows=tuple(
            TableRow(
                Cell((row.attribute.name,)),
                (*(_said(said, numbers) for said in row.cells), Cell((row.question.text,))),
            )
            for row in rows
        ),
        sources=_listed(catalogue, numbers),
        address=address,
        made_on=today,
        made=words("sheet.made", date=long_date(today, words)),
        notice=tuple(notice),
        labels=_labels(words, words("take_away.comparison_sheet")),
        letterhead=letterhead(words, organisation),
    )


def medicine_table_document(
    catalogue: Catalogue, medicines: Sequence[Medicine], address: str, notice: Sequence[str], today: date
) -> Table:
    """The medicines in the order given, former ones said to be so."""
    words = catalogue.messages
    numbers = _numbers([*(source for one in medicines for source in one.sources), MEDICINE_LIST_SOURCE])
    listed = long_date(catalogue.sources[MEDICINE_LIST_SOURCE].checked_on, words)
    widths = {"medicine": 1.55, "kind": 1.0, "target": 0.65, "cancers": 1.9, "route": 0.7, "status": 0.85}
    return Table(
        language=catalogue.language,
        title=words("take_away.medicines_title"),
        captions=(
            words("take_away.medicines_lead", count=len(medicines), checked=listed),
            words("type.medicines_lead"),
            words("take_away.row_sources"),
            *_dates(catalogue, numbers, today),
        ),
        columns=tuple(Column(words(f"take_away.column_{name}"), width) for name, width in widths.items()),
        rows=tuple(_medicine(catalogue, one, numbers) for one in medicines),
        sources=_listed(catalogue, numbers),
        address=address,
        made_on=today,
        made=words("sheet.made", date=long_date(today, words)),
        notice=tuple(notice),
        labels=_labels(words, words("take_away.medicines_sheet")),
        is_list=True,
    )


def _numbers(sources: Iterable[str]) -> dict[str, int]:
    """Each source with its number, counted from 1 in the order of first use."""
    return {source: number for number, source in enumerate(dict.fromkeys(sources), start=1)}


def _said(said: Statement, numbers: Mapping[str, int]) -> Cell:
    # Sentences run on; a list of names, such as of mechanisms, keeps a line each.
    is_prose = all(line.endswith((".", "?")) for line in said.lines)
    lines = (said.text,) if is_prose else said.lines
    return Cell(lines, tuple(numbers[source] for source in said.sources))


def _medicine(catalogue: Catalogue, medicine: Medicine, numbers: Mapping[str, int]) -> TableRow:
    words = catalogue.messages
    cited = tuple(numbers[source] for source in medicine.sources)
    notes = [medicine.note] if medicine.note else []
    if medicine.nci_calls_it == "targeted_therapy":
        notes.append(words("type.nci_targeted"))
    if not medicine.mainly_immune:
        notes.append(words("take_away.not_mainly"))
    cancers = ", ".join(catalogue.cancers[cancer].name for cancer in medicine.cancers)
    cells = (
        (catalogue.subjects[medicine.kind].name,),
        (", ".join(medicine.targets) or words("type.target_none"),),
        (cancers if medicine.is_in_use else words("type.former_uses", names=cancers),),
        (", ".join(catalogue.routes[route].name for route in medicine.routes) or words("type.route_unknown"),),
        _standing(words, medicine),
    )
    others = ", ".join(medicine.brand_names[1:])
    head = (medicine_name(medicine), *([words("take_away.brands", names=others)] if others else []), *notes)
    return TableRow(Cell(head, cited), tuple(Cell(lines) for lines in cells))  # one set of sources for the row


def _standing(words: Messages, medicine: Medicine) -> tuple[str, ...]:
    """Since when a medicine is approved, and for a former one, until when it was."""
    first = medicine.first_approval_year
    since = words("take_away.first", year=first) if first else words("take_away.first_unknown")
    if medicine.is_in_use:
        return (since,)
    former = words(f"take_away.{medicine.status}")
    return (
        since,
        words("take_away.since", state=former, year=medicine.status_year) if medicine.status_year else former,
    )


def _listed(catalogue: Catalogue, numbers: Mapping[str, int]) -> tuple[ListedSource, ...]:
    words = catalogue.messages

    def one(source: Source, number: int) -> ListedSource:
        return ListedSource(
            number=number,
            publisher=source.publisher,
            title=source.title,
            url=source.url or "",
            dated=source.source_date,
            checked=long_date(source.checked_on, words),
            next_check=long_date(source.next_check, words),
        )

    return tuple(one(catalogue.sources[name], number) for name, number in numbers.items())


def _dates(catalogue: Catalogue, numbers: Mapping[str, int], today: date) -> Iterable[str]:
    """When the sources were checked and when they will be again; a word more if that day is past."""
    words = catalogue.messages
    sources = [catalogue.sources[source] for source in numbers]
    if sources:
        checked = long_date(min(source.checked_on for source in sources), words)
        soonest = long_date(min(source.next_check for source in sources), words)
        yield words("frame.last_checked", checked=checked, next=soonest)
    if overdue(sources, today):
        yield words("take_away.overdue")


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
