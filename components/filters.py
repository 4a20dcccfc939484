"""The filters of Explore with what remains under each, and the words for why a kind was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import get_args

import streamlit as st

from components.choices import address_value, choose_one, choose_pill, drawn_while_open, set_address
from components.content import catalogue, day, language, text
from components.html import Html, element, joined, show
from data.explore import PARTS, Choice, Explorer, Match
from data.kept import kept
from data.load import Catalogue
from data.model import Making, Medicine, Setting, Standing
from data.query import MEDICINE_LIST_SOURCE, cancers_in_use, medicine_name

MEDICINES_NAMED = 3  # on a card; the profile lists all
FIRST_ROW, MORE = ("cancer", "route"), ("setting", "target", "making", "standing")
MORE_OPEN = "more_filters"
CHOICES_KEPT = 256  # choices whose words were written before; the longest are some kilobytes


@cache
@kept
def _explorer(_: str) -> Explorer:
    return Explorer(catalogue())


def explorer() -> Explorer:
    """The prepared filters of the reader's language; made once."""
    return _explorer(language())


@cache
@kept
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
    choose_pill(
        text("explore.mechanism"),
        tuple(options["mechanism"]),
        key="mechanism",
        label_of=options["mechanism"].__getitem__,
    )
    if choice.mechanism:
        show(element("p", catalogue().mechanisms[choice.mechanism].meaning))
    with st.container(key="first_choices"):
        for part in FIRST_ROW:
            _drop_down(part, options[part])
    _more(choice, options)
    show(_what_remains(language(), choice))
    st.button(text("explore.clear"), on_click=_clear, disabled=choice.is_empty)
    return choice, any(ignored for _, ignored in asked.values())


def _more(choice: Choice, options: Mapping[str, Mapping[str, str]]) -> None:
    """The filters that few use, drawn while they are open; an address that has one of them opens them."""
    more = drawn_while_open(text("explore.more_filters"), MORE_OPEN, [getattr(choice, part) for part in MORE])
    if more.open:
        with more, st.container(key="more_filter_choices"):
            for part in MORE:
                _drop_down(part, options[part])


def _drop_down(part: str, names: Mapping[str, str]) -> None:
    choose_one(
        text(f"explore.{part}"),
        tuple(names),
        key=part,
        label_of=names.__getitem__,
        any_label=text("explore.any"),
    )


# The same for all readers with the same choice; to count takes about as long as to draw a filter.
@lru_cache(maxsize=CHOICES_KEPT)
def _what_remains(spoken: str, choice: Choice) -> Html:
    """How many kinds fit each option of each filter: apart from the controls, whose own words never change."""
    lines = []
    for part, names in _options(spoken).items():
        counts = explorer().remaining(choice, part, tuple(names))
        listed = ", ".join(f"{names[option]} {count}" for option, count in counts.items() if count)
        words = text("explore.remaining", counts=listed) if listed else text("explore.remaining_none")
        lines.append(element("p", element("strong", text(f"explore.{part}"), ":"), " ", words))
    return element("details", element("summary", text("explore.remaining_label")), *lines, class_="remaining")


def _clear() -> None:
    for part in PARTS:
        set_address(part, "")


def found(choice: Choice) -> tuple[Match, ...]:
    """The kinds that fit a choice, in the order of the types."""
    return _found(language(), choice)


@lru_cache(maxsize=CHOICES_KEPT)
def _found(_: str, choice: Choice) -> tuple[Match, ...]:
    return tuple(explorer().matches(choice))


def found_lines(choice: Choice) -> Html:
    """How many kinds fit, said when it changes, and what goes with it."""
    return _found_lines(language(), choice)


@lru_cache(maxsize=CHOICES_KEPT)
def _found_lines(_: str, choice: Choice) -> Html:
    matches = found(choice)
    count = text("explore.found_one") if len(matches) == 1 else text("explore.found_many", count=len(matches))
    lines = [element("p", count, role="status", aria_live="polite")]
    if choice.cancer:
        lines.append(element("p", text("explore.not_eligibility")))
    if not matches:
        lines.append(_nothing_found(choice))
    return joined([*lines, *_outside_note(explorer().outside_immunotherapy(choice))])


def _nothing_found(choice: Choice) -> Html:
    """Say that nothing fits, up to which day we know, and the nearest way out."""
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    lines = [text("explore.none", checked=checked), text("explore.none_why")]
    way = explorer().nearest_way_out(choice)
    if way:
        label = text(f"explore.{way.part}")
        lines.append(text("explore.none_way_out", label=label, count=way.count))
    return element("div", *(element("p", line) for line in lines), class_="hint", role="status")


def _outside_note(medicines: Sequence[Medicine]) -> list[Html]:
    """Antibodies that act on the cancer chosen but are not mainly immunotherapy, said to be so."""
    if not medicines:
        return []
    names = ", ".join(medicine_name(m) for m in medicines)
    return [element("p", element("strong", text("explore.cancer_outside"), ":"), " ", names, ".")]


def reasons(match: Match, choice: Choice) -> list[str]:
    """Why a kind was found, as sentences."""
    names, lines = _options(language()), []
    for part in PARTS:
        option = getattr(choice, part)
        if option and part != "cancer":
            lines.append(text(f"explore.why_{part}", name=names[part][option]))
    if choice.cancer and match.medicines:
        lines.append(f"{text('explore.why_cancer')} {_named(match.medicines)}")
    if choice.cancer and match.by_any_solid_tumor:
        lines.append(f"{text('explore.why_any_solid')} {_named(match.by_any_solid_tumor)}")
    if match.kind.facts.standing == "in_trials":
        lines.append(text("explore.in_trials"))
    return lines


def _named(medicines: Sequence[Medicine]) -> str:
    names = ", ".join(medicine_name(m) for m in medicines[:MEDICINES_NAMED])
    if len(medicines) > MEDICINES_NAMED:
        names = text("explore.more_medicines", names=names, count=len(medicines) - MEDICINES_NAMED)
    return text("explore.medicines", names=names)
