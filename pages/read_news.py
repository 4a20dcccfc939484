"""News and words, the tab of how to read cancer news: six short steps that unfold, and questions to ask."""

from collections.abc import Mapping

from components.explore.examples import example_figures
from components.news.question_chips import question_chips
from components.news.tabs import open_tab, ways_on
from components.page.content import catalogue, text
from components.page.fold import fold
from components.page.folded_sources import folded_sources
from components.page.frame import main_points
from components.page.html import Html, element, items, joined, show
from components.page.pages import door
from components.page.passages import bullets, named_bullets, passage, steps
from components.page.sources import source_item
from data.catalogue.model import Statement
from data.catalogue.query import numbered_sources

QUESTIONS = (
    "option_for_my_cancer",
    "chance_of_help",
    "chance_of_harm",
    "how_we_know",
    "trial_open",
    "trial_compare",
)
READ_MORE = ("f1", "nih_health_risks", "nci_treatment_questions")  # outside this site


def side_by_side(*parts: Html) -> Html:
    """Parts next to each other where there is room."""
    return element("div", *parts, class_="pairs")


def headed(heading: str, *body: Html) -> Html:
    """A part below its heading."""
    return element("div", element("h3", text(f"read_news.{heading}")), *body)


def reading_steps(statements: Mapping[str, Statement], numbers: Mapping[str, int]) -> dict[str, list[Html]]:
    """Each step by its heading, with what it unfolds."""
    figures = [headed(picture, example_figures(picture)) for picture in ("help", "harm")]
    known_column, unknown_column = (headed(part, bullets(statements[part], numbers)) for part in ("known", "not_known"))
    return {
        "stages": [
            passage(statements["before_people"], numbers),
            steps(statements["phases"], numbers),
            passage(statements["after_phases"], numbers),
        ],
        "approval": [passage(statements["approval"], numbers), named_bullets(statements["labels"], numbers)],
        "big_words": [passage(statements["big_words"], numbers)],
        "response": [passage(statements["response"], numbers), example_figures("response")],
        "difference": [
            passage(statements["difference"], numbers),
            passage(statements["harm"], numbers),
            side_by_side(*figures),
        ],
        "limits": [side_by_side(known_column, unknown_column)],
    }


open_tab("read_news", text("read_news.title"))
statements = catalogue().pages["read_news"].statements
references = numbered_sources(catalogue(), statements.values())
main_points([*statements["main_points"].lines, text("read_news.act")], text("read_news.main_points"))
listed = [
    fold(joined([element("span", str(number), class_="step-number"), text(f"read_news.{step}")]), body, level="h2")
    for number, (step, body) in enumerate(reading_steps(statements, references).items(), start=1)
]
show(element("div", *listed, class_="reading-steps"))
question_chips(QUESTIONS)
show(
    element("h2", text("read_news.next_step")),
    bullets(statements["what_to_do"], references),
    fold(text("read_news.read_more"), [items(source_item(catalogue().sources[source]) for source in READ_MORE)]),
)
ways_on(
    door("questions", text("read_news.to_questions")),
    door("news", text("start.news_link")),
    door("glossary", text("start.to_glossary")),
)
folded_sources(statements.values())
