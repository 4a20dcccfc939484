"""Parts of a Word document that python-docx has no call for. Text enters as data: no XML is built from it."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Pt, RGBColor
from docx.styles.style import BaseStyle
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from documents.formats.reproducible import steady

FONT = "Arial"  # documents of Word carry no fonts; this one is on nearly every computer
FONT_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
LONGEST_LABEL = 60  # Word calls a file broken if a control's title has more than 64 characters
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"

# The order in which Word wants a paragraph's properties, as far as we set them and what may follow.
PROPERTIES = [
    *("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr", "w:shd"),
    *("w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc"),
    *("w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr"),
]

_CHECKBOX = f"""<w:sdt {nsdecls("w")} xmlns:w14="{W14}"><w:sdtPr><w:alias/><w:id/>
<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>
<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>
<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" w:eastAsia="MS Gothic" w:hint="eastAsia"/>
</w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"""


def word_element(tag: str, **values: object) -> BaseOxmlElement:
    """An element like `w:shd` with attributes of the same prefix."""
    element = OxmlElement(tag)
    for name, value in values.items():
        element.set(qn(f"w:{name}"), str(value))
    return element


def set_letters(style: BaseStyle, size: Length, is_bold: bool, color: str) -> None:
    """One font, size and weight for all scripts, and none of the theme's, which Word would take instead."""
    properties = style.element.get_or_add_rPr()
    for old in list(properties):
        properties.remove(old)
    properties.append(word_element("w:rFonts", **dict.fromkeys(FONT_SLOTS, FONT)))
    for tag in ("w:b", "w:bCs"):
        properties.append(word_element(tag, val=int(is_bold)))
    properties.append(word_element("w:color", val=color))
    for tag in ("w:sz", "w:szCs"):
        properties.append(word_element(tag, val=round(size.pt * 2)))


def set_size(run: Run, size: Length) -> None:
    """A run's size, for all scripts."""
    run.font.size = size
    run._r.get_or_add_rPr().insert_element_before(
        word_element("w:szCs", val=round(size.pt * 2)), "w:u", "w:rtl", "w:cs", "w:lang"
    )


def set_color(run: Run, color: str) -> None:
    """A run's colour, where it is not that of its style."""
    run.font.color.rgb = RGBColor.from_string(color)


def set_run_language(run: Run, language: str) -> None:
    """The language of a run, where it is not that of the document."""
    run._r.get_or_add_rPr().insert_element_before(
        word_element("w:lang", val=language), "w:eastAsianLayout", "w:specVanish", "w:oMath"
    )


def plain_paragraphs(style: BaseStyle) -> None:
    """Take away what the default template does to a style: a rule below, no space between neighbours, tab stops."""
    properties = style.element.get_or_add_pPr()
    for tag in ("w:pBdr", "w:contextualSpacing", "w:tabs", "w:suppressAutoHyphens"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    _add(properties, "w:suppressAutoHyphens")


def only_tab_stop(paragraph: Paragraph, place: Length) -> None:
    """One tab stop at the right edge."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(place, WD_TAB_ALIGNMENT.RIGHT)


def set_language(document: Document, language: str) -> None:
    """The language of all text."""
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    document.core_properties.language = language


def set_modern(document: Document) -> None:
    """Word of today, not its compatibility mode, which has no check boxes."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def frame(
    paragraph: Paragraph, sides: Sequence[str], color: str, points: float = 0.75, space: int = 1, line: str = "single"
) -> None:
    """Lines around a paragraph; neighbours framed alike stand in one frame."""
    borders = word_element("w:pBdr")
    for side in ("top", "left", "bottom", "right", "between"):
        if side in sides:
            borders.append(word_element(f"w:{side}", val=line, sz=round(points * 8), space=space, color=color))
    _add(paragraph._p.get_or_add_pPr(), "w:pBdr", borders)


def shade(paragraph: Paragraph, color: str) -> None:
    """A coloured ground."""
    _add(paragraph._p.get_or_add_pPr(), "w:shd", val="clear", color="auto", fill=color)


def add_table(
    document: Document,
    rows: Sequence[Sequence[str]],
    bold: Sequence[range],
    size: Length,
    widths: Sequence[Length],
) -> Table:
    """A table whose first row is its header, repeated on each page; `bold` has the places of bold cells, row by row."""
    table: Table = document.add_table(len(rows), len(rows[0]))
    table.autofit = False
    table.style = "Table Grid"
    table.rows[0]._tr.get_or_add_trPr().append(word_element("w:tblHeader"))
    for row, texts, places in zip(table.rows, rows, bold, strict=True):
        for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            run = cell.paragraphs[0].add_run(text)
            run.bold = run.font.cs_bold = place in places
            set_size(run, size)
            cell.width = widths[place]
            form = cell.paragraphs[0].paragraph_format
            form.space_after, form.line_spacing = Pt(0), 1.0
    return table


def turn(paragraph: Paragraph) -> None:
    """A paragraph of right-to-left text."""
    _add(paragraph._p.get_or_add_pPr(), "w:bidi")
    for run in paragraph.runs:
        run.font.rtl = True


def centre_on_line(paragraph: Paragraph) -> None:
    """Text level with the middle of a picture in the same line."""
    _add(paragraph._p.get_or_add_pPr(), "w:textAlignment", val="center")


def _add(properties: BaseOxmlElement, tag: str, element: BaseOxmlElement | None = None, **values: object) -> None:
    """Put a property where the order of paragraph properties wants it."""
    following = PROPERTIES[PROPERTIES.index(tag) + 1 :]
    element = word_element(tag, **values) if element is None else element
    properties.insert_element_before(element, *following)


def add_checkbox(paragraph: Paragraph, label: str, number: int) -> None:
    """A box that can be ticked, named by its question for who listens."""
    box = parse_xml(_CHECKBOX)
    box.find(f".//{qn('w:alias')}").set(qn("w:val"), _shortened(label))
    box.find(f".//{qn('w:id')}").set(qn("w:val"), str(number))
    paragraph._p.append(box)


def _shortened(label: str) -> str:
    """At most LONGEST_LABEL units as Word counts them: a sign outside the basic plane counts twice."""
    units = " ".join(label.split()).encode("utf-16-le")[: 2 * LONGEST_LABEL]
    return units.decode("utf-16-le", "ignore")


def add_rules(paragraphs: Sequence[Paragraph], height: Length, color: str) -> None:
    """Make empty paragraphs into ruled lines to write on."""
    for place, paragraph in enumerate(paragraphs):
        frame(paragraph, ("between", "bottom"), color)
        form = paragraph.paragraph_format
        form.line_spacing, form.space_before, form.space_after = height, Pt(0), Pt(0)
        form.keep_with_next = place < len(paragraphs) - 1


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """A field that Word fills, such as PAGE."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run()
        if kind in ("begin", "separate", "end"):
            run._r.append(word_element("w:fldChar", fldCharType=kind))
        elif kind:
            run.text = kind  # until Word has counted
        else:
            code = word_element("w:instrText")
            code.text = f" {instruction} "
            run._r.append(code)


def add_link(paragraph: Paragraph, address: str, color: str, size: Length) -> None:
    """An address that opens when pressed."""
    link = word_element("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(address)
    run.font.underline = True
    set_size(run, size)
    set_color(run, color)
    link.append(run._r)
    paragraph._p.append(link)


def add_picture(paragraph: Paragraph, png: bytes, alt: str, width: Length) -> None:
    """A picture in the line, with its text alternative."""
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=width)
    shape._inline.docPr.set("descr", alt)


def as_bytes(document: Document) -> bytes:
    """The document as a file whose bytes depend on nothing but its content."""
    saved = io.BytesIO()
    document.save(saved)
    return steady(saved.getvalue())
