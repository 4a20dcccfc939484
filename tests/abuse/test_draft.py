"""Any file opened as a draft: a reason for refusing it or a sound sheet, and what was written comes back."""

from __future__ import annotations

import json

from hypothesis import example, given
from hypothesis import strategies as st

from data.sheet.draft import REFUSALS, WHAT, Read, added, read_draft, write_draft
from data.sheet.sanitize import LONGEST, one_line
from data.sheet.sheet import MOST_QUESTIONS, Entry, Sheet
from tests.abuse.strategies import hostile, typed

BANK = frozenset(f"q{number}" for number in range(80))
ids = st.sampled_from(sorted(BANK))
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), hostile),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(hostile, inner, max_size=4)),
    max_leaves=12,
)
odd_lines = st.one_of(
    json_values,
    st.fixed_dictionaries(
        {},
        optional={
            "question": st.one_of(ids, json_values),
            "own": st.one_of(typed, json_values),
            "note": st.one_of(typed, json_values),
            "more": json_values,
        },
    ),
)
odd_drafts = st.fixed_dictionaries(
    {"what": st.one_of(st.just(WHAT), json_values), "version": st.one_of(st.just(1), json_values)},
    optional={"entries": st.one_of(st.lists(odd_lines, max_size=70), json_values), "more": json_values},
)
own_entries = st.builds(lambda words, note: Entry(own=one_line(words), note=one_line(note)), typed, typed)
bank_entries = st.builds(lambda question, note: Entry(question=question, note=one_line(note)), ids, typed)


def _each_once(entries: list[Entry]) -> Sheet:
    entry_by_name: dict[str, Entry] = {}
    for entry in entries:
        if entry.own or entry.question:
            entry_by_name.setdefault(entry.question or "own:" + entry.own.casefold(), entry)
    return Sheet(tuple(entry_by_name.values())[:MOST_QUESTIONS])


sheets = st.lists(st.one_of(own_entries, bank_entries), max_size=12).map(_each_once)


def sound(read: Read) -> bool:
    sheet, notices = read
    refused = [notice for notice in notices if notice.reason in REFUSALS]
    assert bool(refused) == (not len(sheet)), (sheet, notices)
    assert len(refused) <= 1
    assert len(sheet) <= MOST_QUESTIONS
    assert set(sheet.questions) <= BANK
    assert len(set(sheet.questions)) == len(sheet.questions)
    for entry in sheet.entries:
        assert bool(entry.question) != bool(entry.own)
        assert entry.own == one_line(entry.own) and entry.note == one_line(entry.note)
        assert len(entry.own) <= LONGEST and len(entry.note) <= LONGEST
    return True


@given(st.one_of(st.binary(max_size=400), typed))
def test_any_bytes_or_text_are_refused_or_read(given_draft: str | bytes) -> None:
    assert sound(read_draft(given_draft, BANK))


@given(json_values)
def test_any_json_is_refused_or_read(value: object) -> None:
    assert sound(read_draft(json.dumps(value), BANK))


@given(odd_drafts)
@example({"what": WHAT, "version": 1, "entries": [{"own": "a", "note": "\ud800"}] * 100})
def test_a_draft_with_anything_in_it_is_refused_or_read(value: object) -> None:
    assert sound(read_draft(json.dumps(value), BANK))
    assert sound(read_draft(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"), BANK))


@given(sheets)
def test_what_was_written_comes_back(sheet: Sheet) -> None:
    read = read_draft(write_draft(sheet), BANK)
    if len(sheet):
        assert read == (sheet, ())
    # A second round changes nothing.
    assert write_draft(read[0]) == write_draft(sheet) or not len(sheet)


@given(sheets, st.integers(0, 4000), st.integers(0, 40), st.binary(max_size=20))
def test_a_draft_cut_or_written_over_is_refused_or_read(sheet: Sheet, index: int, length: int, inserted: bytes) -> None:
    written = write_draft(sheet).encode()
    index %= len(written)
    assert sound(read_draft(written[:index] + inserted + written[index + length :], BANK))


@given(sheets, sheets, sheets)
def test_taking_in_a_draft_never_takes_a_line_away(sheet: Sheet, draft: Sheet, base: Sheet) -> None:
    def names(any_sheet: Sheet) -> set[str]:
        return {entry.question or "own:" + entry.own.casefold() for entry in any_sheet.entries}

    together, left_over = added(sheet, draft, base)
    assert names(sheet) <= names(together) <= names(sheet) | names(draft)
    assert len(together) + left_over == len(names(sheet) | (names(draft) - names(base)))
