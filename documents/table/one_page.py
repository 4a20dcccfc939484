"""One page on a comparison: the difference, the rows at a glance, and the reader's questions with lines to write on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from data.catalogue.catalogue import Catalogue
from data.catalogue.checks import late_lines, span_line
from data.catalogue.dates import long_date
from data.catalogue.model import Statement, Subject
from data.compare.glance import differences, glance
from data.sheet.sanitize import clean
from data.sheet.sheet import TOP, Sheet
from documents.figures.glance_icons import glance_icon
from documents.organisation.letterhead import Letterhead, letterhead
from documents.organisation.organisation import Organisation

OFFERED = TOP  # questions that are offered where the reader has chosen none
PUBLISHERS_NAMED = 6


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row at a glance: its symbol as SVG, its name, its cells, and whether they differ."""

    icon: str
    name: str
    cells: tuple[str, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class OnePage:
    """Everything that stands on the page, in reading order."""

    language: str
    letterhead: Letterhead | None
    title: str
    difference_heading: str
    differences: tuple[str, ...]
    row_head: str
    names: tuple[str, ...]
    rows: tuple[PageRow, ...]
    questions_heading: str
    questions: tuple[str, ...]
    more_questions: str  # with {count} left to fill
    sources: str
    view: str
    view_picture: str
    address: str
    learning: str
    notice: tuple[str, ...]
    made_line: str


def one_page_document(
    catalogue: Catalogue,
    subjects: Sequence[Subject],
    sheet: Sheet,
    address: str,
    notice: Sequence[str],
    today: date,
    organisation: Organisation | None = None,
) -> OnePage:
    """The page for what is compared. Without questions on the sheet, some of the rows that differ are offered."""
    words, rows = catalogue.messages, glance(catalogue, subjects)
    offered = dict.fromkeys(row.question.text for row in sorted(rows, key=lambda row: not row.differs))
    chosen = tuple(
        catalogue.questions[entry.question].text if entry.question else clean(entry.own) for entry in sheet.entries
    )
    statements = [
        *(subject.statements["difference"] for subject in subjects),
        *(statement for row in rows for statement in row.cells),
    ]
    return OnePage(
        language=catalogue.language,
        letterhead=letterhead(words, organisation),
        title=words("take_away.comparison_title", names=", ".join(subject.name for subject in subjects)),
        difference_heading=words("compare.difference"),
        differences=tuple(f"{clause}." for clause in differences(subjects)),
        row_head=words("compare.row_head"),
        names=tuple(subject.name for subject in subjects),
        rows=tuple(
            PageRow(glance_icon(row.facts.id, "light"), row.facts.name, tuple(c.text for c in row.cells), row.differs)
            for row in rows
        ),
        questions_heading=words("compare.my_questions" if chosen else "compare.some_questions"),
        questions=chosen or tuple(offered)[:OFFERED],
        more_questions=words("compare.more_questions"),
        sources=" ".join([_sources(catalogue, statements), *late_lines(catalogue, statements, today)]),
        view=words("take_away.view"),
        view_picture=words("take_away.view_picture"),
        address=address,
        learning=words("sheet.learning"),
        notice=tuple(notice),
        made_line=words("sheet.made", date=long_date(today, words)),
    )


def _sources(catalogue: Catalogue, statements: Iterable[Statement]) -> str:
    """How many sources the page rests on, who publishes them, and when they were checked, as one run of text."""
    words = catalogue.messages
    used = [
        catalogue.sources[source_id]
        for source_id in dict.fromkeys(source for statement in statements for source in statement.sources)
    ]
    times: dict[str, int] = {}
    for source in used:
        times[source.publisher] = times.get(source.publisher, 0) + 1
    publishers = sorted(times, key=lambda source_id: -times[source_id])
    names = ", ".join(publishers[:PUBLISHERS_NAMED])
    key = "compare.page_sources" if len(publishers) <= PUBLISHERS_NAMED else "compare.page_sources_more"
    return f"{words(key, count=len(used), names=names)} {span_line(words, used)}"
