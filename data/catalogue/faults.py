"""What an editor is told about broken content: each mistake, and of many faults their causes.

One mistake in one file can make thousands of faults in others. The order is that in which an editor mends: what is
wrong with a whole file, then with one entry, then with what entries say of each other. Whatever cannot be judged before
a mistake is mended follows from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

MOST_LINES = 20  # of an answer; the rest on request
MANY = 3  # more than so many like mistakes in one column are one: somebody changed the column, not its cells
FORMS = (
    "date",
    "parted number",
    "yes or no",
    "parted ids",
)  # kinds of mistakes that a program makes in all columns of a sort at once
LACKS = "lacks"  # of a fault that says that a table has no row for something
CELLS = "cells"  # of a row that has more cells than the heading, or fewer
UNKNOWN = "unknown"  # of a fault that says that a row names what is nowhere


class Depth(IntEnum):
    """How near to its root a fault lies: a whole file, one entry of a file, or what one entry says of another."""

    FILE = 0
    ENTRY = 1
    LINK = 2


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One mistake in one content file, where it stands and how to mend it.

    What is not compared serves to find the cause among many: `about` names the ids or keys that are missing or wrong,
    `kind` what sort of mistake it is, `target` the file in which a named id was looked for, and `instead` the row and
    id that stand there and that nobody names.
    """

    file: str
    row: int  # the line of the file, the heading being line 1; 0 where no line is meant
    column: str
    problem: str
    mend: str
    depth: Depth = field(default=Depth.ENTRY, compare=False)
    about: tuple[str, ...] = field(default=(), compare=False)
    kind: str = field(default="", compare=False)
    target: str = field(default="", compare=False)
    instead: tuple[int, str] | None = field(default=None, compare=False)

    def __str__(self) -> str:
        place = self.file + (f", row {self.row}" if self.row else "")
        place += f", column {self.column}" if self.column else ""
        return f"{place}: {self.problem} Mend: {self.mend}"


class ContentError(Exception):
    """Content cannot be used. `faults` lists every mistake found; the message tells their causes, the first first."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(answer(self.faults)))


@dataclass(frozen=True, slots=True)
class Cause:
    """A mistake to mend, and the faults that will be gone with it."""

    fault: Fault
    follow: tuple[Fault, ...] = ()

    def lines(self, everything: bool = False) -> list[str]:
        """The mistake, and one line that counts what follows, or all of it."""
        if everything:
            return [str(self.fault), *(f"    follows: {fault}" for fault in self.follow)]
        count = len(self.follow)
        return [str(self.fault), *([f"    and {count:,} that follow{'s' if count == 1 else ''}"] if count else [])]


def answer(faults: Iterable[Fault], everything: bool = False) -> list[str]:
    """What an editor reads: each cause, what follows from it in one line, and a count; the first line is to mend."""
    causes = causes_of(faults)
    lines: list[str] = []
    for cause in causes:
        more = cause.lines(everything)
        if not everything and len(lines) + len(more) > MOST_LINES - 1:
            break
        lines += more
    mistakes = "1 mistake" if len(causes) == 1 else f"{len(causes):,} mistakes"
    is_all = everything or lines == [str(cause.fault) for cause in causes]
    return [*lines, f"{mistakes}." if is_all else f"{mistakes}; all that is wrong: python -m data.check --all"]


def causes_of(faults: Iterable[Fault]) -> list[Cause]:
    """The causes of faults, the root first; each fault is a cause or follows from one."""
    in_order = sorted(set(faults))
    files = [fault for fault in in_order if fault.depth is Depth.FILE]
    broken = {fault.file for fault in files}
    entries = [fault for fault in in_order if fault.depth is Depth.ENTRY and not broken.intersection(_within(fault))]
    inside = [fault for fault in in_order if fault.depth is Depth.ENTRY and broken.intersection(_within(fault))]
    links = [fault for fault in in_order if fault.depth is Depth.LINK]
    if files:
        return [*_causes_of_files(files, inside + links), *_of_columns([Cause(entry) for entry in entries])]
    follow: dict[Fault, list[Fault]] = {}
    causes: list[Cause] = []
    changed = _changed_as_a_whole(entries)
    for cluster in _clusters(links):
        entry = _entry_behind(cluster, entries, changed)
        if entry:
            follow.setdefault(entry, []).extend(cluster)
        else:
            causes.append(_cause_of_links(cluster))
    from_entries = [Cause(entry, tuple(sorted(follow.get(entry, ())))) for entry in entries]
    return [*_of_columns(from_entries), *_of_columns(sorted(causes, key=_weight))]


def _within(fault: Fault) -> list[str]:
    """The file of a fault and the folders that it stands in."""
    parts = fault.file.split("/")
    return ["/".join(parts[:count]) for count in range(len(parts), 0, -1)]


def _weight(cause: Cause) -> tuple[int, Fault]:
    return -len(cause.follow), cause.fault


def _causes_of_files(files: Sequence[Fault], others: Iterable[Fault]) -> list[Cause]:
    """What is said of a broken file belongs to it; what entries say of each other cannot be judged before."""
    first = {fault.file: fault for fault in reversed(files)}
    follow: dict[Fault, list[Fault]] = {fault: [] for fault in files}
    for fault in others:
        behind = next((first[name] for name in (fault.target, *_within(fault)) if name in first), files[0])
        follow[behind].append(fault)
    return sorted((Cause(fault, tuple(those)) for fault, those in follow.items()), key=_weight)


def _clusters(links: Iterable[Fault]) -> list[list[Fault]]:
    """Faults that are about the same thing, in the order in which each thing comes first."""
    cluster_of: dict[str, list[Fault]] = {}
    clusters: dict[int, list[Fault]] = {}
    for link in links:
        earlier = {id(cluster_of[name]): cluster_of[name] for name in link.about if name in cluster_of}
        cluster, *others = earlier.values() if earlier else ([],)
        cluster.append(link)
        clusters[id(cluster)] = cluster
        for other in others:
            cluster += clusters.pop(id(other))
        for name in {*link.about, *(name for other in others for fault in other for name in fault.about)}:
            cluster_of[name] = cluster
    return list(clusters.values())


def _changed_as_a_whole(entries: Iterable[Fault]) -> dict[str, Fault]:
    """The files of which a program changed a column, with its first cell: many of their rows cannot be read."""
    by_file: dict[str, list[Fault]] = {}
    for entry in entries:
        if entry.kind in FORMS:
            by_file.setdefault(entry.file, []).append(entry)
    return {file: faults[0] for file, faults in by_file.items() if len(faults) > MANY}


def _entry_behind(cluster: Sequence[Fault], entries: Sequence[Fault], changed: Mapping[str, Fault]) -> Fault | None:
    """The wrong entry without which what is missing would be there."""
    about = {name for fault in cluster for name in fault.about}
    named = next((entry for entry in entries if about.intersection(entry.about)), None)
    # A row that is cut may have lost its own id; a row that is wrong, what it says of others.
    files = {name for fault in cluster for name in (fault.file, fault.target)}
    cut = next((entry for entry in entries if entry.kind == CELLS and entry.file in files), None)
    is_lacking = all(fault.kind == LACKS for fault in cluster)
    wrong = next((entry for entry in entries if entry.file in files and entry.row), None) if is_lacking else None
    whole = next((changed[fault.target] for fault in cluster if fault.target in changed), None)
    return named or cut or wrong or whole


def _cause_of_links(cluster: Sequence[Fault]) -> Cause:
    """What is missing where it is looked for, said once for all who name it."""
    unknown = [fault for fault in cluster if fault.kind == UNKNOWN]
    others = [fault for fault in cluster if fault.kind != UNKNOWN]
    if others:
        head = min(others, key=lambda fault: (fault.kind == LACKS, fault.row == 0, fault))
        return Cause(head, tuple(sorted(fault for fault in cluster if fault is not head)))
    first = unknown[0]
    if len(unknown) == 1 or not first.target:
        return Cause(first, tuple(unknown[1:]))
    place = f"{first.file}, row {first.row}" if first.row else first.file
    problem = f"{first.about[0]!r} is not there, and {len(unknown):,} rows name it (the first: {place})."
    mend = f"add a row {first.about[0]!r}, or restore it; else correct the rows that name it."
    if first.instead:
        row, name = first.instead
        problem = f"row {row} has {name!r}; {len(unknown):,} rows name {first.about[0]!r} (the first: {place})."
        mend = f"write {first.about[0]!r} in row {row}."
    row = first.instead[0] if first.instead else 0
    gone = replace(first, file=first.target, row=row, column="id", problem=problem, mend=mend)
    return Cause(gone, tuple(unknown))


def _of_columns(causes: Sequence[Cause]) -> list[Cause]:
    """Many like mistakes in one column as one cause; days and numbers in another form also over several columns."""
    alike: dict[tuple[str, str, str], list[Cause]] = {}
    for place, cause in enumerate(causes):
        fault = cause.fault
        column = "" if fault.kind in FORMS else fault.column
        alike.setdefault((fault.file, column, fault.kind or f"only {place}"), []).append(cause)
    joined: list[Cause] = []
    for group in alike.values():
        joined += group if len(group) <= MANY else [_as_one(sorted(group, key=lambda cause: cause.fault))]
    return sorted(_of_rows(joined), key=_weight)


def _of_rows(causes: Sequence[Cause]) -> list[Cause]:
    """Many mistakes in one row as one cause: the row is of another table, or its cells stand off by a column."""
    of_row: dict[tuple[str, int], list[Cause]] = {}
    for cause in causes:
        of_row.setdefault((cause.fault.file, cause.fault.row), []).append(cause)
    joined: list[Cause] = []
    for (_, row), group in of_row.items():
        columns = [cause.fault.column for cause in group]
        if not row or len(group) <= MANY or len(set(columns)) < len(group):
            joined += group
            continue
        problem = f"{len(group)} cells do not fit their columns: {', '.join(columns)}."
        mend = "compare the row with that above: it may be no row of this table, or its cells stand in other columns."
        follow = [fault for cause in group for fault in (cause.fault, *cause.follow)]
        joined.append(Cause(replace(group[0].fault, column="", problem=problem, mend=mend), tuple(follow)))
    return joined


def _as_one(group: Sequence[Cause]) -> Cause:
    """The first of many like mistakes, with how many there are and where."""
    first, *others = group
    columns = list(dict.fromkeys(cause.fault.column for cause in group))
    problem = f"{first.fault.problem} It is so in {len(group):,} cells"
    problem += f", in the columns {', '.join(columns)}." if len(columns) > 1 else "."
    follow = [fault for cause in others for fault in (cause.fault, *cause.follow)]
    return Cause(replace(first.fault, problem=problem), (*first.follow, *follow))
