"""What immunotherapy is, told in five short scenes; each keeps its whole text, its first lines open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import Html, element, joined, show
from components.page.pages import door
from components.page.sources import numbers_of
from components.page.type_icon import theme
from data.catalogue.model import Statement
from documents.figures.story import story_svg
from documents.figures.svg_address import svg_address

# Each scene: the part of the page that opens it, and how many of its lines; then the parts, and lines, behind "more".
Part = tuple[str, slice]
ALL = slice(None)
SCENES: Mapping[str, tuple[tuple[Part, ...], tuple[Part, ...]]] = {
    "hides": ((("why_needed", ALL),), (("how_cancer_hides", ALL),)),
    "helps": ((("main_points", slice(0, 1)),), (("what_it_is", ALL),)),
    "family": ((("main_points", slice(1, 2)),), (("keep_in_mind", ALL),)),
    "stands": ((("where_it_stands", slice(0, 1)),), (("where_it_stands", slice(1, 2)),)),
    "side_effects": ((("where_it_stands", slice(2, 3)),), ()),
}


def story(statements: Mapping[str, Statement], numbers: Mapping[str, int]) -> None:
    """The five scenes, side by side where there is room, and the word in the news."""
    scenes = [_scene(name, statements, numbers) for name in SCENES]
    show(element("div", *scenes, class_="story"), _in_the_news(statements["in_the_news"], numbers))


def _scene(name: str, statements: Mapping[str, Statement], numbers: Mapping[str, int]) -> Html:
    first, more = SCENES[name]
    picture = element(
        "img", src=_picture(language(), theme(), name), alt=catalogue().drawings["story"][name], class_="story-picture"
    )
    parts = [picture, element("h3", text(f"story.{name}")), *_paragraphs(first, statements, numbers)]
    if more:
        listed = element("div", *_paragraphs(more, statements, numbers))
        parts.append(element("details", element("summary", text("story.more")), listed))
    return element("article", *parts)


def _paragraphs(parts: tuple[Part, ...], statements: Mapping[str, Statement], numbers: Mapping[str, int]) -> list[Html]:
    lines = []
    for part, which in parts:
        *some, last = statements[part].lines[which]
        lines += [element("p", line) for line in some]
        lines.append(element("p", joined([last, " ", numbers_of(statements[part], numbers)])))
    return lines


@cache
def _picture(spoken: str, shown_in: str, name: str) -> str:
    return svg_address(story_svg(catalogue_in(spoken), name, shown_in))


def _in_the_news(statement: Statement, numbers: Mapping[str, int]) -> Html:
    links = [
        door("news", text("start.news_link")),
        door("read_news", text("start.to_read_news")),
        door("glossary", text("start.to_glossary")),
    ]
    summary = element("summary", element("strong", text("start.in_the_news")))
    return element(
        "details",
        summary,
        *_paragraphs((("in_the_news", ALL),), {"in_the_news": statement}, numbers),
        *links,
        class_="story-news",
    )
