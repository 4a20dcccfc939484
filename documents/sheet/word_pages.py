"""What a sheet in Word is built of: its paper and styles, and paragraphs with a second language under the first."""

from __future__ import annotations

from datetime import datetime

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Length, Mm, Pt
from docx.text.paragraph import Paragraph

from documents.formats import word_parts as word
from documents.formats.glyphs import direction
from documents.formats.two import Two, under
from documents.sheet.sheet_document import SheetDocument
from documents.sheet.word_sizes import LARGE, REGULAR

ACCENT, BLACK, LINE = "00506B", "000000", "5A5A5A"
PAPERS = {"letter": (Mm(215.9), Mm(279.4)), "a4": (Mm(210), Mm(297))}
MARGIN, NARROW = Cm(2.5), Cm(2)  # the narrower one where two languages stand on the sheet
FIXED_DATE = datetime(2026, 1, 1)  # the same sheet gives the same bytes; the day is printed on it
REGION = "US"  # whose English, or Spanish, the site is written in; Word wants to know


class WordPages:
    """An empty document of the paper and the print of a sheet, and what writes into it."""

    def __init__(self, sheet: SheetDocument) -> None:
        self.sheet, self.both = sheet, Two(sheet, sheet.other)
        self.sizes = LARGE if sheet.is_large else REGULAR
        self.file: Document = docx.Document()
        width, height = PAPERS[sheet.paper]
        margin = NARROW if sheet.other else MARGIN
        self.width = Length(width - 2 * margin)
        page = self.file.sections[0]
        page.page_width, page.page_height = width, height
        page.left_margin = page.right_margin = margin
        page.top_margin, page.footer_distance = Cm(1.4 if sheet.is_large else 1.8), Cm(0.9)
        page.bottom_margin = Cm(3.1 if sheet.is_large else 2.4)
        if sheet.other:
            page.top_margin, page.bottom_margin = Cm(1.2), Cm(3.4 if sheet.is_large else 2.8)
        self._settings()
        self._styles()

    def _settings(self) -> None:
        about = self.file.core_properties
        about.title, about.author, about.comments = self.sheet.title, "", ""
        about.created = about.modified = FIXED_DATE
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

    def paragraph(self, words: Two[str], style: str = "Normal", *, is_in_line: bool = False) -> Paragraph:
        """A paragraph of any text, in its own direction, with its twin under it or behind it."""
        paragraph = self.file.add_paragraph(words.first, style)
        if direction(words.first) == "rtl":
            word.turn(paragraph)
        self.twin(paragraph, words, is_in_line=is_in_line)
        return paragraph

    def twin(self, paragraph: Paragraph, words: Two[str], *, is_in_line: bool = False) -> None:
        """Add the same in the other language, where there is another, smaller and marked as such."""
        if under(words):
            self.in_other(paragraph, f" {under(words)}" if is_in_line else under(words), is_under=not is_in_line)

    def in_other(self, paragraph: Paragraph, words: str, *, is_under: bool = True) -> None:
        """Add words of the other language to a paragraph."""
        if is_under:
            paragraph.add_run().add_break()
        run = paragraph.add_run(words)
        run.bold = run.font.cs_bold = False
        word.set_size(run, Pt(self.sizes.other))
        word.set_color(run, BLACK)
        if self.sheet.other:
            word.set_run_language(run, f"{self.sheet.other.language}-{REGION}")

    def heading(self, words: Two[str]) -> Paragraph:
        """A heading, with its twin behind it."""
        paragraph = self.file.add_paragraph(words.first, "Heading 1")
        self.twin(paragraph, words, is_in_line=True)
        return paragraph

    def bold(self, words: Two[str]) -> Paragraph:
        """A paragraph in bold; its twin is not."""
        paragraph = self.paragraph(Two(words.first))
        paragraph.runs[0].bold = paragraph.runs[0].font.cs_bold = True
        self.twin(paragraph, words)
        return paragraph

    def to_fill(self, paragraph: Paragraph, end: Length) -> None:
        """A line to write on from the last word to `end`."""
        paragraph.add_run("\t")
        paragraph.paragraph_format.tab_stops.add_tab_stop(end, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)

    def rules(self, count: int, indent: Length | None = None) -> None:
        """Blank lines to write on."""
        blank = [self.file.add_paragraph() for _ in range(count)]
        for paragraph in blank:
            paragraph.paragraph_format.left_indent = indent
        word.add_rules(blank, self.sizes.rule, LINE)
