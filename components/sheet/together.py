"""Fill in together: one question a screen, large, for a helper and a person who answer side by side."""

from __future__ import annotations

import streamlit as st

from components.page.content import catalogue, text
from components.page.html import element, show
from components.page.url_widgets import address_value, set_address
from components.sheet.came_from import offered_here
from components.sheet.my_sheet import sheet_on_paper
from components.sheet.sheet_controls import plain_button
from components.sheet.sheet_session import LINE, MY_SHEET, put, sheet, sheet_count, take_off

VIEW, TOGETHER = "view", "together"  # in the address
SET, AT = "set", "at"
MOST = 12  # questions: as many as one leaf holds


def is_together() -> bool:
    """True if the address asks for this view."""
    return bool(address_value(VIEW, (TOGETHER,))[0])


def begin() -> None:
    """Go from the page of the sheet to the first question."""
    set_address(VIEW, TOGETHER)
    set_address(AT, "")


@st.fragment(key=MY_SHEET)
def together() -> None:
    """One question with its answers, or the end with the paper."""
    questions = _questions()
    at = _at(len(questions))
    if at < len(questions):
        _question(questions[at], at, len(questions))
    else:
        _end()


def _question(question: str, at: int, count: int) -> None:
    with st.container(key="together"):
        show(
            element("p", text("together.place", number=at + 1, count=count), class_="together-place"),
            element("progress", value=str(at + 1), max=str(count), aria_hidden="true"),
            element("p", catalogue().questions[question].text, class_="together-question", role="status"),
            element("p", text("together.on" if sheet().has(question) else "together.ask"), class_="quiet"),
        )
        with st.container(horizontal=True, key="together_answers"):
            st.button(text("together.put"), key="together_put", type="primary", on_click=_put, args=(question, at))
            st.button(text("together.leave"), key="together_leave", on_click=_leave_it, args=(question, at))
        with st.container(horizontal=True, key="together_turn"):
            st.button(text("together.back"), key="together_back", disabled=at == 0, on_click=_go, args=(at - 1,))
            st.button(text("together.next"), key="together_next", on_click=_go, args=(at + 1,))
            st.button(text("together.stop"), key="together_stop", on_click=_stop)
        undo = plain_button("undo", text("questions.undo"))
        show(element("div", element("p", sheet_count()), undo, class_="sheet-buttons together-count"))


def _end() -> None:
    show(element("p", text("together.done"), role="status"))
    with st.container(horizontal=True, key="together_turn"):
        st.button(text("together.again"), key="together_back", on_click=_go, args=(0,))
        st.button(text("together.see"), key="together_stop", on_click=_stop)
    with st.container(key="together_paper"):
        sheet_on_paper((MY_SHEET,))


def _questions() -> tuple[str, ...]:
    """Those of where the reader comes from, else of a ready set: the one in the address, or the first."""
    content = catalogue()
    chosen = address_value(SET, tuple(content.starter_sets))[0]
    offered = offered_here()
    if offered and not chosen:
        return tuple(question.id for offer in offered for question in offer.questions)[:MOST]
    return content.starter_sets[chosen or next(iter(content.starter_sets))].questions[:MOST]


def _at(count: int) -> int:
    number_in_address = address_value(AT, [str(number) for number in range(count + 1)])[0]
    return int(number_in_address or 0)


def _go(at: int) -> None:
    set_address(AT, str(at) if at else "")


def _put(question: str, at: int) -> None:
    put(question)
    _go(at + 1)
    st.rerun(scope=[LINE, MY_SHEET])


def _leave_it(question: str, at: int) -> None:
    take_off(question)
    _go(at + 1)
    st.rerun(scope=[LINE, MY_SHEET])


def _stop() -> None:
    """Go back to the page of the sheet."""
    set_address(VIEW, "")
    set_address(AT, "")
    st.rerun()
