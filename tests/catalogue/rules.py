"""Rules for profiles beyond grades: what a single part may be, what may not be said twice, terms explained in place.

For an editor the findings stand in `python -m tests.catalogue.reading`, each as `id.part: what is wrong`.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from components.type.places import CALL, IN_SHORT, PARTS, attributes_of
from data.catalogue.catalogue import Catalogue
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE
from data.catalogue.model import Subject
from data.catalogue.prose import GLANCE_PARTS
from data.catalogue.query import questions_for
from tests.catalogue import reading
from tests.catalogue.spoken import SPOKEN, breaches

SINGLE_SENTENCES = 2  # a part of so many is measured by itself
REPEAT_WORDS, REPEAT_PROFILES = 6, 4  # a sentence of so many words stands on so many profiles at the most
CALL_PARTS = ("call_at_once", "call_now")
LIST_BELOW = {"how_given": "steps", "side_effects": "people_can_get", "call_now": "call_at_once"}
NOT_READ_THROUGH = ("difference", *GLANCE_PARTS)  # shown by themselves, not in the flow of a profile


def single_part_faults(
    name: str, blocks: Iterable[tuple[str, list[str]]], language: str = DEFAULT_LANGUAGE
) -> list[str]:
    """Parts that breach the limits of a block by themselves, without what they are joined to, nor a heading."""
    faults = []
    for part, lines in blocks:
        if sum(len(reading.sentences(reading.plain(line, language))) for line in lines) < SINGLE_SENTENCES:
            continue
        measured = reading.measure(lines, language)
        faults += [f"{name}.{part}: alone {breach}" for breach in breaches(measured.scores, SPOKEN[language].single)]
    return faults


def parts_alone(subject: Subject) -> list[tuple[str, list[str]]]:
    """The parts of a profile, each by itself."""
    return [(part, list(statement.lines)) for part, statement in subject.statements.items()]


def repeated(catalogue: Catalogue) -> list[str]:
    """Sentences that stand on more profiles than they may, for each where they stand."""
    occurrences: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for subject in catalogue.subjects.values():
        for part, statement in subject.statements.items():
            for sentence in {
                s for line in statement.lines for s in reading.sentences(reading.plain(line, catalogue.language))
            }:
                if len(sentence.split()) >= REPEAT_WORDS:
                    occurrences[sentence.casefold()].append((subject.id, part))
    return [
        f"{subject}.{part}: stands on {count} profiles: {sentence!r}"
        for sentence, where in sorted(occurrences.items())
        if (count := len({subject for subject, _ in where})) > REPEAT_PROFILES
        for subject, part in where
    ]


def about_ourselves(where: str, text: str, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Places where the project talks about itself; only About may."""
    if where.startswith("page_about."):
        return []
    found = SPOKEN[language].ourselves.finditer(text)
    return [f"{where}: {match.group(0)!r}: only About speaks of ourselves" for match in found]


def time_limit_faults(subject: Subject, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Calls in which one time limit stands over several signs: a reader could wait a day with a fever."""
    faults, spoken = [], SPOKEN[language]
    for part in CALL_PARTS:
        for line in subject.lines(part):
            for sentence in reading.sentences(line):
                limit = spoken.time_limit.search(sentence)
                if limit and spoken.several_signs.search(sentence[: limit.start()]):
                    faults.append(f"{subject.id}.{part}: one time limit over several signs: {sentence!r}")
    return faults


@cache
def words_of_signs(language: str = DEFAULT_LANGUAGE) -> dict[str, tuple[str, ...]]:
    """The words by which a call list may name each sign."""
    with (reading.words_folder(language) / "warnings.csv").open(encoding="utf-8") as file:
        return {row["id"]: tuple(row["words"].split(";")) for row in csv.DictReader(file)}


def warnings() -> list[dict[str, str]]:
    """The signs that the call list of each kind has to name, with the label or page that says so."""
    with (CONTENT_ROOT / "tables" / "warnings.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def missing_signs(subject: Subject, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Signs of boxed and other grave warnings that a kind's calls do not name."""
    call_words = " ".join(line for part in CALL_PARTS for line in subject.lines(part)).casefold()
    return [
        f"{subject.id}.call_at_once: {row['sign']} is not named ({row['source']} warns of it)"
        for row in warnings()
        if row["kind"] == subject.id and not any(words in call_words for words in words_of_signs(language)[row["sign"]])
    ]


def daily_life_faults(subject: Subject, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Daily life too short to be of use, or too long to be read."""
    least, most = SPOKEN[language].daily_life
    words = sum(len(line.split()) for line in subject.lines("daily_life"))
    return [] if least <= words <= most else [f"{subject.id}.daily_life: {words} words, wanted {least} to {most}"]


@dataclass(frozen=True)
class Explained:
    """A term with its forms, and the words of which one must stand with it at first use."""

    id: str
    forms: re.Pattern[str]
    explained_by: re.Pattern[str]


@cache
def terms_to_explain(language: str) -> tuple[Explained, ...]:
    """The terms that a profile explains in place, from explained.csv."""
    with (reading.words_folder(language) / "explained.csv").open(encoding="utf-8") as file:
        return tuple(
            # Short forms such as CRS are told by their capitals.
            Explained(row["id"], _any_of(row["forms"]), _any_of(row["explained_by"], re.IGNORECASE))
            for row in csv.DictReader(file)
        )


def _any_of(listed: str, flags: int = 0) -> re.Pattern[str]:
    # A form that begins with a small letter may begin a sentence.
    forms = [
        f"[{form[0].upper()}{form[0]}]{re.escape(form[1:])}" if form[0].islower() else re.escape(form)
        for form in listed.split(";")
    ]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?![\w-])", flags)


def sentences_in_order(catalogue: Catalogue, subject: Subject) -> Iterator[tuple[str, str]]:
    """The sentences of a profile as the page that needs no internet has them, each with its part."""
    parts = ["summary", "main_points"]
    for attribute in catalogue.attributes:
        parts += [attribute, LIST_BELOW.get(attribute, "")]
    yield from _sentences(subject, parts)


def sentences_on_page(catalogue: Catalogue, subject: Subject) -> Iterator[tuple[str, str]]:
    """The sentences as the page of the profile has them, its questions behind them."""
    parts = ["summary", "main_points", CALL, LIST_BELOW[CALL]]
    for part in PARTS:
        for attribute in attributes_of(catalogue, part):
            parts += [attribute.id, LIST_BELOW.get(attribute.id, "")]
    yield from _sentences(subject, parts)
    yield from (("questions", question.text) for question in questions_for(catalogue, subject))
    yield from _sentences(subject, [IN_SHORT])


def _sentences(subject: Subject, parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    for part in parts:
        for line in subject.lines(part):
            yield from ((part, sentence) for sentence in reading.sentences(line))


def unexplained(catalogue: Catalogue, subject: Subject) -> list[str]:
    """Terms whose meaning stands neither in the sentence of their first use nor in one beside it, in either order."""
    orders = (sentences_in_order(catalogue, subject), sentences_on_page(catalogue, subject))
    found = [fault for order in orders for fault in _unexplained(catalogue.language, subject, list(order))]
    return list(dict.fromkeys(found))


def _unexplained(language: str, subject: Subject, read: list[tuple[str, str]]) -> list[str]:
    faults = []
    for term in terms_to_explain(language):
        at = next((at for at, (_, sentence) in enumerate(read) if term.forms.search(sentence)), None)
        if at is None:
            continue
        part, sentence = read[at]
        # The everyday words may come first: "Some people are confused. Teams call this ICANS."
        begin = at - 1 if at and read[at - 1][0] == part else at
        near = " ".join(sentence for _, sentence in read[begin : at + 2])
        if not term.explained_by.search(near):
            faults.append(f"{subject.id}.{part}: {term.id} is not explained at its first use: {sentence!r}")
    return faults


def profile_faults(catalogue: Catalogue, subject: Subject) -> list[str]:
    """All that these rules find in one profile."""
    language = catalogue.language
    statements = subject.statements.items()
    lines = [(f"{subject.id}.{part}", line) for part, statement in statements for line in statement.lines]
    mine = [fault for fault in repeated(catalogue) if fault.startswith(f"{subject.id}.")]
    return [
        *single_part_faults(subject.id, parts_alone(subject), language),
        *time_limit_faults(subject, language),
        *missing_signs(subject, language),
        *daily_life_faults(subject, language),
        *unexplained(catalogue, subject),
        *(fault for where, line in lines for fault in about_ourselves(where, line, language)),
        *mine,
    ]
