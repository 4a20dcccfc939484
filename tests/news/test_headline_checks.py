"""What a headline says and leaves out: each check quotes the wording it reacts to, and judges nothing."""

from __future__ import annotations

import pytest

from data.catalogue.catalogue import Catalogue
from data.news.decode import build_decode_index, decode
from data.news.headline_checks import MOST_QUOTES, build_check_index, check_headline


def quotes_by_check(catalogue: Catalogue, text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The quotes by check and clue."""
    decoded = decode(build_decode_index(catalogue), text)
    checks = check_headline(build_check_index(catalogue), text, decoded)
    assert [checked.check.id for checked in checks] == list(catalogue.headline_checks)
    return {checked.check.id: {clue.clue.id: clue.quotes for clue in checked.clues} for checked in checks}


@pytest.mark.parametrize(
    ("text", "check", "clue", "quotes"),
    [
        ("It worked in mice", "people", "animals", ("mice",)),
        ("A trial with 1,200 adults", "how_many", "numbers", ("1,200 adults",)),
        ("58% of patients responded", "how_many", "numbers", None),
        ("It was tested against a placebo in cancer", "compared", "group", ("placebo",)),
        ("The trial had no comparison group", "compared", "no_group", ("no comparison group",)),
        ("FDA approves Keytruda", "approved", "approval", ("FDA approves",)),
        ("A phase 1/2 trial in cancer", "approved", "trial", ("phase 1", "trial")),
        ("It could one day replace chemo", "approved", "idea", ("could one day",)),
        ("A drug for bowel cancer", "cancer", "named", ("bowel cancer",)),
        ("It caused colitis and two deaths", "harms", "harm", ("colitis", "deaths")),
        ("It has no side effects", "harms", "no_harm", ("no side effects",)),
        ("It has no side effects", "harms", "harm", None),
        ("Its maker paid for the study", "money", "payer", ("maker", "paid for")),
        ("Overall survival was better", "result", "life", ("Overall survival",)),
        ("It cut the risk by 44%", "relative", "change", ("cut the risk by 44%",)),
        ("9 of 14 people did well", "relative", "both", ("9 of 14",)),
        ("One in five patients had a rash", "how_many", "numbers", None),
        ("One in five patients had a rash", "relative", "share", ("One in five",)),
        ("Half of the people had a rash", "how_many", "numbers", None),
        ("two thirds of patients", "relative", "share", ("two thirds",)),
        ("58 per cent of patients responded", "how_many", "numbers", None),
        ("58 per cent of patients responded", "relative", "share", ("58 per cent",)),
        ("Two in 10 years", "relative", "share", None),
        ("Cut the risk by 49 per cent", "relative", "change", ("Cut the risk by 49 per cent",)),
        ("Cut the risk by 49 percent", "relative", "change", ("Cut the risk by 49 percent",)),
        ("Cut the risk by 49%", "relative", "change", ("Cut the risk by 49%",)),
        ("FDA looks into the safety of CAR-T", "harms", "harm", ("looks into the safety",)),
        ("after reports of T cell malignancies", "harms", "harm", ("reports of T cell malignancies",)),
        ("The label has a boxed warning", "harms", "harm", ("boxed warning",)),
        ("The drug is not safe", "harms", "no_harm", None),
        ("The drug is not approved", "approved", "approval", ("not approved",)),
        ("Keytruda outperformed chemo", "compared", "group", ("outperformed chemo",)),
        ("Keytruda versus chemo", "compared", "group", ("versus",)),
        ("People lived longer than with chemo", "compared", "group", ("longer than", "than with")),
        ("A single-arm trial in cancer", "compared", "no_group", ("single-arm trial",)),
        ("A single-arm gate at the car park", "compared", "no_group", None),
        ("A miracle, a game changer", "big_words", "big", ("miracle", "game changer")),
        ("Breakthrough therapy status", "big_words", "big", None),
    ],
)
def test_a_check_quotes_the_wording_it_reacts_to(
    catalogue: Catalogue, text: str, check: str, clue: str, quotes: tuple[str, ...] | None
) -> None:
    assert quotes_by_check(catalogue, text)[check].get(clue) == quotes


def test_nothing_is_quoted_from_a_text_that_says_nothing(catalogue: Catalogue) -> None:
    assert not any(quotes_by_check(catalogue, "Keytruda").values())


def test_quotes_are_few_and_each_stands_once(catalogue: Catalogue) -> None:
    quotes = quotes_by_check(catalogue, "Miracle! A miracle, a cure, a marvel, stunning, historic, amazing")[
        "big_words"
    ]["big"]
    assert len(quotes) == MOST_QUOTES
    assert len({quote.casefold() for quote in quotes}) == len(quotes)


@pytest.mark.parametrize(
    ("text", "per_hundred"),
    [
        ("One in five patients", 20),
        ("1 in every 8 women", 12),
        ("half of the people", 50),
        ("a third of those treated", 33),
        ("three quarters of patients", 75),
        ("41.6 percent of patients", 42),
    ],
)
def test_a_share_told_in_any_way_is_given_out_of_a_hundred(catalogue: Catalogue, text: str, per_hundred: int) -> None:
    decoded = decode(build_decode_index(catalogue), text)
    checks = check_headline(build_check_index(catalogue), text, decoded)
    clues = [clue for checked in checks for clue in checked.clues if clue.clue.id == "share"]
    assert [clue.per_hundred for clue in clues] == [(per_hundred,)]
