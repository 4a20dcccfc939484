"""A sheet as a Word file that can be read aloud, ticked, typed into and changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Length, Mm, Pt
from docx.text.paragraph import Paragraph

from documents import word_parts as word
from documents.letterhead import Letterhead
from documents.printable import direction
from documents.qr import qr_png
from documents.sheet_document import (
    REST_RULES,
    TOP_RULES,
    Group,
    Line,
    PicksCode,
    SheetDocument,
    rules,
)

ACCENT, BLACK, LINE, PANEL, LINK = "00506B", "000000", "5A5A5A", "F0F0F0", "00506B"
PAPERS = {"letter": (Mm(215.9), Mm(279.4)), "a4": (Mm(210), Mm(297))}
MARGIN = Cm(2.5)
MADE = datetime(2026, 1, 1)  # the same sheet gives the same bytes; the day is printed on it
REGION = "US"  # whose English, or Spanish, the site is written in; Word wants to know


@dataclass(frozen=True, slots=True)
class Sizes:
    """The sizes of one print: regular or large."""

    title: float
    heading: float
    top: float
    body: float
    small: float
    foot: float
    rule: Length
    logo: Length
    indent: Length
    spacing: float  # of lines, in lines


# Word adds a rule's own width and space to the height of its line, so that lines stand 9 mm apart or more.
REGULAR = Sizes(22, 16.5, 15.5, 14, 12, 12, Mm(8.7), Mm(13), Cm(0.9), 1.12)
LARGE = Sizes(24, 22, 19, 18, 18, 16, Mm(9.3), Mm(12), Cm(1.2), 1.15)


def sheet_word(document: SheetDocument) -> bytes:
    """The sheet as the bytes of a .docx file."""
    return word.as_bytes(_Writer(document).written())


class _Writer:
    """Writes one sheet from top to end."""

    def __init__(self, sheet: SheetDocument) -> None:
        self.sheet = sheet
        self.sizes = LARGE if sheet.is_large else REGULAR
        self.file: Document = docx.Document()
        self.boxes = count(1)
        width, height = PAPERS[sheet.paper]
        self.width = Length(width - 2 * MARGIN)
        page = self.file.sections[0]
        page.page_width, page.page_height = width, height
        page.left_margin = page.right_margin = MARGIN
        page.top_margin, page.footer_distance = Cm(1.4 if sheet.is_large else 1.8), Cm(0.9)
        page.bottom_margin = Cm(3.1 if sheet.is_large else 2.4)

    def written(self) -> Document:
        """The whole document, in reading order."""
        sheet = self.sheet
        self._settings()
        self._styles()
        if sheet.letterhead:
            self._letterhead(sheet.letterhead)
        self._first_lines()
        if sheet.top.lines:
            self._heading(sheet.top.heading)
            for line in sheet.top.lines:
                self._question(line, "List Number", TOP_RULES)
        for group in sheet.rest:
            self._heading(group.heading)
            for line in group.lines:
                self._question(line, "List Paragraph", REST_RULES)
        self._bullets(sheet.check_back)
        self._bullets(sheet.reminders)
        if sheet.code:
            self._code(sheet.code)
        if sheet.sources.lines:
            self._bullets(sheet.sources, self.sizes.small)
        self._last_block()
        self._footer()
        return self.file

    def _settings(self) -> None:
        about = self.file.core_properties
        about.title, about.author, about.comments = self.sheet.title, "", ""
        about.created = about.modified = MADE
        word.set_language(self.file, f"{self.sheet.language}-{REGION}")
        word.set_modern(self.file)

    def _styles(self) -> None:
        sizes = self.sizes
        for name, size, is_bold, color in (
            ("Normal", sizes.body, False, BLACK),
            ("Title", sizes.title, True, ACCENT),
            ("Heading 1", sizes.heading, True, ACCENT),
            ("List Number", sizes.top, True, BLACK),
            ("List Paragraph", sizes.body, False, BLACK),
            ("List Bullet", sizes.body, False, BLACK),
            ("Footer", sizes.foot, False, BLACK),
        ):
            style = self.file.styles[name]
            word.set_letters(style, Pt(size), is_bold, color)
            word.plain_paragraphs(style)
            form = style.paragraph_format
            form.line_spacing, form.space_before, form.space_after = sizes.spacing, Pt(0), Pt(4)
        headings = self.file.styles["Heading 1"].paragraph_format
        headings.space_before, headings.space_after, headings.keep_with_next = Pt(sizes.body), Pt(4), True
        self.file.styles["Title"].paragraph_format.space_after = Pt(6)
        self.file.styles["Footer"].paragraph_format.space_after = Pt(0)

    def _said(self, text: str, style: str = "Normal") -> Paragraph:
        """A paragraph of any text, in its own direction."""
        paragraph = self.file.add_paragraph(text, style)
        if direction(text) == "rtl":
            word.turn(paragraph)
        return paragraph

    def _heading(self, words: str) -> Paragraph:
        return self.file.add_paragraph(words, "Heading 1")

    def _bold(self, words: str) -> Paragraph:
        paragraph = self._said(words)
        paragraph.runs[0].bold = paragraph.runs[0].font.cs_bold = True
        return paragraph

    def _letterhead(self, letterhead: Letterhead) -> None:
        first = self.file.add_paragraph()
        word.centre_on_line(first)
        if letterhead.logo:
            width = min(letterhead.logo_shape * self.sizes.logo, Cm(5))
            word.add_picture(first, letterhead.logo, letterhead.logo_alt, Length(round(width)))
            first.add_run("\u2002")
        name = first.add_run(letterhead.name)
        name.bold = name.font.cs_bold = True
        second = self.file.add_paragraph((" " * 4).join(line.replace(" ", "\u00a0") for line in letterhead.lines))
        for run in (name, *second.runs):
            word.set_size(run, Pt(self.sizes.small))
        word.frame(second, ("bottom",), LINE, space=5)
        first.paragraph_format.keep_with_next = True
        second.paragraph_format.space_after = Pt(8)

    def _first_lines(self) -> None:
        sheet = self.sheet
        self.file.add_paragraph(sheet.title, "Title")
        strip = self._bold(sheet.care_team)
        word.frame(strip, ("top", "left", "bottom", "right"), PANEL, space=6)
        word.shade(strip, PANEL)
        strip.paragraph_format.left_indent = strip.paragraph_format.right_indent = Pt(7)
        strip.paragraph_format.space_after = Pt(10)
        self._said(sheet.reader)
        self._to_fill(self._said(sheet.visit_date.strip() + " "), Cm(12))

    def _to_fill(self, paragraph: Paragraph, end: Length) -> None:
        """A line to write on from the last word to `end`."""
        paragraph.add_run("\t")
        paragraph.paragraph_format.tab_stops.add_tab_stop(end, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)

    def _question(self, line: Line, style: str, lines: int) -> None:
        """A box to tick, the question, what the reader noted, and lines for the answer, kept together."""
        asked, indent = self.file.add_paragraph(style=style), self.sizes.indent
        form = asked.paragraph_format
        form.left_indent, form.first_line_indent = indent, Length(-indent)
        form.keep_with_next = form.keep_together = True
        form.space_before, form.space_after = Pt(5), Pt(0)
        word.add_checkbox(asked, line.text, next(self.boxes))
        # A numbered question has its number in the margin, another one its box.
        asked.add_run(("\u00a0" if style == "List Number" else "\t") + line.text)
        if direction(line.text) == "rtl":
            word.turn(asked)
            form.right_indent = indent  # some programs take the left indent of such a paragraph as its right one
        if line.note:
            note = self._said(f"{self.sheet.note} {line.note}")
            form = note.paragraph_format
            form.left_indent, form.space_after, form.keep_with_next = indent, Pt(0), True
        blank = [self.file.add_paragraph() for _ in range(rules(lines, line))]
        for paragraph in blank:
            paragraph.paragraph_format.left_indent = indent
        word.add_rules(blank, self.sizes.rule, LINE)

    def _bullets(self, group: Group, size: float = 0) -> list[Paragraph]:
        heading = self._heading(group.heading)
        points = [self._said(line.text, "List Bullet") for line in group.lines]
        for paragraph in points if size else ():
            for run in paragraph.runs:
                word.set_size(run, Pt(size))
        return [heading, *points]

    def _code(self, code: PicksCode) -> None:
        self._heading(code.heading)
        picture = self.file.add_paragraph()
        word.add_picture(picture, qr_png(code.address), code.alt, Mm(code.side))
        helped = self._said(code.help)
        address = self.file.add_paragraph()
        word.add_link(address, code.address, LINK, Pt(self.sizes.small))
        address.paragraph_format.keep_together = True
        picture.paragraph_format.keep_with_next = helped.paragraph_format.keep_with_next = True

    def _last_block(self) -> None:
        """The call card and the notice, kept together on the last page."""
        sheet = self.sheet
        together = [self._heading(sheet.call_card.heading)]
        for line in sheet.call_card.lines:
            paragraph = self._said(line.text.strip() + " ")
            self._to_fill(paragraph, Length(self.width - Pt(16)))
            paragraph.paragraph_format.line_spacing = Length(self.sizes.rule + Mm(1.5))
            together.append(paragraph)
        together.append(self._bold(sheet.call_card_line))
        for paragraph in together[1:]:
            word.frame(paragraph, ("top", "left", "bottom", "right"), ACCENT, points=1.5, space=6)
            form = paragraph.paragraph_format
            form.left_indent, form.right_indent, form.space_after = Pt(8), Pt(8), Pt(0)
        together[-1].paragraph_format.space_before = Pt(8)
        together += self._bullets(sheet.notice)
        for paragraph in together[:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def _footer(self) -> None:
        """The learning notice, page x of y, source line and day, at the foot of each page."""
        sheet, foot = self.sheet, self.file.sections[0].footer
        first = foot.paragraphs[0]
        learning = first.add_run(sheet.learning)
        learning.bold = learning.font.cs_bold = True
        first.add_run("\t")
        before, _, rest = sheet.page_of.partition("{page}")
        between, _, after = rest.partition("{pages}")
        for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            first.add_run(words)
            if field:
                word.add_field(first, field)
        if sheet.is_large:
            foot.add_paragraph(sheet.source_line, "Footer")
            foot.add_paragraph(sheet.made, "Footer")
        else:
            foot.add_paragraph(f"{sheet.source_line}\t{sheet.made}", "Footer")
        for paragraph in foot.paragraphs:
            word.only_tab_stop(paragraph, self.width)
