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

Paper = Literal["letter", "a4"]
GROUP_SIZE = 7  # questions under one heading at the most (content standard, section 9)


@dataclass(frozen=True, slots=True)
class Group:
    """Some questions under a heading."""

    heading: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetDocument:
    """Everything that stands on a sheet, in reading order."""

    language: str
    paper: Paper
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
    made: str
    learning: str
    source_line: str
    page_of: str  # with {page} and {pages} left to fill
    answer: str


def sheet_document(
    catalogue: Catalogue, sheet: Sheet, notice: Sequence[str], today: date, paper: Paper = "letter"
) -> SheetDocument:
    """The document of a sheet. `notice` are the lines of the site's notice; `today` is printed on it."""
    words = catalogue.messages
    top, rest = sheet.entries[:TOP], sheet.entries[TOP:]
    return SheetDocument(
        language=catalogue.language,
        paper=paper,
        title=words("sheet.title"),
        care_team=words("sheet.care_team"),
        reader=words("sheet.reader"),
        visit_date=words("sheet.visit_date"),
        top=Group(words("sheet.top_three"), tuple(_text(catalogue, entry) for entry in top)),
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
        notice=Group(words("sheet.notice"), tuple(notice)),
        sources=Group(words("sheet.sources"), tuple(_sources(catalogue, sheet))),
        made=words("sheet.made", date=long_date(today, words)),
        learning=words("sheet.learning"),
        source_line=words("sheet.source_line"),
        page_of=words("sheet.page_of"),
        answer=words("sheet.answer"),
    )


def _lines(catalogue: Catalogue, *keys: str) -> tuple[str, ...]:
    return tuple(catalogue.messages(f"sheet.{key}").strip() for key in keys)


def _text(catalogue: Catalogue, entry: Entry) -> str:
    return catalogue.questions[entry.question].text if entry.question else clean(entry.own)


def _groups(catalogue: Catalogue, entries: Sequence[Entry]) -> Iterator[Group]:
    """A short rest stays in the reader's order; a long one is put under the topics' headings."""
    words = catalogue.messages
    if len(entries) <= GROUP_SIZE:
        if entries:
            yield Group(words("questions.the_rest"), tuple(_text(catalogue, entry) for entry in entries))
        return
    for topic in get_args(Topic):
        of_topic = [entry for entry in entries if entry.question and catalogue.questions[entry.question].topic == topic]
        yield from _split(catalogue, words(f"topic.{topic}"), of_topic)
    yield from _split(catalogue, words("sheet.own"), [entry for entry in entries if entry.own])


def _split(catalogue: Catalogue, heading: str, entries: Sequence[Entry]) -> Iterator[Group]:
    for part, start in enumerate(range(0, len(entries), GROUP_SIZE), start=1):
        texts = tuple(_text(catalogue, entry) for entry in entries[start : start + GROUP_SIZE])
        yield Group(f"{heading} ({part})" if part > 1 else heading, texts)


def _sources(catalogue: Catalogue, sheet: Sheet) -> Iterator[str]:
    """Each source of the sheet's questions once, with the day it was checked."""
    words = catalogue.messages
    asked = (source for question in sheet.questions for source in catalogue.questions[question].sources)
    for name in dict.fromkeys(asked):
        source = catalogue.sources[name]
        dated = words("frame.source_dated", date=source.source_date) if source.source_date else ""
        checked = long_date(source.checked_on, words)
        yield words("frame.source_line", publisher=source.publisher, title=source.title, dated=dated, checked=checked)
