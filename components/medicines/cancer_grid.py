"""Cancer by mechanism: a table whose cells say how many medicines there are, each a link that narrows the page.

The table is the same for every choice, so that a press leaves it, its focus and its place as they are; what was
chosen is told below it, and marked by a rule of its own.
"""

from __future__ import annotations

from functools import cache

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue, catalogue_in, language, text
from components.page.html import Html, element, joined, show
from components.page.links import page_link
from data.catalogue.model import Medicine
from data.catalogue.query import medicine_name
from data.medicines.medicine_counts import by_cancer_and_mechanism

HEIGHT = 300  # pixels: what was chosen stands inside, at the lower edge
STYLE = asset("medicines/cancer_grid.css")
_keys = st.components.v2.component("cancer_grid_keys", js=asset("medicines/cancer_grid.js"))
SHADES = 4  # of a cell, from few to many medicines


def cancer_grid(page: str, cancer: str, mechanism: str, answer: Html | None = None) -> None:
    """The grid of a page, with the cancer and the mechanism that its address asks for.

    The `answer` to them stands inside, on a page that does not give it beside the grid.
    """
    mark = f".cancer-grid a[data-cell='{cancer}.{mechanism}'] {{ outline: 3px solid var(--accent); font-weight: 700; }}"
    show(element("style", Html(STYLE), Html(mark) if cancer or mechanism else ""))
    with st.container(height=HEIGHT, key="cancer_grid"):
        show(_table(language(), page))
        if answer:
            show(element("p", answer, class_="grid-answer", role="status"))
        _keys(key=f"cancer_grid_keys_{page}")


@cache
def _counts(spoken: str) -> dict[str, dict[str, tuple[Medicine, ...]]]:
    return {cancer: dict(row) for cancer, row in by_cancer_and_mechanism(catalogue_in(spoken)).items()}


@cache
def _table(spoken: str, page: str) -> Html:
    content, words = catalogue_in(spoken), catalogue_in(spoken).messages
    heads = [_head(page, mechanism.id, mechanism.name) for mechanism in content.mechanisms.values()]
    rows = [
        element(
            "tr",
            element("th", _link(page, content.cancers[cancer].name, cancer, ""), scope="row"),
            *(_cell(spoken, page, cancer, mechanism, len(row.get(mechanism, ()))) for mechanism in content.mechanisms),
        )
        for cancer, row in _counts(spoken).items()
    ]
    corner = element("th", words("grid.cancer"), scope="col")
    return element(
        "table",
        element("caption", words("grid.caption"), class_="unseen"),
        element("thead", element("tr", corner, *heads)),
        element("tbody", *rows),
        class_="cancer-grid",
    )


def _head(page: str, mechanism: str, name: str) -> Html:
    picture = element("i", class_=f"place-picture {mechanism}", aria_hidden="true")
    return element("th", _link(page, joined([picture, element("span", name)]), "", mechanism), scope="col")


def _link(page: str, label: str | Html, cancer: str, mechanism: str, **attributes: str) -> Html:
    parts = {"cancer": cancer, "mechanism": mechanism}
    parameters = {part: chosen for part, chosen in parts.items() if chosen}
    return page_link(page, label, parameters, **attributes, data_cell=f"{cancer}.{mechanism}")


def _cell(spoken: str, page: str, cancer: str, mechanism: str, count: int) -> Html:
    if not count:
        return element("td", element("span", "–", aria_hidden="true"), element("span", "0", class_="unseen"))
    content = catalogue_in(spoken)
    words = content.messages(
        "grid.cell_one" if count == 1 else "grid.cell_many",
        count=count,
        cancer=content.cancers[cancer].name,
        mechanism=content.mechanisms[mechanism].name,
    )
    shade = min(SHADES, 1 + count // 4)
    return element("td", _link(page, str(count), cancer, mechanism, aria_label=words), class_=f"shade-{shade}")


def named_medicines(cancer: str, mechanism: str) -> Html:
    """The medicines of what was chosen, by name, and where more is said of them; what the numbers are, without any."""
    row = _counts(language()).get(cancer, {})
    medicines = row.get(mechanism, ()) if mechanism else tuple(dict.fromkeys(m for some in row.values() for m in some))
    if not medicines:
        return Html(element("span", text("grid.lead")))
    content = catalogue()
    heading = [content.cancers[cancer].name, *([content.mechanisms[mechanism].name] if mechanism else [])]
    names = ", ".join(medicine_name(medicine) for medicine in medicines)
    many = len(medicines)
    count = text("explore.medicine_one") if many == 1 else text("explore.medicine_many", count=many)
    more = _link("medicines", text("grid.more"), cancer, mechanism)
    return joined([element("strong", ", ".join(heading), f": {count}."), " ", names, ". ", more])
