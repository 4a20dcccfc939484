"""What medicines act on, in words: most are names that are the same in every language."""

from __future__ import annotations

from data.catalogue.messages import Messages
from data.medicines.kind_filter import target_id


def target_name(words: Messages, target: str) -> str:
    """A target as a language names it, such as "tissue factor"; a name such as "PD-1" as it is."""
    key = f"target.{target_id(target)}"
    return words(f"target.{target_id(target)}") if key in words.all_keys() else target
