"""The presenter's notes for one slide: what to say and to ask the room; folded, what is more, and the sources."""

from __future__ import annotations

from components.page.html import Html, element, items, joined
from components.page.sources import source_item
from data.catalogue.catalogue import Catalogue
from data.catalogue.checks import span_line
from data.talk.content import talk_content
from data.talk.model import Drawing, Figure, Slide, SlideTable, figure_texts


def notes_html(catalogue: Catalogue, slide: Slide) -> Html:
    """The notes as markup in the words of the catalogue, for a second screen or a phone."""
    words = catalogue.messages
    on_slide = [*slide.lines, *_in_figure(catalogue, slide.figure)]
    parts = [
        element("p", talk_content(catalogue).names[slide.part], class_="part"),
        element("h1", slide.title, tabindex="-1"),
        _section("say", words("talk.say"), *_paragraphs(slide.script)),
        _section("ask", words("talk.ask"), *_paragraphs([slide.check, words("talk.ask_how")])) if slide.check else "",
        _fold(words("talk.more"), *_paragraphs(slide.more)) if slide.more else "",
        _fold(words("talk.on_slide"), items(on_slide)) if on_slide else "",
        _sources(catalogue, slide),
    ]
    return element("section", joined(parts), class_="note", aria_label=words("talk.slide"), lang=catalogue.language)


def _in_figure(catalogue: Catalogue, figure: Figure | None) -> tuple[str, ...]:
    """What can be read in or under the figure of the slide."""
    if isinstance(figure, SlideTable):
        return tuple(
            catalogue.messages("talk.cell", name=name, cell=cell)
            for _, cells in figure.rows
            for name, cell in zip(figure.names, cells, strict=True)
        )
    return figure.captions if isinstance(figure, Drawing) else figure_texts(figure)


def _paragraphs(texts: tuple[str, ...] | list[str]) -> list[Html]:
    return [element("p", paragraph) for paragraph in texts]


def _section(name: str, heading: str, *inside: str) -> Html:
    return element("div", element("h2", heading), *inside, class_=name)


def _fold(heading: str, *inside: str) -> Html:
    return element("details", element("summary", heading), *inside)


def _sources(catalogue: Catalogue, slide: Slide) -> Html:
    if not slide.sources:
        return Html("")
    sources = [catalogue.sources[source] for source in slide.sources]
    checked = catalogue.messages("talk.note_sources", checked=span_line(catalogue.messages, sources))
    listed = (element("li", source_item(source, catalogue.messages)) for source in sources)
    return _fold(checked, element("ul", *listed))
