"""About: who checked what, how it is made, how it scores, privacy, accessibility, and every source."""

from components.about.folds import folds
from components.about.scores import scores
from components.page.content import catalogue, language, text
from components.page.frame import ignored_line, main_points, open_page
from components.page.html import Html, element, items, joined, show
from components.page.source_groups import all_sources

OPEN = ("reviewed", "who_wrote", "money", "credit")
FOLDED = {  # the parts that an address can open, and further sections in them
    "method": (),
    "left_out": (),
    "limits": (),
    "scores": (),
    "privacy": (),
    "accessibility": ("accessibility_tested", "accessibility_lacks", "accessibility_help"),
    "correct": (),
}
LISTED_FROM = 3  # lines; fewer stand as paragraphs


def written(section: str) -> Html:
    """The words of a section."""
    lines = statements[section].lines
    return items(lines) if len(lines) >= LISTED_FROM else element("div", *(element("p", line) for line in lines))


def headed(section: str, level: str) -> Html:
    """A section below its heading."""
    return element("div", element(level, text(f"about.{section}"), class_="section"), written(section))


open_page("about", text("about.title"))
statements = catalogue().pages["about"].statements
main_points(statements["main_points"].lines, text("about.main_points"))
show(element("div", *(headed(section, "h2") for section in OPEN), class_="pairs"))

parts = {
    part: (text(f"about.{part}"), joined([written(part), *(headed(section, "h3") for section in further)]))
    for part, further in FOLDED.items()
}
heading, lead = parts["scores"]
parts["scores"] = heading, joined([lead, scores(language())])
lead = joined([element("p", text("about.sources_lead")), element("p", text("about.link_note"))])
parts["sources"] = text("about.sources"), joined([lead, all_sources(language())])
ignored_line(folds(parts))
