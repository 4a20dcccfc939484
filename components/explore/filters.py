"""The filters of Explore with what remains under each, and the words for why a kind was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

import streamlit as st

from components.page.content import catalogue, catalogue_in, day, language, text
from components.page.html import Html, element, joined, show
from components.page.url_widgets import LabelVisibility, address_value, choose_one, set_address
from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Making, Medicine, Setting, Standing
from data.catalogue.query import MEDICINE_LIST_SOURCE, cancers_in_use, medicine_name
from data.medicines.cancer_groups import choosable
from data.medicines.facets import chosen
from data.medicines.kind_filter import KIND_PARTS, Choice, Explorer, Match
from data.medicines.targets import target_name

TOLD_ELSEWHERE = (
    "mechanism",
    "cancer",
    "route",
)  # by the sentence of a place, a line of its own, the facts of the card
MEDICINES_NAMED = 3  # on a card; the profile lists all
FIRST_ROW, MORE = ("cancer", "route"), ("setting", "target", "making", "standing")


@st.cache_resource(show_spinner=False)
def _explorer(language: str) -> Explorer:
    return Explorer(catalogue_in(language))


def explorer() -> Explorer:
    """The prepared filters of the reader's language; made once."""
    return _explorer(language())


@st.cache_resource(show_spinner=False)
def _options(language: str) -> Mapping[str, Mapping[str, str]]:
    """The name of every option of every part, in the order shown."""
    content, words = catalogue_in(language), catalogue_in(language).messages
    return {
        "mechanism": {mechanism.id: mechanism.name for mechanism in content.mechanisms.values()},
        "cancer": _cancers(content),
        "route": {route.id: route.name for route in content.routes.values()},
        "setting": {setting: words(f"setting.{setting}") for setting in get_args(Setting)},
        "target": {target: target_name(words, name) for target, name in _explorer(language).targets.items()},
        "making": {making: words(f"making.{making}") for making in get_args(Making) if making != "both"},
        "standing": {standing: words(f"standing.{standing}") for standing in get_args(Standing)},
    }


def _cancers(content: Catalogue) -> dict[str, str]:
    """Groups such as "Any lung cancer" first, then every cancer that a medicine is in use for."""
    groups = {group.id: group.name for group in choosable(content)}
    return groups | {cancer: content.cancers[cancer].name for cancer in cancers_in_use(content)}


def asked_choice() -> tuple[Choice, bool]:
    """The choice that the address asks for, and whether it held something unknown."""
    options = _options(language())
    values = {part: address_value(part, tuple(options[part])) for part in KIND_PARTS}
    return Choice(**{part: value for part, (value, _) in values.items()}), any(lost for _, lost in values.values())


def first_filters() -> None:
    """The two filters that most people use; they say what they are by what stands in them."""
    for part in FIRST_ROW:
        _drop_down(part, _options(language())[part], text(f"explore.any_{part}"), label_visibility="collapsed")


def more_filters(choice: Choice) -> None:
    """The filters that few use, drawn while they are open, how many fit each, and the way back to all."""
    options = _options(language())
    count = sum(part in MORE for part in chosen(choice))
    label = text("explore.more_filters_on", count=count) if count else text("explore.more_filters")
    more = st.popover(label, key="more_filters", on_change="rerun")
    if more.open:
        with more:
            for part in MORE:
                _drop_down(part, options[part], text("explore.any"))
            show(_what_remains(choice, options))


def clear_button(choice: Choice) -> None:
    """The way back to all kinds. It stays where it is: a button that went away would lose the keyboard its place."""
    st.button(text("explore.clear"), type="tertiary", on_click=_clear, disabled=choice.is_empty)


def _drop_down(
    part: str, names: Mapping[str, str], any_label: str, label_visibility: LabelVisibility = "visible"
) -> None:
    choose_one(
        text(f"explore.{part}"),
        tuple(names),
        key=part,
        label_of=names.__getitem__,
        any_label=any_label,
        label_visibility=label_visibility,
    )


def _what_remains(choice: Choice, options: Mapping[str, Mapping[str, str]]) -> Html:
    """How many kinds fit each option of each filter: apart from the controls, whose own words never change."""
    lines = []
    for part, names in options.items():
        counts = explorer().remaining(choice, part, tuple(names))
        listed = ", ".join(f"{names[option]} {count}" for option, count in counts.items() if count)
        words = text("explore.remaining", counts=listed) if listed else text("explore.remaining_none")
        lines.append(element("p", element("strong", text(f"explore.{part}"), ":"), " ", words))
    return element("details", element("summary", text("explore.remaining_label")), *lines, class_="remaining")


def _clear() -> None:
    for part in KIND_PARTS:
        set_address(part, "")


def matching_kinds(choice: Choice) -> tuple[Match, ...]:
    """The kinds that fit a choice, in the order of the types."""
    return tuple(explorer().matches(choice))


def found_lines(choice: Choice) -> Html:
    """How many kinds fit, said when it changes, and what goes with it."""
    matches = matching_kinds(choice)
    count = text("explore.found_one") if len(matches) == 1 else text("explore.found_many", count=len(matches))
    lines = [element("h2", element("span", count, role="status", aria_live="polite"), class_="found-count")]
    names = _chosen_names(choice)
    if len(names) > 1 or (names and not choice.mechanism):
        lines.append(element("p", ", ".join(names), class_="found-for"))
    if choice.cancer:
        lines.append(element("p", text("explore.not_eligibility"), class_="found-note"))
    if not matches:
        lines.append(_nothing_found(choice))
    return joined([*lines, *_outside_note(explorer().outside_immunotherapy(choice))])


def _chosen_names(choice: Choice) -> list[str]:
    options = _options(language())
    return [options[part][option] for part, option in chosen(choice).items()]


def _nothing_found(choice: Choice) -> Html:
    """Say that nothing fits, up to which day we know, and the nearest way out."""
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    lines = [text("explore.none", checked=checked), text("explore.none_why")]
    way_out = explorer().nearest_way_out(choice)
    if way_out:
        label = text(f"explore.{way_out.part}")
        lines.append(text("explore.none_way_out", label=label, count=way_out.count))
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
    for part, option in chosen(choice).items():
        if part not in TOLD_ELSEWHERE:
            lines.append(text(f"explore.why_{part}", name=names[part][option]))
    if choice.cancer and match.medicines:
        lines.append(text("explore.approved_cancer", names=_named(match.medicines)))
    if choice.cancer and match.by_any_solid_tumor:
        lines.append(text("explore.approved_any_solid", names=_named(match.by_any_solid_tumor)))
    if match.kind.facts.standing == "in_trials":
        lines.append(text("explore.in_trials"))
    return lines


def _named(medicines: Sequence[Medicine]) -> str:
    names = ", ".join(medicine_name(m) for m in medicines[:MEDICINES_NAMED])
    if len(medicines) > MEDICINES_NAMED:
        names = text("explore.more_medicines", names=names, count=len(medicines) - MEDICINES_NAMED)
    return names
