"""The room check: the scene of the talk, and three questions that people answer for themselves before they look."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.catalogue.help import help_for_all, help_sources
from data.sheet.url_ids import page_address
from data.talk.content import talk_content
from data.talk.talk_figures import scene
from documents.figures.slide_scene import numbered_scene
from documents.handout.handout import (
    Handout,
    HandoutLine,
    HandoutPicture,
    Print,
    Section,
    handout,
    numbered,
    references,
)
from documents.handout.handout_sections import help_section


def room_handout(catalogue: Catalogue, settings: Print) -> Handout:
    """The 7 ways in the picture, a question with a line to write on for each thing to take away, and the answers."""
    words, picture = catalogue.messages, scene(catalogue)
    checks = tuple(talk_content(catalogue).checks.values())
    helpers = help_for_all(catalogue)
    of_scene = [source for place in catalogue.scene.values() for source in place.sources]
    of_checks = [source for check in checks for source in check.facts.sources]
    cited = numbered([*of_scene, *of_checks, *help_sources(helpers)])
    answers = tuple(
        HandoutLine(check.answer, check.question, references([cited[source] for source in check.facts.sources]))
        for check in checks
    )
    return handout(
        catalogue,
        settings,
        title=words("handout.room_title"),
        urgent=Section(words("handout.call_first"), "prose", (HandoutLine(words("notice.emergency")),)),
        cited=cited,
        statements=(),
        address=page_address(settings.site, "start", {}, catalogue.language),
        picture=HandoutPicture(
            numbered_scene(catalogue, "light"),
            picture.alt,
            catalogue.drawings["scene"]["caption"],
            is_short=False,
            is_wide=True,
        ),
        beside=(
            Section(
                words("handout.room_ways"),
                "steps",
                tuple(map(HandoutLine, picture.names)),
                tuple(sorted({cited[source] for source in of_scene})),
            ),
        ),
        card=Section(
            words("handout.room_questions"),
            "prose",
            tuple(HandoutLine(check.question) for check in checks),
            closing=words("handout.room_below"),
        ),
        after=(Section(words("handout.room_answers"), "named", answers), help_section(catalogue, helpers, cited)),
    )
