"""The sheet: chosen questions of the bank and the reader's own, in order. The first three are the top three."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from data.sheet.sanitize import LONGEST, one_line

TOP = 3
MOST_QUESTIONS = 60  # bank and own together; a longer sheet helps nobody at a visit

Refusal = Literal["empty", "too_long", "repeated", "sheet_full"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sheet: a question of the bank (`question`), or the reader's own words (`own`)."""

    question: str = ""
    own: str = ""
    note: str = ""

    @property
    def id(self) -> str:
        """Names the entry on its sheet, wherever it stands; it holds nothing of the reader's own words."""
        return self.question or f"own_{sha256(self.own.encode('utf-8', 'replace')).hexdigest()[:16]}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """An immutable sheet; every change gives a new one."""

    entries: tuple[Entry, ...] = ()

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of the bank's questions on it, in order: what may stand in an address."""
        return tuple(entry.question for entry in self.entries if entry.question)

    def has(self, question: str) -> bool:
        """True if a question of the bank is on it."""
        return any(entry.question == question for entry in self.entries)

    def place_of(self, entry_id: str) -> int | None:
        """Where an entry stands (0 is first); None if it is not on the sheet."""
        return next((place for place, entry in enumerate(self.entries) if entry.id == entry_id), None)

    @property
    def is_full(self) -> bool:
        """True when nothing more can be added."""
        return len(self.entries) >= MOST_QUESTIONS

    def with_question(self, question: str) -> Sheet:
        """With a question of the bank at the end; unchanged if it is there already or the sheet is full."""
        if self.has(question) or self.is_full:
            return self
        return Sheet((*self.entries, Entry(question=question)))

    def without_question(self, question: str) -> Sheet:
        """Without a question of the bank."""
        return Sheet(tuple(entry for entry in self.entries if entry.question != question))

    def with_own(self, typed: str, bank_texts: Iterable[str] = ()) -> tuple[Sheet, Refusal | None]:
        """With the reader's own words at the end, or unchanged with the reason for refusing them.

        `bank_texts` are the texts of the bank's questions that are on the sheet, so that none is asked twice.
        """
        if len(typed) > LONGEST:
            return self, "too_long"
        words = one_line(typed)
        if not words:
            return self, "empty"
        if self.is_full:
            return self, "sheet_full"
        own_texts = {entry.own.casefold() for entry in self.entries if entry.own}
        if words.casefold() in own_texts | {text.casefold() for text in bank_texts}:
            return self, "repeated"
        return Sheet((*self.entries, Entry(own=words))), None

    def with_changed(
        self, place: int, typed: str, note: str, bank_text: str = "", bank_texts: Iterable[str] = ()
    ) -> tuple[Sheet, Refusal | None]:
        """With the entry at `place` in other words and with a note, or unchanged with the reason for refusing.

        A question of the bank whose words stay `bank_text` stays one; in other words it becomes the reader's own.
        """
        if not 0 <= place < len(self.entries):
            return self, "empty"
        if len(typed) > LONGEST or len(note) > LONGEST:
            return self, "too_long"
        entry, words = self.entries[place], one_line(typed)
        if entry.question and words == bank_text:
            changed = replace(entry, note=one_line(note))
        else:
            others, refusal = self.without(place).with_own(typed, bank_texts)
            if refusal:
                return self, refusal
            changed = replace(others.entries[-1], note=one_line(note))
        return Sheet((*self.entries[:place], changed, *self.entries[place + 1 :])), None

    def without(self, place: int) -> Sheet:
        """Without the entry at `place` (0 is first); unchanged if there is none."""
        return Sheet(tuple(entry for index, entry in enumerate(self.entries) if index != place))

    def moved(self, place: int, to: int) -> Sheet:
        """With the entry at `place` moved to `to`; unchanged if there is none, `to` is kept inside the sheet."""
        if not 0 <= place < len(self.entries):
            return self
        entries = list(self.entries)
        entry = entries.pop(place)
        entries.insert(max(0, min(to, len(entries))), entry)
        return replace(self, entries=tuple(entries))

    def with_picks(self, questions: Iterable[str]) -> Sheet:
        """The sheet an address asks for: these questions of the bank in this order, own words kept at the end."""
        own_entries = tuple(entry for entry in self.entries if entry.own)
        picks = tuple(Entry(question=question) for question in dict.fromkeys(questions))
        return Sheet((picks + own_entries)[:MOST_QUESTIONS])


def changed_entries(before: Sheet, after: Sheet) -> tuple[str, ...]:
    """The ids of the entries that are new or in other words; without any, of the one that stands where one went."""
    ids_before = {entry.id for entry in before.entries}
    new = tuple(entry.id for entry in after.entries if entry.id not in ids_before)
    if new or not after.entries:
        return new
    pairs = zip(before.entries, after.entries, strict=False)
    place = next((place for place, (old, now) in enumerate(pairs) if old != now), len(after) - 1)
    return (after.entries[place].id,)
