"""Output on any console: a sign that its encoding does not have is written as its code, and raises nothing."""

from __future__ import annotations

import io
import sys


def write_anywhere() -> None:
    """Let print() show what it can, on cp1252 and ASCII consoles too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
