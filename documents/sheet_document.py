"""A sheet made ready for any format: one plain object, all of its words in place, the reader's words cleaned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from data.dates import long_date
from data.load import Catalogue
from data.model import Topic
from data.sheet import TOP, Entry, Sheet
from data.typed_text import clean
from documents.letterhead import Letterhead, letterhead
from documents.organisation import Organisation
from documents.qr import can_be_code

Paper = Literal["letter", "a4"]
GROUP_SIZE = 7  # questions under one heading at the most (content standard, section 9)
TOP_RULES, REST_RULES = 2, 1  # blank lines for an answer below a question
SMALLEST_CODE, MODULE = 30.0, 0.45  # millimetres: of a QR code's side, and of one of its modules, to be read by a phone


SURELY_ON_ONE_PAGE = 5  # questions of the bank, however long


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the sheet, with what the reader noted about it."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Some lines under a heading."""

    heading: str
    lines: tuple[Line, ...]

    @property
    def questions(self) -> tuple[str, ...]:
        """The lines' texts, without notes."""
        return tuple(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class PicksCode:
    """The address of the sheet's picks, printed and as a QR code."""

    heading: str
    help: str
    text_help: str  # where no code can be shown
    address: str
    alt: str
    side: float  # millimetres


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
    top: Group
    rest: tuple[Group, ...]
    check_back: Group
    reminders: Group
    call_card: Group  # lines to fill by hand
    call_card_line: str  # a line to show to any doctor
    notice: Group
    sources: Group
    code: PicksCode | None
    made: str
    learning: str
    source_line: str
    page_of: str  # with {page} and {pages} left to fill
    answer: str
    note: str  # stands before a note


def surely_fits(sheet: Sheet, document: SheetDocument) -> bool:
    """True for few questions of the bank in regular print: they stand on one page without a need to lay them out."""
    few = len(sheet) <= SURELY_ON_ONE_PAGE and all(entry.question and not entry.note for entry in sheet.entries)
    return few and not document.is_large and document.letterhead is None


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
) -> SheetDocument:
    """The document of a sheet. `notice` are the lines of the site's notice; `today` is printed on it.

    `address` opens the same picks of the bank again; it becomes a QR code if the sheet has such picks.
    """
    words = catalogue.messages
    top, rest = sheet.entries[:TOP], sheet.entries[TOP:]
    return SheetDocument(
        language=catalogue.language,
        paper=paper,
        is_large=is_large,
        letterhead=letterhead(words, organisation),
        title=words("sheet.title"),
        care_team=words("sheet.care_team"),
        reader=words("sheet.reader"),
        visit_date=words("sheet.visit_date"),
        top=Group(words("sheet.top_three"), tuple(_line(catalogue, entry) for entry in top)),
        rest=tuple(_groups(catalogue, rest)),
        check_back=Group(words("sheet.check_back"), _lines(catalogue, "check_back_1", "check_back_2")),
        reminders=Group(
            words("sheet.reminders"),
            _lines(catalogue, *(f"reminder_{one}" for one in ("medicines", "person", "record", "interpreter"))),
        ),
        call_card=Group(
            words("sheet.call_card"),
            _lines(catalogue, *(f"card_{one}" for one in ("treatment", "since", "day", "night"))),
        ),
        call_card_line=words("sheet.card_tell"),
        notice=Group(words("sheet.notice"), tuple(map(Line, notice))),
        sources=Group(words("sheet.sources"), tuple(map(Line, _sources(catalogue, sheet)))),
        code=_code(catalogue, address) if sheet.questions and can_be_code(address) else None,
        made=words("sheet.made", date=long_date(today, words)),
        learning=words("sheet.learning"),
        source_line=words("sheet.source_line"),
        page_of=words("sheet.page_of"),
        answer=words("sheet.answer"),
        note=words("sheet.note"),
    )


def rules(lines: int, line: Line) -> int:
    """How many of `lines` blank lines stand below a question: a note takes one of them, but never the last."""
    return max(1, lines - 1) if line.note else lines


def _lines(catalogue: Catalogue, *keys: str) -> tuple[Line, ...]:
    return tuple(Line(catalogue.messages(f"sheet.{key}").strip()) for key in keys)


def _line(catalogue: Catalogue, entry: Entry) -> Line:
    words = catalogue.questions[entry.question].text if entry.question else clean(entry.own)
    return Line(words, clean(entry.note))


def _code(catalogue: Catalogue, address: str) -> PicksCode:
    words = catalogue.messages
    # A longer address makes a finer code; its side grows with the root of the length, so that its modules stay large.
    side = max(SMALLEST_CODE, MODULE * (25 + 3.3 * len(address) ** 0.5))
    return PicksCode(
        heading=words("sheet.code"),
        help=f"{words('sheet.code_help')} {words('sheet.code_gives')}",
        text_help=f"{words('sheet.address_help')} {words('sheet.code_gives')}",
        address=address,
        alt=words("sheet.code_alt", address=address),
        side=round(side, 1),
    )


def _groups(catalogue: Catalogue, entries: Sequence[Entry]) -> Iterator[Group]:
    """A short rest stays in the reader's order; a long one is put under the topics' headings."""
    words = catalogue.messages
    if len(entries) <= GROUP_SIZE:
        if entries:
            yield Group(words("questions.the_rest"), tuple(_line(catalogue, entry) for entry in entries))
        return
    for topic in get_args(Topic):
        of_topic = [entry for entry in entries if entry.question and catalogue.questions[entry.question].topic == topic]
        yield from _split(catalogue, words(f"topic.{topic}"), of_topic)
    yield from _split(catalogue, words("sheet.own"), [entry for entry in entries if entry.own])


def _split(catalogue: Catalogue, heading: str, entries: Sequence[Entry]) -> Iterator[Group]:
    for part, start in enumerate(range(0, len(entries), GROUP_SIZE), start=1):
        lines = tuple(_line(catalogue, entry) for entry in entries[start : start + GROUP_SIZE])
        yield Group(f"{heading} ({part})" if part > 1 else heading, lines)


def _sources(catalogue: Catalogue, sheet: Sheet) -> Iterator[str]:
    """Each source of the sheet's questions once, with the day it was checked."""
    words = catalogue.messages
    asked = (source for question in sheet.questions for source in catalogue.questions[question].sources)
    for name in dict.fromkeys(asked):
        source = catalogue.sources[name]
        dated = words("frame.source_dated", date=source.source_date) if source.source_date else ""
        checked = long_date(source.checked_on, words)
        yield words("frame.source_line", publisher=source.publisher, title=source.title, dated=dated, checked=checked)
