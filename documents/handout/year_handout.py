"""The handout of a year with a treatment: the lanes across the page, and the same in words with their sources."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.catalogue.help import help_for, help_sources
from data.catalogue.model import Subject
from data.catalogue.year import lane_statement, lane_words, year_lanes, year_sources, year_text
from data.sheet.url_ids import page_address
from documents.figures.year_lanes import year_svg
from documents.handout.handout import Handout, HandoutLine, HandoutYear, Print, Section, handout, numbered
from documents.handout.handout_sections import help_section, source_numbers, urgent_section

PRINTED = 16.5  # the size of the words in the drawing, so that they are 12 points across the page


def year_handout(catalogue: Catalogue, subject: Subject, settings: Print) -> Handout:
    """A year with one type or kind. Large print tells it in words alone: the drawing would not hold such letters."""
    lanes, helpers, words = year_lanes(catalogue, subject), help_for(catalogue, subject), catalogue.messages
    cited = numbered([*subject.statements["call_now"].sources, *year_sources(lanes), *help_sources(helpers)])
    lines = tuple(HandoutLine(lane_words(lane), lane.name, source_numbers(lane.sources, cited)) for lane in lanes)
    svg = "" if settings.is_large else year_svg(catalogue, [subject], "light", size=PRINTED)
    section = Section(words("year.in_words") if svg else words("year.heading"), "named", lines)
    return handout(
        catalogue,
        settings,
        title=words("year.handout_title", name=subject.name),
        urgent=urgent_section(catalogue, subject, cited),
        cited=cited,
        statements=[lane_statement(lane) for lane in lanes],
        address=page_address(settings.site, "type", {"type": subject.id, "part": "year"}, catalogue.language),
        year=HandoutYear(section, svg, " ".join(year_text(catalogue, subject))),
        sections=(help_section(catalogue, helpers, cited),),
    )
