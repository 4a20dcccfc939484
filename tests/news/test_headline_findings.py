"""What matters most about a headline: the strongest warning first, in the text's own words, and never a judgement."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.news.decode import build_decode_index, decode
from data.news.headline_checks import build_check_index, check_headline
from data.news.headline_findings import MOST_FINDINGS, Finding, headline_findings

HEADLINES = {  # written for this test: made-up news, and what is told about each first
    "Miracle CAR T jab wipes out tumors in mice": ("animals", ("mice",)),
    "Lab dish study: new antibody kills myeloma cells, could be a breakthrough": ("animals", ("Lab dish", "in a lab")),
    "A phase 1 trial of a personal mRNA vaccine gives hope to people with melanoma": (
        "first_phase",
        ("phase 1 trial",),
    ),
    "CAR T puts cancer in remission in 9 of 14 people": ("few_people", ("9 of 14 people",)),
    "First patient treated with TIL therapy is free of cancer": ("one_person", ("First patient",)),
    "Immunotherapy may be a cure for melanoma, doctors say": ("cure", ("cure",)),
    "Drug shrank tumors, but the study had no control group": ("no_group", ("no control group",)),
    "63% response rate in phase 2 for a bispecific antibody": ("second_phase", ("phase 2",)),
    "Keytruda cuts the risk of death by 40% in lung cancer": ("change_alone", ("cuts the risk of death by 40%",)),
    "Game-changing checkpoint inhibitor approved for bladder cancer": ("big", ("Game-changing",)),
    "Fast track status for a new cancer vaccine, its maker says": ("status", ("Fast track status",)),
    "FDA approves pembrolizumab for a rare skin cancer": ("harms_left_out", ()),
}


def findings_of(catalogue: Catalogue, text: str, *, is_readable: bool = True) -> tuple[Finding, ...]:
    decoded = decode(build_decode_index(catalogue), text)
    index = build_check_index(catalogue)
    checks = check_headline(index, text, decoded)
    rows = catalogue.headline_findings.values()
    return headline_findings(rows, index.number_words, text, decoded, checks, is_readable=is_readable)


def ids(catalogue: Catalogue, text: str) -> list[str]:
    return [finding.finding.id for finding in findings_of(catalogue, text)]


@pytest.mark.parametrize("headline", HEADLINES)
def test_the_strongest_warning_of_a_headline_comes_first(catalogue: Catalogue, headline: str) -> None:
    first, *weaker = findings_of(catalogue, headline)
    finding_id, quotes = HEADLINES[headline]
    assert first.finding.id == finding_id
    assert not quotes or first.quotes[0] in quotes
    assert len(weaker) == MOST_FINDINGS - 1
    orders = [finding.finding.order for finding in (first, *weaker)]
    assert orders == sorted(orders)


def test_each_finding_is_of_a_matter_of_its_own(catalogue: Catalogue) -> None:
    for headline in HEADLINES:
        checks = [finding.finding.check for finding in findings_of(catalogue, headline)]
        assert len(set(checks)) == len(checks), headline


def test_a_large_trial_is_not_said_to_be_small(catalogue: Catalogue) -> None:
    for people in ("1,200 people", "100 people", "2 million people", "a 60-year-old man", "40 of 300 people"):
        assert not {"few_people", "one_person"} & set(ids(catalogue, f"A trial of {people} with cancer")), people
    for people in ("99 people", "forty people", "twelve patients"):
        assert "few_people" in ids(catalogue, f"A trial of {people} with cancer"), people


def test_one_patient_of_a_large_trial_does_not_make_it_small(catalogue: Catalogue) -> None:
    assert "one_person" in ids(catalogue, "One patient is free of cancer after TIL therapy")
    assert "one_person" not in ids(catalogue, "One patient of 1,200 people had colitis")


def test_an_early_phase_is_not_held_against_a_late_one(catalogue: Catalogue) -> None:
    findings = ids(catalogue, "After phase 1 and phase 2, a phase 3 trial of 900 people begins")
    assert not {"first_phase", "second_phase"} & set(findings)


def test_a_text_that_tells_all_has_little_to_warn_of(catalogue: Catalogue) -> None:
    story = (
        "In a phase 3 trial of 1,200 people with lung cancer, people lived longer than with chemo. "
        "Of 100 people, 20 of 100 had colitis. FDA approved it."
    )
    assert ids(catalogue, story) == ["approval", "payer_left_out"]


def test_only_what_stands_in_a_text_is_told_of_one_that_cannot_be_read_well(catalogue: Catalogue) -> None:
    findings = findings_of(catalogue, "Un cure en mice", is_readable=False)
    assert [finding.finding.id for finding in findings] == ["animals", "cure"]
    assert findings_of(catalogue, "Keytruda", is_readable=False) == ()


def test_a_changed_rank_changes_what_comes_first(catalogue: Catalogue) -> None:
    headline = "Miracle CAR T jab wipes out tumors in mice"
    rows = [
        row.model_copy(update={"order": 1}) if row.id == "big" else row for row in catalogue.headline_findings.values()
    ]
    rows.sort(key=lambda row: row.order)
    index = build_check_index(catalogue)
    decoded = decode(build_decode_index(catalogue), headline)
    checks = check_headline(index, headline, decoded)
    first = headline_findings(rows, index.number_words, headline, decoded, checks)[0]
    assert first.finding.id == "big" and first.quotes == ("Miracle",)


def test_every_quote_stands_in_the_text(catalogue: Catalogue) -> None:
    for headline in HEADLINES:
        for finding in findings_of(catalogue, headline):
            assert all(quote in headline for quote in finding.quotes)
