"""The chart on Compare is right for whatever is compared, in full, and says that more is not better."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType
from typing import Any

import altair as alt
import pytest
from PIL import Image

from data.load import Catalogue
from data.model import Subject
from documents.chart_png import spec_png
from documents.figures.approval_drawing import BAND, strip_words
from documents.figures.approvals import ApprovalFigure, approval_figure, approval_picture
from documents.figures.chart_look import SHAPES, Theme
from tests.conftest import ROOT
from tests.documents.test_charts import LEAST_TEXT, LONGEST_ALT, found_keys
from tests.logic.test_colours import THEME, contrast

SOME = (
    "car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors",
    "bcg.topical_modulators",
    "personal_mrna_vaccines.treatment_vaccines",
    "monoclonal_antibodies.naked_antibodies.immune_modulators",
)
Table = dict[str, list[dict[str, str]]]  # by the id of a kind


@pytest.fixture(scope="module")
def listed() -> Table:
    """The medicines by kind, read anew from their table and not through the catalogue."""
    kinds: Table = {}
    with (ROOT / "data/tables/medicines.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kinds.setdefault(row["kind"], []).append(row)
    return kinds


@pytest.fixture(scope="module")
def homes() -> dict[str, str]:
    """The type of each kind, read from its table."""
    with (ROOT / "data/tables/subjects.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["home_type"] for row in csv.DictReader(file) if row["level"] == "kind"}


def medicines(subject: Subject, listed: Table, homes: dict[str, str]) -> list[dict[str, str]]:
    kinds = [kind for kind, home in homes.items() if subject.id in (kind, home)]
    return [row for kind in kinds for row in listed.get(kind, [])]


def counts(row: dict[str, str]) -> bool:
    return row["status"] == "approved" and row["mainly_immune"] == "yes"


def choices(catalogue: Catalogue) -> Iterator[tuple[Subject, ...]]:
    """Every pair; threes and fours of neighbours in the list; and fours that lie apart."""
    every = list(catalogue.subjects.values())
    yield from combinations(every, 2)
    yield from (tuple(every[at : at + size]) for size in (3, 4) for at in range(len(every) - size + 1))
    yield from list(combinations(every, 4))[::37]


def marks_of(made: ApprovalFigure) -> list[dict[str, Any]]:
    return [row for values in found_keys(made.spec, "values") for row in values if isinstance(row, dict) and "n" in row]


def test_every_sum_is_that_of_the_list_for_every_choice(
    catalogue: Catalogue, listed: Table, homes: dict[str, str]
) -> None:
    tried = 0
    for subjects in choices(catalogue):
        made = approval_figure(catalogue, subjects, "light")
        each = [medicines(subject, listed, homes) for subject in subjects]
        for number, (strip, rows) in enumerate(zip(made.years.strips, each, strict=True)):
            wanted = Counter(row["first_approval_year"] for row in rows if counts(row))
            drawn = [row for row in marks_of(made) if row["s"] == number]
            assert {str(row["x"]): row["n"] for row in drawn if isinstance(row["x"], int)} == {
                year: count for year, count in wanted.items() if year
            }
            assert sum(row["n"] for row in drawn) == wanted.total() == strip.total
            assert [cells[number] for _, cells in made.table[:-1] if cells[number]] == [row["n"] for row in drawn]
            assert made.table[-1][1][number] == wanted.total()
        together = {row["id"]: row for rows in each for row in rows}
        in_chart = [row for row in together.values() if counts(row)]
        assert made.years.total == len(in_chart)
        assert made.years.dated == sum(bool(row["first_approval_year"]) for row in in_chart)
        assert made.years.former == sum(row["status"] != "approved" for row in together.values())
        assert made.years.other_way == len(together) - len(in_chart) - made.years.former
        assert made.years.is_shared == (sum(map(len, each)) > len(together))
        tried += 1
    assert tried > 400


def test_the_title_says_what_the_numbers_say_for_every_choice(
    catalogue: Catalogue, listed: Table, homes: dict[str, str]
) -> None:
    newest = max(int(row["first_approval_year"] or 0) for rows in listed.values() for row in rows if counts(row))
    seen = Counter[str]()
    for subjects in choices(catalogue):
        made = approval_figure(catalogue, subjects, "light")
        rows = {row["id"]: row for one in subjects for row in medicines(one, listed, homes) if counts(row)}
        years = [int(row["first_approval_year"]) for row in rows.values() if row["first_approval_year"]]
        recent, since = sum(year > newest - 10 for year in years), newest - 9
        numbers = [int(n) for n in re.findall(r"\d+", made.title)]
        if len(years) < 2:
            case, wanted = ("one", [1, *years]) if years else ("no year", [])
        elif recent in (0, len(years)):
            case, wanted = ("before" if not recent else "all"), [len(years), since]
        else:
            case, wanted = "part", [since, recent, len(years)]
        assert numbers == wanted, [subject.id for subject in subjects]
        assert ("before" in made.title) == (case == "before")
        assert bool(re.search("know|no year", made.title)) == (len(years) < len(rows))
        seen[case] += 1
    assert {"one", "no year", "all", "part"} <= set(seen)


def test_what_has_no_medicine_is_named_and_said_to_have_none(catalogue: Catalogue) -> None:
    none = [subject for subject in catalogue.subjects.values() if subject.facts.standing == "in_trials"]
    assert none
    made = approval_figure(catalogue, [none[0], catalogue.types[0]], "light")
    assert strip_words(made.years.strips[0], made.years.since, catalogue.messages) in texts(made)
    assert none[0].name in texts(made)
    empty = replace(catalogue, medicines=MappingProxyType({}))
    made = approval_figure(empty, empty.types, "light")
    assert made.title == catalogue.messages("approvals.title_none")
    assert made.table == ((catalogue.messages("approvals.sum"), (0,) * len(empty.types)),)


def test_medicines_of_long_ago_are_not_called_recent(catalogue: Catalogue) -> None:
    kind = catalogue.types[0].id
    here = catalogue.subjects[kind]
    kinds = {one.id for one in catalogue.kinds_of(kind)}
    old = {
        id_: medicine.model_copy(update={"first_approval_year": 1999}) if medicine.kind in kinds else medicine
        for id_, medicine in catalogue.medicines.items()
    }
    made = approval_figure(replace(catalogue, medicines=MappingProxyType(old)), [here, catalogue.kinds[0]], "light")
    assert made.title == catalogue.messages("approvals.title_before", count=made.years.dated, since=made.years.since)
    assert set(made.years.years) == {1999}
    assert min(found_keys(made.spec, "axis")[0]["values"]) == 1995


def test_it_says_that_more_is_not_better_and_what_is_left_out(catalogue: Catalogue) -> None:
    words, seen = catalogue.messages, set[str]()
    for subjects in choices(catalogue):
        made = approval_figure(catalogue, subjects, "light")
        assert made.not_better == words("approvals.not_better")
        wanted = {
            "note_no_year": made.years.undated,
            "note_shared": made.years.is_shared,
            "note_other_way": made.years.other_way,
            "note_former": made.years.former,
        }
        needed = [note for note, count in wanted.items() if count]
        name = words("approvals.no_year")
        assert list(made.notes) == [words(f"approvals.{note}", count=wanted[note], name=name) for note in needed]
        seen.update(needed)
    assert len(seen) == 4


def test_alternative_texts_are_short(catalogue: Catalogue) -> None:
    for subjects in choices(catalogue):
        assert 40 < len(approval_figure(catalogue, subjects, "light").alt) <= LONGEST_ALT


@pytest.mark.parametrize("ids", SOME, ids=str)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_sound_and_looks_like_the_other_charts(theme: Theme, ids: str, catalogue: Catalogue) -> None:
    subjects = [catalogue.subjects[one] for one in ids.split(".")]
    made = approval_figure(catalogue, subjects, theme)
    alt.LayerChart.from_dict({**made.spec, "data": {"values": []}}, validate=True)
    assert made.spec == approval_figure(catalogue, subjects, theme).spec
    sizes = [n for key in ("labelFontSize", "titleFontSize", "fontSize") for n in found_keys(made.spec, key)]
    assert sizes and min(sizes) >= LEAST_TEXT
    assert all(legend is None for legend in found_keys(made.spec, "legend"))
    assert set(found_keys(made.spec, "aria")) == {False}, "the picture is told by its alternative text and its table"
    for layer in made.spec["layer"]:
        for channel, wanted in (
            ("color", [getattr(one.facts, f"colour_{theme}") for one in subjects]),
            ("shape", [SHAPES[one.facts.shape] for one in subjects]),
        ):
            if channel in layer["encoding"]:
                assert layer["encoding"][channel]["scale"]["range"] == wanted
    for colour in (*found_keys(made.spec, "labelColor"), *text_colours(made)):
        assert contrast(colour, BAND[theme]) >= 10
    assert BAND[theme] == THEME[theme]["secondaryBackgroundColor"], "the ground that colours of types are made for"
    assert {subject.name for subject in subjects} <= texts(made)


def test_it_is_small(catalogue: Catalogue) -> None:
    assert max(len(json.dumps(approval_figure(catalogue, s, "dark").spec)) for s in choices(catalogue)) < 9_000


def test_making_it_loads_no_library_for_charts_or_tables() -> None:
    code = (
        "import sys; from data.load import load_catalogue; from documents.figures.approvals import approval_figure;"
        "known = load_catalogue('en'); approval_figure(known, known.types[:4], 'light');"
        "print(*{'altair', 'pandas', 'pyarrow', 'vl_convert'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not found.stdout.strip()


def test_as_a_picture_it_brings_its_message_and_its_sources(catalogue: Catalogue) -> None:
    subjects = [catalogue.subjects[one] for one in SOME[0].split(".")]
    spec = approval_picture(catalogue, subjects, "Sources: the ones named here.")
    made = approval_figure(catalogue, subjects, "light")
    assert " ".join(spec["title"]["text"]) == made.title
    said = " ".join(spec["title"]["subtitle"])
    assert all(part in said for part in (made.lead, made.not_better, *made.notes, "Sources: the ones named here."))
    found = Image.open(io.BytesIO(spec_png(spec)))
    assert found.format == "PNG" and found.width >= 1200 and found.height > 600
    assert "title" not in made.spec and spec_png(spec) == spec_png(spec)


def texts(made: ApprovalFigure) -> set[str]:
    """The words that stand in the picture."""
    rows = [row for values in found_keys(made.spec, "values") for row in values if isinstance(row, dict)]
    return {row["t"] for row in rows if "t" in row}


def text_colours(made: ApprovalFigure) -> list[str]:
    """The inks of the words in the picture."""
    return [layer["mark"]["color"] for layer in made.spec["layer"] if layer["mark"]["type"] == "text"]
