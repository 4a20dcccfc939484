"""The controls of the sheet, as plain HTML to stand anywhere in a page.

Each names what it does in `data-sheet-action`. sheet_store.js hears their presses and shows on them what is on the
sheet. So the markup is the same for every reader, and none of them needs a script or a key of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from components.page.content import catalogue, text
from components.page.html import Html, element, items, joined, show
from data.catalogue.model import Question
from data.sheet.offers import FIRST
from data.sheet.url_ids import write_ids

# The browser's cleaner of markup (DOMPurify in st.html) drops an attribute that holds the end of a comment or of one of
# these elements, as a reader's own words may; a space takes the meaning away and leaves the words.
DROPPED = re.compile(r"(--!?|\])(?=>)|<(?=/(style|script|title|xmp|textarea|noscript|iframe|noembed|noframes))", re.I)


def sheet_button(question: str, *, is_short: bool = False) -> Html:
    """A button that puts a question of the bank on the sheet; once it is there, the same button takes it off.

    A short one has a word or two to be seen, and the whole words to be heard.
    """
    name, word = catalogue().questions[question].text, text("compare.add")
    short = text("compare.ask") if is_short else ""
    words = {"data_short": short, "data_short_on": text("compare.on_sheet")} if is_short else {}
    return element(
        "button",
        short or word,
        type="button",
        class_="sheet-button",
        data_sheet_action="put",
        data_question=question,
        data_name=name,
        aria_label=f"{short}. {word}: {name}" if is_short else f"{word}: {name}",
        **words,
    )


def put_all_button(questions: Iterable[str], words: str, *, is_main: bool = False) -> Html:
    """A button that puts several questions of the bank on the sheet, as one step; `is_main` if it is the page's aim."""
    look = {"class_": "sheet-button"} if is_main else {}
    return plain_button("put_all", words, data_questions=write_ids(questions), **look)


def add_five_button(questions: Sequence[Question], *, is_main: bool = False) -> Html:
    """A button that puts the first five of some questions on the sheet, as one step; empty without any."""
    first = questions[:FIRST]
    if not first:
        return Html()
    words = text("questions.add_one") if len(first) == 1 else text("questions.add_first", count=len(first))
    return put_all_button([question.id for question in first], words, is_main=is_main)


def entry_button(action: str, words: str, entry_id: str, name: str, *, sign: str = "", is_off: bool = False) -> Html:
    """A button for an entry of the sheet, in its list; where there is little room, its sign stands for its words."""
    # aria-disabled keeps the button in the tab order, so that focus is not lost at either end of the list
    off = {"aria_disabled": "true"} if is_off else {}
    spoken = DROPPED.sub(r"\g<0> ", f"{words}: {name}")
    label = joined([element("span", sign, class_="sign"), element("span", words)]) if sign else words
    return plain_button(action, label, data_question=entry_id, aria_label=spoken, **off)


def plain_button(action: str, words: str | Html, **attributes: str) -> Html:
    """A button that always says the same."""
    look = {"class_": "sheet-button plain", **attributes}
    return element("button", words, type="button", data_sheet_action=action, **look)


def question_list(questions: Iterable[Question]) -> Html:
    """Questions of the bank, each with a check box that puts it on the sheet or takes it off; empty without any."""
    lines = [
        element(
            "label",
            element("input", type="checkbox", data_sheet_action="put", data_question=question.id),
            element("span", question.text),
        )
        for question in questions
    ]
    return items(lines, class_="question-boxes") if lines else Html()


def question_boxes(questions: Iterable[Question]) -> None:
    """Put a list of questions with check boxes on the page."""
    listed = question_list(questions)
    if listed:
        show(listed)
