"""Days that cannot be: before what they speak of was there, or not here yet.

Only the check asks what day it is. A server reads the same content whatever its clock says: one that is wrong must not
take the site away.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, islice

from data.catalogue.catalogue import Catalogue
from data.catalogue.model import Medicine, Source
from data.catalogue.reader import Reader

_MONTHS = {name: number for number, name in enumerate(month_name) if name}
# The first day, month or year in words such as "about May 2025", "winter 2023-24" or "1990s".
_SHOWN = re.compile(rf"(?:(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)}) )?((?:19|20)\d\d)(?!\d)")
# Months of other languages: a spreadsheet there writes "Juni 2025" for "June 2025".
_OTHER_MONTHS = re.compile(
    r"\b(?:januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|"
    r"octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    r"diciembre)\b",
    re.IGNORECASE,
)
_SEASON = re.compile(r"(?<=\d\d)(\d\d)[-–](\d\d)(?!\d)")
LONGEST_WAIT = 5  # years until a source is checked again
Wrong = tuple[str, str, str]  # column, problem, mend


def earliest(published: str) -> date | None:
    """The first day that a date as a publisher shows it can mean, or None if it names no year or no day there is."""
    match = _SHOWN.search(published)
    if not match:
        return None
    day, month, year = match.groups()
    try:
        return date(int(year), _MONTHS.get(month, 1), int(day or 1))
    except ValueError:
        return None


def is_plain(shown: str) -> bool:
    """False for a date that a spreadsheet wrote in its own way, as "06/01/2025", or in another language."""
    season = _SEASON.search(shown)
    if season and (int(season[1]) + 1) % 100 == int(season[2]):
        shown = shown[: season.end(1)] + shown[season.end() :]
    rest = _SHOWN.sub("", shown, count=1)
    return not any(map(str.isdigit, rest)) and not _OTHER_MONTHS.search(rest)


def check_dates(reader: Reader, catalogue: Catalogue, today: date | None = None) -> None:
    """Note each day that comes before what it speaks of; with `today` also each that is not here yet.

    One fault a row: a wrong day makes others of the row look wrong.
    """
    for source in catalogue.sources.values():
        past_days = {"source_date": earliest(source.source_date), "checked_on": source.checked_on}
        _note(reader, "sources", source.id, chain(_ahead(past_days, today), _of_source(source)))
    for medicine in catalogue.medicines.values():
        columns = ("first_approval_date", "first_approval_year", "status_year")
        past_days = {column: getattr(medicine, column) for column in columns}
        _note(reader, "medicines", medicine.id, chain(_ahead(past_days, today), _of_medicine(medicine, catalogue)))
    for score in catalogue.scores.values():
        _note(reader, "scores", score.id, _ahead({"scored_on": score.scored_on}, today))


def _note(reader: Reader, table: str, name: str, wrong: Iterator[Wrong]) -> None:
    path = reader.root / "tables" / f"{table}.csv"
    for column, problem, mend in islice(wrong, 1):
        reader.fault(path, reader.row(path, name), column, problem, mend, about=[name], kind="day")


def _ahead(past_days: Mapping[str, date | int | None], today: date | None) -> Iterator[Wrong]:
    """Days and years of what has been done that are not here yet."""
    for column, when in past_days.items():
        if today and when and (when > today if isinstance(when, date) else when > today.year):
            yield column, f"{when} is not here yet; today is {today}.", "write the day or year in which it was."


def _of_source(source: Source) -> Iterator[Wrong]:
    published = earliest(source.source_date)
    if source.source_date and published and not is_plain(source.source_date):
        problem = f"{source.source_date!r} is a date as a spreadsheet writes it."
        yield "source_date", problem, 'write it as the source shows it, like "28 September 2026", or leave it empty.'
    elif source.source_date and published is None:
        problem = f"{source.source_date!r} names no year, or a day that there is not."
        yield "source_date", problem, 'write it as the source shows it, like "28 September 2026", or leave it empty.'
    elif published and source.checked_on < published:
        problem = f"{source.id!r} was checked on {source.checked_on}, before its source_date, {source.source_date}."
        yield "checked_on", problem, "write the day on which it was read, or correct source_date."
    if source.next_check <= source.checked_on:
        problem = f"the next check, {source.next_check}, does not come after checked_on, {source.checked_on}."
        yield "next_check", problem, "write a later day, or correct checked_on."
    elif source.next_check.year - source.checked_on.year > LONGEST_WAIT:
        problem = f"the next check, {source.next_check}, comes more than {LONGEST_WAIT} years after checked_on"
        yield "next_check", f"{problem}, {source.checked_on}.", "correct one of the two."


def _of_medicine(medicine: Medicine, catalogue: Catalogue) -> Iterator[Wrong]:
    day, year = medicine.first_approval_date, medicine.first_approval_year
    if day and year and day.year != year:
        yield "first_approval_date", f"{day} is not in first_approval_year, {year}.", "correct one of the two."
    if year and medicine.status_year and medicine.status_year < year:
        problem = f"{medicine.status_year} comes before first_approval_year, {year}."
        yield "status_year", problem, "correct one of the two."
    read = [catalogue.sources[name].checked_on for name in medicine.sources if name in catalogue.sources]
    first = day or (date(year, 1, 1) if year else None)
    if first and read and max(read) < first:
        problem = f"it was approved on {first}, after the last of its sources was checked ({max(read)})."
        yield ("first_approval_date" if day else "first_approval_year"), problem, "correct it, or name a newer source."
