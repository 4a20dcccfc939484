"""A talk as PowerPoint, read back as PowerPoint reads it: titles, words, notes, text alternatives, order and sizes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pptx
import pypdfium2
import pytest
from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from data.catalogue.catalogue import Catalogue
from data.catalogue.notice import notice_lines
from data.talk.model import LENGTHS, Dots, Drawing, Scene, SlideTable, Talk, Year, Zoom
from data.talk.talk import MOST_COMPARED, default_choice, subjects_of_talks, talk
from documents.organisation.organisation import Organisation
from documents.talk.deck import DeckSettings, deck
from tests.sheet.test_sheet_outputs import ORGANISATION
from tests.support.known import known_catalogue
from tests.support.office import as_pdf
from tests.table.tables import flat

TODAY = date(2026, 11, 24)
SITE = "https://immunotherapy.example.org"
TALKS = {str(length): talk(known_catalogue(), default_choice(known_catalogue(), length)) for length in LENGTHS}


def every_part(catalogue: Catalogue) -> Talk:
    """The longest talk there is: all types and kinds, as many compared as can be."""
    usual = default_choice(catalogue, 20)
    subjects = subjects_of_talks(catalogue)
    return talk(catalogue, replace(usual, subjects=subjects, compared=subjects[:MOST_COMPARED]))


def deck_of(catalogue: Catalogue, any_talk: Talk, organisation: Organisation | None = None, site: str = SITE) -> bytes:
    return deck(catalogue, any_talk, DeckSettings(TODAY, site, organisation))


def opened(data: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(data))


def titles(file: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in file.slides]


def roots(file: Any) -> Iterator[Any]:
    """The XML of everything with words in it: slides, their notes, their charts."""
    for slide in file.slides:
        yield slide._element
        yield slide.notes_slide._element
        yield from (shape.chart._chartSpace for shape in slide.shapes if shape.has_chart)


@pytest.mark.parametrize("length", TALKS)
def test_each_slide_of_the_talk_is_a_slide_with_its_own_title(catalogue: Catalogue, length: str) -> None:
    whole_talk = TALKS[length]
    slide_titles = titles(opened(deck_of(catalogue, whole_talk)))
    assert len(slide_titles) == len(set(slide_titles))
    assert slide_titles == [slide.title for slide in whole_talk.slides]


@pytest.mark.parametrize("whole_talk", [*TALKS.values()], ids=TALKS)
def test_every_word_of_a_slide_can_be_changed(catalogue: Catalogue, whole_talk: Talk) -> None:
    file = opened(deck_of(catalogue, whole_talk))
    by_title = dict(zip(titles(file), file.slides, strict=True))
    for slide in whole_talk.slides:
        deck_slide = by_title[slide.title]
        words = " ".join(node.text or "" for root in (deck_slide._element,) for node in root.iter(qn("a:t")))
        for text in slide.texts:
            assert text in words, (slide.id, text)
        assert any(shape.has_table for shape in deck_slide.shapes) == isinstance(slide.figure, SlideTable | Year)
        assert any(shape.has_chart for shape in deck_slide.shapes) == isinstance(slide.figure, Dots)


def test_notes_hold_script_question_and_sources(catalogue: Catalogue) -> None:
    whole_talk = TALKS["20"]
    file = opened(deck_of(catalogue, whole_talk))
    by_title = dict(zip(titles(file), file.slides, strict=True))
    for slide in whole_talk.slides:
        notes = by_title[slide.title].notes_slide.notes_text_frame.text
        assert all(paragraph in notes for paragraph in (*slide.script, *slide.more))
        assert slide.check in notes
        assert all(catalogue.sources[name].title in notes for name in slide.sources)
        assert catalogue.messages("deck.notes_time", seconds=slide.seconds) in notes
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in file.slides)


def test_pictures_tables_charts_and_marks_have_words_for_those_who_do_not_see_them(catalogue: Catalogue) -> None:
    file = opened(deck_of(catalogue, every_part(catalogue), ORGANISATION))
    count = 0
    for slide in file.slides:
        for graphic in slide._element.iter(qn("p:pic"), qn("p:graphicFrame")):
            count += 1
            assert graphic.find(f".//{qn('p:cNvPr')}").get("descr", "").strip()
        for shape in slide.shapes:
            if not shape.has_text_frame or not shape.text_frame.text.strip():
                assert shape._element.find(f".//{qn('p:cNvPr')}").get("descr", "").strip(), shape.name
    assert count > 40


def test_a_drawing_says_what_it_shows(catalogue: Catalogue) -> None:
    whole_talk = TALKS["20"]
    file = opened(deck_of(catalogue, whole_talk))
    by_title = dict(zip(titles(file), file.slides, strict=True))
    for slide in whole_talk.slides:
        if isinstance(slide.figure, Drawing | Scene | Zoom):
            descriptions = [node.get("descr") for node in by_title[slide.title]._element.iter(qn("p:cNvPr"))]
            assert slide.figure.alt in descriptions


def test_no_placeholder_is_left_empty_and_the_title_is_read_first(catalogue: Catalogue) -> None:
    for slide in opened(deck_of(catalogue, every_part(catalogue), ORGANISATION)).slides:
        assert all(placeholder.text_frame.text.strip() for placeholder in slide.placeholders)
        kinds = [
            node.find(f".//{qn('p:ph')}").get("type")
            for node in slide._element.iter(qn("p:sp"))
            if node.find(f".//{qn('p:ph')}") is not None
        ]
        assert kinds[0] in ("title", "ctrTitle")
        assert kinds[-2:] == ["ftr", "sldNum"]
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id


def test_letters_are_large_enough_for_the_back_of_the_room(catalogue: Catalogue) -> None:
    """Titles are 36 points or more, body text 28 or more, nothing but sources and feet under 24, and those are 14."""
    file = opened(deck_of(catalogue, every_part(catalogue), ORGANISATION))
    styles = file.slide_master._element.find(qn("p:txStyles"))
    title, body = (
        int(styles.find(qn(f"p:{style}")).find(f".//{qn('a:defRPr')}").get("sz"))
        for style in ("titleStyle", "bodyStyle")
    )
    assert title >= 3600 and body >= 2800
    source = catalogue.messages("deck.sources", names="")
    for slide in file.slides:
        for paragraph in slide._element.iter(qn("a:p")):
            words = "".join(node.text or "" for node in paragraph.iter(qn("a:t")))
            for run in paragraph.iter(qn("a:rPr")):
                if run.get("sz"):
                    assert int(run.get("sz")) >= (1400 if words.startswith(source) else 2400), words
    for layout in file.slide_layouts:
        for run in layout._element.iter(qn("a:defRPr")):
            assert int(run.get("sz", "1400")) >= 1400


def test_every_run_has_its_language_and_the_file_too(catalogue: Catalogue) -> None:
    file = opened(deck_of(catalogue, TALKS["20"], ORGANISATION))
    assert file.core_properties.language == "en-US"
    assert file.core_properties.title == TALKS["20"].slides[0].title
    for root in roots(file):
        for run in root.iter(qn("a:r")):
            properties = run.find(qn("a:rPr"))
            assert properties is not None and properties.get("lang") == "en-US"


def test_the_deck_is_wide_and_every_placeholder_lies_on_it(catalogue: Catalogue) -> None:
    file = opened(deck_of(catalogue, every_part(catalogue), ORGANISATION))
    assert abs(file.slide_width / file.slide_height - 16 / 9) < 0.001
    assert len(file.slide_layouts) == 4
    for slide in file.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.top >= 0
            assert shape.left + shape.width <= file.slide_width
            assert shape.top + shape.height <= file.slide_height
    used = {slide.slide_layout.name for slide in file.slides}
    assert used == {layout.name for layout in file.slide_layouts}


def test_drawings_are_there_as_svg_and_as_a_sharp_picture(catalogue: Catalogue) -> None:
    data = deck_of(catalogue, TALKS["5"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        drawn = [name for name in archive.namelist() if name.endswith(".svg")]
        for name in drawn:
            root = etree.fromstring(archive.read(name))
            assert root.tag.endswith("svg") and root.get("width") and not root.findall(".//{*}script")
        content = archive.read("[Content_Types].xml").decode()
    assert drawn and "image/svg+xml" in content
    links = 0
    for slide in opened(data).slides:
        for blip in slide._element.iter("{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"):
            links += 1
            assert slide.part.related_part(blip.get(qn("r:embed"))).content_type == "image/svg+xml"
    assert links >= len(drawn)


def test_the_organisation_stands_on_it_with_logo_and_phone_only_where_one_is_set(catalogue: Catalogue) -> None:
    with_one = opened(deck_of(catalogue, TALKS["5"], ORGANISATION))
    first = with_one.slides[0]
    words = " ".join(node.text or "" for node in first._element.iter(qn("a:t")))
    assert ORGANISATION.name in words and ORGANISATION.phone in words
    alt = catalogue.messages("sheet.logo_alt", name=ORGANISATION.name)
    assert alt in [node.get("descr") for node in first._element.iter(qn("p:cNvPr"))]
    without = opened(deck_of(catalogue, TALKS["5"]))
    assert not [shape for shape in without.slides[0].shapes if shape.shape_type == 13]


def test_the_code_leads_to_the_site_and_is_left_out_where_the_site_is_not_known(catalogue: Catalogue) -> None:
    whole_talk = TALKS["20"]
    file = opened(deck_of(catalogue, whole_talk))
    links = {link.target_ref for slide in file.slides for link in slide.part.rels.values() if link.is_external}
    assert links == {f"{SITE}/"}
    assert f"{SITE}/present?length=20" in list(file.slides)[-1].notes_slide.notes_text_frame.text
    for site in ("", "javascript:alert(1)"):
        bare = opened(deck_of(catalogue, whole_talk, site=site))
        assert len(bare.slides) == len(whole_talk.slides)
        assert not [link for slide in bare.slides for link in slide.part.rels.values() if link.is_external]
        assert "javascript" not in list(bare.slides)[-1].notes_slide.notes_text_frame.text


@pytest.mark.parametrize("length", TALKS)
def test_the_notice_stands_in_the_foot_and_in_the_notes_of_every_slide(catalogue: Catalogue, length: str) -> None:
    line = catalogue.messages("notice.line")
    slides = list(opened(deck_of(catalogue, TALKS[length])).slides)
    for slide in slides:
        [foot] = [shape for shape in slide.placeholders if shape.placeholder_format.type == PP_PLACEHOLDER.FOOTER]
        assert foot.text_frame.text == line
    *notes, last = (slide.notes_slide.notes_text_frame.text for slide in slides)
    assert all(line in text for text in notes)
    assert all(line in last for line in notice_lines(catalogue))


def test_the_last_slide_has_the_phone_line_and_the_code(catalogue: Catalogue) -> None:
    last = list(opened(deck_of(catalogue, TALKS["5"])).slides)[-1]
    lines = last.placeholders[1].text_frame.text.split("\n")
    assert catalogue.help["nci"].phone == f"{lines[1]} ({lines[2]})"
    codes = [picture.get("descr") for picture in last._element.iter(qn("p:cNvPr")) if SITE in picture.get("descr", "")]
    assert len(codes) == 1


def test_the_same_talk_gives_the_same_bytes_also_in_four_threads(catalogue: Catalogue) -> None:
    whole_talk = TALKS["20"]  # it has a chart, whose workbook must hold no time of day
    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(lambda _: deck_of(catalogue, whole_talk, ORGANISATION), range(4)))) == 1


@pytest.mark.office
def test_libreoffice_opens_every_slide_and_all_words_are_on_it(catalogue: Catalogue, tmp_path: Path) -> None:
    whole_talk = every_part(catalogue)
    path = tmp_path / "talk.pptx"
    path.write_bytes(deck_of(catalogue, whole_talk, ORGANISATION))
    (pdf,) = as_pdf([path], tmp_path)
    pages = list(pypdfium2.PdfDocument(pdf))
    file = opened(path.read_bytes())
    assert len(pages) == len(file.slides)
    for page, slide, title in zip(pages, file.slides, titles(file), strict=True):
        width, height = page.get_size()
        assert abs(width / height - 16 / 9) < 0.01
        words = flat(page.get_textpage().get_text_bounded())
        assert flat(title) in words
        for node in slide._element.iter(qn("a:t")):
            assert flat(node.text or "") in words, (title, node.text)
