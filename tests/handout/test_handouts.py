"""Handouts: one sheet of paper a type, all on it that a reader needs, tagged, in two prints and on two papers."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import page as pdf_validation
import pikepdf
import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted, chance_sentence
from data.compare.glance import differences, glance
from data.talk.content import talk_content
from documents.formats.paper import Paper
from documents.handout.handout import Handout, Print
from documents.handout.handout_files import handout_file
from documents.handout.handout_names import COMPARE, handout_names
from documents.handout.handout_pages import call_handout, comparison_handout, type_handout
from documents.handout.handout_pdf import handout_pdf
from documents.handout.handout_room import room_handout
from documents.organisation.organisation import Organisation
from tests.sheet.test_sheet_documents import body_of
from tests.sheet.test_sheet_outputs import ORGANISATION
from tests.support.known import known_catalogue
from tests.table.tables import flat, tags, text_of

TODAY = date(2026, 11, 24)
SITE = "https://immunotherapy.example.org"
CATALOGUE = known_catalogue()
TYPES = [subject.id for subject in CATALOGUE.types]
SUBJECTS = list(CATALOGUE.subjects)
# The cream for the skin has ten counted chances, each with its source: on Letter paper they take a third page.
# Two fill both sides of a sheet without it; what to call about stands at their head.
WITHOUT_NEXT_STEP = ("car_t_cell_therapy", "topical_modulators")
ON_A_SHEET = [subject for subject in SUBJECTS if subject != "topical_modulators"]


def notice(catalogue: Catalogue) -> list[str]:
    lines = [catalogue.messages(f"notice.{part}") for part in ("learning", "not_advice", "no_change", "emergency")]
    return [*lines, catalogue.messages("notice.review", first="30 December 2025", last="24 November 2026")]


def printed(
    catalogue: Catalogue, paper: Paper = "letter", is_large: bool = False, organisation: Organisation | None = None
) -> Print:
    return Print(notice(catalogue), TODAY, SITE, paper, is_large, organisation)


def each(catalogue: Catalogue, print_settings: Print) -> list[Handout]:
    first = catalogue.types[0]
    return [
        type_handout(catalogue, first, print_settings),
        call_handout(catalogue, catalogue.types, print_settings),
        comparison_handout(catalogue, catalogue.types[:3], print_settings),
        room_handout(catalogue, print_settings),
    ]


def sizes_of(data: bytes) -> set[float]:
    sizes = set[float]()
    for page in pypdfium2.PdfDocument(io.BytesIO(data)):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            if not text.get_text_range(index, 1).isspace():
                sizes.add(round(pypdfium2.raw.FPDFText_GetFontSize(text, index), 1))
    return sizes


@pytest.mark.parametrize("organisation", [None, ORGANISATION], ids=["plain", "organisation"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("subject", ON_A_SHEET)
def test_a_type_or_kind_fits_both_sides_of_one_sheet_in_regular_print(
    catalogue: Catalogue, subject: str, paper: Paper, organisation: Organisation | None
) -> None:
    handout = type_handout(catalogue, catalogue.subjects[subject], printed(catalogue, paper, organisation=organisation))
    assert len(pypdfium2.PdfDocument(handout_pdf(handout))) <= 2


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_call_page_is_one_sheet_too(catalogue: Catalogue, paper: Paper) -> None:
    for subjects in (catalogue.types, catalogue.types[:1]):
        for organisation in (None, ORGANISATION):
            print_settings = printed(catalogue, paper, organisation=organisation)
            assert len(pypdfium2.PdfDocument(handout_pdf(call_handout(catalogue, subjects, print_settings)))) <= 2


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_room_check_asks_first_and_answers_below_on_one_sheet(catalogue: Catalogue, paper: Paper) -> None:
    data = handout_pdf(room_handout(catalogue, printed(catalogue, paper, organisation=ORGANISATION)))
    assert len(pypdfium2.PdfDocument(data)) <= 2
    words = flat(text_of(data))
    for check in talk_content(catalogue).checks.values():
        question_index, answer_index = words.index(flat(check.question)), words.index(flat(check.answer))
        assert question_index < words.index(flat(catalogue.messages("handout.room_below"))) < answer_index
        assert words.count(flat(check.question)) == 2
    for name in (mechanism.name for mechanism in catalogue.mechanisms.values()):
        assert flat(name) in words


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_type_and_kind_is_a_valid_tagged_pdf(catalogue: Catalogue, subject: str, is_large: bool) -> None:
    print_settings = printed(catalogue, "a4" if is_large else "letter", is_large, ORGANISATION)
    handout = type_handout(catalogue, catalogue.subjects[subject], print_settings)
    data = handout_pdf(handout)
    result = pdf_validation.validate_pdf_bytes(data, profile="ua1")
    assert result.is_compliant, result.failures
    with pikepdf.open(io.BytesIO(data)) as document:
        assert "/Title" in document.docinfo and str(document.docinfo["/Title"]) == handout.title
        assert str(document.Root.Lang) == "en"
        figures = [
            node for node in document.objects if isinstance(node, pikepdf.Dictionary) and node.get("/S") == "/Figure"
        ]
        assert figures and all(str(figure.get("/Alt", "")) for figure in figures)
    tag_names = tags(data)
    assert tag_names.count("/H1") >= 5 and "/L" in tag_names


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
def test_call_and_comparison_are_valid_tagged_pdfs(catalogue: Catalogue, is_large: bool) -> None:
    for handout in each(catalogue, printed(catalogue, is_large=is_large)):
        result = pdf_validation.validate_pdf_bytes(handout_pdf(handout), profile="ua1")
        assert result.is_compliant, result.failures


@pytest.mark.parametrize("subject", SUBJECTS)
def test_all_that_the_catalogue_says_of_it_stands_on_it(catalogue: Catalogue, subject: str) -> None:
    of = catalogue.subjects[subject]
    words = flat(text_of(handout_pdf(type_handout(catalogue, of, printed(catalogue)))))
    how_parts = ("steps",) if "steps" in of.statements else ("how_it_works", "how_given")  # the steps tell both
    for part in ("what_it_is", *how_parts, "benefits", "people_can_get", "call_now"):
        assert all(flat(line) in words for line in of.lines(part)), part
    if subject not in WITHOUT_NEXT_STEP:
        assert flat(of.lines("in_short")[-1]) in words, "the next step stands at the end"
    assert words.index(flat(catalogue.messages("notice.emergency"))) < words.index(flat(of.lines("what_it_is")[0]))
    for part in ("benefits", "side_effects"):
        assert flat(catalogue.questions[catalogue.attributes[part].question].text) in words
    for chance in catalogue.chances.values():
        if chance.subject == subject:
            assert flat(chance_sentence(catalogue.messages, chance)) in words
            assert flat(chance_counted(catalogue.messages, chance)) in words
            assert flat(catalogue.messages("chance.groups")) in words
    assert flat(f"{SITE}/type?type={subject}") in words
    assert all(flat(line) in words for line in notice(catalogue))


def test_every_source_cited_is_listed_with_the_day_it_was_checked(catalogue: Catalogue) -> None:
    for is_large in (False, True):
        for handout in each(catalogue, printed(catalogue, is_large=is_large)):
            words = flat(body_of(handout_pdf(handout)))
            listed = [number for source in handout.sources for number, _, _ in source.titles]
            sections = [*handout.beside, *handout.panels, *handout.sections, handout.urgent]
            assert {number for section in sections for number in section.sources} <= set(listed)
            assert sorted(listed) == list(range(1, len(listed) + 1))
            for source in handout.sources:
                assert flat(source.checked + source.publisher) in words
                assert all(flat(f"[{number}]{title}") in words for number, title, _ in source.titles)


def test_each_page_has_its_number_and_says_that_it_is_no_advice(catalogue: Catalogue) -> None:
    for is_large in (False, True):
        for handout in each(catalogue, printed(catalogue, is_large=is_large)):
            pages = list(pypdfium2.PdfDocument(handout_pdf(handout)))
            for number, page in enumerate(pages, start=1):
                words = flat(page.get_textpage().get_text_bounded())
                assert flat(handout.learning) in words
                assert flat(handout.page_of.format(page=number, pages=len(pages))) in words


def test_large_print_is_large_and_regular_print_is_not_small(catalogue: Catalogue) -> None:
    for handout in each(catalogue, printed(catalogue, is_large=True)):
        assert min(sizes_of(handout_pdf(replace(handout, picture=None)))) >= 16
    handout = type_handout(catalogue, catalogue.types[0], printed(catalogue))
    sizes = sizes_of(handout_pdf(replace(handout, picture=None, shorter=None)))
    assert min(sizes) >= 9 and 14 in sizes


def test_where_the_site_is_not_known_there_is_neither_code_nor_link_to_it(catalogue: Catalogue) -> None:
    for site in ("", "javascript:alert(1)", "/"):
        handout = type_handout(catalogue, catalogue.types[0], replace(printed(catalogue), site=site))
        assert handout.code is None
        assert len(pypdfium2.PdfDocument(handout_pdf(handout))) <= 2


def test_links_lead_to_the_same_view_and_to_the_sources(catalogue: Catalogue) -> None:
    for handout in each(catalogue, printed(catalogue)):
        with pikepdf.open(io.BytesIO(handout_pdf(handout))) as document:
            links = {str(note.A.URI) for page in document.pages for note in page.get("/Annots", []) if "/A" in note}
        assert handout.code is not None
        assert links == {handout.code.address} | {
            url for source in handout.sources for _, _, url in source.titles if url
        }


def test_what_is_past_its_next_check_is_named(catalogue: Catalogue) -> None:
    for today, is_said in ((date(2025, 1, 1), False), (date(2036, 1, 1), True)):
        handout = type_handout(catalogue, catalogue.types[0], replace(printed(catalogue), today=today))
        assert bool(handout.dates) is is_said
        assert ("We last checked" in handout.dates) is is_said


def test_the_call_card_has_room_to_write(catalogue: Catalogue) -> None:
    handout = call_handout(catalogue, catalogue.types, printed(catalogue))
    words = flat(text_of(handout_pdf(handout)))
    assert handout.card is not None
    assert all(flat(line.text) in words for line in handout.card.lines)
    assert flat(catalogue.messages("sheet.card_tell")) in words


def test_the_organisation_stands_on_it_with_its_phone_and_logo(catalogue: Catalogue) -> None:
    for is_large in (False, True):
        for handout in each(catalogue, printed(catalogue, is_large=is_large, organisation=ORGANISATION)):
            data = handout_pdf(handout)
            assert flat(ORGANISATION.name) in flat(text_of(data)) and flat(ORGANISATION.phone) in flat(text_of(data))
            with pikepdf.open(io.BytesIO(data)) as document:
                alts = [
                    str(node.Alt)
                    for node in document.objects
                    if isinstance(node, pikepdf.Dictionary) and "/Alt" in node
                ]
            assert catalogue.messages("sheet.logo_alt", name=ORGANISATION.name) in alts


def test_the_same_handout_gives_the_same_bytes_also_in_eight_threads(catalogue: Catalogue) -> None:
    handout = type_handout(catalogue, catalogue.types[1], printed(catalogue, organisation=ORGANISATION))
    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(lambda _: handout_pdf(handout), range(8)))) == 1


@pytest.mark.parametrize("is_large", [False, True], ids=["regular", "large"])
def test_any_handout_can_be_made_by_its_name(catalogue: Catalogue, is_large: bool) -> None:
    print_settings = printed(catalogue, is_large=is_large, organisation=ORGANISATION)
    for name in handout_names(catalogue):
        data = handout_file(catalogue, name, catalogue.types[:2], print_settings)
        assert pdf_validation.validate_pdf_bytes(data, profile="ua1").is_compliant, name
        assert flat(ORGANISATION.name) in flat(text_of(data))
    with pytest.raises(KeyError):
        handout_file(catalogue, "unknown", catalogue.types[:2], print_settings)


@pytest.mark.parametrize("count", [2, 5])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_comparison_is_one_page_and_in_large_print_a_few(catalogue: Catalogue, paper: Paper, count: int) -> None:
    compared = catalogue.types[:count]
    regular = handout_file(catalogue, COMPARE, compared, printed(catalogue, paper, organisation=ORGANISATION))
    large = handout_file(catalogue, COMPARE, compared, printed(catalogue, paper, True, ORGANISATION))
    assert len(pypdfium2.PdfDocument(regular)) == 1
    assert len(pypdfium2.PdfDocument(large)) <= 16
    for data in (regular, large):
        words = flat(text_of(data))
        for row in glance(catalogue, compared):
            assert flat(row.facts.name) in words
            assert all(flat(statement.text) in words for statement in row.cells)
        assert all(flat(clause) in words for clause in differences(compared))
