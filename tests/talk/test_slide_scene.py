"""The scene on slides: every place has its number, a zoom shows one place, and the map says where it is."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from data.catalogue.catalogue import Catalogue
from documents.figures.slide_scene import numbered_scene, scene_map, zoomed
from tests.support.known import known_catalogue

MECHANISMS = tuple(known_catalogue().scene)


def places(svg: str) -> dict[str, ElementTree.Element]:
    return {
        group.attrib["data-mechanism"]: group
        for group in ElementTree.fromstring(svg).iter()
        if group.get("class") == "place"
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_numbers_on_the_scene_are_in_the_order_of_the_list(theme: str, catalogue: Catalogue) -> None:
    svg = numbered_scene(catalogue, theme)
    numbers = [node.text for node in ElementTree.fromstring(svg).iter() if node.tag.endswith("}text")]
    assert numbers == [str(number) for number in range(1, len(catalogue.scene) + 1)]
    assert tuple(places(svg)) == tuple(catalogue.scene)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_only_what_stands_at_rest_is_in_the_picture(mechanism: str, catalogue: Catalogue) -> None:
    for svg in (numbered_scene(catalogue, "light"), zoomed(catalogue, mechanism, "light")):
        assert not [node for node in ElementTree.fromstring(svg).iter() if node.get("display") == "none"]
        for place in places(svg).values():
            assert len([node for node in place.iter() if "step" in node.get("class", "").split()]) == 1


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_the_map_makes_every_other_place_faint(mechanism: str, catalogue: Catalogue) -> None:
    on_map = places(scene_map(catalogue, mechanism, "light"))
    assert [name for name, place in on_map.items() if place.get("opacity") is None] == [mechanism]
    assert len(on_map) == len(MECHANISMS)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_forms_of_the_map_and_of_the_zoom_beside_it_do_not_share_names(mechanism: str, catalogue: Catalogue) -> None:
    def names(svg: str) -> set[str]:
        return {node.attrib["id"] for node in ElementTree.fromstring(svg).iter() if "id" in node.attrib}

    assert not names(scene_map(catalogue, mechanism, "light")) & names(zoomed(catalogue, mechanism, "light"))
