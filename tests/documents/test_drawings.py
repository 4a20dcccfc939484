"""What must hold for every drawing, in every layout and theme."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from data.load import CONTENT_ROOT, LANGUAGES
from documents.figures import shapes
from documents.figures.drawings import DRAWINGS, LAYOUTS, mechanism_drawing
from documents.figures.shapes import PALETTES

SVG = "{http://www.w3.org/2000/svg}"
SMALLEST_TEXT = {"wide": 17, "tall": 15}
MAY_CARRY = {
    "aria-labelledby", "cx", "cy", "d", "data-part", "fill", "font-family", "font-size", "font-weight",
    "height", "id", "r", "role", "rx", "stroke", "stroke-linecap", "stroke-linejoin", "stroke-width",
    "text-anchor", "transform", "viewBox", "width", "x", "y",
}  # fmt: skip
HOSTILE = """<script>alert("1")</script> & 'onload="x"' ]]> </svg>"""


def content(language: str = "en") -> dict[str, dict[str, str]]:
    path = Path(CONTENT_ROOT) / "content" / language / "drawings.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


WORDS = content()
ALL = list(product(DRAWINGS, LAYOUTS, PALETTES))
every_drawing = pytest.mark.parametrize(("mechanism", "layout", "theme"), ALL)


def drawn(mechanism: str, layout: str, theme: str, words: dict[str, str] | None = None) -> Element:
    return ElementTree.fromstring(mechanism_drawing(mechanism, words or WORDS[mechanism], theme, layout))


def texts(root: Element) -> list[str]:
    """Everything written in a drawing, a broken label as one string."""
    found = [" ".join(part.strip() for part in text.itertext()) for text in root.iter(f"{SVG}text")]
    found += [root.findtext(f"{SVG}title", ""), root.findtext(f"{SVG}desc", "")]
    return [text.replace("\u00a0", " ") for text in found]


class Box(NamedTuple):
    words: str
    left: float
    top: float
    right: float
    bottom: float


def boxes(node: Element, right: float = 0, down: float = 0) -> Iterator[Box]:
    """About how much room each label takes. Labels are only ever moved, not turned."""
    moved = re.match(r"translate\((\S+) (\S+)\)", node.get("transform", ""))
    if moved:
        right, down = right + float(moved[1]), down + float(moved[2])
    if node.tag == f"{SVG}text":
        size = float(node.get("font-size", ""))
        lines = [(span, len(span.text or "") * size * shapes.LETTER_WIDTH) for span in node]
        widest = max(width for _, width in lines)
        start = right + float(lines[0][0].get("x", ""))
        start -= {"start": 0, "middle": widest / 2, "end": widest}[node.get("text-anchor", "")]
        top, bottom = (down + float(lines[i][0].get("y", "")) for i in (0, -1))
        yield Box(" ".join(node.itertext()), start, top - 0.72 * size, start + widest, bottom + 0.2 * size)
    for child in node:
        yield from boxes(child, right, down)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@every_drawing
def test_every_word_appears_and_nothing_else(mechanism: str, layout: str, theme: str) -> None:
    written = set(texts(drawn(mechanism, layout, theme)))
    assert written - {"1", "2", "3"} == set(WORDS[mechanism].values())


@every_drawing
def test_hostile_words_stay_text(mechanism: str, layout: str, theme: str) -> None:
    root = drawn(mechanism, layout, theme, {key: f"{HOSTILE} {key}" for key in WORDS[mechanism]})
    assert {f"{HOSTILE} {key}" for key in WORDS[mechanism]} <= set(texts(root))
    kinds = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert kinds <= {"svg", "title", "desc", "g", "path", "circle", "rect", "text", "tspan"}


@every_drawing
def test_only_harmless_attributes(mechanism: str, layout: str, theme: str) -> None:
    for node in drawn(mechanism, layout, theme).iter():
        assert set(node.attrib) <= MAY_CARRY
        assert not any("url(" in value or "://" in value for value in node.attrib.values())


@every_drawing
def test_text_is_large_enough(mechanism: str, layout: str, theme: str) -> None:
    sizes = [float(text.get("font-size", "0")) for text in drawn(mechanism, layout, theme).iter(f"{SVG}text")]
    assert min(sizes) >= SMALLEST_TEXT[layout]


@every_drawing
def test_the_accent_is_kept_for_the_step(mechanism: str, layout: str, theme: str) -> None:
    accent = PALETTES[theme].step.line
    root = drawn(mechanism, layout, theme)
    steps = [node for node in root.iter() if node.get("data-part") == "step"]
    assert steps, "something must be added or blocked"
    for node in root.iter():
        assert (accent in (node.get("stroke"), node.get("fill"))) == (node in steps)


@every_drawing
def test_what_is_drawn_stands_out(mechanism: str, layout: str, theme: str) -> None:
    colours = PALETTES[theme]
    root = drawn(mechanism, layout, theme)
    outlines = {n.get("stroke", "") for n in root.iter() if n.get("stroke-width")} - insides(theme)
    inks = {n.get("fill", "") for n in root.iter(f"{SVG}text")}
    for ground in (colours.page, colours.panel):
        assert all(contrast(line, ground) >= 3 for line in outlines)
        assert all(contrast(ink, ground) >= 4.5 for ink in inks)


def insides(theme: str) -> set[str]:
    """What only fills an outline, though some of it is drawn as a thick line."""
    colours = PALETTES[theme]
    return {inside for paint in (colours.immune, colours.step) for inside in (paint.body, paint.core)}


@pytest.mark.parametrize("theme", PALETTES)
def test_an_outline_stands_out_from_its_own_body(theme: str) -> None:
    colours = PALETTES[theme]
    for paint in (colours.t_cell, colours.cancer, colours.immune, colours.step):
        assert contrast(paint.line, paint.body) >= 3


@pytest.mark.parametrize("longer", [1.0, 1.25])
@pytest.mark.parametrize(("mechanism", "layout"), list(product(DRAWINGS, LAYOUTS)))
def test_labels_never_meet_even_when_longer(mechanism: str, layout: str, longer: float) -> None:
    words = {key: stretched(text, longer) for key, text in WORDS[mechanism].items()}
    root = drawn(mechanism, layout, "light", words)
    width, height = (float(number) for number in root.get("viewBox", "").split()[2:])
    found = list(boxes(root))
    for box in found:
        assert box.left >= 0 and box.right <= width and box.top >= 0 and box.bottom <= height, box
    for one, other in combinations(found, 2):
        apart = one.right <= other.left or other.right <= one.left
        assert apart or one.bottom <= other.top or other.bottom <= one.top, (one, other)


def stretched(text: str, longer: float) -> str:
    """The text with letters added to its words; names such as PD-1 are the same in every language."""
    if text.startswith("PD-L1") or text == "PD-1":
        return text
    words = text.split()
    for i in range(round(len(text) * (longer - 1))):
        words[-1 - i % len(words)] += "n"
    return " ".join(words)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("mechanism", DRAWINGS)
def test_a_drawing_has_a_name_of_its_own(mechanism: str, layout: str) -> None:
    root = drawn(mechanism, layout, "light")
    ids = [node.get("id", "") for node in root.iter() if node.get("id")]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby", "").split() == ids
    assert all(mechanism in name and layout in name for name in ids)
    assert root.get("width") == "100%" and root.get("height") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_fit_the_drawings(language: str) -> None:
    written = content(language)
    assert set(written) == set(DRAWINGS)
    for mechanism, words in written.items():
        assert set(words) == set(DRAWINGS[mechanism].words), mechanism
        assert all(text.strip() for text in words.values())
        assert len(words["alt"]) <= 150
        assert "!" not in " ".join(words.values())


def test_a_missing_word_is_named() -> None:
    words = {key: text for key, text in WORDS["trains"].items() if key != "marker"}
    with pytest.raises(ValueError, match=r"\[trains\]: missing marker"):
        mechanism_drawing("trains", words, "light")


@pytest.mark.parametrize("theme", PALETTES)
def test_a_virus_belongs_to_the_family(theme: str) -> None:
    virus = ElementTree.fromstring(shapes.virus(PALETTES[theme], 0, 0))
    assert all(path.get("data-part") == "step" for path in virus.iter("path"))
