"""The drawings of slides hold no words, show what the treatment adds, and have a key to all that the slide names."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from data.catalogue.catalogue import Catalogue
from data.talk.talk_figures import drawing
from documents.figures.drawings import DRAWINGS
from documents.figures.slide_drawings import key_shape, phone, slide_scenes, talking
from tests.support.known import known_catalogue


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("picture", DRAWINGS)
def test_each_scene_is_a_picture_without_words(picture: str, theme: str) -> None:
    scenes = slide_scenes(picture, theme)
    assert len(scenes) == len(DRAWINGS[picture].scenes)
    for scene in scenes:
        tree = ET.fromstring(scene)
        assert tree.attrib["aria-hidden"] == "true"
        assert not "".join(tree.itertext()).strip()
        assert len(list(tree.iter())) > 5
    assert any('data-part="step"' in scene for scene in scenes)


THINGS = tuple(known_catalogue().pictures)


@pytest.mark.parametrize("picture_id", THINGS)
def test_all_that_a_slide_names_has_a_picture_in_the_key(picture_id: str, catalogue: Catalogue) -> None:
    for scene in (None, 0):
        figure = drawing(catalogue, picture_id, scene)
        for name, words in figure.names:
            assert words and key_shape(figure.picture, name, "light"), name
    assert key_shape(catalogue.pictures[picture_id].drawing, "nothing", "light") == ""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pictures_of_calls_and_questions_are_sound(theme: str) -> None:
    for picture in (talking(theme), phone(theme)):
        assert ET.fromstring(picture).tag.endswith("svg")
