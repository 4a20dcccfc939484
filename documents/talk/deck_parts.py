"""Parts of a slide that python-pptx has no call for. Text enters as data: no XML is built from it."""

from __future__ import annotations

import copy
import io
from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.slide import Slide
from pptx.util import Emu, Inches, Length, Pt

from documents.figures.svg_png import svg_png
from documents.formats.reproducible import steady
from documents.talk.deck_master import FOOT_SIZE, SMALL_SIZE, Area

SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
NUMBER_INDENT = Inches(0.5)  # of the lines of a numbered list
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
SHAPES = {
    "circle": MSO_SHAPE.OVAL,
    "square": MSO_SHAPE.RECTANGLE,
    "triangle": MSO_SHAPE.ISOSCELES_TRIANGLE,
    "diamond": MSO_SHAPE.DIAMOND,
    "hexagon": MSO_SHAPE.HEXAGON,
}


def colour(code: str) -> RGBColor:
    """A colour such as "#00506b"."""
    return RGBColor(*bytes.fromhex(code.lstrip("#")))  # type: ignore[no-untyped-call]


def fill_lines(frame: Any, lines: Sequence[str]) -> None:
    """A paragraph for each line, in the style of the place."""
    frame.text = lines[0]
    for line in lines[1:]:
        frame.add_paragraph().text = line


def add_text(slide: Slide, area: Area, lines: Sequence[str], size: int = SMALL_SIZE, is_bold: bool = False) -> Any:
    """A text box whose words can be changed; returns it."""
    box = slide.shapes.add_textbox(*area)
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
    fill_lines(frame, lines)
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size, run.font.bold = Pt(size), is_bold or None
    return box


def add_png(slide: Slide, png: bytes, area: Area, alt: str) -> None:
    """A picture in the middle of a place, as large as fits, with its text alternative."""
    picture: Any = slide.shapes.add_picture(io.BytesIO(png), Emu(0), Emu(0))
    _fit(picture, area)
    picture._element.nvPicPr.cNvPr.set("descr", alt)


def add_drawing(slide: Slide, svg: str, area: Area, alt: str) -> None:
    """A drawing: as SVG for programs that can show it, and as a sharp picture for those that cannot."""
    width, height = drawing_size(svg)
    room = min(area[2], round(area[3] * width / height))
    picture: Any = slide.shapes.add_picture(io.BytesIO(svg_png(svg, Emu(room).inches)), Emu(0), Emu(0))
    _fit(picture, area)
    picture._element.nvPicPr.cNvPr.set("descr", alt)
    sized = svg.replace('width="100%"', f'width="{width:g}" height="{height:g}"', 1)
    package = slide.part.package
    number = sum(str(part.partname).endswith(".svg") for part in package.iter_parts()) + 1
    part = Part(PackURI(f"/ppt/media/drawing{number}.svg"), "image/svg+xml", package, sized.encode("utf-8"))
    link = slide.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = picture._element.find(f".//{qn('a:blip')}")
    extension = etree.SubElement(etree.SubElement(blip, qn("a:extLst")), qn("a:ext"))
    extension.set("uri", SVG_EXTENSION)
    etree.SubElement(extension, f"{{{SVG}}}svgBlip", nsmap={"asvg": SVG}).set(qn("r:embed"), link)


def drawing_size(svg: str) -> tuple[float, float]:
    """The width and height of a drawing, by its viewBox."""
    box = etree.fromstring(svg.encode("utf-8")).get("viewBox", "0 0 1 1").split()
    return float(box[2]), float(box[3])


def _fit(picture: Any, area: Area) -> None:
    left, top, width, height = area
    scale = min(width / picture.width, height / picture.height)
    picture.width, picture.height = round(picture.width * scale), round(picture.height * scale)
    picture.left = left + (width - picture.width) // 2
    picture.top = top + (height - picture.height) // 2


def add_mark(slide: Slide, shape: str, fill: str, area: Area, alt: str) -> None:
    """The shape and colour of a type."""
    mark: Any = slide.shapes.add_shape(SHAPES[shape], *area)
    mark.fill.solid()
    mark.fill.fore_color.rgb = colour(fill)
    mark.line.fill.background()
    mark.shadow.inherit = False
    mark._element.nvSpPr.cNvPr.set("descr", alt)


def add_numbered(slide: Slide, area: Area, lines: Sequence[str]) -> None:
    """A numbered list whose words can be changed."""
    box = add_text(slide, area, lines)
    for paragraph in box.text_frame.paragraphs:
        paragraph.space_after = Pt(5)
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", str(NUMBER_INDENT))
        properties.set("indent", str(-NUMBER_INDENT))
        etree.SubElement(properties, qn("a:buFont")).set("typeface", "+mj-lt")
        etree.SubElement(properties, qn("a:buAutoNum")).set("type", "arabicPeriod")


def add_table(
    slide: Slide,
    rows: Sequence[Sequence[str]],
    widths: Sequence[Length],
    heights: Sequence[Length],
    area: Area,
    alt: str,
) -> None:
    """A table with a row of heads and a column of heads, whose words can be changed."""
    frame: Any = slide.shapes.add_table(len(rows), len(widths), *area)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    table = frame.table
    table.first_row = table.first_col = True
    table.horz_banding = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row, height in zip(table.rows, heights, strict=True):
        row.height = height
    for line, cells in enumerate(rows):
        for column_number, words in enumerate(cells):
            cell = table.cell(line, column_number)
            cell.text = words
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.margin_left = cell.margin_right = Inches(0.1)
            cell.margin_top = cell.margin_bottom = Inches(0.02)
            cell.fill.solid()
            cell.fill.fore_color.rgb = colour("#00506b" if line == 0 else "#f5f3ee" if line % 2 else "#ffffff")
            for run in cell.text_frame.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(SMALL_SIZE), line == 0 or column_number == 0
                run.font.color.rgb = colour("#ffffff" if line == 0 else "#111111")


def add_share_chart(slide: Slide, parts: Sequence[tuple[str, int, str]], axis: str, area: Area, alt: str) -> None:
    """A bar of the whole, 0 to 100, in parts: each a name, how many of 100, and a colour. It can be edited."""
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [axis]
    for name, share, _ in parts:
        data.add_series(name, (share,))
    frame: Any = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *area, data)
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    chart = frame.chart
    chart.font.size, chart.has_title = Pt(SMALL_SIZE), False
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale, chart.value_axis.major_unit = 0, 100, 20
    chart.value_axis.has_major_gridlines = False
    chart.category_axis.visible = False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap, plot.has_data_labels = 40, 100, True
    plot.data_labels.font.size, plot.data_labels.font.bold = Pt(SMALL_SIZE), True
    for series, (_, _, fill) in zip(plot.series, parts, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour(fill)
        series.format.line.color.rgb = colour("#00506b")
        is_dark = fill == "#00506b"
        series.data_labels.show_value = True
        series.data_labels.font.size, series.data_labels.font.bold = Pt(SMALL_SIZE), True
        series.data_labels.font.color.rgb = colour("#ffffff" if is_dark else "#111111")
    book = chart.part.chart_workbook.xlsx_part
    book._blob = steady(book.blob)


def add_foot(slide: Slide, words: str, number: int) -> None:
    """The foot and the number of a slide, in the places that its layout has for them."""
    placeholders: Any = slide.slide_layout.placeholders
    for placeholder in placeholders:
        element = placeholder._element
        kind = element.find(f".//{qn('p:ph')}").get("type")
        if kind not in ("ftr", "sldNum"):
            continue
        copied = copy.deepcopy(element)
        copied.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in slide.shapes) + 1))
        styles = copied.find(f".//{qn('a:lstStyle')}")
        for old in list(styles):
            styles.remove(old)
        slide.shapes._spTree.append(copied)
        if kind == "ftr":
            shapes: Any = slide.shapes
            shapes[-1].text_frame.text = words
        else:  # a field: the program counts, and until then our count stands there
            copied.find(f".//{qn('a:fld')}/{qn('a:t')}").text = str(number)


def add_sources(slide: Slide, words: str) -> None:
    """The line of sources above the foot."""
    add_text(slide, (Inches(0.6), Inches(6.52), Inches(12.13), Inches(0.34)), [words], FOOT_SIZE)


def speak(deck: Presentation, language: str, notes_language: str) -> None:
    """Set the language of every run of text: on slides, in tables and charts, and in the notes."""
    slides: Any = deck.slides
    for slide in slides:
        for root in (slide._element, *(shape.chart._chartSpace for shape in slide.shapes if shape.has_chart)):
            _speak(root, language)
        _speak(slide.notes_slide._element, notes_language)


def _speak(root: Any, language: str) -> None:
    for run in root.iter(qn("a:r"), qn("a:fld")):
        run.get_or_add_rPr().set("lang", language) if hasattr(run, "get_or_add_rPr") else _run(run, language)
    for properties in root.iter(qn("a:endParaRPr"), qn("a:defRPr")):
        properties.set("lang", language)


def _run(run: etree._Element, language: str) -> None:
    properties = run.find(qn("a:rPr"))
    if properties is None:
        properties = etree.Element(qn("a:rPr"))
        run.insert(0, properties)
    properties.set("lang", language)


def spread(left: Length, room: Length, count: int, gap: Length) -> Iterable[tuple[Length, Length]]:
    """The left edges and the width of `count` places side by side."""
    width = Emu((room - gap * (count - 1)) // count)
    return [(Emu(left + at * (width + gap)), width) for at in range(count)]


def link(box: Any, address: str) -> None:
    """Make the words of a text box lead to an address."""
    box.text_frame.paragraphs[0].runs[0].hyperlink.address = address
