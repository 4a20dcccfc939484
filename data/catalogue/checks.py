"""When facts were last checked: of a statement, of a page, and what of it is late, named at its place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from data.catalogue.catalogue import Catalogue
from data.catalogue.dates import long_date
from data.catalogue.messages import Messages
from data.catalogue.model import Source, Statement, Subject
from data.catalogue.query import in_use, medicines_of, overdue

# Parts that say what is approved: one late source makes them late, for a newer approval may be missing.
ABOUT_USES = frozenset({"cancers", "medicines", "where_it_stands"})
USES_PLACE = "cancers"  # where a profile says so


def last_checked(catalogue: Catalogue, statement: Statement) -> date:
    """The day a statement was last checked: that of the source seen longest ago."""
    return min(catalogue.sources[source].checked_on for source in statement.sources)


def span_line(words: Messages, sources: Iterable[Source]) -> str:
    """One calm line: between which days some sources were checked, or the one day; empty without any."""
    days = sorted(source.checked_on for source in sources)
    if not days:
        return ""
    first, last = long_date(days[0], words), long_date(days[-1], words)
    return words("checked.on", day=first) if first == last else words("checked.between", first=first, last=last)


def late_line(catalogue: Catalogue, subject: Subject, statement: Statement, today: date) -> str:
    """What is late of one part of a profile, to stand with it; empty where nothing is.

    What is approved is late with its first late source, and said once, where a profile names the cancers. Anything else
    is late once all its sources are: one that was checked in time stands for what it says.
    """
    if statement.part == USES_PLACE:
        return _uses_line(catalogue, overdue(_sources_of_uses(catalogue, subject), today))
    if statement.part in ABOUT_USES:
        return ""
    late = overdue([catalogue.sources[source] for source in statement.sources], today)
    return _part_line(catalogue, late) if len(late) == len(statement.sources) else ""


def _sources_of_uses(catalogue: Catalogue, subject: Subject) -> Iterable[Source]:
    """What a profile's words on approved uses and its medicines in use rest on."""
    sources_of = [subject.statements[part].sources for part in sorted(ABOUT_USES) if part in subject.statements]
    sources_of += [medicine.sources for medicine in in_use(medicines_of(catalogue, subject))]
    return [catalogue.sources[name] for name in dict.fromkeys(source for sources in sources_of for source in sources)]


def late_lines(catalogue: Catalogue, statements: Iterable[Statement], today: date) -> tuple[str, ...]:
    """What is late of a whole view, where it cannot stand with each part: approved uses first, then parts by name."""
    uses: list[Source] = []
    parts: dict[str, date] = {}
    for statement in statements:
        late = overdue([catalogue.sources[source] for source in statement.sources], today)
        if statement.part in ABOUT_USES:
            uses += late
        elif late and len(late) == len(statement.sources) and statement.part in catalogue.attributes:
            oldest = min(source.checked_on for source in late)
            parts[statement.part] = min(parts.get(statement.part, oldest), oldest)
    lines = [_uses_line(catalogue, uses)] if uses else []
    for oldest in sorted(set(parts.values())):
        names = ", ".join(catalogue.attributes[part].name for part, day in parts.items() if day == oldest)
        lines.append(catalogue.messages("checked.late_parts", names=names, day=long_date(oldest, catalogue.messages)))
    return tuple(lines)


def _uses_line(catalogue: Catalogue, late: Iterable[Source]) -> str:
    oldest = _oldest(catalogue.messages, late)
    return catalogue.messages("checked.late_uses", day=oldest) if oldest else ""


def _part_line(catalogue: Catalogue, late: Iterable[Source]) -> str:
    oldest = _oldest(catalogue.messages, late)
    return catalogue.messages("checked.late_part", day=oldest) if oldest else ""


def _oldest(words: Messages, late: Iterable[Source]) -> str:
    days = [source.checked_on for source in late]
    return long_date(min(days), words) if days else ""
