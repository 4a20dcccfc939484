"""The scene: a tumor with a place for each mechanism, whose steps can be shown by style sheets alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from data.catalogue.catalogue import Catalogue
from documents.figures.places import FIGURES
from documents.figures.scene import HEIGHT, WIDTH, anchors, place_svg, scene_svg, zoom_svg
from documents.figures.scene_style import scene_css
from documents.figures.shapes import PALETTES
from tests.catalogue import reading
from tests.figures.test_drawings import SVG, contrast
from tests.support.known import known_catalogue

PLACES = tuple(known_catalogue().scene)
SMALLEST_PLACE = 44


def parsed(svg: str) -> Element:
    return ElementTree.fromstring(svg)


def of_class(root: Element, name: str) -> list[Element]:
    return [node for node in root.iter() if name in node.get("class", "").split()]


@pytest.mark.parametrize("theme", PALETTES)
def test_the_scene_has_a_tumor_and_a_place_for_each_mechanism(catalogue: Catalogue, theme: str) -> None:
    root = parsed(scene_svg(catalogue, theme))
    assert len(of_class(root, "tumor")) == 1
    assert [place.get("data-mechanism") for place in of_class(root, "place")] == list(catalogue.mechanisms)


@pytest.mark.parametrize("mechanism", PLACES)
def test_each_step_is_a_picture_of_its_own_with_a_sentence(catalogue: Catalogue, mechanism: str) -> None:
    (place,) = of_class(parsed(zoom_svg(catalogue, mechanism, "light")), "place")
    steps = of_class(place, "step")
    sentences = catalogue.scene[mechanism].steps
    assert 3 <= len(steps) <= 5
    assert len(steps) == len(sentences) == int(place.get("data-steps", ""))
    assert len({ElementTree.tostring(step) for step in steps}) == len(steps)
    assert [step for step in steps if step.get("display") != "none"] == of_class(place, "at-rest")
    assert len(of_class(place, "at-rest")) == 1


@pytest.mark.parametrize("mechanism", PLACES)
def test_a_treatment_adds_something_at_rest_that_is_not_there_before(catalogue: Catalogue, mechanism: str) -> None:
    at_rest = parsed(place_svg(catalogue, mechanism, "light"))
    assert [node for node in at_rest.iter() if node.get("data-part") == "step"]


def test_each_place_is_known_by_its_picture_alone(catalogue: Catalogue) -> None:
    pictures = {re.sub('<title>.*</title>|class="[^"]*"', "", place_svg(catalogue, m, "light")) for m in PLACES}
    assert len(pictures) == len(PLACES)
    assert len({place.figure for place in catalogue.scene.values()}) == len(PLACES) == len(FIGURES)


@pytest.mark.parametrize("mechanism", PLACES)
def test_a_place_has_a_short_text_alternative(catalogue: Catalogue, mechanism: str) -> None:
    alt = catalogue.scene[mechanism].alt
    assert len(alt) <= 150 and alt.endswith(".")
    for svg in (place_svg(catalogue, mechanism, "dark"), zoom_svg(catalogue, mechanism, "light")):
        assert parsed(svg).findtext(f"{SVG}title") == alt
    assert len(catalogue.drawings["scene"]["alt"]) <= 150


def test_the_words_of_the_scene_are_plain(catalogue: Catalogue) -> None:
    written = [(f"scene.{place.id}", text) for place in catalogue.scene.values() for text in (place.alt, *place.steps)]
    measured = reading.measure(text for _, text in written)
    assert measured.fkgl_adjusted <= 6.0
    assert not [fault for where, text in written for fault in reading.lint_faults(where, text)]


def test_every_place_rests_on_sources(catalogue: Catalogue) -> None:
    assert all(place.sources for place in catalogue.scene.values())


def test_the_names_of_places_have_room_and_stand_apart(catalogue: Catalogue) -> None:
    middles = [(a.left / 100 * WIDTH, a.top / 100 * HEIGHT) for a in anchors(catalogue).values()]
    for x, y in middles:
        assert SMALLEST_PLACE / 2 <= y <= HEIGHT - SMALLEST_PLACE / 4 and 80 <= x <= WIDTH - 80
    for i, (x, y) in enumerate(middles):
        assert all(abs(y - other_y) >= 44 or abs(x - other_x) >= 200 for other_x, other_y in middles[:i])


def test_the_places_to_press_are_large_and_do_not_overlap(catalogue: Catalogue) -> None:
    boxes = [anchor.press for anchor in anchors(catalogue).values()]
    for left, top, width, height in boxes:
        assert width / 100 * WIDTH >= SMALLEST_PLACE and height / 100 * HEIGHT >= SMALLEST_PLACE
        assert left >= 0 and top >= 0 and left + width <= 100 and top + height <= 100
    for i, (left, top, width, height) in enumerate(boxes):
        for l2, t2, w2, h2 in boxes[:i]:
            assert left >= l2 + w2 or l2 >= left + width or top >= t2 + h2 or t2 >= top + height


def test_a_form_drawn_often_is_written_once(catalogue: Catalogue) -> None:
    """What a slow phone has to load: every `use` points to a form in the same picture."""
    svg = scene_svg(catalogue, "light")
    root = parsed(svg)
    drawn_ids = {node.get("id") for node in root.iter() if node.get("id")}
    assert {node.get("href", "").removeprefix("#") for node in root.iter(f"{SVG}use")} == drawn_ids
    assert len(svg) < 60_000


def strokes(node: Element) -> Iterator[tuple[str, float]]:
    for part in node.iter():
        if part.get("stroke-width"):
            yield part.get("stroke", ""), float(part.get("stroke-width", ""))


@pytest.mark.parametrize("theme", PALETTES)
def test_what_is_drawn_stands_out_and_no_word_is_in_it(catalogue: Catalogue, theme: str) -> None:
    colours = PALETTES[theme]
    paints = (colours.t_cell, colours.cancer, colours.immune, colours.tissue, colours.step)
    for paint in paints:
        for ground in (colours.page, colours.panel, colours.halo, paint.body):
            assert contrast(paint.line, ground) >= 3
    root = parsed(scene_svg(catalogue, theme))
    insides = {inside for paint in paints for inside in (paint.body, paint.core)}
    assert {colour for colour, _ in strokes(root)} - insides <= {paint.line for paint in paints} | {colours.ink}
    assert not list(root.iter(f"{SVG}text"))


def test_a_press_needs_no_script(catalogue: Catalogue) -> None:
    sheet = scene_css(catalogue)
    assert sheet.count("{") == sheet.count("}")
    for mechanism, place in catalogue.scene.items():
        assert f'input[value="{mechanism}"]:checked' in sheet
        for step in range(1, len(place.steps) + 1):
            assert f'[data-step="{step}"] .place[data-mechanism="{mechanism}"] .step-{step} ' in sheet


def test_nothing_moves_for_those_who_ask_for_stillness(catalogue: Catalogue) -> None:
    sheet = scene_css(catalogue)
    outside = re.sub(r"@media \(prefers-reduced-motion: no-preference\) \{.*?\n\}", "", sheet, flags=re.DOTALL)
    assert "animation:" in sheet and "animation:" not in outside
