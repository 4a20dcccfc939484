"""One medicine as the answer to a look-up: its names, how it works and is given, its cancers, and what to ask."""

from __future__ import annotations

from components.page.content import catalogue, day, text
from components.page.html import Html, element, items, joined
from components.page.links import PART, page_link
from components.page.sources import source_item
from components.page.type_icon import coloured_shape, theme
from components.sheet.sheet_controls import put_all_button
from components.tray.to_compare import PARAMETER, chosen_to_compare, with_choice
from data.catalogue.model import Medicine
from data.catalogue.query import MEDICINE_LIST_SOURCE
from data.medicines.medicine_questions import questions_about
from data.medicines.targets import target_name
from data.sheet.url_ids import write_ids
from documents.figures.glance_icons import glance_icon
from documents.figures.svg_address import svg_address

PLACE = "medicine_card"  # where a press on a row of the list leads
CANCERS_SHOWN = 4  # as chips; the rest behind one line
CALL = "call_now"  # the part of a profile


def medicine_card(medicine: Medicine) -> Html:
    """The card of a medicine."""
    mechanism = _mechanism(medicine)
    picture = element("i", class_=f"place-picture {mechanism}", aria_hidden="true") if mechanism else Html()
    return element(
        "section",
        picture,
        element("div", *_heading(medicine), class_="card-name"),
        element("div", *_how_it_works(medicine, mechanism), class_="card-what"),
        element("div", *_actions(medicine), class_="card-actions"),
        element("div", *_cancers(medicine), class_="card-cancers"),
        _all_facts(medicine),
        class_="medicine-card" if mechanism else "medicine-card no-picture",
        data_place=PLACE,
        tabindex="-1",
        aria_label=medicine.generic_name,
    )


def _mechanism(medicine: Medicine) -> str:
    """What it does; nothing where it mainly works in another way than through the immune system."""
    if medicine.mechanism or not medicine.mainly_immune:
        return medicine.mechanism or ""
    return catalogue().subjects[medicine.kind].facts.main_mechanism


def _heading(medicine: Medicine) -> list[Html]:
    """The names, and what kind it is."""
    kind = catalogue().subjects[medicine.kind]
    brand = medicine.brand_names[0] if medicine.brand_names else text("medicines_page.brands_none")
    link = page_link("type", kind.name, {"type": kind.id})
    return [
        element("h2", medicine.generic_name),
        element("p", brand, class_="card-brand"),
        element("p", coloured_shape(kind, theme()), link, class_="card-kind"),
    ]


def _how_it_works(medicine: Medicine, mechanism: str) -> list[Html]:
    """How it works and how it is given, and what is special about it."""
    if mechanism:
        about = catalogue().mechanisms[mechanism]
        works = element("p", element("strong", f"{about.name}."), " ", about.meaning)
    else:
        works = element("p", text("medicines_page.works_not_mainly"))
    routes = " ".join(_route_lines(medicine))
    icon = element("img", src=svg_address(glance_icon("glance_given", theme())), alt=text("medicines_page.given"))
    given_line = element("p", icon, element("span", routes), class_="card-given")
    special = _notes(medicine)
    if not medicine.is_in_use:
        special.insert(0, _standing(medicine))
    return [works, given_line, *(element("p", line, class_="card-special") for line in special)]


def _route_lines(medicine: Medicine) -> list[str]:
    routes = [catalogue().routes[route] for route in medicine.routes]
    lines = [text("medicines_page.given_pair", name=route.name, meaning=route.meaning) for route in routes]
    return lines or [text("medicines_page.not_found")]


def _notes(medicine: Medicine) -> list[str]:
    notes = [medicine.note] if medicine.note else []
    if medicine.is_borderline:
        notes.append(text("medicines_page.borderline"))
    if medicine.nci_calls_it == "targeted_therapy":
        notes.append(text("medicines_page.nci_targeted"))
    return notes


def _actions(medicine: Medicine) -> list[Html]:
    """The questions in one press, the kind in Compare, and when to call."""
    kind = catalogue().subjects[medicine.kind]
    questions = questions_about(catalogue(), medicine)
    chosen = chosen_to_compare()
    compared = chosen if kind.id in chosen else with_choice(kind.id)
    compare = page_link(
        "compare", text("medicines_page.compare_kind"), {PARAMETER: write_ids(compared)}, class_="choice"
    )
    add = put_all_button(questions, text("medicines_page.add_questions", count=len(questions)), is_main=True)
    call = page_link("type", text("medicines_page.when_to_call"), {"type": kind.id, PART: CALL})
    return [add, compare, element("p", call)]


def _cancers(medicine: Medicine) -> list[Html]:
    """The cancers as chips, with what an approval means."""
    names = [catalogue().cancers[cancer].name for cancer in medicine.cancers]
    first, others = names[:CANCERS_SHOWN], names[CANCERS_SHOWN:]
    parts = [element("p", _used_for(medicine)), items(first, class_="chips")]
    if others:
        summary = element("summary", text("medicines_page.more_cancers", count=len(others)))
        parts.append(element("details", summary, items(others, class_="chips")))
    return parts


def _used_for(medicine: Medicine) -> str:
    if not medicine.is_in_use:
        return text("medicines_page.former_lead")
    if not all(catalogue().cancers[cancer].is_cancer for cancer in medicine.cancers):
        return text("medicines_page.for_illness")
    return text("medicines_page.for_one" if len(medicine.cancers) == 1 else "medicines_page.for_many")


def _all_facts(medicine: Medicine) -> Html:
    """All else that is known, with the sources, behind one line."""
    brands = ", ".join(medicine.brand_names) or text("medicines_page.brands_none")
    targets = ", ".join(target_name(catalogue().messages, target) for target in medicine.targets)
    kind = catalogue().subjects[medicine.kind]
    home = catalogue().subjects[kind.facts.home_type]
    pairs: list[tuple[str, list[str]]] = [
        ("what", [text("medicines_page.what_is", kind=kind.name, type=home.name)]),
        ("brands", [brands]),
        ("acts_on", [targets or text("medicines_page.acts_on_none")]),
        ("first", [_first_approval(medicine)]),
        ("standing", [_standing(medicine)]),
        ("detail_sources", [source_item(catalogue().sources[source]) for source in medicine.sources]),
    ]
    facts = (
        element("div", element("dt", text(f"medicines_page.{name}")), *(element("dd", line) for line in lines))
        for name, lines in pairs
    )
    summary = element("summary", text("medicines_page.all_facts", count=len(medicine.sources)))
    return element("details", summary, element("dl", joined(facts)), class_="card-facts")


def _first_approval(medicine: Medicine) -> str:
    if medicine.first_approval_date:
        return day(medicine.first_approval_date)
    return str(medicine.first_approval_year or text("medicines_page.not_found"))


def _standing(medicine: Medicine) -> str:
    checked = day(catalogue().sources[MEDICINE_LIST_SOURCE].checked_on)
    return text(f"medicines_page.standing_{medicine.status}", checked=checked)
