"""The empty deck: 16 by 9, its theme, and few layouts with every placeholder in its place."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pptx
from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches, Length

FONT = "Arial"  # PowerPoint files carry no fonts; this one is on nearly every computer
TITLE_SIZE, OPENING_SIZE, BODY_SIZE, SMALL_SIZE, FOOT_SIZE = 38, 44, 30, 24, 14  # points
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
LEFT, ROOM = Inches(0.6), Inches(12.13)
BODY_TOP, BODY_HEIGHT = Inches(1.95), Inches(4.5)
HALF = Inches(6.2)  # of a slide with text on the left and a picture on the right

KEY_SIDE = Inches(0.62)  # of a thing in a key, and of a mark

Area = tuple[Length, Length, Length, Length]  # left, top, width, height
TITLE_AREA: Area = (LEFT, Inches(0.45), ROOM, Inches(1.4))
TABLE_TOP = Inches(1.3)  # under a title of one line
BODY_AREA: Area = (LEFT, BODY_TOP, ROOM, BODY_HEIGHT)
FOOT_AREA: Area = (LEFT, Inches(6.88), Inches(10.9), Inches(0.52))
NUMBER_AREA: Area = (Inches(11.73), Inches(7.02), Inches(1.0), Inches(0.34))

# The layouts of python-pptx's own template that are kept, by what we call them.
LAYOUTS: Mapping[str, int] = {"opening": 0, "points": 1, "beside": 3, "title_only": 5}
# Where text stands in its place: titles begin at one height on every slide, short points in the middle of theirs.
ANCHORS: Mapping[str, str] = {"title": "t", "ctrTitle": "b", "subTitle": "t"}
TITLE_TYPES, TEXT_TYPES = ("title", "ctrTitle"), ("body", "subTitle")

EDGE = Inches(0.16)
_ACCENT = f'<a:solidFill {nsdecls("a")}><a:schemeClr val="accent1"/></a:solidFill>'

# Dark text, light ground, heading, panel, then accents; the types' own colours are set where a type is shown.
COLOURS = ("111111", "FFFFFF", "00506B", "F5F3EE", "00506B", "0072B2", "D55E00", "009E73", "B0528A", "333333")
SLOTS = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")


def empty_deck(names: Sequence[str]) -> Presentation:
    """A deck without slides; `names` are those of its layouts, in the order of LAYOUTS."""
    return pptx.Presentation(io.BytesIO(_template(tuple(names))))


@cache
def _template(names: tuple[str, ...]) -> bytes:
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    master = deck.slide_master
    _theme(master)
    _text_styles(master)
    _places(master)
    _edge(master)
    layout_names = dict(zip(LAYOUTS.values(), names, strict=True))
    for position, layout in reversed(list(enumerate(deck.slide_layouts))):
        if position in layout_names:
            layout.name = layout_names[position]
            _places(layout)
        else:
            deck.slide_layouts.remove(layout)
    _beside(deck.slide_layouts[list(LAYOUTS).index("beside")])
    buffer = io.BytesIO()
    deck.save(buffer)
    return buffer.getvalue()


def _theme(master: SlideMaster) -> None:
    part = next(relation.target_part for relation in master.part.rels.values() if relation.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    for slot, colour in zip(SLOTS, COLOURS, strict=True):
        slot_colour = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{slot}')}")
        for old in list(slot_colour):
            slot_colour.remove(old)
        etree.SubElement(slot_colour, qn("a:srgbClr")).set("val", colour)
    for kind in ("majorFont", "minorFont"):
        theme.find(f".//{qn(f'a:{kind}')}/{qn('a:latin')}").set("typeface", FONT)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _edge(master: SlideMaster) -> None:
    """A strip of the accent colour along the left edge of every slide; it means nothing, so it stands on the master."""
    tree = master.shapes._spTree
    strip = tree.add_autoshape(900, "edge", "rect", 0, 0, EDGE, HEIGHT)
    strip.spPr.append(parse_xml(_ACCENT))
    tree.remove(strip)
    tree.insert(2, strip)  # behind everything


def _text_styles(master: SlideMaster) -> None:
    styles = master._element.find(qn("p:txStyles"))
    for style, size, colour in (("p:titleStyle", TITLE_SIZE, "tx2"), ("p:bodyStyle", BODY_SIZE, "tx1")):
        for level in styles.find(qn(style)):
            level.set("algn", "l")
            run = level.find(qn("a:defRPr"))
            run.set("sz", str(size * 100))
            run.set("b", "1" if style == "p:titleStyle" else "0")
            run.find(f".//{qn('a:schemeClr')}").set("val", colour)


def _places(of: SlideMaster | SlideLayout) -> None:
    """Put every placeholder where it belongs on a wide slide; take the date away, which nobody fills."""
    shapes: Any = of.placeholders  # the types of python-pptx do not know that it can be walked
    for shape in list(shapes):
        kind = shape._element.find(f".//{qn('p:ph')}").get("type", "body")
        if kind == "dt":
            shape._element.getparent().remove(shape._element)
            continue
        area = {"ftr": FOOT_AREA, "sldNum": NUMBER_AREA}.get(kind, TITLE_AREA if kind in TITLE_TYPES else BODY_AREA)
        if kind == "ctrTitle":
            area = (LEFT, Inches(1.5), ROOM, Inches(2.0))
        elif kind == "subTitle":
            area = (LEFT, Inches(3.7), ROOM, Inches(1.6))
        shape.left, shape.top, shape.width, shape.height = area
        _body(shape, kind)


def _body(shape: Any, kind: str) -> None:
    """How a placeholder's text stands: from the left, at its own height and size, never shrunk to fit."""
    frame = shape.text_frame
    properties = frame._txBody.find(qn("a:bodyPr"))
    for fit in list(properties):
        properties.remove(fit)
    for side in ("lIns", "rIns"):
        properties.set(side, "0")
    properties.set("anchor", ANCHORS.get(kind, "ctr"))
    styles = frame._txBody.find(qn("a:lstStyle"))
    for old in list(styles):
        styles.remove(old)
    size = {"ctrTitle": OPENING_SIZE, "ftr": FOOT_SIZE, "sldNum": FOOT_SIZE}.get(kind)
    if size or kind == "subTitle":
        level = etree.SubElement(styles, qn("a:lvl1pPr"))
        level.set("algn", "r" if kind == "sldNum" else "l")
        if kind == "subTitle":
            level.set("marL", "0")
            level.set("indent", "0")
            etree.SubElement(level, qn("a:buNone"))
        run = etree.SubElement(level, qn("a:defRPr"))
        run.set("sz", str((size or BODY_SIZE) * 100))
        fill = etree.SubElement(run, qn("a:solidFill"))
        etree.SubElement(fill, qn("a:schemeClr")).set("val", "tx2" if kind == "ctrTitle" else "tx1")


def _beside(layout: SlideLayout) -> None:
    """Text on the left; what stands on the right is a picture or a chart, for which no placeholder is needed."""
    shapes: Any = layout.placeholders
    texts = [placeholder for placeholder in shapes if placeholder.placeholder_format.idx in (1, 2)]
    texts[0].width = HALF
    texts[1]._element.getparent().remove(texts[1]._element)
