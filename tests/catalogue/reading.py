"""Reading level by the procedure of the content standard, section 4, and the lint rules of sections 3, 5 and 6.

For an editor: `python -m tests.catalogue.reading [id ...]` prints the measures of each subject or page named (all
without a name) and every breach of a limit, in each language.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.catalogue.catalogue import Catalogue
from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE, LANGUAGES
from data.talk.content import talk_content
from tests.catalogue.spoken import SPOKEN, Scores, breaches
from tests.support.known import known_catalogue

READ = tuple(language for language in LANGUAGES if language in SPOKEN)  # languages of which the plainness is measured
BLOCK_SENTENCES = 5  # shorter blocks are joined to the next
PAGE_SENTENCES = 30  # SMOG assumes so many


def words_folder(language: str) -> Path:
    """The folder with the words of a language."""
    return CONTENT_ROOT / "content" / language


@dataclass(frozen=True)
class Measures:
    """Grades, or ease, and sentence counts of one text."""

    scores: Scores
    mean_words: float
    longest: int
    share_over_20: float
    sentences: int

    @property
    def fkgl_raw(self) -> float:
        """The grade of an English text as it is."""
        return self.scores["fkgl_raw"]

    @property
    def fkgl_adjusted(self) -> float:
        """Its grade without the words that a reader must learn."""
        return self.scores["fkgl_adjusted"]


def plain(text: str, language: str = DEFAULT_LANGUAGE) -> str:
    """The text as section 4.2 wants it measured; ends with a full stop."""
    text = re.sub(r"<[^>]+>", " ", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"https?://\S+|\{\w+\}", " ", text)
    text = re.sub(r"[*_`#]+", "", text)
    for abbreviation, whole in SPOKEN[language].abbreviations:
        text = abbreviation.sub(whole, text)
    text = re.sub(r"(?<=\d)[.,](?=\d)", "", text)
    text = re.sub(r"\s+", " ", text).strip()
    text = text.rstrip(":").rstrip()
    if text and text[-1] not in ".?!":
        text += "."
    return text


@cache
def terms(language: str) -> tuple[str, ...]:
    """The words a reader must learn, and the generic names of medicines, longest first."""
    with (words_folder(language) / "readability_terms.csv").open(encoding="utf-8") as file:
        listed = [row["term"] for row in csv.DictReader(file)]
    with (CONTENT_ROOT / "tables" / "medicines.csv").open(encoding="utf-8") as file:
        names = [row["generic_name"] for row in csv.DictReader(file)]
    names += [re.sub(r"-[a-z]{4}$", "", name) for name in names] + ["hyaluronidase"]
    return tuple(sorted({*listed, *names}, key=lambda term: (-len(term), term)))


@cache
def _terms_pattern(language: str) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, terms(language))) + r")\b", re.IGNORECASE)


def adjusted(text: str, language: str = DEFAULT_LANGUAGE) -> str:
    """The text with each term to be learnt replaced by "topic", or "tema"."""
    return _terms_pattern(language).sub(SPOKEN[language].topic, text)


def sentences(text: str) -> list[str]:
    """The sentences of an already plain text."""
    return [s for s in re.split(r"(?<=[.?!])\s+", text) if s]


def measure(lines: Iterable[str], language: str = DEFAULT_LANGUAGE) -> Measures:
    """All measures of some lines, each counted as its own sentence or sentences."""
    text = " ".join(plain(line, language) for line in lines if line.strip())
    score = SPOKEN[language].score
    lengths = [len(s.split()) for s in sentences(text)]
    return Measures(
        scores={**score(sentences(text), "raw"), **score(sentences(adjusted(text, language)), "adjusted")},
        mean_words=sum(lengths) / len(lengths),
        longest=max(lengths),
        share_over_20=sum(n > 20 for n in lengths) / len(lengths),
        sentences=len(lengths),
    )


def joined_blocks(blocks: list[tuple[str, list[str]]], language: str = DEFAULT_LANGUAGE) -> list[tuple[str, list[str]]]:
    """Blocks of fewer than five sentences joined to the next one (the last to the one before)."""
    joined: list[tuple[str, list[str]]] = []
    name, lines = "", list[str]()
    for block_name, block_lines in blocks:
        name = f"{name}+{block_name}" if name else block_name
        lines = lines + block_lines
        if sum(len(sentences(plain(line, language))) for line in lines) >= BLOCK_SENTENCES:
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


def grade_faults(name: str, blocks: list[tuple[str, list[str]]], language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Breaches of the limits of section 4.5 and of the sentence limits of section 3."""
    keeps_to, faults = SPOKEN[language], list[str]()
    whole = measure((line for _, lines in blocks for line in lines), language)
    if whole.sentences >= PAGE_SENTENCES:
        faults += [f"{name}: page {breach}" for breach in breaches(whole.scores, keeps_to.page)]
    if whole.mean_words > keeps_to.mean:
        faults.append(f"{name}: {whole.mean_words:.1f} words a sentence, limit {keeps_to.mean}")
    if whole.share_over_20 > keeps_to.share_over_20:
        faults.append(f"{name}: {whole.share_over_20:.0%} of sentences over 20 words")
    for block, lines in joined_blocks(blocks, language):
        faults += [
            f"{name}.{block}: block {breach}" for breach in breaches(measure(lines, language).scores, keeps_to.block)
        ]
    return faults + [
        f"{name}.{block}: over {keeps_to.longest} words: {sentence!r}"
        for block, lines in blocks
        for line in lines
        for sentence in sentences(plain(line, language))
        if len(sentence.split()) > keeps_to.longest
    ]


@cache
def avoided(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words to avoid, each as a pattern with what to write instead."""
    with (words_folder(language) / "words_to_avoid.csv").open(encoding="utf-8") as file:
        return tuple(
            (re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)", re.IGNORECASE), row["write_instead"])
            for row in csv.DictReader(file)
        )


@cache
def allowed(language: str) -> tuple[tuple[str, str], ...]:
    """Exceptions to the words to avoid: (where, word); `where` is a key, or its beginning with `*` at the end."""
    with (words_folder(language) / "words_allowed.csv").open(encoding="utf-8") as file:
        return tuple((row["where"], row["word"].lower()) for row in csv.DictReader(file))


def _is_allowed(where: str, word: str, language: str) -> bool:
    return any(
        word == ok and (where == pattern or (pattern.endswith("*") and where.startswith(pattern[:-1])))
        for pattern, ok in allowed(language)
    )


def lint_faults(where: str, text: str, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """Words and marks that the content standard avoids, found in one text."""
    faults = [
        f"{where}: {match.group(0)!r}: write {instead}"
        for pattern, instead in avoided(language)
        for match in pattern.finditer(text)
        if not _is_allowed(where, match.group(0).lower(), language)
    ]
    bare = re.sub(r"https?://\S+", "", text)
    faults += [
        f"{where}: {match.group(0)!r}: {rule}"
        for pattern, rule in SPOKEN[language].marks
        for match in pattern.finditer(bare)
        if not _is_allowed(where, match.group(0).lower(), language)
    ]
    return faults


def paragraph_faults(where: str, line: str, language: str = DEFAULT_LANGUAGE) -> list[str]:
    """A line is a paragraph or list item: 3 sentences and 60 words at the most, in English."""
    text, (most_sentences, most) = plain(line, language), SPOKEN[language].paragraph
    faults = []
    if len(sentences(text)) > most_sentences:
        faults.append(f"{where}: {len(sentences(text))} sentences in a paragraph, limit {most_sentences}")
    if len(text.split()) > most:
        faults.append(f"{where}: {len(text.split())} words in a paragraph, limit {most}")
    return faults


def main(names: list[str]) -> int:
    """Print measures and breaches of the texts named, in each language. Returns the exit code."""
    faults = [fault for language in READ for fault in _print(known_catalogue(language), names)]
    return int(bool(faults))


def _print(catalogue: Catalogue, names: list[str]) -> list[str]:
    from tests.catalogue import rules  # it measures by this module

    found, language = list[str](), catalogue.language
    spoken = list(prose(catalogue))
    for name, blocks in documents(catalogue):
        if names and name not in names:
            continue
        whole = measure((line for _, lines in blocks for line in lines), language)
        scores = ", ".join(f"{key} {score:.1f}" for key, score in whole.scores.items())
        print(f"[{language}] {name}: {scores}; {whole.mean_words:.1f} words a sentence")
        faults = grade_faults(name, blocks, language)
        if name in catalogue.subjects:
            faults += rules.profile_faults(catalogue, catalogue.subjects[name])
        for where, line in spoken:
            if where.startswith(f"{name}."):
                faults += lint_faults(where, line, language) + paragraph_faults(where, line, language)
        for fault in faults:
            print("   ", fault)
        found += faults
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
