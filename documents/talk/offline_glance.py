"""What the page with no internet begins with: the scene, and the types at a glance."""

from __future__ import annotations

from data.compare.glance import GlanceRow, differences, glance
from documents.figures.scene import place_svg
from documents.figures.slide_scene import numbered_scene
from documents.formats.html import Html, element, items, joined
from documents.talk.offline_parts import Writer


def scene_figure(write: Writer) -> Html:
    """The scene with its numbers, and what each number does."""
    catalogue = write.catalogue
    ways = []
    for place in catalogue.scene.values():
        mechanism = catalogue.mechanisms[place.id]
        ways.append(
            element("li", element("strong", mechanism.name), ": ", mechanism.meaning, write.references(place.sources))
        )
    picture = element("figure", Html(numbered_scene(catalogue, "light")))
    return element("div", picture, element("ol", *ways), class_="scene-and-ways")


def glance_section(write: Writer) -> Html:
    """The difference in one line for each type, and a table of a few words a cell."""
    catalogue, types = write.catalogue, write.catalogue.types
    heads = [
        element("th", Html(place_svg(catalogue, home.facts.main_mechanism, "light")), home.name, scope="col")
        for home in types
    ]
    rows = [_row(write, row) for row in glance(catalogue, types)]
    names = ", ".join(home.name for home in types)
    table = element(
        "table",
        element("caption", catalogue.messages("compare.glance_caption", names=names)),
        element("thead", element("tr", element("th", catalogue.messages("compare.row_head"), scope="col"), *heads)),
        element("tbody", *rows),
        class_="at-a-glance",
    )
    clauses = items([f"{clause}." for clause in differences(types)])
    return joined([clauses, table])


def _row(write: Writer, row: GlanceRow) -> Html:
    types = write.catalogue.types
    cells = (
        element("td", statement.text, write.references(statement.sources), data_label=home.name)
        for home, statement in zip(types, row.cells, strict=True)
    )
    return element("tr", element("th", row.facts.name, scope="row"), *cells)
