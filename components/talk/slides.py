"""A slide as markup: one idea, in type for the back of the room. Each kind of figure has one way to be drawn."""

from __future__ import annotations

from collections.abc import Sequence

from components.page.html import Html, element, items, joined
from components.page.type_icon import coloured_shape
from components.talk.slide_year import year_html
from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import dot_kinds
from data.catalogue.checks import span_line
from data.catalogue.languages import language_parameter
from data.catalogue.load import DEFAULT_LANGUAGE
from data.catalogue.source_words import publishers_named
from data.talk.model import Code, Dots, Drawing, Figure, Marks, Scene, Slide, SlideTable, Year, Zoom
from documents.figures.lead import small_lead
from documents.figures.marks import colour_of
from documents.figures.slide_drawings import key_shape, phone, slide_scenes, talking
from documents.figures.slide_scene import numbered_scene, scene_map, zoomed
from documents.formats.qr import can_be_code, qr_svg

DARK = "dark"
PICTURES = {"check": talking, "call": phone}


def slide_html(catalogue: Catalogue, slide: Slide, theme: str, root: str, title: str = "h1") -> Html:
    """The slide in the catalogue's words, for a light or dark theme. `root` is the address of the site, for codes.

    `title` is the element of its title: the page's H1, or none where the slide is a small picture on a page.
    """
    head = element(title, slide.title, class_="slide-title")
    if slide.subject:
        head = joined([coloured_shape(catalogue.subjects[slide.subject], theme, "mark"), head])
    points: list[str] = [items(slide.lines)] if slide.lines else []
    if isinstance(slide.figure, Dots):
        points = [element("p", slide.figure.words), element("p", slide.figure.who)]
    words = [element("div", head, class_="head"), element("div", *points, class_="said") if points else ""]
    return element(
        "section",
        element(
            "div",
            element("div", *words, class_="words"),
            _picture_or_figure(catalogue, slide, theme, root),
            class_="main",
        ),
        element("p", small_print(catalogue, slide), class_="small"),
        class_=f"slide {slide.kind}-slide {_layout(slide)}",
        aria_label=catalogue.messages("talk.slide"),
        lang=catalogue.language,
    )


def _layout(slide: Slide) -> str:
    """Where the figure stands: below the title if it needs the width, beside the words, or nowhere."""
    is_wide = isinstance(slide.figure, SlideTable | Scene | Zoom | Year)
    if is_wide or (isinstance(slide.figure, Drawing) and slide.figure.scene is None):
        return "below"
    return "beside" if slide.figure or slide.kind in PICTURES else "alone"


def _picture_or_figure(catalogue: Catalogue, slide: Slide, theme: str, root: str) -> Html:
    """What is to be seen beside or below the words."""
    if slide.kind == "title":
        return _shapes(catalogue, DARK)  # its ground is dark in both themes
    if slide.kind in PICTURES:
        return element("div", Html(PICTURES[slide.kind](theme)), class_="picture")
    return _figure(catalogue, slide.figure, theme, root)


def small_print(catalogue: Catalogue, slide: Slide) -> str:
    """What the foot of a slide says: the notice in one line, and who its sources are."""
    lines = [catalogue.messages("notice.line")]
    if isinstance(slide.figure, Dots):
        lines.append(catalogue.messages("chance.groups"))
    sources = [catalogue.sources[source] for source in slide.sources]
    if sources:
        named = publishers_named(catalogue.messages, sources)
        lines.append(catalogue.messages("talk.sources", names=named, checked=span_line(catalogue.messages, sources)))
    return " ".join(lines)


def _figure(catalogue: Catalogue, figure: Figure | None, theme: str, root: str) -> Html:
    if isinstance(figure, Drawing):
        return _drawing(catalogue, figure, theme)
    if isinstance(figure, Scene):
        return _scene(catalogue, figure, theme)
    if isinstance(figure, Zoom):
        return _zoom(catalogue, figure, theme)
    if isinstance(figure, SlideTable):
        return _table(catalogue, figure, theme)
    if isinstance(figure, Year):
        return year_html(catalogue, figure, theme)
    if isinstance(figure, Dots):
        return _dots(figure)
    if isinstance(figure, Marks):
        return _marks(catalogue, figure, theme)
    return _code(catalogue, figure, root) if isinstance(figure, Code) else Html("")


def _drawing(catalogue: Catalogue, figure: Drawing, theme: str) -> Html:
    scenes = slide_scenes(figure.picture, theme)
    if figure.scene is not None:
        scenes = scenes[figure.scene : figure.scene + 1]
    captions: Sequence[str] = figure.captions or ("",) * len(scenes)
    panels = [
        element("div", element("div", Html(scene), class_="scene"), element("p", caption) if caption else "")
        for scene, caption in zip(scenes, captions, strict=True)
    ]
    return element(
        "div",
        element("div", element("p", figure.alt, class_="unseen"), *panels, class_=f"scenes of-{len(panels)}"),
        _key(catalogue, figure, theme),
        class_="drawn",
    )


def _key(catalogue: Catalogue, figure: Drawing | Zoom, theme: str) -> Html:
    """The things in a picture, each with its name."""
    entries = [
        element("li", element("span", Html(shape), class_="thing"), element("span", name))
        for shape_id, name in figure.names
        if (shape := key_shape(figure.picture, shape_id, theme))
    ]
    return element("ul", *entries, class_="key", aria_label=catalogue.messages("talk.key"))


def _scene(catalogue: Catalogue, figure: Scene, theme: str) -> Html:
    """The scene, with the names of its places in the order of their numbers."""
    names = (element("li", name) for name in figure.names)
    return element(
        "div",
        element("div", Html(numbered_scene(catalogue, theme)), class_="scene-of-all"),
        element("ol", *names, class_="places"),
        class_="shown-wide",
    )


def _zoom(catalogue: Catalogue, figure: Zoom, theme: str) -> Html:
    """The place up close; beside it where it stands in the scene, and what is drawn."""
    scene_beside = element("div", Html(scene_map(catalogue, figure.mechanism, theme)), class_="map", aria_hidden="true")
    return element(
        "div",
        element("div", Html(zoomed(catalogue, figure.mechanism, theme)), class_="close-up"),
        element("div", scene_beside, _key(catalogue, figure, theme), class_="beside-close-up"),
        class_="shown-wide",
    )


def _table(catalogue: Catalogue, figure: SlideTable, theme: str) -> Html:
    """A line for each type or kind, with the picture of what it does before its name."""
    facts = [name for name, _ in figure.rows]
    heads = (element("th", fact, scope="col") for fact in facts)
    lines = []
    for at, (column, name) in enumerate(zip(figure.columns, figure.names, strict=True)):
        subject = catalogue.subjects[column]
        picture = Html(small_lead(catalogue, subject, theme))
        cells = (element("td", cells[at], data_label=fact) for fact, cells in figure.rows)
        lines.append(
            element(
                "tr",
                element("td", picture, class_="place", aria_hidden="true"),
                element("th", name, scope="row", style=f"border-color: {colour_of(subject.facts, theme)}"),
                *cells,
            )
        )
    corner = [element("td", class_="place"), element("th", catalogue.messages("talk.treatment"), scope="col")]
    return element(
        "table",
        element("caption", ", ".join(facts), class_="unseen"),
        element("thead", element("tr", *corner, *heads)),
        element("tbody", *lines),
        class_=f"compared of-{len(lines)}",
    )


def _dots(figure: Dots) -> Html:
    kinds = dot_kinds(figure.low, figure.high, figure.beside)
    return element("div", *(element("i", class_=kind) for kind in kinds), class_="hundred", aria_hidden="true")


def _marks(catalogue: Catalogue, figure: Marks, theme: str) -> Html:
    entries = [
        element("li", coloured_shape(catalogue.subjects[subject], theme, "large"), element("span", name))
        for subject, name in zip(figure.subjects, figure.names, strict=True)
    ]
    return element("ul", *entries, class_="marks")


def _code(catalogue: Catalogue, figure: Code, root: str) -> Html:
    address = code_address(figure, root, catalogue.language)
    if not can_be_code(address):
        return element("p", address, class_="address")
    label = catalogue.messages("take_away.code_alt", address=address)
    code = element("div", Html(qr_svg(address)), class_="code", role="img", aria_label=label)
    return element("div", code, element("p", figure.says), class_="scan")


def code_address(figure: Code, root: str, language: str = DEFAULT_LANGUAGE) -> str:
    """The address of the view that a code opens, in a language."""
    path = "" if figure.page == "start" else figure.page
    parameters = {**dict(figure.parameters), **language_parameter(language)}
    query = "&".join(f"{key}={value}" for key, value in parameters.items())
    return f"{root}/{path}" + (f"?{query}" if query else "")


def _shapes(catalogue: Catalogue, theme: str) -> Html:
    marks = (coloured_shape(subject, theme, "large") for subject in catalogue.types)
    return element("div", *marks, class_="row-of-shapes", aria_hidden="true")
