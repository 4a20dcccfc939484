"""A sheet under any order of changes: it agrees with a plain list, and each promise about it holds at every step."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from data.sheet.draft import added, read_draft, write_draft
from data.sheet.sanitize import LONGEST, one_line
from data.sheet.sheet import MOST_QUESTIONS, Entry, Sheet
from tests.abuse.strategies import typed

BANK = tuple(f"q{number}" for number in range(70))
TEXTS = {question: f"Question {question}?" for question in BANK}
questions = st.sampled_from(BANK)
indexes = st.integers(-3, MOST_QUESTIONS + 3)
own_words = st.one_of(typed, st.sampled_from(tuple(TEXTS.values())), st.sampled_from(("Mine?", "mine?", "MINE?")))


class SheetMachine(RuleBasedStateMachine):
    """Changes in any order, done to the sheet and to a list beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet()
        self.model: list[Entry] = []

    def _bank_texts(self) -> list[str]:
        return [TEXTS[entry.question] for entry in self.model if entry.question]

    @rule(question=questions)
    def put(self, question: str) -> None:
        self.sheet = self.sheet.with_question(question)
        if Entry(question) not in [Entry(e.question) for e in self.model] and len(self.model) < MOST_QUESTIONS:
            self.model.append(Entry(question))

    @rule(question=questions)
    def take_off(self, question: str) -> None:
        self.sheet = self.sheet.without_question(question)
        self.model = [entry for entry in self.model if entry.question != question]

    @rule(words=own_words)
    def add_own(self, words: str) -> None:
        changed, refusal = self.sheet.with_own(words, self._bank_texts())
        if refusal:
            assert changed == self.sheet
        else:
            self.model.append(Entry(own=one_line(words)))
        self.sheet = changed

    @precondition(lambda self: self.model)
    @rule(index=indexes, words=own_words, note=typed)
    def change(self, index: int, words: str, note: str) -> None:
        before = self.sheet
        inside = 0 <= index < len(self.model)
        bank_text = TEXTS.get(self.model[index].question, "") if inside else ""
        others = [text for text in self._bank_texts() if text != bank_text]
        self.sheet, refusal = before.with_changed(index, words, note, bank_text, others)
        if refusal:
            assert self.sheet == before
        else:
            entry = self.sheet.entries[index]
            assert entry.note == one_line(note)
            assert entry.own == one_line(words) or (entry.question and one_line(words) == bank_text)
            self.model[index] = entry

    @rule(index=indexes)
    def remove(self, index: int) -> None:
        self.sheet = self.sheet.without(index)
        if 0 <= index < len(self.model):
            del self.model[index]

    @rule(index=indexes, to=indexes)
    def move(self, index: int, to: int) -> None:
        self.sheet = self.sheet.moved(index, to)
        if 0 <= index < len(self.model):
            entry = self.model.pop(index)
            self.model.insert(max(0, min(to, len(self.model))), entry)

    @rule(picks=st.lists(questions, max_size=8))
    def open_a_link(self, picks: list[str]) -> None:
        own_entries = [entry for entry in self.model if entry.own]
        self.sheet = self.sheet.with_picks(picks)
        self.model = [*(Entry(question) for question in dict.fromkeys(picks)), *own_entries][:MOST_QUESTIONS]

    @rule()
    def fill(self) -> None:
        for question in BANK:
            self.put(question)

    @rule()
    def save_and_open_again(self) -> None:
        restored, notices = read_draft(write_draft(self.sheet), frozenset(BANK))
        if self.model:
            assert (restored, notices) == (self.sheet, ())
        assert added(self.sheet, restored) == (self.sheet, 0)

    @invariant()
    def it_agrees_with_the_list_and_keeps_its_promises(self) -> None:
        assert self.sheet.entries == tuple(self.model)
        assert len(self.sheet) <= MOST_QUESTIONS
        assert self.sheet.is_full == (len(self.sheet) == MOST_QUESTIONS)
        assert len(set(self.sheet.questions)) == len(self.sheet.questions)
        own_questions = [entry.own.casefold() for entry in self.sheet.entries if entry.own]
        assert len(set(own_questions)) == len(own_questions)
        for entry in self.sheet.entries:
            assert bool(entry.question) != bool(entry.own)
            assert len(entry.own) <= LONGEST and len(entry.note) <= LONGEST


TestSheet = SheetMachine.TestCase
TestSheet.settings = settings(max_examples=60, stateful_step_count=30)
