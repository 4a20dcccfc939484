"""The list of what a news text says and leaves out; each line unfolds, with questions for the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from components.page.content import catalogue, text
from components.page.fold import fold
from components.page.html import Html, element, joined
from components.sheet.sheet_controls import question_list
from data.news.headline_checks import Checked, FoundClue

BIG_WORDS = "big_words"  # the one check for which finding nothing leaves nothing out


def headline_list(checks: Iterable[Checked]) -> Html:
    """Each check in a line of its own: what the text says of it, or that it does not."""
    groups = [
        element("section", element("h3", text(f"news.group_{group}")), *map(_check, listed))
        for group, listed in groupby(checks, key=lambda checked: checked.check.group)
    ]
    return element("div", *groups, class_="checks")


def _check(checked: Checked) -> Html:
    check = checked.check
    nothing = text("news.no_big_words" if check.id == BIG_WORDS else "news.not_said")
    clues = [_clue(clue) for clue in checked.clues] or [element("p", nothing, class_="clue none")]
    questions = question_list(catalogue().questions[question] for question in check.questions)
    body = [*clues, element("p", check.why), element("p", text("news.ask"), class_="ask"), questions]
    return fold(check.question, body, level="h4", holds=_in_short(checked.clues) or nothing)


def _in_short(clues: Sequence[FoundClue]) -> Html:
    """The first words that the text has for it, or what kind of words they are."""
    quotes = [_quote(clue.quotes[0], None) if clue.quotes else element("span", clue.clue.says) for clue in clues]
    return _listed(quotes)


def _clue(clue: FoundClue) -> Html:
    """The reader's own words, as data, in quotes."""
    quotes = [_quote(quote, count) for quote, count in zip(clue.quotes, clue.per_hundred, strict=True)]
    return element("p", element("strong", text("news.says", says=clue.clue.says)), " ", _listed(quotes), class_="clue")


def _quote(quote: str, per_hundred: int | None) -> Html:
    """A quote; after a share told in words how many of 100 that is."""
    quoted = element("q", quote, dir="auto")
    if per_hundred is None or "100" in quote:
        return quoted
    return joined([quoted, " ", text("news.share_of_100", count=per_hundred)])


def _listed(parts: Sequence[Html]) -> Html:
    return joined([piece for part in parts for piece in (part, ", ")][:-1])
