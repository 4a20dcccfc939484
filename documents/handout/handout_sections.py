"""Sections that more than one handout has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.catalogue.catalogue import Catalogue
from data.catalogue.help import Help, help_line
from data.catalogue.model import Subject
from data.catalogue.year import Lane, year_sources
from documents.handout.handout import HandoutLine, HandoutYear, Section, references


def urgent_section(catalogue: Catalogue, subject: Subject, cited: Mapping[str, int]) -> Section:
    """The emergency line first, then what needs a call."""
    statement = subject.statements["call_now"]
    lines = (HandoutLine(catalogue.messages("notice.emergency")), HandoutLine(" ".join(statement.lines)))
    sources = tuple(cited[source] for source in statement.sources)
    return Section(catalogue.attributes["call_now"].name, "prose", lines, sources)


def help_section(catalogue: Catalogue, helpers: Sequence[Help], cited: Mapping[str, int]) -> Section:
    """Organisations to call."""
    words = catalogue.messages
    lines = tuple(
        HandoutLine(help_line(words, helper), helper.name, source_numbers(helper.sources, cited)) for helper in helpers
    )
    return Section(words("help.heading"), "named", lines)


def short_year(catalogue: Catalogue, lanes: Sequence[Lane], cited: Mapping[str, int]) -> HandoutYear:
    """What comes when, in a few words each: what the lanes say, the unknown as unknown."""
    lines = tuple(HandoutLine(f"{lane.says}.", lane.name) for lane in lanes)
    numbers = tuple(sorted(cited[source] for source in year_sources(lanes)))
    return HandoutYear(Section(catalogue.messages("year.heading"), "named", lines, numbers))


def source_numbers(sources: Sequence[str], cited: Mapping[str, int]) -> str:
    """The numbers of some sources, to stand behind what rests on them."""
    return references([cited[source] for source in sources])
