"""A handout as a tagged PDF, in regular or large print."""

from __future__ import annotations

import re
from bisect import bisect_left

from documents.handout import Handout, Line, Picture, Section, SourceLine, references
from documents.letterhead import letterhead_data
from documents.printable import printable
from documents.qr import qr_svg
from documents.table_pdf import breakable
from documents.typst_pdf import page_of_label, tagged_pdf

_NAME = re.compile(r"\w{9}(?=\w{3})")  # the address stands in a narrow place: long names in it may be parted
TIGHTEST = 5  # how far the room between lines and the picture may give way; the type never does


def handout_pdf(made: Handout) -> bytes:
    """The handout as PDF/UA-1 bytes. Raises CannotPrint if even the plainer tagged PDF fails."""
    return tagged_pdf("handout", _fitting(made))


def _fitting(made: Handout) -> dict[str, object]:
    """The data for the loosest layout that fits one page; large print, and what fits in none, runs on."""
    data = template_data(made)
    if made.is_large:
        return data

    def fits(tight: int) -> bool:
        return page_of_label("handout", {**data, "tight": tight}, "end") == 1

    tight = bisect_left(range(TIGHTEST + 1), True, key=fits)  # tighter never takes more pages
    return {**data, "tight": tight if tight <= TIGHTEST else 0}


def template_data(made: Handout) -> dict[str, object]:
    """What the template is filled with: the handout's words made fit for print."""
    return {
        "language": made.language,
        "paper": made.paper,
        "is_large": made.is_large,
        "tight": 0,
        "letterhead": letterhead_data(made.letterhead) if made.letterhead else None,
        "title": printable(made.title),
        "urgent": _section(made.urgent),
        "picture": _picture(made.picture) if made.picture else None,
        "beside": [_section(one) for one in made.beside],
        "panels": [_section(one) for one in made.panels],
        "sections": [_section(one) for one in made.sections],
        "card": _section(made.card) if made.card else None,
        "code": _code(made),
        "notice": _section(made.notice),
        "sources_heading": printable(made.sources_heading),
        "sources": [_source(one) for one in made.sources],
        "dates": printable(made.dates),
        "made": printable(made.made),
        "learning": printable(made.learning),
        "page_of": printable(made.page_of),
    }


def _section(one: Section) -> dict[str, object]:
    return {
        "heading": printable(one.heading),
        "form": one.form,
        "lines": [_line(line) for line in one.lines],
        "refs": references(one.sources),
        "closing": printable(one.closing),
    }


def _line(line: Line) -> dict[str, object]:
    return {
        "text": printable(line.text),
        "name": printable(line.name),
        "note": printable(line.note),
        "dots": line.dots,
    }


def _picture(picture: Picture) -> dict[str, object]:
    return {
        "svg": picture.svg,
        "alt": printable(picture.alt),
        "caption": printable(picture.caption),
        "is_short": picture.is_short,
    }


def _code(made: Handout) -> dict[str, object] | None:
    if made.code is None:
        return None
    return {
        "heading": printable(made.code.heading),
        "address": made.code.address,
        "text": _NAME.sub("\\g<0>\u200b", breakable(made.code.address)),
        "alt": made.code.alt,
        "svg": qr_svg(made.code.address),
    }


def _source(one: SourceLine) -> dict[str, object]:
    titles = [{"number": f"[{n}]", "title": printable(title), "url": url} for n, title, url in one.titles]
    return {"checked": printable(one.checked), "publisher": printable(one.publisher), "titles": titles}
