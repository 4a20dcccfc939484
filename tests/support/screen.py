"""What a browser holds of a Streamlit page: its elements, the values of its widgets, and large messages to reuse.

It follows Streamlit's own client: a message that the browser has already is sent as a reference; a value that Python
sets replaces the browser's; what a run did not draw again is gone when the run has ended.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

ENDED_WELL = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
VALUE_FIELDS = {  # the field of a widget's state that holds the value of each kind of element
    "checkbox": "bool_value",
    "selectbox": "string_value",
    "radio": "string_value",
    "text_input": "string_value",
    "text_area": "string_value",
    "multiselect": "string_array_value",
    "button_group": "string_array_value",
    "bidi_component": "json_value",
}
CHOSEN_FROM_OPTIONS = ("selectbox", "radio", "multiselect", "button_group")
WORDS = {"html": "body", "markdown": "body", "heading": "body", "text": "body", "alert": "body", "code": "code_text"}


class NotOnScreen(LookupError):
    """No element, or no menu entry, answers to what was asked for."""


@dataclass(frozen=True)
class Shown:
    """One element on the screen."""

    kind: str
    proto: Any  # the message of that kind: Streamlit's Button, Checkbox, …
    run: str
    fragment: str
    script: str

    @property
    def key(self) -> str:
        """The key that the script gave the widget; "None" without one, "" for what is no widget."""
        parts = str(getattr(self.proto, "id", "")).split("-", 2)
        return parts[2] if len(parts) == 3 else ""

    @property
    def label(self) -> str:
        """The words on the widget or link."""
        return str(getattr(self.proto, "label", ""))

    @property
    def words(self) -> str:
        """All the words of the element, markup included."""
        if self.kind == "bidi_component":
            return str(self.proto.json)
        return str(getattr(self.proto, WORDS[self.kind])) if self.kind in WORDS else self.label


class Screen:
    """The elements and values of one tab."""

    def __init__(self) -> None:
        self.session = self.page = self.main_script = self.run = ""
        self.query = ""  # without the question mark
        self.pages: dict[str, str] = {}  # the hash of each page by its address
        self.values: dict[str, WidgetState] = {}
        self._shown: dict[tuple[int, ...], Shown] = {}
        self._kept: dict[str, tuple[ForwardMsg, int]] = {}
        self._runs, self._oldest_kept = 0, 2
        self._fragments: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Shown]:
        """The elements in reading order."""
        return (element for _, element in sorted(self._shown.items()))

    @property
    def words(self) -> str:
        """All words on the page, an element a line, markup included."""
        return "\n".join(element.words for element in self)

    @property
    def exceptions(self) -> list[str]:
        """What Streamlit shows of exceptions."""
        return [str(element.proto.message) for element in self if element.kind == "exception"]

    @property
    def reusable(self) -> list[str]:
        """The hashes of the messages that need not be sent again."""
        return list(self._kept)

    def find(self, name: str, *kinds: str) -> Shown:
        """The first element of those kinds whose key, label or component has that name. Raises NotOnScreen."""
        for element in self:
            names = (element.key, element.label, str(getattr(element.proto, "component_name", "")).rpartition(".")[2])
            if name in names and (not kinds or element.kind in kinds):
                return element
        raise NotOnScreen(f"no {' or '.join(kinds) or 'element'} named {name!r} on this page")

    def states(self, *, of_main_script_only: bool = False) -> list[WidgetState]:
        """The values to send with a press; on the way to another page, those of the frame alone."""
        if not of_main_script_only:
            return list(self.values.values())
        framed = {
            element.proto.id for element in self if element.script == self.main_script and hasattr(element.proto, "id")
        }
        return [state for state in self.values.values() if state.id in framed]

    def take(self, message: ForwardMsg) -> None:
        """Do what the browser does with one message."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            cached, _ = self._kept[message.ref_hash]
            self._kept[message.ref_hash] = (cached, self._runs)
            self._draw(cached, message.metadata)
        elif kind == "delta":
            if message.metadata.cacheable:
                self._kept[message.hash] = (message, self._runs)
            self._draw(message, message.metadata)
        elif kind == "new_session":
            self._begin(message)
        elif kind == "navigation":
            self.page = message.navigation.page_script_hash
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "script_finished" and message.script_finished in ENDED_WELL:
            self._end(message)

    def _begin(self, message: ForwardMsg) -> None:
        begun = message.new_session
        self.run = message.metadata.run.script_run_id
        self._fragments = tuple(message.metadata.run.fragment_ids)
        self.session = begun.initialize.session_id
        self.main_script = begun.main_script_hash
        self._oldest_kept = begun.config.max_cached_message_age
        if not self._fragments:
            self.page = begun.page_script_hash

    def _draw(self, message: ForwardMsg, metadata: Any) -> None:
        if message.delta.WhichOneof("type") != "new_element":
            return
        element: Element = message.delta.new_element
        kind = element.WhichOneof("type") or ""
        drawn = Shown(kind, getattr(element, kind), self.run, message.delta.fragment_id, metadata.active_script_hash)
        self._shown[tuple(metadata.delta_path)] = drawn
        has_value = kind in VALUE_FIELDS and kind != "bidi_component"
        if has_value and (drawn.proto.set_value or drawn.proto.id not in self.values):
            self.values[drawn.proto.id] = state_of(drawn, value_of(drawn))

    def _is_gone(self, element: Shown, run: str) -> bool:
        return element.run != run and (not self._fragments or element.fragment in self._fragments)

    def _end(self, message: ForwardMsg) -> None:
        run = message.metadata.run.script_run_id
        self._shown = {path: element for path, element in self._shown.items() if not self._is_gone(element, run)}
        ids = {getattr(element.proto, "id", "") for element in self._shown.values()}
        self.values = {widget_id: state for widget_id, state in self.values.items() if widget_id in ids}
        self._runs += 1
        cached_messages = self._kept.items()
        self._kept = {
            key: (cached, used) for key, (cached, used) in cached_messages if self._runs - used <= self._oldest_kept
        }


def value_of(element: Shown) -> Any:
    """The value that a widget has when it is drawn: what Python set, else its default."""
    proto = element.proto
    if element.kind in ("multiselect", "button_group"):
        options = proto.options if element.kind == "multiselect" else [option.content for option in proto.options]
        return list(proto.raw_values) if proto.set_value else [options[index] for index in proto.default]
    if element.kind in ("selectbox", "radio"):
        has_default = proto.HasField("default") and proto.options
        return proto.raw_value if proto.set_value else (proto.options[proto.default] if has_default else None)
    return proto.value if proto.set_value else proto.default


def state_of(element: Shown, value: Any) -> WidgetState:
    """A value in the form in which the browser sends it."""
    state = WidgetState(id=element.proto.id)
    field = VALUE_FIELDS[element.kind]
    if field == "string_array_value":
        state.string_array_value.data.extend(value)
        state.string_array_value.SetInParent()
    elif field == "json_value":
        state.json_value = json.dumps(value)
    elif value is not None:
        setattr(state, field, value)
    return state
