"""Each thing that a text can name is explained in one line, with what it is tied to and its sources."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.medicines.kind_filter import target_id
from data.news.decode_meaning import GROUPS, Meaning, meaning_of


def targets(catalogue: Catalogue) -> list[str]:
    """All that the decoder can find."""
    targets = {target_id(target) for medicine in catalogue.medicines.values() for target in medicine.targets}
    by_kind = {
        "subject": catalogue.subjects,
        "medicine": catalogue.medicines,
        "mechanism": catalogue.mechanisms,
        "target": sorted(targets),
        "term": catalogue.terms,
    }
    return [f"{kind}:{name}" for kind, names in by_kind.items() for name in names]


def test_everything_has_a_name_a_source_and_a_group_to_stand_in(catalogue: Catalogue) -> None:
    for target in targets(catalogue):
        meaning = meaning_of(catalogue, target)
        assert meaning.name and meaning.sources, target
        assert set(meaning.subjects) <= set(catalogue.subjects), target
        assert set(meaning.sources) <= set(catalogue.sources), target
        assert meaning.kind in GROUPS and f"{meaning.kind}:{meaning.id}" == target


def test_a_kind_leads_to_itself_and_then_to_its_type(catalogue: Catalogue) -> None:
    kind = catalogue.kinds[0]
    assert meaning_of(catalogue, f"subject:{kind.id}").subjects == (kind.id, kind.facts.home_type)


def test_a_type_is_named_once(catalogue: Catalogue) -> None:
    home = catalogue.types[0]
    assert meaning_of(catalogue, f"subject:{home.id}").subjects == (home.id,)


def test_a_medicine_tells_its_brands_and_what_sets_it_apart(catalogue: Catalogue) -> None:
    messages = catalogue.messages

    def of(is_wanted: bool, attribute: str) -> Meaning:
        name = next(m.id for m in catalogue.medicines.values() if getattr(m, attribute) is is_wanted)
        return meaning_of(catalogue, f"medicine:{name}")

    assert messages("news.former") in of(False, "is_in_use").meaning
    assert messages("news.not_mainly") in of(False, "mainly_immune").meaning
    usual = next(m for m in catalogue.medicines.values() if m.is_in_use and m.mainly_immune and m.brand_names)
    line = meaning_of(catalogue, f"medicine:{usual.id}").meaning
    assert line == messages("news.medicine_brands", names=", ".join(usual.brand_names))


def test_an_unknown_thing_is_an_error_of_the_caller(catalogue: Catalogue) -> None:
    with pytest.raises(KeyError):
        meaning_of(catalogue, "term:no_such_term")
