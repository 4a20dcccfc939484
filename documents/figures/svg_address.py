"""A drawing as an address that a style sheet or an image can name, so that it needs no file and no request."""

from __future__ import annotations

from urllib.parse import quote


def svg_address(svg: str) -> str:
    """The `data:` address of a drawing. It holds no quotation mark, so it can stand in either."""
    return "data:image/svg+xml," + quote(svg.replace('"', "'"), safe=" =:/;,.-+")
