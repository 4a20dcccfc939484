"""Colours of types can be told from the page, from the panel, and by shape alone."""

from __future__ import annotations

import tomllib

import pytest

from data.catalogue.catalogue import Catalogue
from tests.conftest import ROOT

THEME = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_type_colours_reach_text_contrast_on_page_and_panel(catalogue: Catalogue, theme: str) -> None:
    for subject in catalogue.types:
        colour = getattr(subject.facts, f"colour_{theme}")
        for ground in ("backgroundColor", "secondaryBackgroundColor"):
            assert contrast(colour, THEME[theme][ground]) >= 4.5, (subject.id, ground)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_and_controls_reach_their_contrast(theme: str) -> None:
    colours = THEME[theme]
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(colours["textColor"], colours[ground]) >= 7
        assert contrast(colours["linkColor"], colours[ground]) >= 4.5
        assert contrast(colours["borderColor"], colours[ground]) >= 3
    assert contrast(colours["primaryColor"], colours["backgroundColor"]) >= 4.5


def test_each_type_has_its_own_shape_and_colour_and_its_kinds_share_them(catalogue: Catalogue) -> None:
    assert len({t.facts.shape for t in catalogue.types}) == 5
    assert len({t.facts.colour_light for t in catalogue.types}) == 5
    for kind in catalogue.kinds:
        home = catalogue.subjects[kind.facts.home_type].facts
        assert (kind.facts.shape, kind.facts.colour_light) == (home.shape, home.colour_light)
