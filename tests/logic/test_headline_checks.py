"""What a headline says and leaves out: each check quotes the wording it reacts to, and judges nothing."""

from __future__ import annotations

import pytest

from data.decode import build_decode_index, decode
from data.headline_checks import MOST_QUOTES, build_check_index, check_headline
from data.load import Catalogue


def found(catalogue: Catalogue, text: str) -> dict[str, dict[str, tuple[str, ...]]]:
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
        ("A miracle, a game changer", "big_words", "big", ("miracle", "game changer")),
        ("Breakthrough therapy status", "big_words", "big", None),
    ],
)
def test_a_check_quotes_the_wording_it_reacts_to(
    catalogue: Catalogue, text: str, check: str, clue: str, quotes: tuple[str, ...] | None
) -> None:
    assert found(catalogue, text)[check].get(clue) == quotes


def test_nothing_is_quoted_from_a_text_that_says_nothing(catalogue: Catalogue) -> None:
    assert not any(found(catalogue, "Keytruda").values())


def test_quotes_are_few_and_each_stands_once(catalogue: Catalogue) -> None:
    quotes = found(catalogue, "Miracle! A miracle, a cure, a marvel, stunning, historic, amazing")["big_words"]["big"]
    assert len(quotes) == MOST_QUOTES
    assert len({quote.casefold() for quote in quotes}) == len(quotes)
