"""Every language says the same: the same ids, parts and places to fill, and each number, date, name and address."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterator

import pytest

from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE, LANGUAGES
from data.catalogue.required_messages import fields_of, flat
from data.catalogue.whole import ENDINGS, OWN_COLUMNS, lacking
from tests.catalogue.same_in_words import EXCEPTIONS, NOT_ASKED_FOR, NUMBER_WORDS, OWN_ROWS

FIRST = CONTENT_ROOT / "content" / DEFAULT_LANGUAGE
FILES = sorted(path.relative_to(FIRST).as_posix() for path in FIRST.rglob("*") if path.suffix in ENDINGS)
OTHERS = [language for language in LANGUAGES if language != DEFAULT_LANGUAGE]
PAIRS = [(language, file) for language in OTHERS for file in FILES]
COMPARED = [pair for pair in PAIRS if pair[1] not in OWN_ROWS]

NUMBER = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)*(?=s?(?!\w))")
ADDRESS = re.compile(r"https?://[^\s)\"»]+|[\w-]+\.(?:gov|org|com|net)\b")
PHONE = re.compile(r"\b1?-?\d{3}-(?:\d{3}-\d{4}|[A-Z0-9-]{6,8})\b")
Texts = dict[str, list[str]]
MARKS = re.compile(r"\*\*|\\n|\u2713")


def texts_of(language: str, file: str) -> Texts:
    """The texts of a file by key, or by id and column, each as its lines."""
    path = CONTENT_ROOT / "content" / language / file
    if path.suffix == ".toml":
        values = flat(tomllib.loads(path.read_text(encoding="utf-8")))
        return {
            key: [str(line) for line in value] if isinstance(value, list) else [str(value)] for key, value in values
        }
    with path.open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    columns = [column for column in rows[0] if column not in ("id", *OWN_COLUMNS)]
    return {f"{row['id']}.{column}": _lines(file, column, row[column]) for row in rows for column in columns}


def _lines(file: str, column: str, cell: str) -> list[str]:
    return cell.split(";") if (file, column) == ("scene.csv", "steps") else [cell]


@pytest.fixture(scope="module")
def names() -> re.Pattern[str]:
    """The names of medicines, generic and of brands, which no language changes."""
    with (CONTENT_ROOT / "tables" / "medicines.csv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    known = {name for row in rows for name in (row["generic_name"], *row["brand_names"].split(";")) if name.strip()}
    known |= {re.sub(r"-[a-z]{4}$", "", name) for name in known}
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(known, key=len, reverse=True)))})(?!\w)", re.I)


@pytest.mark.parametrize("language", OTHERS)
def test_no_text_is_missing_or_left_over(language: str) -> None:
    assert [str(fault) for fault in lacking(CONTENT_ROOT, language)] == []


@pytest.mark.parametrize(("language", "file"), COMPARED)
def test_rows_and_columns_come_in_the_same_order(language: str, file: str) -> None:
    assert list(texts_of(language, file)) == list(texts_of(DEFAULT_LANGUAGE, file))


@pytest.mark.parametrize(("language", "file"), COMPARED)
def test_a_list_has_as_many_lines_and_a_text_the_same_places_to_fill(language: str, file: str) -> None:
    first, other = texts_of(DEFAULT_LANGUAGE, file), texts_of(language, file)
    unlike = [key for key, lines in first.items() if len(lines) != len(other[key])]
    if file == "messages.toml":
        unlike += [key for key, (line, *_) in first.items() if fields_of(line) != fields_of(other[key][0])]
    unlike += [key for key, lines in first.items() if _marks(lines) != _marks(other[key])]
    assert not [key for key in unlike if (language, file, key) not in EXCEPTIONS]


def _marks(lines: list[str]) -> Counter[str]:
    return Counter(mark for line in lines for mark in MARKS.findall(line))


@pytest.mark.parametrize(("language", "file"), COMPARED)
def test_each_number_date_phone_address_and_medicine_is_the_same(
    language: str, file: str, names: re.Pattern[str]
) -> None:
    first, other = texts_of(DEFAULT_LANGUAGE, file), texts_of(language, file)
    unlike = list(_unlike(language, first, other, names))
    assert [found for found in unlike if (language, file, found[0]) not in EXCEPTIONS] == []


def _unlike(language: str, first: Texts, other: Texts, names: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The keys of texts that are not the same, each with what differs."""
    for key, lines in first.items():
        here, there = " ".join(lines), " ".join(other.get(key, []))
        for what, pattern in (("address", ADDRESS), ("phone", PHONE), ("medicine", names)):
            ours, theirs = (Counter(map(str.casefold, pattern.findall(text))) for text in (here, there))
            if ours.keys() != theirs.keys():
                yield key, f"{what}: {dict(ours - theirs)} against {dict(theirs - ours)}"
        spoken = [(DEFAULT_LANGUAGE, here), (language, there)]
        for of, by in (spoken, spoken[::-1]):
            missing = _numbers(*of, NOT_ASKED_FOR) - _numbers(*by)
            if missing:
                yield key, f"number: {by[0]} lacks {', '.join(missing)}"


def _numbers(language: str, text: str, leave_out: Collection[str] = ()) -> Counter[str]:
    """The numbers of a text: figures, and words that are one."""
    found = Counter(NUMBER.findall(text))
    for number, words in NUMBER_WORDS[language].items():
        if number not in leave_out:
            found[number] += len(re.findall(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE))
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_exception_is_needed(language: str, names: re.Pattern[str]) -> None:
    for of, file, key in EXCEPTIONS:
        if of != language:
            continue
        first, other = ({key: texts_of(spoken, file)[key]} for spoken in (DEFAULT_LANGUAGE, language))
        is_unlike = len(first[key]) != len(other[key]) or _marks(first[key]) != _marks(other[key])
        assert is_unlike or list(_unlike(language, first, other, names)), f"stale exception: {file}, {key}"
