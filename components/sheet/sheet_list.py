"""The sheet in order, one line of it in focus: its controls show there alone, and a press keeps the focus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.page.content import text
from components.page.html import Html, element, joined, show
from components.sheet.sheet_controls import entry_button
from components.sheet.sheet_session import entry_text, last_changed, sheet
from data.sheet.sheet import TOP, Entry

# What a button does, its sign, and the message that names it.
ACTIONS = {
    "star": ("\u2605", "first"),
    "move_up": ("\u2191", "up"),
    "move_down": ("\u2193", "down"),
    "change": ("", "change"),
    "take_off": ("", "remove"),
}


def sheet_list() -> None:
    """Draw the sheet, or a line that it is empty."""
    if len(sheet()):
        show(list_markup())
    else:
        show(element("p", text("questions.empty"), class_="hint"))


def list_markup(places: Mapping[str, str] | None = None) -> Html:
    """The lines of the sheet as a group of radio buttons: one is in focus, by mouse, touch or arrow keys.

    `places` are the styles that lay a line over its place on a picture of the paper, by the id of its entry.
    """
    entries, changed = sheet().entries, last_changed()
    lines = [_line(entry, place, len(entries), changed, places or {}) for place, entry in enumerate(entries)]
    parts = [_part("top_three", lines[:TOP], 1)]
    if lines[TOP:]:
        parts.append(_part("the_rest", lines[TOP:], TOP + 1))
    legend = element("legend", text("questions.lines_legend"), class_="unseen")
    return element("fieldset", legend, *parts, class_="sheet-list")


def _part(heading: str, lines: Sequence[Html], start: int) -> Html:
    return element("section", element("h3", text(f"questions.{heading}")), element("ol", *lines, start=str(start)))


def _line(entry: Entry, place: int, count: int, changed: Sequence[str], places: Mapping[str, str]) -> Html:
    words = entry_text(entry)
    is_in_focus = changed == (entry.id,)
    choice = element(
        "input", type="radio", name="sheet-line", value=entry.id, **({"checked": "checked"} if is_in_focus else {})
    )
    number = element("span", str(place + 1), class_="number", aria_hidden="true")
    parts = [element("label", choice, number, element("span", words, class_="text", dir="auto"), class_="line")]
    if entry.own:
        parts.append(element("p", text("questions.own_mark"), class_="own"))
    if entry.note:
        note = [element("strong", text("questions.note_mark")), " ", element("span", entry.note, dir="auto")]
        parts.append(element("p", joined(note), class_="note"))
    is_end = {"star": place == 0, "move_up": place == 0, "move_down": place == count - 1}
    buttons = [
        entry_button(action, text(f"questions.{message}"), entry.id, words, sign=sign, is_off=is_end.get(action, False))
        for action, (sign, message) in ACTIONS.items()
    ]
    look = {"style": places[entry.id], "class_": "placed"} if entry.id in places else {}
    if entry.id in changed:
        look["data_changed"] = ""
    return element("li", *parts, element("div", *buttons, class_="buttons"), **look)
