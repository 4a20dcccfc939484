"""The few things that matter most about a news text: the strongest warning first, each with the text's own words.

Which there are, when each holds and which goes first is content (`headline_findings.csv`). One holds where the text has
one of its `clues` or names one of its `things`, and none of `unless` and `unless_things`; one without clues and things
tells what the text leaves out. Of the quotes those count that have one of `words` and none of `not_words`, and whose
numbers are all `below` a number, where the row says so. Nothing here judges whether the news is true.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.catalogue.lexicon import HeadlineFinding
from data.news.decode import Decoded
from data.news.headline_checks import Checked
from data.news.news_numbers import NumberWords, words_of
from data.search.tokens import plain, tokens

MOST_FINDINGS = 3
MOST_QUOTES = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the text tells or leaves out, with the words that tell it; none where it is left out."""

    finding: HeadlineFinding
    quotes: tuple[str, ...]


def headline_findings(
    rows: Iterable[HeadlineFinding],
    numbers: NumberWords,
    text: str,
    decoded: Decoded,
    checks: Sequence[Checked],
    *,
    is_readable: bool = True,
) -> tuple[Finding, ...]:
    """The first findings that hold, one of each check. Of a text that is hardly readable none tells what it lacks."""
    quoted = {found_clue.clue.id: found_clue.quotes for checked in checks for found_clue in checked.clues}
    named = {span.entity: text[span.start : span.end] for span in reversed(decoded.spans)}
    of_checks: dict[str, Finding] = {}
    for row in rows:
        if row.check in of_checks or any(map(quoted.__contains__, row.unless)):
            continue
        if any(map(named.__contains__, row.unless_things)):
            continue
        quotes = tuple(dict.fromkeys(_quotes(row, numbers, quoted, named)))
        is_left_out = not (row.clues or row.things)
        if quotes or (is_left_out and is_readable):
            of_checks[row.check] = Finding(row, quotes[:MOST_QUOTES])
        if len(of_checks) == MOST_FINDINGS:
            break
    return tuple(of_checks.values())


def _quotes(
    row: HeadlineFinding, numbers: NumberWords, quoted: Mapping[str, tuple[str, ...]], named: Mapping[str, str]
) -> Iterator[str]:
    quotes = [quote for clue in row.clues for quote in quoted.get(clue, ())]
    quotes += [" ".join(named[entity].split()) for entity in row.things if entity in named]
    counts = [count for quote in quotes if _is_meant(row, numbers, quote) for count in _numbers_in(numbers, quote)]
    if row.below and (not counts or max(counts) >= row.below):
        return
    yield from (quote for quote in quotes if _is_meant(row, numbers, quote))


def _is_meant(row: HeadlineFinding, numbers: NumberWords, quote: str) -> bool:
    """Whether a quote has the words that it needs, and none that make it something else."""
    words = set(plain(quote, numbers.forms))
    wanted, unwanted = (set(plain(" ".join(listed), numbers.forms)) for listed in (row.words, row.not_words))
    return (not wanted or bool(words & wanted)) and not words & unwanted


def _numbers_in(numbers: NumberWords, quote: str) -> Iterator[float]:
    for word in words_of(numbers, quote, tokens(quote, numbers.forms)):
        if word.value is not None:
            yield word.value
