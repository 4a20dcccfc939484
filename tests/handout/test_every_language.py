"""Handouts keep to their sheet in every language there is: longer words take no more paper."""

from __future__ import annotations

import pypdfium2
import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import LANGUAGES
from data.catalogue.notice import notice_lines
from data.load import load_content
from documents.formats.paper import Paper
from documents.handout.handout import Print
from documents.handout.handout_files import handout_file
from documents.handout.handout_names import CALL, COMPARE, ROOM, YEAR
from tests.handout.test_handouts import ON_A_SHEET, SITE, SUBJECTS, TODAY
from tests.sheet.test_sheet_outputs import ORGANISATION
from tests.table.tables import flat, text_of

PAPERS: list[Paper] = ["letter", "a4"]


@pytest.fixture(scope="module", params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Catalogue:
    return load_content(request.param)


def printed(spoken: Catalogue, paper: Paper, site: str = SITE) -> Print:
    return Print(notice_lines(spoken), TODAY, site, paper, organisation=ORGANISATION)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_handout_takes_one_sheet_and_a_comparison_one_page(spoken: Catalogue, paper: Paper) -> None:
    names = [CALL, ROOM, *ON_A_SHEET, *(f"{YEAR}{subject}" for subject in SUBJECTS), COMPARE]
    sides = {
        name: len(pypdfium2.PdfDocument(handout_file(spoken, name, spoken.types, printed(spoken, paper))))
        for name in names
    }
    assert not {name: count for name, count in sides.items() if count > (1 if name == COMPARE else 2)}


@pytest.mark.parametrize("paper", PAPERS)
def test_where_titles_of_sources_give_way_their_publishers_stay_and_the_code_leads_to_them(
    spoken: Catalogue, paper: Paper
) -> None:
    line = flat(spoken.messages("handout.titles_on_site"))
    for subject in SUBJECTS:
        words = flat(text_of(handout_file(spoken, subject, [], printed(spoken, paper))))
        sources = spoken.subjects[subject].statements["what_it_is"].sources
        assert all(flat(spoken.sources[source].publisher) in words for source in sources), subject
        has_titles = flat(f"] {spoken.sources[sources[0]].title}") in words
        assert has_titles is (line not in words), subject
        assert flat(f"{SITE}/type?type={subject}") in words, subject


def test_without_a_code_no_title_gives_way(spoken: Catalogue) -> None:
    for subject in SUBJECTS:
        words = flat(text_of(handout_file(spoken, subject, [], printed(spoken, "letter", site=""))))
        assert flat(spoken.messages("handout.titles_on_site")) not in words
