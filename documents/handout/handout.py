"""A handout made ready for any format: one plain object, all of its words in place, its sources and dates with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from data.catalogue.catalogue import Catalogue
from data.catalogue.checks import late_lines
from data.catalogue.dates import long_date
from data.catalogue.model import Statement, Subject
from data.sheet.url_ids import page_address, write_ids
from documents.formats.paper import Paper
from documents.formats.qr import can_be_code
from documents.organisation.letterhead import Letterhead, letterhead
from documents.organisation.organisation import Organisation

Form = Literal["prose", "bullets", "steps", "boxes", "named"]


@dataclass(frozen=True, slots=True)
class HandoutLine:
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
    lines: tuple[HandoutLine, ...]
    sources: tuple[int, ...] = ()
    closing: str = ""  # stands below the lines


@dataclass(frozen=True, slots=True)
class HandoutPicture:
    """A drawing as SVG, with its text alternative and its caption."""

    svg: str
    alt: str
    caption: str
    is_short: bool  # leaves room below it on a page of regular print
    is_wide: bool = False  # takes more than half of the page in regular print


@dataclass(frozen=True, slots=True)
class HandoutYear:
    """A year with the treatment: its lines, and the same as a drawing where that has a page of its own."""

    section: Section
    svg: str = ""
    alt: str = ""


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
    picture: HandoutPicture | None
    beside: tuple[Section, ...]  # beside the picture
    panels: tuple[Section, ...]  # two side by side
    year: HandoutYear | None
    sections: tuple[Section, ...]  # below one another
    card: Section | None  # lines to fill by hand
    after: tuple[Section, ...]  # below those lines
    code: ViewCode | None
    notice: Section
    sources_heading: str
    sources: tuple[SourceLine, ...]
    dates: str
    made_line: str
    learning: str
    page_of: str  # with {page} and {pages} left to fill
    shorter: Handout | None = None  # the same without what may give way, for where both sides would not hold it all
    names_publishers_alone: bool = False  # of its sources: the titles stand on the site, which its code opens
    other: Handout | None = None  # the same in another language, to stand smaller under each line


@dataclass(frozen=True, slots=True)
class Print:
    """How a handout is to be made, whatever stands on it."""

    notice: Sequence[str]
    today: date
    site: str = ""  # the address of the site's first page; empty where it is not known
    paper: Paper = "letter"
    is_large: bool = False
    organisation: Organisation | None = None
    is_double: bool = False  # in two languages: what has a page of its own gives way to the second


def comparison_address(settings: Print, compared: Sequence[Subject], language: str) -> str:
    """The address on the site of a comparison of some types or kinds, in a language."""
    ids = write_ids(subject.id for subject in compared)
    return page_address(settings.site, "compare", {"compare": ids}, language)


def handout(
    catalogue: Catalogue,
    settings: Print,
    title: str,
    urgent: Section,
    cited: Mapping[str, int],
    statements: Sequence[Statement],
    address: str,
    picture: HandoutPicture | None = None,
    beside: Sequence[Section] = (),
    panels: Sequence[Section] = (),
    year: HandoutYear | None = None,
    sections: Sequence[Section] = (),
    card: Section | None = None,
    after: Sequence[Section] = (),
) -> Handout:
    """A handout with what all of them share put around its own parts.

    `cited` are its sources with their numbers; `statements` is what it states, to name what of it is late.
    """
    words, begins = catalogue.messages, {line.text for line in urgent.lines}
    return Handout(
        language=catalogue.language,
        paper=settings.paper,
        is_large=settings.is_large,
        letterhead=letterhead(words, settings.organisation),
        title=title,
        urgent=urgent,
        picture=picture,
        beside=tuple(beside),
        panels=tuple(panels),
        year=year,
        sections=tuple(sections),
        card=card,
        after=tuple(after),
        code=_code(catalogue, address),
        # What the handout begins with is not said again at its end.
        notice=Section(
            words("handout.notice"),
            "bullets",
            tuple(HandoutLine(line) for line in settings.notice if line not in begins),
        ),
        sources_heading=words("frame.sources"),
        sources=tuple(_sources(catalogue, cited)),
        dates=" ".join(late_lines(catalogue, statements, settings.today)),
        made_line=words("sheet.made", date=long_date(settings.today, words)),
        learning=words("sheet.learning"),
        page_of=words("sheet.page_of"),
    )


def by_publisher(catalogue: Catalogue, document: Handout) -> Handout:
    """The same with the titles of its sources left to the site; as it is where no code leads there."""
    if document.code is None:
        return document
    sources = tuple(
        replace(source, titles=tuple((number, "", "") for number, _, _ in source.titles)) for source in document.sources
    )
    dates = " ".join(filter(None, (document.dates, catalogue.messages("handout.titles_on_site"))))
    return replace(document, sources=sources, dates=dates, names_publishers_alone=True)


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
    words, sources = catalogue.messages, catalogue.sources
    days = dict.fromkeys(sources[name].checked_on for name in cited)
    for checked in days:
        of_day = [name for name in cited if sources[name].checked_on == checked]
        for position, publisher in enumerate(dict.fromkeys(sources[name].publisher for name in of_day)):
            titles = tuple(
                (cited[name], sources[name].title, sources[name].url or "")
                for name in of_day
                if sources[name].publisher == publisher
            )
            day = words("handout.checked", date=long_date(checked, words)) if position == 0 else ""
            yield SourceLine(day, publisher, titles)
