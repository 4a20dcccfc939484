"""The list of medicines as one table, and what is known of the one that is open."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache, lru_cache
from pathlib import Path

import streamlit as st

from components.choices import set_address
from components.content import catalogue, day, language, text
from components.frame import source_text
from components.links import page_href
from components.marks import theme
from components.presses import as_text
from data.kept import kept
from data.medicine_query import Found
from data.model import Medicine, Source, Subject
from data.query import MEDICINE_LIST_SOURCE
from documents.figures.marks import colour_of

HERE = Path(__file__).parent
KEY = "medicine_list"
OPENED = "medicine"  # in the address
_JUMP = "medicine_jump"
CITED_BY_MANY = 5  # a source of so many medicines is one of the whole list
LISTS_KEPT = 256  # parts of the list written before; the longest is about 20 kilobytes
CANCERS_NAMED = 3  # in a row; the open medicine lists all
COLUMNS = ("name", "kind", "target", "cancers", "route", "year")
_list = st.components.v2.component(
    "medicine_list",
    html='<div class="medicines"></div>',
    css="\n".join((HERE / name).read_text(encoding="utf-8") for name in ("shapes.css", "medicine_list.css")),
    js=(HERE / "medicine_list.js").read_text(encoding="utf-8"),
)
Fact = dict[str, object]


def bring_into_view() -> None:
    """Let the list come into view with the next drawing."""
    st.session_state[_JUMP] = st.session_state.get(_JUMP, 0) + 1


@cache
def sources_of_the_list(_: str) -> tuple[str, ...]:
    """The sources that many medicines rest on, as they come in the list."""
    cited = Counter(source for medicine in catalogue().medicines.values() for source in medicine.sources)
    return tuple(source for source, times in cited.items() if times >= CITED_BY_MANY)


def medicine_list(medicines: tuple[Medicine, ...], found: Found, cancer: str, opened: str) -> None:
    """Draw the medicines; `cancer` is the one filtered by, `opened` the id of the open medicine."""
    is_here = any(medicine.id == opened for medicine in medicines)
    by_test = frozenset(medicine.id for medicine in medicines) & found.by_any_solid_tumor
    _list(
        key=KEY,
        data={
            "heads": tuple(text(f"medicines_page.column_{column}") for column in COLUMNS),
            "rows": _rows(language(), theme(), tuple(medicine.id for medicine in medicines), bool(cancer), by_test),
            "detail": as_text({"id": opened, "facts": _facts(catalogue().medicines[opened])}) if is_here else "",
            "jump": st.session_state.get(_JUMP, 0),
            "words": as_text({"caption": text("medicines_page.caption"), "newTab": text("medicines_page.new_tab")}),
        },
        on_pressed_change=_pressed,
    )


# To open a medicine changes no row: the rows are written once for all who see the same part of the list.
@lru_cache(maxsize=LISTS_KEPT)
def _rows(spoken: str, shown_in: str, ids: tuple[str, ...], is_of_cancer: bool, by_test: frozenset[str]) -> str:
    rows = [{**_row(one, spoken, shown_in), "why": text(_why(one in by_test)) if is_of_cancer else ""} for one in ids]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _why(is_by_test: bool) -> str:
    return "medicines_page.by_test" if is_by_test else "explore.why_cancer"


def _pressed() -> None:
    pressed = st.session_state[KEY].pressed
    wanted = str(pressed.get("id", "")) if isinstance(pressed, dict) else None
    if wanted is not None and (not wanted or wanted in catalogue().medicines):
        set_address(OPENED, wanted)


def _home(medicine: Medicine) -> Subject:
    return catalogue().subjects[catalogue().subjects[medicine.kind].facts.home_type]


def _kind(medicine: Medicine, label: str = "") -> dict[str, str]:
    """A link to the profile of the medicine's kind; the browser adds the picks."""
    kind = catalogue().subjects[medicine.kind]
    return {"name": kind.name, "href": page_href("type", {"type": kind.id}), "label": label}


def _cancers(medicine: Medicine) -> list[str]:
    return [catalogue().cancers[cancer].name for cancer in medicine.cancers]


@cache
@kept
def _row(medicine_id: str, spoken: str, shown_in: str) -> dict[str, object]:
    """What a row says of a medicine in every view of it."""
    medicine = catalogue().medicines[medicine_id]
    home, cancers = _home(medicine), _cancers(medicine)
    names = ", ".join(cancers[:CANCERS_NAMED])
    if len(cancers) > CANCERS_NAMED:
        names += " " + text("medicines_page.more_cancers", count=len(cancers) - CANCERS_NAMED)
    marks = [] if medicine.is_in_use else [text("medicines_page.mark_former")]
    if not medicine.mainly_immune:
        marks.append(text("medicines_page.mark_other"))
    return {
        "id": medicine.id,
        "generic": medicine.generic_name,
        "brand": medicine.brand_names[0] if medicine.brand_names else "",
        "marks": marks,
        "type": home.name,
        "kind": _kind(medicine),
        "mark": {"shape": home.facts.shape, "colour": colour_of(home.facts, shown_in)},
        "target": ", ".join(medicine.targets) or text("type.target_none"),
        "cancers": names if medicine.is_in_use else text("type.former_uses", names=names),
        "route": ", ".join(catalogue().routes[r].name for r in medicine.routes) or text("type.route_unknown"),
        "year": str(medicine.first_approval_year or text("type.year_unknown")),
    }


def _fact(head: str, *lines: str, listed: list[dict[str, str]] | None = None, layout: str = "") -> Fact:
    return {"head": head, "lines": list(lines), "list": listed or [], "layout": layout}


def _facts(medicine: Medicine) -> list[Fact]:
    """All that is known of a medicine, in reading order."""
    kind = catalogue().subjects[medicine.kind]
    brands = ", ".join(medicine.brand_names) or text("medicines_page.brands_none")
    what = _fact(text("medicines_page.what"), text("medicines_page.what_is", kind=kind.name, type=_home(medicine).name))
    what["kind"] = _kind(medicine, text("medicines_page.profile", name=kind.name))
    targets = ", ".join(medicine.targets) or text("medicines_page.acts_on_none")
    notes = _notes(medicine)
    sources = [_source(catalogue().sources[source]) for source in medicine.sources]
    return [
        what,
        _works(medicine, kind),
        _fact(text("medicines_page.brands"), brands),
        _fact(text("medicines_page.acts_on"), targets),
        _given(medicine),
        _fact(text("medicines_page.first"), _first_approval(medicine)),
        _standing(medicine),
        *([_fact(text("medicines_page.note"), *notes)] if notes else []),
        _used_for(medicine),
        _fact(text("medicines_page.detail_sources"), listed=sources, layout="wide sources"),
    ]


def _works(medicine: Medicine, kind: Subject) -> Fact:
    """The mechanism, unless the medicine mainly works in another way than its kind."""
    head = text("medicines_page.works_how")
    if not medicine.mainly_immune and not medicine.mechanism:
        return _fact(head, text("medicines_page.works_not_mainly"))
    mechanism = catalogue().mechanisms[medicine.mechanism or kind.facts.main_mechanism]
    return _fact(head, f"{mechanism.name}.", mechanism.meaning)


def _used_for(medicine: Medicine) -> Fact:
    listed = [{"text": name} for name in _cancers(medicine)]
    if not medicine.is_in_use:
        return _fact(
            text("medicines_page.former_head"), text("medicines_page.former_lead"), listed=listed, layout="wide"
        )
    if not all(catalogue().cancers[cancer].is_cancer for cancer in medicine.cancers):
        lead = text("medicines_page.for_illness")
    else:
        lead = text("medicines_page.for_one" if len(listed) == 1 else "medicines_page.for_many")
    return _fact(text("medicines_page.for_head"), lead, listed=listed, layout="wide")


def _given(medicine: Medicine) -> Fact:
    routes = [catalogue().routes[route] for route in medicine.routes]
    lines = [text("medicines_page.given_pair", name=route.name, meaning=route.meaning) for route in routes]
    return _fact(text("medicines_page.given"), *(lines or [text("medicines_page.not_found")]))


def _first_approval(medicine: Medicine) -> str:
    if medicine.first_approval_date:
        return day(medicine.first_approval_date)
    return str(medicine.first_approval_year or text("medicines_page.not_found"))


def _standing(medicine: Medicine) -> Fact:
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    return _fact(text("medicines_page.status"), text(f"medicines_page.standing_{medicine.status}", checked=checked))


def _notes(medicine: Medicine) -> list[str]:
    notes = [medicine.note] if medicine.note else []
    if medicine.is_borderline:
        notes.append(text("medicines_page.borderline"))
    if medicine.nci_calls_it == "targeted_therapy":
        notes.append(text("medicines_page.nci_targeted"))
    return notes


def _source(source: Source) -> dict[str, str]:
    """A source with its dates, its title a link where a reader may be sent."""
    words = source_text(source)
    if not source.url:
        return {"text": words}
    before, title, after = words.partition(source.title)
    return {"text": title, "href": source.url, "before": before, "after": after}
