"""The filters of Explore with what remains under each, and the words for why a kind was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import get_args

import streamlit as st

from components.choices import address_value, choose_one, choose_pill, set_address
from components.content import catalogue, day, language, text
from components.html import element, joined, show
from data.explore import PARTS, Choice, Explorer, Match
from data.load import Catalogue
from data.model import Making, Medicine, Setting, Standing
from data.query import MEDICINE_LIST_SOURCE, cancers_in_use, medicine_name

MEDICINES_NAMED = 3  # on a card; the profile lists all
MORE = ("setting", "target", "making", "standing")


@cache
def _explorer(_: str) -> Explorer:
    return Explorer(catalogue())


def explorer() -> Explorer:
    """The prepared filters of the reader's language; made once."""
    return _explorer(language())


@cache
def _options(_: str) -> Mapping[str, Mapping[str, str]]:
    """The name of every option of every part, in the order shown."""
    known: Catalogue = catalogue()
    return {
        "mechanism": {one: found.name for one, found in known.mechanisms.items()},
        "cancer": {one: known.cancers[one].name for one in cancers_in_use(known)},
        "route": {one: found.name for one, found in known.routes.items()},
        "setting": {one: text(f"setting.{one}") for one in get_args(Setting)},
        "target": explorer().targets,
        "making": {one: text(f"making.{one}") for one in get_args(Making) if one != "both"},
        "standing": {one: text(f"standing.{one}") for one in get_args(Standing)},
    }


def filter_rows() -> tuple[Choice, bool]:
    """Draw the filters. Returns the choice, and whether the address held something unknown."""
    options = _options(language())
    asked = {part: address_value(part, tuple(options[part])) for part in PARTS}
    choice = Choice(**{part: value for part, (value, _) in asked.items()})
    _pills("mechanism", options["mechanism"], choice)
    if choice.mechanism:
        show(element("p", catalogue().mechanisms[choice.mechanism].meaning))
    for column, part in zip(st.columns(2), ("cancer", "route"), strict=True):
        with column:
            _drop_down(part, options[part], choice)
    with st.expander(text("explore.more_filters"), expanded=any(getattr(choice, part) for part in MORE)):
        for column, part in zip(st.columns(4), MORE, strict=True):
            with column:
                _drop_down(part, options[part], choice)
    st.button(text("explore.clear"), on_click=_clear, disabled=choice.is_empty)
    return choice, any(ignored for _, ignored in asked.values())


def _pills(part: str, names: Mapping[str, str], choice: Choice) -> None:
    label_of: Callable[[str], str] = names.__getitem__
    choose_pill(text(f"explore.{part}"), tuple(names), key=part, label_of=label_of)
    _what_remains(part, names, choice)


def _drop_down(part: str, names: Mapping[str, str], choice: Choice) -> None:
    choose_one(
        text(f"explore.{part}"),
        tuple(names),
        key=part,
        label_of=names.__getitem__,
        any_label=text("explore.any"),
    )
    _what_remains(part, names, choice)


def _what_remains(part: str, names: Mapping[str, str], choice: Choice) -> None:
    """How many kinds fit each option: below the control, whose own words never change."""
    counts = explorer().remaining(choice, part, tuple(names))
    listed = ", ".join(f"{names[option]} {count}" for option, count in counts.items() if count)
    words = text("explore.remaining", counts=listed) if listed else text("explore.remaining_none")
    show(
        element("details", element("summary", text("explore.remaining_label")), element("p", words), class_="remaining")
    )


def _clear() -> None:
    for part in PARTS:
        set_address(part, "")


def nothing_found(choice: Choice) -> None:
    """Say that nothing fits, up to which day we know, and the nearest way out."""
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    lines = [text("explore.none", checked=checked), text("explore.none_why")]
    way = explorer().nearest_way_out(choice)
    if way:
        label = text(f"explore.{way.part}")
        lines.append(text("explore.none_way_out", label=label, count=way.count))
    show(element("div", *(element("p", line) for line in lines), class_="hint", role="status"))


def reasons(match: Match, choice: Choice) -> list[str]:
    """Why a kind was found, as sentences."""
    names, lines = _options(language()), []
    for part in PARTS:
        option = getattr(choice, part)
        if option and part != "cancer":
            lines.append(text(f"explore.why_{part}", name=names[part][option]))
    if choice.cancer and match.medicines:
        lines.append(joined([text("explore.why_cancer"), " ", _named(match.medicines)]))
    if choice.cancer and match.by_any_solid_tumor:
        lines.append(joined([text("explore.why_any_solid"), " ", _named(match.by_any_solid_tumor)]))
    if match.kind.facts.standing == "in_trials":
        lines.append(text("explore.in_trials"))
    return lines


def _named(medicines: Sequence[Medicine]) -> str:
    names = ", ".join(medicine_name(m) for m in medicines[:MEDICINES_NAMED])
    if len(medicines) > MEDICINES_NAMED:
        names = text("explore.more_medicines", names=names, count=len(medicines) - MEDICINES_NAMED)
    return text("explore.medicines", names=names)


def outside_note(medicines: Sequence[Medicine]) -> None:
    """Antibodies that act on the cancer chosen but are not mainly immunotherapy, said to be so."""
    if medicines:
        names = ", ".join(medicine_name(m) for m in medicines)
        show(element("p", element("strong", text("explore.cancer_outside"), ":"), " ", names, "."))
