"""One type: the profile of a type or kind."""

import streamlit as st

from components.cards import cards, subject_card
from components.choices import address_value
from components.content import catalogue, day, text
from components.drawing import drawing
from components.frame import emergency_line, ignored_line, main_points, open_page, source_list
from components.handout_download import type_handouts
from components.html import element, show
from components.marks import marked_name
from components.pages import page_door
from components.profile import medicine_table, section, sections
from components.question_picker import question_picker
from data.model import Medicine, Statement, Subject
from data.query import (
    MEDICINE_LIST_SOURCE,
    cell,
    chances_of,
    in_use,
    medicines_of,
    numbered_sources,
    questions_for,
)

PARAMETER = "type"
known = catalogue()
in_order = [s.id for home in known.types for s in (home, *known.kinds_of(home.id))]
wanted, ignored = address_value(PARAMETER, in_order)


def chooser() -> None:
    """The page without a type: pick one."""
    open_page("type", text("type.choose_title"))
    ignored_line(ignored)
    show(element("p", text("type.choose_lead")))
    for home in known.types:
        show(marked_name(home, "h2"))
        cards(*(subject_card(subject) for subject in (home, *known.kinds_of(home.id))))


def place_of(subject: Subject) -> None:
    """Where a kind belongs, and where else it is filed."""
    lines = []
    if subject.facts.level == "kind":
        lines.append(text("type.part_of", name=known.subjects[subject.facts.home_type].name))
    if subject.facts.also_filed_under:
        names = ", ".join(known.subjects[other].name for other in subject.facts.also_filed_under)
        lines.append(text("type.also_filed", names=names))
    if lines:
        show(element("p", " ".join(lines)))


def medicines(subject: Subject, numbers: dict[str, int]) -> None:
    """Medicines in use, then those that are not mainly immunotherapy, then former ones."""
    all_of_them = medicines_of(known, subject)
    mainly = [m for m in in_use(all_of_them) if m.mainly_immune]
    other = [m for m in in_use(all_of_them) if not m.mainly_immune]
    former = [m for m in all_of_them if not m.is_in_use]
    st.header(text("type.medicines"), anchor=False)
    if mainly:
        show(element("p", text("type.medicines_lead")))
        medicine_table(mainly, text("type.medicines_caption"), numbers)
    else:
        checked = day(known.sources[MEDICINE_LIST_SOURCE].checked_on)
        show(element("p", text("type.medicines_none", checked=checked)))
    if all_of_them:
        page_door("medicines", text("type.medicines_link"), {subject.facts.level: subject.id})
    if other:
        show(element("p", text("type.not_mainly_lead")))
        medicine_table(other, text("type.not_mainly"), numbers)
    if former:
        show(element("p", text("type.former_lead")))
        medicine_table(former, text("type.former"), numbers)


def statements_of(subject: Subject, listed: tuple[Medicine, ...]) -> list[Statement]:
    """Everything said on the page, in reading order, for its list of sources."""
    cells = [cell(known, subject, attribute) for attribute in known.attributes.values()]
    chances = [c for part in ("benefits", "side_effects") for c in chances_of(known, subject, part)]
    cited = [*(chance.sources for chance in chances), *(medicine.sources for medicine in listed)]
    return [*cells, *subject.statements.values(), *(Statement("", "known", (), sources) for sources in cited)]


def profile(subject: Subject) -> None:
    """The profile of one subject."""
    open_page("type", subject.title)
    ignored_line(ignored)
    show(marked_name(subject))
    place_of(subject)
    main_points([*subject.lines("main_points"), text("start.doors_again")], text("type.main_points"))
    emergency_line()
    drawing(subject.facts.main_mechanism)
    statements = statements_of(subject, medicines_of(known, subject))
    numbers = numbered_sources(known, statements)
    for name, attributes in sections(a for a in known.attributes.values() if a.origin != "medicines"):
        section(subject, name, attributes, numbers)
    if subject.facts.level == "type":
        st.header(text("type.kinds"), anchor=False)
        cards(*(subject_card(kind) for kind in known.kinds_of(subject.id)))
    medicines(subject, numbers)
    st.header(text("type.questions"), anchor=False)
    show(element("p", text("type.questions_lead")))
    question_picker(questions_for(known, subject), "type")
    st.header(text("type.where_next"), anchor=False)
    main_points(subject.lines("main_points"), text("type.main_points"))
    page_door("questions", text("type.sheet_link"))
    page_door("compare", text("type.compare_link", name=subject.name), {"compare": subject.id})
    page_door("explore", text("type.explore_link"))
    type_handouts(subject.id)
    source_list(statements)


if wanted:
    profile(known.subjects[wanted])
else:
    chooser()
