"""The fonts that documents are set in are the shipped ones, and what they cover is written down right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

from data.catalogue.catalogue import Catalogue
from data.sheet.sheet import Sheet
from documents.formats import typst_pdf
from documents.formats.glyphs import COVERAGE, FONTS, SCRIPT_COVERAGE, SCRIPT_FONTS
from documents.sheet.sheet_data import as_data
from documents.sheet.sheet_document import sheet_document

BASIC = [*FONTS.glob("*.ttf"), *typst_pdf.BODY_FONTS.glob("*.ttf")]
SHIPPED = [*BASIC, *SCRIPT_FONTS.glob("*/*.ttf")]


def covered_ranges(fonts: list[Path]) -> list[str]:
    codes = sorted({code for font in fonts for code in TTFont(font).getBestCmap()})
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return [f"{first:x}-{last:x}" for first, last in ranges]


def test_the_list_of_printable_characters_is_that_of_the_fonts() -> None:
    assert COVERAGE.read_text(encoding="ascii").split() == covered_ranges(BASIC)
    scripts = sorted(folder for folder in SCRIPT_FONTS.iterdir() if folder.is_dir())
    lines = [" ".join([folder.name, *covered_ranges(list(folder.glob("*.ttf")))]) for folder in scripts]
    assert SCRIPT_COVERAGE.read_text(encoding="ascii").splitlines() == lines


def test_every_shipped_font_has_its_licence_beside_it() -> None:
    for font in SHIPPED:
        family = font.name.split("_")[0].replace("Symbols2", "Symbols2")
        assert (font.parent / f"OFL-{family}.txt").exists(), font.name


def test_the_template_names_no_font_that_is_missing(catalogue: Catalogue) -> None:
    document = sheet_document(catalogue, Sheet().with_picks(["goal_of_treatment"]), ["x"], date(2026, 11, 24))
    import json

    _, warnings = typst.compile_with_warnings(
        typst_pdf.TEMPLATES / "sheet.typ",
        root=typst_pdf.TEMPLATES,
        font_paths=typst_pdf.fonts(),
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(as_data(document))},
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    assert not warnings


def test_every_text_of_the_catalogue_can_be_printed(catalogue: Catalogue) -> None:
    from documents.formats.glyphs import can_print

    for question in catalogue.questions.values():
        assert can_print(question.text)
    for source in catalogue.sources.values():
        assert can_print(source.publisher + source.title), source.id
