"""Days as publishers show them, and names that were mistyped."""

from __future__ import annotations

from datetime import date

import pytest

from data.catalogue.date_rules import earliest, is_plain
from data.catalogue.folders import languages
from data.catalogue.form import row_of_key
from data.catalogue.load import CONTENT_ROOT
from data.catalogue.near import nearest, renamed


@pytest.mark.parametrize(
    ("date_text", "day"),
    [
        ("28 September 2026", date(2026, 9, 28)),
        ("1 October 2024", date(2024, 10, 1)),
        ("June 2025", date(2025, 6, 1)),
        ("2018", date(2018, 1, 1)),
        ("about May 2025", date(2025, 5, 1)),
        ("REMS last update 24 March 2023", date(2023, 3, 24)),
        ("winter 2023-24", date(2023, 1, 1)),
        ("1990s", date(1990, 1, 1)),
        ("", None),
        ("31 June 2025", None),
        ("last spring", None),
    ],
)
def test_the_first_day_that_a_shown_date_can_mean(date_text: str, day: date | None) -> None:
    assert earliest(date_text) == day


@pytest.mark.parametrize("shown", ["28 September 2026", "2018", "REMS last update 24 March 2023", "winter 2023-24"])
def test_dates_as_publishers_show_them(shown: str) -> None:
    assert is_plain(shown)


@pytest.mark.parametrize("shown", ["06/01/2025", "1.6.2025", "2025-06-01", "2025-06", "Juni 2025", "1er juin 2025"])
def test_dates_as_spreadsheets_write_them(shown: str) -> None:
    assert not is_plain(shown)


def test_a_mistyped_name_and_what_was_meant() -> None:
    assert nearest("nci_imunotherapy", ["nci_trials", "nci_immunotherapy"]) == "nci_immunotherapy"
    assert nearest(" Kind", ["kinds", "kind"]) == "kind"
    assert nearest("vein", ["pill", "skin_cream"]) is None


def test_what_was_renamed_is_paired_with_its_new_name() -> None:
    assert renamed(["goal"], ["aim"]) == {"goal": "aim"}  # the only one on each side
    assert renamed(["goal", "steps"], ["gaol", "other"]) == {"goal": "gaol"}
    assert renamed(["goal"], []) == {}


def test_the_row_of_a_key() -> None:
    text = 'name = "x"\n[type]\nname = "y"\n[type.more]\nlast = 1\n'
    assert [row_of_key(text, name) for name in ("name", "type", "type.name", "type.more.last", "no")] == [1, 2, 3, 5, 0]


def test_only_folders_named_by_a_language_are_languages() -> None:
    assert languages(CONTENT_ROOT) == ("en", "es")
    assert languages(CONTENT_ROOT / "nowhere") == ()
