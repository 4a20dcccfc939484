"""The scene on slides: with a number at each place, zoomed to one place, and as a small map that says where one is.

Slides stand still, so only the step at rest of each place is in the picture.
"""

from __future__ import annotations

from xml.etree import ElementTree

from data.catalogue.catalogue import Catalogue
from documents.figures.scene import scene_svg, zoom_svg
from documents.figures.shapes import PALETTES, tag

SVG = "http://www.w3.org/2000/svg"
DIMMED = "0.22"  # of the places on the map where one is not
ROUND = 21  # a number stands in a disc of this radius
FONT = "Atkinson Hyperlegible Next, Arial, sans-serif"


def numbered_scene(catalogue: Catalogue, theme: str) -> str:
    """The whole scene, with the number of each place where its name would stand."""
    colours = PALETTES[theme]
    discs = []
    for number, place in enumerate(catalogue.scene.values(), start=1):
        disc = tag("circle", cx=place.label_x, cy=place.label_y, r=ROUND, fill=colours.step.line)
        digit = tag(
            "text", str(number), x=place.label_x, y=place.label_y + 9.5, fill=colours.page, font_size=28,
            font_weight=700, font_family=FONT, text_anchor="middle",
        )  # fmt: skip
        discs.append(tag("g", disc, digit, **{"class": "number"}))
    return _still(scene_svg(catalogue, theme)).replace("</svg>", f"{''.join(discs)}</svg>")


def zoomed(catalogue: Catalogue, mechanism: str, theme: str) -> str:
    """The scene, zoomed to one place."""
    return _still(zoom_svg(catalogue, mechanism, theme))


def scene_map(catalogue: Catalogue, mechanism: str, theme: str) -> str:
    """The scene in small: one place in full, the others faint."""
    return (
        _still(scene_svg(catalogue, theme), only=mechanism)
        .replace('id="scene-', 'id="map-')
        .replace("#scene-", "#map-")
    )


def _still(svg: str, only: str = "") -> str:
    """The picture without the steps that are not shown at rest; with all places but one faint, if one is named."""
    ElementTree.register_namespace("", SVG)
    root = ElementTree.fromstring(svg)
    for parent in list(root.iter()):
        for child in list(parent):
            if child.get("display") == "none":
                parent.remove(child)
    if only:
        for place in root.iter(f"{{{SVG}}}g"):
            if place.get("class") == "place" and place.get("data-mechanism") != only:
                place.set("opacity", DIMMED)
    return ElementTree.tostring(root, encoding="unicode")
