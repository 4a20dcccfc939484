"""What a page and the browser call charts and the marks in them."""

from typing import Literal

ChartName = Literal["years", "routes"]
SELECTION = "picked"  # the name under which a press on a mark is told
