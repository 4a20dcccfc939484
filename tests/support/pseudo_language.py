"""A language that nobody speaks, made of the first one: each word with a vowel is accented, and a quarter longer.

What is drawn in it and has no accent is a word that stands in the code, or in a table that has no words; what does not
fit is a layout that only English fits. It also is the smallest example of a further language: files, and nothing else.
"""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

from data.catalogue.load import CONTENT_ROOT, DEFAULT_LANGUAGE

PSEUDO = "qps"  # a code that no language has
ACCENTED = str.maketrans("aeiouAEIOU", "áéíóúÁÉÍÓÚ")
# What people type and what the news say is compared with these, and is never drawn.
NOT_DRAWN = {
    *("explained.csv", "news_words.csv", "readability_terms.csv", "search_descriptions.csv", "search_words.csv"),
    *("foreign_names.csv", "spanish_names.csv", "symptom_words.csv", "warnings.csv", "words_alike.csv"),
    *("words_allowed.csv", "words_to_avoid.csv"),
}
NOT_WORDS = {"id", "points_to", "words", "not_words"}  # columns
NOT_LONGER = {("year.csv", "short")}  # of which each language has to stay within a number of letters
# What the app fills in, or a browser, or the file itself: {fields}, addresses, and marks such as \u2713.
_LEFT = re.compile(r"\{\w*\}|https?://\S+|\\u[0-9a-fA-F]{4}|\\.|<[^>]+>")
_WORD = re.compile(r"[A-Za-z]+")
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
_OWN_CODE = re.compile(rf'^language = "{DEFAULT_LANGUAGE}"', re.MULTILINE)  # what a document says that it is in


def pseudo(text: str) -> str:
    """A text in this language."""
    parts, end = [], 0
    for left in _LEFT.finditer(text):
        parts += [_WORD.sub(_pseudo_word, text[end : left.start()]), left.group()]
        end = left.end()
    return "".join([*parts, _WORD.sub(_pseudo_word, text[end:])])


def _cell(file: str, column: str, cell: str) -> str:
    if column in NOT_WORDS or file in NOT_DRAWN:
        return cell
    return cell.translate(ACCENTED) if (file, column) in NOT_LONGER else pseudo(cell)


def _pseudo_word(word: re.Match[str]) -> str:
    """Each vowel accented, and twice but for the last of a long word: about a quarter longer."""
    vowels = [at for at, letter in enumerate(word.group()) if letter in "aeiouAEIOU"]
    twice = vowels[:-1] if len(vowels) > 2 else vowels
    letters = (letter * 2 if at in twice else letter for at, letter in enumerate(word.group()))
    return "".join(letters).translate(ACCENTED)


def write_pseudo_language(root: Path, name: str = PSEUDO) -> None:
    """Copy the content to a folder, with this language beside the first one."""
    shutil.copytree(CONTENT_ROOT / "tables", root / "tables")
    first = root / "content" / DEFAULT_LANGUAGE
    shutil.copytree(CONTENT_ROOT / "content" / DEFAULT_LANGUAGE, first)
    for path in sorted(first.rglob("*")):
        if path.suffix in (".csv", ".toml"):
            copy = root / "content" / name / path.relative_to(first)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if path.suffix == ".csv":
                _write_table(path, copy)
            else:
                _write_texts(path, copy, name)


def _write_texts(path: Path, copy: Path, name: str) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    changed = [line if line.startswith("#") else _TEXT.sub(_quoted, line) for line in lines]
    copy.write_text(_OWN_CODE.sub(f'language = "{name}"', "\n".join(changed)), encoding="utf-8")


def _quoted(text: re.Match[str]) -> str:
    return text.group() if text.group(1) == DEFAULT_LANGUAGE else f'"{pseudo(text.group(1))}"'


def _write_table(path: Path, copy: Path) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file)
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        for row in rows:
            writer.writerow(_cell(path.name, column, cell) for column, cell in zip(heading, row, strict=True))
