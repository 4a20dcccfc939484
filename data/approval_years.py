"""When the medicines of some types and kinds were first approved: the numbers of the chart on Compare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from data.load import Catalogue
from data.model import Medicine, Subject
from data.query import MEDICINE_LIST_SOURCE, counted, medicines_of

RECENT_YEARS = 10


@dataclass(frozen=True, slots=True)
class Approvals:
    """One subject's medicines that charts count, by the year of their first approval."""

    subject: Subject
    by_year: tuple[tuple[int, int], ...]  # a year and how many, the earliest year first
    undated: int  # those for whose year no source was found
    recent: int

    @property
    def dated(self) -> int:
        """How many have a known year."""
        return sum(count for _, count in self.by_year)

    @property
    def total(self) -> int:
        """How many there are."""
        return self.dated + self.undated


@dataclass(frozen=True, slots=True)
class ApprovalYears:
    """The first approvals of all that is compared. The sums count each medicine once, though two subjects have it."""

    strips: tuple[Approvals, ...]
    since: int  # the first of the recent years
    last: int  # the newest year in the whole list of medicines, so that it is the same whatever is compared
    total: int
    dated: int
    recent: int
    is_shared: bool  # True where two subjects have a medicine in common
    other_way: int  # medicines in use that are not counted: they mainly work in another way
    former: int  # medicines that are not counted: no longer sold or approved
    sources: tuple[str, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """Each year in which there is a first approval, the earliest first."""
        return tuple(sorted({year for strip in self.strips for year, _ in strip.by_year}))

    @property
    def undated(self) -> int:
        """How many medicines have no known year."""
        return self.total - self.dated


def approval_years(catalogue: Catalogue, subjects: Sequence[Subject]) -> ApprovalYears:
    """The first approvals of each subject's medicines, in the subjects' order."""
    last = max((m.first_approval_year or 0 for m in counted(catalogue.medicines.values())), default=0)
    since = last - RECENT_YEARS + 1
    all_of = [medicines_of(catalogue, subject) for subject in subjects]
    strips = tuple(
        _approvals(subject, counted(medicines), since) for subject, medicines in zip(subjects, all_of, strict=True)
    )
    known = {medicine.id: medicine for medicines in all_of for medicine in medicines}
    in_chart = counted(known.values())
    whole = _approvals(subjects[0], in_chart, since)
    former = sum(1 for medicine in known.values() if not medicine.is_in_use)
    return ApprovalYears(
        strips=strips,
        since=since,
        last=last,
        total=whole.total,
        dated=whole.dated,
        recent=whole.recent,
        is_shared=sum(strip.total for strip in strips) > whole.total,
        other_way=len(known) - former - len(in_chart),
        former=former,
        sources=tuple(dict.fromkeys([*(s for m in in_chart for s in m.sources), MEDICINE_LIST_SOURCE])),
    )


def _approvals(subject: Subject, medicines: Sequence[Medicine], since: int) -> Approvals:
    years = Counter(m.first_approval_year for m in medicines if m.first_approval_year)
    return Approvals(
        subject,
        tuple(sorted(years.items())),
        undated=len(medicines) - years.total(),
        recent=sum(count for year, count in years.items() if year >= since),
    )
