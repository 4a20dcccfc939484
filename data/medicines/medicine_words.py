"""A medicine in words, as every table, list and page has it."""

from __future__ import annotations

from data.catalogue.catalogue import Catalogue
from data.catalogue.messages import Messages
from data.catalogue.model import Medicine
from data.medicines.targets import target_name


def targets_in_words(words: Messages, medicine: Medicine) -> str:
    """What it acts on, or that the source names nothing."""
    return ", ".join(target_name(words, target) for target in medicine.targets) or words("type.target_none")


def cancers_in_words(catalogue: Catalogue, medicine: Medicine, names: str = "") -> str:
    """The cancers it is approved for, or was: `names` where a list names only the first of them."""
    names = names or ", ".join(catalogue.cancers[cancer].name for cancer in medicine.cancers)
    return names if medicine.is_in_use else catalogue.messages("type.former_uses", names=names)


def routes_in_words(catalogue: Catalogue, medicine: Medicine) -> str:
    """The ways it is given, or that they are not known."""
    return ", ".join(catalogue.routes[route].name for route in medicine.routes) or catalogue.messages(
        "type.route_unknown"
    )


def standing_in_words(words: Messages, medicine: Medicine) -> tuple[str, ...]:
    """Since when it is approved, and for a former one, until when it was."""
    first = medicine.first_approval_year
    since = words("take_away.first", year=first) if first else words("take_away.first_unknown")
    if medicine.is_in_use:
        return (since,)
    former = words(f"take_away.{medicine.status}")
    if not medicine.status_year:
        return since, former
    return since, words("take_away.since", state=former, year=medicine.status_year)


def notes_on(words: Messages, medicine: Medicine) -> tuple[str, ...]:
    """What a table says below its name: other brands, a remark, and whether it is immunotherapy at all."""
    other_brands = ", ".join(medicine.brand_names[1:])
    notes = [words("take_away.brands", names=other_brands)] if other_brands else []
    if medicine.note:
        notes.append(medicine.note)
    if medicine.nci_calls_it == "targeted_therapy":
        notes.append(words("type.nci_targeted"))
    if not medicine.mainly_immune:
        notes.append(words("take_away.not_mainly"))
    return tuple(notes)
