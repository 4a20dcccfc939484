"""What a text says is not so: names that it denies, and things that differ from their usual meaning in it."""

from __future__ import annotations

from data.news.decode_index import DecodeIndex
from data.news.decode_sense import Find, Reading

MOST_FILLERS = 4  # words between a denial and what it denies
MOST_BEFORE_WAY = 4


def is_denied(index: DecodeIndex, read: Reading, find: Find) -> bool:
    """True for a find that the text says is not meant ("not a checkpoint inhibitor"); never a medicine."""
    if not find.name.entities and not find.name.cancer:
        return False
    if any(entity.startswith("medicine:") for entity in find.name.entities):
        return False
    if any(entity.startswith("mechanism:") for entity in find.name.entities):
        return is_contrary(index, read, find.first)
    denial, words, start = index.denial, read.words, read.phrases[find.first][0]
    position = find.first - 1
    while position > start and words[position] in denial.filler and find.first - position <= MOST_FILLERS:
        position -= 1
    if position < start or words[position] not in denial.before_name:
        return False
    return position == start or words[position - 1] not in denial.question_words


def is_contrary(index: DecodeIndex, read: Reading, first: int) -> bool:
    """True for a way of working, told from word `first` on, that the text says is not so."""
    start = max(read.phrases[first][0], first - MOST_BEFORE_WAY)
    return not index.denial.before_way.isdisjoint(read.words[start:first])
