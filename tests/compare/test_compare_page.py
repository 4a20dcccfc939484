"""The Compare page without a browser: never empty, its three views, and what is taken away."""

from __future__ import annotations

import re

import pytest

from data.catalogue.catalogue import Catalogue
from data.catalogue.chances import chance_counted
from data.catalogue.help import help_for_all
from data.catalogue.query import chances_of, comparison
from data.compare.cancers import compared_cancers
from data.compare.glance import differences, glance
from documents.formats.html import escape
from tests.page.test_pages import html_of, opened

TWO = ("car_t_cell_therapy", "bispecific_t_cell_engagers")
PICTURES = {"view": "pictures"}
CHOICES = (
    "bcg.interferons",
    "bcg.topical_modulators",
    "personal_mrna_vaccines.til_therapy",
    "checkpoint_inhibitors.pd1_pdl1_inhibitors.lag3_inhibitors",
    "car_t_cell_therapy.bispecific_t_cell_engagers.bcg.checkpoint_inhibitors.interferons",
)


def columns(html: str) -> list[str]:
    """The names at the head of the table at a glance."""
    return re.findall(r'href="type\?type=(\w+)" data-page="type">', html.partition("<tbody")[0])


def test_with_nothing_chosen_all_five_types_stand_at_a_glance(catalogue: Catalogue) -> None:
    test = opened("compare", {})
    assert not test.exception
    html = html_of(test)
    assert columns(html) == [home.id for home in catalogue.types]
    for clause in differences(catalogue.types):
        assert escape(clause) in re.sub(r"</?strong>", "", html)


def test_it_opens_with_what_was_touched_last(catalogue: Catalogue) -> None:
    test = opened("compare", {"compare": ".".join(TWO)})
    test.query_params.clear()
    test.run()
    assert columns(html_of(test)) == list(TWO)


@pytest.mark.parametrize("ids", CHOICES)
def test_every_row_at_a_glance_says_its_words_and_whether_they_differ(ids: str, catalogue: Catalogue) -> None:
    subjects = [catalogue.subjects[subject_id] for subject_id in ids.split(".")]
    html = html_of(opened("compare", {"compare": ids}))
    assert columns(html) == ids.split(".")
    for row in glance(catalogue, subjects):
        state = "differs" if row.differs else "same"
        match = re.search(rf'<tr role="row" class="{state}"><th scope="row"[^>]*>(?:(?!</tr>).)*</tr>', html)
        assert match
        name = f'{escape(row.facts.name)}<span class="unseen"> ({catalogue.messages(f"compare.{state}")})</span>'
        [written] = [
            row_html
            for row_html in re.findall(r'<tr role="row" class="(?:same|differs)">.*?</tr>', html)
            if name in row_html
        ]
        for statement in row.cells:
            assert f">{escape(statement.text)}</td>" in written
        assert f'data-question="{row.question.id}"' in written
        assert "<details><summary>" in written


def test_a_row_unfolds_to_its_full_cells_with_their_sources(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": ".".join(TWO)}))
    full = re.findall(r'<tr role="row" class="full">.*?</tr>', html)
    rows = {row.attribute.id: row for row in comparison(catalogue, TWO)}
    short = glance(catalogue, [catalogue.subjects[subject_id] for subject_id in TWO])
    assert len(full) == len(short)
    for written, row in zip(full, short, strict=True):
        behind = rows[row.attribute.id]
        plain = re.sub(r"<[^>]+>", "", written)
        for statement in behind.cells:
            assert all(escape(line) in plain for line in statement.lines)
        for statement in (*row.cells, *behind.cells):
            assert all(escape(catalogue.sources[source].publisher) in plain for source in statement.sources)
        assert escape(row.question.text) in plain


def test_one_press_asks_all_that_differ(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": "bcg.interferons"}))
    rows = glance(catalogue, [catalogue.subjects[subject_id] for subject_id in ("bcg", "interferons")])
    differing = ".".join(row.question.id for row in rows if row.differs)
    assert any(not row.differs for row in rows)
    [button] = re.findall(r'<button[^>]*data-sheet-action="put_all"[^>]*>', html)
    assert f'data-questions="{differing}"' in button


def test_what_is_not_known_is_said_and_explained(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": "personal_mrna_vaccines.bcg"}))
    assert re.search(r'class="c1 unknown">[^<]+</td>', html)
    assert escape(catalogue.messages("state.not_found")) in html


@pytest.mark.parametrize("parameters", [{"compare": "nobody"}, {"view": "nowhere"}, {"compare": "bcg.nobody"}])
def test_what_the_address_gets_wrong_is_said_and_the_usual_view_stands(
    parameters: dict[str, str], catalogue: Catalogue
) -> None:
    test = opened("compare", parameters)
    assert not test.exception
    html = html_of(test)
    assert html.count(escape(catalogue.messages("frame.ignored"))) == 1
    wanted = ["bcg"] if "bcg" in parameters.get("compare", "") else [home.id for home in catalogue.types]
    assert columns(html) == wanted


def test_all_rows_stand_in_groups_with_their_count_of_differences(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": "bcg.interferons", "view": "all"}))
    rows = comparison(catalogue, ("bcg", "interferons"))
    for section in dict.fromkeys(row.attribute.section for row in rows):
        listed = [row for row in rows if row.attribute.section == section]
        count = catalogue.messages("compare.group_count", rows=len(listed), differ=sum(row.differs for row in listed))
        name = catalogue.messages(f"section.{section}")
        assert f'<summary><span class="group-name">{escape(name)}</span> <span>{count}</span></summary>' in html
    assert html.count('scope="row" role="rowheader"') == len(rows)


@pytest.mark.parametrize("parameters", [{"rows": "differ"}, {"rows": "chosen", "only": "how_given.goal"}])
def test_an_address_from_before_there_were_views_still_shows_its_rows(
    parameters: dict[str, str], catalogue: Catalogue
) -> None:
    html = html_of(opened("compare", {"compare": "bcg.interferons", **parameters}))
    rows = comparison(catalogue, ("bcg", "interferons"))
    expected_rows = (
        parameters.get("only", "").split(".") if "only" in parameters else [r.attribute.id for r in rows if r.differs]
    )
    assert html.count('scope="row" role="rowheader"') == len(expected_rows)


def test_in_pictures_an_empty_frame_says_that_no_number_was_found(catalogue: Catalogue) -> None:
    ids = ("dendritic_cell_vaccines", "car_t_cell_therapy")
    test = opened("compare", {"compare": ".".join(ids), **PICTURES})
    parts = [(subject_id, part) for subject_id in ids for part in ("benefits", "side_effects")]
    empty = sum(not chances_of(catalogue, catalogue.subjects[subject_id], part) for subject_id, part in parts)
    assert 0 < empty < len(parts)
    assert html_of(test).count('class="no-number"') == empty


def test_in_pictures_every_number_stands_once_and_so_does_what_it_cannot_say(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", PICTURES))
    chances = [
        chance
        for subject in catalogue.types
        for part in ("benefits", "side_effects")
        for chance in chances_of(catalogue, subject, part)
    ]
    assert html.count('<figure class="chance">') == len(chances)
    for chance in chances:
        assert escape(chance_counted(catalogue.messages, chance)) in html
    assert html.count(escape(catalogue.messages("chance.groups"))) == 1


def test_in_pictures_a_table_counts_the_medicines_for_each_cancer(catalogue: Catalogue) -> None:
    rows = compared_cancers(catalogue, [catalogue.subjects[subject_id] for subject_id in TWO])
    html = html_of(opened("compare", {"compare": ".".join(TWO), **PICTURES}))
    unseen = f'<span class="unseen">{catalogue.messages("compare.cancer_none")}</span>'
    none = f'<td><span aria-hidden="true">–</span>{unseen}</td>'
    assert rows
    for row in rows:
        cells = "".join(f'<td class="has">{count}</td>' if count else none for count in row.counts)
        assert f"{escape(row.cancer.name)}</a></th>{cells}</tr>" in html


def test_sources_are_counted_in_one_line_and_folded(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": ".".join(TWO)}))
    [fold] = re.findall(r'<details class="folded-sources">.*?</details>', html)
    listed = fold.count("<li>")
    assert escape(catalogue.messages("compare.source_count", count=listed)) in fold
    assert listed > 10


def test_one_page_and_the_table_can_be_taken_away(catalogue: Catalogue) -> None:
    test = opened("compare", {"compare": ".".join(TWO)})
    labels = [getattr(button, "label", "") for button in test.get("download_button")]
    keys = ("compare.one_page", "compare.one_page_a4", "take_away.pdf", "take_away.xlsx", "take_away.csv")
    for key in keys:
        assert labels.count(catalogue.messages(key)) == 1


def test_pictures_lead_to_the_years_on_the_page_of_medicines(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": ".".join(TWO), **PICTURES}))
    assert catalogue.messages("compare.years_link") in html
    assert 'href="medicines?chart=years"' in html


def test_what_the_table_leaves_out_stands_below_it_in_folds(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": ".".join(TWO)}))
    below = html.partition(escape(catalogue.messages("compare.left_out")))[2]
    assert "<details><summary>" in below and '<details open=""' not in below
    plain = re.sub(r"<[^>]+>", "", below)
    for subject in TWO:
        for part in ("waiting", "other_choices", "not_known"):
            assert all(escape(line) in plain for line in catalogue.subjects[subject].statements[part].lines)


def test_whom_to_call_outside_is_said_with_its_number_and_source(catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {}))
    for helper in help_for_all(catalogue):
        line = re.search(rf"<li><a [^>]*>{re.escape(escape(helper.name))}</a>.*?</li>", html)
        assert line and f'href="tel:{helper.dial}"' in line[0] and re.search(r"\[\d+\]", line[0])


@pytest.mark.parametrize("view", ["", "all", "pictures"])
def test_it_begins_with_its_aim_and_closes_with_what_to_keep(view: str, catalogue: Catalogue) -> None:
    html = html_of(opened("compare", {"compare": ".".join(TWO), **({"view": view} if view else {})}))
    assert html.index(escape(catalogue.messages("compare.aim"))) < html.index("</section>")
    closing = html.index('class="compare-in-short"')
    assert closing > html.rindex("<table")
    for subject in TWO:
        assert html.index(escape(catalogue.subjects[subject].lines("in_short")[0])) > closing
    assert html.index(catalogue.messages("compare.in_short_next")) > closing
