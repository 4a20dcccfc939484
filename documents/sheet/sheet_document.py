"""A sheet made ready for any format: one plain object, all of its words in place, the reader's words cleaned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import get_args

from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date
from data.catalogue.help import help_line
from data.catalogue.model import Subject, Topic
from data.catalogue.query import GROUP_SIZE
from data.catalogue.source_words import source_line
from data.compare.glance import differences, glance
from data.sheet.sanitize import clean
from data.sheet.sheet import TOP, Entry, Sheet
from documents.figures.glance_icons import glance_icon
from documents.formats.paper import Paper
from documents.organisation.letterhead import Letterhead, letterhead
from documents.organisation.organisation import Organisation
from documents.sheet.sheet_origin import PicksCode, help_short, picks_code, publishers_line, site_line, sources_of

ONE_LEAF = 12  # questions in the reader's own order; they stand on one leaf with two sides


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the sheet, with what the reader noted about it.

    `interpret` stands before a line to write on, below words that the reader typed in another language.
    """

    text: str
    note: str = ""
    interpret: str = ""
    entry: str = ""  # the id of the entry of the reader's sheet


@dataclass(frozen=True, slots=True)
class Group:
    """Some lines under a heading."""

    heading: str
    lines: tuple[SheetLine, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The lines' texts, without notes."""
        return tuple(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row at a glance: its symbol as SVG, its name, its cells, and whether they differ.

    Where not all rows have room, those of rank 1 stay longest.
    """

    icon: str
    name: str
    cells: tuple[str, ...]
    differs: bool
    rank: int


@dataclass(frozen=True, slots=True)
class Compared:
    """What the sheet's questions grew from: the difference in a clause each, and the rows at a glance."""

    heading: str
    differences: tuple[str, ...]
    row_head: str
    names: tuple[str, ...]
    rows: tuple[ComparedRow, ...]
    some_rows: str  # stands below the rows where not all have room; {shown} and {count} are left to fill

    @property
    def marks_differences(self) -> bool:
        """True if bold tells something: where every row differs, nothing would stand out."""
        return not all(row.differs for row in self.rows)

    def up_to(self, rank: int) -> Compared:
        """The same with the rows up to a rank, and a line on those left out; with all of them where it is 0."""
        rows = tuple(row for row in self.rows if row.rank <= rank or not rank)
        line = self.some_rows.format(shown=len(rows), count=len(self.rows)) if len(rows) < len(self.rows) else ""
        return replace(self, rows=rows, some_rows=line)


@dataclass(frozen=True, slots=True)
class SheetDocument:
    """Everything that stands on a sheet, in reading order."""

    language: str
    paper: Paper
    is_large: bool  # large print: 18 pt instead of 14 pt
    letterhead: Letterhead | None
    title: str
    care_team: str
    reader: str
    visit_date: str
    comparison: Compared | None
    top: Group
    other_groups: tuple[Group, ...]
    remember: str
    check_back: Group
    reminders: Group
    help: Group  # organisations to call
    help_short: str  # the same in one line
    call_card: Group  # lines to fill by hand
    call_card_first: str  # whom to call before anybody else
    call_card_line: str  # a line to show to any doctor
    call_card_cut: str  # what to do with the card on paper
    notice: Group
    publishers: str  # of the sources, in one line
    sources: Group  # the same in full
    origin: tuple[str, ...]  # which site or organisation made it, and who wrote it
    code: PicksCode | None
    made_line: str
    learning: str
    source_line: str
    page_of: str  # with {page} and {pages} left to fill
    answer: str
    note: str  # stands before a note
    in_full: str  # heading of the top questions that are too long for the first page
    goes_on: str  # says there where the rest of a question stands
    other: SheetDocument | None = None  # the same in another language, to stand smaller under each line


def sheet_document(
    catalogue: Catalogue,
    sheet: Sheet,
    notice: Sequence[str],
    today: date,
    paper: Paper = "letter",
    *,
    is_large: bool = False,
    address: str = "",
    organisation: Organisation | None = None,
    compared: Sequence[Subject] = (),
    site: str = "",
    typed_in: str = "",
) -> SheetDocument:
    """The document of a sheet. `notice` are the lines of the site's notice; `today` is printed on it.

    `address` opens the same picks of the bank again; it becomes a QR code if the sheet has such picks. `site` is the
    address of the site itself. An address that works on this computer alone is never printed. `compared` are the types
    and kinds whose comparison the questions come from. `typed_in` is the language of the reader's own words, where it
    may be another one than the sheet's.
    """
    words = catalogue.messages
    line = partial(_entry_line, catalogue, typed_in)
    top, others = sheet.entries[:TOP], sheet.entries[TOP:]
    in_full = words("sheet.in_full")
    sources = sources_of(catalogue, sheet)
    code = picks_code(catalogue, address) if sheet.questions else None
    return SheetDocument(
        language=catalogue.language,
        paper=paper,
        is_large=is_large,
        letterhead=letterhead(words, organisation),
        title=words("sheet.title"),
        care_team=words("sheet.care_team"),
        reader=words("sheet.reader"),
        visit_date=words("sheet.visit_date"),
        comparison=_compared(catalogue, compared) if compared else None,
        top=Group(words("sheet.top_three"), tuple(map(line, top))),
        other_groups=tuple(_groups(catalogue, others, line)),
        remember=words("sheet.remember"),
        check_back=Group(words("sheet.check_back"), _lines(catalogue, "check_back_1", "check_back_2")),
        reminders=Group(
            words("sheet.reminders"),
            _lines(
                catalogue, *(f"reminder_{name}" for name in ("medicines", "person", "private", "record", "interpreter"))
            ),
        ),
        help=Group(
            words("help.heading"),
            tuple(SheetLine(f"{name.name}: {help_line(words, name)}") for name in catalogue.help.values()),
        ),
        help_short=help_short(catalogue),
        call_card=Group(
            words("sheet.call_card"),
            _lines(catalogue, *(f"card_{name}" for name in ("treatment", "since", "day", "night"))),
        ),
        call_card_first=words("sheet.card_emergency"),
        call_card_line=words("sheet.card_tell"),
        call_card_cut=words("sheet.card_cut"),
        notice=Group(words("sheet.notice"), tuple(map(SheetLine, notice))),
        publishers=publishers_line(words, sources, code is not None),
        sources=Group(words("sheet.sources"), tuple(SheetLine(source_line(words, source)) for source in sources)),
        origin=(site_line(words, site), words("sheet.wrote")),
        code=code,
        made_line=words("sheet.made", date=long_date(today, words)),
        learning=words("sheet.learning"),
        source_line=words("sheet.source_line"),
        page_of=words("sheet.page_of"),
        answer=words("sheet.answer"),
        note=words("sheet.note"),
        in_full=in_full,
        goes_on=words("sheet.goes_on", heading=in_full),
    )


def _lines(catalogue: Catalogue, *keys: str) -> tuple[SheetLine, ...]:
    return tuple(SheetLine(catalogue.messages(f"sheet.{key}").strip()) for key in keys)


def _entry_line(catalogue: Catalogue, typed_in: str, entry: Entry) -> SheetLine:
    """An entry of the sheet as it is printed; what was typed in another language gets a line for an interpreter."""
    words = catalogue.questions[entry.question].text if entry.question else clean(entry.own)
    is_foreign = typed_in not in ("", catalogue.language) and bool(entry.own or entry.note)
    interpret = catalogue.messages("sheet.interpret") if is_foreign else ""
    return SheetLine(words, clean(entry.note), interpret, entry.id)


def _groups(catalogue: Catalogue, entries: Sequence[Entry], line: Callable[[Entry], SheetLine]) -> Iterator[Group]:
    """The rest of one leaf stays in the reader's order; a longer one is put under the topics' headings."""
    words = catalogue.messages
    if len(entries) <= ONE_LEAF - TOP:
        if entries:
            yield Group(words("questions.the_rest"), tuple(map(line, entries)))
        return
    for topic in get_args(Topic):
        of_topic = [entry for entry in entries if entry.question and catalogue.questions[entry.question].topic == topic]
        yield from _split(words(f"topic.{topic}"), [*map(line, of_topic)])
    yield from _split(words("sheet.own"), [line(entry) for entry in entries if entry.own])


def _split(heading: str, lines: Sequence[SheetLine]) -> Iterator[Group]:
    for part, start in enumerate(range(0, len(lines), GROUP_SIZE), start=1):
        yield Group(f"{heading} ({part})" if part > 1 else heading, tuple(lines[start : start + GROUP_SIZE]))


def in_both(first: SheetDocument, second: SheetDocument) -> SheetDocument:
    """One sheet of two that are alike but for their language: the second stands smaller under the first."""
    return replace(first, other=second)


def changed(document: SheetDocument, change: Callable[[SheetDocument], SheetDocument]) -> SheetDocument:
    """A sheet with the same change made in each language that stands on it."""
    other = changed(document.other, change) if document.other else None
    return replace(change(document), other=other)


def _compared(catalogue: Catalogue, subjects: Sequence[Subject]) -> Compared:
    words = catalogue.messages
    return Compared(
        heading=words("compare.difference"),
        differences=tuple(f"{clause}." for clause in differences(subjects)),
        row_head=words("compare.row_head"),
        names=tuple(subject.name for subject in subjects),
        rows=tuple(
            ComparedRow(
                glance_icon(row.facts.id, "light"),
                row.facts.name,
                tuple(cell.text for cell in row.cells),
                row.differs,
                row.facts.on_paper,
            )
            for row in glance(catalogue, subjects)
        ),
        some_rows=words("sheet.some_rows"),
    )
