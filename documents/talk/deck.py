"""A talk as PowerPoint: real titles and layouts, words, tables and charts that can be changed, and speaker notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pptx.presentation import Presentation
from pptx.slide import Slide as Page
from pptx.util import Emu, Inches, Length, Pt

from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date
from data.catalogue.notice import notice_lines
from data.catalogue.source_words import publishers_named, source_line
from data.sheet.url_ids import page_address
from data.talk.model import Code, Slide, SlideTable, Talk, Year
from data.talk.talk import talk as talk_of
from data.talk.talk import write_choice
from documents.figures.marks import colour_of
from documents.figures.slide_drawings import phone, talking
from documents.formats.qr import can_be_code
from documents.formats.reproducible import steady
from documents.organisation.letterhead import letterhead
from documents.organisation.organisation import Organisation
from documents.talk import deck_parts as parts
from documents.talk.deck_figures import Figures
from documents.talk.deck_master import (
    BODY_TOP,
    KEY_SIDE,
    LAYOUTS,
    LEFT,
    ROOM,
    TABLE_TOP,
    TITLE_AREA,
    TITLE_SIZE,
    Area,
    empty_deck,
)
from documents.talk.deck_titles import title_size

FIXED_DATE = datetime(2026, 1, 1)  # the same talk gives the same bytes; the day is written on the first slide
REGION = "US"  # whose English, or Spanish, the site is written in; PowerPoint wants to know
RIGHT: Area = (Inches(7.2), BODY_TOP, Inches(5.53), Inches(4.3))  # beside a text
INDENT, MARK_SIDE = Inches(0.78), Inches(0.52)  # of a title behind a mark
PICTURES: dict[str, Callable[[str], str]] = {"call": phone, "check": talking}


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What a deck has beside its talk: the day, the site's address (empty where it is not known), and who gives it."""

    today: date
    site: str = ""
    organisation: Organisation | None = None


def deck(catalogue: Catalogue, talk: Talk, settings: DeckSettings, notes: Catalogue | None = None) -> bytes:
    """The talk as the bytes of a .pptx file, with its notes in the language of another catalogue where one is given."""
    return _Writer(catalogue, talk, settings, notes or catalogue).written()


class _Writer:
    """Writes one deck, slide by slide."""

    def __init__(self, catalogue: Catalogue, talk: Talk, settings: DeckSettings, notes: Catalogue) -> None:
        self.catalogue, self.words = catalogue, catalogue.messages
        self.talk, self.settings, self.notes = talk, settings, notes
        self.said = talk if notes is catalogue else talk_of(notes, talk.choice)
        self.head = letterhead(self.words, settings.organisation)
        self.figures = Figures(catalogue, settings.site)
        self.deck: Presentation = empty_deck([self.words(f"deck.layout_{name}") for name in LAYOUTS])

    def written(self) -> bytes:
        """The whole deck, in the order in which it is shown."""
        for slide, said in zip(self.talk.slides, self.said.slides, strict=True):
            self._slide(slide, said)
        about = self.deck.core_properties
        about.title, about.language = self.talk.slides[0].title, f"{self.catalogue.language}-{REGION}"
        about.author, about.comments = self.head.name if self.head else self.words("site.name"), ""
        about.last_modified_by, about.created, about.modified = "", FIXED_DATE, FIXED_DATE
        parts.speak(self.deck, f"{self.catalogue.language}-{REGION}", f"{self.notes.language}-{REGION}")
        buffer = io.BytesIO()
        self.deck.save(buffer)
        return steady(buffer.getvalue())

    def _page(self, layout: str, title: str) -> Page:
        page: Page = self.deck.slides.add_slide(self.deck.slide_layouts[list(LAYOUTS).index(layout)])
        assert page.shapes.title is not None
        page.shapes.title.text_frame.text = title
        return page

    def _slide(self, slide: Slide, said: Slide) -> None:
        if slide.kind == "title":
            page = self._opening(slide)
        elif slide.lines:
            page = self._with_lines(slide)
        else:
            page = self._page("title_only", slide.title)
            if slide.figure:
                self.figures.add(page, slide.figure, (LEFT, BODY_TOP, ROOM, Inches(4.4)))
        if slide.subject:
            self._mark_of(page, slide.subject)
        if slide.kind != "title":
            self._fit_title(page, slide)
        if slide.sources:
            names = publishers_named(self.words, [self.catalogue.sources[name] for name in slide.sources])
            parts.add_sources(page, self.words("deck.sources", names=names))
        self._finish(page, self._notes(said))

    def _fit_title(self, page: Page, slide: Slide) -> None:
        """A long title takes smaller letters: above a table it has less room than above a picture."""
        title = page.shapes.title
        assert title is not None
        below = TABLE_TOP if isinstance(slide.figure, SlideTable | Year) else BODY_TOP
        size = title_size(slide.title, title.width, Emu(below - title.top))
        if size < TITLE_SIZE:
            title.text_frame.paragraphs[0].runs[0].font.size = Pt(size)

    def _with_lines(self, slide: Slide) -> Page:
        """Short points, with a picture beside them where there is one."""
        picture = PICTURES.get(slide.kind)
        has_figure = slide.figure is not None and (self._can_link or not isinstance(slide.figure, Code))
        page = self._page("beside" if picture or has_figure else "points", slide.title)
        frame = page.placeholders[1].text_frame
        parts.fill_lines(frame, slide.lines)
        for paragraph in frame.paragraphs:
            paragraph.space_after = Pt(14)
        if slide.figure and has_figure:
            self.figures.add(page, slide.figure, RIGHT)
        elif picture:
            parts.add_drawing(page, picture("light"), RIGHT, self.words(f"deck.{slide.kind}_alt"))
        return page

    @property
    def _can_link(self) -> bool:
        return can_be_code(self.settings.site)

    def _opening(self, slide: Slide) -> Page:
        page = self._page("opening", slide.title)
        day = self.words("sheet.made", date=long_date(self.settings.today, self.words))
        parts.fill_lines(page.placeholders[1].text_frame, slide.lines or (self.words("site.name"), day))
        for at, of in enumerate(self.catalogue.types):
            area = (Emu(LEFT + at * Inches(0.95)), Inches(5.6), KEY_SIDE, KEY_SIDE)
            parts.add_mark(
                page, of.facts.shape, colour_of(of.facts, "light"), area, self.words("deck.mark_alt", name=of.name)
            )
        if self.head:
            words = [self.head.name, " ".join(self.head.lines)] if self.head.lines else [self.head.name]
            left: Length = LEFT
            if self.head.logo:
                width = Emu(min(round(Inches(0.9) * self.head.logo_shape), Inches(3)))
                parts.add_png(page, self.head.logo, (LEFT, Inches(0.45), width, Inches(0.9)), self.head.logo_alt)
                left = Emu(LEFT + width + Inches(0.3))
            parts.add_text(page, (left, Inches(0.5), Emu(ROOM - left + LEFT), Inches(0.9)), words)
        return page

    def _mark_of(self, page: Page, subject: str) -> None:
        """The shape and colour of a type, before the title."""
        of, title = self.catalogue.subjects[subject], page.shapes.title
        assert title is not None
        left, top, width, height = TITLE_AREA
        title.left, title.top, title.width, title.height = Emu(left + INDENT), top, Emu(width - INDENT), height
        area = (LEFT, Emu(top + Inches(0.08)), MARK_SIDE, MARK_SIDE)
        alt = self.words("deck.mark_alt", name=of.name)
        parts.add_mark(page, of.facts.shape, colour_of(of.facts, "light"), area, alt)

    def _notes(self, slide: Slide) -> list[str]:
        """What the presenter says and asks, how long it takes, the sources, and the notice.

        Where the slide itself is in another language, its title stands there too.
        """
        words, is_foreign = self.notes.messages, self.notes is not self.catalogue
        title = [slide.title] if is_foreign and slide.title not in slide.script else []
        notes = [*title, words("deck.notes_time", seconds=slide.seconds), *slide.script]
        if slide.more:
            notes += [words("deck.notes_more"), *slide.more]
        if slide.check:
            notes += [words("deck.notes_check"), slide.check]
        if slide.kind == "close" and self._can_link:
            choice = write_choice(self.catalogue, self.talk.choice)
            address = page_address(self.settings.site, "present", choice, self.notes.language)
            notes.append(words("deck.notes_site", address=address))
        if slide.sources:
            notes.append(words("deck.notes_sources"))
            for name in slide.sources:
                source = self.notes.sources[name]
                line = source_line(words, source)
                notes.append(f"{line} {source.url}" if source.url else line)
        return [*notes, *(notice_lines(self.notes) if slide.kind == "close" else [words("notice.line")])]

    def _finish(self, page: Page, notes: Sequence[str]) -> None:
        """The notes, the foot and the number."""
        frame = page.notes_slide.notes_text_frame
        assert frame is not None
        parts.fill_lines(frame, notes)
        lines = [self.words("notice.line"), *([self.head.name] if self.head else [])]
        parts.add_foot(page, "\n".join(lines), len(self.deck.slides))
