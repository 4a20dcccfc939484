"""The list of what a news text says and leaves out, with questions for the sheet."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from components.content import catalogue, text
from components.html import Html, element, show
from components.question_picker import question_picker
from data.headline_checks import Checked, FoundClue

BIG_WORDS = "big_words"  # the one check for which finding nothing leaves nothing out


def headline_list(checks: Iterable[Checked]) -> None:
    """Each check: why it matters, the text's own wording, and what to ask."""
    for group, listed in groupby(checks, key=lambda checked: checked.check.group):
        st.subheader(text(f"news.group_{group}"), anchor=False)
        of_group = tuple(listed)
        width = 3 if len(of_group) % 2 else 2
        for start in range(0, len(of_group), width):
            for column, checked in zip(st.columns(width), of_group[start : start + width], strict=False):
                with column, st.container(border=True, height="stretch", key=f"check_{checked.check.id}"):
                    _check(checked)


def _check(checked: Checked) -> None:
    check = checked.check
    said = [_clue(found) for found in checked.clues]
    if not said:
        nothing = "no_big_words" if check.id == BIG_WORDS else "not_said"
        said = [element("p", text(f"news.{nothing}"), class_="clue none")]
    show(element("h4", check.question, class_="box-heading"), *said, element("p", check.why))
    show(element("p", text("news.ask"), class_="ask"))
    question_picker((catalogue().questions[question] for question in check.questions), f"news_{check.id}")


def _clue(found: FoundClue) -> Html:
    """The reader's own words, as data, in quotes."""
    quotes = [element("q", quote, dir="auto") for quote in found.quotes]
    parts = [piece for quote in quotes for piece in (quote, ", ")][:-1]
    return element("p", element("strong", text("news.says", says=found.clue.says)), " ", *parts, class_="clue")
