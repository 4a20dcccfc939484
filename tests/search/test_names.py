"""Every name of everything is in one index, and the index says how a name must be written to count."""

from __future__ import annotations

from functools import cache

import pytest

from data.catalogue.catalogue import Catalogue
from data.search.names import NameIndex, build_names
from data.search.tokens import plain, tokens
from tests.support.known import known_catalogue


@cache
def names() -> NameIndex:
    return build_names(known_catalogue())


def test_every_name_of_the_catalogue_is_in_the_index(catalogue: Catalogue) -> None:
    pairs = [
        (f"medicine:{m.id}", name) for m in catalogue.medicines.values() for name in (m.generic_name, *m.brand_names)
    ]
    pairs += [(f"cancer:{c.id}", name) for c in catalogue.cancers.values() for name in (c.name, *c.also_called)]
    pairs += [(f"term:{t.id}", name) for t in catalogue.terms.values() for name in (t.term, *t.also_called)]
    pairs += [(f"subject:{s.id}", s.name) for s in catalogue.subjects.values()]
    pairs += [(f"route:{r.id}", r.name) for r in catalogue.routes.values()]
    pairs += [(a.points_to, a.alias) for a in catalogue.aliases.values()]
    pairs += [(label_name.points_to, label_name.name) for label_name in catalogue.label_names.values()]
    for target, spoken in pairs:
        assert plain(spoken, names().forms) in [name.words for name in names().by_entity[target]], (target, spoken)


@pytest.mark.parametrize("short", ["ALL", "CRS", "TIL", "BiTE", "IO", "NHL"])
def test_a_short_form_in_capitals_must_be_written_so_in_running_text(short: str) -> None:
    assert {name.spelling for name in names().by_joined[short.casefold()] if name.spoken == short} == {"capitals"}


@pytest.mark.parametrize("spoken", ["Keytruda", "T-DXd", "melanoma", "axi-cel", "HER2-low breast cancer"])
def test_other_names_may_be_written_in_any_way(spoken: str) -> None:
    other_names = names().by_joined.get("".join(plain(spoken, names().forms)), ())
    assert {name.spelling for name in other_names} <= {"any"}


@pytest.mark.parametrize(
    ("typed", "is_suffix"),
    [
        ("trastuzumab-dkst", True),
        ("trastuzumab-zzzz", True),
        ("TRASTUZUMAB-DKST", True),
        ("trastuzumab dkst", False),
        ("trastuzumab-based", False),
        ("Keytruda-ipsy", False),
        ("long-term", False),
    ],
)
def test_a_maker_s_four_letters_are_known_after_any_name_on_a_label(typed: str, is_suffix: bool) -> None:
    words = tokens(typed, names().forms)
    assert names().is_suffix(words, len(words) - 1) is is_suffix


def test_typing_errors_are_forgiven_in_long_words_only() -> None:
    forgiving = {name.spoken for name in names().names if name.is_forgiving}
    assert "Keytruda" in forgiving
    assert not forgiving & {"ALL", "T-DXd", "CD19", "IL-2", "IO", "TCE"}
