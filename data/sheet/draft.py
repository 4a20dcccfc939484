"""A draft of the sheet as JSON text, to keep in the reader's own browser or as a file, and to read back.

Reading never raises: what is read may be damaged, somebody else's file, or made to do harm. Whoever calls keeps the
sheet on the screen and adds to it, so that a bad draft costs nothing.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal

from data.sheet.sanitize import LONGEST, one_line
from data.sheet.sheet import MOST_QUESTIONS, Entry, Sheet

WHAT = "immunotherapy-explorer-draft"
VERSION = 1
LARGEST = 1_000_000  # bytes; a full sheet of the longest own words and notes fits, in any script
_MARKS_IN_A_ROW = 10  # more than any script uses; normalising thousands in a row takes seconds

Reason = Literal[
    "not_a_draft",
    "damaged",
    "too_large",
    "newer_version",
    "empty",
    "too_many",
    "unknown_questions_left_out",
    "lines_left_out",
    "shortened",
]
# With one of these nothing was read at all.
REFUSALS: frozenset[Reason] = frozenset({"not_a_draft", "damaged", "too_large", "newer_version", "empty"})


@dataclass(frozen=True, slots=True)
class DraftNotice:
    """Something to tell the reader about a draft; `count` is the number of lines it is about, 0 where none is known."""

    reason: Reason
    count: int = 0


Read = tuple[Sheet, tuple[DraftNotice, ...]]


class _NotPlain(ValueError):
    """JSON that no draft of ours holds: a key twice, or a number that is none."""


def write_draft(sheet: Sheet) -> str:
    """The sheet as JSON that `read_draft` reads: ids of the bank's questions, and what the reader wrote."""
    entries = []
    for entry in sheet.entries:
        line = {"question": entry.question} if entry.question else {"own": entry.own}
        entries.append({**line, "note": entry.note} if entry.note else line)
    return json.dumps({"what": WHAT, "version": VERSION, "entries": entries}, ensure_ascii=False)


def read_draft(draft: str | bytes, bank: Container[str]) -> Read:
    """The sheet in a draft and what to tell the reader about it; an empty sheet if it could not be read."""
    if len(draft) > LARGEST:
        return _refused("too_large")
    raw = draft.encode("utf-8", "replace") if isinstance(draft, str) else bytes(draft)
    if len(raw) > LARGEST:
        return _refused("too_large")
    # A draft that was cut off or changed by hand still says what it is; a picture or a letter does not.
    unreadable: Reason = "damaged" if WHAT.encode() in raw else "not_a_draft"
    try:
        value = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_each_key_once, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return _refused(unreadable)
    if isinstance(value, list):
        return _oldest(value, bank)
    if not isinstance(value, dict) or value.get("what") != WHAT:
        return _refused("not_a_draft")
    version, entries = value.get("version"), value.get("entries")
    if type(version) is not int or version < 1:
        return _refused("damaged")
    if version > VERSION:
        return _refused("newer_version")
    if not isinstance(entries, list):
        return _refused("damaged")
    return _collected(entries, bank)


def _refused(reason: Reason) -> Read:
    return Sheet(), (DraftNotice(reason),)


def _each_key_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    unique = dict(pairs)
    if len(unique) < len(pairs):
        raise _NotPlain
    return unique


def _no_number(name: str) -> Any:
    raise _NotPlain


def _oldest(ids: list[Any], bank: Container[str]) -> Read:
    """Version 0, a plain list of ids. A list without one known id is somebody else's."""
    if not all(isinstance(question, str) for question in ids) or not any(question in bank for question in ids):
        return _refused("not_a_draft")
    return _collected([{"question": question} for question in ids], bank)


def _collected(lines: list[Any], bank: Container[str]) -> Read:
    """The sheet of the lines that can be read, each once, and how many could not."""
    entries: dict[str, Entry] = {}
    counts: dict[Reason, int] = dict.fromkeys(("unknown_questions_left_out", "lines_left_out", "shortened"), 0)
    too_many = False
    for line in lines:
        if len(entries) >= MOST_QUESTIONS:
            too_many = True
            break
        entry = _entry(line)
        if entry is None:
            counts["lines_left_out"] += 1
        elif entry.question and entry.question not in bank:
            counts["unknown_questions_left_out"] += 1
        else:
            counts["shortened"] += any(len(str(line.get(part, ""))) > LONGEST for part in ("own", "note"))
            entries.setdefault(_name(entry), entry)
    notices = [DraftNotice(reason, count) for reason, count in counts.items() if count]
    if too_many:
        notices.insert(0, DraftNotice("too_many", MOST_QUESTIONS))
    if not entries:
        notices.insert(0, DraftNotice("empty"))
    return Sheet(tuple(entries.values())), tuple(notices)


def _entry(line: Any) -> Entry | None:
    """One line of a draft, or None if it holds neither a question nor own words, or anything of a wrong type."""
    if not isinstance(line, dict):
        return None
    question, own_words, note = (line.get(part, "") for part in ("question", "own", "note"))
    if not (isinstance(question, str) and isinstance(own_words, str) and isinstance(note, str)):
        return None
    words = one_line(_bounded(own_words))
    if bool(question) == bool(words):
        return None
    return Entry(question=question, own=words, note=one_line(_bounded(note)))


def _bounded(typed: str) -> str:
    """`typed` cut to what may be kept, without heaps of marks, so that cleaning it is quick."""
    return "".join(_without_heaps(typed[:LONGEST]))


def _without_heaps(typed: str) -> Iterator[str]:
    marks = 0
    for character in typed:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MARKS_IN_A_ROW:
            yield character


def _name(entry: Entry) -> str:
    """What makes two lines the same line, whatever their notes."""
    return f"question:{entry.question}" if entry.question else f"own:{entry.own.casefold()}"


def added(sheet: Sheet, draft: Sheet, base: Sheet | None = None) -> tuple[Sheet, int]:
    """The sheet with what a draft has beyond it at the end, and how many lines found no room.

    A note of the draft goes where the sheet has none. Lines of `base` are not added: the reader had them here before
    and took them off.
    """
    by_name = {_name(entry): entry for entry in sheet.entries}
    earlier = {_name(entry) for entry in base.entries} if base else set()
    for entry in draft.entries:
        name = _name(entry)
        if name in by_name:
            if not by_name[name].note and name not in earlier:
                by_name[name] = replace(by_name[name], note=entry.note)
        elif name not in earlier:
            by_name[name] = entry
    entries = tuple(by_name.values())
    return Sheet(entries[:MOST_QUESTIONS]), max(0, len(entries) - MOST_QUESTIONS)
