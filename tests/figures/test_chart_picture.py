"""Each chart of the medicines can be taken away as a picture with its message above it."""

from __future__ import annotations

import io

from PIL import Image

from data.catalogue.catalogue import Catalogue
from documents.figures.chart_picture import chart_picture


def test_a_chart_leaves_the_app_as_a_sharp_png(catalogue: Catalogue) -> None:
    medicines = list(catalogue.medicines.values())
    picture = Image.open(io.BytesIO(chart_picture(catalogue, "routes", medicines, ("Source and day",))))
    assert picture.format == "PNG"
    assert picture.width >= 1000
    assert picture.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
