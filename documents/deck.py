"""A talk as PowerPoint: real titles and layouts, words, tables and charts that can be changed, and speaker notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pptx.presentation import Presentation
from pptx.slide import Slide as Page
from pptx.util import Emu, Inches, Length, Pt

from data.addresses import page_address
from data.dates import long_date
from data.load import Catalogue
from data.talk import write_choice
from data.talk_model import Code, Dots, Drawing, Figure, Marks, Slide, Table, Talk
from documents import deck_parts as parts
from documents.deck_master import BODY_SIZE, BODY_TOP, KEPT, LEFT, ROOM, SMALL_SIZE, TITLE_PLACE, Place, empty_deck
from documents.figures.marks import colour_of
from documents.figures.slide_drawings import key_shape, phone, slide_scenes, talking
from documents.letterhead import letterhead
from documents.organisation import Organisation
from documents.qr import can_be_code, qr_png
from documents.steady import steady

MADE = datetime(2026, 1, 1)  # the same talk gives the same bytes; the day is written on the first slide
REGION = "US"  # whose English, or Spanish, the site is written in; PowerPoint wants to know
FULL, PALE = "#00506b", "#dfe8ea"  # of a chance: those it happened to, the others
MAYBE = "#8fb3c0"
RIGHT: Place = (Inches(7.2), BODY_TOP, Inches(5.53), Inches(4.3))  # beside a text
KEY_SIDE = Inches(0.62)
LONGEST_SHOWN = 50  # characters of an address on a slide
KEYS_BESIDE = 2  # things of a key in one row beside a text
INDENT, MARK_SIDE = Inches(0.78), Inches(0.52)  # of a title behind a mark
PICTURES: dict[str, Callable[[str], str]] = {"call": phone, "check": talking}


@dataclass(frozen=True, slots=True)
class DeckSettings:
    """What a deck has beside its talk: the day, the site's address (empty where it is not known), and who gives it."""

    today: date
    site: str = ""
    organisation: Organisation | None = None


def deck(catalogue: Catalogue, told: Talk, settings: DeckSettings) -> bytes:
    """The talk as the bytes of a .pptx file."""
    return _Writer(catalogue, told, settings).written()


class _Writer:
    """Writes one deck, slide by slide."""

    def __init__(self, catalogue: Catalogue, told: Talk, settings: DeckSettings) -> None:
        self.catalogue, self.words = catalogue, catalogue.messages
        self.told, self.settings = told, settings
        self.head = letterhead(self.words, settings.organisation)
        self.deck: Presentation = empty_deck([self.words(f"deck.layout_{name}") for name in KEPT])

    def written(self) -> bytes:
        """The whole deck, in the order in which it is shown."""
        for slide in self.told.slides:
            if slide.kind == "notice":
                self._same_view()
            self._slide(slide)
        about = self.deck.core_properties
        about.title, about.language = self.told.slides[0].title, f"{self.catalogue.language}-{REGION}"
        about.author, about.comments = self.head.name if self.head else self.words("site.name"), ""
        about.last_modified_by, about.created, about.modified = "", MADE, MADE
        parts.speak(self.deck, f"{self.catalogue.language}-{REGION}")
        made = io.BytesIO()
        self.deck.save(made)
        return steady(made.getvalue())

    def _page(self, layout: str, title: str) -> Page:
        page: Page = self.deck.slides.add_slide(self.deck.slide_layouts[list(KEPT).index(layout)])
        assert page.shapes.title is not None
        page.shapes.title.text_frame.text = title
        return page

    def _slide(self, slide: Slide) -> None:
        if slide.kind == "title":
            page = self._opening(slide)
        elif slide.lines:
            page = self._with_lines(slide)
        else:
            page = self._page("title_only", slide.title)
            if slide.figure:
                self._figure(page, slide.figure, (LEFT, BODY_TOP, ROOM, Inches(4.4)), slide)
        if slide.subject:
            self._mark_of(page, slide.subject)
        if slide.sources:
            publishers = dict.fromkeys(self.catalogue.sources[name].publisher for name in slide.sources)
            parts.add_sources(page, self.words("deck.sources", names=", ".join(publishers)))
        self._finish(page, self._notes(slide))

    def _with_lines(self, slide: Slide) -> Page:
        """Short points, with a picture beside them where there is one."""
        picture = PICTURES.get(slide.kind)
        has_figure = slide.figure is not None and not (isinstance(slide.figure, Code) and not self._can_link)
        page = self._page("beside" if picture or has_figure else "points", slide.title)
        frame = page.placeholders[1].text_frame
        parts.fill_lines(frame, slide.lines)
        for paragraph in frame.paragraphs:
            paragraph.space_after = Pt(14)
            if slide.kind == "notice":
                paragraph.runs[0].font.size = Pt(SMALL_SIZE)
        if slide.figure and has_figure:
            self._figure(page, slide.figure, RIGHT, slide)
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
            place = (Emu(LEFT + at * Inches(0.95)), Inches(5.6), KEY_SIDE, KEY_SIDE)
            parts.add_mark(
                page, of.facts.shape, colour_of(of.facts, "light"), place, self.words("deck.mark_alt", name=of.name)
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

    def _same_view(self) -> None:
        """The way to the same talk on the site."""
        choice = tuple(write_choice(self.catalogue, self.told.choice).items())
        code = Code("present", choice)
        if not self._can_link:
            return
        page = self._page("beside", self.words("deck.code_title"))
        parts.fill_lines(page.placeholders[1].text_frame, [self.words("deck.code_line"), self.words("deck.code_types")])
        self._code(page, code, RIGHT)
        self._finish(page, [self.words("deck.code_notes")])

    def _figure(self, page: Page, figure: Figure, place: Place, slide: Slide) -> None:
        if isinstance(figure, Drawing):
            self._drawing(page, figure, place)
        elif isinstance(figure, Table):
            self._table(page, figure, place)
        elif isinstance(figure, Dots):
            self._dots(page, figure, place)
        elif isinstance(figure, Marks):
            self._marks(page, figure, place)
        else:
            self._code(page, figure, place)

    def _drawing(self, page: Page, figure: Drawing, place: Place) -> None:
        """The scenes side by side, what they say below them, and a key to what is drawn."""
        scenes = slide_scenes(figure.mechanism, "light")
        shown = scenes if figure.scene is None else (scenes[figure.scene],)
        left, top, width, height = place
        key = Inches(0.8)
        below = Inches(1.25) if figure.captions else Emu(0)
        tall = Emu(height - key - below)
        for at, (x, wide) in enumerate(parts.spread(left, width, len(shown), Inches(0.4))):
            # The first scene carries what the whole drawing shows; each further one what it says itself.
            alt = figure.alt if at == 0 else figure.captions[at]
            parts.add_drawing(page, shown[at], (x, top, wide, tall), alt)
        for (x, wide), caption in zip(
            parts.spread(left, width, max(1, len(shown)), Inches(0.4)), figure.captions, strict=False
        ):
            parts.add_text(page, (x, Emu(top + tall + Inches(0.1)), wide, below), [caption])
        self._key(page, figure, (left, Emu(top + height - Inches(0.66)), width, Inches(0.66)))

    def _key(self, page: Page, figure: Drawing, place: Place) -> None:
        named = [(name, key_shape(figure.mechanism, key, "light")) for key, name in figure.names]
        drawn = [(name, shape) for name, shape in named if shape]
        a_row = KEYS_BESIDE if place[2] < Inches(8) else max(1, len(drawn))
        places = list(parts.spread(place[0], place[2], a_row, Inches(0.2)))
        rows = -(-len(drawn) // a_row)
        for at, (name, shape) in enumerate(drawn):
            x, wide = places[at % a_row]
            y = Emu(place[1] - (rows - 1 - at // a_row) * KEY_SIDE)
            parts.add_drawing(page, shape, (x, y, KEY_SIDE, KEY_SIDE), self.words("deck.key_alt", name=name))
            room = (Emu(x + KEY_SIDE + Inches(0.1)), Emu(y + Inches(0.1)), Emu(wide - KEY_SIDE), KEY_SIDE)
            parts.add_text(page, room, [name])

    def _table(self, page: Page, figure: Table, place: Place) -> None:
        rows = [(name, *cells) for name, cells in figure.rows]
        alt = self.words("compare.caption", names=", ".join(figure.names))
        left, top, width, room = place
        height = Inches(0.9 + 1.5 * len(rows))
        place = (left, Emu(top + (room - height) // 2), width, height)
        parts.add_table(page, [self.words("compare.row_head"), *figure.names], rows, place, alt)

    def _dots(self, page: Page, figure: Dots, place: Place) -> None:
        chance = self.catalogue.chances[figure.chance]
        share = [(self.words("deck.part_yes", outcome=chance.outcome), figure.low, FULL)]
        if figure.high > figure.low:
            share.append((self.words("deck.part_maybe"), figure.high - figure.low, MAYBE))
        share.append((self.words("deck.part_no", otherwise=chance.otherwise), 100 - figure.high, PALE))
        left, top, width, _ = place
        parts.add_share_chart(page, share, self.words("deck.people"), (left, top, width, Inches(2.3)), figure.words)
        said = [figure.words, self.words("chance.who", who=figure.who), self.words("chance.groups")]
        parts.add_text(page, (left, Emu(top + Inches(2.35)), width, Inches(2.1)), said)

    def _marks(self, page: Page, figure: Marks, place: Place) -> None:
        left, top, width, height = place
        step = min(height // len(figure.subjects), Inches(0.86))
        for at, (subject, name) in enumerate(zip(figure.subjects, figure.names, strict=True)):
            facts = self.catalogue.subjects[subject].facts
            y = Emu(top + at * step)
            alt = self.words("deck.mark_alt", name=name)
            parts.add_mark(page, facts.shape, colour_of(facts, "light"), (left, y, KEY_SIDE, KEY_SIDE), alt)
            room = (Emu(left + Inches(0.95)), Emu(y + Inches(0.06)), Emu(width - Inches(0.95)), KEY_SIDE)
            parts.add_text(page, room, [name], BODY_SIZE)

    def _code(self, page: Page, figure: Code, place: Place) -> None:
        address = page_address(self.settings.site, figure.page, dict(figure.parameters))
        if not can_be_code(address):
            return
        left, top, width, height = place
        side = Emu(min(width, height - Inches(1.0)))
        alt = self.words("take_away.code_alt", address=address)
        parts.add_png(page, qr_png(address, scale=16), (left, top, width, side), alt)
        box = parts.add_text(page, (left, Emu(top + side + Inches(0.1)), width, Inches(0.9)), [_shown(address)])
        parts.link(box, address)

    def _mark_of(self, page: Page, subject: str) -> None:
        """The shape and colour of a type, before the title."""
        of, title = self.catalogue.subjects[subject], page.shapes.title
        assert title is not None
        left, top, width, height = TITLE_PLACE
        title.left, title.top, title.width, title.height = Emu(left + INDENT), top, Emu(width - INDENT), height
        place = (LEFT, Emu(top + Inches(0.08)), MARK_SIDE, MARK_SIDE)
        alt = self.words("deck.mark_alt", name=of.name)
        parts.add_mark(page, of.facts.shape, colour_of(of.facts, "light"), place, alt)

    def _notes(self, slide: Slide) -> list[str]:
        """What the presenter says, what is there if there is time, the question to the room, and the sources."""
        said = [*slide.script]
        if slide.more:
            said += [self.words("deck.notes_more"), *slide.more]
        if slide.check:
            said += [self.words("deck.notes_check"), slide.check]
        if slide.sources:
            said.append(self.words("deck.notes_sources"))
            for name in slide.sources:
                source = self.catalogue.sources[name]
                dated = self.words("frame.source_dated", date=source.source_date) if source.source_date else ""
                checked = long_date(source.checked_on, self.words)
                line = self.words(
                    "frame.source_line", publisher=source.publisher, title=source.title, dated=dated, checked=checked
                )
                said.append(f"{line} {source.url}" if source.url else line)
        return said

    def _finish(self, page: Page, notes: Sequence[str]) -> None:
        """The notes, the foot and the number."""
        frame = page.notes_slide.notes_text_frame
        assert frame is not None
        parts.fill_lines(frame, notes)
        learning = self.words("sheet.learning")
        words = f"{learning} {self.head.name}" if self.head else learning
        parts.add_foot(page, words, len(self.deck.slides))


def _shown(address: str) -> str:
    """An address as it can be read from the back of the room; a long one goes without its choices."""
    return address if len(address) <= LONGEST_SHOWN else address.partition("?")[0]
