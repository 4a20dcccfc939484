"""The scene: the picture of seven mechanisms that is the first filter.

The picture and its radio inputs are markup with a style sheet: they answer a press by themselves, in the browser.
scene.js only tells the server which place was pressed, and turns the steps. Without it the radios still work, and a
link under the sentence brings the list.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import streamlit as st

from components.page.assets import asset
from components.page.content import catalogue_in, language
from components.page.html import Html, element, items, joined
from components.page.links import FIRST_PAGE, page_link
from components.page.type_icon import theme
from components.page.url_widgets import set_address
from data.catalogue.catalogue import Catalogue
from documents.figures.scene import HEIGHT as SCENE_HEIGHT
from documents.figures.scene import WIDTH as SCENE_WIDTH
from documents.figures.scene import ZOOM, anchors, place_svg, scene_svg
from documents.figures.scene_style import scene_css
from documents.figures.shapes import wrap
from documents.figures.svg_address import svg_address

KEY = "scene_script"
HALF_LETTER, HALF_EDGES = 0.27, 0.9  # of a name, in the size of its type
NAME_SPACE = (180, 15.5)  # how wide a name may be under its drawing, and its type size: longer ones take two lines
# Told apart from the picture, so that a press does not send the picture again.
_script = st.components.v2.component(KEY, js=asset("explore/scene.js"))


def scene(chosen: str) -> None:
    """Draw the scene with a place pressed, or with none where `chosen` is empty."""
    _picture(language(), theme())(key=f"scene_{theme()}")
    _script(key=KEY, data={"mechanism": chosen, "theme": theme()}, on_mechanism_change=_choose)


def _choose() -> None:
    pressed = st.session_state[KEY].mechanism
    if pressed == "" or pressed in catalogue_in(language()).mechanisms:
        set_address("mechanism", pressed)


@cache
def _picture(spoken: str, shown_in: str) -> Callable[..., object]:
    """The picture in a language and a theme: a component whose markup and style are always the same."""
    catalogue = catalogue_in(spoken)
    return st.components.v2.component(
        f"scene_{spoken}_{shown_in}",
        html=_markup(catalogue, shown_in),
        css=scene_css(catalogue) + asset("explore/scene.css") + _zooms(catalogue),
        isolate_styles=False,  # the words of the picture belong to the page: translators and readers must reach them
    )


def _markup(catalogue: Catalogue, shown_in: str) -> str:
    words = catalogue.messages
    picture = element("div", Html(scene_svg(catalogue, shown_in)), class_="scene-picture")
    radios = element("div", *_radios(catalogue), class_="scene-places")
    legend = element("legend", words("scene.legend"), class_="unseen")
    answers = [_told(catalogue, mechanism) for mechanism in catalogue.scene]
    none = element("p", words("scene.none"), class_="told-none")
    return element(
        "div",
        picture,
        element("fieldset", legend, radios, class_="scene-stage"),
        element("div", none, *answers, class_="scene-told", aria_live="polite"),
        class_="scene-frame",
    )


def _radios(catalogue: Catalogue) -> list[Html]:
    """A radio input for each place, its name over or under the picture, and one that shows all."""
    labels = []
    for mechanism, anchor in anchors(catalogue).items():
        about = catalogue.mechanisms[mechanism]
        lines = wrap(about.name, *NAME_SPACE)
        name = element("span", *(joined([element("b", line), " "]) for line in lines))
        radio = _radio(mechanism, f"{about.name}: {about.meaning}")
        picture = element("i", class_=f"place-picture {mechanism}", aria_hidden="true")
        half = max(map(len, lines)) * HALF_LETTER + HALF_EDGES  # a long name keeps within the picture
        place = f"left: min({anchor.left}%, 100% - {half:.1f}em); top: {anchor.top}%"
        labels.append(element("label", radio, picture, name, class_="scene-place", style=place))
    every = catalogue.messages("scene.all", count=len(catalogue.kinds))
    labels.append(element("label", _radio("", every), element("span", every), class_="scene-place scene-all"))
    return labels


def _radio(value: str, name: str) -> Html:
    return element("input", type="radio", name="mechanism", value=value, aria_label=name)


def _told(catalogue: Catalogue, mechanism: str) -> Html:
    """What a pressed place does: one sentence, its steps, and the way to the list where no script runs."""
    about, words = catalogue.mechanisms[mechanism], catalogue.messages
    steps = catalogue.scene[mechanism].steps
    link = page_link(FIRST_PAGE, words("scene.no_script"), {"mechanism": mechanism}, class_="scene-way")
    turned = element(
        "div",
        element("button", words("scene.back"), type="button", data_turn="-1", class_="scene-turn"),
        items(steps, "ol"),
        element("button", words("scene.next"), type="button", data_turn="1", class_="scene-turn"),
        class_="scene-steps",
    )
    start = element("button", words("scene.steps", count=len(steps)), type="button", data_turn="1", class_="scene-open")
    sentence = element("p", element("strong", f"{about.name}."), " ", about.meaning, " ", start)
    return element("div", sentence, turned, link, class_="told", data_mechanism=mechanism)


def _zooms(catalogue: Catalogue) -> str:
    """On a narrow screen the picture shows the pressed place alone, large: this is where it lies."""
    rules = []
    for mechanism, place in catalogue.scene.items():
        width, height = ZOOM
        x = min(max(place.zoom_x - width / 2, 0), SCENE_WIDTH - width)
        y = min(max(place.zoom_y - height / 2, 0), SCENE_HEIGHT - height)
        at = f"translate: {-100 * x / SCENE_WIDTH:.2f}% {-100 * y / SCENE_HEIGHT:.2f}%"
        rules.append(f'.scene-frame:has(input[value="{mechanism}"]:checked) .scene-picture svg {{ {at}; }}')
        rules.append(
            f'.scene-frame:has(input[value="{mechanism}"]:checked) .told[data-mechanism="{mechanism}"] '
            "{ display: block; }"
        )
        rules += [
            f'.scene-frame[data-step="{step}"] .told li:nth-child({step}) {{ display: block; }}'
            for step in range(1, len(place.steps) + 1)
        ]
    zooms = [rule for rule in rules if "translate" in rule]
    others = dict.fromkeys(rule for rule in rules if "translate" not in rule)
    return "\n".join(["@media (max-width: 640px) {", *zooms, "}", *others])


@cache
def place_pictures(spoken: str, shown_in: str) -> Html:
    """A style sheet with the small picture of each place, for any element of the classes `place-picture <id>`."""
    catalogue = catalogue_in(spoken)
    pictures = {mechanism: svg_address(place_svg(catalogue, mechanism, shown_in)) for mechanism in catalogue.scene}
    rules = [f".place-picture.{name} {{ background-image: url('{address}'); }}" for name, address in pictures.items()]
    look = (
        ".place-picture { display: inline-block; background: center / contain no-repeat; print-color-adjust: exact; }"
    )
    return element("style", Html("\n".join([look, *rules])))
