"""A handout made ready for any format: one plain object, all of its words in place, its sources and dates with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.dates import long_date
from data.load import Catalogue
from data.query import overdue
from documents.letterhead import Letterhead, letterhead
from documents.organisation import Organisation
from documents.qr import can_be_code
from documents.sheet_document import Paper

Form = Literal["prose", "bullets", "steps", "boxes", "named"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a section: an optional name that stands in bold before it, and an optional smaller note behind it."""

    text: str
    name: str = ""
    note: str = ""
    dots: str = ""  # a drawing of 100 dots for a chance


@dataclass(frozen=True, slots=True)
class Section:
    """Some lines under a heading, with the numbers of their sources."""

    heading: str
    form: Form
    lines: tuple[Line, ...]
    sources: tuple[int, ...] = ()
    closing: str = ""  # stands below the lines


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, with its text alternative and its caption."""

    svg: str
    alt: str
    caption: str
    is_short: bool  # leaves room below it on a page of regular print


@dataclass(frozen=True, slots=True)
class ViewCode:
    """The address of the same view on the site, printed and as a QR code."""

    heading: str
    address: str
    alt: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The sources of one publisher that were checked on one day."""

    checked: str  # the day, before the first publisher of that day; else empty
    publisher: str
    titles: tuple[tuple[int, str, str], ...]  # number, title, address (empty where a reader must not be sent)


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything that stands on a handout, in reading order."""

    language: str
    paper: Paper
    is_large: bool  # large print: 18 pt instead of 12 pt
    letterhead: Letterhead | None
    title: str
    urgent: Section
    picture: Picture | None
    beside: tuple[Section, ...]  # beside the picture
    panels: tuple[Section, ...]  # two side by side
    sections: tuple[Section, ...]  # below one another
    card: Section | None  # lines to fill by hand
    code: ViewCode | None
    notice: Section
    sources_heading: str
    sources: tuple[SourceLine, ...]
    dates: str
    made: str
    learning: str
    page_of: str  # with {page} and {pages} left to fill


@dataclass(frozen=True, slots=True)
class Print:
    """How a handout is to be made, whatever stands on it."""

    notice: Sequence[str]
    today: date
    site: str = ""  # the address of the site's first page; empty where it is not known
    paper: Paper = "letter"
    is_large: bool = False
    organisation: Organisation | None = None


def handout(
    catalogue: Catalogue,
    how: Print,
    title: str,
    urgent: Section,
    cited: Mapping[str, int],
    address: str,
    picture: Picture | None = None,
    beside: Sequence[Section] = (),
    panels: Sequence[Section] = (),
    sections: Sequence[Section] = (),
    card: Section | None = None,
) -> Handout:
    """A handout with what all of them share put around its own parts; `cited` are its sources with their numbers."""
    words = catalogue.messages
    return Handout(
        language=catalogue.language,
        paper=how.paper,
        is_large=how.is_large,
        letterhead=letterhead(words, how.organisation),
        title=title,
        urgent=urgent,
        picture=picture,
        beside=tuple(beside),
        panels=tuple(panels),
        sections=tuple(sections),
        card=card,
        code=_code(catalogue, address),
        # What the handout begins with is not said again at its end.
        notice=Section(
            words("handout.notice"),
            "bullets",
            tuple(Line(line) for line in how.notice if line not in {one.text for one in urgent.lines}),
        ),
        sources_heading=words("frame.sources"),
        sources=tuple(_sources(catalogue, cited)),
        dates=" ".join(_dates(catalogue, cited, how.today)),
        made=words("sheet.made", date=long_date(how.today, words)),
        learning=words("sheet.learning"),
        page_of=words("sheet.page_of"),
    )


def numbered(sources: Iterable[str]) -> dict[str, int]:
    """Each source with its number, counted from 1 in the order of first use."""
    return {source: number for number, source in enumerate(dict.fromkeys(sources), start=1)}


def references(numbers: Sequence[int]) -> str:
    """The numbers of sources as they stand behind the words, such as "[1, 4]"; empty without any."""
    return f"[{', '.join(map(str, numbers))}]" if numbers else ""


def _code(catalogue: Catalogue, address: str) -> ViewCode | None:
    if not can_be_code(address):
        return None
    words = catalogue.messages
    return ViewCode(words("handout.view"), address, words("take_away.code_alt", address=address))


def _sources(catalogue: Catalogue, cited: Mapping[str, int]) -> Iterable[SourceLine]:
    """The sources by the day they were checked and by publisher, those cited first before the others."""
    words, known = catalogue.messages, catalogue.sources
    days = dict.fromkeys(known[name].checked_on for name in cited)
    for checked in days:
        of_day = [name for name in cited if known[name].checked_on == checked]
        for place, publisher in enumerate(dict.fromkeys(known[name].publisher for name in of_day)):
            titles = tuple(
                (cited[name], known[name].title, known[name].url or "")
                for name in of_day
                if known[name].publisher == publisher
            )
            day = words("handout.checked", date=long_date(checked, words)) if place == 0 else ""
            yield SourceLine(day, publisher, titles)


def _dates(catalogue: Catalogue, cited: Mapping[str, int], today: date) -> Iterable[str]:
    words = catalogue.messages
    sources = [catalogue.sources[name] for name in cited]
    if sources:
        soonest = long_date(min(source.next_check for source in sources), words)
        yield words("handout.next_check", next=soonest)
    if overdue(sources, today):
        yield words("take_away.overdue")
