"""The lanes of a year: they say what the table says, nothing overlaps, and what is not known looks like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from data.catalogue.year import EVENTS, year_lanes, year_text
from data.catalogue.year_row import Event
from documents.figures.shapes import PALETTES
from documents.figures.year_icons import YEAR_ICONS
from documents.figures.year_lanes import TALL, TYPE_MARK, WIDE, year_svg
from documents.figures.year_marks import PAINTS
from tests.figures.test_drawings import SVG, boxes, contrast
from tests.support.known import known_catalogue

KNOWN = known_catalogue()
SUBJECTS = list(KNOWN.subjects)
TYPES = [subject.id for subject in KNOWN.types]
WIDTHS = (WIDE, TALL)
SETS = [*([name] for name in SUBJECTS), TYPES, ["car_t_cell_therapy", "bispecific_t_cell_engagers"]]
SMALLEST = 15


def drawn(ids: list[str], width: float = WIDE, theme: str = "light", *, events: Sequence[Event] = EVENTS) -> Element:
    subjects = [KNOWN.subjects[name] for name in ids]
    return ElementTree.fromstring(year_svg(KNOWN, subjects, theme, width, events=events))


def written(root: Element) -> str:
    return " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text")).replace("\u00a0", " ")


class Mark(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float


def marks(node: Element, right: float = 0, down: float = 0) -> Iterator[Mark]:
    """The bars and dots, each with its place; the ground of a lane is no mark."""
    if moved := node.get("transform", ""):
        across, below = moved.removeprefix("translate(").removesuffix(")").split()
        right, down = right + float(across), down + float(below)
    if node.tag == f"{SVG}circle" or (node.tag == f"{SVG}rect" and node.get("stroke") and node.get("fill") != "none"):
        x, y, wide, high = (float(node.get(name, "0")) for name in ("x", "y", "width", "height"))
        if node.tag == f"{SVG}circle":
            r = float(node.get("r", ""))
            x, y, wide, high = float(node.get("cx", "")) - r, float(node.get("cy", "")) - r, 2 * r, 2 * r
        yield Mark(right + x, down + y, right + x + wide, down + y + high)
    for child in node:
        yield from marks(child, right, down)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("ids", SETS, ids="+".join)
def test_no_words_meet_and_all_stand_inside(ids: list[str], width: float) -> None:
    root = drawn(ids, width)
    height = float(root.get("viewBox", "").split()[3])
    label_boxes = list(boxes(root))
    for box in label_boxes:
        assert box.left >= 0 and box.right <= width + 1 and box.top >= 0 and box.bottom <= height, box
    for first, second in combinations(label_boxes, 2):
        apart = first.right <= second.left or second.right <= first.left
        assert apart or first.bottom <= second.top or second.bottom <= first.top, (first, second)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("ids", SETS, ids="+".join)
def test_no_words_stand_on_a_bar_or_a_dot(ids: list[str], width: float) -> None:
    root = drawn(ids, width)
    for box in boxes(root):
        for mark in marks(root):
            apart = box.right <= mark.left or mark.right <= box.left
            assert apart or box.bottom <= mark.top + 3 or mark.bottom <= box.top + 3, (box, mark)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SUBJECTS)
def test_a_drawing_says_what_its_text_says(name: str, width: float) -> None:
    inside, lines = written(drawn([name], width)), year_text(KNOWN, KNOWN.subjects[name])
    for lane, line in zip(year_lanes(KNOWN, KNOWN.subjects[name]), lines, strict=True):
        assert lane.name in inside and lane.says in inside
        assert line.startswith(f"{lane.name}: {lane.says}")


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("name", SUBJECTS)
def test_what_is_not_known_is_a_dashed_frame_and_nothing_else(name: str, theme: str) -> None:
    for lane in year_lanes(KNOWN, KNOWN.subjects[name]):
        root = drawn([name], theme=theme, events=(lane.event,))
        frames = [r for r in root.iter(f"{SVG}rect") if r.get("stroke-dasharray")]
        in_key = 1 if lane.is_unknown else 0
        assert len(frames) == (1 if lane.is_unknown else 0) + in_key, lane.event
        if not lane.is_known:
            assert len(list(marks(root))) == icon_marks(lane.event, theme), lane.event


def icon_marks(event: Event, theme: str) -> int:
    icon = f'<svg xmlns="http://www.w3.org/2000/svg">{YEAR_ICONS[event](PALETTES[theme])}</svg>'
    return len(list(marks(ElementTree.fromstring(icon))))


def test_each_dose_of_the_table_is_a_dot() -> None:
    root = drawn(["ctla4_inhibitors"], events=("doses",))
    assert len(list(root.iter(f"{SVG}circle"))) == len(KNOWN.year["ctla4_inhibitors_doses"].on_days)


def test_the_same_day_stands_at_the_same_place_for_all() -> None:
    alone = [float(c.get("cx", "")) for c in drawn(["lag3_inhibitors"], events=("doses",)).iter(f"{SVG}circle")]
    both = drawn(["lag3_inhibitors", "oncolytic_virus_therapy"], events=("doses",))
    assert set(alone) <= {float(circle.get("cx", "")) for circle in both.iter(f"{SVG}circle")}


@pytest.mark.parametrize("theme", PALETTES)
def test_marks_and_words_stand_out(theme: str) -> None:
    colours = PALETTES[theme]
    for ground in (colours.page, colours.panel):
        assert contrast(colours.ink, ground) >= 7
        for paint in (PAINTS[event](colours) for event in EVENTS):
            assert contrast(paint.line, ground) >= 3
            assert contrast(paint.line, paint.core) >= 2.5


@pytest.mark.parametrize("width", WIDTHS)
def test_words_are_large_enough(width: float) -> None:
    sizes = {float(text.get("font-size", "0")) for text in drawn(TYPES, width).iter(f"{SVG}text")}
    assert min(sizes) >= SMALLEST


def test_the_rule_and_what_can_be_differ_without_colour() -> None:
    """A thick bar and a thin one: grey print and every eye tell them apart."""
    bars = list(marks(drawn(["car_t_cell_therapy"], events=("side_effects",))))
    heights = sorted({round(bar.bottom - bar.top) for bar in bars})
    assert heights[-1] >= 2 * heights[0]


def test_the_drawing_has_a_name_that_says_what_it_shows() -> None:
    root = drawn(["bcg", "interferons"], TALL)
    title = root.findtext(f"{SVG}title", "")
    assert KNOWN.subjects["bcg"].name in title and KNOWN.subjects["interferons"].name in title
    titled = root.find(f"{SVG}title")
    assert titled is not None and root.get("aria-labelledby") == titled.get("id")


def test_two_drawings_of_a_page_have_different_names() -> None:
    names = {drawn(["bcg"], width).get("aria-labelledby") for width in WIDTHS}
    assert len(names) == len(WIDTHS)


def test_only_marks_that_are_drawn_are_explained() -> None:
    inside = written(drawn(["topical_modulators"], events=("doses",)))
    assert KNOWN.messages("year.key_sure") in inside
    assert KNOWN.messages("year.key_unknown") not in inside and KNOWN.messages("year.key_may") not in inside


def test_every_shape_of_a_type_has_a_mark() -> None:
    assert {subject.facts.shape for subject in KNOWN.types} <= set(TYPE_MARK)


def test_every_event_has_a_symbol_and_a_colour() -> None:
    assert set(YEAR_ICONS) == set(EVENTS) == set(PAINTS)
