"""About: each part has an address and is closed until it is asked for, and no score is told better than it is."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from types import MappingProxyType

import pytest
from streamlit.testing.v1 import AppTest

from components.about.scores import scores_of_all
from components.page.bar import IN_THE_FOOT
from data.catalogue.catalogue import Catalogue
from data.catalogue.scores import missed, scores_of, totals
from tests.conftest import ROOT

FOLD = re.compile(r'<details data-place="(\w+)"( open="open")?>')
PARTS = ["method", "left_out", "limits", "scores", "privacy", "accessibility", "correct", "sources"]


def about(part: str = "") -> AppTest:
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30).run()
    test.switch_page("pages/about.py")
    if part:
        test.query_params["part"] = part
    return test.run()


def html_of(test: AppTest) -> str:
    return unescape(" ".join(block.proto.body for block in test.get("html")))


def test_every_part_is_closed_until_it_is_asked_for() -> None:
    test = about()
    assert not test.exception
    assert FOLD.findall(html_of(test)) == [(part, "") for part in PARTS]


@pytest.mark.parametrize("part", PARTS)
def test_an_address_opens_its_part_and_no_other(part: str, catalogue: Catalogue) -> None:
    html = html_of(about(part))
    assert [name for name, is_open in FOLD.findall(html) if is_open] == [part]
    assert catalogue.messages("frame.ignored") not in html


def test_the_foot_of_every_page_names_parts_that_there_are() -> None:
    html = html_of(about())
    for part in IN_THE_FOOT[1:]:
        assert part in PARTS and f'href="about?part={part}"' in html


@pytest.mark.parametrize("odd", ["nonsense", "<script>alert(1)</script>", "privacy.method", "x" * 5000])
def test_a_part_that_there_is_not_is_ignored_and_said_to_be(odd: str, catalogue: Catalogue) -> None:
    test = about(odd)
    assert not test.exception
    html = html_of(test)
    assert catalogue.messages("frame.ignored") in html and odd not in html


def test_every_written_section_stands_on_the_page(catalogue: Catalogue) -> None:
    html = html_of(about())
    for part, statement in catalogue.pages["about"].statements.items():
        for line in statement.lines:
            assert line in html, part


def test_every_source_stands_on_the_page(catalogue: Catalogue) -> None:
    html = html_of(about())
    assert all(source.title in html for source in catalogue.sources.values())


# Scores


def rows(html: str) -> dict[str, str]:
    """The rows of the table of totals as text, by the name of the page."""
    [table] = re.findall(r'<table class="plain-table scores">(.+?)</table>', html)
    body = table.partition("<tbody>")[2]
    cells = [re.findall(r"<t[hd][^>]*>(.+?)</t[hd]>", row) for row in re.findall(r"<tr>(.+?)</tr>", body)]
    return {re.sub("<[^>]+>", "", head): " | ".join(others) for head, *others in cells}


def test_about_says_who_scored_and_gives_every_total_with_pass_or_not(catalogue: Catalogue) -> None:
    html = html_of(about("scores"))
    words = catalogue.messages
    scorer_lines = catalogue.pages["about"].statements["scores"].lines
    assert "AI tools" in " ".join(scorer_lines) and "No doctor or nurse" in " ".join(scorer_lines)
    assert all(line in html for line in scorer_lines)
    table = rows(html)
    scored = {score.subject for score in catalogue.scores.values()}
    assert scored
    for page in scored | set(catalogue.subjects):
        subject = catalogue.subjects.get(page)
        cell = table[subject.name if subject else catalogue.messages(f"page.{page}")]
        reached = totals(catalogue.score_items, scores_of(catalogue.scores.values(), page))
        keys = ["passed" if t.is_passed else "not_passed" if t.applies else "not_applying" for t in reached]
        wanted = [
            words(f"about.score_{key}", points=t.points, most=t.most) for key, t in zip(keys, reached, strict=True)
        ]
        assert cell == (" | ".join(wanted) or words("about.not_scored")), page


def test_about_names_every_item_that_lost_points_and_why(catalogue: Catalogue) -> None:
    html = html_of(about("scores"))
    lost = missed(catalogue.score_items, catalogue.scores.values())
    assert lost
    for score in lost:
        item = catalogue.score_items[score.item]
        assert f"{item.name}: {score.score} of {item.most}. {score.why}" in html, score.id


def test_the_number_of_pages_that_pass_is_the_table_s(catalogue: Catalogue) -> None:
    words = catalogue.messages
    html = html_of(about("scores"))
    scored = [cell for cell in rows(html).values() if cell != words("about.not_scored")]
    failed = words("about.score_not_passed", points="", most="").rpartition(": ")[2]
    passed = sum(failed not in cell for cell in scored)
    assert words("about.scores_passed", passed=passed, count=len(scored)) in html


def test_what_was_not_scored_is_said_not_to_be(catalogue: Catalogue) -> None:
    without = {name: score for name, score in catalogue.scores.items() if score.subject != "bcg"}
    html = scores_of_all(replace(catalogue, scores=MappingProxyType(without)))
    assert rows(html)[catalogue.subjects["bcg"].name] == catalogue.messages("about.not_scored")
    html = scores_of_all(replace(catalogue, scores=MappingProxyType({})))
    assert html == f"<p>{catalogue.messages('about.scores_none')}</p>"
