"""HTML from data: every value is escaped on its way in, so that text never becomes markup."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape as _escape


class Html(str):
    """Text that is markup already."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """The markup as it is: whoever shows it need not look through it for indents, or for a file of that name."""
        return str(self)


def escape(value: str) -> Html:
    """`value` as markup; what is markup already stays as it is."""
    return value if isinstance(value, Html) else Html(_escape(value, quote=True))


def element(tag: str, *children: str, **attributes: str) -> Html:
    """One element. A trailing underscore of an attribute's name is dropped, other underscores become hyphens."""
    pairs = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_escape(value, quote=True)}"' for name, value in attributes.items()
    )
    return Html(f"<{tag}{pairs}>{''.join(map(escape, children))}</{tag}>")


def joined(parts: Iterable[str]) -> Html:
    """Parts one after the other."""
    return Html("".join(map(escape, parts)))


def items(lines: Iterable[str], tag: str = "ul", **attributes: str) -> Html:
    """A list of lines; `tag` is "ul" or "ol"."""
    return element(tag, *(element("li", line) for line in lines), **attributes)
