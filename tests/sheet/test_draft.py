"""A draft brings back what was kept, and a bad one gives a clear reason, quickly, and costs nothing."""

from __future__ import annotations

import gzip
import io
import json
import time
import zipfile

import pytest

from data.sheet.draft import LARGEST, REFUSALS, WHAT, DraftNotice, added, read_draft, write_draft
from data.sheet.sanitize import LONGEST
from data.sheet.sheet import MOST_QUESTIONS, Entry, Sheet

BANK = frozenset(f"q{number}" for number in range(100))
MIXED = Sheet((Entry(own="Mine? <b>{}"), Entry(question="q1", note="on the left"), Entry(own="副作用 😀", note="=1")))


def picks(*ids: str) -> Sheet:
    return Sheet(tuple(Entry(question=question) for question in ids))


def draft(*entries: object, **changed: object) -> str:
    return json.dumps({"what": WHAT, "version": 1, "entries": list(entries), **changed})


def zipped(data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("draft.json", data)
    return file.getvalue()


@pytest.mark.parametrize("sheet", [MIXED, picks("q1", "q2"), Sheet((Entry(own='"\\"'),))], ids=str)
def test_what_was_written_is_read_back(sheet: Sheet) -> None:
    text = write_draft(sheet)
    assert read_draft(text, BANK) == (sheet, ())
    assert read_draft(text.encode(), BANK) == (sheet, ())
    assert read_draft(b"\xef\xbb\xbf" + text.encode(), BANK) == (sheet, ())


def test_a_draft_says_what_it_is_and_holds_nothing_else() -> None:
    assert json.loads(write_draft(MIXED)) == {
        "what": "immunotherapy-explorer-draft",
        "version": 1,
        "entries": [
            {"own": "Mine? <b>{}"},
            {"question": "q1", "note": "on the left"},
            {"own": "副作用 😀", "note": "=1"},
        ],
    }


@pytest.mark.parametrize("letter", ["a", "é", "語", "😀", '"', "\\"])
def test_the_fullest_sheet_in_any_script_can_be_read_back(letter: str) -> None:
    longest = letter * (LONGEST - 2)
    full = Sheet(tuple(Entry(own=f"{longest}{n:02}", note=letter * LONGEST) for n in range(MOST_QUESTIONS)))
    assert read_draft(write_draft(full).encode(), BANK) == (full, ())


def test_the_oldest_version_a_plain_list_of_ids_is_still_read() -> None:
    assert read_draft('["q2", "q1", "q2"]', BANK) == (picks("q2", "q1"), ())
    assert read_draft('["q2", "gone"]', BANK) == (picks("q2"), (DraftNotice("unknown_questions_left_out", 1),))


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "not_a_draft"),
    "words": ("Dear doctor", "not_a_draft"),
    "a number": ("1", "not_a_draft"),
    "null": ("null", "not_a_draft"),
    "somebody's JSON": ('{"name": "x", "version": 1, "entries": []}', "not_a_draft"),
    "somebody's list": ('["apples", "pears"]', "not_a_draft"),
    "an empty list": ("[]", "not_a_draft"),
    "a list of things": ('["q1", {"q": 1}]', "not_a_draft"),
    "a zip": (zipped(b"x" * 1000), "not_a_draft"),
    "a zip bomb": (zipped(b"0" * 50_000_000), "not_a_draft"),
    "a gzip bomb": (gzip.compress(draft({"own": "0" * 50_000_000}).encode()), "not_a_draft"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_a_draft"),
    "another encoding": (draft({"own": "x"}).encode("utf-16"), "not_a_draft"),
    "other bytes": (draft({"own": "ZZ"}).encode().replace(b"ZZ", b"\xff"), "damaged"),
    "deep lists": ("[" * 300_000, "not_a_draft"),
    "deep lists, closed": ("[" * 100_000 + "]" * 100_000, "not_a_draft"),
    "deep in a draft": (draft(1).replace("1]", "[" * 100_000 + "]" * 100_000 + "]"), "damaged"),
    "deep things": ('{"a":' * 100_000 + "1" + "}" * 100_000, "not_a_draft"),
    "a huge number": (draft(1).replace("1]", "9" * 400_000 + "]"), "damaged"),
    "a huge version": (draft(version=10**30), "newer_version"),
    "a version beyond numbers": (draft().replace(": 1,", ": 1e999,"), "damaged"),
    "no number": (draft(1).replace("1]", "NaN]"), "damaged"),
    "no end": (draft(1).replace("1]", "-Infinity]"), "damaged"),
    "cut off": (write_draft(MIXED)[:-20], "damaged"),
    "with more behind": (write_draft(MIXED) + "x", "damaged"),
    "a key twice": (draft().replace('"version"', '"what": "x", "version"'), "damaged"),
    "a key twice in a line": (draft(1).replace("1]", '{"own": "a", "own": "b"}]'), "damaged"),
    "no version": (draft(version=None), "damaged"),
    "version true": (draft(version=True), "damaged"),
    "version in words": (draft(version="1"), "damaged"),
    "version 1.0": (draft(version=1.0), "damaged"),
    "version -1": (draft(version=-1), "damaged"),
    "from the future": (draft({"own": "x"}, version=2), "newer_version"),
    "no lines": (draft(entries=None), "damaged"),
    "lines as words": (draft(entries="q1"), "damaged"),
    "lines as a thing": (draft(entries={"question": "q1"}), "damaged"),
    "what as a list": (draft(what=[WHAT]), "not_a_draft"),
    "a byte too many": (b" " * (LARGEST + 1), "too_large"),
    "letters of 4 bytes": ("😀" * (LARGEST // 2), "too_large"),
    "50 MB": (b"[" * 50_000_000, "too_large"),
    "a lone surrogate alone": ("\ud800", "not_a_draft"),
    "an empty draft": (draft(), "empty"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_draft_is_refused_with_the_reason_and_at_once(case: str) -> None:
    data, reason = REFUSED[case]
    began = time.perf_counter()
    sheet, notices = read_draft(data, BANK)
    assert time.perf_counter() - began < 1
    assert (sheet, notices[0].reason) == (Sheet(), reason)
    assert notices[0].reason in REFUSALS


@pytest.mark.parametrize(
    "line",
    [
        1, None, True, "q1", [], ["q1"], {}, {"question": 1}, {"question": None}, {"question": ["q1"]}, {"own": 5},
        {"own": " \u202e\x00 "}, {"own": "x", "note": 5}, {"own": "x", "note": ["y"]}, {"note": "alone"},
        {"question": "q1", "own": "both"}, {"question": {"question": "q1"}},
    ],
    ids=repr,
)  # fmt: skip
def test_a_line_of_a_wrong_kind_is_left_out_and_counted_and_the_rest_is_kept(line: object) -> None:
    sheet, notices = read_draft(draft({"question": "q3"}, line, {"own": "Mine?"}), BANK)
    assert sheet == Sheet((Entry(question="q3"), Entry(own="Mine?")))
    assert notices == (DraftNotice("lines_left_out", 1),)


def test_questions_that_the_bank_no_longer_has_are_left_out_and_counted() -> None:
    data = draft({"question": "old"}, {"question": "q1"}, {"question": "Q1"}, {"question": "x" * 100_000})
    assert read_draft(data, BANK) == (picks("q1"), (DraftNotice("unknown_questions_left_out", 3),))


def test_a_draft_of_which_nothing_is_known_says_that_it_is_empty_and_why() -> None:
    sheet, notices = read_draft(draft({"question": "old"}), BANK)
    assert not len(sheet)
    assert notices == (DraftNotice("empty"), DraftNotice("unknown_questions_left_out", 1))


def test_too_many_lines_are_cut_to_what_a_sheet_can_hold() -> None:
    sheet, notices = read_draft(draft(*({"own": f"Question {n}?"} for n in range(300))), BANK)
    assert [entry.own for entry in sheet.entries] == [f"Question {n}?" for n in range(MOST_QUESTIONS)]
    assert notices == (DraftNotice("too_many", MOST_QUESTIONS),)


def test_each_line_is_read_once() -> None:
    data = draft({"own": "Mine?"}, {"own": " mine?  "}, {"question": "q1"}, {"question": "q1", "note": "n"})
    assert read_draft(data, BANK) == (Sheet((Entry(own="Mine?"), Entry(question="q1"))), ())


def test_own_words_and_notes_are_cleaned_like_typed_ones() -> None:
    data = draft({"own": " a\x00b\u202e\nc\ud800 ", "note": "\ufeffd\te"})
    assert read_draft(data, BANK) == (Sheet((Entry(own="ab c?", note="d e"),)), ())


def test_words_that_are_too_long_are_cut_and_it_is_said() -> None:
    sheet, notices = read_draft(draft({"own": "a" * 20_000}, {"question": "q1", "note": "b" * 20_000}), BANK)
    assert sheet == Sheet((Entry(own="a" * LONGEST), Entry(question="q1", note="b" * LONGEST)))
    assert notices == (DraftNotice("shortened", 2),)


def test_heaps_of_marks_cannot_keep_the_server_busy() -> None:
    heap = "a" + "\u0345\u0334\u0316\u0301" * 2000
    lines = [{"own": f"{number}{heap}", "note": heap} for number in range(29)]
    data = json.dumps({"what": WHAT, "version": 1, "entries": lines}, ensure_ascii=False).encode()
    assert 0.9 * LARGEST < len(data) <= LARGEST
    began = time.perf_counter()
    sheet, _ = read_draft(data, BANK)
    assert time.perf_counter() - began < 1
    assert len(sheet) == 29
    accented = Sheet((Entry(own="e\u0301 a\u0323\u0302\u0308 q\u0301\u0302\u0303"),))
    assert read_draft(write_draft(accented), BANK)[0].entries[0].own == "é ậ\u0308 q\u0301\u0302\u0303"


def test_a_draft_is_added_behind_what_is_on_the_sheet() -> None:
    on_screen = Sheet((Entry(own="Here?"), Entry(question="q5")))
    together, left_over = added(
        on_screen, Sheet((Entry(question="q5", note="n"), Entry(own="here?"), Entry(own="There?")))
    )
    assert together == Sheet((Entry(own="Here?"), Entry(question="q5", note="n"), Entry(own="There?")))
    assert left_over == 0


def test_a_note_on_the_sheet_is_never_written_over() -> None:
    on_screen, other = Sheet((Entry(question="q1", note="mine"),)), Sheet((Entry(question="q1", note="other"),))
    assert added(on_screen, other)[0] == on_screen


def test_a_full_sheet_keeps_all_it_has_and_says_how_much_found_no_room() -> None:
    full = Sheet(tuple(Entry(own=f"{n}?") for n in range(MOST_QUESTIONS)))
    assert added(full, picks("q1", "q2")) == (full, 2)


def test_what_was_taken_off_here_does_not_return_from_another_tab() -> None:
    base = Sheet((Entry(own="Taken off?"), Entry(own="Kept?")))
    theirs = Sheet((*base.entries, Entry(own="From there?")))
    together, _ = added(Sheet((Entry(own="Kept?"), Entry(own="From here?"))), theirs, base)
    assert [entry.own for entry in together.entries] == ["Kept?", "From here?", "From there?"]


def test_nothing_on_the_screen_is_lost_whatever_a_draft_holds() -> None:
    screens = [Sheet(), MIXED, picks("q1", "q2"), picks(*(f"q{n}" for n in range(MOST_QUESTIONS)))]
    drafts = [*screens, Sheet(tuple(Entry(own=f"{n}?") for n in range(MOST_QUESTIONS)))]
    for screen in screens:
        for stored in drafts:
            together, _ = added(screen, stored)
            names = {(entry.question, entry.own) for entry in together.entries}
            assert {(entry.question, entry.own) for entry in screen.entries} <= names
            assert len(together) == len(names) <= MOST_QUESTIONS
