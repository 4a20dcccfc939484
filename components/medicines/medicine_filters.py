"""Narrowing the list of medicines. All choices live in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from components.page.content import catalogue, catalogue_in, day, language, text
from components.page.html import Html, element, items, joined, show
from components.page.url_widgets import LabelVisibility, address_value, choose_one, choose_one_of, set_address
from data.catalogue.model import Medicine
from data.catalogue.query import MEDICINE_LIST_SOURCE, medicine_name
from data.medicines.cancer_groups import cancer_name
from data.medicines.medicine_filter import (
    MEDICINE_PARTS,
    SORTS,
    STATUSES,
    STEP,
    MedicineChoice,
    MedicineIndex,
    Sort,
    medicine_index,
    part_to_give_up,
    remaining,
)

# In the address: the medicine on the card, how many rows are drawn, the order, and a medicine that the rows reach to.
MEDICINE, ROWS, SORT, START = "medicine", "rows", "sort", "from"
FIRST_ROW, MORE = ("cancer", "route"), ("type", "kind", "mechanism", "target", "year", "works")
NAMED_HIDDEN = 4


@dataclass(frozen=True, slots=True)
class Address:
    """What the address asks for, and whether part of it was not known."""

    choice: MedicineChoice
    medicine: str
    rows: int
    start: str
    sort: Sort
    ignored: bool

    @property
    def parameters(self) -> dict[str, str]:
        """The choice, the order and how many rows, for the address of a link that keeps them."""
        usual = MedicineChoice()
        parts = {part: getattr(self.choice, part) for part in MEDICINE_PARTS}
        chosen = {part: option for part, option in parts.items() if option != getattr(usual, part)}
        order = {SORT: self.sort} if self.sort != SORTS[0] else {}
        rows = {ROWS: str(self.rows)} if self.rows != STEP else {}
        return chosen | order | rows


@st.cache_resource(show_spinner=False)
def _index(language: str) -> MedicineIndex:
    return medicine_index(catalogue_in(language))


def index() -> MedicineIndex:
    """The index of the medicines, shared by all readers."""
    return _index(language())


def option_name(part: str, option: str) -> str:
    """An option in readers' words."""
    content = catalogue()
    if part in ("type", "kind"):
        return content.subjects[option].name
    if part == "cancer":
        return cancer_name(content, option)
    if part == "route":
        return content.routes[option].name
    if part == "mechanism":
        return content.mechanisms[option].name
    if part in ("works", "status"):
        return text(f"medicines_page.works_{option}" if part == "works" else f"medicines_page.status_{option}")
    return index().target_names[option] if part == "target" else option


def part_name(part: str) -> str:
    """The label of a filter."""
    return text(f"medicines_page.{part}")


def read_address() -> Address:
    """What the address asks for."""
    parts = {part: address_value(part, index().options(part)) for part in MEDICINE_PARTS}
    medicines = tuple(catalogue().medicines)
    medicine, start = address_value(MEDICINE, medicines), address_value(START, medicines)
    rows = address_value(ROWS, [str(count) for count in range(STEP, len(medicines) + STEP, STEP)])
    sort = address_value(SORT, SORTS)
    values = {part: option for part, (option, _) in parts.items()}
    values["status"] = values["status"] or STATUSES[0]
    return Address(
        choice=MedicineChoice(**values),
        medicine=medicine[0],
        rows=int(rows[0] or STEP),
        start=start[0],
        sort=next((order for order in SORTS if order == sort[0]), SORTS[0]),
        ignored=any(ignored for _, ignored in (*parts.values(), medicine, start, rows, sort)),
    )


def filters(choice: MedicineChoice) -> None:
    """The two filters that most people use, the others behind a button, and the way back to all."""
    for part in FIRST_ROW:
        _drop_down(part, label_visibility="collapsed")
    usual = MedicineChoice()
    others = sum(getattr(choice, part) != getattr(usual, part) for part in (*MORE, "status"))
    label = text("medicines_page.more_on", count=others) if others else text("medicines_page.more")
    more = st.popover(label, key="more_choices", on_change="rerun")
    if more.open:
        with more:
            _more(choice)


def _more(choice: MedicineChoice) -> None:
    """The filters that few use, the order, and how many medicines each option leaves."""
    for part in MORE:
        _drop_down(part)
    choose_one_of(part_name("status"), STATUSES, key="status", label_of=lambda option: option_name("status", option))
    choose_one_of(part_name(SORT), SORTS, key=SORT, label_of=lambda order: text(f"medicines_page.sort_{order}"))
    show(_counts(choice))


def _drop_down(part: str, label_visibility: LabelVisibility = "visible") -> None:
    names = {option: option_name(part, option) for option in index().options(part)}
    choose_one(
        part_name(part),
        tuple(names),
        key=part,
        label_of=names.__getitem__,
        any_label=text(f"medicines_page.any_{part}"),
        instead_of=(ROWS, START),
        label_visibility=label_visibility,
    )


def _counts(choice: MedicineChoice) -> Html:
    """How many medicines each option would leave; apart from the controls, whose labels never change."""
    groups = (
        element("div", element("h3", part_name(part)), items(_pairs(part, options)))
        for part, options in remaining(index(), choice).items()
        if options
    )
    summary = element("summary", text("medicines_page.left"))
    return element("details", summary, element("div", *groups, class_="choices-left"), class_="remaining")


def _pairs(part: str, options: Mapping[str, int]) -> list[str]:
    return [
        text("medicines_page.left_pair", name=option_name(part, option), count=count)
        for option, count in options.items()
    ]


def clear_button(choice: MedicineChoice) -> None:
    """The way back to all medicines. It stays where it is: one that went away would lose the keyboard its place."""
    st.button(
        text("medicines_page.clear"),
        type="tertiary",
        key="clear_choices",
        on_click=clear,
        disabled=choice == MedicineChoice(),
    )


def clear() -> None:
    """Set every choice back; the words in the field stay."""
    for part in (*MEDICINE_PARTS, START, ROWS):
        set_address(part, "")


def _show_all() -> None:
    """Set the choices so that no medicine is left out."""
    clear()
    set_address("status", STATUSES[-1])


def narrow(values: Mapping[str, object]) -> None:
    """Narrow the list further, by options that it knows."""
    for part in MEDICINE_PARTS:
        option = str(values.get(part, ""))
        if option in index().options(part):
            set_address(part, option)


def narrowed(medicines: tuple[Medicine, ...], named: tuple[Medicine, ...] | None) -> tuple[Medicine, ...]:
    """The medicines that fit both the choices and the words; the best match of the words first."""
    if named is None:
        return medicines
    fitting = {medicine.id for medicine in medicines}
    return tuple(medicine for medicine in named if medicine.id in fitting)


def hidden_line(named: tuple[Medicine, ...] | None, visible: tuple[Medicine, ...]) -> None:
    """Say which medicines fit the words but not the choices, with the way to them."""
    visible_ids = {medicine.id for medicine in visible}
    hidden = [medicine_name(medicine) for medicine in named or () if medicine.id not in visible_ids]
    if hidden:
        names = ", ".join(hidden[:NAMED_HIDDEN])
        if len(hidden) > NAMED_HIDDEN:
            names += " " + text("medicines_page.more_cancers", count=len(hidden) - NAMED_HIDDEN)
        show(element("p", text("medicines_page.look_up_hidden", names=names), class_="hint"))
        st.button(text("medicines_page.look_up_show"), on_click=_show_all, key="show_hidden")


def count_line(count: int, by_test: int, choice: MedicineChoice) -> Html:
    """How many medicines fit, as sentences that are spoken when they change."""
    lines = [text("medicines_page.found_cancer")] if choice.cancer and count else []
    if by_test:
        lines.append(text("medicines_page.found_test", count=by_test))
    note = element("p", " ".join(lines)) if lines else Html()
    return element("div", element("h2", _fit(count)), note, role="status", class_="fitting-medicines")


def chosen_cell(choice: MedicineChoice, count: int) -> Html | None:
    """What was pressed in the grid and how many fit, said inside the grid too, where one looks."""
    chosen = [option_name(part, getattr(choice, part)) for part in ("cancer", "mechanism") if getattr(choice, part)]
    return joined([element("strong", ", ".join(chosen)), ". ", _fit(count)]) if chosen else None


def _fit(count: int) -> str:
    return text("medicines_page.found_one") if count == 1 else text("medicines_page.found_many", count=count)


def nothing_fits(choice: MedicineChoice) -> None:
    """Say that nothing fits, up to which day we know, and the nearest way out."""
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    lines = [text("medicines_page.found_none", checked=checked)]
    if choice.cancer and choice.status != STATUSES[0]:
        lines.append(text("medicines_page.none_former"))
    way_out = part_to_give_up(index(), choice)
    if way_out:
        lines.append(text("medicines_page.none_way_out", label=part_name(way_out[0]), count=way_out[1]))
    show(element("div", joined(element("p", line) for line in lines), class_="hint", role="status"))
