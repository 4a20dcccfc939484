"""What a reader sees and hears of a page that a test without a browser has drawn, but for what is marked as foreign."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

from streamlit.testing.v1 import AppTest

SPOKEN = ("alt", "title", "aria-label", "placeholder", "summary")  # attributes that are read out or shown
VOID = {
    "br",
    "hr",
    "img",
    "input",
    "meta",
    "link",
    "wbr",
    "path",
    "circle",
    "rect",
    "line",
    "use",
    "ellipse",
    "polygon",
}
UNSEEN = {"style", "script"}
# What a script is given beside words: which page it is, the sheet to be kept, and words of Streamlit's to replace.
NOT_SHOWN = {"page", "text", "ownWords"}
_FIELD = re.compile(r"\{\w*\}")  # what a script fills in
SHOWN = {  # fields of an element of Streamlit's that hold words
    *("label", "help", "placeholder", "options", "body", "value", "caption", "alt", "text", "title", "content"),
    *("default", "formatted_value", "legend", "icon_label"),
}


class _Words(HTMLParser):
    """The words of some markup that are not in an element of another language."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.words: list[str] = []
        self._open: list[tuple[str, bool]] = []

    def _is_heard(self) -> bool:
        return all(is_heard for _, is_heard in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        is_heard = tag not in UNSEEN and (named.get("lang") or self.language) == self.language
        if is_heard and self._is_heard():
            self.words += [named[name] or "" for name in SPOKEN if name in named]
        if tag not in VOID:
            self._open.append((tag, is_heard))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        while tag in (name for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if self._is_heard():
            self.words.append(data)


def words_of(markup: str, language: str) -> list[str]:
    """The words of some markup, without those of an element whose `lang` is another."""
    parser = _Words(language)
    parser.feed(markup)
    return [words for words in parser.words if words.strip()]


def drawn_words(test: AppTest, language: str) -> list[str]:
    """Each text on the page."""
    found: list[str] = []
    for element in _walk(test._tree):
        proto = getattr(element, "proto", None)
        kind = str(getattr(element, "type", ""))
        if proto is None:
            continue
        if kind == "html":
            found += words_of(proto.body, language)
        elif kind == "bidi_component":
            found += words_of(proto.html_content, language)
            found += _of_data(json.loads(proto.json or "null"), language)
        else:
            found += [words for text in _fields(proto) for words in words_of(text, language)]
    return found


def _walk(node: Any) -> Iterator[Any]:
    for child in getattr(node, "children", {}).values():
        yield child
        yield from _walk(child)


def _of_data(data: object, language: str) -> Iterable[str]:
    """The texts that a script is given; those without a blank are ids, keys and addresses."""
    if isinstance(data, str):
        return [words for words in words_of(_FIELD.sub("", data), language) if " " in words.strip()]
    shown = [part for name, part in data.items() if name not in NOT_SHOWN] if isinstance(data, dict) else data
    nested = shown if isinstance(shown, list) else ()
    return [words for part in nested for words in _of_data(part, language)]


def _fields(message: Any) -> Iterator[str]:
    """The words in the fields of a message of Streamlit's."""
    for field, value in message.ListFields():
        for one in value if field.is_repeated else [value]:
            if hasattr(one, "ListFields"):
                yield from _fields(one)
            elif isinstance(one, str) and field.name in SHOWN:
                yield one
