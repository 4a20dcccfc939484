"""What a presenter can take along: files made of the same talk."""

from __future__ import annotations

from data.talk_model import Talk


def talk_downloads(told: Talk) -> None:
    """Draw the downloads of a talk, each with what it holds. Called by the page where a talk is set up."""
