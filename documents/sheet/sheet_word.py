"""A sheet as a Word file that can be read aloud, ticked, typed into and changed."""

from __future__ import annotations

from itertools import count

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Length, Mm, Pt
from docx.text.paragraph import Paragraph

from documents.formats import word_parts as word
from documents.formats.glyphs import direction
from documents.formats.qr import qr_png
from documents.formats.two import Two, in_one, under
from documents.formats.typst_pdf import CannotPrint
from documents.organisation.letterhead import Letterhead
from documents.sheet.sheet_data import layout
from documents.sheet.sheet_document import Compared, Group, SheetDocument, SheetLine
from documents.sheet.sheet_fields import READ_BY_ALL, USUAL, Setting
from documents.sheet.sheet_origin import PicksCode
from documents.sheet.word_pages import BLACK, LINE, WordPages
from documents.sheet.word_sizes import LONG, REMEMBER_RULES, SPARE, SPARE_A_COLUMN, SPARE_OF_TWINS

PANEL, LINK = "F0F0F0", "00506B"


def sheet_word(document: SheetDocument) -> bytes:
    """The sheet as the bytes of a .docx file."""
    try:
        setting = layout(document, _spare(document)).setting
    except CannotPrint:  # Word can still show it
        setting = USUAL
    return word.as_bytes(_Writer(document, setting).written())


def _spare(document: SheetDocument) -> int:
    columns = len(document.comparison.names) if document.comparison else 0
    of_twins = SPARE_OF_TWINS if document.other and columns else 0
    return SPARE + of_twins + SPARE_A_COLUMN * max(0, columns - 2)


class _Writer(WordPages):
    """Writes one sheet from top to end."""

    def __init__(self, sheet: SheetDocument, setting: Setting) -> None:
        super().__init__(sheet)
        self.setting = setting
        self.boxes = count(1)

    def written(self) -> Document:
        """The whole document, in reading order."""
        sheet, compared = self.sheet, self.both.some(lambda one: one.comparison)
        if sheet.letterhead:
            self._letterhead(sheet.letterhead)
        self._first_lines()
        if compared and self.setting.compares_first:
            self._comparison(compared)
        if sheet.top.lines:
            self.heading(self.both.at(lambda one: one.top.heading))
            for place, line in enumerate(self.both.each(lambda one: one.top.lines)):
                self._question(line, "List Number", self.setting.top_rules, self.sizes.first if place == 0 else 0)
        for group in self.both.each(lambda one: one.other_groups):
            self.heading(group.at(lambda one: one.heading))
            for line in group.each(lambda one: one.lines):
                self._question(line, "List Paragraph", self.setting.rest_rules)
        if compared and not self.setting.compares_first:
            self._comparison(compared)
        self._remember()
        self._reminders()
        self._origin()
        self._notice_and_card()
        code = self.both.some(lambda one: one.code)
        if code:  # beside the sources: in Word no text stands beside a picture, and the leaf has no room for it
            self._code(code)
        self._bullets(self.both.at(lambda one: one.help))
        if sheet.sources.lines:  # whose names are the same in each language
            self.heading(self.both.at(lambda one: one.sources.heading))
            for source in sheet.sources.questions:
                for run in self.paragraph(Two(source), "List Bullet").runs:
                    word.set_size(run, Pt(self.sizes.small))
        self._footer()
        return self.file

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
        both = self.both
        title = both.at(lambda one: one.title)
        self.file.add_paragraph(title.first, "Title")
        if under(title):
            self.in_other(self.file.add_paragraph(), under(title), is_under=False)
        strip = self.bold(both.at(lambda one: one.care_team))
        word.frame(strip, ("top", "left", "bottom", "right"), PANEL, space=6)
        word.shade(strip, PANEL)
        strip.paragraph_format.left_indent = strip.paragraph_format.right_indent = Pt(7)
        strip.paragraph_format.space_after = Pt(10)
        self.paragraph(self._for_reader(both.at(lambda one: one.reader)), is_in_line=True)
        date = both.at(lambda one: one.visit_date.strip())
        line = self.file.add_paragraph(date.first + " ")
        self.twin(line, Two(date.first, f"{under(date)} " if under(date) else None), is_in_line=True)
        self.to_fill(line, Cm(12))

    def _for_reader(self, words: Two[str]) -> Two[str]:
        """What the reader alone needs: in the reader's language alone where there is little room."""
        return Two(words.first) if self.setting.is_brief else words

    def _question(self, line: Two[SheetLine], style: str, lines: int, size: float = 0) -> None:
        """A box to tick, the question, what the reader noted, and lines for the answer, kept together."""
        text, note = line.first.text, line.first.note
        interpret = line.first.interpret or under(line.at(lambda one: one.interpret))
        question, indent = self.file.add_paragraph(style=style), self.sizes.indent
        form = question.paragraph_format
        form.left_indent, form.first_line_indent = indent, Length(-indent)
        form.keep_with_next, form.keep_together = lines > 0 or bool(interpret), len(text) <= LONG
        form.space_before, form.space_after = Pt(5), Pt(0)
        word.add_checkbox(question, text, next(self.boxes))
        # A numbered question has its number in the margin, another one its box.
        words = question.add_run(("\u00a0" if style == "List Number" else "\t") + text)
        if size:
            word.set_size(words, Pt(size))
        if direction(text) == "rtl":
            word.turn(question)
            form.right_indent = indent  # some programs take the left indent of such a paragraph as its right one
        self.twin(question, line.at(lambda one: one.text))
        if note:
            self._indented(self.paragraph(Two(f"{in_one(self.both.at(lambda one: one.note))} {note}")), lines > 0)
        if interpret:
            self._interpreter(interpret, lines > 0)
        self.rules(max(1, lines - 1) if note and lines else lines, indent)

    def _indented(self, paragraph: Paragraph, is_kept: bool) -> None:
        form = paragraph.paragraph_format
        form.left_indent, form.space_after, form.keep_with_next = self.sizes.indent, Pt(0), is_kept

    def _interpreter(self, words: str, is_kept: bool) -> None:
        """A line on which the reader's own words are put into the other language."""
        paragraph = self.file.add_paragraph()
        self.in_other(paragraph, f"{words} ", is_under=False)
        self.to_fill(paragraph, self.width)
        paragraph.paragraph_format.space_before = Pt(self.sizes.small)
        self._indented(paragraph, is_kept)

    def _comparison(self, whole: Two[Compared]) -> None:
        """The difference in a clause each, then the rows at a glance as a table: same is plain, differs is bold."""
        compared = whole.at(lambda one: one.up_to(self.setting.rows_up_to))
        self.heading(compared.at(lambda one: one.heading))
        for clause in compared.each(lambda one: one.differences):
            self.paragraph(clause)
        names, cells = len(compared.first.names), range(1, 1 + len(compared.first.names))
        rows = [list(compared.each(lambda one: (one.row_head, *one.names)))]
        rows += [list(row.each(lambda one: (one.name, *one.cells))) for row in compared.each(lambda one: one.rows)]
        bold = [
            range(1 + names),
            *(cells if row.differs and compared.first.marks_differences else range(0) for row in compared.first.rows),
        ]
        shares = (0.26, *((1 - 0.26) / names for _ in range(names)))
        widths = [Length(round(self.width * share)) for share in shares]
        texts = [[cell.first for cell in row] for row in rows]
        table = word.add_table(self.file, texts, bold, Pt(self.sizes.small), widths)
        for table_row, row in zip(table.rows, rows, strict=True):
            for cell, words in zip(table_row.cells, row, strict=True):
                self.twin(cell.paragraphs[0], words)
        some_rows = compared.at(lambda one: one.some_rows)
        if some_rows.first:
            self._small(some_rows)

    def _small(self, words: Two[str]) -> Paragraph:
        paragraph = self.paragraph(Two(words.first))
        word.set_size(paragraph.runs[0], Pt(self.sizes.small))
        self.twin(paragraph, words, is_in_line=True)
        return paragraph

    def _remember(self) -> None:
        heading = self.heading(self.both.at(lambda one: one.remember))
        heading.paragraph_format.page_break_before = self.setting.turns
        for line in self.both.each(lambda one: one.check_back.questions):
            self.paragraph(line, is_in_line=self.setting.is_brief).paragraph_format.keep_with_next = True
            self.rules(REMEMBER_RULES if self.setting.turns else 1)

    def _reminders(self) -> None:
        # Below a comparison in one paragraph too, so that the leaf still has room for the call card.
        if self.setting.is_brief or self.sheet.comparison:
            self.heading(self.both.at(lambda one: one.reminders.heading))
            self.paragraph(Two(" ".join(self.sheet.reminders.questions)))
        else:
            self._bullets(self.both.at(lambda one: one.reminders))

    def _bullets(self, group: Two[Group]) -> None:
        self.heading(group.at(lambda one: one.heading))
        for line in group.each(lambda one: one.questions):
            self.paragraph(line, "List Bullet")

    def _origin(self) -> None:
        """Who publishes the sources, and who made the sheet."""
        lines = self.both.each(lambda one: (one.publishers, *one.origin))
        for words, is_for_all in zip(lines, READ_BY_ALL, strict=True):
            self._small(words if is_for_all else self._for_reader(words)).paragraph_format.space_after = Pt(0)

    def _code(self, code: Two[PicksCode]) -> None:
        self.heading(code.at(lambda one: one.heading))
        picture = self.file.add_paragraph()
        word.add_picture(picture, qr_png(code.first.address), code.first.alt, Mm(code.first.side))
        helped = self.paragraph(code.at(lambda one: one.help))
        address = self.file.add_paragraph()
        word.add_link(address, code.first.address, LINK, Pt(self.sizes.small))
        address.paragraph_format.keep_together = True
        picture.paragraph_format.keep_with_next = helped.paragraph_format.keep_with_next = True

    def _notice_and_card(self) -> None:
        """The notice and the call card, kept together: the card to cut out stands below."""
        both = self.both
        together = [self.heading(both.at(lambda one: one.notice.heading))]
        together.append(self.paragraph(both.at(lambda one: " ".join(one.notice.questions))))
        heading = self.heading(both.at(lambda one: one.call_card.heading))
        first = self.bold(both.at(lambda one: one.call_card_first))
        card = [first]
        lines = list(both.each(lambda one: one.call_card.questions))
        for pair in zip(lines[::2], lines[1::2], strict=True):
            card += self._pair_to_fill(pair)
        card.append(self.paragraph(both.at(lambda one: one.call_card_line)))
        for paragraph in card:
            word.frame(paragraph, ("top", "left", "bottom", "right"), BLACK, points=1, space=6, line="dashed")
            form = paragraph.paragraph_format
            form.left_indent, form.right_indent, form.space_after = Pt(8), Pt(8), Pt(0)
        card[-1].paragraph_format.space_before = Pt(6)
        for paragraph in (*together, heading, *card[:-1]):
            paragraph.paragraph_format.keep_with_next = True

    def _pair_to_fill(self, pair: tuple[Two[str], Two[str]]) -> list[Paragraph]:
        """Two lines to write on side by side, with the words of the other language below them."""
        middle, end = Length(self.width // 2), Length(self.width - Pt(16))
        paragraph = self.file.add_paragraph(f"{pair[0].first} \t {pair[1].first} \t")
        for stop in (middle, end):
            paragraph.paragraph_format.tab_stops.add_tab_stop(stop, WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
        paragraph.paragraph_format.line_spacing = Length(self.sizes.rule + Mm(1.5))
        if not self.sheet.other:
            return [paragraph]
        below = self.file.add_paragraph()
        self.in_other(below, "\t ".join(map(under, pair)), is_under=False)
        below.paragraph_format.tab_stops.add_tab_stop(middle, WD_TAB_ALIGNMENT.LEFT)
        return [paragraph, below]

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
        if sheet.other:
            self._footer_of_both(sheet.other)
        elif sheet.is_large:
            foot.add_paragraph(sheet.source_line, "Footer")
            foot.add_paragraph(sheet.made_line, "Footer")
        else:
            foot.add_paragraph(f"{sheet.source_line}\t{sheet.made_line}", "Footer")
        for paragraph in foot.paragraphs:
            word.only_tab_stop(paragraph, self.width)

    def _footer_of_both(self, other: SheetDocument) -> None:
        foot = self.file.sections[0].footer
        second = foot.add_paragraph("", "Footer")
        self.in_other(second, other.learning, is_under=False)
        second.add_run(f"\t{self.sheet.made_line}")
        foot.add_paragraph(self.sheet.source_line, "Footer")
        if not self.setting.is_brief:
            self.in_other(foot.add_paragraph("", "Footer"), other.source_line, is_under=False)
