"""One page that holds all profiles and the comparison and asks for nothing: it opens from a USB stick."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from functools import cache
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.catalogue.checks import late_lines, span_line
from data.catalogue.dates import long_date
from data.catalogue.query import cell
from documents.figures.marks import colour_of
from documents.figures.shapes import PALETTES, Paint
from documents.formats.html import Html, element, items, joined
from documents.formats.typst_pdf import BODY_FONTS
from documents.organisation.letterhead import letterhead
from documents.organisation.organisation import Organisation
from documents.talk.offline_glance import glance_section, scene_figure
from documents.talk.offline_parts import Writer

STYLE = Path(__file__).parent / "offline.css"
FONT = "Atkinson Hyperlegible Next"
WEIGHTS = {400: "AtkinsonHyperlegibleNext_400Regular.ttf", 700: "AtkinsonHyperlegibleNext_700Bold.ttf"}
# The page may load nothing, not even by mistake: fonts and pictures are in it.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
)
SECTIONS = ("call", "help", "compare", "medicines", "glossary", "sources")  # behind the types


def offline_page(
    catalogue: Catalogue, notice: Sequence[str], today: date, organisation: Organisation | None = None
) -> bytes:
    """The page as UTF-8 bytes of one HTML file."""
    words, write = catalogue.messages, Writer(catalogue)
    head = letterhead(words, organisation)
    begins = joined([scene_figure(write), glance_section(write)])
    calls = write.calls()
    profiles = [
        element("section", *(write.profile(subject) for subject in (home, *catalogue.kinds_of(home.id))))
        for home in catalogue.types
    ]
    parts = {
        "call": calls,
        "help": write.help(),
        "compare": write.comparison(),
        "medicines": joined([element("p", words("type.medicines_lead")), write.medicines()]),
        "glossary": write.glossary(),
    }
    sources = [catalogue.sources[name] for name in write.numbers]
    statements = [
        cell(catalogue, subject, part)
        for subject in catalogue.subjects.values()
        for part in catalogue.attributes.values()
    ]
    dates = [element("p", line) for line in (span_line(words, sources), *late_lines(catalogue, statements, today))]
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
            element("section", element("h2", words("offline.glance"), id="glance"), begins),
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

    def to_place(target: str, name: str) -> Html:
        return element("a", name, href=f"#{target}")

    entries = [element("li", to_place(name, words(f"offline.{name}"))) for name in ("glance", "call")]
    for home in catalogue.types:
        kinds = [element("li", to_place(f"of-{kind.id}", kind.name)) for kind in catalogue.kinds_of(home.id)]
        below = [element("ul", *kinds)] if kinds else []
        entries.append(element("li", to_place(f"of-{home.id}", home.name), *below))
    entries += [element("li", to_place(name, words(f"offline.{name}"))) for name in SECTIONS if name != "call"]
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
    light = "".join(f".of-{home.id} {{ color: {colour_of(home.facts, 'light')}; }}" for home in catalogue.types)
    dark = "".join(f".of-{home.id} {{ color: {colour_of(home.facts, 'dark')}; }}" for home in catalogue.types)
    pairs = dict(zip(_palette("light"), _palette("dark"), strict=True))
    turned = "".join(
        f':is(figure, thead) svg [{part}="{old}"] {{ {part}: {new}; }}'
        for old, new in pairs.items()
        for part in ("fill", "stroke")
    )
    return f"{light}@media screen and (prefers-color-scheme: dark) {{ {dark}{turned} }}"


def _palette(theme: str) -> list[str]:
    """The colours of a theme in a fixed order."""
    colours: list[str] = []
    for field in fields(PALETTES[theme]):
        value = getattr(PALETTES[theme], field.name)
        if isinstance(value, Paint):
            colours += [value.line, value.body, value.core]
        elif isinstance(value, str):
            colours.append(value)
    return colours
