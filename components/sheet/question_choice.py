"""What can be added to the sheet: one's own words, words looked for, and questions offered in a few ways."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

import streamlit as st

from components.page.content import catalogue, language, text
from components.page.html import Html, element, joined, show
from components.page.search_index import search_index
from components.page.url_widgets import choose_one, choose_one_of, choose_pill
from components.sheet.came_from import offered_here
from components.sheet.own_question import own_question_field
from components.sheet.sheet_controls import add_five_button, put_all_button, question_list
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Concern, Question, Stage
from data.catalogue.query import GROUP_SIZE, medicine_name, question_groups
from data.search.question_search import find_questions
from data.search.search import LONGEST_SEARCH, named_subjects, search
from data.sheet.offers import FIRST, HEADLINE, Offer, by_concern, offers

ADD_QUESTIONS = "add_questions"
SEARCH = "question_search_words"
Way = Literal["here", "matters", "sets", "topics"]


def add_questions() -> None:
    """All that can be added, beside the paper."""
    st.header(text("questions.add"), anchor="add")
    own_question_field()
    _offered()


@st.fragment(key=ADD_QUESTIONS)
def _offered() -> None:
    """What the words looked for find, or without any the ways to more questions."""
    typed = st.text_input(
        text("questions.search"), key=SEARCH, placeholder=text("questions.search_placeholder"), autocomplete="off"
    )[:LONGEST_SEARCH]
    if typed.strip():
        _found(typed)
    else:
        _ways()


def _found(typed: str) -> None:
    content = catalogue()
    questions = find_questions(content, typed)
    offered = offers(content, named_subjects(search(search_index(language()), typed))[:1])
    line = text("questions.search_found", count=len(questions)) if questions else text("questions.search_none")
    show(
        element("p", line, role="status") if questions or not offered else "",
        question_list(questions),
        *(_panel(_name(offer), offer.questions) for offer in offered),
    )


def _ways() -> None:
    """The questions offered: where the reader comes from, by what matters, in ready sets, or by topic."""
    offered = offered_here()
    ways: tuple[Way, ...] = get_args(Way) if offered else get_args(Way)[1:]
    way = choose_one_of(
        text("questions.ways"),
        ways,
        key="add",
        label_of=lambda way: _names(offered) if way == "here" else text(f"questions.way_{way}"),
    )
    if way == "here":
        _here(offered)
    else:
        {"matters": _matters, "sets": _sets, "topics": _topics}[way]()


def _here(offered: Sequence[Offer]) -> None:
    first, *others = ((_name(offer), by_concern(offer.questions, _concern(), catalogue())) for offer in offered)
    panels = [_fold(name, questions, _panel("", questions)) for name, questions in others]
    show(_panel(*first), element("div", *panels, class_="question-folds"))


def _matters() -> None:
    content = catalogue()
    chosen = choose_pill(
        text("questions.matters"),
        tuple(content.concerns),
        key="first",
        label_of=lambda concern: content.concerns[concern].name,
    )
    if chosen:
        questions = [content.questions[question] for question in content.concerns[chosen].questions]
        show(_panel(content.concerns[chosen].name, questions))
    else:
        show(_panel(text("questions.always"), [q for q in content.questions.values() if q.always_offered]))


def _sets() -> None:
    content = catalogue()
    chosen = choose_pill(
        text("questions.sets"),
        tuple(content.starter_sets),
        key="set",
        label_of=lambda starter_set: content.starter_sets[starter_set].name,
    )
    if chosen:
        ready = content.starter_sets[chosen]
        questions = [content.questions[question] for question in ready.questions]
        everything = put_all_button(ready.questions, text("questions.add_all", count=len(questions)))
        show(_panel(ready.name, questions, hint=ready.for_whom, more=everything))
    else:
        show(element("p", text("questions.sets_lead"), class_="quiet"))


def _topics() -> None:
    """All questions by stage and treatment, in folds; those on what may lie ahead only when asked for."""
    content = catalogue()
    stage = choose_one_of(
        text("questions.stage"), get_args(Stage), key="stage", label_of=lambda stage: text(f"stage.{stage}")
    )
    subject = choose_one(
        text("questions.for_whom"),
        [subject.id for subject in content.in_order],
        key="for",
        label_of=lambda subject_id: content.subjects[subject_id].name,
        any_label=text("questions.for_everyone"),
    )
    offered = [q for q in content.questions.values() if q.stage == stage and _fits(content, q, subject)]
    groups = question_groups(by_concern([q for q in offered if not q.about_prognosis], _concern(), content))
    folds: list[Html] = []
    for place, (topic, group) in enumerate(groups):
        part = sum(1 for earlier, _ in groups[:place] if earlier == topic) + 1
        name = text(f"topic.{topic}")
        folds.append(_fold(f"{name} ({part})" if part > 1 else name, group, question_list(group)))
    ahead = [q for q in offered if q.about_prognosis]
    if ahead:
        lead = element("p", text("questions.prognosis_lead"))
        folds.append(_fold(text("questions.prognosis"), ahead, joined([lead, question_list(ahead)])))
    show(element("div", *folds, class_="question-folds"))


def _panel(heading: str, questions: Sequence[Question], hint: str = "", more: Html | None = None) -> Html:
    """Some questions: a press for the first five, these to be seen, the others in a fold."""
    first, folded = questions[:FIRST], questions[FIRST:]
    if len(folded) <= GROUP_SIZE - FIRST:
        first, folded = questions, ()
    parts = [element("h3", heading, class_="box-heading")] if heading else []
    if hint:
        parts.append(element("p", hint))
    buttons = joined([add_five_button(questions, is_main=True), more or ""])
    parts += [element("div", buttons, class_="sheet-buttons"), question_list(first)]
    groups = [question_list(folded[at : at + GROUP_SIZE]) for at in range(0, len(folded), GROUP_SIZE)]
    if groups:
        parts.append(element("details", element("summary", text("questions.more", count=len(folded))), *groups))
    return element("section", *parts, class_="offer")


def _fold(heading: str, questions: Sequence[Question], inside: Html) -> Html:
    count = element("span", str(len(questions)), class_="count")
    summary = element("summary", joined([element("span", heading), " ", count]))
    return element("details", summary, inside, class_="question-fold")


def _name(offer: Offer) -> str:
    content = catalogue()
    if not offer.about:
        return text("questions.about_difference")
    if offer.about == HEADLINE:
        return text("questions.about_headline")
    is_medicine = offer.about in content.medicines
    name = medicine_name(content.medicines[offer.about]) if is_medicine else content.subjects[offer.about].name
    return text("questions.about", name=name)


def _names(offered: Sequence[Offer]) -> str:
    """What the reader comes from, for the first of the ways."""
    about = [offer for offer in offered if offer.about]
    if offered[0].about == HEADLINE:
        return _name(offered[0])
    return _name(about[0]) if len(about) == 1 else text("questions.way_compared")


def _concern() -> Concern | None:
    return catalogue().concerns.get(st.query_params.get("first", ""))


def _fits(content: Catalogue, question: Question, subject: str) -> bool:
    if not subject or not question.subjects:
        return not question.subjects
    wanted = {subject, content.subjects[subject].facts.home_type}
    wanted |= {kind.id for kind in content.kinds_of(subject)}
    return bool(wanted & set(question.subjects))
