"""Looking up a medicine by name, and narrowing the list. Choices live in the address, typed words do not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import streamlit as st

from components.choices import address_value, choose_one, choose_one_of, drawn_while_open, set_address
from components.content import catalogue, day, language, text
from components.html import Html, element, items, joined, show
from data.kept import kept
from data.medicine_query import (
    PARTS,
    SORTS,
    STATUSES,
    MedicineChoice,
    MedicineIndex,
    Sort,
    look_up,
    medicine_index,
    part_to_give_up,
    remaining,
)
from data.model import Medicine
from data.query import MEDICINE_LIST_SOURCE, medicine_name

LOOK_UP = "medicine_words"  # the typed words: in the session, never in the address
START = "from"  # in the address: a medicine on the page of the list that is shown
OPENED = "medicine"
MOST_LETTERS = 80
FIRST_ROW, MORE = ("type", "cancer", "route"), ("kind", "target", "year", "works")
NAMED_HIDDEN = 4


@cache
@kept
def _index(spoken: str) -> MedicineIndex:
    return medicine_index(catalogue())


def index() -> MedicineIndex:
    """The index of the medicines, shared by all readers."""
    return _index(language())


def option_name(part: str, option: str) -> str:
    """An option in readers' words."""
    known = catalogue()
    if part in ("type", "kind"):
        return known.subjects[option].name
    if part == "cancer":
        return known.cancers[option].name
    if part == "route":
        return known.routes[option].name
    if part in ("works", "status"):
        return text(f"medicines_page.works_{option}" if part == "works" else f"medicines_page.status_{option}")
    return index().target_names[option] if part == "target" else option


def part_name(part: str) -> str:
    """The label of a filter."""
    return text(f"medicines_page.{part}")


def asked() -> tuple[MedicineChoice, str, str, bool]:
    """What the address asks for: the choice, the open medicine, where the page starts, and if part was ignored."""
    found = {part: address_value(part, tuple(_names(language(), part))) for part in PARTS}
    medicines = tuple(catalogue().medicines)
    opened, start = address_value(OPENED, medicines), address_value(START, medicines)
    ignored = any(was for _, was in (*found.values(), opened, start))
    ignored = ignored or address_value("sort", SORTS)[1]
    values = {part: value for part, (value, _) in found.items()}
    values["status"] = values["status"] or STATUSES[0]
    return MedicineChoice(**values), opened[0], start[0], ignored


def look_up_field() -> tuple[Medicine, ...] | None:
    """The field for a name. Returns the medicines it finds, best first, or None while it is empty."""
    words = st.text_input(
        text("medicines_page.look_up"),
        key=LOOK_UP,
        max_chars=MOST_LETTERS,
        placeholder=text("medicines_page.look_up_example"),
        persist_state="session",
    )
    show(element("p", text("medicines_page.look_up_private")))
    return look_up(index(), words[:MOST_LETTERS]) if words and words.strip() else None


def filters(choice: MedicineChoice) -> None:
    """The filters; each choice rewrites the address."""
    with st.container(key="first_choices"):
        for part in FIRST_ROW:
            _one(part)
    usual = MedicineChoice()
    others = ((getattr(choice, part), getattr(usual, part)) for part in (*MORE, "status"))
    more = drawn_while_open(
        text("medicines_page.more"), "more_choices", [value if value != open_ else "" for value, open_ in others]
    )
    if more.open:
        with more:
            _more(choice)
    st.button(text("medicines_page.clear"), on_click=clear, key="clear_choices")


def _more(choice: MedicineChoice) -> None:
    """The filters that few use, and how many medicines each option leaves."""
    with st.container(key="more_filter_choices"):
        for part in MORE:
            _one(part)
    choose_one_of(part_name("status"), STATUSES, key="status", label_of=lambda one: option_name("status", one))
    left = st.expander(text("medicines_page.left"), key="choices_left", on_change="rerun", type="compact")
    if left.open:
        with left:
            show(_counts(choice))


@cache
def _names(_: str, part: str) -> Mapping[str, str]:
    """The options of a part with their names, in the order shown."""
    return MappingProxyType({option: option_name(part, option) for option in index().options(part)})


def _one(part: str) -> None:
    names = _names(language(), part)
    choose_one(
        part_name(part),
        tuple(names),
        key=part,
        label_of=names.__getitem__,
        any_label=text(f"medicines_page.any_{part}"),
    )


def _counts(choice: MedicineChoice) -> Html:
    """How many medicines each option would leave; apart from the controls, whose labels never change."""
    left = remaining(index(), choice)
    return element(
        "div",
        *(
            element(
                "div",
                element("h3", part_name(part)),
                items(
                    text("medicines_page.left_pair", name=option_name(part, option), count=count)
                    for option, count in options.items()
                ),
            )
            for part, options in left.items()
            if options
        ),
        class_="choices-left",
    )


def clear() -> None:
    """Set every choice back; the words in the field stay."""
    for part in (*PARTS, START, OPENED):
        set_address(part, "")


def show_all() -> None:
    """Set the choices so that no medicine is left out, and draw all of the page: they stand in another part of it."""
    clear()
    set_address("status", STATUSES[-1])
    st.rerun()


def show_only(values: dict[str, str]) -> None:
    """Narrow the list to just these values, all other choices and the words set back."""
    clear()
    st.session_state[LOOK_UP] = ""
    for part, value in values.items():
        if part in PARTS and value in index().options(part):
            set_address(part, value)


def order() -> Sort:
    """The order of the list."""
    return choose_one_of(
        text("medicines_page.sort"), SORTS, key="sort", label_of=lambda one: text(f"medicines_page.sort_{one}")
    )


def narrowed(medicines: tuple[Medicine, ...], named: tuple[Medicine, ...] | None) -> tuple[Medicine, ...]:
    """The medicines that fit both the choices and the words; the best match of the words first."""
    if named is None:
        return medicines
    fitting = {medicine.id for medicine in medicines}
    return tuple(medicine for medicine in named if medicine.id in fitting)


def hidden_line(named: tuple[Medicine, ...] | None, shown: tuple[Medicine, ...]) -> None:
    """Say which medicines fit the words but not the choices, with the way to them."""
    here = {medicine.id for medicine in shown}
    hidden = [medicine_name(medicine) for medicine in named or () if medicine.id not in here]
    if hidden:
        names = ", ".join(hidden[:NAMED_HIDDEN])
        if len(hidden) > NAMED_HIDDEN:
            names += " " + text("medicines_page.more_cancers", count=len(hidden) - NAMED_HIDDEN)
        show(element("p", text("medicines_page.look_up_hidden", names=names), class_="hint"))
        st.button(text("medicines_page.look_up_show"), on_click=show_all, key="show_hidden")


def nothing_fits(choice: MedicineChoice) -> None:
    """Say that nothing fits, up to which day we know, and the nearest way out."""
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    lines = [text("medicines_page.found_none", checked=checked)]
    if choice.cancer and choice.status != STATUSES[0]:
        lines.append(text("medicines_page.none_former"))
    way = part_to_give_up(index(), choice)
    if way:
        lines.append(text("medicines_page.none_way_out", label=part_name(way[0]), count=way[1]))
    show(element("div", joined(element("p", line) for line in lines), class_="hint", role="status"))
