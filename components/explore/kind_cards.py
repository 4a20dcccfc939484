"""The kinds found on Explore, as cards: each is one press target to its profile, with a toggle to compare it."""

from __future__ import annotations

from collections.abc import Sequence

from components.explore.filters import reasons
from components.page.content import catalogue, text
from components.page.html import Html, element, unbroken
from components.page.links import FIRST_PAGE, page_link
from components.page.type_icon import coloured_shape, theme
from components.tray.to_compare import compare_toggle
from data.catalogue.model import Subject
from data.medicines.facets import chosen
from data.medicines.kind_filter import Choice, Match


def kind_cards(matches: Sequence[Match], choice: Choice) -> Html:
    """The cards of what was found, in the order of the types."""
    cards = [element("li", *_card(match, choice)) for match in matches]
    return element("ul", *cards, class_="kind-cards")


def _card(match: Match, choice: Choice) -> list[Html]:
    kind = match.kind
    name = page_link("type", unbroken(kind.name), {"type": kind.id}, class_="kind-name", data_keep=f"kind-{kind.id}")
    heading = element("h3", coloured_shape(kind, theme()), name)
    picture = element("i", class_=f"place-picture {kind.facts.main_mechanism}", aria_hidden="true")
    lines = [element("p", line, class_="kind-why") for line in reasons(match, choice)]
    summary = element("p", *kind.lines("summary"), class_="kind-says")
    dot = element("i", " · ", class_="unseen")
    facts = [part for fact in _facts(match) for part in (dot, element("span", fact))][1:]
    toggle = compare_toggle(FIRST_PAGE, kind.id, chosen(choice))
    return [picture, heading, toggle, element("div", summary, element("p", *facts, class_="kind-facts"), *lines)]


def _facts(match: Match) -> list[str]:
    """How it is given, and how many medicines of it there are for the choice."""
    kind: Subject = match.kind
    routes = [catalogue().routes[route].name for route in kind.facts.routes]
    facts = [", ".join([*routes[:1], *(route[:1].lower() + route[1:] for route in routes[1:])])] if routes else []
    count = len(match.medicines) + len(match.by_any_solid_tumor)
    if not count:
        return facts
    words = text("explore.medicine_one") if count == 1 else text("explore.medicine_many", count=count)
    return [*facts, words]
