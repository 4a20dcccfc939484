"""The rows of a table as text, and what is wrong with its form: quotes, cells too many, a heading that is another."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Sequence

from data.catalogue.faults import CELLS, MANY, Depth, Fault
from data.catalogue.form import AS_CSV, Refused, separator
from data.catalogue.near import renamed
from data.catalogue.odd_cells import may_be_odd, odd_cell

Rows = list[tuple[int, dict[str, str]]]
NO_SUCH_COLUMN = "no such column."
NOT_SEEN = " \t\u00a0\u200b\u2009\u202f\ufeff"  # blanks that nobody sees at the end of a cell
OTHER_QUOTES = ("“", "”", "„", "«", "»", "‘", "’", "'", "`")  # of word processors, and of other programs
QUOTE_CELL = 'write " at the beginning and the end of the cell.'
_ANY_SEPARATOR = re.compile(r"[,;|\t]")


def records(text: str, columns: Collection[str] = ()) -> tuple[list[str], Rows, list[Fault]]:
    """The heading and the rows of a table, each with its line, and the faults of their form (no file is named)."""
    absent = _absent_heading(text, columns)
    if absent:
        return [], [], [absent]
    try:
        sign, before = separator(text)
    except Refused as refused:
        return [], [], [Fault("", refused.row, "", refused.problem, refused.mend, Depth.FILE)]
    faults: list[Fault] = []
    read = _records(text.split("\n")[before:], sign, before, faults)
    _, heading = next(read, (0, []))
    while heading and not heading[-1].strip():  # a program wrote more columns than there are
        heading.pop()
    rows: Rows = []
    wrong: list[Fault] = []
    is_looked_at = may_be_odd(text)
    for line, cells in read:
        if not any(cell.strip() for cell in cells):
            continue
        if cells == heading:
            faults.append(_heading_again(line))
            break
        if len(cells) > len(heading) and not any(cells[len(heading) :]):
            cells = cells[: len(heading)]
        odd = odd_cell(heading, line, cells) if is_looked_at and len(cells) == len(heading) else None
        if odd:
            faults.append(odd)
        elif len(cells) == len(heading):
            rows.append((line, _with_plain_name(heading, line, cells, faults)))
        else:
            wrong.append(_uneven(line, cells, len(heading)))
    return heading, rows, [*faults, *_uneven_as_one(wrong, len(rows))]


def _records(lines: Sequence[str], sign: str, before: int, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line that it begins on, until one cannot be read."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=sign, strict=True)
    begins = 1
    try:
        for cells in reader:
            if reader.line_num > begins:
                faults.append(_open_quote(lines, begins, reader.line_num, sign, before))
                return
            yield begins + before, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        if reader.line_num > begins:
            faults.append(_open_quote(lines, begins, reader.line_num, sign, before))
        elif "field limit" in str(error):
            problem = f"a cell has more than {csv.field_size_limit():,} letters."
            faults.append(Fault("", begins + before, "", problem, "shorten it.", Depth.FILE))
        else:
            problem = f"a quote stands inside a cell that is not closed right ({error})."
            mend = 'write a quote inside a cell twice (""), with the whole cell in quotes.'
            faults.append(Fault("", begins + before, _column(lines, begins, sign), problem, mend, Depth.FILE))


def _open_quote(lines: Sequence[str], begins: int, ends: int, sign: str, before: int) -> Fault:
    problem = f"a quote opens here and does not close in its row (it runs to row {min(ends, len(lines)) + before})."
    mend = "close the quote, or take it out; no cell holds a line break."
    return Fault("", begins + before, _column(lines, begins, sign), problem, mend, Depth.FILE)


def _column(lines: Sequence[str], row: int, sign: str) -> str:
    """The column of the first cell in which a quote is not where it belongs."""
    heading = lines[0].split(sign)
    line, position = lines[row - 1], 0
    while line and position < len(heading):
        cell, parts, after = line.partition(sign)
        if cell.startswith('"'):
            whole = line[1:].replace('""', "  ").find('"')
            if whole < 0 or not (line[whole + 2 :] == "" or line[whole + 2 :].startswith(sign)):
                return heading[position].strip('"')
            after = line[whole + 3 :]
        line, position = after, position + 1
        if not parts and not line:
            break
    return ""


def _with_plain_name(heading: Sequence[str], line: int, cells: list[str], faults: list[Fault]) -> dict[str, str]:
    name = cells[0].strip(NOT_SEEN)
    if name != cells[0]:
        problem = f"{cells[0]!r} has a blank at its beginning or end."
        mend = f"write {name!r}, without the blank."
        faults.append(Fault("", line, heading[0], problem, mend, about=(name,), kind="blank"))
    return dict(zip(heading, (name, *cells[1:]), strict=True))


def _uneven(line: int, cells: Sequence[str], wanted: int) -> Fault:
    problem = f"{len(cells)} cell{'s' if len(cells) > 1 else ''} where the heading has {wanted}."
    other_quote = next((cell.strip()[0] for cell in cells if cell.strip().startswith(OTHER_QUOTES)), "")
    if other_quote and len(cells) > wanted:
        problem += f' {other_quote} stands where " belongs.'
        return Fault("", line, "", problem, QUOTE_CELL, about=(cells[0].strip(),), kind=CELLS)
    more = "put a cell that holds a comma in quotes, or take out what is too many."
    fewer = "part the cells as the heading does, and add what is missing; a cell may be empty."
    name = next((cell for cell in _ANY_SEPARATOR.split(cells[0]) if cell), "").strip()
    return Fault("", line, "", problem, more if len(cells) > wanted else fewer, about=(name,), kind=CELLS)


def _uneven_as_one(wrong: list[Fault], even: int) -> list[Fault]:
    """Many rows with other cells than the heading: somebody changed what parts the columns, or the heading."""
    if len(wrong) <= MANY:
        return wrong
    problem = f"{wrong[0].problem[:-1]}; so it is in {len(wrong)} of {len(wrong) + even} rows."
    mend = f"part the columns of all rows by commas and put cells that hold a comma in quotes: {AS_CSV}"
    if all(fault.mend == QUOTE_CELL for fault in wrong):
        mend = QUOTE_CELL
    return [Fault("", wrong[0].row, "", problem, mend, Depth.FILE)]


def _heading_again(line: int) -> Fault:
    problem = "the heading stands here a second time: two tables were put together, or one twice."
    mend = "take out this row; and the rows below it, if they stand above already."
    return Fault("", line, "", problem, mend, Depth.FILE)


def _absent_heading(text: str, columns: Collection[str]) -> Fault | None:
    """The fault of a table whose first row is no heading; `columns` are those that it must have, if that is known."""
    heading = text.removeprefix(f"sep={text[4:5]}\n").partition("\n")[0]
    names = {name.strip(f'"{NOT_SEEN}').casefold() for name in _ANY_SEPARATOR.split(heading)}
    if names == {""}:
        problem = "the heading is missing: row 1 is empty."
    elif columns and not names.intersection(columns):
        problem = f"the heading is missing: row 1 begins with {heading[:40]!r}."
    else:
        return None
    mend = f"write it there: {','.join(columns)}" if columns else "write the columns' names there."
    return Fault("", 1, "", problem, mend, Depth.FILE)


def check_heading(heading: Sequence[str], columns: Collection[str]) -> list[Fault]:
    """What is wrong with a heading; `columns` are those that the table must have, if that is known."""

    def fault(column: str, problem: str, mend: str) -> Fault:
        return Fault("", 1, column, problem, mend, Depth.FILE)

    twice = sorted({name for name in heading if heading.count(name) > 1 and name})
    if twice:
        return [fault("", f"the heading names a column twice: {', '.join(twice)}.", "give each column one name.")]
    if not columns:
        return []
    missing = [name for name in columns if name not in heading]
    extra = [name for name in heading if name not in columns]
    instead = renamed(missing, extra)
    faults = [
        fault(name, f"the column is missing; {instead[name]!r} stands in the heading.", f"write {name!r} there.")
        if name in instead
        else fault(name, "the column is missing.", f"put it back, with its cells; the heading is {','.join(columns)}")
        for name in missing
    ]
    strays = [name for name in extra if name not in instead.values()]
    if len(missing) + len(strays) > MANY:
        problem = f"{len(missing) + len(strays)} columns have other names: it is {','.join(heading)[:60]!r}."
        return [fault("", problem, f"write it as {','.join(columns)}")]
    if "" in strays:
        mend = "remove it with its cells, or give it its name."
        return [fault("", f"column {heading.index('') + 1} has no name.", mend)]
    return faults + [
        fault(name, "no such column.", "remove it with its cells, or correct its name.") for name in strays
    ]
