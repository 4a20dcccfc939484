"""The presenter's notes for one slide: what to say, what to ask the room, the sources, and what comes next."""

from __future__ import annotations

from components.content import catalogue, text
from components.frame import source_item
from components.html import Html, element, items, joined
from data.talk_model import Drawing, Figure, Slide, Table, Talk, figure_texts


def notes_html(told: Talk, slide: Slide) -> Html:
    """The notes as markup, for a second screen or a phone."""
    place = told.ids.index(slide.id)
    following = told.slides[place + 1].title if place + 1 < len(told.slides) else text("talk.next_is_end")
    seen = [*slide.lines, *_in_figure(slide.figure)]
    parts = [
        element("p", catalogue().talk.names[slide.part], class_="part"),
        element("h1", slide.title, tabindex="-1"),
        items(seen) if seen else "",
        _section("say", *(element("p", paragraph) for paragraph in slide.script)),
        _section("ask", element("p", slide.check), element("p", text("talk.ask_how"))) if slide.check else "",
        _section("more", *(element("p", paragraph) for paragraph in slide.more)) if slide.more else "",
        element("p", element("strong", text("talk.next_is")), " ", following, class_="following"),
        _sources(slide),
    ]
    return element("section", joined(parts), class_="note", aria_label=text("talk.slide"))


def _in_figure(figure: Figure | None) -> tuple[str, ...]:
    """What can be read in or under the figure of the slide."""
    if isinstance(figure, Table):
        return tuple(
            text("talk.cell", name=n, cell=c) for _, row in figure.rows for n, c in zip(figure.names, row, strict=True)
        )
    return figure.captions if isinstance(figure, Drawing) else figure_texts(figure)


def _section(name: str, *inside: str) -> Html:
    return element("div", element("h2", text(f"talk.{name}")), *inside, class_=name)


def _sources(slide: Slide) -> Html:
    if not slide.sources:
        return Html("")
    found = (element("li", source_item(catalogue().sources[source])) for source in slide.sources)
    return element("div", element("h2", text("frame.sources")), element("ul", *found), class_="sources-of")
