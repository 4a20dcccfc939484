"""The sizes of paper that documents are laid out for."""

from __future__ import annotations

from typing import Literal

Paper = Literal["letter", "a4"]
