"""The kinds found on Explore as cards, each with a box that adds it to the comparison; a press keeps the focus."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.compare_choice import MOST_COMPARED, choose_to_compare
from components.content import catalogue, language, text
from components.filters import found, reasons
from components.links import page_href
from components.marks import theme
from components.presses import DEFAULT, SCRIPT, confirmed, do_presses
from data.explore import Choice, Match
from data.model import Subject
from documents.figures.marks import colour_of

HERE = Path(__file__).parent
KEY = "found_kinds"
CARDS_KEPT = 256  # the cards of choices made before; the longest are about 10 kilobytes
_cards = st.components.v2.component(
    "found_kinds",
    html='<div class="found-kinds"></div>',
    css=(HERE / "found_kinds.css").read_text(encoding="utf-8"),
    js=SCRIPT + (HERE / "found_kinds.js").read_text(encoding="utf-8"),
    isolate_styles=False,  # cards look here as they do on other pages
)


def found_kinds(choice: Choice, chosen: tuple[str, ...]) -> None:
    """Draw the cards of a choice; `chosen` are the ids of what is compared."""
    _cards(
        key=KEY,
        default=DEFAULT,
        data={
            **confirmed(KEY),
            "groups": _written(language(), theme(), choice),
            "chosen": tuple(chosen),
            "most": MOST_COMPARED,
        },
        on_presses_change=_pressed,
    )


# All readers with the same choice see the same cards; only the boxes are a reader's own.
@lru_cache(maxsize=CARDS_KEPT)
def _written(spoken: str, shown_in: str, choice: Choice) -> str:
    matches = found(choice)
    groups = [
        {
            "name": home.name,
            "cards": [_card(match, choice, shown_in) for match in matches if match.kind.facts.home_type == home.id],
        }
        for home in catalogue().types
    ]
    return json.dumps([group for group in groups if group["cards"]], ensure_ascii=False, separators=(",", ":"))


def _card(match: Match, choice: Choice, shown_in: str) -> dict[str, object]:
    kind: Subject = match.kind
    return {
        "id": kind.id,
        "name": kind.name,
        "mark": {"shape": kind.facts.shape, "colour": colour_of(kind.facts, shown_in)},
        "lines": [" ".join(kind.lines("summary")), *reasons(match, choice)],
        "more": {"href": page_href("type", {"type": kind.id}), "label": text("start.type_link", name=kind.name)},
        "compare": text("explore.compare_add", name=kind.name),
    }


def _pressed() -> None:
    do_presses(KEY, _press)


def _press(press: dict[str, Any]) -> None:
    chosen = press.get("chosen")
    if isinstance(chosen, list):
        choose_to_compare(one for one in chosen[: len(catalogue().subjects)] if isinstance(one, str))
