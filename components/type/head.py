"""The head of a profile: its place in the scene, six facts, the danger and whom to call, and the main points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from components.glossary.term_links import linked, own_entries
from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import Html, element, items, joined, show
from components.page.links import PART, page_link
from components.page.sources import cited, late_hint, numbers_of
from components.page.type_icon import coloured_shape, theme
from components.sheet.sheet_controls import add_five_button
from components.tray.to_compare import compare_toggle
from components.type.places import CALL
from data.catalogue.checks import late_line
from data.catalogue.model import Question, Statement, Subject
from data.catalogue.query import list_below
from data.compare.glance import glance_cell
from documents.figures.glance_icons import glance_icon
from documents.figures.lead import lead
from documents.figures.svg_address import svg_address

FACTS = ("glance_given", "glance_where", "glance_wait", "glance_used_for", "glance_help", "glance_harm")
EMERGENCY_NUMBER = "911"


def belongs(subject: Subject) -> None:
    """The mark and name of a subject, where it belongs, and the kinds within it, as links."""
    content, facts = catalogue(), subject.facts
    parts = [element("span", coloured_shape(subject, theme()), element("strong", subject.name), class_="type-mark")]
    if facts.level == "kind":
        home = content.subjects[facts.home_type]
        before, _, after = text("type.part_of", name="|").partition("|")
        parts.append(element("span", before, page_link("type", home.name, {"type": home.id}), after))
    if facts.also_filed_under:
        names = ", ".join(content.subjects[other].name for other in facts.also_filed_under)
        parts.append(element("span", text("type.also_filed", names=names)))
    kinds = [] if facts.level == "kind" else content.kinds_of(subject.id)
    if kinds:
        links = [element("li", page_link("type", kind.name, {"type": kind.id})) for kind in kinds]
        parts += [element("span", text("type.kinds_are")), element("ul", *links)]
    show(element("div", *parts, class_="type-belongs"))


def promise(subject: Subject, questions: Sequence[Question], numbers: Mapping[str, int]) -> None:
    """The one sentence, and beside it the buttons: the first questions go on the sheet, the subject to Compare."""
    summary = subject.statements["summary"]
    lines = linked(summary.lines, own_entries(subject.id, language()))
    refs = numbers_of(summary, numbers)
    sentence = element("p", *(lines[line] for line in summary.lines), " ", refs, class_="type-says")
    add = add_five_button(questions, is_main=True)
    compare = compare_toggle("type", subject.id, {"type": subject.id})
    buttons = element("div", add, compare, all_questions_link(subject, questions), class_="type-buttons")
    show(element("div", sentence, buttons, class_="type-promise"))


def head(subject: Subject, numbers: Mapping[str, int]) -> None:
    """The picture, the facts, whom to call, and the main points."""
    picture = _picture(language(), theme(), subject.id)
    show(
        element(
            "div", picture, _facts(subject, numbers), _danger(subject, numbers), _points(subject), class_="type-head"
        )
    )


def all_questions_link(subject: Subject, questions: Sequence[Question]) -> Html:
    """The way to the part of the same page that holds all of its questions."""
    return page_link("type", text("type.all_questions", count=len(questions)), {"type": subject.id, PART: "questions"})


@cache
def _picture(spoken: str, shown_in: str, subject_id: str) -> Html:
    content = catalogue_in(spoken)
    shown = lead(content, content.subjects[subject_id], shown_in)
    return element(
        "figure",
        element("img", src=svg_address(shown.svg), alt=shown.alt, class_="whole" if shown.is_own else "zoomed"),
        element("figcaption", shown.line),
        class_="type-scene",
    )


def _facts(subject: Subject, numbers: Mapping[str, int]) -> Html:
    """Six facts, each a symbol, its name and a few words."""
    cells = []
    for row in FACTS:
        facts = catalogue().glance[row]
        statement = glance_cell(catalogue(), subject, facts)
        icon = element("img", src=svg_address(glance_icon(row, theme())), alt="")
        words = element("dd", statement.text, " ", numbers_of(statement, numbers), _late(subject, statement))
        cells.append(element("div", element("dt", icon, facts.name), words))
    note = element("p", text("type.facts_note"), " ", text("chance.severe"), class_="facts-note")
    return element("div", element("dl", *cells, class_="type-facts"), note, class_="type-numbers")


def _late(subject: Subject, statement: Statement) -> Html:
    return late_hint(late_line(catalogue(), subject, statement, date.today()))


def _danger(subject: Subject, numbers: Mapping[str, int]) -> Html:
    """What needs a call at once and whom to call; what needs the emergency number comes first."""
    statement, signs = subject.statements[CALL], list_below(subject, CALL)
    listed = sorted(signs.lines, key=lambda line: EMERGENCY_NUMBER not in line) if signs else []
    lines = linked([*statement.lines, *listed], own_entries(subject.id, language()))
    parts = [
        element("h2", catalogue().attributes[CALL].name, class_="box-heading"),
        element(
            "p", text("notice.emergency"), " ", text("notice.nobody_answers"), class_="type-emergency", role="note"
        ),
        element("p", joined([lines[line] for line in statement.lines]), " ", numbers_of(statement, numbers)),
        _late(subject, statement),
    ]
    if signs:
        parts += [
            element("h3", text("type.call_at_once")),
            cited([lines[line] for line in listed], numbers_of(signs, numbers)),
        ]
    return element("section", *parts, class_="type-danger", data_place=CALL)


def _points(subject: Subject) -> Html:
    return element(
        "div",
        element("h2", text("type.main_points"), class_="box-heading"),
        items(subject.lines("main_points")),
        element("p", text("type.aim"), " ", text("type.aim_more"), class_="type-aim"),
        class_="main-points",
    )
