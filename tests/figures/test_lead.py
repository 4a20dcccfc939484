"""The picture that stands for a subject at the head of its profile and beside its name."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from documents.figures.drawings import drawing_of
from documents.figures.lead import lead, lead_alt, small_lead
from documents.figures.scene import place_svg, zoom_svg
from documents.figures.slide_drawings import slide_scenes
from tests.support.known import known_catalogue

PICTURES = known_catalogue().pictures.values()
OWN = [picture.id for picture in PICTURES if picture.lead is not None]


@pytest.mark.parametrize("subject_id", OWN)
def test_a_subject_with_a_picture_of_its_own_shows_it_with_its_caption(catalogue: Catalogue, subject_id: str) -> None:
    subject, picture = catalogue.subjects[subject_id], catalogue.pictures[subject_id]
    assert picture.lead is not None
    scene = slide_scenes(picture.drawing, "dark")[picture.lead - 1]
    shown = lead(catalogue, subject, "dark")
    assert shown.svg == small_lead(catalogue, subject, "dark") == scene
    assert shown.line == catalogue.drawings[subject_id]["caption"]
    assert shown.alt == lead_alt(catalogue, subject) == catalogue.drawings[subject_id][f"step_{picture.lead}"]


def test_all_others_show_the_place_of_their_main_mechanism(catalogue: Catalogue) -> None:
    for subject in catalogue.subjects.values():
        if subject.id in OWN:
            continue
        mechanism, shown = subject.facts.main_mechanism, lead(catalogue, subject, "light")
        assert shown.svg == zoom_svg(catalogue, mechanism, "light")
        assert small_lead(catalogue, subject, "light") == place_svg(catalogue, mechanism, "light")
        assert (shown.alt, shown.line) == (catalogue.scene[mechanism].alt, catalogue.mechanisms[mechanism].meaning)


def test_a_picture_of_its_own_is_a_scene_that_the_drawing_has(catalogue: Catalogue) -> None:
    for picture in catalogue.pictures.values():
        assert picture.lead is None or picture.lead <= len(drawing_of(catalogue, picture.id).scenes), picture.id


def test_the_picture_of_a_virus_shows_a_virus_and_no_dendritic_cell(catalogue: Catalogue) -> None:
    shown = lead(catalogue, catalogue.subjects["oncolytic_virus_therapy"], "light")
    assert "virus" in shown.line.lower() and "dendritic" not in (shown.alt + shown.line).lower()
