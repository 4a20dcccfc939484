"""A sheet as a Word file that can be read aloud, ticked, typed into and changed."""

from __future__ import annotations

from datetime import datetime
from itertools import count

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Length, Mm, Pt
from docx.text.paragraph import Paragraph

from documents.formats import word_parts as word
from documents.formats.glyphs import direction
from documents.formats.qr import qr_png
from documents.formats.typst_pdf import CannotPrint
from documents.organisation.letterhead import Letterhead
from documents.sheet.sheet_data import layout
from documents.sheet.sheet_document import Compared, Group, SheetDocument, SheetLine
from documents.sheet.sheet_fields import USUAL, Setting
from documents.sheet.sheet_origin import PicksCode
from documents.sheet.word_sizes import LARGE, LONG, REGULAR, REMEMBER_RULES, SPARE, SPARE_A_COLUMN

ACCENT, BLACK, LINE, PANEL, LINK = "00506B", "000000", "5A5A5A", "F0F0F0", "00506B"
PAPERS = {"letter": (Mm(215.9), Mm(279.4)), "a4": (Mm(210), Mm(297))}
MARGIN = Cm(2.5)
FIXED_DATE = datetime(2026, 1, 1)  # the same sheet gives the same bytes; the day is printed on it
REGION = "US"  # whose English, or Spanish, the site is written in; Word wants to know


def sheet_word(document: SheetDocument) -> bytes:
    """The sheet as the bytes of a .docx file."""
    try:
        setting = layout(document, _spare(document)).setting
    except CannotPrint:  # Word can still show it
        setting = USUAL
    return word.as_bytes(_Writer(document, setting).written())


def _spare(document: SheetDocument) -> int:
    columns = len(document.comparison.names) if document.comparison else 0
    return SPARE + SPARE_A_COLUMN * max(0, columns - 2)


class _Writer:
    """Writes one sheet from top to end."""

    def __init__(self, sheet: SheetDocument, setting: Setting) -> None:
        self.sheet, self.setting = sheet, setting
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
        if sheet.comparison and self.setting.compares_first:
            self._comparison(sheet.comparison)
        if sheet.top.lines:
            self._heading(sheet.top.heading)
            for place, line in enumerate(sheet.top.lines):
                self._question(line, "List Number", self.setting.top_rules, self.sizes.first if place == 0 else 0)
        for group in sheet.other_groups:
            self._heading(group.heading)
            for line in group.lines:
                self._question(line, "List Paragraph", self.setting.rest_rules)
        if sheet.comparison and not self.setting.compares_first:
            self._comparison(sheet.comparison)
        self._remember()
        if sheet.comparison:  # in one paragraph, so that the leaf still has room for the call card
            self._heading(sheet.reminders.heading)
            self._paragraph(" ".join(sheet.reminders.questions))
        else:
            self._bullets(sheet.reminders)
        self._origin()
        self._notice_and_card()
        if sheet.code:  # beside the sources: in Word no text stands beside a picture, and the leaf has no room for it
            self._code(sheet.code)
        self._bullets(sheet.help)
        if sheet.sources.lines:
            self._bullets(sheet.sources, self.sizes.small)
        self._footer()
        return self.file

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

    def _paragraph(self, text: str, style: str = "Normal") -> Paragraph:
        """A paragraph of any text, in its own direction."""
        paragraph = self.file.add_paragraph(text, style)
        if direction(text) == "rtl":
            word.turn(paragraph)
        return paragraph

    def _heading(self, words: str) -> Paragraph:
        return self.file.add_paragraph(words, "Heading 1")

    def _bold(self, words: str) -> Paragraph:
        paragraph = self._paragraph(words)
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
        self._paragraph(sheet.reader)
        self._to_fill(self._paragraph(sheet.visit_date.strip() + " "), Cm(12))

    def _to_fill(self, paragraph: Paragraph, end: Length) -> None:
        """A line to write on from the last word to `end`."""
        paragraph.add_run("\t")
        paragraph.paragraph_format.tab_stops.add_tab_stop(end, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)

    def _question(self, line: SheetLine, style: str, lines: int, size: float = 0) -> None:
        """A box to tick, the question, what the reader noted, and lines for the answer, kept together."""
        question, indent = self.file.add_paragraph(style=style), self.sizes.indent
        form = question.paragraph_format
        form.left_indent, form.first_line_indent = indent, Length(-indent)
        form.keep_with_next, form.keep_together = lines > 0, len(line.text) <= LONG
        form.space_before, form.space_after = Pt(5), Pt(0)
        word.add_checkbox(question, line.text, next(self.boxes))
        # A numbered question has its number in the margin, another one its box.
        words = question.add_run(("\u00a0" if style == "List Number" else "\t") + line.text)
        if size:
            word.set_size(words, Pt(size))
        if direction(line.text) == "rtl":
            word.turn(question)
            form.right_indent = indent  # some programs take the left indent of such a paragraph as its right one
        if line.note:
            note = self._paragraph(f"{self.sheet.note} {line.note}")
            form = note.paragraph_format
            form.left_indent, form.space_after, form.keep_with_next = indent, Pt(0), lines > 0
        self._rules(max(1, lines - 1) if line.note and lines else lines, indent)

    def _rules(self, count: int, indent: Length | None = None) -> None:
        """Blank lines to write on."""
        blank = [self.file.add_paragraph() for _ in range(count)]
        for paragraph in blank:
            paragraph.paragraph_format.left_indent = indent
        word.add_rules(blank, self.sizes.rule, LINE)

    def _comparison(self, whole: Compared) -> None:
        """The difference in a clause each, then the rows at a glance as a table: same is plain, differs is bold."""
        compared = whole.up_to(self.setting.rows_up_to)
        self._heading(compared.heading)
        for clause in compared.differences:
            self._paragraph(clause)
        names, cells = len(compared.names), range(1, 1 + len(compared.names))
        rows = [(compared.row_head, *compared.names), *((row.name, *row.cells) for row in compared.rows)]
        bold = [
            range(1 + names),
            *(cells if row.differs and compared.marks_differences else range(0) for row in compared.rows),
        ]
        shares = (0.26, *((1 - 0.26) / names for _ in range(names)))
        word.add_table(self.file, rows, bold, Pt(self.sizes.small), [Length(round(self.width * s)) for s in shares])
        if compared.some_rows:
            word.set_size(self._paragraph(compared.some_rows).runs[0], Pt(self.sizes.small))

    def _remember(self) -> None:
        heading = self._heading(self.sheet.remember)
        heading.paragraph_format.page_break_before = self.setting.turns
        for line in self.sheet.check_back.lines:
            self._paragraph(line.text).paragraph_format.keep_with_next = True
            self._rules(REMEMBER_RULES if self.setting.turns else 1)

    def _bullets(self, group: Group, size: float = 0) -> list[Paragraph]:
        heading = self._heading(group.heading)
        points = [self._paragraph(line.text, "List Bullet") for line in group.lines]
        for paragraph in points if size else ():
            for run in paragraph.runs:
                word.set_size(run, Pt(size))
        return [heading, *points]

    def _origin(self) -> None:
        """Who publishes the sources, and who made the sheet."""
        for words in (self.sheet.publishers, *self.sheet.origin):
            paragraph = self._paragraph(words)
            word.set_size(paragraph.runs[0], Pt(self.sizes.small))
            paragraph.paragraph_format.space_after = Pt(0)

    def _code(self, code: PicksCode) -> None:
        self._heading(code.heading)
        picture = self.file.add_paragraph()
        word.add_picture(picture, qr_png(code.address), code.alt, Mm(code.side))
        helped = self._paragraph(code.help)
        address = self.file.add_paragraph()
        word.add_link(address, code.address, LINK, Pt(self.sizes.small))
        address.paragraph_format.keep_together = True
        picture.paragraph_format.keep_with_next = helped.paragraph_format.keep_with_next = True

    def _notice_and_card(self) -> None:
        """The notice and the call card, kept together: the card to cut out stands below."""
        sheet = self.sheet
        together = [self._heading(sheet.notice.heading)]
        together.append(self._paragraph(" ".join(line.text for line in sheet.notice.lines)))
        heading = self._heading(sheet.call_card.heading)
        first = self._bold(sheet.call_card_first)
        card = [first]
        lines = sheet.call_card.questions
        for pair in zip(lines[::2], lines[1::2], strict=True):
            paragraph = self.file.add_paragraph()
            self._pair_to_fill(paragraph, pair)
            card.append(paragraph)
        card.append(self._paragraph(sheet.call_card_line))
        for paragraph in card:
            word.frame(paragraph, ("top", "left", "bottom", "right"), BLACK, points=1, space=6, line="dashed")
            form = paragraph.paragraph_format
            form.left_indent, form.right_indent, form.space_after = Pt(8), Pt(8), Pt(0)
        card[-1].paragraph_format.space_before = Pt(6)
        for paragraph in (*together, heading, *card[:-1]):
            paragraph.paragraph_format.keep_with_next = True

    def _pair_to_fill(self, paragraph: Paragraph, pair: tuple[str, str]) -> None:
        """Two lines to write on side by side."""
        middle, end = Length(self.width // 2), Length(self.width - Pt(16))
        paragraph.add_run(f"{pair[0]} \t {pair[1]} \t")
        for stop in (middle, end):
            paragraph.paragraph_format.tab_stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
        paragraph.paragraph_format.line_spacing = Length(self.sizes.rule + Mm(1.5))

    def _footer(self) -> None:
        """The learning notice, page x of y, source line and day, at the foot of each page."""
        sheet, foot = self.sheet, self.file.sections[0].footer
        first = foot.paragraphs[0]
        learning = first.add_run(sheet.learning)
        learning.bold = learning.font.cs_bold = True
        first.add_run("\t")
        before, _, after_page = sheet.page_of.partition("{page}")
        between, _, after = after_page.partition("{pages}")
        for words, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
            first.add_run(words)
            if field:
                word.add_field(first, field)
        if sheet.is_large:
            foot.add_paragraph(sheet.source_line, "Footer")
            foot.add_paragraph(sheet.made_line, "Footer")
        else:
            foot.add_paragraph(f"{sheet.source_line}\t{sheet.made_line}", "Footer")
        for paragraph in foot.paragraphs:
            word.only_tab_stop(paragraph, self.width)
