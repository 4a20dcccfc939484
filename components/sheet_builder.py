"""The sheet builder: the sheet with its buttons, the field for own words, the picker, and the downloads."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import get_args

import streamlit as st

from components.choices import choose_one, choose_one_of, choose_pill
from components.content import catalogue, text
from components.frame import notice_lines
from components.html import element, show
from components.picks import bring_back, can_bring_back, clear, set_sheet, sheet
from components.question_picker import question_picker
from data.load import Catalogue
from data.model import Question, Stage
from data.sheet import MOST_QUESTIONS, TOP, Entry, Sheet
from data.typed_text import LONGEST
from documents.printable import can_print
from documents.sheet_document import Paper, sheet_document
from documents.sheet_pdf import sheet_pdf
from documents.sheet_text import sheet_text

HERE = Path(__file__).parent
_list = st.components.v2.component(
    "sheet_list",
    html='<div class="sheet"></div>',
    css=(HERE / "sheet_list.css").read_text(encoding="utf-8"),
    js=(HERE / "sheet_list.js").read_text(encoding="utf-8"),
)
LIST = "sheet_list"
PAPERS: tuple[Paper, ...] = get_args(Paper)
OWN_WORDS = "own_words"
_OUTCOME = "own_words_outcome"


def entry_text(entry: Entry) -> str:
    """The words of an entry: the bank's or the reader's."""
    return catalogue().questions[entry.question].text if entry.question else entry.own


def _entry_id(entry: Entry) -> str:
    return entry.question or f"own:{entry.own}"


def sheet_list() -> None:
    """The sheet in order, with buttons to move and take off."""
    entries = sheet().entries
    if not entries:
        show(element("p", text("questions.empty"), class_="hint"))
        return
    _list(
        key=LIST,
        data={
            "entries": [
                {"id": _entry_id(entry), "text": entry_text(entry), "own": bool(entry.own)} for entry in entries
            ],
            "top": TOP,
            "words": {
                **{action: text(f"questions.{action}") for action in ("first", "up", "down", "remove")},
                "own": text("questions.own_mark"),
                "top": text("questions.top_three"),
                "rest": text("questions.the_rest"),
            },
        },
        on_pressed_change=_pressed,
    )


def _pressed() -> None:
    """Move or take off an entry; a press that no longer fits the sheet (a late double click) does nothing."""
    pressed = st.session_state[LIST].pressed
    entries = sheet().entries
    place = pressed.get("place") if isinstance(pressed, dict) else None
    if not isinstance(place, int) or not 0 <= place < len(entries):
        return
    if _entry_id(entries[place]) != pressed.get("id"):
        return
    to = {"first": 0, "up": place - 1, "down": place + 1}.get(str(pressed.get("action")))
    if to is not None:
        set_sheet(sheet().moved(place, to))
    elif pressed.get("action") == "remove":
        set_sheet(sheet().without(place))


def own_question_field() -> None:
    """The field for the reader's own words. What is refused stays in the field, with the reason beside it."""
    show(element("p", text("questions.private")))
    with st.form("own_question", border=False):
        st.text_input(
            text("questions.own_label"),
            key=OWN_WORDS,
            placeholder=text("questions.own_placeholder"),
            autocomplete="off",
        )
        st.form_submit_button(text("questions.own_add"), on_click=_add_own)
    outcome = st.session_state.pop(_OUTCOME, "")
    if outcome:
        most = LONGEST if outcome == "own_too_long" else MOST_QUESTIONS
        role = "status" if outcome == "own_added" else "alert"
        show(element("p", text(f"questions.{outcome}", most=most), class_="hint", role=role))


def _add_own() -> None:
    typed = st.session_state.get(OWN_WORDS, "")
    asked = [catalogue().questions[question].text for question in sheet().questions]
    changed, refusal = sheet().with_own(typed, asked)
    if refusal is None:
        set_sheet(changed)
        st.session_state[OWN_WORDS] = ""
    outcome = {"sheet_full": "own_full"}.get(refusal or "", f"own_{refusal or 'added'}")
    st.session_state[_OUTCOME] = outcome


def picker() -> None:
    """Questions of the bank: those many people ask, then by stage and treatment."""
    known = catalogue()
    if sheet().is_full:
        show(element("p", text("questions.full", most=MOST_QUESTIONS), class_="hint", role="status"))
    with st.container(border=True, key="always_offered"):
        show(element("h3", text("questions.always"), class_="box-heading"))
        question_picker((q for q in known.questions.values() if q.always_offered), "always")
    stage = choose_one_of(
        text("questions.stage"), get_args(Stage), key="stage", label_of=lambda one: text(f"stage.{one}")
    )
    subject = choose_one(
        text("questions.for_whom"),
        [s.id for home in known.types for s in (home, *known.kinds_of(home.id))],
        key="for",
        label_of=lambda one: known.subjects[one].name,
        any_label=text("questions.for_everyone"),
    )
    show(element("p", text("questions.prognosis_lead")))
    lies_ahead = choose_pill(
        text("questions.prognosis"),
        ("yes",),
        key="ahead",
        label_of=lambda _: text("questions.prognosis_show"),
    )
    offered = [
        q
        for q in known.questions.values()
        if q.stage == stage and _fits(known, q, subject) and (lies_ahead or not q.about_prognosis)
    ]
    st.subheader(text(f"stage.{stage}"), anchor=False)
    question_picker((q for q in offered if not q.always_offered), "bank")


def _fits(known: Catalogue, question: Question, subject: str) -> bool:
    if not subject or not question.subjects:
        return not question.subjects
    found = known.subjects[subject]
    wanted = {subject, found.facts.home_type}
    if found.facts.level == "type":
        wanted |= {kind.id for kind in known.kinds_of(subject)}
    return bool(wanted & set(question.subjects))


def downloads() -> None:
    """The sheet as PDF and plain text. A document is made when its button is pressed, not before."""
    wanted = sheet()
    if not len(wanted):
        show(element("p", text("questions.nothing_to_print"), class_="hint"))
        return
    show(element("p", text("questions.warn"), class_="hint"))
    paper = choose_one_of(text("questions.paper"), PAPERS, key="paper", label_of=lambda one: text(f"questions.{one}"))
    if not all(can_print(entry.own) for entry in wanted.entries):
        show(element("p", text("questions.cannot_print"), class_="hint", role="status"))
    build = partial(_document_bytes, catalogue(), wanted, tuple(notice_lines()), paper)
    name = text("sheet.file_name")
    with st.container(horizontal=True):
        st.download_button(
            text("questions.pdf"),
            partial(build, "pdf"),
            file_name=f"{name}.pdf",
            mime="application/pdf",
            on_click="ignore",
            type="primary",
        )
        st.download_button(
            text("questions.text"),
            partial(build, "text"),
            file_name=f"{name}.txt",
            mime="text/plain",
            on_click="ignore",
        )


def _document_bytes(known: Catalogue, wanted: Sheet, notice: tuple[str, ...], paper: Paper, form: str) -> bytes:
    document = sheet_document(known, wanted, notice, date.today(), paper)
    return sheet_pdf(document) if form == "pdf" else sheet_text(document)


def clear_button() -> None:
    """Empty the sheet, and bring it back."""
    if len(sheet()):
        st.button(text("questions.clear"), on_click=clear)
    elif can_bring_back():
        show(element("p", text("questions.cleared"), role="status"))
        st.button(text("questions.undo"), on_click=bring_back)
