"""A page of a few lines that needs neither the app nor a script, for when there is no page of the app to show."""

from __future__ import annotations

from data.catalogue.load import DEFAULT_LANGUAGE
from documents.formats.html import Html, element, escape, joined

# Colours of .streamlit/config.toml.
STYLE = """
:root { color-scheme: light dark; font: 18px/1.5 sans-serif; color: #111; background: #fff; }
a { color: #00506b; }
main { max-width: 36em; margin: 3em auto; padding: 0 1em; }
@media (prefers-color-scheme: dark) { :root { color: #f2f2ee; background: #12181b; } a { color: #7fd6ee; } }
"""


def plain_html(heading: str, parts: list[Html], again: int = 0) -> str:
    """The page; with `again` it loads itself after so many seconds."""
    refresh = f'<meta http-equiv="refresh" content="{again}">' if again else ""
    body = element("main", element("h1", heading), joined(parts))
    return (
        f'<!DOCTYPE html><html lang="{DEFAULT_LANGUAGE}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{refresh}'
        f"<title>{escape(heading)}</title><style>{STYLE}</style></head><body>{body}</body></html>"
    )
