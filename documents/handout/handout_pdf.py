"""A handout as a tagged PDF, in regular or large print."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from documents.formats.glyphs import printable
from documents.formats.qr import qr_svg
from documents.formats.two import paired
from documents.formats.typst_pdf import page_of_label, tagged_pdf
from documents.handout.handout import Handout, HandoutLine, HandoutPicture, HandoutYear, Section, SourceLine, references
from documents.organisation.letterhead import letterhead_data
from documents.table.table_pdf import breakable

_NAME = re.compile(r"\w{9}(?=\w{3})")  # the address stands in a narrow place: long names in it may be parted
TIGHTEST = 5  # how far the room between lines and the picture may give way, one more at the last; the type never does
SIDES = (1, 2)  # pages of regular print: one if all fits on it, or both sides of one sheet


def handout_pdf(document: Handout) -> bytes:
    """The handout as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf("handout", _fitting(document))


def handout_length(document: Handout) -> int:
    """How many pages the handout takes. Raises CannotPrint if it cannot be laid out."""
    return page_of_label("handout", _fitting(document), "end")


def _fitting(document: Handout, otherwise: dict[str, object] | None = None) -> dict[str, object]:
    """The data for the loosest layout that fits one page, or both sides of one sheet.

    Large print and two languages run on, and so does what fits in no way: `otherwise` is how, if it was longer once.
    """
    data = template_data(document)
    if document.other:
        return paired(data, template_data(document.other))
    if document.is_large:
        return data

    @cache
    def pages(tight: int) -> int:
        return page_of_label("handout", {**data, "tight": tight}, "end")

    tightest = TIGHTEST + document.names_publishers_alone
    for sides in SIDES:
        # Tighter never takes more pages: the first that takes no more than there are sides.
        tight = bisect_left(range(tightest + 1), -sides, key=lambda at: -pages(at))
        if tight <= tightest:
            return {**data, "tight": tight}
    if otherwise is None or not document.names_publishers_alone:
        otherwise = data
    return _fitting(document.shorter, otherwise) if document.shorter else otherwise


def template_data(document: Handout) -> dict[str, object]:
    """What the template is filled with: the handout's words made fit for print."""
    return {
        "language": document.language,
        "paper": document.paper,
        "is_large": document.is_large,
        "tight": 0,
        "letterhead": letterhead_data(document.letterhead) if document.letterhead else None,
        "title": printable(document.title),
        "urgent": _section(document.urgent),
        "picture": _picture(document.picture) if document.picture else None,
        "beside": [_section(section) for section in document.beside],
        "panels": [_section(section) for section in document.panels],
        "year": _year(document.year) if document.year else None,
        "sections": [_section(section) for section in document.sections],
        "card": _section(document.card) if document.card else None,
        "after": [_section(section) for section in document.after],
        "code": _code(document),
        "notice": _section(document.notice),
        "sources_heading": printable(document.sources_heading),
        "sources": [_source(section) for section in document.sources],
        "dates": printable(document.dates),
        "made_line": printable(document.made_line),
        "learning": printable(document.learning),
        "page_of": printable(document.page_of),
    }


def _section(section: Section) -> dict[str, object]:
    return {
        "heading": printable(section.heading),
        "form": section.form,
        "lines": [_line(line) for line in section.lines],
        "refs": references(section.sources),
        "closing": printable(section.closing),
    }


def _line(line: HandoutLine) -> dict[str, object]:
    return {
        "text": printable(line.text),
        "name": printable(line.name),
        "note": printable(line.note),
        "dots": line.dots,
    }


def _picture(picture: HandoutPicture) -> dict[str, object]:
    return {
        "svg": picture.svg,
        "alt": printable(picture.alt),
        "caption": printable(picture.caption),
        "is_short": picture.is_short,
        "is_wide": picture.is_wide,
    }


def _year(year: HandoutYear) -> dict[str, object]:
    return {"section": _section(year.section), "svg": year.svg, "alt": printable(year.alt)}


def _code(document: Handout) -> dict[str, object] | None:
    if document.code is None:
        return None
    return {
        "heading": printable(document.code.heading),
        "address": document.code.address,
        "text": _NAME.sub("\\g<0>\u200b", breakable(document.code.address)),
        "alt": document.code.alt,
        "svg": qr_svg(document.code.address),
    }


def _source(source: SourceLine) -> dict[str, object]:
    titles = [{"number": f"[{n}]", "title": printable(title), "url": url} for n, title, url in source.titles]
    return {"checked": printable(source.checked), "publisher": printable(source.publisher), "titles": titles}
