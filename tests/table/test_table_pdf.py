"""A table as PDF: tagged, readable on wide paper, its head on every page, and its links as they should be."""

from __future__ import annotations

import io
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import cast

import page as pdf_validation
import pikepdf
import pypdfium2
import pytest
import typst

from data.catalogue.catalogue import Catalogue
from documents.formats import typst_pdf
from documents.formats.paper import Paper
from documents.table.table_pdf import table_pdf, template_data
from documents.table.table_xlsx import table_xlsx
from tests.table.tables import (
    FORMULAS,
    FOUR,
    both,
    compared,
    flat,
    medicines,
    tags,
    text_of,
    with_words,
)


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_table_is_a_valid_tagged_pdf(catalogue: Catalogue, paper: Paper) -> None:
    for table in (*both(catalogue), compared(catalogue, FOUR[:2]), replace(compared(catalogue), address="/compare")):
        data = table_pdf(table, paper)
        result = pdf_validation.validate_pdf_bytes(data, profile="ua1")
        assert result.is_compliant, result.failures
        with pikepdf.open(io.BytesIO(data)) as document:
            assert document.Root.MarkInfo.Marked
            assert str(document.Root.Lang) == "en"
            assert document.Root.ViewerPreferences.DisplayDocTitle
            assert str(document.docinfo["/Title"]) == table.title
            width, height = (float(value) for value in document.pages[0].MediaBox[2:])
            assert (round(width), round(height)) == {"letter": (792, 612), "a4": (842, 595)}[paper]


def test_column_names_are_header_cells_and_each_row_is_a_row(catalogue: Catalogue) -> None:
    for table in both(catalogue):
        tag_names = tags(table_pdf(table))
        assert tag_names.count("/TH") == len(table.columns)
        # A row that is too long for a page goes on in rows of its own.
        rows = cast("list[object]", template_data(table, "letter")["rows"])
        assert len(rows) >= len(table.rows)
        assert tag_names.count("/TR") == len(rows) + 1
        assert tag_names.count("/TD") == len(rows) * len(table.columns)
        assert "/THead" in tag_names and tag_names.count("/H1") == 2


def test_the_head_stands_on_every_page_of_the_table_but_is_read_once(catalogue: Catalogue) -> None:
    table = medicines(catalogue, 60)
    data = table_pdf(table)
    pages = [flat(page.get_textpage().get_text_bounded()) for page in pypdfium2.PdfDocument(io.BytesIO(data))]
    names = [flat("".join(row.head.lines[:1])) for row in table.rows]
    sources_begin = next(i for i, text in enumerate(pages) if "Sources[1]" in text)
    has_rows = [any(name in text for name in names) for text in pages[: sources_begin + 1]]
    # The sources begin below the last row, or on a page of their own where that row filled the one before.
    assert len(has_rows) > 3 and all(has_rows[:sources_begin])
    of_table = pages[: sources_begin + has_rows[sources_begin]]
    assert all(flat(table.columns[3].name) in text for text in of_table)


def test_every_page_says_that_it_is_no_advice_and_the_last_holds_the_notice(catalogue: Catalogue) -> None:
    for table in both(catalogue):
        pages = list(pypdfium2.PdfDocument(io.BytesIO(table_pdf(table))))
        for number, page in enumerate(pages, start=1):
            words = flat(page.get_textpage().get_text_bounded())
            assert flat(table.labels.learning) in words
            assert flat(table.labels.page_of.format(page=number, pages=len(pages))) in words
            assert flat(table.made_line) in words
        last = flat(pages[-1].get_textpage().get_text_bounded())
        assert all(flat(line) in last for line in table.notice)


def test_no_letter_of_the_table_is_smaller_than_the_limit(catalogue: Catalogue) -> None:
    """Numbers of sources may be a little smaller than the words they stand behind; nothing else is."""
    for page in pypdfium2.PdfDocument(io.BytesIO(table_pdf(compared(catalogue)))):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            size = pypdfium2.raw.FPDFText_GetFontSize(text, index)
            sign = text.get_text_range(index, 1)
            if not sign.isspace():
                assert size >= (9 if sign in "[]0123456789" else 10.5), sign


def test_links_of_a_pdf_lead_to_the_view_and_the_sources_and_nowhere_else(catalogue: Catalogue) -> None:
    table = compared(catalogue)
    with pikepdf.open(io.BytesIO(table_pdf(table))) as document:
        links = {str(note.A.URI) for page in document.pages for note in page.get("/Annots", []) if "/A" in note}
    assert links == {table.address} | {page.url for page in table.sources if page.url}


@pytest.mark.parametrize("address", ["/compare", "javascript:alert(1)", "file:///etc/passwd", ""])
def test_an_address_that_is_none_of_the_web_is_neither_a_link_nor_a_code(catalogue: Catalogue, address: str) -> None:
    data = table_pdf(replace(compared(catalogue), address=address, sources=()))
    with pikepdf.open(io.BytesIO(data)) as document:
        assert not [note for page in document.pages for note in page.get("/Annots", [])]
    assert "/Figure" not in tags(data)


def test_the_code_of_the_view_has_words_for_those_who_do_not_see_it(catalogue: Catalogue) -> None:
    table = compared(catalogue)
    with pikepdf.open(io.BytesIO(table_pdf(table))) as document:
        figures = [
            page for page in document.objects if isinstance(page, pikepdf.Dictionary) and page.get("/S") == "/Figure"
        ]
        assert [str(page.Alt) for page in figures] == [table.labels.view_picture]


def test_odd_words_are_printed_as_they_are(catalogue: Catalogue) -> None:
    odd = ['#read("/etc/passwd") $x$ *b* <label> @ref', "<script>alert(1)</script>", "x" * 400, "word " * 600]
    data = table_pdf(with_words(compared(catalogue), [*odd, *FORMULAS, "هل", "谁", "\U00012000"]))
    assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert all(flat(words) in flat(text_of(data)) for words in odd[:3])


def test_the_template_names_no_font_that_is_missing(catalogue: Catalogue) -> None:
    _, warnings = typst.compile_with_warnings(
        typst_pdf.TEMPLATES / "table.typ",
        root=typst_pdf.TEMPLATES,
        font_paths=typst_pdf.fonts(),
        ignore_system_fonts=True,
        sys_inputs={"table": json.dumps(template_data(compared(catalogue), "letter"))},
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    assert not warnings


def test_twenty_readers_at_once_get_the_same_file(catalogue: Catalogue) -> None:
    table = compared(catalogue, FOUR[:2])
    with ThreadPoolExecutor(20) as threads:
        outputs = set(threads.map(lambda _: (table_pdf(table), table_xlsx(table)), range(20)))
    assert len(outputs) == 1


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_table_begins_below_its_title_on_the_first_page(catalogue: Catalogue, paper: Paper) -> None:
    table = compared(catalogue, tuple(subject.id for subject in catalogue.types))
    first = pypdfium2.PdfDocument(io.BytesIO(table_pdf(table, paper)))[0].get_textpage().get_text_bounded()
    assert flat(table.rows[0].cells[0].lines[0][:60]) in flat(first)
