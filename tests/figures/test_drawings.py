"""What must hold for every drawing, in every layout and theme."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import CONTENT_ROOT, LANGUAGES
from data.catalogue.query import pictures_beside
from documents.figures import shapes, things
from documents.figures.drawings import DRAWINGS, LAYOUTS, SHEETS, drawing_svg, subject_drawing
from documents.figures.shapes import PALETTES
from tests.support.known import known_catalogue

SVG = "{http://www.w3.org/2000/svg}"
SMALLEST_TEXT = {"wide": 17, "tall": 15}
MAY_CARRY = {
    "aria-labelledby", "cx", "cy", "d", "data-part", "fill", "font-family", "font-size", "font-weight",
    "height", "id", "r", "role", "rx", "stroke", "stroke-linecap", "stroke-linejoin", "stroke-width",
    "stroke-dasharray", "text-anchor", "transform", "viewBox", "width", "x", "y",
}  # fmt: skip
PROTEINS = {"PD-1", "PD-L1", "CTLA-4", "LAG-3", "B7", "IL-2", "CAR", "TCR", "HLA", "mRNA"}
HOSTILE = """<script>alert("1")</script> & 'onload="x"' ]]> </svg>"""


def content(language: str = "en") -> dict[str, dict[str, str]]:
    path = Path(CONTENT_ROOT) / "content" / language / "drawings.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


WORDS = content()
PICTURES = {picture.id: picture.drawing for picture in known_catalogue().pictures.values()}
ALL = list(product(PICTURES, LAYOUTS, PALETTES))
every_drawing = pytest.mark.parametrize(("picture_id", "layout", "theme"), ALL)


def drawn(picture_id: str, layout: str, theme: str, words: dict[str, str] | None = None) -> Element:
    return ElementTree.fromstring(
        drawing_svg(PICTURES[picture_id], picture_id, words or WORDS[picture_id], theme, layout)
    )


def texts(root: Element) -> list[str]:
    """Everything written in a drawing, a broken label as one string."""
    labels = [" ".join(part.strip() for part in text.itertext()) for text in root.iter(f"{SVG}text")]
    labels += [root.findtext(f"{SVG}title", ""), root.findtext(f"{SVG}desc", "")]
    return [text.replace("\u00a0", " ") for text in labels]


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


def contrast(first: str, second: str) -> float:
    """The contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@every_drawing
def test_every_word_appears_and_nothing_else(picture_id: str, layout: str, theme: str) -> None:
    written = set(texts(drawn(picture_id, layout, theme)))
    assert written - {"1", "2", "3"} == set(WORDS[picture_id].values())


@every_drawing
def test_hostile_words_stay_text(picture_id: str, layout: str, theme: str) -> None:
    root = drawn(picture_id, layout, theme, {key: f"{HOSTILE} {key}" for key in WORDS[picture_id]})
    assert {f"{HOSTILE} {key}" for key in WORDS[picture_id]} <= set(texts(root))
    kinds = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert kinds <= {"svg", "title", "desc", "g", "path", "circle", "rect", "text", "tspan"}


@every_drawing
def test_only_harmless_attributes(picture_id: str, layout: str, theme: str) -> None:
    for node in drawn(picture_id, layout, theme).iter():
        assert set(node.attrib) <= MAY_CARRY
        assert not any("url(" in value or "://" in value for value in node.attrib.values())


@every_drawing
def test_text_is_large_enough(picture_id: str, layout: str, theme: str) -> None:
    sizes = [float(text.get("font-size", "0")) for text in drawn(picture_id, layout, theme).iter(f"{SVG}text")]
    assert min(sizes) >= SMALLEST_TEXT[layout]


@every_drawing
def test_the_accent_is_kept_for_the_step(picture_id: str, layout: str, theme: str) -> None:
    accent = PALETTES[theme].step.line
    root = drawn(picture_id, layout, theme)
    steps = [node for node in root.iter() if node.get("data-part") == "step"]
    assert steps, "something must be added or blocked"
    for node in root.iter():
        assert (accent in (node.get("stroke"), node.get("fill"))) == (node in steps)


@every_drawing
def test_what_is_drawn_stands_out(picture_id: str, layout: str, theme: str) -> None:
    colours = PALETTES[theme]
    root = drawn(picture_id, layout, theme)
    outlines = {n.get("stroke", "") for n in root.iter() if n.get("stroke-width")} - insides(theme)
    inks = {n.get("fill", "") for n in root.iter(f"{SVG}text")}
    for ground in (colours.page, colours.panel):
        assert all(contrast(line, ground) >= 3 for line in outlines)
        assert all(contrast(ink, ground) >= 4.5 for ink in inks)


def insides(theme: str) -> set[str]:
    """What only fills an outline, though some of it is drawn as a thick line."""
    colours = PALETTES[theme]
    return {inside for paint in (colours.immune, colours.tissue, colours.step) for inside in (paint.body, paint.core)}


@pytest.mark.parametrize("theme", PALETTES)
def test_an_outline_stands_out_from_its_own_body(theme: str) -> None:
    colours = PALETTES[theme]
    for paint in (colours.t_cell, colours.cancer, colours.immune, colours.tissue, colours.step):
        assert contrast(paint.line, paint.body) >= 3


@pytest.mark.parametrize("longer", [1.0, 1.25])
@pytest.mark.parametrize(("picture_id", "layout"), list(product(PICTURES, LAYOUTS)))
def test_labels_never_meet_even_when_longer(picture_id: str, layout: str, longer: float) -> None:
    words = {key: stretched(text, longer) for key, text in WORDS[picture_id].items()}
    root = drawn(picture_id, layout, "light", words)
    width, height = (float(number) for number in root.get("viewBox", "").split()[2:])
    label_boxes = list(boxes(root))
    for box in label_boxes:
        assert box.left >= 0 and box.right <= width and box.top >= 0 and box.bottom <= height, box
    for first, second in combinations(label_boxes, 2):
        apart = first.right <= second.left or second.right <= first.left
        assert apart or first.bottom <= second.top or second.bottom <= first.top, (first, second)


def stretched(text: str, longer: float) -> str:
    """The text with letters added to its words; names such as PD-1 are the same in every language."""
    if text in PROTEINS:
        return text
    words = text.split()
    for i in range(round(len(text) * (longer - 1))):
        words[-1 - i % len(words)] += "n"
    return " ".join(words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("layout", ["tall", "compact"])
def test_words_of_every_language_stand_in_their_panels(language: str, layout: str) -> None:
    for picture_id, drawing in PICTURES.items():
        root = ElementTree.fromstring(drawing_svg(drawing, picture_id, content(language)[picture_id], "light", layout))
        edges = [0.0]
        for panel in root.iter(f"{SVG}rect"):
            if panel.get("rx") == "18":
                gap = 0.0 if len(edges) == 1 else SHEETS[layout, len(DRAWINGS[drawing].scenes)].gap
                edges.append(edges[-1] + gap + float(panel.get("height", "0")))
        for box in boxes(root):
            assert any(box.top >= first - 1 and box.bottom <= last + 3 for first, last in pairwise(edges)), box


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("picture_id", PICTURES)
def test_a_drawing_has_a_name_of_its_own(picture_id: str, layout: str) -> None:
    root = drawn(picture_id, layout, "light")
    ids = [node.get("id", "") for node in root.iter() if node.get("id")]
    assert root.get("role") == "img"
    assert root.get("aria-labelledby", "").split() == ids
    assert all(picture_id in name and layout in name for name in ids)
    assert root.get("width") == "100%" and root.get("height") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_fit_the_drawings(language: str) -> None:
    written = content(language)
    assert set(written) == {"scene", "story", *PICTURES}
    for picture_id, drawing in PICTURES.items():
        words = written[picture_id]
        assert set(words) == set(DRAWINGS[drawing].words), picture_id
        assert all(text.strip() for text in words.values())
        assert len(words["alt"]) <= 150
        assert "!" not in " ".join(words.values())


def test_every_mechanism_and_every_subject_has_a_drawing(catalogue: Catalogue) -> None:
    assert {*catalogue.mechanisms, *catalogue.subjects} <= set(PICTURES)
    assert set(PICTURES.values()) == set(DRAWINGS)


def test_no_two_kinds_share_a_drawing(catalogue: Catalogue) -> None:
    kinds = [PICTURES[kind.id] for kind in catalogue.kinds]
    assert len(set(kinds)) == len(kinds)
    types = [PICTURES[subject.id] for subject in catalogue.types]
    assert len(set(types)) == len(types)


def test_a_type_shares_a_drawing_only_with_a_kind_of_its_own(catalogue: Catalogue) -> None:
    for subject in catalogue.types:
        for other in catalogue.kinds:
            if PICTURES[other.id] == PICTURES[subject.id]:
                assert other.facts.home_type == subject.id


def test_a_drawing_shows_how_its_own_kind_works(catalogue: Catalogue) -> None:
    """What review found wrong: names of one kind's proteins on another kind's page."""
    inside = {picture_id: " ".join(texts(drawn(picture_id, "wide", "light"))) for picture_id in PICTURES}
    named = {"PD-L1": {"pd1_pdl1_inhibitors"}, "CTLA-4": {"ctla4_inhibitors"}, "LAG-3": {"lag3_inhibitors"}}
    for protein, kinds in named.items():
        assert {picture_id for picture_id in catalogue.subjects if protein in inside[picture_id]} == kinds


def test_the_text_alternative_names_what_is_drawn() -> None:
    cells = ("t_cell", "cancer_cell", "dendritic_cell", "germ", "virus", "pill", "cream", "car", "tcr", "lag3", "cup")
    general = {"Checkpoint": "checkpoint", "BCG germs": "germ", "Cream": "cream", "Virus": "virus", "Pill": "pill"}
    for picture_id, words in WORDS.items():
        for key in (key for key in cells if key in words):
            name = general.get(words[key], words[key])
            assert name.lower().removesuffix("s") in words["alt"].lower(), (picture_id, name)


def test_every_drawing_rests_on_sources(catalogue: Catalogue) -> None:
    assert all(picture.sources for picture in catalogue.pictures.values())


def test_no_drawing_knows_a_subject_by_name(catalogue: Catalogue) -> None:
    """Which drawing stands for what is a table, so that a new kind needs no code."""
    for path in (Path(CONTENT_ROOT).parent / "documents" / "figures").glob("*.py"):
        code = path.read_text(encoding="utf-8")
        assert not [subject for subject in catalogue.subjects if re.search(rf"[\"']{subject}[\"']", code)], path.name


def test_the_catalogue_draws_a_subject_with_its_own_words(catalogue: Catalogue) -> None:
    svg = subject_drawing(catalogue, "car_t_cell_therapy", "light", "tall")
    assert svg == drawing_svg(
        PICTURES["car_t_cell_therapy"], "car_t_cell_therapy", WORDS["car_t_cell_therapy"], "light", "tall"
    )


def test_a_missing_word_is_named() -> None:
    words = {key: text for key, text in WORDS["trains"].items() if key != "marker"}
    with pytest.raises(ValueError, match=r"\[trains\]: missing marker"):
        drawing_svg("lesson", "trains", words, "light")


@pytest.mark.parametrize("theme", PALETTES)
def test_a_virus_belongs_to_the_family(theme: str) -> None:
    virus = ElementTree.fromstring(things.virus(PALETTES[theme], 0, 0))
    assert all(path.get("data-part") == "step" for path in virus.iter("path"))


def test_a_drawing_of_what_is_done_at_home_stands_where_the_step_is_told(catalogue: Catalogue) -> None:
    for picture in (picture for picture in catalogue.pictures.values() if picture.of):
        for subject in picture.of:
            for attribute in picture.beside:
                told = [catalogue.attributes[attribute]]
                shown = pictures_beside(catalogue, catalogue.subjects[subject], told, of_itself=False)
                assert picture.id in shown
    others = pictures_beside(catalogue, catalogue.subjects["bcg"], catalogue.attributes.values(), of_itself=True)
    assert others == ("bcg",)
