"""A page of a few lines that needs neither the app nor a script, for when there is no page of the app to show."""

from __future__ import annotations

from documents.formats.html import Html, element, escape, joined

# Colours and fonts of .streamlit/config.toml. While content is broken no font comes, and the system's stands in.
FONTS = tuple(f"/app/static/fonts/AtkinsonHyperlegibleNext_{name}.woff2" for name in ("400Regular", "700Bold"))
FACES = "\n".join(
    f'@font-face {{ font-family: "Atkinson Hyperlegible Next"; font-weight: {weight}; src: url({font}); }}'
    for weight, font in zip((400, 700), FONTS, strict=True)
)
STYLE = (
    FACES
    + """
:root { color-scheme: light dark; font: 18px/1.5 "Atkinson Hyperlegible Next", sans-serif; color: #111;
  background: #fff; }
a { color: #00506b; }
main { max-width: 36em; margin: 1.5em auto; padding: 0 1em; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0; }
li { margin: 0.25em 0; }
@media (prefers-color-scheme: dark) { :root { color: #f2f2ee; background: #12181b; } a { color: #7fd6ee; } }
"""
)


def plain_html(language: str, site: str, heading: str, parts: list[Html], again: int = 0) -> str:
    """The page, with the name of the site above its heading; with `again` it loads itself after so many seconds."""
    refresh = f'<meta http-equiv="refresh" content="{again}">' if again else ""
    body = element("main", element("p", element("strong", site)), element("h1", heading), joined(parts))
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{refresh}'
        f"<title>{escape(heading)} – {escape(site)}</title><style>{STYLE}</style></head><body>{body}</body></html>"
    )
