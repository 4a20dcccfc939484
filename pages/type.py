"""One type: the profile of a type or kind. What matters first stands at its head; the rest opens in place."""

from components.page.arrive import arrive
from components.page.assets import asset
from components.page.content import catalogue, text
from components.page.frame import ignored_line, open_page
from components.page.html import Html, element, joined, show
from components.page.links import PART
from components.page.pages import door
from components.page.url_widgets import address_value
from components.sheet.came_from import look_at
from components.talk.handout_download import type_handouts
from components.type.chooser import chooser
from components.type.close import in_short
from components.type.head import belongs, head, promise
from components.type.parts import help_part, question_part, source_part, told_parts
from components.type.places import places
from data.catalogue.help import help_for
from data.catalogue.model import Statement, Subject
from data.catalogue.query import cell, chances_of, medicines_of, numbered_sources, questions_for
from data.catalogue.year import year_lanes
from data.compare.glance import glance_cell

PARAMETER = "type"
content = catalogue()


def statements_of(subject: Subject) -> list[Statement]:
    """Everything said on the page, for its list of sources."""
    cells = [cell(content, subject, attribute) for attribute in content.attributes.values()]
    short = [glance_cell(content, subject, row) for row in content.glance.values()]
    chances = [c for part in ("benefits", "side_effects") for c in chances_of(content, subject, part)]
    cited = [chance.sources for chance in chances]
    cited += [medicine.sources for medicine in medicines_of(content, subject)]
    cited += [helper.sources for helper in help_for(content, subject)]
    cited += [lane.sources for lane in year_lanes(content, subject)]
    named = [Statement("", "known", (), sources) for sources in cited]
    return [*cells, *short, *subject.statements.values(), *named]


def profile(subject: Subject, is_odd: bool) -> None:
    """The profile of one subject."""
    part, is_odd_part = address_value(PART, list(places(content)))
    opened = places(content).get(part, "")
    statements, questions = statements_of(subject), questions_for(content, subject)
    numbers = numbered_sources(content, statements)
    open_page("type", subject.title)
    look_at([subject.id])
    ignored_line(is_odd or is_odd_part)
    belongs(subject)
    promise(subject, questions, numbers)
    head(subject, numbers)
    told_parts(subject, numbers, opened)
    question_part(subject, questions, opened)
    help_part(help_for(content, subject), numbers, opened)
    in_short(subject, questions, numbers)
    source_part(statements, opened)
    compare = door("compare", text("type.compare_link", name=subject.name), {"compare": subject.id})
    show(element("div", joined([compare, door("explore", text("type.explore_link"))]), class_="type-doors"))
    type_handouts(subject.id)
    arrive(subject.id, part)


wanted, is_ignored = address_value(PARAMETER, [subject.id for subject in content.in_order])
show(element("style", Html(asset("type/type.css"))))
if wanted:
    profile(content.subjects[wanted], is_ignored)
else:
    open_page("type", text("type.choose_title"))
    ignored_line(is_ignored)
    show(element("p", text("type.choose_lead")))
    chooser()
