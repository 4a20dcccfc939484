"""What an address may carry: ids only, never words that somebody typed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from data.catalogue.languages import language_parameter
from data.catalogue.load import DEFAULT_LANGUAGE
from data.catalogue.model import Question

SEPARATOR = "."  # stands in an address as it is, unlike a comma
LONGEST_VALUE = 6000  # characters read of one parameter
MOST_IDS = 100
CODES = "~"  # begins a run of short codes; stands in an address as it is
CODE_LENGTH = 2
FIRST_PAGE = "start"  # its address is that of the site itself


@dataclass(frozen=True, slots=True)
class ReadIds:
    """What an address asked for: the ids that exist, in order, and whether anything was ignored."""

    ids: tuple[str, ...]
    ignored: bool


def read_ids(values: Sequence[str], existing: Container[str], most: int = MOST_IDS) -> ReadIds:
    """Read the ids in the values of one parameter. Never raises, however long or odd they are."""
    joined = SEPARATOR.join(values[:MOST_IDS])
    parts = [part for part in joined[:LONGEST_VALUE].split(SEPARATOR) if part]
    ids = tuple(dict.fromkeys(part for part in parts if part in existing))
    ignored = len(values) > MOST_IDS or len(joined) > LONGEST_VALUE or len(ids) < len(parts)
    return ReadIds(ids[:most], ignored or len(ids) > most)


def write_ids(ids: Iterable[str]) -> str:
    """The ids as one parameter's value."""
    return SEPARATOR.join(ids)


def read_picks(values: Sequence[str], questions: Mapping[str, Question]) -> ReadIds:
    """Read the questions in the values of one parameter: long ids, or the short codes that `write_codes` writes."""
    ids = {question.code: question.id for question in questions.values()}
    long = [SEPARATOR.join(_spelled_out(part, ids) for part in value.split(SEPARATOR)) for value in values[:MOST_IDS]]
    read = read_ids(long, questions)
    return ReadIds(read.ids, read.ignored or len(values) > MOST_IDS)


def _spelled_out(part: str, ids: Mapping[str, str]) -> str:
    """A run of codes as long ids; a code that nobody gave stays as it is, and is then not known."""
    if not part.startswith(CODES):
        return part
    codes = part[1 : 1 + CODE_LENGTH * MOST_IDS + 1]
    run = [codes[at : at + CODE_LENGTH] for at in range(0, len(codes), CODE_LENGTH)]
    return SEPARATOR.join(ids.get(code, code) for code in run)


def write_codes(picks: Iterable[str], questions: Mapping[str, Question]) -> str:
    """The questions as one parameter's value, as short as can be: for a code that a phone reads from paper."""
    codes = "".join(questions[question].code for question in picks)
    return f"{CODES}{codes}" if codes else ""


def page_address(
    site: str, page: str, parameters: Mapping[str, str] | None = None, language: str = DEFAULT_LANGUAGE
) -> str:
    """The address of a page in a language, of the site whose first page is at `site`; empty where that is not known."""
    if not site:
        return ""
    asked = {**(parameters or {}), **language_parameter(language)}
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{site.rstrip('/')}/{'' if page == FIRST_PAGE else page}{query}"
