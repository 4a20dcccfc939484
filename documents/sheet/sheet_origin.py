"""Where a sheet comes from: the code of its picks, its sources, the site, and whom to call besides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from data.catalogue.catalogue import Catalogue
from data.catalogue.help import help_for_all, help_sources
from data.catalogue.messages import Messages
from data.catalogue.model import Source
from data.sheet.sheet import Sheet
from documents.formats.qr import can_be_code

PUBLISHERS_NAMED = 3  # in the one line on paper
SMALLEST_CODE, MODULE = 30.0, 0.45  # millimetres: of a QR code's side, and of one of its modules, to be read by a phone


@dataclass(frozen=True, slots=True)
class PicksCode:
    """The address of the sheet's picks, printed and as a QR code."""

    heading: str
    help: str
    text_help: str  # where no code can be shown
    address: str
    alt: str
    side: float  # millimetres


def is_public(address: str) -> bool:
    """True for an address that other computers can open too."""
    host = urlsplit(address).hostname or ""
    if host == "localhost" or host.endswith((".localhost", ".local")) or "." not in host:
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return True


def picks_code(catalogue: Catalogue, address: str) -> PicksCode | None:
    """The code of an address, or None for one that is too long, or that no other computer can open."""
    if not (can_be_code(address) and is_public(address)):
        return None
    words = catalogue.messages
    # A longer address makes a finer code; its side grows with the root of the length, so that its modules stay large.
    side = max(SMALLEST_CODE, MODULE * (25 + 3.3 * len(address) ** 0.5))
    return PicksCode(
        heading=words("sheet.code"),
        help=f"{words('sheet.code_help')} {words('sheet.code_gives')}",
        text_help=f"{words('sheet.address_help')} {words('sheet.code_gives')}",
        address=address,
        alt=words("sheet.code_alt", address=address),
        side=round(side, 1),
    )


def sources_of(catalogue: Catalogue, sheet: Sheet) -> tuple[Source, ...]:
    """Each source of the sheet's questions and of the help outside once."""
    of_questions = [source for question in sheet.questions for source in catalogue.questions[question].sources]
    names = dict.fromkeys([*of_questions, *help_sources(catalogue.help.values())])
    return tuple(catalogue.sources[name] for name in names)


def publishers_line(words: Messages, sources: Sequence[Source], are_behind_code: bool) -> str:
    """Who publishes the sources, those with the most first, and where all of them are listed."""
    times = Counter(source.publisher for source in sources)
    names = [name for name, _ in times.most_common()]
    first_names, more = ", ".join(names[:PUBLISHERS_NAMED]), len(names) - PUBLISHERS_NAMED
    key = "sheet.publishers_more" if more > 0 else "sheet.publishers"
    line = words(key, names=first_names, count=more)
    return line if are_behind_code else f"{line} {words('sheet.sources_elsewhere')}"


def site_line(words: Messages, site: str) -> str:
    """With what the sheet was made: the site's name, and its address where other computers can open it."""
    name = words("site.name")
    if not is_public(site):
        return words("sheet.site_unnamed", name=name)
    return words("sheet.site", name=name, address=site.partition("://")[2].rstrip("/"))


def help_short(catalogue: Catalogue) -> str:
    """Whom to call besides, in one line."""
    words = catalogue.messages
    names = (words("sheet.help_one", name=helper.name, phone=helper.number) for helper in help_for_all(catalogue))
    return words("sheet.help_short", names="; ".join(names))
