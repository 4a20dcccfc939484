"""One page that holds all profiles and the comparison and asks for nothing: it opens from a USB stick."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path

from data.dates import long_date
from data.load import Catalogue
from data.query import overdue
from documents.figures.marks import colour_of
from documents.figures.shapes import PALETTES, Paint
from documents.letterhead import letterhead
from documents.markup import Html, element, items, joined
from documents.offline_parts import Writer
from documents.organisation import Organisation
from documents.typst_pdf import BODY_FONTS

STYLE = Path(__file__).parent / "offline.css"
FONT = "Atkinson Hyperlegible Next"
WEIGHTS = {400: "AtkinsonHyperlegibleNext_400Regular.ttf", 700: "AtkinsonHyperlegibleNext_700Bold.ttf"}
# The page may load nothing, not even by mistake: fonts and pictures are in it.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
)
SECTIONS = ("call", "compare", "medicines", "glossary", "sources")  # behind the types


def offline_page(
    catalogue: Catalogue, notice: Sequence[str], today: date, organisation: Organisation | None = None
) -> bytes:
    """The page as UTF-8 bytes of one HTML file."""
    words, write = catalogue.messages, Writer(catalogue)
    head = letterhead(words, organisation)
    calls = write.calls()
    profiles = [
        element("section", *(write.profile(one) for one in (home, *catalogue.kinds_of(home.id))))
        for home in catalogue.types
    ]
    parts = {
        "call": calls,
        "compare": write.comparison(),
        "medicines": joined([element("p", words("type.medicines_lead")), write.medicines()]),
        "glossary": write.glossary(),
    }
    sources = [catalogue.sources[name] for name in write.numbers]
    checked = long_date(min(source.checked_on for source in sources), words)
    soonest = long_date(min(source.next_check for source in sources), words)
    dates = [element("p", words("frame.last_checked", checked=checked, next=soonest))]
    if overdue(sources, today):
        dates.append(element("p", words("take_away.overdue")))
    parts["sources"] = joined([*dates, write.sources()])

    def section(name: str) -> Html:
        return element("section", element("h2", words(f"offline.{name}"), id=name), parts[name])

    from_line = [element("p", element("strong", head.name), f" {' '.join(head.lines)}")] if head else []
    body = [
        element("a", words("offline.skip"), href="#main", class_="skip"),
        element("header", *from_line, element("p", words("site.name"), class_="made")),
        element(
            "main",
            element("h1", words("offline.title")),
            element("p", words("offline.lead", date=long_date(today, words))),
            element("div", element("h2", words("notice.heading")), items(notice), class_="box"),
            _contents(catalogue),
            section("call"),
            *profiles,
            *(section(name) for name in SECTIONS if name != "call"),
            id="main",
            tabindex="-1",
        ),
        element("footer", element("p", element("strong", words("sheet.learning"))), items(notice)),
    ]
    return _document(catalogue, joined(body)).encode("utf-8")


def _contents(catalogue: Catalogue) -> Html:
    """The way to every part of the page."""
    words = catalogue.messages

    def door(target: str, name: str) -> Html:
        return element("a", name, href=f"#{target}")

    entries = [element("li", door("call", words("offline.call")))]
    for home in catalogue.types:
        kinds = [element("li", door(f"of-{kind.id}", kind.name)) for kind in catalogue.kinds_of(home.id)]
        below = [element("ul", *kinds)] if kinds else []
        entries.append(element("li", door(f"of-{home.id}", home.name), *below))
    entries += [element("li", door(name, words(f"offline.{name}"))) for name in SECTIONS if name != "call"]
    return element(
        "nav",
        element("h2", words("offline.contents")),
        element("ul", *entries),
        id="contents",
        aria_label=words("offline.contents"),
    )


def _document(catalogue: Catalogue, body: Html) -> str:
    title = element("title", catalogue.messages("offline.title"))
    head = (
        '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><meta name="referrer" content="no-referrer">'
    )
    style = f"<style>{_fonts()}{STYLE.read_text(encoding='utf-8')}{_colours(catalogue)}</style>"
    page = f"<head>{head}{title}{style}</head><body>{body}</body>"
    return f'<!doctype html>\n<html lang="{catalogue.language}">{page}</html>\n'


@cache
def _fonts() -> str:
    """The fonts as part of the style sheet."""
    return "".join(
        f'@font-face {{ font-family: "{FONT}"; font-weight: {weight}; '
        f'src: url("data:font/ttf;base64,{b64encode((BODY_FONTS / name).read_bytes()).decode("ascii")}"); }}'
        for weight, name in WEIGHTS.items()
    )


def _colours(catalogue: Catalogue) -> str:
    """The types' colours, and what the colours of the drawings turn into on a dark page."""
    light = "".join(f".of-{one.id} {{ color: {colour_of(one.facts, 'light')}; }}" for one in catalogue.types)
    dark = "".join(f".of-{one.id} {{ color: {colour_of(one.facts, 'dark')}; }}" for one in catalogue.types)
    pairs = dict(zip(_palette("light"), _palette("dark"), strict=True))
    turned = "".join(
        f'figure svg [{part}="{old}"] {{ {part}: {new}; }}' for old, new in pairs.items() for part in ("fill", "stroke")
    )
    return f"{light}@media screen and (prefers-color-scheme: dark) {{ {dark}{turned} }}"


def _palette(theme: str) -> list[str]:
    """The colours of a theme in a fixed order."""
    found: list[str] = []
    for field in fields(PALETTES[theme]):
        value = getattr(PALETTES[theme], field.name)
        if isinstance(value, Paint):
            found += [value.line, value.body, value.core]
        elif isinstance(value, str):
            found.append(value)
    return found
