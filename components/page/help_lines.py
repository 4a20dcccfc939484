"""Help outside as lines: each organisation with its links to press, and the numbers of its sources."""

from __future__ import annotations

from collections.abc import Mapping

from components.page.content import catalogue
from components.page.html import Html, element, joined
from data.catalogue.help import Help, help_line


def short_help_line(helper: Help, numbers: Mapping[str, int]) -> Html:
    """Who it is and the number to call."""
    return _line(helper, helper.name, "", numbers)


def full_help_line(helper: Help, numbers: Mapping[str, int]) -> Html:
    """Who it is, the number to call, the languages spoken and what it helps with."""
    after_phone = help_line(catalogue().messages, helper).removeprefix(helper.phone)
    return _line(helper, element("strong", helper.name), after_phone, numbers)


def _line(helper: Help, name: str | Html, after_phone: str, numbers: Mapping[str, int]) -> Html:
    refs = " ".join(f"[{numbers[source]}]" for source in helper.sources)
    return joined(
        [
            element("a", name, href=helper.url, target="_blank", rel="noreferrer"),
            ": ",
            element("a", helper.phone, href=f"tel:{helper.dial}"),
            after_phone,
            " ",
            refs,
        ]
    )
