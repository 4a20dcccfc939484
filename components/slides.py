"""A slide as markup: one idea, in type for the back of the room. Each kind of figure has one way to be drawn."""

from __future__ import annotations

from collections.abc import Sequence

from components.content import catalogue, day, text
from components.html import Html, element, items, joined
from data.model import Subject
from data.talk_model import Code, Dots, Drawing, Figure, Marks, Slide, Table
from documents.figures.marks import colour_of
from documents.figures.slide_drawings import key_shape, phone, slide_scenes, talking
from documents.qr import can_be_code, qr_svg

MOST_PUBLISHERS = 3  # named on a slide; the notes list every source
DARK = "dark"
PICTURES = {"check": talking, "call": phone}


def slide_html(slide: Slide, theme: str, root: str) -> Html:
    """The slide for a light or dark theme. `root` is the address of the site, for codes."""
    head = element("h1", slide.title, tabindex="-1")
    if slide.subject:
        head = joined([_shape(catalogue().subjects[slide.subject], theme, "mark"), head])
    said: list[str] = [items(slide.lines)] if slide.lines else []
    if isinstance(slide.figure, Dots):
        said = [element("p", slide.figure.words), element("p", slide.figure.who)]
    words = [element("div", head, class_="head"), element("div", *said, class_="said") if said else ""]
    return element(
        "section",
        element("div", element("div", *words, class_="words"), _shown(slide, theme, root), class_="main"),
        element("p", small_print(slide), class_="small"),
        class_=f"slide {slide.kind}-slide {_layout(slide)}",
        aria_label=text("talk.slide"),
    )


def _layout(slide: Slide) -> str:
    """Where the figure stands: below the title if it needs the width, beside the words, or nowhere."""
    if isinstance(slide.figure, Table) or (isinstance(slide.figure, Drawing) and slide.figure.scene is None):
        return "below"
    return "beside" if slide.figure or slide.kind in PICTURES else "alone"


def _shown(slide: Slide, theme: str, root: str) -> Html:
    """What is to be seen beside or below the words."""
    if slide.kind == "title":
        return _shapes(DARK)  # its ground is dark in both themes
    if slide.kind in PICTURES:
        return element("div", Html(PICTURES[slide.kind](theme)), class_="picture")
    return _figure(slide.figure, theme, root)


def small_print(slide: Slide) -> str:
    """What the foot of a slide says: that it is no advice, and who its sources are."""
    lines = [text("sheet.learning")]
    if isinstance(slide.figure, Dots):
        lines.append(text("chance.groups"))
    sources = [catalogue().sources[source] for source in slide.sources]
    if sources:
        names = list(dict.fromkeys(source.publisher for source in sources))
        named = ", ".join(names[:MOST_PUBLISHERS])
        if len(names) > MOST_PUBLISHERS:
            named = text("talk.more_sources", names=named, count=len(names) - MOST_PUBLISHERS)
        lines.append(text("talk.sources", names=named, checked=day(min(source.checked_on for source in sources))))
    return " ".join(lines)


def _figure(figure: Figure | None, theme: str, root: str) -> Html:
    if isinstance(figure, Drawing):
        return _drawing(figure, theme)
    if isinstance(figure, Table):
        return _table(figure, theme)
    if isinstance(figure, Dots):
        return _dots(figure)
    if isinstance(figure, Marks):
        return _marks(figure, theme)
    return _code(figure, root) if isinstance(figure, Code) else Html("")


def _drawing(figure: Drawing, theme: str) -> Html:
    scenes = slide_scenes(figure.mechanism, theme)
    if figure.scene is not None:
        scenes = scenes[figure.scene : figure.scene + 1]
    captions: Sequence[str] = figure.captions or ("",) * len(scenes)
    panels = [
        element("div", element("div", Html(scene), class_="scene"), element("p", caption) if caption else "")
        for scene, caption in zip(scenes, captions, strict=True)
    ]
    key = [
        element("li", element("span", Html(shape), class_="thing"), element("span", name))
        for thing, name in figure.names
        if (shape := key_shape(figure.mechanism, thing, theme))
    ]
    return element(
        "div",
        element("div", element("p", figure.alt, class_="unseen"), *panels, class_=f"scenes of-{len(panels)}"),
        element("ul", *key, class_="key", aria_label=text("talk.key")),
        class_="drawn",
    )


def _table(figure: Table, theme: str) -> Html:
    subjects = [catalogue().subjects[column] for column in figure.columns]
    heads = [
        element(
            "th",
            _shape(subject, theme, "column"),
            element("span", name),
            scope="col",
            style=f"border-color: {colour_of(subject.facts, theme)}",
        )
        for subject, name in zip(subjects, figure.names, strict=True)
    ]
    rows = [
        element("tr", *(element("td", cell, data_label=name) for cell, name in zip(cells, figure.names, strict=True)))
        for _, cells in figure.rows
    ]
    return element(
        "table",
        element("caption", " ".join(head for head, _ in figure.rows), class_="unseen"),
        element("thead", element("tr", *heads)),
        element("tbody", *rows),
        class_=f"compared of-{len(subjects)}",
    )


def _dots(figure: Dots) -> Html:
    kinds = ["yes"] * figure.low + ["maybe"] * (figure.high - figure.low) + ["no"] * (100 - figure.high)
    return element("div", *(element("i", class_=kind) for kind in kinds), class_="hundred", aria_hidden="true")


def _marks(figure: Marks, theme: str) -> Html:
    found = [
        element("li", _shape(catalogue().subjects[subject], theme, "large"), element("span", name))
        for subject, name in zip(figure.subjects, figure.names, strict=True)
    ]
    return element("ul", *found, class_="marks")


def _code(figure: Code, root: str) -> Html:
    address = code_address(figure, root)
    if not can_be_code(address):
        return element("p", address, class_="address")
    label = text("take_away.code_alt", address=address)
    return element("div", Html(qr_svg(address)), class_="code", role="img", aria_label=label)


def code_address(figure: Code, root: str) -> str:
    """The address of the view that a code opens."""
    path = "" if figure.page == "start" else figure.page
    query = "&".join(f"{key}={value}" for key, value in figure.parameters)
    return f"{root}/{path}" + (f"?{query}" if query else "")


def _shape(subject: Subject, theme: str, size: str) -> Html:
    colour = colour_of(subject.facts, theme)
    return element(
        "span", class_=f"shape {subject.facts.shape} {size}", style=f"background: {colour}", aria_hidden="true"
    )


def _shapes(theme: str) -> Html:
    marks = (_shape(subject, theme, "large") for subject in catalogue().types)
    return element("div", *marks, class_="row-of-shapes", aria_hidden="true")
