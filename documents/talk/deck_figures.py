"""The figures of a deck: pictures, tables and charts, with words that can be changed and text alternatives."""

from __future__ import annotations

from pptx.slide import Slide as Page
from pptx.util import Emu, Inches

from data.catalogue.catalogue import Catalogue
from data.catalogue.year import lane_text
from data.sheet.url_ids import page_address
from data.talk.model import Code, Dots, Drawing, Figure, Marks, Scene, SlideTable, Year, Zoom
from documents.figures.lead import lead_alt, small_lead
from documents.figures.marks import colour_of
from documents.figures.slide_drawings import key_shape, slide_scenes
from documents.figures.slide_scene import numbered_scene, scene_map, zoomed
from documents.figures.slide_year import is_drawn, slide_lane, slide_year_key
from documents.figures.year_marks import keys_of
from documents.formats.qr import can_be_code, qr_png
from documents.talk import deck_parts as parts
from documents.talk.deck_master import BODY_SIZE, KEY_SIDE, TABLE_TOP, Area

FULL, PALE = "#00506b", "#dfe8ea"  # of a chance: those it happened to, the others
BESIDE = "#8a8f94"  # people who belong to neither side
MAYBE = "#8fb3c0"
LONGEST_SHOWN = 50  # characters of an address on a slide
KEYS_BESIDE = 2  # things of a key in one row beside a text
LARGE = Inches(7.4)  # what is seen of the scene up close; the rest stands beside it
SCENE_WIDTH = Inches(6.4)  # the scene itself: most names then take one line of the list beside it
GAP = Inches(0.4)
PICTURE_WIDTH, NAME_WIDTH = Inches(1.3), Inches(2.7)  # of a line in a table
HEAD_HEIGHT, LINE_HEIGHT, MOST_LINE = Inches(0.5), Inches(4.35), Inches(1.2)  # all lines of a table share LINE_HEIGHT
EVENT_WIDTH, LANE_HEIGHT = Inches(3.9), Inches(0.47)  # of a year
KEY_PLACES = tuple((Inches(x), Inches(y)) for y in (0.4, 0.77) for x in (0, 5.9))


class Figures:
    """Adds figures to slides. `site` is the site's address, for codes; empty where it is not known."""

    def __init__(self, catalogue: Catalogue, site: str) -> None:
        self.catalogue, self.words, self.site = catalogue, catalogue.messages, site

    def add(self, page: Page, figure: Figure, area: Area) -> None:
        """Put a figure in its place on a slide."""
        if isinstance(figure, Drawing):
            self._drawing(page, figure, area)
        elif isinstance(figure, Scene):
            self._scene(page, figure, area)
        elif isinstance(figure, Zoom):
            self._zoom(page, figure, area)
        elif isinstance(figure, SlideTable):
            self._table(page, figure, area)
        elif isinstance(figure, Year):
            self._year(page, figure, area)
        elif isinstance(figure, Dots):
            self._dots(page, figure, area)
        elif isinstance(figure, Marks):
            self._marks(page, figure, area)
        else:
            self._code(page, figure, area)

    def _scene(self, page: Page, figure: Scene, area: Area) -> None:
        """The scene with its numbers, and the list of what they stand for."""
        left, top, width, height = area
        parts.add_drawing(page, numbered_scene(self.catalogue, "light"), (left, top, SCENE_WIDTH, height), figure.alt)
        beside = Emu(left + SCENE_WIDTH + GAP)
        parts.add_numbered(page, (beside, top, Emu(left + width - beside), height), figure.names)

    def _zoom(self, page: Page, figure: Zoom, area: Area) -> None:
        """The place up close; beside it where it is in the scene, and a key."""
        left, top, width, height = area
        close_up = zoomed(self.catalogue, figure.mechanism, "light")
        parts.add_drawing(page, close_up, (left, top, LARGE, height), figure.alt)
        beside = Emu(left + LARGE + GAP)
        room = Emu(left + width - beside)
        below = Emu(len(figure.names) * KEY_SIDE + Inches(0.2))
        map_height = min(Emu(height - below), Inches(2.4))
        small = scene_map(self.catalogue, figure.mechanism, "light")
        parts.add_drawing(page, small, (beside, top, room, map_height), self.words("deck.map_alt"))
        for at, (key, name) in enumerate(figure.names):
            y = Emu(top + map_height + Inches(0.2) + at * KEY_SIDE)
            self._key_entry(page, key_shape(figure.picture, key, "light"), name, (beside, y, room, KEY_SIDE))

    def _key_entry(self, page: Page, shape: str, name: str, area: Area) -> None:
        x, y, wide, _ = area
        parts.add_drawing(page, shape, (x, y, KEY_SIDE, KEY_SIDE), self.words("deck.key_alt", name=name))
        room = (Emu(x + KEY_SIDE + Inches(0.1)), Emu(y + Inches(0.1)), Emu(wide - KEY_SIDE - Inches(0.1)), KEY_SIDE)
        parts.add_text(page, room, [name])

    def _drawing(self, page: Page, figure: Drawing, area: Area) -> None:
        """The scenes side by side, what they say below them, and a key to what is drawn."""
        scenes = slide_scenes(figure.picture, "light")
        shown_scenes = scenes if figure.scene is None else (scenes[figure.scene],)
        left, top, width, height = area
        key = Inches(0.8)
        below = Inches(1.25) if figure.captions else Emu(0)
        tall = Emu(height - key - below)
        for at, (x, wide) in enumerate(parts.spread(left, width, len(shown_scenes), Inches(0.4))):
            # The first scene carries what the whole drawing shows; each further one what it says itself.
            alt = figure.alt if at == 0 else figure.captions[at]
            parts.add_drawing(page, shown_scenes[at], (x, top, wide, tall), alt)
        for (x, wide), caption in zip(
            parts.spread(left, width, max(1, len(shown_scenes)), Inches(0.4)), figure.captions, strict=False
        ):
            parts.add_text(page, (x, Emu(top + tall + Inches(0.1)), wide, below), [caption])
        self._key(page, figure, (left, Emu(top + height - Inches(0.66)), width, Inches(0.66)))

    def _key(self, page: Page, figure: Drawing, area: Area) -> None:
        names = [(name, key_shape(figure.picture, key, "light")) for key, name in figure.names]
        shapes = [(name, shape) for name, shape in names if shape]
        a_row = KEYS_BESIDE if area[2] < Inches(8) else max(1, len(shapes))
        places = list(parts.spread(area[0], area[2], a_row, Inches(0.2)))
        rows = -(-len(shapes) // a_row)
        for at, (name, shape) in enumerate(shapes):
            x, wide = places[at % a_row]
            y = Emu(area[1] - (rows - 1 - at // a_row) * KEY_SIDE)
            self._key_entry(page, shape, name, (x, y, wide, KEY_SIDE))

    def _table(self, page: Page, figure: SlideTable, area: Area) -> None:
        """A line for each type or kind, with the picture of what it does before its name."""
        left, _, width, _ = area
        facts = [name for name, _ in figure.rows]
        columns = (cells for _, cells in figure.rows)
        lines = [[self.words("talk.treatment"), *facts], *map(list, zip(figure.names, *columns, strict=True))]
        height = Emu(min(LINE_HEIGHT // len(figure.names), MOST_LINE))
        table_width = Emu(width - PICTURE_WIDTH)
        fact_width = Emu((table_width - NAME_WIDTH) // len(facts))
        widths = [NAME_WIDTH, *[fact_width] * len(facts)]
        heights = [HEAD_HEIGHT, *[height] * len(figure.names)]
        at = (Emu(left + PICTURE_WIDTH), TABLE_TOP, table_width, Emu(sum(heights)))
        alt = self.words("compare.caption", names=", ".join(figure.names))
        parts.add_table(page, lines, widths, heights, at, alt)
        for number, column in enumerate(figure.columns):
            y = Emu(TABLE_TOP + HEAD_HEIGHT + number * height + Inches(0.06))
            subject = self.catalogue.subjects[column]
            picture = (left, y, Emu(PICTURE_WIDTH - Inches(0.1)), Emu(height - Inches(0.12)))
            alt = lead_alt(self.catalogue, subject)
            parts.add_drawing(page, small_lead(self.catalogue, subject, "light"), picture, alt)

    def _year(self, page: Page, figure: Year, area: Area) -> None:
        """The events in words, the lanes beside them, and what the marks mean below."""
        left, _, width, _ = area
        lane_width = Emu((width - EVENT_WIDTH) // len(figure.names))
        none = self.words("talk.year_none")
        cells = [["" if is_drawn(lane) else none for lane in lanes] for _, lanes in figure.rows]
        lines = [["", *figure.names], *([event, *line] for (event, _), line in zip(figure.rows, cells, strict=True))]
        heights = [HEAD_HEIGHT, *[LANE_HEIGHT] * len(figure.rows)]
        at = (left, TABLE_TOP, width, Emu(sum(heights)))
        alt = self.words("year.alt", names=", ".join(figure.names))
        parts.add_table(page, lines, [EVENT_WIDTH, *[lane_width] * len(figure.names)], heights, at, alt)
        for number, (_, lanes) in enumerate(figure.rows):
            y = Emu(TABLE_TOP + HEAD_HEIGHT + number * LANE_HEIGHT + Inches(0.03))
            for column, lane in enumerate(lanes):
                if is_drawn(lane):
                    x = Emu(left + EVENT_WIDTH + column * lane_width + Inches(0.1))
                    room = (x, y, Emu(lane_width - Inches(0.2)), Emu(LANE_HEIGHT - Inches(0.06)))
                    says = f"{figure.names[column]}. {lane_text(lane)}"
                    parts.add_drawing(page, slide_lane(lane, "light"), room, says)
        below = Emu(TABLE_TOP + sum(heights) + Inches(0.08))
        parts.add_text(page, (left, below, width, Inches(0.4)), [self.words("talk.year_axis")])
        keys = keys_of([lane for _, lanes in figure.rows for lane in lanes])
        for key, (across, down) in zip(keys, KEY_PLACES, strict=False):
            words, x, y = self.words(f"year.{key}"), Emu(left + across), Emu(below + down)
            mark = (x, y, Inches(0.7), Inches(0.37))
            parts.add_drawing(page, slide_year_key(key, "light"), mark, self.words("deck.key_alt", name=words))
            parts.add_text(page, (Emu(x + Inches(0.8)), y, Inches(5), Inches(0.4)), [words])

    def _dots(self, page: Page, figure: Dots, area: Area) -> None:
        chance = self.catalogue.chances[figure.chance]
        share = [(self.words("deck.part_yes", outcome=chance.outcome), figure.low, FULL)]
        if figure.high > figure.low:
            share.append((self.words("chance.maybe"), figure.high - figure.low, MAYBE))
        no = 100 - figure.high - figure.beside
        share.append((self.words("deck.part_no", otherwise=chance.otherwise), no, PALE))
        if figure.beside:
            share.append((chance.beside_says, figure.beside, BESIDE))
        left, top, width, _ = area
        parts.add_share_chart(page, share, self.words("deck.people"), (left, top, width, Inches(2.3)), figure.words)
        texts = [figure.words, figure.who, self.words("chance.groups")]
        parts.add_text(page, (left, Emu(top + Inches(2.35)), width, Inches(2.1)), texts)

    def _marks(self, page: Page, figure: Marks, area: Area) -> None:
        left, top, width, height = area
        step = min(height // len(figure.subjects), Inches(0.86))
        for at, (subject, name) in enumerate(zip(figure.subjects, figure.names, strict=True)):
            facts = self.catalogue.subjects[subject].facts
            y = Emu(top + at * step)
            alt = self.words("deck.mark_alt", name=name)
            parts.add_mark(page, facts.shape, colour_of(facts, "light"), (left, y, KEY_SIDE, KEY_SIDE), alt)
            room = (Emu(left + Inches(0.95)), Emu(y + Inches(0.06)), Emu(width - Inches(0.95)), KEY_SIDE)
            parts.add_text(page, room, [name], BODY_SIZE)

    def _code(self, page: Page, figure: Code, area: Area) -> None:
        address = page_address(self.site, figure.page, dict(figure.parameters), self.catalogue.language)
        if not can_be_code(address):
            return
        left, top, width, height = area
        side = Emu(min(width, height - Inches(1.25)))
        alt = self.words("take_away.code_alt", address=address)
        parts.add_png(page, qr_png(address, scale=16), (left, top, width, side), alt)
        lines = [_readable_address(address), *([figure.says] if figure.says else [])]
        box = parts.add_text(page, (left, Emu(top + side + Inches(0.05)), width, Inches(1.2)), lines)
        parts.link(box, address)


def _readable_address(address: str) -> str:
    """An address as it can be read from the back of the room; a long one goes without its choices."""
    return address if len(address) <= LONGEST_SHOWN else address.partition("?")[0]
